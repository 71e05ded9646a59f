//! What one tap saved stands or falls together, on every side: at the server, in its stream, on the phone that reads
//! it.

use automerge::AutoCommit;
use automerge::transaction::Transactable;
use schemas::document::{Kind, note, skeleton, visit as visits_in};
use schemas::ids::{HouseholdId, NoteId, VisitId};
use schemas::record::{Note, Outcome, Visit};
use schemas::wire::{ChangeState, Deed};
use std::collections::BTreeSet;
use support::{Device, Errand, Fault, Phone, Ward, heads, paper};
use uuid::Uuid;

/// A change that records a visit.
fn visit_at(device: &Device, doc: &mut AutoCommit) -> Vec<u8> {
    let record = Visit {
        id: VisitId(Uuid::new_v4()),
        by: device.reply.volunteer,
        day: schemas::day::Day::of_instant(1_796_518_800_000),
        at: 1_796_518_800_000,
        outcome: Outcome::Met,
        reason: None,
        revisit_on: None,
        unnamed: Default::default(),
        unnamed_priority: 0,
        leaflet: false,
        voided: false,
        together: None,
        explained: std::collections::BTreeMap::new(),
        amends: None,
        birth: 0,
    };
    device.change(doc, |doc| visits_in::write_birth(doc, &record).expect("a visit"))
}

/// A note, the change that makes it, and so many bytes under a key that no version of ours knows yet.
fn note_of(device: &Device, household: HouseholdId, text: &str, unknown: usize) -> (NoteId, Vec<u8>) {
    let id = NoteId(Uuid::new_v4());
    let record = Note {
        id,
        household,
        person: None,
        visit: None,
        text: text.to_owned(),
    };
    let mut doc = skeleton::new_document(&Kind::Note);
    let change = device.change(&mut doc, |doc| {
        note::write_birth(doc, &record).expect("a note");
        doc.put(automerge::ROOT, "scan", vec![7; unknown]).expect("bytes");
    });
    (id, change)
}

fn truth(ward: &Ward) -> Vec<i64> {
    [
        "change",
        "batch",
        "stream",
        "document",
        "visit_view",
        "note_view",
        "actor",
    ]
    .iter()
    .map(|table| ward.count(&format!("SELECT count(*) FROM {table}")))
    .collect()
}

/// A deed of two papers, the second of which is up to the story.
fn deed_with(device: &Device, ward: &Ward, second: impl FnOnce(Vec<u8>) -> Vec<u8>) -> Deed {
    let door = ward.household("K45/15");
    let first = visit_at(device, &mut ward.document(door.into()));
    let (note, change) = note_of(device, door, "cổng xanh", 0);
    let papers = vec![
        paper(door, Kind::Household, vec![first]),
        paper(note, Kind::Note, vec![second(change)]),
    ];
    device.deed(ward.area("12"), papers)
}

#[test]
fn a_deed_whose_second_paper_is_no_change_leaves_nothing_of_its_first() {
    let ward = Ward::open();
    let device = Device::enrolled(&ward, "Lan");
    let before = truth(&ward);
    let spoils: [fn(Vec<u8>) -> Vec<u8>; 4] = [
        |mut change| {
            change.truncate(change.len() / 2);
            change
        },
        |_| b"not a change".to_vec(),
        |_| Vec::new(),
        |mut change| {
            let at = change.len() - 1;
            change[at] ^= 0x40;
            change
        },
    ];
    for spoil in spoils {
        let reply = device.sync(&device.request(vec![deed_with(&device, &ward, spoil)]));
        assert!(
            reply
                .receipt
                .states
                .iter()
                .all(|state| *state == ChangeState::Malformed),
            "{:?}",
            reply.receipt.states
        );
        assert_eq!(truth(&ward), before);
    }
    let reply = device.sync(&device.request(vec![deed_with(&device, &ward, |change| change)]));
    assert!(
        reply.receipt.states.iter().all(ChangeState::is_home),
        "whole, it is taken in"
    );
}

#[test]
fn a_deed_whose_second_paper_waits_is_not_taken_in_by_half() {
    let ward = Ward::open();
    let device = Device::enrolled(&ward, "Lan");
    let door = ward.household("K45/15");
    let before = truth(&ward);
    let visit = visit_at(&device, &mut ward.document(door.into()));
    let (note, first) = note_of(&device, door, "cổng xanh", 0);
    let mut doc = skeleton::new_document(&Kind::Note);
    doc.load_incremental(&first).expect("a change");
    let second = device.change(&mut doc, |doc| note::set_text(doc, "cổng đỏ").expect("a text"));

    let later = device.deed(
        ward.area("12"),
        vec![
            paper(door, Kind::Household, vec![visit]),
            paper(note, Kind::Note, vec![second]),
        ],
    );
    let reply = device.sync(&device.request(vec![later.clone()]));
    assert!(matches!(
        reply.receipt.states.as_slice(),
        [ChangeState::Waiting(_), ChangeState::Waiting(_)]
    ));
    assert_eq!(truth(&ward), before);

    let earlier = device.deed(ward.area("12"), vec![paper(note, Kind::Note, vec![first])]);
    let reply = device.sync(&device.request(vec![later, earlier]));
    assert_eq!(
        reply.receipt.states,
        vec![ChangeState::Stored; 3],
        "in any order, once all of it is there"
    );
}

#[test]
fn of_a_deed_with_help_for_a_person_and_a_note_a_colleague_sees_all_or_nothing() {
    let ward = Ward::open();
    let (lan, nam) = (Phone::enrolled(&ward, "Lan"), Phone::enrolled(&ward, "Nam"));
    let door = ward.household("K45/15");
    let hoa = super::consent::add_person(&lan, door, "Đặng Thị Hoà", None).expect("with consent");
    let skill = schemas::catalogue::Catalogue::built_in().skills[0].code.clone();
    lan.call(
        "record_visit",
        serde_json::json!({ "household": door, "outcome": "met", "note": "Hẹn lại sau giờ cơm",
            "guidance": [{ "person": hoa, "skill": skill, "level": "did_alone", "source": "visit" }] }),
    )
    .expect("the visit is saved");
    lan.sync();
    nam.sync();
    let seen = &nam.household(door).visits[0];
    assert_eq!(seen.note.as_deref(), Some("Hẹn lại sau giờ cơm"));
    assert_eq!(seen.helped.len(), 1);
    assert_eq!(heads(&nam), heads(&lan));
    let papers = "SELECT count(DISTINCT document) FROM change WHERE batch IN (SELECT batch FROM change WHERE kind = 'note')";
    assert_eq!(ward.count(papers), 3, "household, person and note in one batch");
}

#[test]
fn a_stream_longer_than_a_page_never_ends_inside_a_deed() {
    const DEEDS: usize = 9;
    const NOTES: usize = 3;
    let ward = Ward::open();
    let lan = Phone::enrolled(&ward, "Lan");
    let device = Device::enrolled(&ward, "Nam");
    let door = ward.household("K45/15");
    let mut batches: Vec<BTreeSet<String>> = Vec::new();
    for _ in 0..DEEDS {
        let mut notes = BTreeSet::new();
        let mut papers = Vec::new();
        for _ in 0..NOTES {
            let (note, change) = note_of(&device, door, "cổng xanh", 50_000);
            notes.insert(note.to_string());
            papers.push(paper(note, Kind::Note, vec![change]));
        }
        batches.push(notes);
        let reply = device.sync(&device.request(vec![device.deed(ward.area("12"), papers)]));
        assert_eq!(reply.receipt.states, vec![ChangeState::Stored; NOTES]);
    }
    assert!(ward.count("SELECT sum(length(bytes)) FROM change") > schemas::wire::PAGE_BYTES as i64);

    let held = |lan: &Phone| -> BTreeSet<String> {
        let file = lan.file();
        let mut asked = file
            .sql()
            .prepare("SELECT document FROM document WHERE kind = 'note'")
            .expect("SQL");
        let rows = asked.query_map([], |row| row.get(0)).expect("rows");
        rows.collect::<Result<_, _>>().expect("ids")
    };
    let mut pages = 0;
    loop {
        // One page at a time: the exchange after it is lost.
        lan.line().order(Errand::Sync, Fault::ReplyCut(usize::MAX));
        lan.line().order(Errand::Sync, Fault::RequestLost);
        let state = lan.try_sync();
        pages += 1;
        let here = held(&lan);
        for batch in &batches {
            let there = batch.intersection(&here).count();
            assert!(
                there == 0 || there == NOTES,
                "{there} of {NOTES} notes of one deed after page {pages}"
            );
        }
        if state.failure.is_none() {
            break;
        }
    }
    assert!(pages > 1, "the stream was longer than a page");
    assert_eq!(held(&lan).len(), DEEDS * NOTES);
    assert_eq!(heads(&lan), heads(&(&ward, "12")));
}
