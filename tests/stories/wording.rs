//! The ward changes its lists: what is read aloud, and what is taught. The phones hear of it; nobody is written down under
//! words that no longer stand, and what was taught still counts.

use schemas::call::{AddPerson, Consent};
use schemas::ids::HouseholdId;
use schemas::record::Way;
use schemas::refusal::RefusalCode;
use serde_json::{Value, json};
use support::{Desk, Phone, Ward};

fn door(phone: &Phone) -> HouseholdId {
    phone.search("nguyen cong tru").doors[0].household
}

fn consent(phone: &Phone) -> Value {
    phone.call("catalogue", json!({})).expect("a catalogue")["consent"].clone()
}

fn write_down(phone: &Phone, name: &str, text_version: u32) -> Result<Value, schemas::refusal::Refusal> {
    let person = AddPerson {
        household: door(phone),
        name: name.to_owned(),
        age_band: Some("60-69".to_owned()),
        phone: None,
        consent: Consent {
            name_allowed: true,
            call_allowed: false,
            text_version,
            way: Way::Tap,
            slip: None,
            signed_on: None,
        },
    };
    phone.call("add_person", serde_json::to_value(person).expect("a person"))
}

#[test]
fn new_words_of_consent_reach_the_phone_and_the_old_consent_is_asked_for_again() {
    let ward = Ward::open();
    let lan = Phone::enrolled(&ward, "Lan");
    write_down(&lan, "Bảy", 1).expect("under the app's own words");
    assert!(lan.household(door(&lan)).people[0].consent_current);

    let desk = Desk::of(&ward, "Chị Hạnh");
    let (status, _) = desk.post("confirm", &json!({ "password": "tole-kami-bupo-hine" }));
    assert_eq!(status, 204);
    let page = desk.page("wording");
    let present = &page["versions"][0]["wording"];
    let script = format!("{} Xin cảm ơn ạ.", present["script"].as_str().expect("a script"));
    let (status, made) = desk.post(
        "wording",
        &json!({ "insteadOf": 1, "script": script, "slip": present["slip"] }),
    );
    assert_eq!((status, made), (200, json!(2)));

    assert_eq!(
        consent(&lan)["textVersion"],
        1,
        "the phone has not been to the hall"
    );
    lan.sync();
    assert_eq!(
        (&consent(&lan)["textVersion"], &consent(&lan)["script"]),
        (&json!(2), &json!(script))
    );
    assert!(
        !lan.household(door(&lan)).people[0].consent_current,
        "Bảy heard other words"
    );
    let refused = write_down(&lan, "Hoà", 1).expect_err("words that no longer stand");
    assert_eq!(refused.code, RefusalCode::Malformed);
    write_down(&lan, "Hoà", 2).expect("under the new words");
    let current = || -> Vec<bool> {
        let people = lan.household(door(&lan)).people;
        people.iter().map(|person| person.consent_current).collect()
    };
    assert_eq!(current().iter().filter(|current| **current).count(), 1);

    let people = lan.household(door(&lan)).people;
    let bay = people.iter().find(|person| person.name == "Bảy").expect("Bảy").id;
    let renew = |version: u32, name: bool| {
        let consent =
            json!({ "nameAllowed": name, "callAllowed": false, "textVersion": version, "way": "tap" });
        lan.call("renew_consent", json!({ "person": bay, "consent": consent }))
    };
    assert_eq!(
        renew(1, true).expect_err("old words").code,
        RefusalCode::Malformed
    );
    assert_eq!(renew(2, false).expect_err("a no").code, RefusalCode::NoConsent);
    renew(2, true).expect("the new words were heard");
    assert_eq!(current(), [true, true]);
    lan.sync();
    let nam = Phone::enrolled(&ward, "Nam");
    assert!(
        nam.household(door(&nam))
            .people
            .iter()
            .all(|person| person.consent_current)
    );
}

#[test]
fn a_number_is_shown_to_whoever_calls_and_goes_with_the_leave_to_call() {
    let ward = Ward::open();
    let lan = Phone::enrolled(&ward, "Lan");
    let consent =
        |call: bool| json!({ "nameAllowed": true, "callAllowed": call, "textVersion": 1, "way": "tap" });
    let person =
        json!({ "household": door(&lan), "name": "Bảy", "phone": "0905 123 456", "consent": consent(true) });
    let bay = lan.call("add_person", person).expect("a person")["person"].clone();
    let seen = |phone: &Phone| phone.household(door(phone)).people[0].clone();
    assert_eq!(
        (seen(&lan).phone.as_deref(), seen(&lan).call_allowed),
        (Some("0905 ••• 456"), true)
    );
    let number = |phone: &Phone| phone.call("number_to_call", json!({ "person": bay }));
    assert_eq!(number(&lan).expect("a number"), json!({ "number": "0905123456" }));
    lan.sync();
    let mut nam = Phone::enrolled(&ward, "Nam");
    assert_eq!(number(&nam).expect("a number"), json!({ "number": "0905123456" }));

    let renew = |nam: &Phone, phone: Option<&str>, call: bool| {
        let mut args = json!({ "person": bay, "consent": consent(call) });
        if let Some(phone) = phone {
            args["phone"] = json!(phone);
        }
        nam.call("renew_consent", args)
    };
    assert_eq!(
        renew(&nam, Some("0905 123 999"), false)
            .expect_err("no leave")
            .code,
        RefusalCode::NoConsent
    );
    renew(&nam, Some("0905 123 999"), true).expect("another number");
    assert_eq!(number(&nam).expect("a number"), json!({ "number": "0905123999" }));
    nam.set_clock(ward.clock().off_by(24 * 60 * 60 * 1000));
    renew(&nam, None, false).expect("no calls any more");
    assert_eq!((seen(&nam).phone, seen(&nam).call_allowed), (None, false));
    assert_eq!(number(&nam).expect_err("no leave").code, RefusalCode::NoConsent);
    nam.call("withdraw", json!({ "person": bay })).expect("withdrawn");
    assert_eq!(number(&nam).expect_err("hidden").code, RefusalCode::NotFound);
}

#[test]
fn a_skill_that_the_ward_pauses_is_not_offered_and_what_was_taught_of_it_still_counts() {
    let ward = Ward::open();
    let lan = Phone::enrolled(&ward, "Lan");
    let offered = |phone: &Phone| {
        let catalogue = phone.call("catalogue", json!({})).expect("a catalogue");
        let skills = catalogue["skills"].as_array().expect("skills").clone();
        let skill = skills.into_iter().find(|skill| skill["code"] == "DD-01");
        skill.expect("DD-01")["retired"] != true
    };
    let helped = json!({ "household": door(&lan), "outcome": "met", "guidance": [], "unnamed": [{ "skill": "DD-01", "people": 2 }] });
    lan.call("record_visit", helped).expect("a visit");
    let desk = Desk::of(&ward, "Chị Hạnh");
    let set = |offered: bool| {
        let entry = json!({ "skill": "DD-01", "offered": offered, "why": "công văn", "day": "2026-12-06" });
        desk.post("book", &json!({ "skills": [entry] })).0
    };
    assert!(offered(&lan));
    assert_eq!(set(false), 200);
    lan.sync();
    assert!(!offered(&lan));
    let area = lan.status().areas[0].area;
    let guided = |phone: &Phone| {
        phone
            .call("figure_rows", json!({ "area": area, "line": "PH-d.people" }))
            .expect("rows")
    };
    assert_eq!(
        guided(&lan).as_array().map(Vec::len),
        Some(1),
        "what was taught counts"
    );
    assert_eq!(set(true), 200);
    lan.sync();
    assert!(offered(&lan));
}
