//! What a supervisor has typed into every form of the desk before a viewer looks: each with a word that no viewer may
//! read, and the ids by which it can be asked for.

use super::client::Browser;
use super::running::confirmed;
use super::ward::{SECRETS, Ward};
use crate::account::{self, NewAccount, Role};
use reqwest::StatusCode;
use schemas::desk::{AccountRow, CutView, ImportView, MembersPage, PhoneRow};
use serde_json::{Value, json};

/// Words of [`SECRETS`] and those that are typed here.
pub const TYPED: [&str; 9] = [
    "bà Năm Chiều",
    "ông Ba Lành",
    "chị Út Tính",
    "ông Bảy Thợ Nề",
    "nhà bác Chín Đò",
    "con dâu bà Sáu Tằm",
    "cô Ba Quạt",
    "cô Tư Sổ",
    "Chị Hạnh",
];

/// A word that is an indicator's name, too.
pub const ALSO_AN_INDICATOR: &str = "NCT";

/// All of them.
pub fn secrets() -> Vec<&'static str> {
    SECRETS.into_iter().chain(TYPED).collect()
}

/// The ids of what was typed.
pub struct Scene {
    pub ward: Ward,
    pub cut: String,
    pub sheet: u64,
    pub request: String,
    pub member: String,
    pub device: String,
    pub account: String,
    pub job: String,
    /// A list that was not taken in yet.
    pub list: Value,
    pub visit: String,
    pub template: Vec<u8>,
}

impl Scene {
    /// Types it all.
    pub async fn start() -> Self {
        let ward = Ward::start().await;
        let server = ward.running.server();
        let id = server.ward().await.unwrap().id;
        let new = NewAccount::new(id, "cô Tư Sổ", Role::Supervisor, super::ward::PASSWORD).unwrap();
        let add = move |connection: &rusqlite::Connection| account::add(connection, &new, 0);
        server.ledger().write_sql(add).await.unwrap();
        let hanh = confirmed(&ward, "Chị Hạnh").await;
        book(&hanh, &ward).await;
        let cut: CutView = posted(&hanh, "cuts", json!({ "day": "2026-11-24" })).await;
        parts(&hanh, &ward, &cut.id).await;
        let [area, _] = ward.areas;
        let door = ward.households[0];
        let title = "gần nhà bác Chín Đò";
        let made = json!({ "area": area, "title": title, "households": ward.households });
        let sheet: Value = posted(&hanh, "walk-sheets", made).await;
        let note = "con dâu bà Sáu Tằm báo";
        let asked = json!({ "kind": "correct", "way": "desk", "receivedOn": "2026-11-24", "household": door, "person": null, "note": note });
        let _: Value = posted(&hanh, "requests", asked).await;
        let requests: Vec<Value> = hanh.page("/desk/api/requests").await;
        let called = json!({ "called": "cô Ba Quạt", "role": "volunteer", "areas": [area] });
        let member: String = posted(&hanh, "members", called).await;
        let said = json!({ "owner": area, "state": "draft" });
        let _: Value = posted(&hanh, "submissions", said).await;
        let list = |old_ward, row| {
            let title = format!("DANH SÁCH HỘ TỔ DÂN PHỐ SỐ 20 (PHƯỜNG {old_ward} CŨ)");
            super::lists::as_it_is(&super::lists::list(&title, &[row]))
        };
        let taken_in = json!({ "files": [list("PHƯỚC MỸ", ("1", "An Cư 3"))] });
        let _: Value = posted(&hanh, "imports", taken_in).await;
        let jobs: Vec<ImportView> = hanh.page("/desk/api/imports").await;
        let walked = json!({ "door": door, "outcome": "met", "day": "2026-11-20", "by": member });
        let keyed: Value = posted(&hanh, "keying", walked).await;
        let table = json!({ "name": "Mẫu", "columns": ["{{PH-a.tu}}", "{{ngay}}"], "rows": [] });
        let template = hanh.post("/desk/api/sheets", &table).await.bytes().await.unwrap();
        let phones: Vec<PhoneRow> = hanh.page("/desk/api/phones").await;
        let accounts: Vec<AccountRow> = hanh.page("/desk/api/accounts").await;
        let members: MembersPage = hanh.page("/desk/api/members").await;
        assert!(members.members.iter().any(|one| one.called == "cô Ba Quạt"));
        Self {
            cut: cut.id,
            sheet: sheet["sheet"].as_u64().unwrap(),
            request: requests[0]["id"].as_str().unwrap().to_owned(),
            member,
            device: phones[0].device.to_string(),
            account: accounts[0].account.to_string(),
            list: list("MÂN THÁI", ("7", "Lê Độ")),
            job: jobs[0].job.to_string(),
            visit: keyed["line"]["visit"].as_str().unwrap().to_owned(),
            template: template.to_vec(),
            ward,
        }
    }
}

async fn posted<T: serde::de::DeserializeOwned>(browser: &Browser, path: &str, body: Value) -> T {
    let answer = browser.post(&format!("/desk/api/{path}"), &body).await;
    let status = answer.status();
    let text = answer.text().await.unwrap();
    assert_eq!(status, StatusCode::OK, "{path}: {text}");
    serde_json::from_str(&text).unwrap()
}

async fn book(hanh: &Browser, ward: &Ward) {
    let [area, _] = ward.areas;
    let book = json!({
        "typed": [{ "area": area, "what": "adults16", "number": 260, "source": "Công an phường", "day": "2026-10-01" }],
        "lines": [{ "line": "DT.citizens", "part": 243, "whole": 255, "source": "Công an phường", "day": "2026-11-01" }],
        "paper": [{ "area": area, "line": "PH-d.people", "number": 45, "from": "2026-01-01", "until": "2026-09-30",
            "source": "Sổ của Tổ", "confirmedBy": "bà Năm Chiều" }],
        "weeks": [{ "monday": "2026-11-16", "skill": null, "why": "chị Út Tính nghỉ" }],
        "records": [{ "area": area, "kind": "good_model", "day": "2026-11-02", "title": "Nhà ông Ba Lành có Wi-Fi" }],
    });
    let _: Value = posted(hanh, "book", book).await;
}

/// Free words in the ward's report and in that of a tổ.
async fn parts(hanh: &Browser, ward: &Ward, cut: &str) {
    let of_area = json!({ "cut": cut, "form": "area_annual", "area": ward.areas[0] });
    for of in [json!({ "cut": cut, "form": "annual" }), of_area] {
        let written =
            json!({ "difficulties": "Con trai ông Bảy Thợ Nề giữ máy", "signer": "ông Bảy Thợ Nề" });
        let _: Value = posted(hanh, "reports/parts", json!({ "of": of, "parts": written })).await;
    }
}
