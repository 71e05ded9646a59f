//! What no phone would send: bodies cut, glued, blown up, of another version, documents beyond every size. A clear
//! code for programs, Vietnamese for people, nothing half done.

use automerge::AutoCommit;
use schemas::document::household::{AddressField, set_address};
use schemas::document::{Kind, skeleton};
use schemas::refusal::{Refusal, RefusalCode};
use schemas::wire::{
    BODY_LIMIT, CHANGE_LIMIT, ChangeState, DOCUMENT_LIMIT, PROTOCOL, UNFOLDED_LIMIT, pack_body,
};
use std::collections::BTreeSet;
use std::io::Read;
use support::{Device, Phone, Ward, heads, paper};

fn truth(ward: &Ward) -> (BTreeSet<(String, String)>, i64, i64) {
    (
        ward.changes(),
        ward.count("SELECT count(*) FROM held"),
        ward.count("SELECT count(*) FROM actor"),
    )
}

fn refusal(answer: (u16, Vec<u8>)) -> (u16, RefusalCode) {
    let refusal: Refusal = serde_json::from_slice(&answer.1).expect("a refusal in words");
    assert!(!refusal.message.is_ascii(), "in Vietnamese: {}", refusal.message);
    (answer.0, refusal.code)
}

fn mend(device: &Device, doc: &mut AutoCommit, unit: &str) -> Vec<u8> {
    device.change(doc, |doc| {
        set_address(doc, AddressField::Unit, Some(unit)).expect("a field")
    })
}

#[test]
fn a_sync_body_cut_anywhere_changes_nothing_and_whole_it_is_taken_in() {
    let ward = Ward::open();
    let device = Device::enrolled(&ward, "Lan");
    let door = ward.household("K45/15");
    let deeds = (0..12).map(|n| {
        let mut doc = ward.document(door.into());
        doc.set_actor(device.actor.into());
        (doc, n)
    });
    let (mut doc, _) = deeds.into_iter().next().expect("one");
    let deeds: Vec<_> = (0..12)
        .map(|n| {
            let change = mend(&device, &mut doc, &format!("nhà thứ {n}"));
            device.deed(ward.area("12"), vec![paper(door, Kind::Household, vec![change])])
        })
        .collect();
    let body = pack_body(&device.request(deeds));
    assert!(body.len() > 600, "long enough to be cut often: {}", body.len());
    let before = truth(&ward);
    for at in (0..body.len()).step_by(50).chain([body.len() - 1]) {
        let answer = refusal(device.post(&device.reply.token, body[..at].to_vec()));
        assert_eq!(answer, (400, RefusalCode::Malformed), "cut at {at}");
        assert_eq!(truth(&ward), before, "cut at {at}");
    }
    let glued = [body.clone(), body.clone()].concat();
    assert_eq!(
        refusal(device.post(&device.reply.token, glued)),
        (400, RefusalCode::Malformed)
    );
    assert_eq!(truth(&ward), before);
    assert_eq!(device.post(&device.reply.token, body).0, 200);
    assert_eq!(truth(&ward).0.len(), before.0.len() + 12);
}

#[test]
fn bodies_that_are_something_else_are_malformed() {
    let ward = Ward::open();
    let device = Device::enrolled(&ward, "Lan");
    let before = truth(&ward);
    for body in [
        b"{}".to_vec(),
        vec![0xff; 300],
        pack_body(&"xin chào"),
        pack_body(&vec![1, 2, 3]),
    ] {
        assert_eq!(
            refusal(device.post(&device.reply.token, body)),
            (400, RefusalCode::Malformed)
        );
    }
    assert_eq!(truth(&ward), before);
}

#[test]
fn a_bomb_and_a_giant_are_refused_before_they_fill_the_memory() {
    let ward = Ward::open();
    let device = Device::enrolled(&ward, "Lan");
    let zeros = std::io::repeat(0).take(UNFOLDED_LIMIT as u64 + 10);
    let mut bomb = Vec::new();
    let mut encoder = schemas_zstd(&mut bomb);
    std::io::copy(&mut { zeros }, &mut encoder).expect("to memory");
    encoder.finish().expect("to memory");
    assert_eq!(
        refusal(device.post(&device.reply.token, bomb)),
        (413, RefusalCode::TooLarge)
    );
    let giant = vec![0; BODY_LIMIT + 1];
    assert_eq!(
        refusal(device.post(&device.reply.token, giant)),
        (413, RefusalCode::TooLarge)
    );
}

fn schemas_zstd(into: &mut Vec<u8>) -> zstd::Encoder<'static, &mut Vec<u8>> {
    zstd::Encoder::new(into, 3).expect("an encoder")
}

#[test]
fn another_version_of_the_wire_is_told_so() {
    let ward = Ward::open();
    let device = Device::enrolled(&ward, "Lan");
    let mut request = device.request(Vec::new());
    request.protocol = PROTOCOL + 1;
    let answer = refusal(device.post(&device.reply.token, pack_body(&request)));
    assert_eq!(answer, (426, RefusalCode::WrongVersion));
}

/// Letters that do not compress.
fn noise(letters: usize, seed: u64) -> String {
    let mut random = seed;
    let next = |_| {
        random = random
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        char::from(b'0' + (random >> 40) as u8 % 64)
    };
    (0..letters).map(next).collect()
}

#[test]
fn a_document_over_the_size_limit_is_held_and_not_lost() {
    let ward = Ward::open();
    let device = Device::enrolled(&ward, "Lan");
    let door = ward.household("K45/15");
    let mut doc = ward.document(door.into());
    let mut written = 0;
    let mut states = Vec::new();
    for seed in 0.. {
        let letters = CHANGE_LIMIT - 1_000;
        let change = mend(&device, &mut doc, &noise(letters, seed));
        let deed = device.deed(
            ward.area("12"),
            vec![paper(door, Kind::Household, vec![change.clone()])],
        );
        states = device.sync(&device.request(vec![deed.clone()])).receipt.states;
        if states == [ChangeState::Stored] {
            written += letters;
            assert!(written < 2 * DOCUMENT_LIMIT, "somebody has to say stop");
            continue;
        }
        let kept: Vec<u8> = ward
            .sql()
            .query_row(
                "SELECT body FROM held WHERE batch = ?1",
                [deed.batch.to_string()],
                |row| row.get(0),
            )
            .expect("it is kept aside");
        assert!(
            kept.windows(change.len()).any(|window| window == change),
            "with all its bytes"
        );
        break;
    }
    assert_eq!(states, [ChangeState::Held("too_large".to_owned())]);
    assert!(ward.rebuild().is_clean());
    // The household goes on living for everybody else.
    let nam = Phone::enrolled(&ward, "Nam");
    nam.record(door, schemas::record::Outcome::Met);
    assert_eq!(nam.sync().unsent, 0);
    assert_eq!(heads(&nam), heads(&(&ward, "12")));
}

#[test]
fn a_single_change_over_its_limit_is_held() {
    let ward = Ward::open();
    let device = Device::enrolled(&ward, "Lan");
    let door = ward.household("K45/15");
    let change = mend(
        &device,
        &mut ward.document(door.into()),
        &noise(CHANGE_LIMIT + 10, 1),
    );
    let deed = device.deed(ward.area("12"), vec![paper(door, Kind::Household, vec![change])]);
    let states = device.sync(&device.request(vec![deed])).receipt.states;
    assert_eq!(states, [ChangeState::Held("too_large".to_owned())]);
}

#[test]
fn a_document_that_is_none_of_ours_is_held() {
    let ward = Ward::open();
    let device = Device::enrolled(&ward, "Lan");
    let area = ward.area("12");
    let mut of_nobody = skeleton::new_document(&Kind::Household);
    let change = mend(&device, &mut of_nobody, "không có số nhà");
    let id = schemas::ids::DocumentId(uuid::Uuid::new_v4());
    let deed = device.deed(area, vec![paper(id, Kind::Household, vec![change])]);
    let states = device.sync(&device.request(vec![deed])).receipt.states;
    assert!(matches!(states.as_slice(), [ChangeState::Held(_)]), "{states:?}");
    assert_eq!(
        ward.count(&format!("SELECT count(*) FROM document WHERE document = '{id}'")),
        0
    );
}
