//! Tổ dân phố from the desk: added, and joined by a decision.

use super::client::Browser;
use super::running::{code, confirmed, log};
use super::ward::Ward;
use reqwest::StatusCode;
use schemas::desk::UnitsPage;
use schemas::record::Unit;
use schemas::refusal::RefusalCode;
use serde_json::json;

#[tokio::test]
async fn a_to_is_added_once() {
    let ward = Ward::start().await;
    let browser = Browser::of(&ward, "Chị Hạnh").await;
    let new = json!({ "number": "14", "oldWard": "Phước Mỹ", "from": "2026-10-01" });
    assert_eq!(
        browser.post("/desk/api/units", &new).await.status(),
        StatusCode::OK
    );
    let again = json!({ "number": "14", "oldWard": "phuoc my", "from": "2026-10-01" });
    assert_eq!(
        code(browser.post("/desk/api/units", &again).await).await.1,
        RefusalCode::Malformed
    );
    for wrong in [
        json!({ "number": "tổ 15", "oldWard": "", "from": "2026-10-01" }),
        json!({ "number": "15", "oldWard": "", "from": "2027-01-01" }),
    ] {
        assert_eq!(
            code(browser.post("/desk/api/units", &wrong).await).await.1,
            RefusalCode::Malformed
        );
    }
    let page: UnitsPage = browser.page("/desk/api/units").await;
    let told: Vec<_> = page
        .units
        .iter()
        .map(|row| (row.unit.number.as_str(), row.households, row.members))
        .collect();
    assert_eq!(told.len(), 3);
    assert!(
        told.contains(&("14", 0, 0)) && told.contains(&("12", 6, 2)),
        "{told:?}"
    );
}

#[tokio::test]
async fn joining_asks_for_the_password_again_and_leaves_a_line() {
    let ward = Ward::start().await;
    let stranger = Browser::of(&ward, "Chị Hạnh").await;
    let join = json!({ "areas": ward.areas, "number": "5", "from": "2026-11-01" });
    assert_eq!(
        code(stranger.post("/desk/api/units/join", &join).await).await.1,
        RefusalCode::ConfirmFirst
    );
    let browser = confirmed(&ward, "Chị Hạnh").await;
    let one = json!({ "areas": [ward.areas[0]], "number": "5", "from": "2026-11-01" });
    assert_eq!(
        code(browser.post("/desk/api/units/join", &one).await).await.1,
        RefusalCode::Malformed
    );
    let made: Unit = browser
        .post("/desk/api/units/join", &join)
        .await
        .json()
        .await
        .unwrap();
    let page: UnitsPage = browser.page("/desk/api/units").await;
    let old: Vec<_> = page
        .units
        .iter()
        .filter(|row| ward.areas.contains(&row.unit.area))
        .collect();
    assert!(
        old.iter()
            .all(|row| row.unit.successor == Some(made.area) && row.unit.until.is_some())
    );
    assert_eq!(log(&browser).await[0].1, "units_joined");
    let viewer = Browser::of(&ward, "Lãnh đạo").await;
    assert_eq!(
        viewer.get("/desk/api/units").await.status(),
        StatusCode::FORBIDDEN
    );
}
