//! What two people write without knowing of each other: both works stand, and where they disagree both are asked
//! about and nothing is lost.

use schemas::call::Mended;
use schemas::record::Outcome;
use std::collections::BTreeSet;
use support::{Phone, Ward, clashes, heads, visits};

#[test]
fn two_phones_record_at_the_same_household_offline_and_both_visits_stand() {
    let ward = Ward::open();
    let (lan, nam) = (Phone::enrolled(&ward, "Lan"), Phone::enrolled(&ward, "Nam"));
    let door = ward.household("K45/15");
    lan.record(door, Outcome::Met);
    nam.record(door, Outcome::NobodyHome);

    for phone in [&lan, &nam, &lan] {
        phone.sync();
    }

    let both = BTreeSet::from([("Lan".into(), "met".into()), ("Nam".into(), "nobody_home".into())]);
    assert_eq!(visits(&lan, door), both);
    assert_eq!(visits(&nam, door), both);
    let at_the_ward = ward.texts(&format!(
        "SELECT outcome FROM visit_view WHERE household = '{door}' ORDER BY outcome"
    ));
    assert_eq!(at_the_ward, ["met", "nobody_home"]);
    assert_eq!(heads(&lan), heads(&(&ward, "12")));
    assert_eq!(heads(&nam), heads(&(&ward, "12")));
}

#[test]
fn two_phones_mend_different_fields_and_both_stay() {
    let ward = Ward::open();
    let (lan, nam) = (Phone::enrolled(&ward, "Lan"), Phone::enrolled(&ward, "Nam"));
    let door = ward.household("120");
    lan.mend(
        door,
        Mended {
            people: Some(7),
            ..Mended::default()
        },
    );
    nam.mend(
        door,
        Mended {
            elders60: Some(2),
            unit: Some("nhà cổng xanh".into()),
            ..Mended::default()
        },
    );

    for phone in [&lan, &nam, &lan] {
        phone.sync();
    }

    for phone in [&lan, &nam] {
        let seen = phone.household(door);
        assert_eq!((seen.counts.people, seen.counts.elders60), (Some(7), Some(2)));
        assert_eq!(seen.address.unit.as_deref(), Some("nhà cổng xanh"));
        assert!(seen.conflicts.is_empty(), "nobody disagrees");
    }
    let row = ward.texts(&format!(
        "SELECT people || ' ' || elders60 || ' ' || unit FROM household_view WHERE household = '{door}'"
    ));
    assert_eq!(row, ["7 2 nhà cổng xanh"]);
}

#[test]
fn the_same_field_keeps_both_values_until_somebody_chooses_and_the_choice_holds_everywhere() {
    let ward = Ward::open();
    let (lan, nam) = (Phone::enrolled(&ward, "Lan"), Phone::enrolled(&ward, "Nam"));
    let door = ward.household("K45/15");
    lan.mend(
        door,
        Mended {
            people: Some(5),
            ..Mended::default()
        },
    );
    nam.mend(
        door,
        Mended {
            people: Some(6),
            ..Mended::default()
        },
    );
    for phone in [&lan, &nam, &lan] {
        phone.sync();
    }

    let at_the_ward = clashes(&(&ward, "12"));
    assert_eq!(at_the_ward.len(), 1);
    for phone in [&lan, &nam] {
        assert_eq!(clashes(phone), at_the_ward);
        let seen = phone.conflicts();
        assert_eq!(seen[0].field, "people");
        let told: BTreeSet<_> = seen[0]
            .values
            .iter()
            .map(|one| (one.by_name.as_str(), one.value.as_str()))
            .collect();
        assert_eq!(told, BTreeSet::from([("Lan", "5"), ("Nam", "6")]));
        assert_eq!(
            phone.household(door).conflicts,
            seen,
            "the door's own screen asks too"
        );
        assert!(phone.household(door).door.conflict);
    }

    let asked = nam.conflicts();
    nam.choose(&asked[0], "5");
    assert!(nam.conflicts().is_empty());
    for phone in [&nam, &lan] {
        phone.sync();
        assert!(phone.conflicts().is_empty());
        assert_eq!(phone.household(door).counts.people, Some(5));
    }
    assert!(clashes(&(&ward, "12")).is_empty());
    assert_eq!(
        ward.count(&format!(
            "SELECT people FROM household_view WHERE household = '{door}'"
        )),
        5
    );
}

#[test]
fn two_people_who_choose_differently_are_asked_once_more_and_nothing_is_lost() {
    let ward = Ward::open();
    let (lan, nam) = (Phone::enrolled(&ward, "Lan"), Phone::enrolled(&ward, "Nam"));
    let door = ward.household("K45/15");
    lan.mend(
        door,
        Mended {
            adults16: Some(2),
            ..Mended::default()
        },
    );
    nam.mend(
        door,
        Mended {
            adults16: Some(4),
            ..Mended::default()
        },
    );
    for phone in [&lan, &nam, &lan] {
        phone.sync();
    }
    lan.choose(&lan.conflicts()[0], "2");
    nam.choose(&nam.conflicts()[0], "4");
    for phone in [&lan, &nam, &lan] {
        phone.sync();
    }
    assert_eq!(clashes(&lan), clashes(&nam));
    assert_eq!(clashes(&lan), clashes(&(&ward, "12")));
    assert_eq!(lan.conflicts()[0].values.len(), 2);
}

#[test]
fn equal_values_written_by_two_people_ask_nobody() {
    let ward = Ward::open();
    let (lan, nam) = (Phone::enrolled(&ward, "Lan"), Phone::enrolled(&ward, "Nam"));
    let door = ward.household("122");
    for phone in [&lan, &nam] {
        phone.mend(
            door,
            Mended {
                people: Some(8),
                ..Mended::default()
            },
        );
    }
    for phone in [&lan, &nam, &lan] {
        phone.sync();
    }
    assert!(lan.conflicts().is_empty() && nam.conflicts().is_empty());
    assert!(clashes(&(&ward, "12")).is_empty());
}

#[test]
fn a_version_1_document_gains_needs_on_two_phones_offline_and_both_stay() {
    let ward = Ward::open();
    let (lan, nam) = (Phone::enrolled(&ward, "Lan"), Phone::enrolled(&ward, "Nam"));
    let door = ward.household("K45/17");
    let needs: Vec<String> = schemas::catalogue::Catalogue::built_in()
        .needs
        .iter()
        .take(2)
        .map(|need| need.code.clone())
        .collect();
    let one = |code: &String| Mended {
        needs_on: vec![code.clone()],
        ..Mended::default()
    };
    lan.mend(door, one(&needs[0]));
    nam.mend(door, one(&needs[1]));

    for phone in [&lan, &nam, &lan] {
        phone.sync();
    }

    let both: BTreeSet<String> = needs.into_iter().collect();
    for phone in [&lan, &nam] {
        assert_eq!(
            phone.household(door).needs.into_iter().collect::<BTreeSet<_>>(),
            both
        );
    }
    let mut doc = ward.document(door.into());
    let at_the_ward = schemas::document::household::read(doc.document()).expect("the document reads");
    assert_eq!(at_the_ward.needs.into_keys().collect::<BTreeSet<_>>(), both);
    assert!(ward.rebuild().is_clean());
}

#[test]
fn a_visit_taken_back_counts_nowhere_and_stays_in_the_document() {
    let ward = Ward::open();
    let (lan, nam) = (Phone::enrolled(&ward, "Lan"), Phone::enrolled(&ward, "Nam"));
    let door = ward.household("124");
    let visit = lan.record(door, Outcome::Met);
    lan.sync();
    nam.sync();
    assert_eq!(visits(&nam, door).len(), 1);
    lan.call(
        "void_visit",
        serde_json::json!({ "household": door, "visit": visit }),
    )
    .expect("of today, and mine");
    lan.sync();
    nam.sync();
    assert!(visits(&lan, door).is_empty() && visits(&nam, door).is_empty());
    assert_eq!(ward.count("SELECT coalesce(sum(visits), 0) FROM area_count"), 0);
    assert_eq!(ward.count("SELECT count(*) FROM visit_view WHERE voided = 1"), 1);
}

#[test]
fn a_house_added_on_one_phone_is_walked_to_by_the_other() {
    let ward = Ward::open();
    let (lan, nam) = (Phone::enrolled(&ward, "Lan"), Phone::enrolled(&ward, "Nam"));
    let area = ward.area("12");
    let added = lan
        .call(
            "add_household",
            serde_json::json!({ "area": area, "address": "K45/21 Nguyễn Công Trứ", "units": [] }),
        )
        .expect("a house that the list lacks");
    let door: schemas::ids::HouseholdId =
        serde_json::from_value(added["households"][0].clone()).expect("an id");
    lan.sync();
    nam.sync();
    nam.record(door, Outcome::Met);
    nam.sync();
    lan.sync();
    assert_eq!(visits(&lan, door), BTreeSet::from([("Nam".into(), "met".into())]));
    assert_eq!(heads(&lan), heads(&(&ward, "12")));
    assert!(ward.rebuild().is_clean());
}

#[test]
fn clocks_that_disagree_by_years_change_nothing_about_who_wrote_what() {
    let ward = Ward::open();
    let (mut lan, nam) = (Phone::enrolled(&ward, "Lan"), Phone::enrolled(&ward, "Nam"));
    let ten_years: i64 = 10 * 365 * 24 * 60 * 60 * 1000;
    lan.set_clock(ward.clock().off_by(-ten_years));
    let door = ward.household("K45/19");
    lan.record(door, Outcome::Met);
    lan.sync();
    nam.sync();
    nam.record(door, Outcome::Declined);
    nam.sync();
    lan.sync();
    assert_eq!(heads(&lan), heads(&nam));
    assert_eq!(heads(&lan), heads(&(&ward, "12")));
    assert_eq!(visits(&nam, door).len(), 2);
}
