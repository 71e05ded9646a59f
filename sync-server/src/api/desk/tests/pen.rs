//! Writing as several volunteers do: each deed a change under its author's name, taken in by the same door as a
//! phone's. The server's device vouches for all of them, so that no phone has to be enrolled first.

use super::ward::NOW;
use crate::accept::{ReadDeed, Upload, take_all};
use crate::chance;
use crate::ledger::{Books, Facts};
use automerge::transaction::CommitOptions;
use automerge::{ActorId, AutoCommit};
use schemas::address::Address;
use schemas::day::Day;
use schemas::document::household::{self, CountField};
use schemas::document::{Kind, note, person, skeleton, visit};
use schemas::ids::{
    AreaId, BatchId, DocumentId, HouseholdId, NoteId, PersonId, ReceiptId, VisitId, VolunteerId,
};
use schemas::record::{Guidance, Level, Note, Outcome, Source, Visit};
use schemas::wire::{ActorClaim, ChangeState, Deed, Paper};
use serde_bytes::ByteBuf;
use uuid::Uuid;

/// Writes within one transaction.
pub struct Pen<'a> {
    pub books: &'a dyn Books,
    pub facts: &'a Facts,
}

impl Pen<'_> {
    pub fn household(&self, by: VolunteerId, area: AreaId, typed: &str) -> HouseholdId {
        let id = HouseholdId(Uuid::new_v4());
        let address = Address::read(typed);
        self.born(by, area, id.into(), &Kind::Household, |doc| {
            household::write_birth(
                doc,
                &household::Birth {
                    id,
                    area,
                    address: &address,
                },
            )
            .unwrap();
            household::set_count(doc, CountField::Adults16, 3).unwrap();
        });
        id
    }

    pub fn visit(&self, by: VolunteerId, area: AreaId, at: HouseholdId, outcome: Outcome) -> VisitId {
        let id = VisitId(Uuid::new_v4());
        let visit = Visit {
            id,
            by,
            day: Day::of_instant(NOW),
            at: NOW,
            outcome,
            reason: None,
            revisit_on: None,
            unnamed: [("DD-01".to_owned(), 2)].into(),
            unnamed_priority: 0,
            leaflet: false,
            voided: false,
            together: None,
            explained: std::collections::BTreeMap::new(),
            amends: None,
            birth: 0,
        };
        self.edit(by, area, at.into(), None, |doc| {
            visit::write_birth(doc, &visit).unwrap()
        });
        id
    }

    pub fn person(&self, by: VolunteerId, area: AreaId, household: HouseholdId, visit: VisitId) {
        let id = PersonId(Uuid::new_v4());
        let receipt = ReceiptId(Uuid::new_v4());
        self.born(by, area, id.into(), &Kind::Person, |doc| {
            let (name, phone) = ("Bảy", Some("0905123456"));
            person::write_birth(
                doc,
                &person::Birth {
                    id,
                    household,
                    receipt,
                    name,
                    phone,
                    age_band: None,
                },
            )
            .unwrap();
            let (skill, level, source) = ("DD-01".to_owned(), Level::Alone, Source::Taught);
            person::set_guidance(
                doc,
                &Guidance {
                    visit,
                    skill,
                    level,
                    source,
                    day: None,
                    by: None,
                },
            )
            .unwrap();
        });
        self.both(area, id.into(), [by, by], |doc, at| {
            person::set_word(doc, person::PersonField::Name, ["Hồ Xuân Bảy", "Hồ Xuân Bẩy"][at]).unwrap();
        });
        self.both(area, id.into(), [by, by], |doc, at| {
            person::set_word(doc, person::PersonField::Vneid, ["second_level", "none"][at]).unwrap();
        });
    }

    pub fn note(&self, by: VolunteerId, area: AreaId, household: HouseholdId, visit: VisitId) {
        let id = NoteId(Uuid::new_v4());
        self.born(by, area, id.into(), &Kind::Note, |doc| {
            let text = "chìa khoá dưới chậu mai".to_owned();
            note::write_birth(
                doc,
                &Note {
                    id,
                    household,
                    person: None,
                    visit: Some(visit),
                    text,
                },
            )
            .unwrap();
        });
    }

    /// Two people write without knowing of each other.
    pub fn both(
        &self,
        area: AreaId,
        id: DocumentId,
        by: [VolunteerId; 2],
        write: impl Fn(&mut AutoCommit, usize),
    ) {
        let base = self.books.document(id).unwrap().unwrap().saved;
        for (at, by) in by.into_iter().enumerate() {
            self.edit(by, area, id, Some(&base), |doc| write(doc, at));
        }
    }

    fn born(
        &self,
        by: VolunteerId,
        area: AreaId,
        id: DocumentId,
        kind: &Kind,
        write: impl FnOnce(&mut AutoCommit),
    ) {
        self.commit(by, area, id, kind, skeleton::new_document(kind), write);
    }

    pub fn edit(
        &self,
        by: VolunteerId,
        area: AreaId,
        id: DocumentId,
        base: Option<&[u8]>,
        write: impl FnOnce(&mut AutoCommit),
    ) {
        let stored = self.books.document(id).unwrap().unwrap();
        let doc = AutoCommit::load(base.unwrap_or(&stored.saved)).unwrap();
        self.commit(by, area, id, &stored.kind, doc, write);
    }

    fn commit(
        &self,
        by: VolunteerId,
        area: AreaId,
        document: DocumentId,
        kind: &Kind,
        doc: AutoCommit,
        write: impl FnOnce(&mut AutoCommit),
    ) {
        let actor = chance::bytes::<16>();
        let mut doc = doc.with_actor(ActorId::from(actor));
        write(&mut doc);
        doc.commit_with(
            CommitOptions::default()
                .with_message(by.to_string())
                .with_time(NOW / 1000),
        );
        let change = doc.get_last_local_change().unwrap().raw_bytes().to_vec();
        self.books
            .keep_claim(&ActorClaim::sign(&actor, self.facts.device, by, &self.facts.key))
            .unwrap();
        let papers = vec![Paper {
            document,
            kind: kind.clone(),
            changes: vec![ByteBuf::from(change)],
        }];
        let deed = Deed {
            batch: BatchId(Uuid::new_v4()),
            area,
            made_at: NOW,
            papers,
        };
        let carrier = self.books.device(self.facts.device).unwrap().unwrap();
        let upload = Upload {
            carrier,
            claims: Vec::new(),
            deeds: vec![ReadDeed::read(deed)],
            now: NOW,
        };
        let accepted = take_all(self.books, self.facts, &upload).unwrap();
        assert_eq!(accepted.states, [ChangeState::Stored]);
    }
}
