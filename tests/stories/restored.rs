//! A server that comes back from an older copy of its file: the phones refill it, and nobody is asked to.

use schemas::record::Outcome;
use support::{Phone, Ward, clashes, heads};

/// Lan and Nam walk, the ward is backed up, they walk on; then the ward is put back to the copy.
fn walked_on_after_the_backup(new_epoch: bool) -> (Ward, Phone, Phone) {
    let mut ward = Ward::open();
    let (lan, nam) = (Phone::enrolled(&ward, "Lan"), Phone::enrolled(&ward, "Nam"));
    lan.record(ward.household("K45/15"), Outcome::NobodyHome);
    lan.sync();
    nam.sync();
    let backup = ward.backup();
    for (phone, doors) in [(&lan, ["K45/15", "120"]), (&nam, ["K45/15", "122"])] {
        for door in doors {
            phone.record(ward.household(door), Outcome::Met);
        }
        phone.sync();
    }
    lan.sync();
    assert_eq!(heads(&lan), heads(&nam));
    ward.restore(&backup, new_epoch);
    assert_eq!(
        ward.count("SELECT count(*) FROM visit_view"),
        1,
        "four visits are gone"
    );
    (ward, lan, nam)
}

fn all_is_back(ward: &Ward, lan: &Phone, nam: &Phone) {
    for phone in [lan, nam, lan, nam] {
        phone.sync();
    }
    assert_eq!(ward.count("SELECT count(*) FROM visit_view"), 5);
    assert_eq!(heads(lan), heads(nam));
    assert_eq!(heads(lan), heads(&(ward, "12")));
    assert_eq!(clashes(lan), clashes(&(ward, "12")));
    for phone in [lan, nam] {
        let state = phone.sync_state();
        assert_eq!(state.unsent, 0);
        assert_eq!(state.home, state.deeds);
    }
    assert!(ward.rebuild().is_clean());
    assert_eq!(
        ward.count("SELECT count(*) FROM (SELECT batch FROM stream GROUP BY batch HAVING count(*) > 1)"),
        0
    );
}

#[test]
fn a_server_restored_under_a_new_epoch_is_refilled_by_its_phones() {
    let (ward, lan, nam) = walked_on_after_the_backup(true);
    all_is_back(&ward, &lan, &nam);
}

#[test]
fn an_older_file_copied_back_by_hand_is_noticed_by_a_phone_that_has_read_further() {
    let (ward, lan, nam) = walked_on_after_the_backup(false);
    all_is_back(&ward, &lan, &nam);
}

#[test]
fn what_was_recorded_while_the_server_was_away_comes_in_with_the_refill() {
    let (ward, lan, nam) = walked_on_after_the_backup(true);
    let door = ward.household("124");
    lan.record(door, Outcome::Met);
    for phone in [&nam, &lan, &nam] {
        phone.sync();
    }
    assert_eq!(ward.count("SELECT count(*) FROM visit_view"), 6);
    assert_eq!(heads(&lan), heads(&nam));
    assert_eq!(heads(&lan), heads(&(&ward, "12")));
}

#[test]
fn a_phone_that_had_to_forget_a_tổ_does_not_ask_in_circles_when_the_server_is_restored() {
    let mut ward = Ward::open();
    let lan = Phone::enrolled(&ward, "Lan");
    let backup = ward.backup();
    lan.record(ward.household("K45/15"), Outcome::Met);
    let volunteer = ward.texts("SELECT volunteer FROM volunteer WHERE called = 'Lan'")[0]
        .parse()
        .expect("an id");
    ward.take_area(volunteer, "12");
    assert_eq!(lan.sync().held, 1);
    ward.restore(&backup, true);
    ward.take_area(volunteer, "12");
    let before = lan.line().exchanges();
    let state = lan.sync();
    assert!(lan.line().exchanges() - before <= 3);
    assert_eq!(
        (state.unsent, state.held),
        (1, 1),
        "what it can no longer send is never called home"
    );
}
