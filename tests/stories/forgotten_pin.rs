//! The PIN is forgotten while the phone lies in a resident's hands: a fresh code of the ward takes it back, and nothing
//! else does.

use schemas::refusal::RefusalCode;
use serde_json::json;
use support::{Errand, Fault, Phone, Ward};

/// Lan's phone in somebody's hands.
fn handed_over(ward: &Ward) -> Phone {
    let lan = Phone::enrolled(ward, "Lan");
    lan.sync();
    lan.call("set_pin", json!({ "pin": "2468" })).expect("a PIN");
    lan.call("hand_over", json!({ "household": ward.household("120") }))
        .expect("handed over");
    lan
}

fn forgot(phone: &Phone, code: &str) -> Result<(), RefusalCode> {
    let answer = phone.call("forgot_pin", json!({ "code": code }));
    answer.map(drop).map_err(|refusal| refusal.code)
}

fn is_locked(phone: &Phone) -> bool {
    let status = phone.status();
    assert_eq!(status.has_pin, status.handed_over.is_some());
    status.has_pin
}

#[test]
fn a_fresh_code_of_the_ward_takes_the_phone_back_and_a_new_pin_can_be_chosen() {
    let ward = Ward::open();
    let mut lan = handed_over(&ward);
    for _ in 0..6 {
        lan.call("take_back", json!({ "pin": "0000" }))
            .expect("it is tried");
    }
    let code = ward.code_again("lan").to_lowercase().replace('-', " ");
    assert_eq!(forgot(&lan, &code), Ok(()), "whatever the wait for another PIN");
    assert!(!is_locked(&lan));
    lan.start();
    assert!(!is_locked(&lan), "a restart changes nothing about that");
    assert_eq!(lan.status().called, "Lan");
    assert_eq!(lan.sync().unsent, 0, "it is the phone that it was");
    lan.call("set_pin", json!({ "pin": "1357" }))
        .expect("another PIN");
    assert_eq!(
        ward.count("SELECT count(*) FROM device WHERE volunteer IS NOT NULL"),
        1,
        "no other phone came in by it"
    );
    assert_eq!(
        forgot(&Phone::enrolled(&ward, "Nam"), &code),
        Err(RefusalCode::CodeUnknown)
    );
}

#[test]
fn a_code_for_somebody_else_is_refused_and_stays_good() {
    let ward = Ward::open();
    let lan = handed_over(&ward);
    let for_nam = ward.code("Nam", &["12"]);
    let refusal = lan
        .call("forgot_pin", json!({ "code": for_nam }))
        .expect_err("it is Nam's");
    assert_eq!(refusal.code, RefusalCode::CodeUnknown);
    assert!(
        refusal.message.contains("cấp cho người khác"),
        "{}",
        refusal.message
    );
    assert!(is_locked(&lan));
    let nam = Phone::new(&ward, "Nam");
    nam.enrol(&ward, &for_nam).expect("it was not spent");
    assert_eq!(
        forgot(&lan, "AAAAA-BBBBB-CCCCC-DDDDD-EEEEE-F"),
        Err(RefusalCode::CodeUnknown)
    );
    assert!(is_locked(&lan));
}

#[test]
fn an_old_code_and_one_that_was_spent_open_nothing() {
    let ward = Ward::open();
    let lan = Phone::new(&ward, "Lan");
    let first = ward.code("Lan", &["12"]);
    lan.enrol(&ward, &first).expect("a good code");
    lan.call("set_pin", json!({ "pin": "2468" })).expect("a PIN");
    lan.call("hand_over", json!({ "household": ward.household("120") }))
        .expect("handed over");
    assert_eq!(
        forgot(&lan, &first),
        Err(RefusalCode::CodeUsed),
        "by which it came in"
    );
    let another = ward.code_again("Lan");
    Phone::new(&ward, "Lan 2")
        .enrol(&ward, &another)
        .expect("her other phone");
    assert_eq!(forgot(&lan, &another), Err(RefusalCode::CodeUsed));
    let old = ward.code_again("Lan");
    ward.clock().turn_minutes(11);
    assert_eq!(forgot(&lan, &old), Err(RefusalCode::CodeExpired));
    assert!(is_locked(&lan));
}

#[test]
fn without_a_network_nothing_changes_and_an_answer_that_was_lost_is_asked_for_again() {
    let ward = Ward::open();
    let lan = handed_over(&ward);
    ward.clock().turn_minutes(1);
    let code = ward.code_again("Lan");
    for fault in [Fault::RequestLost, Fault::ReplyLost] {
        lan.line().order(Errand::Holder, fault);
        let refusal = lan
            .call("forgot_pin", json!({ "code": code }))
            .expect_err("no network");
        assert_eq!(refusal.code, RefusalCode::Offline);
        assert!(refusal.message.contains("Không mất gì"), "{}", refusal.message);
        assert!(is_locked(&lan));
    }
    assert_eq!(
        forgot(&lan, &code),
        Ok(()),
        "the server knows the phone that it answered"
    );
    assert!(!is_locked(&lan));
}

#[test]
fn a_phone_that_was_revoked_stays_as_it_is() {
    let ward = Ward::open();
    let lan = handed_over(&ward);
    let code = ward.code_again("Lan");
    // The sheet lists by id, which is chance.
    lan.colleagues().into_iter().for_each(|who| ward.revoke(who));
    assert_eq!(forgot(&lan, &code), Err(RefusalCode::NotAllowed));
    assert!(is_locked(&lan));
}
