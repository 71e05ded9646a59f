//! Lists of households in the browser: several workbooks at once, what needs a look, what is put right, all or none,
//! and taken back as long as nobody has been there.

use super::client::Browser;
use super::running::{code, confirmed, log};
use super::ward::Ward;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use reqwest::StatusCode;
use rust_xlsxwriter::Workbook;
use schemas::desk::{CoveragePage, ImportPreview, ImportView};
use schemas::refusal::{Refusal, RefusalCode};
use serde_json::{Value, json};

/// What a list holds of people, and nobody may read again.
const PEOPLE: [&str; 3] = ["Huỳnh Bá Thử", "0905123987", "048123456789"];

/// One list, as an office keeps it: title, header, rows of number, street, people.
pub fn list(title: &str, rows: &[(&str, &str)]) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name("Trang 1").unwrap();
    sheet.write(0, 0, title).unwrap();
    for (at, name) in (0..).zip([
        "STT",
        "Họ tên chủ hộ",
        "SĐT",
        "Số CCCD",
        "Số nhà",
        "Tên đường",
        "Nhân khẩu",
    ]) {
        sheet.write(2, at, name).unwrap();
    }
    for ((line, place), (number, street)) in (3..).zip(1_u32..).zip(rows) {
        sheet.write(line, 0, place).unwrap();
        for (at, person) in (1..).zip(PEOPLE) {
            sheet.write(line, at, person).unwrap();
        }
        sheet.write(line, 4, *number).unwrap();
        sheet.write(line, 5, *street).unwrap();
        sheet.write(line, 6, 4).unwrap();
    }
    book.save_to_buffer().unwrap()
}

fn file(bytes: &[u8], sheets: Value, rows: Value) -> Value {
    json!({ "bytes": STANDARD.encode(bytes), "sheets": sheets, "rows": rows })
}

pub fn as_it_is(bytes: &[u8]) -> Value {
    file(bytes, json!([]), json!([]))
}

async fn sent(browser: &Browser, path: &str, files: &[Value]) -> ImportPreview {
    let response = browser.post(path, &json!({ "files": files })).await;
    assert_eq!(response.status(), StatusCode::OK);
    let text = response.text().await.unwrap();
    for person in PEOPLE {
        assert!(!text.contains(person), "{person} came back from the list");
    }
    serde_json::from_str(&text).unwrap()
}

async fn registered(browser: &Browser) -> u32 {
    let page: CoveragePage = browser.page("/desk/api/coverage").await;
    page.total.registered
}

#[tokio::test]
async fn two_lists_are_shown_first_and_taken_in_together() {
    let ward = Ward::start().await;
    let hanh = Browser::of(&ward, "Chị Hạnh").await;
    let before = registered(&hanh).await;
    let twenty = list(
        "DANH SÁCH HỘ TỔ DÂN PHỐ SỐ 20 (PHƯỜNG PHƯỚC MỸ CŨ)",
        &[("1", "An Cư 3"), ("3", "An Cư 3")],
    );
    let more = list(
        "DANH SÁCH HỘ TỔ DÂN PHỐ SỐ 20 (PHƯỜNG PHƯỚC MỸ CŨ)",
        &[("3", "An Cư 3"), ("5", "An Cư 3")],
    );
    let files = [as_it_is(&twenty), as_it_is(&more)];
    let preview = sent(&hanh, "/desk/api/imports/preview", &files).await;
    assert!(preview.ready);
    assert_eq!(
        preview
            .files
            .iter()
            .map(|file| file.households)
            .collect::<Vec<_>>(),
        [2, 2]
    );
    assert_eq!(preview.added, 3, "a hộ that stands in both lists is one");
    let dropped: Vec<_> = preview.files[0]
        .dropped
        .iter()
        .map(|field| field.column.as_str())
        .collect();
    assert!(
        ["Họ tên chủ hộ", "SĐT", "Số CCCD"]
            .iter()
            .all(|name| dropped.contains(name)),
        "{dropped:?}"
    );
    assert_eq!(registered(&hanh).await, before, "a preview writes nothing");

    let done = sent(&hanh, "/desk/api/imports", &files).await;
    assert_eq!((done.added, done.mended), (3, 0));
    assert_eq!(registered(&hanh).await, before + 3);
    let again = sent(&hanh, "/desk/api/imports", &files).await;
    assert_eq!(
        (again.added, again.mended),
        (0, 0),
        "the same lists again change nothing"
    );
    assert_eq!(log(&hanh).await.len(), 1, "what changed nothing leaves no line");
}

#[tokio::test]
async fn what_needs_a_look_is_put_right_on_the_screen() {
    let ward = Ward::start().await;
    let hanh = Browser::of(&ward, "Chị Hạnh").await;
    let nowhere = list("DANH SÁCH HỘ", &[("1", "An Cư 3"), ("", ""), ("", "")]);
    let preview = sent(&hanh, "/desk/api/imports/preview", &[as_it_is(&nowhere)]).await;
    assert!(!preview.ready);
    assert_eq!(preview.files[0].place_of.as_deref(), Some("Trang 1"));
    let refused = hanh
        .post("/desk/api/imports", &json!({ "files": [as_it_is(&nowhere)] }))
        .await;
    assert_eq!(code(refused).await.1, RefusalCode::Malformed);

    let place = json!([{ "sheet": "Trang 1", "tdp": "21", "oldWard": "Phước Mỹ" }]);
    let placed = file(&nowhere, place.clone(), json!([]));
    let preview = sent(&hanh, "/desk/api/imports/preview", &[placed]).await;
    assert_eq!(preview.files[0].households, 1);
    let rows: Vec<_> = preview.files[0].refused.iter().map(|line| line.row).collect();
    assert_eq!(rows, [5, 6], "a row without an address needs a look");

    let typed = format!("K45/15 Nguyễn Công Trứ (nhà ông {})", PEOPLE[0]);
    let mended = json!([{ "sheet": "Trang 1", "row": 5, "address": typed }, { "sheet": "Trang 1", "row": 6, "address": null }]);
    let done = sent(&hanh, "/desk/api/imports", &[file(&nowhere, place, mended)]).await;
    assert_eq!((done.added, done.files[0].refused.len()), (2, 0));
    let area = hanh.page::<CoveragePage>("/desk/api/coverage").await.rows;
    let area = area.iter().find(|row| row.unit.number == "21").unwrap().unit.area;
    let doors = hanh
        .get(&format!("/desk/api/areas/{area}"))
        .await
        .text()
        .await
        .unwrap();
    assert!(doors.contains("K45/15") && !doors.contains(PEOPLE[0]), "{doors}");
}

#[tokio::test]
async fn of_several_workbooks_one_that_does_not_read_keeps_all_of_them_out_and_says_why() {
    let ward = Ward::start().await;
    let hanh = Browser::of(&ward, "Chị Hạnh").await;
    let before = registered(&hanh).await;
    let good = list(
        "DANH SÁCH HỘ TỔ DÂN PHỐ SỐ 20 (PHƯỜNG PHƯỚC MỸ CŨ)",
        &[("1", "An Cư 3")],
    );
    let half = &good[..good.len() / 2];
    let old = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    let files = [
        as_it_is(&good),
        as_it_is(half),
        as_it_is(&old),
        as_it_is("số nhà;đường".as_bytes()),
        as_it_is(b""),
    ];
    let preview = sent(&hanh, "/desk/api/imports/preview", &files).await;
    assert!(!preview.ready && preview.files[0].refusal.is_none());
    for (at, words) in [
        (1, "bị hỏng"),
        (2, "đời cũ"),
        (3, "không phải sổ Excel"),
        (4, "không phải sổ Excel"),
    ] {
        let refusal = preview.files[at].refusal.as_deref().unwrap();
        assert!(
            refusal.contains(words) && refusal.contains("Chưa nhập gì"),
            "{refusal}"
        );
    }
    let refused = hanh.post("/desk/api/imports", &json!({ "files": files })).await;
    assert_eq!(refused.status(), StatusCode::BAD_REQUEST);
    assert_eq!(registered(&hanh).await, before);

    let huge = json!({ "files": [{ "bytes": "A".repeat(33 * 1024 * 1024), "sheets": [], "rows": [] }] });
    let refused = hanh.post("/desk/api/imports/preview", &huge).await;
    assert_eq!(refused.status(), StatusCode::PAYLOAD_TOO_LARGE);
}

#[tokio::test]
async fn an_import_is_taken_back_until_somebody_has_visited() {
    let ward = Ward::start().await;
    let hanh = confirmed(&ward, "Chị Hạnh").await;
    let before = registered(&hanh).await;
    let files = [as_it_is(&list(
        "DANH SÁCH HỘ TỔ DÂN PHỐ SỐ 20 (PHƯỜNG PHƯỚC MỸ CŨ)",
        &[("1", "An Cư 3"), ("3", "An Cư 3")],
    ))];
    sent(&hanh, "/desk/api/imports", &files).await;
    let undo = async |browser: &Browser| {
        let jobs: Vec<ImportView> = browser.page("/desk/api/imports").await;
        browser
            .post(&format!("/desk/api/imports/{}/undo", jobs[0].job), &json!({}))
            .await
    };
    let unconfirmed = Browser::of(&ward, "Chị Hạnh").await;
    assert_eq!(code(undo(&unconfirmed).await).await.1, RefusalCode::ConfirmFirst);

    assert_eq!(undo(&hanh).await.json::<u64>().await.unwrap(), 2);
    assert_eq!(registered(&hanh).await, before);
    let twice: Refusal = undo(&hanh).await.json().await.unwrap();
    assert!(twice.message.contains("đã được lấy lại"), "{}", twice.message);

    assert_eq!(
        sent(&hanh, "/desk/api/imports", &files).await.added,
        2,
        "the list can come in anew"
    );
    let visit = |connection: &rusqlite::Connection| -> Result<(), crate::ledger::LedgerError> {
        // Stands for a phone's visit; how one becomes a row is proved where projections are.
        connection.execute(
            "INSERT INTO visit_view (visit, household, area, volunteer, day, at, outcome, voided, birth, counts, unnamed)
             SELECT 'v', household, '', '', '2026-11-24', 0, 'met', 0, 0, 1, '{}' FROM import_birth
             JOIN import_job USING (job) WHERE undone_at IS NULL LIMIT 1",
            [],
        )?;
        Ok(())
    };
    ward.running.server().ledger().write_sql(visit).await.unwrap();
    let stays: Refusal = undo(&hanh).await.json().await.unwrap();
    assert!(
        stays.message.contains("Đã có người đến 1 hộ"),
        "{}",
        stays.message
    );
    assert_eq!(registered(&hanh).await, before + 2);
}

#[tokio::test]
async fn a_viewer_brings_no_list_in() {
    let ward = Ward::start().await;
    let viewer = confirmed(&ward, "Lãnh đạo").await;
    let files = json!({ "files": [] });
    for path in [
        "imports/preview",
        "imports",
        "imports/0190aaaa-0000-7000-8000-000000000001/undo",
    ] {
        let refused = viewer.post(&format!("/desk/api/{path}"), &files).await;
        assert_eq!(code(refused).await.1, RefusalCode::OutOfReach, "{path}");
    }
    for path in ["imports", "imports/template"] {
        assert_eq!(
            viewer.get(&format!("/desk/api/{path}")).await.status(),
            StatusCode::FORBIDDEN
        );
    }
}
