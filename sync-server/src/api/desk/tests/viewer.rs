//! A viewer reads figures and nothing else, and a supervisor of another ward nothing of this one: every byte of every
//! answer of every route is searched for what was planted.

use super::client::Browser;
use super::routes::routes_in_source;
use super::running::confirmed;
use super::scene::{ALSO_AN_INDICATOR, Scene, secrets};
use super::walk::{Ask, Told, answer, asks};
use super::ward::{PASSWORD, SECRETS, Ward};
use crate::account::{self, NewAccount, Role};
use reqwest::StatusCode;
use schemas::ids::WardId;
use serde_json::json;
use std::collections::BTreeSet;
use uuid::Uuid;

/// Whether a text tells a secret, with its marks or without.
fn tells(text: &str, secret: &str) -> bool {
    let folded = schemas::text::fold(secret);
    // As a word, since "nct" may stand inside a uuid's neighbourhood of letters.
    let heard = schemas::text::fold(text);
    let mut heard = heard.split(|c: char| !c.is_alphanumeric() && c != ' ' && c != '_' && c != ',');
    text.contains(secret) || heard.any(|part| part.contains(&folded))
}

/// What of the secrets an answer tells.
fn found_in(ask: &Ask, text: &str) -> Vec<&'static str> {
    let may = |secret: &&str| ask.names_indicators() && *secret == ALSO_AN_INDICATOR;
    let secrets = secrets().into_iter().filter(|secret| !may(secret));
    secrets.filter(|secret| tells(text, secret)).collect()
}

#[tokio::test]
async fn the_walk_knows_every_route_that_the_routers_have() {
    let scene = Scene::start().await;
    let walked: BTreeSet<String> = asks(&scene, "Lãnh đạo")
        .iter()
        .map(|ask| ask.route.to_owned())
        .collect();
    assert_eq!(walked, routes_in_source());
}

#[tokio::test]
async fn no_byte_of_any_answer_tells_a_viewer_a_name_a_note_a_reason_or_who_declined() {
    let scene = Scene::start().await;
    let viewer = confirmed(&scene.ward, "Lãnh đạo").await;
    for ask in asks(&scene, "Lãnh đạo") {
        let (status, told) = answer(&scene, &viewer, &ask).await;
        let found = found_in(&ask, &told);
        assert!(found.is_empty(), "{} {} tells {found:?}", ask.route, ask.path);
        let expected = match ask.told {
            Told::Figures => status.is_success(),
            Told::Refused => status == StatusCode::FORBIDDEN,
            Told::Nothing => status == StatusCode::NOT_FOUND,
            Told::NoPhone => status.is_client_error(),
        };
        assert!(expected, "{} {}: {status}", ask.route, ask.path);
    }
}

#[tokio::test]
async fn every_secret_can_be_found_by_a_supervisor_or_the_search_proves_nothing() {
    let scene = Scene::start().await;
    let hanh = confirmed(&scene.ward, "Chị Hạnh").await;
    let mut all = String::new();
    for ask in asks(&scene, "Chị Hạnh")
        .iter()
        .filter(|ask| ask.body.is_none() && !ask.route.starts_with("DELETE"))
    {
        all.push_str(&answer(&scene, &hanh, ask).await.1);
    }
    for secret in secrets() {
        // A phone number is shown to nobody at the desk.
        assert_eq!(all.contains(secret), secret != "0905123456", "{secret}");
    }
}

/// A supervisor and a viewer of a ward that has nothing yet, in the same ledger.
async fn strangers(ward: &Ward) -> [Browser; 2] {
    let other = WardId(Uuid::new_v4());
    let accounts = [("Chị Xa", Role::Administrator), ("Anh Xa", Role::Viewer)];
    let new = accounts.map(|(name, role)| NewAccount::new(other, name, role, PASSWORD).unwrap());
    let plant = move |connection: &rusqlite::Connection| -> Result<(), crate::ledger::LedgerError> {
        let insert = "INSERT INTO ward (ward, name) VALUES (?, 'phường Xa')";
        connection.execute(insert, [other.to_string()])?;
        for account in &new {
            account::add(connection, account, 0).unwrap();
        }
        Ok(())
    };
    ward.running.server().ledger().write_sql(plant).await.unwrap();
    [confirmed(ward, "Chị Xa").await, confirmed(ward, "Anh Xa").await]
}

/// Every page that a supervisor of the ward can read.
async fn register(scene: &Scene, hanh: &Browser) -> Vec<String> {
    let mut pages = Vec::new();
    for ask in asks(scene, "Chị Hạnh") {
        let reads = ask.route.starts_with("GET /desk") && !ask.route.ends_with("/events");
        // A blank list says when it was made.
        if reads && !ask.route.ends_with("/template") {
            let (_, told) = answer(scene, hanh, &ask).await;
            pages.push(format!("{}\n{}", ask.path, told.split_once('\n').unwrap().1));
        }
    }
    pages
}

#[tokio::test]
async fn another_ward_reads_and_changes_nothing_here_by_ids_typed_by_hand() {
    let scene = Scene::start().await;
    let hanh = confirmed(&scene.ward, "Chị Hạnh").await;
    let strangers = strangers(&scene.ward).await;
    let before = register(&scene, &hanh).await;
    let here = [
        "Phước Mỹ",
        "An Hải Bắc",
        "Nguyễn Công Trứ",
        "Ngô Quyền",
        "An Cư 3",
        "Lãnh đạo",
    ];
    for (stranger, name) in strangers.iter().zip(["Chị Xa", "Anh Xa"]) {
        for ask in asks(&scene, name) {
            let (status, told) = answer(&scene, stranger, &ask).await;
            assert!(!status.is_server_error(), "{} {}: {status}", ask.route, ask.path);
            let secrets = SECRETS.into_iter().chain(super::scene::TYPED).chain(here);
            let secrets = secrets.filter(|secret| *secret != ALSO_AN_INDICATOR && *secret != "declined");
            let found: Vec<_> = secrets.filter(|secret| tells(&told, secret)).collect();
            assert!(
                found.is_empty(),
                "{} {} tells {name} {found:?}",
                ask.route,
                ask.path
            );
        }
    }
    for (before, after) in before.iter().zip(register(&scene, &hanh).await) {
        assert!(
            *before == after,
            "was changed from another ward: {before}\n{after}"
        );
    }
}

#[tokio::test]
async fn a_viewer_reads_figures_and_decides_nothing() {
    let ward = Ward::start().await;
    let browser = Browser::of(&ward, "Lãnh đạo").await;
    let choice = json!({ "document": ward.households[0], "field": "people", "value": "5" });
    let refused = browser.post("/desk/api/conflicts/choose", &choice).await;
    assert_eq!(refused.status(), StatusCode::FORBIDDEN);
    let conflicts: Vec<schemas::call::Conflict> = browser.page("/desk/api/conflicts").await;
    let fields: Vec<_> = conflicts.iter().map(|conflict| conflict.field.as_str()).collect();
    assert_eq!(fields, ["people"]);
}
