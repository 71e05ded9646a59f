//! Fair honesty checks: whoever wrote the visits is asked first, on the phone and without network; the desk sees the
//! question from the next day on, together with the answer, and nobody is asked about a colleague's doors.

use schemas::call::RecordVisit;
use schemas::ids::HouseholdId;
use schemas::record::Outcome;
use schemas::refusal::RefusalCode;
use serde_json::{Value, json};
use support::{Desk, Phone, Ward, visit};

fn doors(phone: &Phone) -> Vec<HouseholdId> {
    let area = phone.status().areas[0].area;
    let street = json!({ "area": area, "street": "Nguyễn Công Trứ" });
    let doors: Value = phone.call("doors", street).expect("doors");
    let doors = doors.as_array().expect("a list").iter();
    doors
        .map(|door| serde_json::from_value(door["household"].clone()).expect("an id"))
        .collect()
}

fn asked(phone: &Phone) -> Vec<Value> {
    let asked = phone.call("checks", json!({})).expect("questions");
    asked.as_array().expect("a list").clone()
}

fn at_desk(desk: &Desk) -> Vec<Value> {
    desk.page("checks")["flags"].as_array().expect("a list").clone()
}

fn codes(asked: &[Value]) -> Vec<&str> {
    asked
        .iter()
        .map(|each| each["flag"]["check"].as_str().expect("a code"))
        .collect()
}

#[test]
fn doors_faster_than_a_walk_are_asked_about_on_the_phone_first_and_explained_there() {
    let ward = Ward::with_households(8);
    let lan = Phone::enrolled(&ward, "Lan");
    let desk = Desk::of(&ward, "Chị Hạnh");
    let doors = doors(&lan);
    assert_eq!(lan.today().asked, 0);
    for door in &doors[..6] {
        lan.record(*door, Outcome::NobodyHome);
    }
    let question = asked(&lan).remove(0);
    assert_eq!(lan.today().asked, 1);
    assert_eq!(question["flag"]["check"], "too_fast");
    assert_eq!(question["doors"].as_array().map(Vec::len), Some(6));
    lan.sync();
    assert_eq!(
        at_desk(&desk),
        [Value::Null; 0],
        "today's visits are the volunteer's matter"
    );

    let answer = |explanation: &str| json!({ "at": question["last"], "check": "too_fast", "explanation": explanation });
    let refused = lan
        .call("explain", answer("because"))
        .expect_err("no such answer");
    assert_eq!(refused.code, RefusalCode::Malformed);
    lan.call("explain", answer("written_later")).expect("an answer");
    assert_eq!(lan.today().asked, 0);
    assert_eq!(asked(&lan)[0]["flag"]["explained"], "written_later");

    ward.clock().turn_minutes(24 * 60);
    let desk = Desk::of(&ward, "Chị Hạnh, hôm sau");
    let seen = at_desk(&desk);
    assert_eq!(
        (codes(&seen), &seen[0]["flag"]["explained"]),
        (vec!["too_fast"], &Value::Null)
    );
    lan.sync();
    let seen = at_desk(&desk);
    assert_eq!(seen[0]["flag"]["explained"], "written_later");
    assert_eq!(
        (&seen[0]["called"], &seen[0]["flag"]["doors"]),
        (&json!("Lan"), &json!(6))
    );
    let rebuilt = ward.rebuild();
    assert!(rebuilt.differing_rows.is_empty(), "{:?}", rebuilt.differing_rows);
    assert_eq!(at_desk(&desk), seen, "the same out of the changes alone");
}

#[test]
fn nobody_is_asked_about_or_answers_for_a_colleague() {
    let ward = Ward::with_households(8);
    let lan = Phone::enrolled(&ward, "Lan");
    let nam = Phone::enrolled(&ward, "Nam");
    for door in &doors(&lan)[..6] {
        lan.record(*door, Outcome::NobodyHome);
    }
    lan.sync();
    nam.sync();
    assert_eq!(asked(&nam), [Value::Null; 0]);
    let question = asked(&lan).remove(0);
    let answer = json!({ "at": question["last"], "check": "too_fast", "explanation": "mistake" });
    let refused = nam.call("explain", answer).expect_err("not his");
    assert_eq!(refused.code, RefusalCode::Malformed);
}

#[test]
fn night_copied_notes_and_odd_numbers_are_asked_about_and_neighbours_on_one_doorstep_are_not() {
    let ward = Ward::with_households(12);
    let lan = Phone::enrolled(&ward, "Lan");
    let doors = doors(&lan);
    // From eight in the morning to 21:40.
    ward.clock().turn_minutes(13 * 60 + 40);
    let together = RecordVisit {
        together: doors[1..8].to_vec(),
        ..visit(doors[0], Outcome::Met)
    };
    lan.call("record_visit", serde_json::to_value(together).expect("a visit"))
        .expect("saved");
    assert_eq!(codes(&asked(&lan)), ["late"]);

    ward.clock().turn_minutes(11 * 60);
    for (door, note) in doors[8..11].iter().zip([
        "Bà cần cài lại VNeID",
        "bà cần cài lại vneid.",
        "Ba can cai lai VNeID",
    ]) {
        let noted = RecordVisit {
            note: Some(note.to_owned()),
            ..visit(*door, Outcome::Met)
        };
        lan.call("record_visit", serde_json::to_value(noted).expect("a visit"))
            .expect("saved");
        ward.clock().turn_minutes(10);
    }
    assert_eq!(codes(&asked(&lan)), ["copied_note", "late"]);

    let mend = |phone: &Phone, fields: Value| {
        let mended = json!({ "household": doors[11], "fields": fields });
        phone.call("mend_household", mended).expect("saved");
    };
    lan.record(doors[11], Outcome::Met);
    mend(&lan, json!({ "people": 2, "adults16": 3 }));
    assert_eq!(codes(&asked(&lan)), ["copied_note", "odd_counts", "late"]);
    mend(&lan, json!({ "people": 3 }));
    assert_eq!(
        codes(&asked(&lan)),
        ["copied_note", "late"],
        "what fits is not asked about any more"
    );

    lan.sync();
    ward.clock().turn_minutes(24 * 60);
    let desk = Desk::of(&ward, "Chị Hạnh");
    assert_eq!(
        codes(&at_desk(&desk)),
        ["copied_note", "late"],
        "the desk asks what the phone asked"
    );
}
