//! What the ward's office does with figures on the command line, beside a running server.

use std::process::{Command, Output};
use support::{Ward, binary};

fn run(ward: &Ward, arguments: &[&str]) -> Output {
    let mut command = Command::new(binary("sync-server"));
    command.arg("--data").arg(ward.data()).args(arguments);
    command.output().expect("the program starts")
}

fn said(output: &Output) -> String {
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout.clone()).expect("text")
}

fn refused(output: &Output) -> String {
    assert_eq!(output.status.code(), Some(1));
    String::from_utf8(output.stderr.clone()).expect("text")
}

const BOOK: &str = r#"
[[denominators]]
tdp = "12"
what = "adults16"
number = 17
source = "Công an phường"
day = "2026-01-05"

[[weeks]]
monday = "2026-01-05"
skill = "AT-01"

[[paper]]
tdp = "12"
line = "PH-d.people"
number = 45
from = "2026-01-01"
until = "2026-01-31"
source = "Sổ của Tổ"
confirmedBy = "Tổ trưởng"
"#;

#[test]
fn the_office_enters_its_book_prints_figures_and_freezes_them() {
    let ward = Ward::open();
    let file = ward.folder_for("book.toml");
    std::fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
    std::fs::write(&file, BOOK).expect("a file");
    let path = file.to_str().expect("a path");
    assert_eq!(
        said(&run(&ward, &["book", path, "--dry-run"])).trim(),
        "Có thể ghi: 1 mẫu số, 1 số sổ giấy, 1 tuần"
    );
    assert!(said(&run(&ward, &["figures", "--area", "12"])).contains("được hướng dẫn: 0/— người"));
    said(&run(&ward, &["book", path]));
    let text = said(&run(&ward, &["figures", "--area", "12"]));
    assert!(
        text.contains("Sổ hộ: 6 hộ · đã loại 0, chờ xác nhận 0, số phường giao —"),
        "{text}"
    );
    assert!(
        text.contains("PH-d   Người từ 16 tuổi được hướng dẫn: 0/17 = 0,0 % người"),
        "{text}"
    );
    assert!(said(&run(&ward, &["figures"])).contains("thiếu số của 1 tổ"));
    let csv = said(&run(&ward, &["figures", "--area", "12", "--csv"]));
    assert!(
        csv.starts_with('\u{feff}')
            && csv.contains("PH-d,people,Người từ 16 tuổi được hướng dẫn,người,0,17,")
    );

    let cut = said(&run(&ward, &["cut", "2026-01-31"]));
    let id = cut.lines().next().expect("an id");
    assert_eq!(
        ward.count(&format!("SELECT count(*) FROM cut WHERE cut = '{id}'")),
        1
    );
    assert!(refused(&run(&ward, &["cut", "9999-01-01"])).contains("ở sau hôm nay. Chưa chốt gì"));
    let joined = run(
        &ward,
        &[
            "join",
            "--area",
            "12",
            "--area",
            "13",
            "--number",
            "1",
            "--from",
            "2026-02-01",
        ],
    );
    assert!(said(&joined).contains("Tổ dân phố số 1"));
    let nobody = uuid::Uuid::new_v4().to_string();
    assert!(refused(&run(&ward, &["erase", &nobody])).contains("không có người này"));
}

#[test]
fn a_book_that_cannot_be_meant_is_refused_with_its_place_and_nothing_is_entered() {
    let ward = Ward::open();
    let file = ward.folder_for("book.toml");
    std::fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
    for (from, to, says) in [
        (
            "number = 17",
            "number = 9999999",
            "Mẫu số, mục 1: số 9999999 quá lớn",
        ),
        (
            "2026-01-31",
            "9999-01-31",
            "Sổ giấy, mục 1: ngày 31/01/9999 ở sau hôm nay",
        ),
        ("tdp = \"12\"", "tdp = \"99\"", "không có tổ 99"),
        ("what =", "wat =", "tệp không đúng mẫu; chưa ghi gì"),
        (
            "2026-01-05\"\nskill",
            "2026-01-06\"\nskill",
            "Tuần, mục 1: 06/01/2026 không phải thứ Hai",
        ),
    ] {
        std::fs::write(&file, BOOK.replacen(from, to, 1)).expect("a file");
        let why = refused(&run(&ward, &["book", file.to_str().expect("a path")]));
        assert!(why.contains(says), "{why}");
        assert_eq!(ward.count("SELECT count(*) FROM ward_entry"), 0);
    }
}
