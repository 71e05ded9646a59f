//! Deciding at the desk what two people both changed: an ordinary change under the supervisor's own name, told to
//! every page that is open.

use super::client::Browser;
use super::ward::Ward;
use crate::ledger::Ledger;
use reqwest::StatusCode;
use schemas::call::{Choose, Conflict, Touched};
use schemas::desk::HouseholdPage;
use schemas::refusal::Refusal;
use std::time::Duration;
use tokio::time::timeout;

fn choice(ward: &Ward, value: &str) -> Choose {
    Choose {
        document: ward.households[0].into(),
        field: "people".to_owned(),
        value: value.to_owned(),
    }
}

#[tokio::test]
async fn a_supervisor_chooses_and_the_choice_is_a_change_under_her_own_name() {
    let ward = Ward::start().await;
    let browser = Browser::of(&ward, "Chị Hạnh").await;
    let before: Vec<Conflict> = browser.page("/desk/api/conflicts").await;
    let open = before.iter().find(|conflict| conflict.field == "people").unwrap();
    let names: Vec<_> = open.values.iter().map(|value| value.by_name.as_str()).collect();
    assert!(
        names.contains(&"cô Lan Quế") && names.contains(&"anh Nam Sún"),
        "{names:?}"
    );
    let other = open
        .values
        .iter()
        .find(|value| value.value != open.shown)
        .unwrap()
        .value
        .clone();

    let chosen = browser
        .post("/desk/api/conflicts/choose", &choice(&ward, &other))
        .await;
    assert_eq!(chosen.status(), StatusCode::OK);
    assert_eq!(
        chosen.json::<Touched>().await.unwrap().households,
        [ward.households[0]]
    );

    let after: Vec<Conflict> = browser.page("/desk/api/conflicts").await;
    assert_eq!(after.len(), before.len() - 1);
    let shown: HouseholdPage = browser
        .page(&format!("/desk/api/households/{}", ward.households[0]))
        .await;
    assert_eq!(shown.door.counts.people.unwrap().to_string(), other);

    let server = ward.running.server();
    let document = ward.households[0].into();
    let changes = server
        .ledger()
        .read(move |books| books.changes_of(document))
        .await
        .unwrap();
    let last = automerge::Change::from_bytes(changes.last().unwrap().bytes.clone()).unwrap();
    let account = server
        .ledger()
        .read_sql(|connection| crate::account::find(connection, "chị hạnh"))
        .await;
    let author = account.unwrap().unwrap().author().to_string();
    assert_eq!(last.message(), Some(author.as_str()));
}

#[tokio::test]
async fn what_was_decided_or_never_said_is_not_chosen() {
    let ward = Ward::start().await;
    let browser = Browser::of(&ward, "Chị Hạnh").await;
    let never = browser
        .post("/desk/api/conflicts/choose", &choice(&ward, "9"))
        .await;
    assert_eq!(never.status(), StatusCode::NOT_FOUND);
    assert_eq!(
        browser
            .post("/desk/api/conflicts/choose", &choice(&ward, "4"))
            .await
            .status(),
        StatusCode::OK
    );
    let late = browser
        .post("/desk/api/conflicts/choose", &choice(&ward, "5"))
        .await;
    assert_eq!(late.status(), StatusCode::NOT_FOUND);
    assert!(
        late.json::<Refusal>()
            .await
            .unwrap()
            .message
            .contains("đã có người chọn")
    );
}

#[tokio::test]
async fn an_open_page_is_told_of_a_change_and_not_of_a_sign_in() {
    let ward = Ward::start().await;
    let browser = Browser::of(&ward, "Chị Hạnh").await;
    let mut stream = browser.get("/desk/api/events").await;
    assert_eq!(stream.headers()["content-type"], "text/event-stream");
    Browser::of(&ward, "Lãnh đạo").await;
    let silence = timeout(Duration::from_secs(2), stream.chunk()).await;
    assert!(silence.is_err(), "a sign-in changes nothing that a page shows");

    browser
        .post("/desk/api/conflicts/choose", &choice(&ward, "4"))
        .await;
    let told = timeout(Duration::from_secs(10), stream.chunk())
        .await
        .unwrap()
        .unwrap()
        .unwrap();
    assert_eq!(String::from_utf8_lossy(&told), "event: touched\ndata: {}\n\n");
}
