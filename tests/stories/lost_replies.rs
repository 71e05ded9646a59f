//! Bad Wi-Fi at the hall: answers get lost, and sending again must be a no-op.

use schemas::record::Outcome;
use schemas::refusal::RefusalCode;
use support::{Errand, Fault, Phone, Ward, heads};

/// Every table of truth, counted.
fn counts(ward: &Ward) -> Vec<i64> {
    [
        "change",
        "batch",
        "stream",
        "held",
        "document",
        "visit_view",
        "actor",
    ]
    .iter()
    .map(|table| ward.count(&format!("SELECT count(*) FROM {table}")))
    .chain([
        ward.count("SELECT sum(visits) FROM area_count"),
        ward.count("SELECT sum(seq) FROM unit"),
    ])
    .collect()
}

#[test]
fn the_reply_is_lost_after_the_servers_commit_and_the_resend_is_a_no_op() {
    let ward = Ward::open();
    let lan = Phone::enrolled(&ward, "Lan");
    lan.record(ward.household("K45/15"), Outcome::Met);
    lan.line().order(Errand::Sync, Fault::ReplyLost);
    let state = lan.try_sync();
    assert_eq!(
        state.failure.map(|refusal| refusal.code),
        Some(RefusalCode::Offline)
    );
    assert_eq!(state.unsent, 1, "without a receipt nothing is called home");
    let after_commit = counts(&ward);
    assert_eq!(
        ward.count("SELECT count(*) FROM visit_view"),
        1,
        "the server has it all the same"
    );

    let state = lan.sync();
    assert_eq!((state.unsent, state.home, state.deeds), (0, 1, 1));
    assert_eq!(counts(&ward), after_commit);
    assert_eq!(heads(&lan), heads(&(&ward, "12")));
}

#[test]
fn a_reply_cut_at_any_byte_changes_nothing_on_the_phone() {
    let ward = Ward::open();
    let (lan, nam) = (Phone::enrolled(&ward, "Lan"), Phone::enrolled(&ward, "Nam"));
    nam.record(ward.household("120"), Outcome::Met);
    nam.sync();
    lan.record(ward.household("K45/15"), Outcome::Met);
    let before = heads(&lan);
    for at in (0..900).step_by(50) {
        lan.line().order(Errand::Sync, Fault::ReplyCut(at));
        let state = lan.try_sync();
        assert!(state.failure.is_some(), "cut at {at}");
        assert_eq!((state.unsent, heads(&lan) == before), (1, true), "cut at {at}");
    }
    assert_eq!(lan.sync().unsent, 0);
    assert_eq!(heads(&lan), heads(&(&ward, "12")));
}

#[test]
fn a_phone_whose_first_pack_was_lost_fetches_it_the_next_time() {
    let ward = Ward::open();
    for fault in [Fault::RequestLost, Fault::ReplyLost, Fault::ReplyCut(40)] {
        let lan = Phone::new(&ward, &format!("Lan {fault:?}"));
        lan.line().order(Errand::Pack, fault);
        lan.enrol(&ward, &ward.code("Lan", &["12"]))
            .expect("the code is spent, whatever comes of the pack");
        assert!(lan.sync_state().failure.is_some());
        lan.sync();
        assert_eq!(lan.today().to_visit, 6, "after {fault:?}");
        assert_eq!(heads(&lan), heads(&(&ward, "12")));
    }
}

#[test]
fn a_request_that_never_arrived_leaves_everything_waiting() {
    let ward = Ward::open();
    let lan = Phone::enrolled(&ward, "Lan");
    lan.record(ward.household("K45/15"), Outcome::Met);
    let before = counts(&ward);
    lan.line().order(Errand::Sync, Fault::RequestLost);
    assert_eq!(lan.try_sync().unsent, 1);
    assert_eq!(counts(&ward), before);
    assert_eq!(lan.sync().unsent, 0);
}

#[test]
fn the_server_stopped_and_started_goes_on_where_it_was() {
    let mut ward = Ward::open();
    let (lan, nam) = (Phone::enrolled(&ward, "Lan"), Phone::enrolled(&ward, "Nam"));
    lan.record(ward.household("K45/15"), Outcome::Met);
    lan.sync();
    ward.stop();
    nam.record(ward.household("K45/15"), Outcome::Declined);
    assert_eq!(
        nam.try_sync().failure.map(|refusal| refusal.code),
        Some(RefusalCode::Offline)
    );
    ward.start();
    for phone in [&nam, &lan] {
        phone.sync();
    }
    assert_eq!(heads(&lan), heads(&nam));
    assert_eq!(heads(&lan), heads(&(&ward, "12")));
    assert!(ward.rebuild().is_clean());
}

#[test]
fn twelve_deeds_of_a_day_say_twelve_of_twelve_on_two_phones() {
    let ward = Ward::open();
    let (lan, nam) = (Phone::enrolled(&ward, "Lan"), Phone::enrolled(&ward, "Nam"));
    let doors = ["K45/15", "K45/17", "K45/19", "120", "122", "124"];
    for phone in [&lan, &nam] {
        for outcome in [Outcome::NobodyHome, Outcome::Met] {
            for door in doors {
                phone.record(ward.household(door), outcome.clone());
                ward.clock().turn_minutes(3);
            }
        }
        assert_eq!(phone.sync_state().unsent, 12);
        let state = phone.sync();
        assert_eq!((state.home, state.deeds, state.unsent), (12, 12, 0));
        assert_eq!((phone.today().home, phone.today().deeds), (12, 12));
    }
    lan.sync();
    assert_eq!(heads(&lan), heads(&nam));
    assert_eq!(ward.count("SELECT sum(visits) FROM area_count"), 24);
    assert_eq!(ward.count("SELECT sum(met) FROM area_count"), 6);
}

#[test]
fn an_ordinary_evening_is_one_round_trip() {
    let ward = Ward::open();
    let (lan, nam) = (Phone::enrolled(&ward, "Lan"), Phone::enrolled(&ward, "Nam"));
    nam.record(ward.household("122"), Outcome::Met);
    nam.sync();
    lan.sync();
    lan.record(ward.household("120"), Outcome::Met);
    let before = lan.line().exchanges();
    lan.sync();
    assert_eq!(lan.line().exchanges() - before, 1);
}
