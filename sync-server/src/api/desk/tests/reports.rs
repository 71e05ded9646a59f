//! Papers and files: written by those who may, empty of names for viewers. That they are pinned to their cut is
//! `pinned.rs`.

use super::client::Browser;
use super::running::{code, confirmed, log};
use super::walk::unpacked;
use super::ward::{NOW, SECRETS, Ward};
use reqwest::{Method, StatusCode};
use schemas::desk::{AskReport, CutView, ReportBlock, ReportChoices, ReportForm, ReportPage};
use schemas::indicator::Book;
use schemas::refusal::{Refusal, RefusalCode};
use serde_json::json;

pub async fn frozen(browser: &Browser) -> CutView {
    let made = browser
        .post("/desk/api/cuts", &json!({ "day": "2026-11-24" }))
        .await;
    assert_eq!(made.status(), StatusCode::OK);
    made.json().await.unwrap()
}

pub fn of(cut: &CutView, form: ReportForm) -> AskReport {
    AskReport {
        cut: cut.id.clone(),
        form,
        area: None,
        volunteer: None,
    }
}

pub async fn docx(browser: &Browser, asked: &AskReport) -> Vec<u8> {
    let answer = browser.post("/desk/api/reports/document", asked).await;
    assert_eq!(answer.status(), StatusCode::OK);
    assert_eq!(answer.headers()["cache-control"], "no-store");
    answer.bytes().await.unwrap().to_vec()
}

#[tokio::test]
async fn what_was_written_into_a_report_stays_with_who_and_when_and_stands_in_the_file() {
    let ward = Ward::start().await;
    let browser = confirmed(&ward, "Chị Hạnh").await;
    let cut = frozen(&browser).await;
    let asked = of(&cut, ReportForm::Annual);
    let usual: ReportPage = browser.page(&format!("/desk/api/reports?cut={}", cut.id)).await;
    let part =
        |page: &ReportPage, name: &str| page.parts.iter().find(|part| part.part == name).cloned().unwrap();
    assert_eq!(part(&usual, "day").body, "2026-11-24");
    assert!(
        part(&usual, "results")
            .body
            .contains("đã đến 5/6 hộ (83,3\u{a0}%)"),
        "{}",
        part(&usual, "results").body
    );
    assert_eq!(usual.report.dated, "An Hải, ngày 24 tháng 11 năm 2026");

    let parts = json!({ "difficulties": "Kiệt 45 mất sóng <b>.", "day": "2027-02-04", "signature": "tm_kt" });
    let saved = browser
        .post("/desk/api/reports/parts", &json!({ "of": asked, "parts": parts }))
        .await;
    assert_eq!(saved.status(), StatusCode::OK);
    let page: ReportPage = browser.page(&format!("/desk/api/reports?cut={}", cut.id)).await;
    let written = part(&page, "difficulties");
    assert_eq!(
        (written.body.as_str(), written.by.as_str()),
        ("Kiệt 45 mất sóng <b>.", "Chị Hạnh")
    );
    assert_eq!(written.at, Some(NOW));
    assert_ne!(written.usual, written.body);
    assert_eq!(page.report.dated, "An Hải, ngày 04 tháng 02 năm 2027");
    let text = unpacked(&docx(&browser, &asked).await);
    assert!(text.contains("Kiệt 45 mất sóng &lt;b&gt;."));
    let block = ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"];
    assert!(block.iter().all(|line| text.contains(line)));
    let other: ReportPage = browser
        .page(&format!("/desk/api/reports?cut={}&form=periodic", cut.id))
        .await;
    assert_eq!(
        part(&other, "difficulties").at,
        None,
        "another paper has words of its own"
    );

    for wrong in [
        json!({ "day": "hôm qua" }),
        json!({ "signature": "ai đó" }),
        json!({ "password": "x" }),
    ] {
        let refused = browser
            .post("/desk/api/reports/parts", &json!({ "of": asked, "parts": wrong }))
            .await;
        assert_eq!(refused.status(), StatusCode::BAD_REQUEST);
        let refusal: Refusal = refused.json().await.unwrap();
        assert!(refusal.message.contains("Chưa ghi gì"));
    }
}

#[tokio::test]
async fn every_line_of_the_report_is_the_line_of_the_figures() {
    let ward = Ward::start().await;
    let browser = confirmed(&ward, "Chị Hạnh").await;
    let cut = frozen(&browser).await;
    let page: ReportPage = browser.page(&format!("/desk/api/reports?cut={}", cut.id)).await;
    let figures: schemas::desk::FiguresPage =
        browser.page(&format!("/desk/api/figures?cut={}", cut.id)).await;
    let table = page.report.blocks.iter().find_map(|block| match block {
        ReportBlock::Table { columns, rows, .. } => Some((columns, rows)),
        _ => None,
    });
    let (columns, rows) = table.unwrap();
    assert_eq!(rows.len(), figures.figures.lines.len());
    assert_eq!(columns.iter().map(|column| column.share).sum::<u32>(), 1000);
    for (row, line) in rows.iter().zip(&figures.figures.lines) {
        assert_eq!(row.cells.len(), columns.len());
        assert!(
            line.printed.starts_with(&row.cells[4]),
            "{} {:?}",
            line.printed,
            row.cells
        );
        assert!(!row.cells[2].is_empty(), "the unit stands in every row");
    }
    let annex = match &page.report.annexes[0].blocks[0] {
        ReportBlock::Table { rows, .. } => rows,
        other => panic!("{other:?}"),
    };
    assert_eq!(annex.len(), 3, "two tổ and the ward");
    assert!(annex[2].strong && annex[2].cells[1].starts_with("5/6"));
}

#[tokio::test]
async fn a_viewer_takes_figures_away_and_no_name_nor_what_was_typed() {
    let ward = Ward::start().await;
    let hanh = confirmed(&ward, "Chị Hạnh").await;
    let cut = frozen(&hanh).await;
    let asked = of(&cut, ReportForm::Annual);
    let parts = json!({ "difficulties": "Con trai ông Bảy Râu giữ máy", "signer": "Hồ Xuân Bảy" });
    hanh.post("/desk/api/reports/parts", &json!({ "of": asked, "parts": parts }))
        .await;
    assert!(unpacked(&docx(&hanh, &asked).await).contains("ông Bảy Râu"));

    let viewer = confirmed(&ward, "Lãnh đạo").await;
    let refused = viewer
        .post("/desk/api/reports/parts", &json!({ "of": asked, "parts": parts }))
        .await;
    assert_eq!(refused.status(), StatusCode::FORBIDDEN);
    let mut told = String::new();
    for form in ["annual", "periodic", "check", "youth"] {
        let path = format!("/desk/api/reports?cut={}&form={form}", cut.id);
        told.push_str(&viewer.get(&path).await.text().await.unwrap());
    }
    told.push_str(&unpacked(&docx(&viewer, &asked).await));
    told.push_str(
        &viewer
            .get("/desk/api/reports/choices")
            .await
            .text()
            .await
            .unwrap(),
    );
    told.push_str(&viewer.get("/desk/api/book").await.text().await.unwrap());
    // NCT is an indicator, too: lớp cho người cao tuổi.
    for secret in SECRETS.iter().filter(|secret| **secret != "NCT") {
        assert!(!told.contains(secret), "{secret}");
    }
    let choices: ReportChoices = hanh.page("/desk/api/reports/choices").await;
    let lan = &choices
        .volunteers
        .iter()
        .find(|one| one.called == "cô Lan Quế")
        .unwrap()
        .volunteer;
    let certificate = format!("/desk/api/reports?cut={}&form=volunteer&volunteer={lan}", cut.id);
    assert_eq!(viewer.get(&certificate).await.status(), StatusCode::NOT_FOUND);
    let page: ReportPage = hanh.page(&certificate).await;
    let text = serde_json::to_string(&page.report).unwrap();
    assert!(
        text.contains("cô Lan Quế") && text.contains("1 ngày đi"),
        "{text}"
    );
    assert!(text.contains("của riêng người được xác nhận"));
}

#[tokio::test]
async fn only_our_own_page_takes_files_and_what_is_not_there_is_not_found() {
    let ward = Ward::start().await;
    let browser = confirmed(&ward, "Chị Hạnh").await;
    let cut = frozen(&browser).await;
    let bare = browser
        .bare(Method::POST, "/desk/api/reports/document")
        .json(&of(&cut, ReportForm::Annual));
    assert_eq!(bare.send().await.unwrap().status(), StatusCode::FORBIDDEN);
    let unconfirmed = Browser::of(&ward, "Chị Hạnh").await;
    for (path, body) in [
        ("reports/document", json!(of(&cut, ReportForm::Annual))),
        ("sheets", json!({ "name": "x", "columns": [], "rows": [] })),
        ("tables", json!({})),
    ] {
        let refused = unconfirmed.post(&format!("/desk/api/{path}"), &body).await;
        assert_eq!(code(refused).await.1, RefusalCode::ConfirmFirst, "{path}");
    }
    let nobody = Browser::at(&ward);
    let unknown = nobody
        .post("/desk/api/reports/document", &of(&cut, ReportForm::Annual))
        .await;
    assert_eq!(unknown.status(), StatusCode::UNAUTHORIZED);
    let mut gone = of(&cut, ReportForm::Annual);
    gone.cut = "khong-co".to_owned();
    assert_eq!(
        browser.post("/desk/api/reports/document", &gone).await.status(),
        StatusCode::NOT_FOUND
    );
    let no_area = of(&cut, ReportForm::AreaAnnual);
    assert_eq!(
        browser
            .post("/desk/api/reports/document", &no_area)
            .await
            .status(),
        StatusCode::NOT_FOUND
    );
    for path in ["reports", "reports?cut=x", "reports?form=nothing"] {
        assert_eq!(
            browser.get(&format!("/desk/api/{path}")).await.status(),
            StatusCode::NOT_FOUND,
            "{path}"
        );
    }
}

#[tokio::test]
async fn a_table_comes_back_as_a_workbook_and_a_template_filled() {
    let ward = Ward::start().await;
    let browser = confirmed(&ward, "Lãnh đạo").await;
    let table = json!({ "name": "Độ phủ", "columns": ["Tổ", "Đã đến"], "rows": [["12", 5], ["13", null]] });
    let book = browser
        .post("/desk/api/sheets", &table)
        .await
        .bytes()
        .await
        .unwrap()
        .to_vec();
    let again = browser
        .post("/desk/api/sheets", &table)
        .await
        .bytes()
        .await
        .unwrap()
        .to_vec();
    assert!(book == again);
    let ragged = json!({ "name": "x", "columns": ["a"], "rows": [["1", "2"]] });
    assert_eq!(
        browser.post("/desk/api/sheets", &ragged).await.status(),
        StatusCode::BAD_REQUEST
    );

    let hanh = confirmed(&ward, "Chị Hạnh").await;
    let cut = frozen(&hanh).await;
    let template = json!({ "name": "Mẫu", "columns": ["{{PH-a.tu}}", "{{PH-z.tu}}"], "rows": [] });
    let template = browser
        .post("/desk/api/sheets", &template)
        .await
        .bytes()
        .await
        .unwrap();
    let send = |body: Vec<u8>| {
        browser
            .bare(Method::POST, &format!("/desk/api/reports/fill?cut={}", cut.id))
            .header("x-tungnha", "desk")
            .body(body)
            .send()
    };
    let filled = send(template.to_vec()).await.unwrap();
    assert_eq!(filled.status(), StatusCode::OK);
    assert_eq!(filled.headers()["x-tungnha-filled"], "1");
    assert_eq!(filled.headers()["x-tungnha-unknown"], "PH-z.tu");
    assert!(unpacked(&filled.bytes().await.unwrap()).contains("{{PH-z.tu}}"));
    let line = |code: &str| ("Lãnh đạo".to_owned(), code.to_owned(), String::new());
    let told = log(&hanh).await;
    assert_eq!(
        told[..2],
        [line("template_taken"), line("table_taken")],
        "the newest first"
    );
    let broken = send(b"PK\x03\x04 not really".to_vec()).await.unwrap();
    assert_eq!(broken.status(), StatusCode::BAD_REQUEST);
    let refusal: Refusal = broken.json().await.unwrap();
    assert!(refusal.message.contains("Tệp gốc không bị đổi"));
    let huge = send(vec![0; crate::report::fill::LARGEST + 1]).await.unwrap();
    assert_eq!(huge.status(), StatusCode::PAYLOAD_TOO_LARGE);
    let _: Book = browser.page("/desk/api/book").await;
}
