//! Running the ward from its desk: the password again, members and their phones, and the log of it.

use super::client::Browser;
use super::ward::{PASSWORD, Ward};
use crate::enrolment;
use crate::ledger::{Books, Ledger, NewDevice};
use reqwest::StatusCode;
use schemas::desk::{AuditPage, CodeSlip, MembersPage, PhoneRow};
use schemas::ids::{DeviceId, VolunteerId};
use schemas::refusal::{Refusal, RefusalCode};
use serde_json::json;
use uuid::Uuid;

const MINUTE_MS: i64 = 60_000;

pub async fn confirmed(ward: &Ward, name: &str) -> Browser {
    let browser = Browser::of(ward, name).await;
    let given = browser
        .post("/desk/api/confirm", &json!({ "password": PASSWORD }))
        .await;
    assert_eq!(given.status(), StatusCode::NO_CONTENT);
    browser
}

pub async fn code(response: reqwest::Response) -> (StatusCode, RefusalCode) {
    (response.status(), response.json::<Refusal>().await.unwrap().code)
}

pub async fn log(browser: &Browser) -> Vec<(String, String, String)> {
    let page: AuditPage = browser.page("/desk/api/audit").await;
    assert!(page.whole);
    page.lines
        .into_iter()
        .map(|line| (line.who, line.code, line.about))
        .collect()
}

async fn member(browser: &Browser, called: &str) -> schemas::desk::MemberRow {
    let page: MembersPage = browser.page("/desk/api/members").await;
    page.members
        .into_iter()
        .find(|member| member.called == called)
        .unwrap()
}

#[tokio::test]
async fn revoking_a_phone_asks_for_the_password_again_and_leaves_a_line() {
    let ward = Ward::start().await;
    let browser = Browser::of(&ward, "Chị Hạnh").await;
    let phones: Vec<PhoneRow> = browser.page("/desk/api/phones").await;
    let lost = phones
        .iter()
        .find(|phone| phone.revoked_at.is_none())
        .unwrap()
        .device;
    let revoke = format!("/desk/api/phones/{lost}/revoke");
    let is_revoked = async |browser: &Browser| {
        let phones: Vec<PhoneRow> = browser.page("/desk/api/phones").await;
        phones
            .iter()
            .any(|phone| phone.device == lost && phone.revoked_at.is_some())
    };

    let asked = code(browser.post(&revoke, &json!({})).await).await;
    assert_eq!(asked, (StatusCode::FORBIDDEN, RefusalCode::ConfirmFirst));
    let wrong = browser
        .post("/desk/api/confirm", &json!({ "password": "sai mất rồi" }))
        .await;
    assert_eq!(code(wrong).await.1, RefusalCode::ConfirmFirst);
    assert_eq!(
        code(browser.post(&revoke, &json!({})).await).await.1,
        RefusalCode::ConfirmFirst
    );
    assert!(!is_revoked(&browser).await);

    browser
        .post("/desk/api/confirm", &json!({ "password": PASSWORD }))
        .await;
    for _ in 0..2 {
        assert_eq!(browser.post(&revoke, &json!({})).await.status(), StatusCode::OK);
    }
    assert!(is_revoked(&browser).await);
    let lines = log(&browser).await;
    assert_eq!(lines.len(), 1, "it was revoked once: {lines:?}");
    assert_eq!(
        (lines[0].0.as_str(), lines[0].1.as_str()),
        ("Chị Hạnh", "phone_revoked")
    );

    ward.clock.turn(5 * MINUTE_MS);
    assert_eq!(
        code(browser.post(&revoke, &json!({})).await).await.1,
        RefusalCode::ConfirmFirst,
        "five minutes are over"
    );
    assert_eq!(browser.get("/desk/api/session").await.status(), StatusCode::OK);
}

#[tokio::test]
async fn wrong_passwords_at_an_open_desk_are_counted_like_those_of_the_sign_in() {
    let ward = Ward::start().await;
    let mut browser = Browser::of(&ward, "Chị Hạnh").await;
    for _ in 0..10 {
        browser
            .post("/desk/api/confirm", &json!({ "password": "sai mất rồi" }))
            .await;
    }
    let rests = browser
        .post("/desk/api/confirm", &json!({ "password": PASSWORD }))
        .await;
    assert_eq!(
        code(rests).await,
        (StatusCode::TOO_MANY_REQUESTS, RefusalCode::ConfirmFirst)
    );
    assert_eq!(
        browser.sign_in("Chị Hạnh", PASSWORD).await.status(),
        StatusCode::TOO_MANY_REQUESTS
    );
}

#[tokio::test]
async fn a_viewer_runs_nothing_and_reads_nothing_of_it() {
    let ward = Ward::start().await;
    let browser = confirmed(&ward, "Lãnh đạo").await;
    for page in ["accounts", "members", "audit"] {
        let refused = code(browser.get(&format!("/desk/api/{page}")).await).await;
        assert_eq!(
            refused,
            (StatusCode::FORBIDDEN, RefusalCode::OutOfReach),
            "{page}"
        );
    }
    let id = Uuid::new_v4();
    let new = json!({ "called": "cô Hoà", "role": "viewer", "name": "x", "areas": [], "to": id, "password": PASSWORD });
    for deed in [
        "accounts".to_owned(),
        format!("accounts/{id}/password"),
        format!("accounts/{id}/role"),
        format!("accounts/{id}/close"),
        "members".to_owned(),
        format!("members/{id}"),
        format!("members/{id}/hand-over"),
        format!("members/{id}/code"),
        format!("phones/{id}/revoke"),
    ] {
        let refused = code(browser.post(&format!("/desk/api/{deed}"), &new).await).await;
        assert_eq!(
            refused,
            (StatusCode::FORBIDDEN, RefusalCode::OutOfReach),
            "{deed}"
        );
    }
}

#[tokio::test]
async fn a_member_is_written_down_holds_other_areas_and_hands_them_over() {
    let ward = Ward::start().await;
    let hanh = Browser::of(&ward, "Chị Hạnh").await;
    let [twelve, thirteen] = ward.areas;
    let new = json!({ "called": " cô  Hoà ", "role": "volunteer", "areas": [twelve] });
    let hoa: VolunteerId = hanh.post("/desk/api/members", &new).await.json().await.unwrap();
    assert_eq!(member(&hanh, "cô Hoà").await.areas, [twelve]);

    let change = json!({ "called": "cô Hoà", "role": "lead", "areas": [thirteen] });
    hanh.post(&format!("/desk/api/members/{hoa}"), &change).await;
    let lead = member(&hanh, "cô Hoà").await;
    assert_eq!((lead.role.as_str(), lead.areas), ("lead", vec![thirteen]));

    let nam = member(&hanh, "anh Nam Sún").await;
    assert_eq!(nam.areas, [twelve]);
    let over = json!({ "to": hoa });
    let given = hanh
        .post(&format!("/desk/api/members/{}/hand-over", nam.volunteer), &over)
        .await;
    assert_eq!(given.status(), StatusCode::OK);
    assert!(member(&hanh, "anh Nam Sún").await.areas.is_empty());
    assert_eq!(member(&hanh, "cô Hoà").await.areas.len(), 2);

    let elsewhere = json!({ "called": "cô Hoà", "role": "lead", "areas": [Uuid::new_v4()] });
    for (body, status) in [
        (elsewhere, StatusCode::NOT_FOUND),
        (
            json!({ "called": " ", "role": "lead", "areas": [] }),
            StatusCode::BAD_REQUEST,
        ),
        (
            json!({ "called": "cô Hoà", "role": "desk", "areas": [] }),
            StatusCode::BAD_REQUEST,
        ),
    ] {
        let refused = hanh.post(&format!("/desk/api/members/{hoa}"), &body).await;
        assert_eq!(refused.status(), status, "{body}");
    }
    assert_eq!(
        member(&hanh, "cô Hoà").await.areas.len(),
        2,
        "nothing of a refused change stays"
    );
}

#[tokio::test]
async fn a_code_lets_one_phone_in_as_that_member_for_ten_minutes() {
    let ward = Ward::start().await;
    let hanh = Browser::of(&ward, "Chị Hạnh").await;
    let lan = member(&hanh, "cô Lan Quế").await;
    let make = format!("/desk/api/members/{}/code", lan.volunteer);
    let slip: CodeSlip = hanh.post(&make, &json!({})).await.json().await.unwrap();
    assert!(
        slip.qr.size >= 21 && slip.qr.path.starts_with("M0 0h1v1h-1z"),
        "{:?}",
        slip.qr
    );
    assert_eq!(slip.server, ward.running.url());

    let now = slip.expires_at - enrolment::GOOD_FOR_MS;
    let admit = async |code: &str| {
        let device = NewDevice {
            id: DeviceId(Uuid::new_v4()),
            public_key: vec![0; 32],
            token_hash: crate::chance::bytes(),
            version: "0.1.0".to_owned(),
        };
        let code = code.to_owned();
        let admit = move |books: &dyn Books| enrolment::admit(books, &code, &device, None, now);
        ward.running.server().ledger().write(admit).await.unwrap()
    };
    let let_in = admit(&slip.code).await.unwrap();
    assert_eq!(let_in.0, lan.volunteer);
    assert_eq!(admit(&slip.code).await, Err(RefusalCode::CodeUsed));
}

#[tokio::test]
async fn a_line_of_the_log_that_somebody_changed_shows() {
    let ward = Ward::start().await;
    let hanh = Browser::of(&ward, "Chị Hạnh").await;
    let new = json!({ "called": "cô Hoà", "role": "volunteer", "areas": [] });
    for _ in 0..3 {
        hanh.post("/desk/api/members", &new).await;
    }
    assert_eq!(log(&hanh).await.len(), 3);
    let forge = |connection: &rusqlite::Connection| -> Result<(), crate::ledger::LedgerError> {
        connection.execute("UPDATE audit SET code = 'nothing' WHERE entry = 2", [])?;
        Ok(())
    };
    ward.running.server().ledger().write_sql(forge).await.unwrap();
    let page: AuditPage = hanh.page("/desk/api/audit").await;
    assert!(!page.whole);
}
