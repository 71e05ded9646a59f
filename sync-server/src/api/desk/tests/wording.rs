//! The ward's own words of consent: versions, who wrote them, and what is refused.

use super::client::Browser;
use super::running::{code, confirmed, log};
use super::ward::Ward;
use reqwest::StatusCode;
use schemas::desk::WordingPage;
use schemas::refusal::RefusalCode;
use serde_json::json;

#[tokio::test]
async fn a_ward_reads_its_own_words_and_every_version_stays() {
    let ward = Ward::start().await;
    let browser = confirmed(&ward, "Chị Hạnh").await;
    let page: WordingPage = browser.page("/desk/api/wording").await;
    assert_eq!(page.versions.len(), 1, "the app's own");
    let present = page.versions[0].wording.clone();
    let script = format!("{} Xin cảm ơn ạ.", present.script);
    let wanted = json!({ "insteadOf": present.text_version, "script": script, "slip": present.slip });
    let made = browser.post("/desk/api/wording", &wanted).await;
    assert_eq!(made.json::<u32>().await.unwrap(), present.text_version + 1);
    let page: WordingPage = browser.page("/desk/api/wording").await;
    assert_eq!(
        (
            page.versions[0].wording.script.as_str(),
            page.versions[0].by.as_str()
        ),
        (script.as_str(), "Chị Hạnh")
    );
    assert_eq!(page.versions[1].at, None);
    assert_eq!(log(&browser).await[0].1, "wording_changed");

    let late = browser.post("/desk/api/wording", &wanted).await;
    assert_eq!(
        code(late).await,
        (StatusCode::BAD_REQUEST, RefusalCode::Malformed),
        "another version stands by now"
    );
}

#[tokio::test]
async fn words_that_leave_a_place_open_are_refused_and_so_is_whoever_may_not_decide() {
    let ward = Ward::start().await;
    let browser = confirmed(&ward, "Chị Hạnh").await;
    let page: WordingPage = browser.page("/desk/api/wording").await;
    let present = &page.versions[0].wording;
    let without = json!({ "insteadOf": present.text_version, "script": present.script.replace("{phone}", "1022"), "slip": present.slip });
    let refused = browser.post("/desk/api/wording", &without).await;
    assert_eq!(refused.status(), StatusCode::BAD_REQUEST);
    assert!(refused.text().await.unwrap().contains("{phone}"));
    let stranger = Browser::of(&ward, "Lãnh đạo").await;
    assert_eq!(
        stranger.get("/desk/api/wording").await.status(),
        StatusCode::FORBIDDEN
    );
    let unconfirmed = Browser::of(&ward, "Chị Hạnh").await;
    let asked = code(unconfirmed.post("/desk/api/wording", &without).await).await;
    assert_eq!(asked.1, RefusalCode::ConfirmFirst);
}
