//! Three hundred hostile names through every form and every address of the desk, and out again in every kind of file:
//! taken in as they may be or refused in our own words, never handed back, never a failure of ours; and every file is
//! what its kind promises, whatever stands in it.

#[path = "../../../../../tests/support/src/hostile.rs"]
mod names;

use super::client::Browser;
use super::running::confirmed;
use super::ward::Ward;
use crate::account::{self, NewAccount, Role};
use calamine::{Data, Reader as _, Xlsx};
use names::{HostileName, hostile_names};
use quick_xml::events::Event;
use reqwest::{Method, StatusCode};
use schemas::desk::CutView;
use schemas::refusal::Refusal;
use serde_json::{Value, json};
use std::io::{Cursor, Read};

/// What is put in the place of a name, so that lone surrogates get there too.
const HERE: &str = "@@HERE@@";

/// Forms of the desk with the name in each of their words.
fn forms(ward: &Ward, cut: &str, member: &str) -> Vec<(&'static str, Value)> {
    let ([area, _], door) = (ward.areas, ward.households[0]);
    let typed =
        json!({ "area": area, "what": "adults16", "number": 260, "source": HERE, "day": "2026-10-01" });
    let coded = json!({ "area": area, "what": HERE, "number": 260, "source": "x", "day": "2026-10-01" });
    let paper = json!({ "area": area, "line": "PH-d.people", "number": 4, "from": "2026-01-01", "until": "2026-09-30", "source": HERE, "confirmedBy": HERE });
    let record = json!({ "area": area, "kind": "good_model", "day": "2026-11-02", "title": HERE });
    let week = json!({ "monday": "2026-11-16", "skill": null, "why": HERE });
    let of = json!({ "cut": cut, "form": "annual" });
    vec![
        (
            "members",
            json!({ "called": HERE, "role": "volunteer", "areas": [] }),
        ),
        ("members", json!({ "called": "x", "role": HERE, "areas": [] })),
        ("accounts", json!({ "name": "x", "role": HERE })),
        (
            "reports/parts",
            json!({ "of": of, "parts": { "difficulties": HERE, "signer": HERE, "receivers": HERE } }),
        ),
        ("reports/parts", json!({ "of": of, "parts": { HERE: "x" } })),
        ("reports/document", json!({ "cut": HERE, "form": "annual" })),
        ("reporters", json!({ "kind": "school", "name": HERE })),
        (
            "requests",
            json!({ "kind": "see", "way": "desk", "receivedOn": "2026-11-24", "household": door, "person": null, "note": HERE }),
        ),
        (
            "requests",
            json!({ "kind": "see", "way": HERE, "receivedOn": "2026-11-24", "household": door, "person": null, "note": "" }),
        ),
        ("book", json!({ "typed": [typed] })),
        ("book", json!({ "typed": [coded] })),
        (
            "book",
            json!({ "paper": [paper], "records": [record], "weeks": [week] }),
        ),
        (
            "walk-sheets",
            json!({ "area": area, "title": HERE, "households": [door] }),
        ),
        (
            "keying",
            json!({ "door": HERE, "outcome": "met", "day": "2026-11-20", "by": member }),
        ),
        (
            "conflicts/choose",
            json!({ "document": door, "field": HERE, "value": HERE }),
        ),
        (
            "needs",
            json!({ "document": door, "need": HERE, "stage": "answered", "referral": null }),
        ),
        ("cuts", json!({ "day": HERE })),
        ("confirm", json!(HERE)),
        (
            "sheets",
            json!({ "name": HERE, "columns": [HERE, "Số"], "rows": [[HERE, 1]] }),
        ),
        (
            "imports/preview",
            json!({ "files": [{ "bytes": HERE, "sheets": [], "rows": [] }] }),
        ),
    ]
}

/// Addresses with the name in them.
const ADDRESSES: [&str; 12] = [
    "areas/",
    "households/",
    "walk-sheets/",
    "figures?area=",
    "figures?cut=",
    "figures/rows?line=",
    "pictures?areas=",
    "weeks?area=",
    "reports?cut=",
    "reports?form=",
    "checks?month=",
    "audit?before=",
];

fn in_address(json: &str) -> String {
    let bytes = json[1..json.len() - 1].bytes().take(2_000);
    bytes.map(|byte| format!("%{byte:02X}")).collect()
}

async fn is_answered_well(what: &str, name: &HostileName, answer: reqwest::Response) -> StatusCode {
    let status = answer.status();
    let bytes = answer.bytes().await.unwrap();
    assert!(!status.is_server_error(), "{what}, {}: {status}", name.kind);
    if status.is_client_error() {
        let text = String::from_utf8_lossy(&bytes);
        let refusal = serde_json::from_str::<Refusal>(&text);
        let refusal = refusal.unwrap_or_else(|_| panic!("{what}, {}: not our words: {text}", name.kind));
        assert!(
            !refusal.message.is_ascii(),
            "{what}: in Vietnamese: {}",
            refusal.message
        );
        assert!(
            !name.is_echoed_in(&text),
            "{what}, {} hands it back: {text}",
            name.kind
        );
    }
    status
}

async fn posted(browser: &Browser, path: &str, body: String) -> reqwest::Response {
    let request = browser
        .bare(Method::POST, &format!("/desk/api/{path}"))
        .header("x-tungnha", "desk");
    request
        .header("content-type", "application/json")
        .body(body)
        .send()
        .await
        .unwrap()
}

/// A supervisor, a frozen day, a member.
async fn scene() -> (Ward, Browser, String, String) {
    let ward = Ward::start().await;
    let hanh = confirmed(&ward, "Chị Hạnh").await;
    let cut = hanh
        .post("/desk/api/cuts", &json!({ "day": "2026-11-24" }))
        .await
        .json::<CutView>()
        .await
        .unwrap();
    let called = json!({ "called": "cô Ba", "role": "volunteer", "areas": [] });
    let member: String = hanh
        .post("/desk/api/members", &called)
        .await
        .json()
        .await
        .unwrap();
    (ward, hanh, cut.id, member)
}

#[tokio::test]
async fn every_form_takes_a_hostile_name_or_refuses_it_without_handing_it_back() {
    let (ward, hanh, cut, member) = scene().await;
    let forms: Vec<(&str, String)> = forms(&ward, &cut, &member)
        .into_iter()
        .map(|(path, body)| (path, body.to_string()))
        .collect();
    let mut taken = 0;
    for name in hostile_names() {
        for (path, body) in &forms {
            let answer = posted(&hanh, path, body.replace(&format!("\"{HERE}\""), &name.json)).await;
            let status = is_answered_well(path, &name, answer).await;
            assert!(
                name.text.is_some() || status.is_client_error(),
                "{path}, {}: {status}",
                name.json
            );
            taken += usize::from(status.is_success());
        }
    }
    assert!(taken > 1_500, "{taken} were taken in");
    for path in [
        "first",
        "figures",
        "submissions",
        "requests",
        "members",
        "book",
        "audit",
        "keying",
        "reports/choices",
        &format!("reports?cut={cut}"),
    ] {
        let page = hanh.get(&format!("/desk/api/{path}")).await;
        assert_eq!(page.status(), StatusCode::OK, "{path}");
        let _: Value = page.json().await.unwrap();
    }
}

#[tokio::test]
async fn every_address_with_a_hostile_name_in_it_is_answered_in_our_words() {
    let (_ward, hanh, ..) = scene().await;
    for name in hostile_names() {
        for address in ADDRESSES {
            let path = format!("/desk/api/{address}{}", in_address(&name.json));
            is_answered_well(address, &name, hanh.get(&path).await).await;
        }
    }
    for broken in [
        "areas/%FF",
        "walk-sheets/%C3%28",
        "figures?area=%FF",
        "reports?cut=%ED%A0%80",
    ] {
        let answer = hanh.get(&format!("/desk/api/{broken}")).await;
        assert!(
            answer.status().is_client_error() || answer.status().is_success(),
            "{broken}"
        );
        assert!(!answer.text().await.unwrap().is_ascii(), "{broken}: in our words");
    }
}

#[tokio::test]
async fn an_account_is_named_as_it_may_be_and_a_sign_in_by_a_hostile_name_is_no_failure() {
    let ward = Ward::start().await;
    let id = ward.running.server().ward().await.unwrap().id;
    let mut kinds = std::collections::BTreeSet::new();
    for name in hostile_names()
        .iter()
        .filter(|name| kinds.insert(name.kind.clone()))
    {
        let Some(text) = name.text.clone() else { continue };
        // Hashing takes its time, so one of each kind.
        let Ok(new) = NewAccount::new(id, &text, Role::Viewer, super::ward::PASSWORD) else {
            continue;
        };
        let kept = new.name().to_owned();
        assert!(
            !kept.chars().any(char::is_control) && !kept.contains('\u{202e}'),
            "{kept:?}"
        );
        let add = move |connection: &_| account::add(connection, &new, 0);
        ward.running.server().ledger().write_sql(add).await.ok();
        let mut browser = Browser::at(&ward);
        let answer = browser.sign_in(&text, super::ward::PASSWORD).await;
        assert_eq!(answer.status(), StatusCode::OK, "{}: {kept:?}", name.kind);
    }
}

/// The parts of a file that are XML, every one well-formed.
fn xml_parts(bytes: &[u8]) -> Vec<(String, String)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut parts = Vec::new();
    for at in 0..archive.len() {
        let mut file = archive.by_index(at).unwrap();
        let mut text = String::new();
        let name = file.name().unwrap().into_owned();
        if (name.ends_with(".xml") || name.ends_with(".rels")) && file.read_to_string(&mut text).is_ok() {
            parts.push((name, text));
        }
    }
    for (name, text) in &parts {
        let mut reader = quick_xml::Reader::from_str(text);
        let mut depth = 0;
        loop {
            match reader.read_event().unwrap_or_else(|why| panic!("{name}: {why}")) {
                Event::Start(_) => depth += 1,
                Event::End(_) => depth -= 1,
                Event::Eof => break,
                _ => {}
            }
        }
        assert_eq!(depth, 0, "{name}");
        let allowed = |c: char| !matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}');
        assert!(text.chars().all(allowed), "{name} holds what XML cannot");
    }
    parts
}

/// All names that are text, none longer than a part of a report may be.
fn texts() -> Vec<String> {
    let names = hostile_names().into_iter().filter_map(|name| name.text);
    names.map(|text| text.chars().take(4_000).collect()).collect()
}

#[tokio::test]
async fn a_report_full_of_hostile_names_is_well_formed_and_its_template_is_filled_once() {
    let (_ward, hanh, cut, _) = scene().await;
    let of = json!({ "cut": cut, "form": "annual" });
    for chunk in texts().chunks(4) {
        let words = json!({ "difficulties": chunk[0], "proposals": chunk.join("\n"), "signer": chunk[chunk.len() - 1] });
        let saved = hanh
            .post("/desk/api/reports/parts", &json!({ "of": of, "parts": words }))
            .await;
        assert!(saved.status() == StatusCode::OK || saved.status() == StatusCode::BAD_REQUEST);
        let document = hanh
            .post("/desk/api/reports/document", &of)
            .await
            .bytes()
            .await
            .unwrap();
        xml_parts(&document);
        let fill = hanh
            .bare(Method::POST, &format!("/desk/api/reports/fill?cut={cut}"))
            .header("x-tungnha", "desk");
        let filled = fill.body(document.to_vec()).send().await.unwrap();
        if filled.status() == StatusCode::BAD_REQUEST {
            assert!(!chunk.concat().contains("{{"), "a template without marks is none");
            continue;
        }
        assert_eq!(filled.status(), StatusCode::OK);
        xml_parts(&filled.bytes().await.unwrap());
    }
}

#[tokio::test]
async fn a_workbook_full_of_hostile_names_holds_words_and_no_formula() {
    let (_ward, hanh, ..) = scene().await;
    let texts = texts();
    let rows: Vec<Value> = texts.iter().map(|text| json!([text, 7])).collect();
    for columns in texts.chunks(30).map(|chunk| chunk[0].clone()) {
        let table = json!({ "name": columns, "columns": [columns, "Số"], "rows": rows });
        let answer = hanh.post("/desk/api/sheets", &table).await;
        assert_eq!(answer.status(), StatusCode::OK, "{columns:?}");
        let bytes = answer.bytes().await.unwrap();
        for (name, text) in xml_parts(&bytes) {
            assert!(
                !name.contains("/worksheets/sheet") || !text.contains("<f>"),
                "a cell is a formula"
            );
            assert!(!text.contains("<hyperlink"), "a cell is a link");
        }
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
        let range = book.worksheet_range_at(0).unwrap().unwrap();
        assert_eq!(range.height(), texts.len() + 1);
        for row in range.rows().skip(1) {
            assert!(matches!(row[0], Data::String(_) | Data::Empty), "{:?}", row[0]);
            assert_eq!(row[1], Data::Float(7.0));
        }
    }
}

#[tokio::test]
async fn a_list_full_of_hostile_names_is_read_or_refused_and_hands_no_cell_back() {
    let (_ward, hanh, ..) = scene().await;
    let texts: Vec<String> = texts()
        .into_iter()
        .map(|text| text.chars().take(1_000).collect())
        .collect();
    let pairs: Vec<(&str, &str)> = texts
        .iter()
        .zip(texts.iter().skip(1))
        .map(|(a, b)| (a.as_str(), b.as_str()))
        .collect();
    for rows in pairs.chunks(60) {
        for title in [
            "DANH SÁCH HỘ TỔ DÂN PHỐ SỐ 20 (PHƯỜNG PHƯỚC MỸ CŨ)",
            rows[0].0,
            rows[rows.len() - 1].1,
        ] {
            let list = super::lists::as_it_is(&super::lists::list(title, rows));
            for path in ["imports/preview", "imports"] {
                let answer = hanh
                    .post(&format!("/desk/api/{path}"), &json!({ "files": [list] }))
                    .await;
                assert!(
                    !answer.status().is_server_error(),
                    "{path}, {title:?}: {}",
                    answer.text().await.unwrap()
                );
            }
        }
    }
    let coverage = hanh.get("/desk/api/coverage").await;
    assert_eq!(coverage.status(), StatusCode::OK);
}
