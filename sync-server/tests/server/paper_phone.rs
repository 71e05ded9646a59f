//! A phone without engine or storage: it only writes deeds as a phone would send them, and wrong ones too.

use automerge::transaction::CommitOptions;
use automerge::{ActorId, AutoCommit};
use ed25519_dalek::SigningKey;
use schemas::address::Address;
use schemas::day::Day;
use schemas::document::household::{self, Birth, CountField};
use schemas::document::{Kind, note, person, skeleton, visit};
use schemas::ids::{
    AreaId, BatchId, DeviceId, DocumentId, HouseholdId, NoteId, PersonId, ReceiptId, VisitId, VolunteerId,
};
use schemas::record::{Note, Outcome, Visit};
use schemas::wire::{ActorClaim, Deed, Paper};
use serde_bytes::ByteBuf;
use std::collections::{BTreeMap, HashMap};
use sync_server::ledger::NewDevice;
use uuid::Uuid;

pub struct PaperPhone {
    pub key: SigningKey,
    pub device: DeviceId,
    pub volunteer: VolunteerId,
    pub actor: [u8; 16],
    pub docs: HashMap<DocumentId, (Kind, AutoCommit)>,
    sent: HashMap<DocumentId, Vec<automerge::ChangeHash>>,
}

impl PaperPhone {
    pub fn new() -> Self {
        Self {
            key: SigningKey::from_bytes(&sync_server::chance::bytes()),
            device: DeviceId(Uuid::new_v4()),
            volunteer: VolunteerId(Uuid::new_v4()),
            actor: sync_server::chance::bytes(),
            docs: HashMap::new(),
            sent: HashMap::new(),
        }
    }

    pub fn as_new_device(&self) -> NewDevice {
        NewDevice {
            id: self.device,
            public_key: self.key.verifying_key().to_bytes().to_vec(),
            token_hash: sync_server::chance::bytes(),
            version: "0.1.0".to_owned(),
        }
    }

    pub fn claim(&self) -> ActorClaim {
        ActorClaim::sign(&self.actor, self.device, self.volunteer, &self.key)
    }

    /// Takes over what another phone knows, as after a sync.
    pub fn learn(&mut self, other: &mut PaperPhone) {
        for (id, (kind, doc)) in &mut other.docs {
            let mut doc = doc.fork();
            doc.set_actor(ActorId::from(self.actor.as_slice()));
            match self.docs.get_mut(id) {
                Some((_, own)) => {
                    own.merge(&mut doc).unwrap();
                }
                None => {
                    self.docs.insert(*id, (kind.clone(), doc));
                }
            }
            let heads = self.docs.get_mut(id).map(|(_, doc)| doc.get_heads()).unwrap();
            self.sent.insert(*id, heads);
        }
    }

    /// Writes to a document and closes it as one change.
    pub fn write(&mut self, id: DocumentId, kind: Kind, edit: impl FnOnce(&mut AutoCommit)) {
        let author = self.volunteer.to_string();
        let actor = ActorId::from(self.actor.as_slice());
        let fresh = || (kind.clone(), skeleton::new_document(&kind).with_actor(actor));
        let (_, doc) = self.docs.entry(id).or_insert_with(fresh);
        edit(doc);
        doc.commit_with(CommitOptions::default().with_message(author).with_time(1));
    }

    /// Everything in these documents that no deed has taken yet, as one deed.
    pub fn deed(&mut self, area: AreaId, documents: &[DocumentId]) -> Deed {
        let papers = documents.iter().map(|id| {
            let (kind, doc) = self.docs.get_mut(id).unwrap();
            let sent = self.sent.get(id).cloned();
            let before = sent.unwrap_or_else(|| vec![skeleton::first(kind).unwrap().hash()]);
            let changes = doc
                .get_changes(&before)
                .iter()
                .map(|c| ByteBuf::from(c.raw_bytes().to_vec()))
                .collect();
            self.sent.insert(*id, doc.get_heads());
            Paper {
                document: *id,
                kind: kind.clone(),
                changes,
            }
        });
        let papers = papers.collect();
        Deed {
            batch: BatchId(Uuid::new_v4()),
            area,
            made_at: 1,
            papers,
        }
    }

    /// A house that the list lacks.
    pub fn add_household(&mut self, area: AreaId, address: &str) -> (HouseholdId, Deed) {
        let id = HouseholdId(Uuid::new_v4());
        let address = Address::read(address);
        self.write(id.into(), Kind::Household, |doc| {
            household::write_birth(
                doc,
                &Birth {
                    id,
                    area,
                    address: &address,
                },
            )
            .unwrap();
            household::set_count(doc, CountField::People, 4).unwrap();
        });
        let deed = self.deed(area, &[id.into()]);
        (id, deed)
    }

    /// One tap at the door.
    pub fn record_visit(&mut self, area: AreaId, at: HouseholdId, outcome: Outcome) -> Deed {
        self.write_visit(at, outcome);
        self.deed(area, &[at.into()])
    }

    pub fn write_visit(&mut self, at: HouseholdId, outcome: Outcome) -> VisitId {
        let by = self.volunteer;
        let id = VisitId(Uuid::new_v4());
        let visit = Visit {
            id,
            by,
            day: Day::new(2026, 12, 6).unwrap(),
            at: 1,
            outcome,
            reason: None,
            revisit_on: None,
            unnamed: BTreeMap::new(),
            unnamed_priority: 0,
            leaflet: false,
            voided: false,
            together: None,
            explained: BTreeMap::new(),
            amends: None,
            birth: 0,
        };
        self.write(at.into(), Kind::Household, |doc| {
            visit::write_birth(doc, &visit).unwrap()
        });
        id
    }

    pub fn write_people(&mut self, at: HouseholdId, people: u32) {
        self.write(at.into(), Kind::Household, |doc| {
            household::set_count(doc, CountField::People, people).unwrap();
        });
    }

    pub fn write_person(&mut self, at: HouseholdId, name: &str) -> PersonId {
        let id = PersonId(Uuid::new_v4());
        let receipt = ReceiptId(Uuid::new_v4());
        let birth = person::Birth {
            id,
            household: at,
            receipt,
            name,
            phone: None,
            age_band: None,
        };
        self.write(id.into(), Kind::Person, |doc| {
            person::write_birth(doc, &birth).unwrap()
        });
        id
    }

    pub fn write_note(&mut self, at: HouseholdId, text: &str) -> NoteId {
        let note = Note {
            id: NoteId(Uuid::new_v4()),
            household: at,
            person: None,
            visit: None,
            text: text.to_owned(),
        };
        self.write(note.id.into(), Kind::Note, |doc| {
            note::write_birth(doc, &note).unwrap()
        });
        note.id
    }
}
