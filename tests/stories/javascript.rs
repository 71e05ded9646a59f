//! Another build of the library, written by other people: what official JavaScript Automerge reads is what we read,
//! and what it writes comes in by the ordinary door and is asked about like anybody's.

use schemas::call::Mended;
use schemas::document::Kind;
use schemas::ids::HouseholdId;
use schemas::record::Outcome;
use schemas::wire::ChangeState;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;
use support::{Device, Phone, ServerProcess, Ward, clashes, heads, paper};

fn node(script: &str, arguments: &[&str]) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("js");
    assert!(
        folder.join("node_modules/@automerge/automerge").is_dir(),
        "the official JavaScript Automerge is missing. Install it: npm ci --prefix tests/js"
    );
    let output = Command::new("node")
        .arg(folder.join(script))
        .args(arguments)
        .output()
        .expect("Node is missing; the README says which one");
    assert!(
        output.status.success(),
        "{script}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).expect("text")
}

/// The document as the server's own program exports it, in a file.
fn exported(ward: &Ward, door: HouseholdId) -> PathBuf {
    let file = ward.data().with_file_name(format!("{door}.automerge"));
    let (id, out) = (door.to_string(), file.to_str().expect("text"));
    ServerProcess::errand(&ward.data(), &["export", "document", &id, "--out", out]);
    file
}

fn read(file: &Path) -> Value {
    serde_json::from_str(&node("read.mjs", &[file.to_str().expect("text")])).expect("JSON")
}

/// Changes values in JavaScript, under the device's actor and in its holder's name.
fn change(device: &Device, file: &Path, values: &Value) -> Vec<Vec<u8>> {
    let (actor, author) = (hex::encode(device.actor), device.reply.volunteer.to_string());
    let file = file.to_str().expect("text");
    let told = node("change.mjs", &[file, &actor, &author, &values.to_string()]);
    told.lines().map(|line| hex::decode(line).expect("hex")).collect()
}

#[test]
fn official_javascript_automerge_reads_the_same_values() {
    let ward = Ward::open();
    let (lan, nam) = (Phone::enrolled(&ward, "Lan"), Phone::enrolled(&ward, "Nam"));
    let door = ward.household("K45/15");
    let visit = lan.record(door, Outcome::Met);
    let need = schemas::catalogue::Catalogue::built_in().needs[0].code.clone();
    lan.mend(
        door,
        Mended {
            people: Some(5),
            needs_on: vec![need.clone()],
            ..Mended::default()
        },
    );
    nam.mend(
        door,
        Mended {
            people: Some(6),
            unit: Some("nhà cổng xanh".into()),
            ..Mended::default()
        },
    );
    for phone in [&lan, &nam, &lan] {
        phone.sync();
    }

    let told = read(&exported(&ward, door));
    let mut doc = ward.document(door.into());
    let ours = schemas::document::household::read(doc.document()).expect("the household reads");
    let document = &told["document"];
    assert_eq!(document["id"], json!(door));
    assert_eq!(document["area"], json!(ward.area("12")));
    assert_eq!(document["address"]["street"], json!(ours.address.street));
    assert_eq!(document["address"]["kiet"], json!(ours.address.kiet));
    assert_eq!(document["address"]["number"], json!(ours.address.number));
    assert_eq!(document["address"]["unit"], json!("nhà cổng xanh"));
    assert_eq!(document["counts"]["people"], json!(ours.counts.people));
    assert_eq!(document["counts"]["adults16"], json!(3));
    assert_eq!(document["visits"][visit.to_string()]["outcome"], json!("met"));
    // State, addressee and day in one word, so that they merge together.
    assert_eq!(document["needs"][&need], json!("new::2026-12-06::2026-12-06"));
    let values: BTreeSet<u64> = told["peopleInConflict"]
        .as_array()
        .expect("a list")
        .iter()
        .filter_map(Value::as_u64)
        .collect();
    assert_eq!(values, BTreeSet::from([5, 6]), "both values of the conflict");
    let theirs: BTreeSet<&str> = told["heads"]
        .as_array()
        .expect("a list")
        .iter()
        .filter_map(Value::as_str)
        .collect();
    let own: Vec<String> = doc.get_heads().iter().map(ToString::to_string).collect();
    assert_eq!(theirs, own.iter().map(String::as_str).collect());
    assert_eq!(told["changes"], json!(doc.get_changes(&[]).len()));
}

#[test]
fn a_conflicting_change_made_in_javascript_shows_as_a_conflict_on_the_phone() {
    let ward = Ward::open();
    let lan = Phone::enrolled(&ward, "Lan");
    let device = Device::enrolled(&ward, "Nam");
    let door = ward.household("K45/15");
    let visit = lan.record(door, Outcome::Met);
    lan.sync();
    let file = exported(&ward, door);
    lan.mend(
        door,
        Mended {
            people: Some(5),
            unit: Some("nhà cổng xanh".into()),
            ..Mended::default()
        },
    );
    lan.sync();

    let outcome = format!("visits/{visit}/outcome");
    let values = json!({ "counts/people": 6, "address/unit": "nhà cổng đỏ", outcome: "declined", "standing": "lived_in" });
    let changes = change(&device, &file, &values);
    let deed = device.deed(ward.area("12"), vec![paper(door, Kind::Household, changes)]);
    let reply = device.sync(&device.request(vec![deed]));
    assert_eq!(reply.receipt.states, [ChangeState::Stored]);
    lan.sync();

    let asked: BTreeSet<String> = lan
        .conflicts()
        .into_iter()
        .map(|conflict| conflict.field)
        .collect();
    assert_eq!(
        asked,
        BTreeSet::from(["people".to_owned(), "unit".to_owned()]),
        "an outcome that nobody else touched is just mended"
    );
    assert_eq!(clashes(&lan), clashes(&(&ward, "12")));
    for conflict in lan.conflicts() {
        let told: BTreeSet<_> = conflict
            .values
            .iter()
            .map(|one| (one.by_name.as_str(), one.value.as_str()))
            .collect();
        let wanted = match conflict.field.as_str() {
            "people" => [("Lan", "5"), ("Nam", "6")],
            _ => [("Lan", "nhà cổng xanh"), ("Nam", "nhà cổng đỏ")],
        };
        assert_eq!(told, BTreeSet::from(wanted));
    }
    let seen = lan.household(door);
    assert_eq!(
        seen.visits[0].outcome,
        Outcome::Declined,
        "a Text object is read where a word is expected"
    );
    assert_eq!(seen.standing.word(), "lived_in");

    // Choosing the value that lies there as a Text object settles it on every side, JavaScript's too.
    for conflict in lan.conflicts() {
        let theirs = conflict
            .values
            .iter()
            .find(|one| one.by_name == "Nam")
            .expect("Nam's value")
            .value
            .clone();
        lan.choose(&conflict, &theirs);
    }
    lan.sync();
    assert!(lan.conflicts().is_empty());
    assert!(clashes(&(&ward, "12")).is_empty());
    let told = read(&exported(&ward, door));
    assert_eq!(told["document"]["address"]["unit"], json!("nhà cổng đỏ"));
    assert_eq!(
        (
            told["document"]["counts"]["people"].clone(),
            told["peopleInConflict"].clone()
        ),
        (json!(6), json!([]))
    );
    assert_eq!(heads(&lan), heads(&(&ward, "12")));
    assert!(ward.rebuild().is_clean());
}
