//! Coming in by a one-time code, and being turned away with a reason that a person and a program both understand.

use schemas::refusal::RefusalCode;
use support::{Errand, Fault, Phone, Ward};

fn refused(phone: &Phone, ward: &Ward, code: &str) -> RefusalCode {
    let refusal = phone.enrol(ward, code).expect_err("the code is no good");
    assert!(
        refusal.message.contains("Mã ghi danh"),
        "said in Vietnamese: {}",
        refusal.message
    );
    assert!(!phone.status().enrolled);
    refusal.code
}

#[test]
fn a_wrong_code_is_refused_with_its_own_reason() {
    let ward = Ward::open();
    let lan = Phone::new(&ward, "Lan");
    ward.code("Lan", &["12"]);
    assert_eq!(
        refused(&lan, &ward, "AAAAA-BBBBB-CCCCC-DDDDD-EEEEE-F"),
        RefusalCode::CodeUnknown
    );
    assert_eq!(refused(&lan, &ward, ""), RefusalCode::CodeUnknown);
}

#[test]
fn a_used_code_lets_nobody_else_in() {
    let ward = Ward::open();
    let code = ward.code("Lan", &["12"]);
    let (lan, nam) = (Phone::new(&ward, "Lan"), Phone::new(&ward, "Nam"));
    lan.enrol(&ward, &code).expect("the first to type it");
    assert_eq!(refused(&nam, &ward, &code), RefusalCode::CodeUsed);
    assert_eq!(
        ward.count("SELECT count(*) FROM device WHERE volunteer IS NOT NULL"),
        1
    );
}

#[test]
fn a_code_older_than_ten_minutes_is_refused() {
    let ward = Ward::open();
    let code = ward.code("Lan", &["12"]);
    ward.clock().turn_minutes(11);
    assert_eq!(
        refused(&Phone::new(&ward, "Lan"), &ward, &code),
        RefusalCode::CodeExpired
    );
}

#[test]
fn a_code_is_read_however_it_is_typed() {
    let ward = Ward::open();
    let lan = Phone::new(&ward, "Lan");
    let code = ward.code("Lan", &["12"]).to_lowercase().replace('-', " ");
    let status = lan.enrol(&ward, &code).expect("the same code");
    assert!(status.enrolled);
    assert_eq!(status.called, "Lan");
    let numbers: Vec<&str> = status.areas.iter().map(|unit| unit.number.as_str()).collect();
    assert_eq!(numbers, ["12"]);
}

#[test]
fn a_phone_of_two_tổ_holds_both() {
    let ward = Ward::open();
    let lan = Phone::new(&ward, "Lan");
    lan.enrol(&ward, &ward.code("Lan", &["12", "13"]))
        .expect("a good code");
    assert_eq!(lan.today().to_visit, 9);
}

#[test]
fn an_enrolled_phone_is_not_enrolled_over() {
    let ward = Ward::open();
    let lan = Phone::enrolled(&ward, "Lan");
    let again = lan
        .enrol(&ward, &ward.code("Nam", &["13"]))
        .expect_err("it is Lan's");
    assert_eq!(again.code, RefusalCode::NotAllowed);
    assert_eq!(lan.status().called, "Lan");
}

#[test]
fn without_a_network_the_code_is_not_spent() {
    let ward = Ward::open();
    let lan = Phone::new(&ward, "Lan");
    let code = ward.code("Lan", &["12"]);
    lan.line().order(Errand::Enrol, Fault::RequestLost);
    assert_eq!(
        lan.enrol(&ward, &code).expect_err("no network").code,
        RefusalCode::Offline
    );
    lan.enrol(&ward, &code).expect("the code is still good");
}
