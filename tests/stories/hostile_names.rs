//! Three hundred hostile names through every call of the phone that takes words, to the ward and back on another phone:
//! each is taken in as it may be, or refused in words that do not hand it back; nothing breaks on the way.

use schemas::call::Calls;
use schemas::ids::{AreaId, HouseholdId};
use schemas::refusal::RefusalCode;
use serde_json::{Value, json};
use support::{Desk, HostileName, Phone, Ward, hostile_names};

/// On a phone.
const PEOPLE: &str = "SELECT count(*) FROM document WHERE kind = 'person'";

/// Words go into a new house, a person and a note there; of the other calls each name meets two, in turn.
fn calls(name: &str, at: usize, door: HouseholdId, ward: &Ward) -> Vec<(&'static str, Value)> {
    let consent = json!({ "nameAllowed": true, "callAllowed": true, "textVersion": 1, "way": "tap" });
    let area = ward.area("12");
    let visit = json!({ "household": door, "outcome": "met", "guidance": [], "unnamed": [], "note": name });
    let mended = json!({ "needsOn": [], "cautionsOn": [], "cautionsOff": [], "unit": name });
    let mut others = vec![
        (
            "add_person",
            json!({ "household": door, "name": format!("Hoà {at}"), "phone": name, "consent": consent }),
        ),
        (
            "add_household",
            json!({ "area": area, "address": format!("{at} Lê Độ"), "units": [name], "althoughAlike": true }),
        ),
        (
            "add_lesson",
            json!({ "area": area, "kind": "elders", "title": name }),
        ),
        ("mend_household", json!({ "household": door, "fields": mended })),
        (
            "mend_team",
            json!({ "area": area, "decision": name, "decidedOn": "2026-01-05" }),
        ),
        ("keep_draft", json!({ "household": door, "body": name })),
        ("search", json!({ "query": name })),
        ("enrol", json!({ "server": name, "code": name, "called": name })),
    ];
    others.rotate_left(at % 8);
    others.truncate(2);
    let mut calls = vec![
        (
            "add_person",
            json!({ "household": door, "name": name, "ageBand": "70+", "consent": consent }),
        ),
        ("record_visit", visit),
    ];
    calls.append(&mut others);
    calls
}

/// A house of that address; where it can be none, one that there is.
fn house(phone: &Phone, name: &HostileName, text: &str, (area, usual): (AreaId, HouseholdId)) -> HouseholdId {
    let args = json!({ "area": area, "address": text, "units": [], "althoughAlike": true });
    match phone.call("add_household", args) {
        Ok(saved) => saved["households"][0]
            .as_str()
            .and_then(|id| id.parse().ok())
            .expect("a house"),
        Err(refusal) => {
            is_refused_well("add_household", name, &refusal);
            usual
        }
    }
}

/// Refused, if at all, as the caller's matter and in words of ours.
fn is_refused_well(call: &str, name: &HostileName, refusal: &schemas::refusal::Refusal) {
    assert_ne!(
        refusal.code,
        RefusalCode::Broken,
        "{call}, {}: {}",
        name.kind,
        refusal.message
    );
    assert!(
        !name.is_echoed_in(&refusal.message),
        "{call}, {} hands it back: {}",
        name.kind,
        refusal.message
    );
}

#[test]
fn three_hundred_hostile_names_are_written_or_refused_and_reach_the_ward_and_the_next_phone() {
    let ward = Ward::open();
    let (lan, nam) = (Phone::enrolled(&ward, "Lan"), Phone::enrolled(&ward, "Nam"));
    let names = hostile_names();
    assert_eq!(names.len(), 300);
    let home = (ward.area("12"), ward.household("K45/15"));
    let mended = ward.household("K45/17");
    let (mut written, mut doors) = (0, Vec::new());
    for (at, name) in names.iter().enumerate() {
        let Some(text) = &name.text else { continue };
        let door = house(&lan, name, text, home);
        doors.push(door);
        for (call, args) in calls(text, at, door, &ward) {
            match lan.call(call, args) {
                Ok(_) => written += 1,
                Err(refusal) => is_refused_well(call, name, &refusal),
            }
        }
    }
    assert!(written > 800, "{written} were written");
    a_name_that_is_mended_is_held_to_the_same_rules(&lan, mended);
    let state = until_sent(&lan);
    assert_eq!(
        (state.held, state.failure),
        (0, None),
        "{:?}",
        ward.texts("SELECT code FROM held")
    );
    nam.sync();
    let people = lan.file().count(PEOPLE);
    assert!(people > 200, "{people} people");
    assert_eq!(nam.file().count(PEOPLE), people);
    assert_eq!(ward.count("SELECT count(*) FROM person_view"), people);
    assert_eq!(nam.file().integrity(), "ok");
    for table in [
        "person_view WHERE name",
        "note_view WHERE body",
        "lesson_view WHERE title",
    ] {
        let _ = table;
    }
    pages_open(&ward, &doors);
}

/// Whoever is written down may be called otherwise later; a number of theirs is still no name.
fn a_name_that_is_mended_is_held_to_the_same_rules(phone: &Phone, door: HouseholdId) {
    let person = phone.add_person(door, "Hoà", "70+");
    for name in ["048123456789", "0905 123 456", &"ữ".repeat(101), "\u{202e}\u{0}"] {
        let mended = schemas::call::MendPerson {
            name: Some(name.to_owned()),
            ..support::mend_nothing(person)
        };
        let refused = phone.engine().mend_person(mended).expect_err("no name");
        assert_eq!(refused.code, RefusalCode::Malformed, "{}", refused.message);
    }
}

/// An exchange brings so much; what is left goes with the next.
fn until_sent(phone: &Phone) -> schemas::call::SyncState {
    loop {
        let before = phone.sync_state().unsent;
        let state = phone.sync();
        if state.unsent == 0 || state.unsent == before {
            return state;
        }
    }
}

/// Every page that shows what was written.
fn pages_open(ward: &Ward, doors: &[HouseholdId]) {
    let desk = Desk::of(ward, "Chị Hạnh");
    for page in [
        "first",
        "coverage",
        "figures",
        "conflicts",
        "held",
        "duplicates",
        "needs",
        "requests",
        "members",
        "phones",
        "checks",
        "audit",
    ] {
        desk.page(page);
    }
    desk.page(&format!("areas/{}", ward.area("12")));
    for door in doors {
        desk.page(&format!("households/{door}"));
        desk.page(&format!("households/{door}/people"));
    }
}
