//! Paper out and back: a sheet that names nobody and keeps its numbers, and lines that become visits once.

use super::client::Browser;
use super::deciding::{is_clean, write};
use super::ward::{SECRETS, Ward};
use crate::ledger::LedgerError;
use reqwest::StatusCode;
use schemas::desk::{AreaPage, HouseholdPage, Keyed, KeyingPage, WalkSheet};
use schemas::document::household;
use schemas::record::Outcome;
use schemas::refusal::Refusal;
use serde_json::{Value, json};

async fn sheet(ward: &Ward, browser: &Browser) -> WalkSheet {
    let asked = json!({ "area": ward.areas[0], "title": "Cả tổ", "households": ward.households });
    let made = browser.post("/desk/api/walk-sheets", &asked).await;
    assert_eq!(made.status(), StatusCode::OK);
    made.json().await.unwrap()
}

async fn walker(browser: &Browser, called: &str) -> Value {
    let page: KeyingPage = browser.page("/desk/api/keying").await;
    let found = page.volunteers.iter().find(|one| one.called == called).unwrap();
    json!(found.volunteer)
}

#[tokio::test]
async fn a_sheet_names_nobody_tells_no_state_and_keeps_its_numbers() {
    let ward = Ward::start().await;
    let browser = Browser::of(&ward, "Chị Hạnh").await;
    let made = sheet(&ward, &browser).await;
    assert_eq!(
        (made.sheet, made.lines.len()),
        (1, 6),
        "the seventh household lives in tổ 13"
    );
    let text = serde_json::to_string(&made).unwrap();
    for secret in SECRETS {
        assert!(!text.contains(secret), "{secret}");
    }
    for word in ["state", "met", "nobody_home", "people"] {
        assert!(!text.contains(&format!("\"{word}\"")), "{word}");
    }
    assert!(
        made.lines
            .iter()
            .all(|line| line.qr.starts_with('M') && line.modules >= 21)
    );
    let numbers: Vec<_> = made.lines.iter().map(|line| line.line).collect();
    assert_eq!(numbers, [1, 2, 3, 4, 5, 6]);
    let area: AreaPage = browser.page(&format!("/desk/api/areas/{}", ward.areas[0])).await;
    let walked: Vec<_> = area
        .streets
        .iter()
        .flat_map(|street| &street.doors)
        .map(|door| door.household)
        .collect();
    let mut printed: Vec<_> = made.lines.iter().map(|line| line.household).collect();
    assert!(walked.iter().all(|door| printed.contains(door)));
    let again: WalkSheet = browser.page("/desk/api/walk-sheets/1").await;
    assert_eq!(
        again.lines.iter().map(|line| line.household).collect::<Vec<_>>(),
        printed
    );
    printed.dedup();
    assert_eq!(printed.len(), 6);
    assert_eq!(sheet(&ward, &browser).await.sheet, 2);

    let viewer = Browser::of(&ward, "Lãnh đạo").await;
    let asked = json!({ "area": ward.areas[0], "title": "", "households": ward.households });
    assert_eq!(
        viewer.post("/desk/api/walk-sheets", &asked).await.status(),
        StatusCode::FORBIDDEN
    );
    assert_eq!(
        viewer.get("/desk/api/walk-sheets/9").await.status(),
        StatusCode::NOT_FOUND
    );
}

#[tokio::test]
async fn a_household_that_asked_not_to_be_visited_keeps_its_line_and_is_marked_so_that_nobody_knocks() {
    let ward = Ward::start().await;
    let browser = Browser::of(&ward, "Chị Hạnh").await;
    let before = sheet(&ward, &browser).await;
    assert!(before.lines.iter().all(|line| !line.no_visits));
    let (area, house) = (ward.areas[0], ward.households[1]);
    let caution = |code: &'static str, on: bool| {
        write(&ward, move |pen, by| {
            pen.edit(by, area, house.into(), None, |doc| {
                household::set_caution(doc, code, on).unwrap();
            });
        })
    };
    caution("dog", true).await;
    caution("no_visits", true).await;
    let made: WalkSheet = browser.page("/desk/api/walk-sheets/1").await;
    let marked: Vec<_> = made.lines.iter().filter(|line| line.no_visits).collect();
    assert_eq!(marked.len(), 1, "also on a sheet that was made before");
    assert_eq!((marked[0].household, marked[0].qr.as_str()), (house, ""));
    let text = serde_json::to_string(&made).unwrap();
    assert!(
        !text.contains("dog"),
        "no other caution is anybody's matter on paper"
    );
    assert!(is_clean(&ward).await);

    let forget = |connection: &rusqlite::Connection| -> Result<(), LedgerError> {
        connection.execute("UPDATE household_view SET cautions = NULL", [])?;
        Ok(())
    };
    ward.running.server().ledger().write_sql(forget).await.unwrap();
    let upgraded: WalkSheet = browser.page("/desk/api/walk-sheets/1").await;
    let marked = upgraded.lines.iter().filter(|line| line.no_visits).count();
    assert_eq!(marked, 1, "a ledger of an earlier version asks the document");

    caution("no_visits", false).await;
    let after: WalkSheet = browser.page("/desk/api/walk-sheets/1").await;
    assert!(
        after
            .lines
            .iter()
            .all(|line| !line.no_visits && !line.qr.is_empty())
    );
}

#[tokio::test]
async fn a_line_becomes_a_visit_of_whoever_walked_and_can_be_taken_back() {
    let ward = Ward::start().await;
    let browser = Browser::of(&ward, "Chị Hạnh").await;
    let made = sheet(&ward, &browser).await;
    let nam = walker(&browser, "anh Nam Sún").await;
    let line = made.lines.iter().find(|line| line.short == "K45/15").unwrap();
    let key = |door: String, day: &str, outcome: &str| json!({ "door": door, "sheet": made.sheet, "outcome": outcome, "day": day, "by": nam });
    let keyed = browser
        .post(
            "/desk/api/keying",
            &key(line.line.to_string(), "2026-11-20", "nobody_home"),
        )
        .await;
    assert_eq!(keyed.status(), StatusCode::OK);
    let keyed: Keyed = keyed.json().await.unwrap();
    assert!(keyed.recorded);
    assert_eq!(
        (keyed.line.outcome.clone(), keyed.line.by.as_str()),
        (Outcome::NobodyHome, "anh Nam Sún")
    );
    let path = format!("/desk/api/households/{}", line.household);
    let shown: HouseholdPage = browser.page(&path).await;
    let there = shown
        .visits
        .iter()
        .find(|visit| visit.id == keyed.line.visit)
        .unwrap();
    assert_eq!(
        (there.day.to_string().as_str(), there.by.as_str()),
        ("2026-11-20", "anh Nam Sún")
    );
    let before = shown.visits.len();

    let twice = browser
        .post(
            "/desk/api/keying",
            &key(format!("{}-{}", made.sheet, line.line), "2026-11-20", "met"),
        )
        .await;
    let twice: Keyed = twice.json().await.unwrap();
    assert!(!twice.recorded, "the day is taken");
    assert_eq!(twice.line.visit, keyed.line.visit);

    let undone = browser
        .post("/desk/api/keying/undo", &json!({ "visit": keyed.line.visit }))
        .await;
    assert_eq!(undone.status(), StatusCode::OK);
    let shown: HouseholdPage = browser.page(&path).await;
    assert_eq!(shown.visits.len(), before - 1);
    let page: KeyingPage = browser.page("/desk/api/keying").await;
    assert!(page.lines.len() == 1 && page.lines[0].undone);
    let again = browser
        .post("/desk/api/keying/undo", &json!({ "visit": keyed.line.visit }))
        .await;
    assert_eq!(again.status(), StatusCode::NOT_FOUND);
    let after: Keyed = browser
        .post(
            "/desk/api/keying",
            &key(line.household.to_string().to_uppercase(), "2026-11-20", "met"),
        )
        .await
        .json()
        .await
        .unwrap();
    assert!(after.recorded, "by what the QR says, and the day is free again");
}

#[tokio::test]
async fn what_a_phone_recorded_that_day_is_warned_of_and_not_doubled() {
    let ward = Ward::start().await;
    let browser = Browser::of(&ward, "Chị Hạnh").await;
    let lan = walker(&browser, "cô Lan Quế").await;
    let path = format!("/desk/api/households/{}", ward.households[0]);
    let before: HouseholdPage = browser.page(&path).await;
    let body =
        json!({ "door": ward.households[0], "outcome": "nobody_home", "day": "2026-11-24", "by": lan });
    let keyed: Keyed = browser
        .post("/desk/api/keying", &body)
        .await
        .json()
        .await
        .unwrap();
    assert!(!keyed.recorded);
    assert_eq!(keyed.line.outcome, Outcome::Met, "what the phone wrote");
    let after: HouseholdPage = browser.page(&path).await;
    assert_eq!(after.visits.len(), before.visits.len());
    let page: KeyingPage = browser.page("/desk/api/keying").await;
    assert!(page.lines.is_empty());
    let undo = browser
        .post("/desk/api/keying/undo", &json!({ "visit": keyed.line.visit }))
        .await;
    assert_eq!(
        undo.status(),
        StatusCode::NOT_FOUND,
        "a phone's visit is not taken back here"
    );
}

#[tokio::test]
async fn what_cannot_be_meant_is_refused_in_words_and_nothing_is_written() {
    let ward = Ward::start().await;
    let browser = Browser::of(&ward, "Chị Hạnh").await;
    let lan = walker(&browser, "cô Lan Quế").await;
    let door = ward.households[0];
    let good = json!({ "door": door, "outcome": "nobody_home", "day": "2026-11-20", "by": lan });
    for (field, value) in [
        ("door", json!("9-1")),
        ("door", json!("")),
        ("door", json!(uuid::Uuid::new_v4())),
        ("day", json!("2026-11-25")),
        ("day", json!("2020-01-01")),
        ("outcome", json!("danced")),
        ("revisitOn", json!("2026-11-21")),
        ("by", json!(uuid::Uuid::new_v4())),
    ] {
        let mut body = good.clone();
        body[field] = value;
        let refused = browser.post("/desk/api/keying", &body).await;
        assert!(refused.status().is_client_error(), "{field}");
        let refusal: Refusal = refused.json().await.unwrap();
        assert!(
            refusal.message.contains("Chưa ghi gì"),
            "{field}: {}",
            refusal.message
        );
    }
    let viewer = Browser::of(&ward, "Lãnh đạo").await;
    assert_eq!(
        viewer.post("/desk/api/keying", &good).await.status(),
        StatusCode::FORBIDDEN
    );
    assert_eq!(
        viewer.get("/desk/api/keying").await.status(),
        StatusCode::FORBIDDEN
    );
}
