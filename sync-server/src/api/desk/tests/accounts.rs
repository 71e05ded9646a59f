//! Accounts of the desk: made with a password shown once, changed and closed by an administrator alone.

use super::client::Browser;
use super::running::{code, confirmed, log};
use super::ward::{PASSWORD, Ward};
use crate::account::{self, NewAccount, Role};
use reqwest::StatusCode;
use schemas::desk::{AccountRow, NewPassword};
use schemas::refusal::{Refusal, RefusalCode};
use serde_json::json;

/// The ward's administrator, made on the command line.
async fn administrator(ward: &Ward) -> Browser {
    let server = ward.running.server();
    let id = server.ward().await.unwrap().id;
    let new = NewAccount::new(id, "Anh Quản", Role::Administrator, PASSWORD).unwrap();
    let add = move |connection: &_| account::add(connection, &new, 0);
    server.ledger().write_sql(add).await.unwrap();
    confirmed(ward, "Anh Quản").await
}

#[tokio::test]
async fn an_account_is_made_with_a_password_shown_once_and_ends_at_once_when_it_is_closed() {
    let ward = Ward::start().await;
    let admin = administrator(&ward).await;
    let made = admin
        .post(
            "/desk/api/accounts",
            &json!({ "name": " Chị  Thu ", "role": "viewer" }),
        )
        .await;
    let made: NewPassword = made.json().await.unwrap();
    assert_eq!(made.name, "Chị Thu");
    let mut thu = Browser::at(&ward);
    assert_eq!(
        thu.sign_in("chi thu", &made.password).await.status(),
        StatusCode::OK
    );

    let at = |what: &str| format!("/desk/api/accounts/{}/{what}", made.account);
    let another: NewPassword = admin
        .post(&at("password"), &json!({}))
        .await
        .json()
        .await
        .unwrap();
    assert_eq!(
        thu.get("/desk/api/session").await.status(),
        StatusCode::UNAUTHORIZED
    );
    assert_eq!(
        thu.sign_in("chi thu", &made.password).await.status(),
        StatusCode::UNAUTHORIZED
    );
    assert_eq!(
        thu.sign_in("chi thu", &another.password).await.status(),
        StatusCode::OK
    );

    assert_eq!(
        admin
            .post(&at("role"), &json!({ "role": "supervisor" }))
            .await
            .status(),
        StatusCode::NO_CONTENT
    );
    thu.sign_in("chi thu", &another.password).await;
    assert_eq!(thu.get("/desk/api/members").await.status(), StatusCode::OK);

    assert_eq!(
        admin.post(&at("close"), &json!({})).await.status(),
        StatusCode::NO_CONTENT
    );
    assert_eq!(
        thu.get("/desk/api/members").await.status(),
        StatusCode::UNAUTHORIZED
    );
    assert_eq!(
        thu.sign_in("chi thu", &another.password).await.status(),
        StatusCode::UNAUTHORIZED
    );
    let again = admin
        .post(
            "/desk/api/accounts",
            &json!({ "name": "CHỊ THU", "role": "viewer" }),
        )
        .await;
    assert_eq!(
        code(again).await.1,
        RefusalCode::Malformed,
        "a closed account keeps its name"
    );

    let codes: Vec<_> = log(&admin)
        .await
        .into_iter()
        .map(|(_, code, about)| (code, about))
        .collect();
    let of_thu = |code: &str| (code.to_owned(), "Chị Thu".to_owned());
    let told = [
        "account_closed",
        "account_role",
        "account_password",
        "account_added",
    ]
    .map(of_thu);
    assert_eq!(codes, told);
}

#[tokio::test]
async fn a_supervisor_reads_who_sits_at_the_desk_and_only_an_administrator_changes_it() {
    let ward = Ward::start().await;
    let hanh = confirmed(&ward, "Chị Hạnh").await;
    let rows: Vec<AccountRow> = hanh.page("/desk/api/accounts").await;
    assert_eq!(rows.len(), 2);
    let mine = rows.iter().find(|row| row.mine).unwrap();
    assert_eq!((mine.name.as_str(), mine.last_seen.is_some()), ("Chị Hạnh", true));
    let raised = hanh
        .post(
            "/desk/api/accounts",
            &json!({ "name": "Kẻ khác", "role": "administrator" }),
        )
        .await;
    assert_eq!(code(raised).await.1, RefusalCode::OutOfReach);
}

#[tokio::test]
async fn the_last_administrator_stays() {
    let ward = Ward::start().await;
    let admin = administrator(&ward).await;
    let rows: Vec<AccountRow> = admin.page("/desk/api/accounts").await;
    let mine = rows.iter().find(|row| row.mine).unwrap().account;
    let at = |what: &str| format!("/desk/api/accounts/{mine}/{what}");
    for refused in [
        admin.post(&at("close"), &json!({})).await,
        admin.post(&at("role"), &json!({ "role": "viewer" })).await,
    ] {
        let refusal: Refusal = refused.json().await.unwrap();
        assert!(
            refusal.message.contains("quản trị cuối cùng"),
            "{}",
            refusal.message
        );
    }
    let second: NewPassword = admin
        .post(
            "/desk/api/accounts",
            &json!({ "name": "Chị Thu", "role": "administrator" }),
        )
        .await
        .json()
        .await
        .unwrap();
    assert_eq!(second.name, "Chị Thu");
    assert_eq!(
        admin.post(&at("close"), &json!({})).await.status(),
        StatusCode::NO_CONTENT
    );
    assert_eq!(
        admin.get("/desk/api/session").await.status(),
        StatusCode::UNAUTHORIZED
    );
}
