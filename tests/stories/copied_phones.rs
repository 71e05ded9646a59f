//! Phones whose folder was copied: a clone that goes on beside its original, a phone put back to an old copy of
//! itself, and a phone that was away for a long time. No visit of anybody's is lost.

use schemas::ids::HouseholdId;
use schemas::record::Outcome;
use support::{Phone, Ward, heads, visits};

#[test]
fn a_cloned_phone_and_its_original_both_go_on_and_both_works_stand() {
    let ward = Ward::open();
    let mut lan = Phone::enrolled(&ward, "Lan");
    let door = ward.household("K45/15");
    lan.record(door, Outcome::NobodyHome);
    let clone = lan.copy(&ward, "Lan's clone");
    lan.record(door, Outcome::Met);
    clone.record(door, Outcome::Declined);
    for phone in [&lan, &clone, &lan, &clone] {
        phone.sync();
    }
    assert_eq!(visits(&lan, door).len(), 3);
    assert_eq!(heads(&lan), heads(&clone));
    assert_eq!(heads(&lan), heads(&(&ward, "12")));
    assert_eq!(ward.count("SELECT count(*) FROM held"), 0);
    assert_eq!(ward.count("SELECT count(*) FROM visit_view"), 3);
}

#[test]
fn a_phone_put_back_to_an_old_copy_of_itself_catches_up_and_doubles_nothing() {
    let ward = Ward::open();
    let (mut lan, nam) = (Phone::enrolled(&ward, "Lan"), Phone::enrolled(&ward, "Nam"));
    let door = ward.household("K45/15");
    lan.record(door, Outcome::NobodyHome);
    let old = lan.copy(&ward, "Lan two weeks ago");
    lan.sync();
    lan.record(door, Outcome::Met);
    lan.sync();
    nam.record(door, Outcome::Declined);
    nam.sync();
    drop(lan);

    assert_eq!(
        old.sync_state().unsent,
        1,
        "it still believes that its visit waits"
    );
    old.record(ward.household("120"), Outcome::Met);
    for phone in [&old, &nam, &old] {
        phone.sync();
    }
    assert_eq!(
        visits(&old, door).len(),
        3,
        "its own lost one came back from the ward"
    );
    assert_eq!(ward.count("SELECT count(*) FROM visit_view"), 4);
    assert_eq!(heads(&old), heads(&nam));
    assert_eq!(heads(&old), heads(&(&ward, "12")));
    assert_eq!(old.sync_state().unsent, 0);
}

#[test]
fn a_phone_that_was_away_for_weeks_sends_more_than_fits_into_one_request() {
    const DEEDS: usize = 510;
    let ward = Ward::with_households(102);
    let lan = Phone::enrolled(&ward, "Lan");
    let doors = ward.texts("SELECT household FROM household_view WHERE street = 'Nguyễn Công Trứ'");
    let doors: Vec<HouseholdId> = doors.iter().map(|id| id.parse().expect("an id")).collect();
    for n in 0..DEEDS {
        lan.record(doors[n % doors.len()], Outcome::NobodyHome);
        // A clock that is set back in between: the order of making is not the order of the clock.
        ward.clock().turn_minutes(if n % 50 == 49 { -120 } else { 1 });
    }
    let before = lan.line().exchanges();
    let state = lan.sync();
    assert_eq!((state.unsent, state.held), (0, 0));
    assert!(lan.line().exchanges() - before >= 2, "in several requests");
    assert_eq!(ward.count("SELECT count(*) FROM visit_view"), DEEDS as i64);
    assert_eq!(heads(&lan), heads(&(&ward, "12")));
}
