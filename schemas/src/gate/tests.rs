//! What the gate lets through and what it holds.

use super::{Held, check_order, parse, round_trip};
use crate::document::{Kind, household, read, skeleton};
use crate::exchange::take_in;
use automerge::transaction::{CommitOptions, Transactable};
use automerge::{ActorId, AutoCommit, Change, ObjType, ROOT};

fn honest(actor: u8) -> (AutoCommit, Change) {
    let mut doc = skeleton::new_document(&Kind::Household).with_actor(ActorId::from([actor; 16]));
    household::set_count(&mut doc, household::CountField::People, 4).unwrap();
    doc.commit_with(CommitOptions::default().with_time(0));
    let change = doc.get_last_local_change().unwrap();
    (doc, change)
}

#[test]
fn an_honest_change_goes_through_and_repeating_it_does_nothing() {
    let (_, change) = honest(7);
    let parsed = parse(change.raw_bytes()).unwrap();
    let mut first = take_in(None, &Kind::Household, vec![parsed.clone()]).unwrap();
    assert_eq!(first.new, [change.hash()]);
    let again = take_in(Some(&first.doc.save()), &Kind::Household, vec![parsed]).unwrap();
    assert!(again.new.is_empty());
}

#[test]
fn other_chunks_and_cut_bytes_are_malformed() {
    let (mut doc, change) = honest(7);
    assert_eq!(parse(&doc.save()).unwrap_err(), Held::Malformed);
    let bytes = change.raw_bytes();
    for at in 0..bytes.len() {
        assert!(parse(&bytes[..at]).is_err(), "cut at {at}");
    }
    let mut deflated = bytes.to_vec();
    deflated[8] = 2;
    assert_eq!(parse(&deflated).unwrap_err(), Held::Malformed);
}

#[test]
fn a_change_with_any_byte_turned_never_harms_the_document() {
    let (mut doc, change) = honest(7);
    let saved = doc.save();
    let mut taken = 0;
    for at in 0..change.raw_bytes().len() {
        for turn in [0x01, 0x80, 0xff] {
            let mut bytes = change.raw_bytes().to_vec();
            bytes[at] ^= turn;
            mend_checksum(&mut bytes);
            let Ok(parsed) = parse(&bytes) else { continue };
            if let Ok(mut after) = take_in(Some(&saved), &Kind::Household, vec![parsed]) {
                taken += 1;
                let again = AutoCommit::load(&after.doc.save()).unwrap();
                assert_eq!(read::kind(&automerge_of(again)), Some(Kind::Household));
            }
        }
    }
    // Some turned bytes only change a value or a time, which nobody can tell from an honest change.
    assert!(taken < change.raw_bytes().len());
}

fn automerge_of(mut doc: AutoCommit) -> automerge::Automerge {
    doc.document().clone()
}

/// The first four bytes of the SHA-256 over chunk type, length and body.
fn mend_checksum(bytes: &mut [u8]) {
    use sha2::{Digest, Sha256};
    let sum = Sha256::digest(&bytes[8..]);
    bytes[4..8].copy_from_slice(&sum[..4]);
}

#[test]
fn a_change_that_waits_for_another_names_it() {
    let (mut doc, first) = honest(7);
    household::set_count(&mut doc, household::CountField::People, 5).unwrap();
    doc.commit();
    let second = doc.get_last_local_change().unwrap();
    let refused = take_in(None, &Kind::Household, vec![second]).err();
    assert_eq!(refused, Some(Held::Waiting(first.hash())));
}

#[test]
fn two_changes_of_a_cloned_phone_under_one_number_are_out_of_sequence() {
    let (_, first) = honest(7);
    let mut clone = skeleton::new_document(&Kind::Household).with_actor(ActorId::from([7; 16]));
    household::set_count(&mut clone, household::CountField::People, 9).unwrap();
    clone.commit_with(CommitOptions::default().with_time(1));
    let rival = clone.get_last_local_change().unwrap();
    let mut taken = take_in(None, &Kind::Household, vec![first]).unwrap();
    let refused = take_in(Some(&taken.doc.save()), &Kind::Household, vec![rival]).err();
    assert_eq!(refused, Some(Held::OutOfSequence));
}

#[test]
fn nobody_writes_under_a_reserved_actor() {
    let fixed = skeleton::first(&Kind::Household).unwrap();
    let mut doc = skeleton::new_document(&Kind::Household).with_actor(fixed.actor_id().clone());
    doc.put(ROOT, "kind", "person").unwrap();
    doc.commit();
    let forged = doc.get_last_local_change().unwrap();
    assert_eq!(
        take_in(None, &Kind::Household, vec![forged]).err(),
        Some(Held::Actor)
    );
}

#[test]
fn nesting_and_lists_are_held() {
    for depth in [3, 50] {
        let mut doc = skeleton::new_document(&Kind::Household).with_actor(ActorId::from([7; 16]));
        let mut at = ROOT;
        for _ in 0..depth {
            at = doc.put_object(&at, "x", ObjType::Map).unwrap();
        }
        doc.commit();
        let change = doc.get_last_local_change().unwrap();
        let taken = take_in(None, &Kind::Household, vec![change]).err();
        assert_eq!(taken, (depth > 6).then_some(Held::TooDeep));
    }
    let mut doc = skeleton::new_document(&Kind::Household).with_actor(ActorId::from([7; 16]));
    doc.put_object(ROOT, "x", ObjType::List).unwrap();
    doc.commit();
    let change = doc.get_last_local_change().unwrap();
    assert_eq!(
        take_in(None, &Kind::Household, vec![change]).err(),
        Some(Held::TooDeep)
    );
}

#[test]
fn a_document_that_would_grow_over_its_size_is_held() {
    let mut doc = skeleton::new_document(&Kind::Household).with_actor(ActorId::from([7; 16]));
    let mut changes = Vec::new();
    for n in 0..6_u8 {
        // Letters that deflate cannot shorten much.
        let text: String = (0..60_000_u32)
            .map(|i| char::from(33 + (mix(i, n) % 90) as u8))
            .collect();
        doc.put(ROOT, "filler", text).unwrap();
        doc.commit();
        changes.push(doc.get_last_local_change().unwrap());
    }
    assert!(changes.iter().all(|change| parse(change.raw_bytes()).is_ok()));
    let fresh = skeleton::new_document(&Kind::Household);
    assert_eq!(round_trip(fresh, changes).err(), Some(Held::TooLarge));
}

fn mix(i: u32, n: u8) -> u32 {
    let mut x = i.wrapping_mul(2_654_435_761).wrapping_add(u32::from(n) * 97);
    x ^= x >> 15;
    x = x.wrapping_mul(2_246_822_519);
    x ^ (x >> 13)
}

#[test]
fn the_order_of_a_document_is_checked_without_touching_it() {
    let (_, change) = honest(7);
    let mut doc = skeleton::new_document(&Kind::Household);
    let heads = doc.get_heads();
    check_order(&mut doc, &Kind::Household, &[change]).unwrap();
    assert_eq!(doc.get_heads(), heads);
}
