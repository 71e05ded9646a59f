//! Whoever withdrew comes back in no form: not in a deed that is kept aside before or after, not in what waits.

use schemas::call::{Calls, Helped, MendPerson};
use schemas::ids::{PersonId, VolunteerId};
use schemas::record::{Level, Outcome, Source};
use support::{Phone, Ward, cells, mend_nothing, occurrences, visit};

const NAME: &str = "Lê Văn Sáu";
const MENDED: &str = "Lê Văn Sáu Lớn";

fn mend_name(phone: &Phone, person: PersonId) {
    let mend = MendPerson {
        name: Some(MENDED.to_owned()),
        ..mend_nothing(person)
    };
    phone.engine().mend_person(mend).expect("the name is saved");
}

fn help(phone: &Phone, ward: &Ward, person: PersonId) {
    let mut record = visit(ward.household("120"), Outcome::Met);
    record.guidance.push(Helped {
        person,
        skill: "AT-01".to_owned(),
        level: Level::WithHelp,
        source: Source::Taught,
    });
    phone.engine().record_visit(record).expect("the visit is saved");
}

fn holder(ward: &Ward) -> VolunteerId {
    let found = ward.texts("SELECT volunteer FROM volunteer WHERE called = 'Lan'");
    found[0].parse().expect("an id")
}

fn assert_nowhere(ward: &Ward) {
    let found = occurrences(NAME.as_bytes(), &cells(&ward.sql()));
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn deeds_that_were_kept_aside_before_lose_the_papers_of_whoever_withdraws() {
    let ward = Ward::open();
    let lan = Phone::enrolled(&ward, "Lan");
    lan.sync();
    let person = lan.add_person(ward.household("120"), NAME, "45-59");
    lan.sync();
    ward.revoke(holder(&ward));
    mend_name(&lan, person);
    help(&lan, &ward, person);
    assert_eq!(lan.sync_state().unsent, 2);
    let _ = lan.try_sync();
    assert_eq!(ward.count("SELECT count(*) FROM held"), 2);
    ward.erase(person);
    assert_eq!(
        ward.count("SELECT count(*) FROM held"),
        1,
        "the visit itself still waits for a decision"
    );
    assert_nowhere(&ward);
}

#[test]
fn deeds_that_come_later_are_kept_aside_without_the_papers_of_whoever_withdrew() {
    let ward = Ward::open();
    let lan = Phone::enrolled(&ward, "Lan");
    lan.sync();
    let person = lan.add_person(ward.household("120"), NAME, "45-59");
    lan.sync();
    mend_name(&lan, person);
    help(&lan, &ward, person);
    ward.erase(person);
    ward.revoke(holder(&ward));
    let _ = lan.try_sync();
    assert_nowhere(&ward);
}
