//! Deciding about households that may be one, and about needs: written by the server under the supervisor's name.

use super::client::Browser;
use super::pen::Pen;
use super::running::{code, confirmed, log};
use super::ward::{NOW, Ward};
use crate::accept::own::{self, Writer};
use crate::ledger::{Books, Kept, Ledger};
use crate::view;
use reqwest::StatusCode;
use schemas::day::Day;
use schemas::desk::{
    CoveragePage, DecidePair, DecisionCounts, DuplicatesPage, LawRequestRow, LawRequestStep, MoveLawRequest,
    MoveNeed, NamedPerson, NeedRow, NewLawRequest, PairVerdict,
};
use schemas::document::household;
use schemas::ids::{HouseholdId, PersonId, VolunteerId};
use schemas::law::LawRequestKind;
use schemas::record::{NeedStage, NeedState};
use schemas::refusal::RefusalCode;
use uuid::Uuid;

/// Writes as a volunteer of tổ 12.
pub async fn write<T: Send + 'static>(
    ward: &Ward,
    job: impl FnOnce(&Pen<'_>, VolunteerId) -> T + Send + 'static,
) -> T {
    let server = ward.running.server();
    let (facts, id) = (server.facts().clone(), server.ward().await.unwrap().id);
    let write = move |books: &dyn Books| -> Kept<T> {
        let by = VolunteerId(Uuid::new_v4());
        books.add_volunteer(id, by, "cô Mai", "volunteer")?;
        Ok(job(&Pen { books, facts: &facts }, by))
    };
    server.ledger().write(write).await.unwrap()
}

pub async fn is_clean(ward: &Ward) -> bool {
    let rebuild = |books: &dyn Books| view::rebuild(books, 2026);
    ward.running
        .server()
        .ledger()
        .write(rebuild)
        .await
        .unwrap()
        .is_clean()
}

#[tokio::test]
async fn one_house_spelt_twice_is_asked_about_and_either_answer_can_be_undone() {
    let ward = Ward::start().await;
    let browser = Browser::of(&ward, "Chị Hạnh").await;
    let area = ward.areas[0];
    let twice: HouseholdId = write(&ward, move |pen, by| {
        pen.household(by, area, "k45/15 nguyen cong tru")
    })
    .await;
    let before: CoveragePage = browser.page("/desk/api/coverage").await;
    let page: DuplicatesPage = browser.page("/desk/api/duplicates").await;
    assert_eq!(page.open.len(), 1);
    let pair = &page.open[0];
    assert_eq!(
        (pair.one.household, pair.other.household),
        (ward.households[0], twice)
    );
    assert_eq!(pair.why, ["same_address"]);
    let counts: DecisionCounts = browser.page("/desk/api/decisions").await;
    assert_eq!(counts.duplicates, 1);

    for (verdict, registered, open) in [
        (PairVerdict::One, before.total.registered - 1, 0),
        (PairVerdict::Open, before.total.registered, 1),
        (PairVerdict::Two, before.total.registered, 0),
        (PairVerdict::Open, before.total.registered, 1),
    ] {
        let decide = DecidePair {
            one: ward.households[0],
            other: twice,
            verdict,
        };
        assert_eq!(
            browser.post("/desk/api/duplicates", &decide).await.status(),
            StatusCode::OK
        );
        let after: CoveragePage = browser.page("/desk/api/coverage").await;
        assert_eq!(after.total.registered, registered, "{verdict:?}");
        let page: DuplicatesPage = browser.page("/desk/api/duplicates").await;
        assert_eq!(
            (page.open.len(), page.decided.len()),
            (open, 1 - open),
            "{verdict:?}"
        );
        assert!(is_clean(&ward).await, "{verdict:?}");
        if verdict == PairVerdict::Open {
            let late = browser.post("/desk/api/duplicates", &decide).await;
            assert_eq!(late.status(), StatusCode::NOT_FOUND, "nothing to undo any more");
        }
    }
}

#[tokio::test]
async fn a_need_is_passed_on_and_answered_and_leaves_the_queue() {
    let ward = Ward::start().await;
    let browser = Browser::of(&ward, "Chị Hạnh").await;
    let home = ward.households[0];
    let told = Day::of_instant(NOW).plus_days(-9);
    write(&ward, move |pen, by| {
        let stored = pen.books.document(home.into()).unwrap().unwrap();
        let by = Writer { author: by, now: NOW };
        let need =
            |doc: &mut automerge::AutoCommit| household::set_need(doc, "no_level_2", &NeedState::told(told));
        own::write(
            pen.books,
            pen.facts,
            &stored,
            household::SCHEMA_WITH_NEEDS,
            by,
            need,
        )
        .unwrap();
    })
    .await;
    let rows: Vec<NeedRow> = browser.page("/desk/api/needs").await;
    assert_eq!(rows.len(), 1);
    assert_eq!((rows[0].told_on, &rows[0].stage), (Some(told), &NeedStage::New));
    let step = |stage: NeedStage, referral: Option<&str>| MoveNeed {
        document: home.into(),
        need: "no_level_2".to_owned(),
        stage,
        referral: referral.map(str::to_owned),
    };
    for bad in [
        step(NeedStage::Referred, None),
        step(NeedStage::Referred, Some("ông Tám")),
    ] {
        assert_eq!(
            browser.post("/desk/api/needs", &bad).await.status(),
            StatusCode::BAD_REQUEST
        );
    }
    let passed = browser
        .post("/desk/api/needs", &step(NeedStage::Referred, Some("police_area")))
        .await;
    assert_eq!(passed.status(), StatusCode::OK);
    let rows: Vec<NeedRow> = browser.page("/desk/api/needs").await;
    assert_eq!(rows[0].referral.as_deref(), Some("police_area"));
    assert_eq!(
        rows[0].told_on,
        Some(told),
        "how long somebody waits is counted from the day it was told"
    );
    assert_eq!(
        browser
            .post("/desk/api/needs", &step(NeedStage::Answered, None))
            .await
            .status(),
        StatusCode::OK
    );
    let counts: DecisionCounts = browser.page("/desk/api/decisions").await;
    assert_eq!(counts.needs, 0);
    assert!(is_clean(&ward).await);
}

#[tokio::test]
async fn a_viewer_is_told_of_conflicts_and_of_nothing_else_that_waits() {
    let ward = Ward::start().await;
    let browser = Browser::of(&ward, "Lãnh đạo").await;
    for path in ["held", "duplicates", "needs", "requests"] {
        let refused = browser.get(&format!("/desk/api/{path}")).await;
        assert_eq!(refused.status(), StatusCode::FORBIDDEN, "{path}");
    }
    let counts: DecisionCounts = browser.page("/desk/api/decisions").await;
    let expected = DecisionCounts {
        conflicts: 1,
        ..DecisionCounts::default()
    };
    assert_eq!(counts, expected);
}

#[tokio::test]
async fn a_request_to_be_erased_is_acknowledged_and_done_and_leaves_no_name_behind() {
    let ward = Ward::start().await;
    let browser = Browser::of(&ward, "Chị Hạnh").await;
    let home = ward.households[0];
    let people: Vec<NamedPerson> = browser.page(&format!("/desk/api/households/{home}/people")).await;
    let new = |note: &str, person: Option<PersonId>| NewLawRequest {
        kind: LawRequestKind::Erase,
        way: "phone".to_owned(),
        received_on: Day::of_instant(NOW).plus_days(-5),
        household: home,
        person,
        note: note.to_owned(),
    };
    let bad = [new("gọi lại 0905 123 456", Some(people[0].person)), new("", None)];
    for bad in bad {
        let refused = browser.post("/desk/api/requests", &bad).await;
        assert_eq!(refused.status(), StatusCode::BAD_REQUEST);
    }
    let entered = browser
        .post(
            "/desk/api/requests",
            &new("con trai gọi thay", Some(people[0].person)),
        )
        .await;
    assert_eq!(entered.status(), StatusCode::OK);
    let rows: Vec<LawRequestRow> = browser.page("/desk/api/requests").await;
    assert!(rows[0].late, "Thursday to Tuesday: two working days are over");
    let counts: DecisionCounts = browser.page("/desk/api/decisions").await;
    assert_eq!((counts.requests, counts.requests_late), (1, 1));

    let path = format!("/desk/api/requests/{}", rows[0].id);
    let step = |step: LawRequestStep| MoveLawRequest { step };
    assert_eq!(
        browser
            .post(&path, &step(LawRequestStep::Acknowledge))
            .await
            .status(),
        StatusCode::OK
    );
    let rows: Vec<LawRequestRow> = browser.page("/desk/api/requests").await;
    assert!(!rows[0].late, "twenty days are not over");
    let refused = browser.post(&path, &step(LawRequestStep::Fulfil)).await;
    assert_eq!(code(refused).await.1, RefusalCode::ConfirmFirst);
    let rows: Vec<LawRequestRow> = browser.page("/desk/api/requests").await;
    assert_eq!(rows[0].outcome, None, "nobody is erased without the password");
    let browser = confirmed(&ward, "Chị Hạnh").await;
    assert_eq!(
        browser.post(&path, &step(LawRequestStep::Fulfil)).await.status(),
        StatusCode::OK
    );
    let told = log(&browser).await;
    assert_eq!(told[0].1, "person_erased");
    let after = browser.get("/desk/api/requests").await.text().await.unwrap();
    assert!(
        after.contains("fulfilled") && !after.contains("Bảy") && !after.contains("Bẩy"),
        "{after}"
    );
    let people: Vec<NamedPerson> = browser.page(&format!("/desk/api/households/{home}/people")).await;
    assert!(people.is_empty());
    let server = ward.running.server();
    let said = |connection: &rusqlite::Connection| -> Kept<Vec<String>> {
        let mut asked = connection.prepare("SELECT what FROM decision ORDER BY decision")?;
        Ok(asked
            .query_map([], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?)
    };
    let said = server.ledger().read_sql(said).await.unwrap();
    assert_eq!(
        said,
        [
            "request_entered",
            "request_acknowledged",
            "request_fulfilled",
            "person_erased"
        ]
    );
    assert_eq!(
        browser.post(&path, &step(LawRequestStep::Refuse)).await.status(),
        StatusCode::NOT_FOUND
    );
    assert!(is_clean(&ward).await);
}
