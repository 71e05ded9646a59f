//! A name is written only where its owner allowed it, and the proof of that names nobody.

use schemas::catalogue::Catalogue;
use schemas::ids::{HouseholdId, PersonId};
use schemas::refusal::{Refusal, RefusalCode};
use serde_json::{Value, json};
use support::{Phone, Ward, cells, heads, occurrences};

/// Adds a person who said yes to both questions.
pub fn add_person(
    phone: &Phone,
    door: HouseholdId,
    name: &str,
    telephone: Option<&str>,
) -> Result<PersonId, Refusal> {
    let saved = phone.call("add_person", person(door, name, telephone, true))?;
    Ok(serde_json::from_value(saved["person"].clone()).expect("a person was made"))
}

fn person(door: HouseholdId, name: &str, telephone: Option<&str>, call_allowed: bool) -> Value {
    let version = Catalogue::built_in().consent.text_version;
    let consent =
        json!({ "nameAllowed": true, "callAllowed": call_allowed, "textVersion": version, "way": "tap" });
    let mut args = json!({ "household": door, "name": name, "consent": consent });
    if let Some(telephone) = telephone {
        args["phone"] = json!(telephone);
    }
    args
}

#[test]
fn a_person_who_said_no_is_not_written_down_anywhere() {
    let ward = Ward::open();
    let lan = Phone::enrolled(&ward, "Lan");
    let door = ward.household("120");
    let mut args = person(door, "Trần Văn Bảy", None, false);
    args["consent"]["nameAllowed"] = json!(false);
    let answer = lan.call("add_person", args);
    let made = answer.map(|saved| saved["person"].clone()).unwrap_or(Value::Null);
    assert_eq!(made, Value::Null, "nobody was made");
    lan.sync();
    assert!(lan.household(door).people.is_empty());
    for side in [cells(lan.file().sql()), cells(&ward.sql())] {
        assert_eq!(occurrences("Bảy".as_bytes(), &side), Vec::<String>::new());
    }
}

#[test]
fn a_telephone_number_needs_the_second_yes() {
    let ward = Ward::open();
    let lan = Phone::enrolled(&ward, "Lan");
    let door = ward.household("120");
    let refusal = lan.call(
        "add_person",
        person(door, "Trần Văn Bảy", Some("0905111456"), false),
    );
    assert_eq!(refusal.expect_err("no second yes").code, RefusalCode::NoConsent);
    assert_eq!(lan.sync_state().unsent, 0, "nothing was saved");
    assert!(lan.household(door).people.is_empty());
}

#[test]
fn consent_to_an_older_wording_is_asked_for_again() {
    let ward = Ward::open();
    let lan = Phone::enrolled(&ward, "Lan");
    let mut args = person(ward.household("120"), "Trần Văn Bảy", None, true);
    args["consent"]["textVersion"] = json!(0);
    assert_eq!(
        lan.call("add_person", args).expect_err("an old wording").code,
        RefusalCode::Malformed
    );
}

#[test]
fn a_name_off_a_signed_list_bears_the_day_of_the_signature_and_no_other_way_may_say_another_day() {
    let ward = Ward::open();
    let lan = Phone::enrolled(&ward, "Lan");
    let door = ward.household("120");
    let signed = |way: &str, day: &str| {
        let mut args = person(door, "Đặng Thị Hoà", None, false);
        args["consent"]["way"] = json!(way);
        args["consent"]["signedOn"] = json!(day);
        lan.call("add_person", args)
    };
    for (way, day) in [
        ("tap", "2026-11-17"),
        ("slip", "2026-11-17"),
        ("class_list", "2099-01-01"),
        ("class_list", "2020-01-01"),
    ] {
        let refused = signed(way, day).expect_err("a day that cannot be");
        assert_eq!(refused.code, RefusalCode::Malformed, "{way} {day}");
    }
    assert!(lan.household(door).people.is_empty());
    signed("class_list", "2026-11-17").expect("signed in class a week ago");
    lan.sync();
    assert_eq!(lan.household(door).people.len(), 1);
    let receipts = schemas::document::household::read(ward.document(door.into()).document())
        .expect("the household reads")
        .receipts;
    assert_eq!(
        receipts
            .iter()
            .map(|r| (r.way.word().to_owned(), r.day.to_string()))
            .collect::<Vec<_>>(),
        [("class_list".to_owned(), "2026-11-17".to_owned())]
    );
}

#[test]
fn with_consent_the_name_lies_in_a_paper_of_its_own_and_the_receipt_names_nobody() {
    let ward = Ward::open();
    let (lan, nam) = (Phone::enrolled(&ward, "Lan"), Phone::enrolled(&ward, "Nam"));
    let door = ward.household("120");
    let id = add_person(&lan, door, "Trần Văn Bảy", Some("0905 111 456")).expect("with consent");
    lan.sync();
    nam.sync();

    assert_eq!(nam.household(door).people[0].name, "Trần Văn Bảy");
    assert_eq!(heads(&nam), heads(&(&ward, "12")));
    let mut household = ward.document(door.into());
    let receipts = schemas::document::household::read(household.document())
        .expect("the household reads")
        .receipts;
    assert_eq!(receipts.len(), 1);
    assert_eq!(
        (
            receipts[0].person,
            receipts[0].name_allowed,
            receipts[0].call_allowed
        ),
        (id, true, true)
    );

    let household: Vec<u8> = household
        .get_changes(&[])
        .iter()
        .flat_map(|change| change.raw_bytes().to_vec())
        .collect();
    for secret in ["Trần", "Bảy", "0905111456", "111456"] {
        let found = household
            .windows(secret.len())
            .any(|window| window == secret.as_bytes());
        assert!(!found, "{secret} stands in the household's document");
    }
    let person = ward.document(id.into());
    let own = schemas::document::person::read(&person.clone().document().clone()).expect("the person reads");
    assert_eq!((own.name.as_str(), own.household), ("Trần Văn Bảy", door));
}
