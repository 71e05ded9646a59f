//! Killed while a workbook goes in: the register has all of it or nothing, and the same file again makes it whole.

use crate::points::look_at;
use crate::tracer;
use rusqlite::Connection;
use std::path::Path;
use std::process::{Command, Stdio};
use support::{Row, ServerProcess, binary, write_workbook};

const HOUSEHOLDS: [&str; 8] = ["100", "102", "104", "106", "108", "110", "112", "114"];

fn import(tracer: &mut Command, data: &Path, workbook: &Path) -> bool {
    tracer
        .arg(binary("sync-server"))
        .arg("import")
        .arg(workbook)
        .args(["--old-ward", "Phước Mỹ", "--data"])
        .arg(data);
    let silent = tracer
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    silent.status().expect("the tracer starts").success()
}

/// Households in the register; none before there is one.
fn households(data: &Path) -> usize {
    let Ok(ledger) = Connection::open(data.join("tung-nha.db")) else {
        return 0;
    };
    ledger
        .query_row("SELECT count(*) FROM household_view", [], |row| row.get(0))
        .unwrap_or(0)
}

#[test]
fn an_import_killed_before_any_system_call_leaves_the_whole_list_or_nothing() {
    if !tracer::there_is_one() {
        return;
    }
    let place = tempfile::tempdir().expect("a folder");
    let workbook = place.path().join("danh-sach.xlsx");
    let row = |number| Row {
        tdp: "12",
        number,
        street: "Nguyễn Công Trứ",
        people: 4,
        adults16: 3,
        listed: "",
    };
    write_workbook(&workbook, &HOUSEHOLDS.map(row)).expect("a workbook");

    let log = place.path().join("calls");
    assert!(import(
        &mut tracer::watching(&log),
        &place.path().join("unharmed"),
        &workbook
    ));
    let calls = tracer::calls_in(&log);
    assert!(calls > 5, "an import reaches the disk: {calls} calls");

    look_at(calls + 1, |n| {
        let data = place.path().join(format!("ward-{n}"));
        let said = import(&mut tracer::killing_at(n + 1), &data, &workbook);
        let there = if data.is_dir() { households(&data) } else { 0 };
        assert!(
            there == 0 || there == HOUSEHOLDS.len(),
            "{there} households after call {}",
            n + 1
        );
        assert!(!said || there == HOUSEHOLDS.len(), "what it called done is there");
        let again = [
            "import",
            workbook.to_str().expect("text"),
            "--old-ward",
            "Phước Mỹ",
        ];
        ServerProcess::errand(&data, &again);
        assert_eq!(households(&data), HOUSEHOLDS.len(), "once, and only once");
        ServerProcess::errand(&data, &["doctor"]);
    });
}
