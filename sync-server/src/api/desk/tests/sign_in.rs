//! Who gets in, who is asked to wait and when a session ends: the desk faces a whole office's browsers.

use super::client::Browser;
use super::ward::{PASSWORD, Ward};
use reqwest::{Method, StatusCode};
use schemas::desk::Session;
use schemas::refusal::{Refusal, RefusalCode};
use serde_json::json;

const HOUR_MS: i64 = 3_600_000;

#[tokio::test]
async fn a_supervisor_signs_in_without_marks_reads_and_signs_out() {
    let ward = Ward::start().await;
    let mut browser = Browser::at(&ward);
    let signed_in = browser.sign_in("chi HANH", PASSWORD).await;
    assert_eq!(signed_in.status(), StatusCode::OK);
    let cookie = signed_in.headers()["set-cookie"].to_str().unwrap().to_owned();
    for attribute in ["HttpOnly", "SameSite=Strict", "Path=/"] {
        assert!(cookie.contains(attribute), "{cookie}");
    }
    let session: Session = signed_in.json().await.unwrap();
    assert_eq!(
        (session.name.as_str(), session.role.as_str()),
        ("Chị Hạnh", "supervisor")
    );
    let again: Session = browser.page("/desk/api/session").await;
    assert_eq!(again.ward, session.ward);

    assert_eq!(browser.sign_out().await.status(), StatusCode::NO_CONTENT);
    assert_eq!(
        browser.get("/desk/api/session").await.status(),
        StatusCode::UNAUTHORIZED
    );
}

#[tokio::test]
async fn a_wrong_name_and_a_wrong_password_are_refused_in_the_same_words() {
    let ward = Ward::start().await;
    let mut browser = Browser::at(&ward);
    let mut said = Vec::new();
    for (name, password) in [("Chị Hạnh", "không phải vậy"), ("Chị Ba", PASSWORD)] {
        let refused = browser.sign_in(name, password).await;
        assert_eq!(refused.status(), StatusCode::UNAUTHORIZED);
        assert!(browser.cookie.is_none());
        said.push(refused.json::<Refusal>().await.unwrap());
    }
    assert_eq!(said[0].code, RefusalCode::NotAllowed);
    assert_eq!(said[0], said[1]);
}

#[tokio::test]
async fn ten_wrong_tries_let_a_name_rest_for_the_hour_and_the_answer_says_until_when() {
    let ward = Ward::start().await;
    let mut browser = Browser::at(&ward);
    let tries = (0..12).map(|_| {
        let mut browser = Browser::at(&ward);
        async move { browser.sign_in("Chị Hạnh", "sai mất rồi").await.status() }
    });
    let mut answers = Vec::new();
    for each in tries.map(tokio::spawn).collect::<Vec<_>>() {
        answers.push(each.await.unwrap());
    }
    let compared = answers
        .iter()
        .filter(|status| **status == StatusCode::UNAUTHORIZED)
        .count();
    assert_eq!(compared, 10, "tries at once are counted before they are compared");

    let rests = browser.sign_in("chi hanh", PASSWORD).await;
    assert_eq!(rests.status(), StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(rests.headers()["retry-after"], "3600");
    let refusal: Refusal = rests.json().await.unwrap();
    assert!(
        refusal.message.contains("Xin thử lại sau 11:00"),
        "{}",
        refusal.message
    );

    ward.clock.turn(HOUR_MS);
    assert_eq!(
        browser.sign_in("chi hanh", PASSWORD).await.status(),
        StatusCode::OK
    );
}

#[tokio::test]
async fn another_password_ends_the_sessions_and_wakes_a_name_that_rests() {
    let ward = Ward::start().await;
    let mut browser = Browser::of(&ward, "Chị Hạnh").await;
    for _ in 0..11 {
        Browser::at(&ward).sign_in("Chị Hạnh", "sai mất rồi").await;
    }
    let kept = crate::account::hashed("mat-khau-moi-nhe").unwrap();
    let change = move |connection: &_| crate::account::change_password(connection, "chi hanh", &kept);
    ward.running.server().ledger().write_sql(change).await.unwrap();

    assert_eq!(
        browser.get("/desk/api/session").await.status(),
        StatusCode::UNAUTHORIZED
    );
    let old = Browser::at(&ward).sign_in("Chị Hạnh", PASSWORD).await;
    assert_eq!(old.status(), StatusCode::UNAUTHORIZED);
    assert_eq!(
        browser.sign_in("Chị Hạnh", "mat-khau-moi-nhe").await.status(),
        StatusCode::OK
    );
}

#[tokio::test]
async fn twelve_hours_without_a_request_end_a_session_and_one_request_keeps_it() {
    let ward = Ward::start().await;
    let browser = Browser::of(&ward, "Chị Hạnh").await;
    ward.clock.turn(11 * HOUR_MS);
    assert_eq!(browser.get("/desk/api/session").await.status(), StatusCode::OK);
    ward.clock.turn(11 * HOUR_MS);
    assert_eq!(browser.get("/desk/api/session").await.status(), StatusCode::OK);
    ward.clock.turn(12 * HOUR_MS);
    assert_eq!(
        browser.get("/desk/api/session").await.status(),
        StatusCode::UNAUTHORIZED
    );
}

#[tokio::test]
async fn without_a_session_every_route_answers_401_with_a_code_and_a_sentence() {
    let ward = Ward::start().await;
    let mut browser = Browser::at(&ward);
    let household = format!("/desk/api/households/{}", ward.households[0]);
    let area = format!("/desk/api/areas/{}", ward.areas[0]);
    let reads =
        ["session", "coverage", "phones", "conflicts", "events"].map(|name| format!("/desk/api/{name}"));
    for cookie in [None, Some("khong-phai-phien".to_owned()), Some("A".repeat(43))] {
        browser.cookie = cookie;
        for path in reads.iter().chain([&household, &area]) {
            let refused = browser.get(path).await;
            assert_eq!(refused.status(), StatusCode::UNAUTHORIZED, "{path}");
            let refusal: Refusal = refused.json().await.unwrap();
            assert_eq!(refusal.code, RefusalCode::NotAllowed);
            assert!(refusal.message.contains("đăng nhập"));
        }
        let choice = json!({ "document": ward.households[0], "field": "people", "value": "5" });
        let refused = browser.post("/desk/api/conflicts/choose", &choice).await;
        assert_eq!(refused.status(), StatusCode::UNAUTHORIZED);
    }
}

#[tokio::test]
async fn nothing_is_changed_for_another_site() {
    let ward = Ward::start().await;
    let browser = Browser::of(&ward, "Chị Hạnh").await;
    let sign_in = json!({ "name": "Chị Hạnh", "password": PASSWORD });
    let choice = json!({ "document": ward.households[0], "field": "people", "value": "5" });
    for (method, path, body) in [
        (Method::POST, "/desk/api/session", &sign_in),
        (Method::POST, "/desk/api/conflicts/choose", &choice),
        (Method::DELETE, "/desk/api/session", &choice),
    ] {
        let without_header = browser.bare(method.clone(), path).json(body);
        let from_elsewhere = browser
            .bare(method, path)
            .json(body)
            .header("x-tungnha", "desk")
            .header("origin", "http://elsewhere.vn");
        for request in [without_header, from_elsewhere] {
            let refused = request.send().await.unwrap();
            assert_eq!(refused.status(), StatusCode::FORBIDDEN, "{path}");
            assert!(refused.headers().get("set-cookie").is_none());
            assert_eq!(
                refused.json::<Refusal>().await.unwrap().code,
                RefusalCode::NotAllowed
            );
        }
    }
    assert_eq!(
        browser.get("/desk/api/session").await.status(),
        StatusCode::OK,
        "nobody was signed out"
    );
}

#[tokio::test]
async fn a_body_that_does_not_read_is_said_to_be_malformed() {
    let ward = Ward::start().await;
    let browser = Browser::at(&ward);
    let refused = browser.post("/desk/api/session", &json!({ "name": 7 })).await;
    assert_eq!(refused.status(), StatusCode::BAD_REQUEST);
    assert_eq!(
        refused.json::<Refusal>().await.unwrap().code,
        RefusalCode::Malformed
    );
    let long = browser
        .post(
            "/desk/api/session",
            &json!({ "name": "x".repeat(20_000), "password": "" }),
        )
        .await;
    assert_eq!(long.status(), StatusCode::PAYLOAD_TOO_LARGE);
}
