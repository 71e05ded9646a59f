//! Slips to leave at the doors: as many as were asked for, each with a code of its own, made by whoever is in charge.

use super::client::Browser;
use super::running::{code, confirmed};
use super::ward::Ward;
use reqwest::StatusCode;
use schemas::desk::PrintedSlip;
use schemas::refusal::RefusalCode;
use serde_json::json;
use std::collections::BTreeSet;

async fn made(browser: &Browser, sheets: u32) -> Vec<PrintedSlip> {
    let answer = browser
        .post("/desk/api/slips", &json!({ "sheets": sheets }))
        .await;
    assert_eq!(answer.status(), StatusCode::OK);
    answer.json().await.unwrap()
}

#[tokio::test]
async fn four_to_a_sheet_each_with_a_code_and_its_picture() {
    let ward = Ward::start().await;
    let browser = confirmed(&ward, "Chị Hạnh").await;
    let slips = made(&browser, 3).await;
    assert_eq!(slips.len(), 12);
    let codes: BTreeSet<&str> = slips.iter().map(|slip| slip.code.as_str()).collect();
    assert_eq!(codes.len(), 12);
    assert!(
        slips
            .iter()
            .all(|slip| slip.qr.size >= 21 && !slip.qr.path.is_empty())
    );
    for sheets in [0, 51] {
        let answer = browser
            .post("/desk/api/slips", &json!({ "sheets": sheets }))
            .await;
        assert_eq!(
            code(answer).await,
            (StatusCode::BAD_REQUEST, RefusalCode::Malformed)
        );
    }
}
