//! The documents that a deed touches, as they would stand afterwards. Nothing is written before all of them pass.

use crate::ledger::{Books, Kept, StoredDocument};
use crate::view::Projection;
use automerge::{Automerge, Change, ChangeHash, ROOT};
use schemas::document::{Kind, read};
use schemas::exchange::take_in;
use schemas::gate::Held;
use schemas::ids::{AreaId, DocumentId, HouseholdId};
use std::collections::BTreeMap;

/// Why a paper does not pass.
pub enum Doubtful {
    /// A change that it depends on is not here.
    Waiting(ChangeHash),
    /// For receipts and for the list of held deeds.
    Held(&'static str),
}

struct Taken {
    stored: StoredDocument,
    projection: Projection,
}

/// The papers of one deed.
pub struct Papers<'a> {
    books: &'a dyn Books,
    area: AreaId,
    year: i32,
    taken: BTreeMap<DocumentId, Taken>,
}

impl<'a> Papers<'a> {
    /// Of a deed in that tổ, counted in that year.
    pub fn new(books: &'a dyn Books, area: AreaId, year: i32) -> Self {
        Self {
            books,
            area,
            year,
            taken: BTreeMap::new(),
        }
    }

    /// Takes changes into one document, in memory.
    pub fn take(&mut self, id: DocumentId, kind: &Kind, changes: Vec<Change>) -> Kept<Result<(), Doubtful>> {
        let before = match self.taken.remove(&id) {
            Some(taken) => Some(taken.stored),
            None => self.books.document(id)?,
        };
        if before.as_ref().is_some_and(|before| before.kind != *kind) {
            return Ok(Err(Doubtful::Held("kind")));
        }
        if before.as_ref().is_some_and(|before| before.area != self.area) {
            return Ok(Err(Doubtful::Held("area")));
        }
        let saved = before.as_ref().map(|before| before.saved.as_slice());
        let mut doc = match take_in(saved, kind, changes) {
            Ok(taken) => taken.doc,
            Err(Held::Waiting(hash)) => return Ok(Err(Doubtful::Waiting(hash))),
            Err(held) => return Ok(Err(Doubtful::Held(held.code()))),
        };
        let saved = doc.save_nocompress();
        Ok(self
            .keep(id, kind, doc.document(), saved)
            .ok_or(Doubtful::Held("shape")))
    }

    /// Reads what it says; none when it is not what its kind promises, or not the document that it came as.
    fn keep(&mut self, id: DocumentId, kind: &Kind, doc: &Automerge, saved: Vec<u8>) -> Option<()> {
        if read::parsed::<DocumentId>(doc, &ROOT, "id").ok()?? != id {
            return None;
        }
        let household = match kind {
            Kind::Household | Kind::Lesson | Kind::Team | Kind::Walk => HouseholdId::from(id),
            _ => read::parsed(doc, &ROOT, "household").ok()??,
        };
        let projection = Projection::of(doc, kind, self.area, self.year).ok()?;
        let stored = StoredDocument {
            id,
            kind: kind.clone(),
            household,
            area: self.area,
            saved,
        };
        self.taken.insert(id, Taken { stored, projection });
        Some(())
    }

    /// Whether every paper belongs to a household of this tổ, and every household, lesson and team to this tổ.
    pub fn belong(&self) -> Kept<Result<(), &'static str>> {
        for taken in self.taken.values() {
            if taken.projection.own_area().is_some_and(|area| area != self.area) {
                return Ok(Err("area"));
            }
            // One team a tổ, under the id of the tổ: a second one would count its members twice.
            if taken.stored.kind == Kind::Team && taken.stored.id.0 != self.area.0 {
                return Ok(Err("team"));
            }
            if taken.stored.kind.stands_alone() {
                continue;
            }
            let household = DocumentId::from(taken.stored.household);
            let there = match self.taken.get(&household) {
                Some(taken) => taken.stored.kind == Kind::Household,
                None => self
                    .books
                    .document(household)?
                    .is_some_and(|document| document.kind == Kind::Household && document.area == self.area),
            };
            if !there {
                return Ok(Err("household"));
            }
        }
        Ok(Ok(()))
    }

    /// Writes documents and projections.
    pub fn write(&self) -> Kept<()> {
        for taken in self.taken.values() {
            self.books.put_document(&taken.stored)?;
            taken.projection.write(self.books, self.year)?;
        }
        Ok(())
    }
}
