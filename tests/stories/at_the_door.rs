//! What a volunteer does at the doors of an evening beyond a single visit: walks that are given out, tasks, a row of new
//! houses, several hộ on one doorstep, corrections, the phone in a resident's hands, and practice.

use schemas::ids::HouseholdId;
use schemas::record::{HouseState, Outcome};
use schemas::refusal::RefusalCode;
use serde_json::{Value, json};
use support::{Phone, Ward};

fn ids(saved: &Value) -> Vec<HouseholdId> {
    serde_json::from_value(saved["households"].clone()).expect("households")
}

/// Kiệt 77, số 1 → 9, bên lẻ.
fn add_row(phone: &Phone) -> Vec<HouseholdId> {
    let area = phone.status().areas[0].area;
    let row = json!({ "area": area, "street": "Ngô Quyền", "kiet": "77", "from": 1, "to": 9, "side": "odd" });
    ids(&phone.call("add_row", row).expect("a row"))
}

#[test]
fn a_row_is_added_once_and_can_be_taken_back_until_somebody_knocks() {
    let ward = Ward::open();
    let lan = Phone::enrolled(&ward, "Lan");
    let row = add_row(&lan);
    let shorts: Vec<String> = row.iter().map(|id| lan.household(*id).door.short).collect();
    assert_eq!(shorts, ["K77/1", "K77/3", "K77/5", "K77/7", "K77/9"]);
    assert_eq!(add_row(&lan), [], "what stands is passed over");
    lan.record(row[0], Outcome::NobodyHome);
    let refusal = lan.call("take_back_houses", json!({ "households": row }));
    assert_eq!(
        refusal.expect_err("somebody knocked").code,
        RefusalCode::Malformed
    );
    lan.call("take_back_houses", json!({ "households": row[1..] }))
        .expect("nobody knocked at these");
    lan.sync();
    assert_eq!(lan.search("k77").doors.len(), 1);
}

#[test]
fn a_lead_gives_a_kiet_out_and_the_other_phone_opens_on_it() {
    let ward = Ward::open();
    let lead = Phone::new(&ward, "Bảy");
    let code = ward.code_as("lead", "Bảy", &["12"]);
    lead.enrol(&ward, &code).expect("a good code");
    let lan = Phone::enrolled(&ward, "Lan");
    let row = add_row(&lead);
    lead.sync();
    let (area, today) = (lead.status().areas[0].area, lead.today().day);
    let colleagues = lead.status().colleagues;
    let her = colleagues
        .iter()
        .find(|c| c.called == "Lan")
        .expect("Lan is known")
        .id;
    let strips = json!([{ "street": "Ngô Quyền", "kiet": "77" }]);
    let walk = json!({ "area": area, "day": today, "strips": strips, "members": [her] });
    let refusal = lan.call(
        "add_walks",
        json!({ "area": area, "day": today, "strips": strips,
        "members": [lan.status().colleagues[1].id] }),
    );
    assert!(refusal.is_err(), "only who leads sends others");
    lead.call("add_walks", walk).expect("a walk");
    lead.sync();
    lan.sync();

    let mine = lan.today().walk.expect("my part");
    assert_eq!((mine.title.as_str(), mine.doors.len()), ("Kiệt 77 Ngô Quyền", 5));
    assert_eq!((mine.by.as_str(), lan.today().to_visit), ("Bảy", 5));
    assert_eq!(lan.today().next.map(|door| door.household), Some(row[0]));
    lan.record(row[0], Outcome::NobodyHome);
    assert_eq!(lan.today().next.map(|door| door.household), Some(row[1]));
    assert_eq!(lan.today().walk.map(|walk| walk.done), Some(1));
    assert_eq!(lead.today().walk, None, "whoever gives out does not have to go");

    let dragged = json!({ "area": area, "street": "Ngô Quyền", "kiet": "77",
        "doors": [row[4], row[3], row[2], row[1], row[0]] });
    lan.call("set_order", dragged).expect("an order");
    let doors = lan.today().walk.expect("my part").doors;
    assert_eq!(doors, [row[4], row[3], row[2], row[1], row[0]]);
    let usual = json!({ "area": area, "street": "Ngô Quyền", "kiet": "77", "doors": [] });
    lan.call("set_order", usual).expect("the usual order");
    assert_eq!(lan.today().walk.expect("my part").doors, row);

    let taken = json!({ "walk": mine.id, "voided": true });
    assert!(
        lan.call("mend_walk", taken.clone()).is_err(),
        "it is not hers to take back"
    );
    lead.call("mend_walk", taken).expect("taken back");
    lead.sync();
    lan.sync();
    assert_eq!(lan.today().walk, None);
}

#[test]
fn a_promise_is_listed_with_its_reason_once_its_day_has_come() {
    let ward = Ward::open();
    let lan = Phone::enrolled(&ward, "Lan");
    let door = ward.household("120");
    let today = lan.today().day;
    let visit = json!({ "household": door, "outcome": "come_back", "revisitOn": today.plus_days(1) });
    lan.call("record_visit", visit).expect("a visit");
    let reasons = |lan: &Phone| -> Vec<(String, Option<u32>)> {
        let due = lan.today().due.into_iter().find(|due| due.door.household == door);
        let tasks = due.map(|due| due.tasks).unwrap_or_default();
        tasks.into_iter().map(|task| (task.code, task.overdue)).collect()
    };
    assert_eq!(reasons(&lan), []);
    ward.clock().turn_to(today.plus_days(4));
    assert_eq!(reasons(&lan), [("come_back".to_owned(), Some(3))]);
}

#[test]
fn several_families_on_one_doorstep_are_met_with_one_tap() {
    let ward = Ward::open();
    let lan = Phone::enrolled(&ward, "Lan");
    let row = add_row(&lan);
    let met = json!({ "household": row[0], "outcome": "met", "together": [row[1], row[2]] });
    let saved = lan.call("record_visit", met).expect("a visit");
    let others: Vec<Value> = serde_json::from_value(saved["together"].clone()).expect("visits");
    assert_eq!(others.len(), 2);
    for id in &row[..3] {
        assert_eq!(lan.household(*id).door.state, HouseState::Met);
    }
    for other in others {
        lan.call("void_visit", other).expect("taken back");
    }
    assert_eq!(lan.household(row[1]).door.state, HouseState::NotReached);
}

#[test]
fn where_one_family_on_a_doorstep_cannot_be_recorded_none_is() {
    let ward = Ward::open();
    let lan = Phone::enrolled(&ward, "Lan");
    let row = add_row(&lan);
    let unsent = lan.status().unsent;
    let stranger = "018f0000-0000-7000-8000-000000000000";
    let met = json!({ "household": row[0], "outcome": "met", "together": [row[1], stranger] });
    assert_eq!(
        lan.call("record_visit", met).expect_err("one is not here").code,
        RefusalCode::NotFound
    );
    for id in &row[..2] {
        assert_eq!(lan.household(*id).door.state, HouseState::NotReached);
    }
    assert_eq!(lan.status().unsent, unsent);
}

#[test]
fn a_visit_is_mended_in_place_today_and_amended_later_with_both_in_sight() {
    let ward = Ward::open();
    let lan = Phone::enrolled(&ward, "Lan");
    let door = ward.household("120");
    let visit = lan.record(door, Outcome::NobodyHome);
    let other = json!({ "household": door, "visit": visit, "outcome": "declined" });
    lan.call("amend_visit", other.clone()).expect("in place");
    assert_eq!(lan.household(door).visits.len(), 1);
    assert_eq!(lan.household(door).door.state, HouseState::Declined);

    let day = lan.today().day;
    ward.clock().turn_to(day.plus_days(2));
    let amend = json!({ "household": door, "visit": visit, "outcome": "met" });
    lan.call("amend_visit", amend.clone()).expect("a correction");
    let view = lan.household(door);
    assert_eq!(view.door.state, HouseState::Met);
    let shown: Vec<_> = view.visits.iter().map(|v| (v.amends, v.amended, v.day)).collect();
    assert_eq!(shown, [(Some(visit), false, day), (None, true, day)]);
    assert!(lan.call("amend_visit", amend).is_err(), "there is one last word");
    assert!(
        view.visits[0].can_undo,
        "a correction can be taken back on the day it was written"
    );
    lan.call(
        "void_visit",
        json!({ "household": door, "visit": view.visits[0].id }),
    )
    .expect("taken back");
    assert_eq!(lan.household(door).door.state, HouseState::Declined);
}

#[test]
fn a_resident_keeps_the_phone_over_a_restart_until_the_pin_is_entered() {
    let ward = Ward::open();
    let mut lan = Phone::enrolled(&ward, "Lan");
    let door = ward.household("120");
    let hand = json!({ "household": door });
    assert!(
        lan.call("hand_over", hand.clone()).is_err(),
        "there is no PIN to take it back with"
    );
    lan.call("set_pin", json!({ "pin": "2468" })).expect("a PIN");
    lan.call("hand_over", hand).expect("handed over");
    lan.start();
    assert_eq!(lan.status().handed_over, Some(door));
    let tried = |lan: &Phone, pin: &str| lan.call("take_back", json!({ "pin": pin })).expect("an answer");
    for _ in 0..5 {
        assert_eq!(tried(&lan, "1111")["right"], json!(false));
    }
    assert_eq!(
        tried(&lan, "2468"),
        json!({ "right": false, "wait": 30 }),
        "guessing has to wait"
    );
    ward.clock().turn_minutes(1);
    assert_eq!(tried(&lan, "2468"), json!({ "right": true, "wait": 0 }));
    assert_eq!(lan.status().handed_over, None);
    let stored = lan
        .file()
        .count("SELECT count(*) FROM setting WHERE value LIKE '%2468%'");
    assert_eq!(stored, 0, "the PIN itself is kept nowhere");
}

#[test]
fn practice_is_at_made_up_doors_and_leaves_nothing_behind() {
    let ward = Ward::open();
    let lan = Phone::enrolled(&ward, "Lan");
    let before = lan.status().unsent;
    let status = lan.call("start_training", json!({})).expect("a practice");
    assert_eq!(status["training"], json!(true));
    let today = lan.call("today", json!({})).expect("today");
    let door = today["next"]["household"].clone();
    lan.call(
        "record_visit",
        json!({ "household": door, "outcome": "nobody_home" }),
    )
    .expect("a visit");
    let sent = lan.call("sync", json!({})).expect("an answer");
    assert_eq!(
        sent["failure"]["code"],
        json!("not_allowed"),
        "the line leads nowhere"
    );
    lan.call("end_training", json!({})).expect("the end");
    assert_eq!(lan.status().unsent, before);
    assert!(lan.call("household", json!({ "household": door })).is_err());
    assert!(!lan.folder().join("practice").exists());
}

#[test]
fn practice_is_possible_before_anybody_enrolled_the_phone() {
    let ward = Ward::open();
    let phone = Phone::new(&ward, "Nam");
    phone.call("start_training", json!({})).expect("a practice");
    let streets = phone.call("streets", json!({})).expect("streets");
    assert_eq!(streets[0]["states"].as_array().map(Vec::len), Some(14));
    phone.call("end_training", json!({})).expect("the end");
    assert!(!phone.status().enrolled);
}
