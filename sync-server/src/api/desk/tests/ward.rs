//! Tổ dân phố 12 and 13 as the tests know them: every state that a figure or a list can trip over, and words that
//! a viewer must never read. Written through the same door as a phone's deeds.

use crate::accept::{ReadDeed, Upload, take_all};
use crate::account::{self, NewAccount, Role};
use crate::clock::StandingClock;
use crate::ledger::{Books, Facts, Ledger, LedgerError};
use crate::{Config, Running, chance, serve};
use automerge::transaction::CommitOptions;
use automerge::{ActorId, AutoCommit};
use schemas::address::Address;
use schemas::day::Day;
use schemas::document::household::{self, AddressField, CountField};
use schemas::document::{Kind, note, person, skeleton, visit};
use schemas::ids::{
    AreaId, BatchId, DocumentId, HouseholdId, NoteId, PersonId, ReceiptId, VisitId, VolunteerId,
};
use schemas::record::{Guidance, Level, Note, Outcome, Source, Unit, Visit};
use schemas::wire::{ActorClaim, ChangeState, Deed, Paper};
use serde_bytes::ByteBuf;
use std::sync::Arc;
use tempfile::TempDir;
use uuid::Uuid;

/// 2026-11-24T03:00:00Z, ten in the morning in Đà Nẵng.
pub const NOW: i64 = 1_795_489_200_000;
pub const DAY_MS: i64 = 86_400_000;
pub const PASSWORD: &str = "tole-kami-bupo-hine";

/// Words that people typed freely, codes and outcomes that viewers are not told.
pub const SECRETS: [&str; 13] = [
    "Hồ Xuân Bảy",
    "Hồ Xuân Bẩy",
    "0905123456",
    "chìa khoá dưới chậu mai",
    "nhà ông Tư Râu",
    "nhà bà Sáu Thẹo",
    "ông Bảy Râu",
    "ông Tám Gù",
    "cô Lan Quế",
    "anh Nam Sún",
    "NCT",
    "declined",
    "second_level",
];

/// A running server over that ward.
pub struct Ward {
    pub running: Running,
    pub clock: Arc<StandingClock>,
    pub areas: [AreaId; 2],
    pub households: Vec<HouseholdId>,
    _data: TempDir,
}

impl Ward {
    /// Starts it, with a supervisor "Chị Hạnh" and a viewer "Lãnh đạo", both of [`PASSWORD`].
    pub async fn start() -> Self {
        let data = tempfile::tempdir().unwrap();
        let clock = Arc::new(StandingClock::at(NOW));
        let running = serve(Config::on_any_port(data.path()), clock.clone())
            .await
            .unwrap();
        let server = running.server();
        let ward = server.ward().await.unwrap().id;
        for (name, role) in [("Chị Hạnh", Role::Supervisor), ("Lãnh đạo", Role::Viewer)] {
            let new = NewAccount::new(ward, name, role, PASSWORD).unwrap();
            server
                .ledger()
                .write_sql(move |connection| account::add(connection, &new, NOW))
                .await
                .unwrap();
        }
        let facts = server.facts().clone();
        let plant = move |books: &dyn Books| {
            Planting {
                books,
                facts: &facts,
                day: Day::of_instant(NOW),
            }
            .all(ward)
        };
        let (areas, households, phones) = server.ledger().write(plant).await.unwrap();
        let rows = phones.into_iter().enumerate().collect::<Vec<_>>();
        let enrol = move |connection: &rusqlite::Connection| -> Result<(), LedgerError> {
            for (at, (volunteer, last_seen, revoked_at)) in rows {
                connection.execute(
                    "INSERT INTO device (device, ward, volunteer, public_key, token_hash, enrolled_at, last_seen,
                       version, deeds, revoked_at) VALUES (?, ?, ?, x'00', ?, 0, ?, '0.1.0', 7, ?)",
                    rusqlite::params![
                        Uuid::new_v4().to_string(),
                        ward.to_string(),
                        volunteer.to_string(),
                        [at as u8; 32],
                        last_seen,
                        revoked_at
                    ],
                )?;
            }
            Ok(())
        };
        server.ledger().write_sql(enrol).await.unwrap();
        Self {
            running,
            clock,
            areas,
            households,
            _data: data,
        }
    }
}

type Phone = (VolunteerId, i64, Option<i64>);

struct Planting<'a> {
    books: &'a dyn Books,
    facts: &'a Facts,
    day: Day,
}

impl Planting<'_> {
    fn all(
        &self,
        ward: schemas::ids::WardId,
    ) -> Result<([AreaId; 2], Vec<HouseholdId>, Vec<Phone>), LedgerError> {
        let areas = [("12", "Phước Mỹ"), ("13", "An Hải Bắc")].map(|(number, old_ward)| Unit {
            area: AreaId(Uuid::new_v4()),
            number: number.to_owned(),
            name: format!("Tổ dân phố số {number}"),
            old_ward: old_ward.to_owned(),
            from: None,
            until: None,
            successor: None,
        });
        for unit in &areas {
            self.books.add_unit(ward, unit)?;
        }
        let [twelve, thirteen] = areas.map(|unit| unit.area);
        let [lan, nam] = ["cô Lan Quế", "anh Nam Sún"].map(|called| {
            let id = VolunteerId(Uuid::new_v4());
            self.books.add_volunteer(ward, id, called, "volunteer").unwrap();
            self.books.grant(id, twelve).unwrap();
            id
        });

        let met = self.household(lan, twelve, "K45/15 Nguyễn Công Trứ");
        self.edit(lan, twelve, met.into(), None, |doc| {
            household::set_priority(doc, "NCT", true).unwrap()
        });
        let visit = self.visit(lan, twelve, met, Outcome::Met);
        self.person(lan, twelve, met, visit);
        self.note(lan, twelve, met, visit);
        self.both(twelve, met.into(), [lan, nam], |doc, at| {
            household::set_count(doc, CountField::People, [4, 5][at]).unwrap();
        });

        let declined = self.household(lan, twelve, "K45/17 Nguyễn Công Trứ");
        self.visit(nam, twelve, declined, Outcome::Declined);

        let unsure = self.household(lan, twelve, "K45/19 Nguyễn Công Trứ");
        let mended = self.visit(nam, twelve, unsure, Outcome::ComeBack);
        self.both(twelve, unsure.into(), [lan, nam], |doc, at| {
            visit::set_outcome(doc, &mended, &[Outcome::Declined, Outcome::NobodyHome][at]).unwrap();
        });

        let awaiting = self.household(lan, twelve, "125A Ngô Quyền");
        self.visit(lan, twelve, awaiting, Outcome::NoOneLives);
        self.both(twelve, awaiting.into(), [lan, nam], |doc, at| {
            household::set_address(doc, AddressField::Unit, Some(["nhà bà Sáu Thẹo", "tầng 2"][at])).unwrap();
        });

        let empty = self.household(lan, twelve, "127 Ngô Quyền");
        self.visit(lan, twelve, empty, Outcome::NoOneLives);
        self.visit(nam, twelve, empty, Outcome::NoOneLives);

        let described = self.household(lan, twelve, "nhà ông Bảy Râu gần cầu");
        self.edit(lan, twelve, described.into(), None, |doc| {
            household::set_address(doc, AddressField::Unit, Some("nhà ông Tư Râu")).unwrap();
        });

        let next_door = self.household(nam, thirteen, "3 gần nhà ông Tám Gù");
        self.visit(nam, thirteen, next_door, Outcome::NobodyHome);

        let removed = self.household(lan, twelve, "129 Ngô Quyền");
        self.visit(lan, twelve, removed, Outcome::Met);
        self.edit(lan, twelve, removed.into(), None, |doc| {
            use automerge::transaction::Transactable;
            doc.put(automerge::ROOT, "removedAt", NOW).unwrap();
        });

        let phones = vec![
            (lan, NOW - 60_000, None),
            (lan, NOW - 5 * DAY_MS, None),
            (nam, 0, None),
            (nam, NOW - 40 * DAY_MS, Some(NOW - 30 * DAY_MS)),
        ];
        Ok((
            [twelve, thirteen],
            vec![met, declined, awaiting, empty, described, next_door, unsure],
            phones,
        ))
    }

    fn household(&self, by: VolunteerId, area: AreaId, typed: &str) -> HouseholdId {
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

    fn visit(&self, by: VolunteerId, area: AreaId, at: HouseholdId, outcome: Outcome) -> VisitId {
        let id = VisitId(Uuid::new_v4());
        let visit = Visit {
            id,
            by,
            day: self.day,
            at: NOW,
            outcome,
            reason: None,
            revisit_on: None,
            unnamed: [("DD-01".to_owned(), 2)].into(),
            voided: false,
            amends: None,
            birth: 0,
        };
        self.edit(by, area, at.into(), None, |doc| {
            visit::write_birth(doc, &visit).unwrap()
        });
        id
    }

    fn person(&self, by: VolunteerId, area: AreaId, household: HouseholdId, visit: VisitId) {
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

    fn note(&self, by: VolunteerId, area: AreaId, household: HouseholdId, visit: VisitId) {
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
    fn both(
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

    fn edit(
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
