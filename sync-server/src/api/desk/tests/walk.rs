//! A walk along every way into the server that there is, for whoever walks it: what is asked, and what a viewer is to
//! be told.

mod deeds;
mod papers;
mod reads;
mod running;

use super::client::Browser;
use super::scene::Scene;
use super::ward::PASSWORD;
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use std::io::{Cursor, Read};
use std::time::Duration;

/// What a viewer is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told {
    /// Figures, and nothing that names anybody.
    Figures,
    /// That this is not theirs to see or to do.
    Refused,
    /// That there is no such thing.
    Nothing,
    /// A phone's way: a cookie of the desk is no token.
    NoPhone,
}

/// One question.
pub struct Ask {
    /// `POST /desk/api/confirm`, as the router has it.
    pub route: &'static str,
    /// With its ids.
    pub path: String,
    pub body: Option<Value>,
    pub told: Told,
}

impl Ask {
    fn get(route: &'static str, path: impl Into<String>, told: Told) -> Self {
        let path = path.into();
        Self {
            route,
            path,
            body: None,
            told,
        }
    }

    fn post(route: &'static str, path: impl Into<String>, body: Value, told: Told) -> Self {
        let body = Some(body);
        let path = path.into();
        Self {
            route,
            path,
            body,
            told,
        }
    }

    /// Indicators have names of their own there, which are codes of reasons elsewhere.
    pub fn names_indicators(&self) -> bool {
        [
            "/desk/api/first",
            "/desk/api/figures",
            "/desk/api/reports",
            "/desk/api/book",
        ]
        .iter()
        .any(|part| self.path.starts_with(part))
            && !(self.path.contains("/rows") && self.path.contains("area="))
    }
}

/// Every question; signing out is the last.
pub fn asks(scene: &Scene, name: &str) -> Vec<Ask> {
    let mut asks = reads::asks(scene);
    asks.extend(papers::asks(scene));
    asks.extend(running::asks(scene));
    asks.extend(deeds::asks(scene));
    asks.extend(deeds::phones(scene));
    let signs_in = json!({ "name": name, "password": PASSWORD });
    asks.push(Ask::post(
        "POST /desk/api/session",
        "/desk/api/session",
        signs_in,
        Told::Figures,
    ));
    asks.push(Ask::get(
        "DELETE /desk/api/session",
        "/desk/api/session",
        Told::Figures,
    ));
    asks
}

/// Asks, and unfolds what is packed: status, and every byte as text.
pub async fn answer(scene: &Scene, browser: &Browser, ask: &Ask) -> (StatusCode, String) {
    let method: Method = ask.route.split(' ').next().unwrap().parse().unwrap();
    let request = browser.bare(method, &ask.path).header("x-tungnha", "desk");
    let request = match &ask.body {
        _ if ask.route.ends_with("/fill") => request.body(scene.template.clone()),
        Some(body) => request.json(body),
        None => request,
    };
    let mut response = request.send().await.unwrap();
    let (status, mut told) = (response.status(), format!("{:?}\n", response.headers()));
    if ask.route.ends_with("/events") {
        // It has no end; what it says first is looked at.
        let first = tokio::time::timeout(Duration::from_millis(200), response.chunk()).await;
        told.push_str(&format!("{first:?}"));
        return (status, told);
    }
    let bytes = response.bytes().await.unwrap();
    told.push_str(&String::from_utf8_lossy(&bytes));
    if bytes.starts_with(b"PK") {
        told.push_str(&unpacked(&bytes));
    }
    (status, told)
}

/// All text of a file, however it is packed.
pub fn unpacked(bytes: &[u8]) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut all = String::new();
    for at in 0..archive.len() {
        let mut part = Vec::new();
        archive.by_index(at).unwrap().read_to_end(&mut part).unwrap();
        all.push_str(&String::from_utf8_lossy(&part));
    }
    all
}
