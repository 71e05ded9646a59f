//! What a held deed would do, in things that people know: visits, names, numbers. It is tried on a copy of the
//! documents that it touches and compared with them as they stand; nothing is written.
//!
//! This and accepting are the places of the desk that open documents: one household's papers a deed, of the few deeds
//! that are held.

use crate::ledger::{Books, Kept};
use automerge::Automerge;
use schemas::desk::HeldEffect;
use schemas::document::{Kind, ShapeError, household, person};
use schemas::exchange::take_in;
use schemas::gate;
use schemas::ids::DocumentId;
use schemas::record::{Household, Person};
use schemas::wire::{Deed, Paper};
use std::collections::HashMap;

/// Documents as they would stand after the deeds looked at so far, since one held deed builds on another.
#[derive(Default)]
pub struct Trial(HashMap<DocumentId, Vec<u8>>);

/// What one deed would do, and the address of a house that it would add.
#[derive(Default)]
pub struct Told {
    /// In the order of its papers.
    pub effects: Vec<HeldEffect>,
    /// Of a house that the register lacks.
    pub address: Option<String>,
}

impl Trial {
    /// Tries one deed.
    pub fn tell(&mut self, books: &dyn Books, deed: &Deed) -> Kept<Told> {
        let mut told = Told::default();
        for paper in &deed.papers {
            let before = match self.0.get(&paper.document) {
                Some(saved) => Some(saved.clone()),
                None => books.document(paper.document)?.map(|stored| stored.saved),
            };
            match tried(before.as_deref(), paper) {
                Some((before, mut after)) => {
                    let doc = after.document();
                    if told.put(&paper.kind, before.as_ref(), doc).is_err() {
                        told.effects.push(unclear(paper));
                    }
                    self.0.insert(paper.document, after.save_nocompress());
                }
                None => told.effects.push(unclear(paper)),
            }
        }
        Ok(told)
    }
}

/// The document before, if there was one, and after; none when the changes do not fit.
fn tried(saved: Option<&[u8]>, paper: &Paper) -> Option<(Option<Automerge>, automerge::AutoCommit)> {
    let changes = paper.changes.iter().map(|bytes| gate::parse(bytes));
    let changes = changes.collect::<Result<Vec<_>, _>>().ok()?;
    let after = take_in(saved, &paper.kind, changes).ok()?.doc;
    let before = match saved {
        Some(saved) => Some(Automerge::load(saved).ok()?),
        None => None,
    };
    Some((before, after))
}

fn unclear(paper: &Paper) -> HeldEffect {
    HeldEffect::Unclear {
        changes: paper.changes.len() as u32,
    }
}

impl Told {
    fn put(&mut self, kind: &Kind, before: Option<&Automerge>, after: &Automerge) -> Result<(), ShapeError> {
        match kind {
            Kind::Household => {
                let after = household::read(after)?;
                match before {
                    Some(before) => self.of_household(&household::read(before)?, &after),
                    None => {
                        self.effects.push(HeldEffect::NewHousehold);
                        self.address = Some(after.address.label());
                        self.of_visits(&[], &after);
                    }
                }
            }
            Kind::Person => {
                let after = person::read(after)?;
                let before = before.map(person::read).transpose()?;
                self.of_person(before.as_ref(), &after);
            }
            Kind::Note => self.effects.push(HeldEffect::Note),
            other => self.effects.push(HeldEffect::Other {
                kind: other.word().to_owned(),
            }),
        }
        Ok(())
    }

    fn of_household(&mut self, before: &Household, after: &Household) {
        let so_far = self.effects.len();
        self.of_visits(&before.visits, after);
        let fields = [
            ("address", before.address != after.address),
            ("counts", before.counts != after.counts),
            ("standing", before.standing != after.standing),
            ("answers", before.answers != after.answers),
            (
                "priority",
                (&before.priority, &before.priority_log, before.priority_people)
                    != (&after.priority, &after.priority_log, after.priority_people),
            ),
            ("needs", before.needs != after.needs),
            ("cautions", before.cautions != after.cautions),
            ("receipts", before.receipts != after.receipts),
            (
                "other",
                (before.same_as, before.removed_at) != (after.same_as, after.removed_at),
            ),
        ];
        for (field, differs) in fields {
            if differs {
                self.effects.push(HeldEffect::Household {
                    field: field.to_owned(),
                });
            }
        }
        if self.effects.len() == so_far {
            self.effects.push(HeldEffect::Household {
                field: "other".to_owned(),
            });
        }
    }

    fn of_visits(&mut self, before: &[schemas::record::Visit], after: &Household) {
        for visit in &after.visits {
            match before.iter().find(|known| known.id == visit.id) {
                None => self.effects.push(HeldEffect::Visit {
                    outcome: visit.outcome.clone(),
                    day: visit.day,
                    unnamed: visit.unnamed.values().sum(),
                }),
                Some(known) if known != visit => {
                    self.effects.push(HeldEffect::VisitMended { day: visit.day });
                }
                Some(_) => {}
            }
        }
    }

    fn of_person(&mut self, before: Option<&Person>, after: &Person) {
        let name = after.name.clone();
        let known = before.map_or(0, |before| before.guidance.len());
        let skills = after.guidance.len().saturating_sub(known) as u32;
        if skills > 0 {
            self.effects.push(HeldEffect::Helped {
                name: name.clone(),
                skills,
            });
        }
        match before {
            None => self.effects.push(HeldEffect::Person { name }),
            Some(before) => {
                let mut same = after.clone();
                same.guidance.clone_from(&before.guidance);
                if same != *before {
                    self.effects.push(HeldEffect::PersonMended { name });
                }
            }
        }
    }
}
