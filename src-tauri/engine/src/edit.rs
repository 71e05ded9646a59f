//! The one door for change: a deed's documents, its row in the outbox and the index in ONE transaction. What one
//! tap saves is there whole after a power cut, or not at all: a tap that makes several deeds, such as a meeting of
//! neighbours on one doorstep, makes them in one transaction too.

use crate::failure::Failure;
use crate::index;
use crate::me::Me;
use crate::store::documents::Stored;
use crate::store::outbox::{self, OwnChange, OwnDeed};
use crate::store::settings::is_erased;
use automerge::AutoCommit;
use automerge::transaction::CommitOptions;
use rusqlite::Transaction;
use schemas::call::Touched;
use schemas::day::Day;
use schemas::document::{Kind, ShapeError, skeleton};
use schemas::ids::{AreaId, BatchId, DocumentId, HouseholdId};
use schemas::refusal::RefusalCode;

/// A deed while it is being written.
pub struct Edit<'a> {
    tx: &'a Transaction<'a>,
    me: &'a Me,
    deed: OwnDeed,
    household: HouseholdId,
    touched: Vec<DocumentId>,
}

impl<'a> Edit<'a> {
    /// Begins a deed about one household. `now` in UTC milliseconds. Whoever gives the transaction commits it.
    pub fn begin(
        tx: &'a Transaction<'a>,
        me: &'a Me,
        batch: BatchId,
        household: HouseholdId,
        area: AreaId,
        now: i64,
    ) -> Self {
        let deed = OwnDeed {
            batch,
            area,
            made_at: now,
            changes: Vec::new(),
        };
        Self {
            tx,
            me,
            deed,
            household,
            touched: Vec::new(),
        }
    }

    /// Reading inside the deed's transaction.
    pub fn read(&self) -> &Transaction<'a> {
        self.tx
    }

    /// The deed's id.
    pub fn batch(&self) -> BatchId {
        self.deed.batch
    }

    /// Makes a document of that kind.
    pub fn create(
        &mut self,
        document: DocumentId,
        kind: &Kind,
        write: impl FnOnce(&mut AutoCommit) -> Result<(), ShapeError>,
    ) -> Result<(), Failure> {
        let stored = Stored {
            document,
            kind: kind.clone(),
            household: self.household,
            area: self.deed.area,
            saved: Vec::new(),
        };
        self.commit(stored, skeleton::new_document(kind), write)
    }

    /// Changes a document that is here.
    pub fn change(
        &mut self,
        document: DocumentId,
        write: impl FnOnce(&mut AutoCommit) -> Result<(), ShapeError>,
    ) -> Result<(), Failure> {
        let stored = Stored::find(self.tx, document)?.ok_or(RefusalCode::NotFound)?;
        let doc = stored.load()?;
        self.commit(stored, doc, write)
    }

    /// Changes a document after lifting it to that schema; the lift travels with the deed, since the server may
    /// not have it yet.
    pub fn change_lifted(
        &mut self,
        document: DocumentId,
        schema: u32,
        write: impl FnOnce(&mut AutoCommit) -> Result<(), ShapeError>,
    ) -> Result<(), Failure> {
        let mut stored = Stored::find(self.tx, document)?.ok_or(RefusalCode::NotFound)?;
        let mut doc = stored.load()?;
        let lifted = skeleton::lift(&mut doc, &stored.kind, schema)?;
        if !lifted.is_empty() {
            // Kept even where nothing is written after it: what the outbox names has to lie in the document.
            stored.saved = doc.save();
            stored.keep(self.tx)?;
        }
        self.deed.changes.extend(lifted.iter().map(|change| OwnChange {
            document,
            hash: change.hash(),
        }));
        self.commit(stored, doc, write)
    }

    fn commit(
        &mut self,
        mut stored: Stored,
        mut doc: AutoCommit,
        write: impl FnOnce(&mut AutoCommit) -> Result<(), ShapeError>,
    ) -> Result<(), Failure> {
        if is_erased(self.tx, stored.document)? {
            return Err(RefusalCode::NotFound.into());
        }
        doc.set_actor(self.me.actor.clone());
        write(&mut doc)?;
        let options = CommitOptions::default()
            .with_message(self.me.author().to_string())
            .with_time(self.deed.made_at.div_euclid(1000));
        let Some(hash) = doc.commit_with(options) else {
            return Ok(());
        };
        self.deed.changes.push(OwnChange {
            document: stored.document,
            hash,
        });
        stored.saved = doc.save();
        stored.keep(self.tx)?;
        self.touched.push(stored.document);
        Ok(())
    }

    /// Whole from here on, and on disk with the transaction. Nothing is written when the deed changed nothing.
    pub fn finish(self) -> Result<Touched, Failure> {
        if self.deed.changes.is_empty() {
            return Ok(Touched::default());
        }
        let day = Day::of_instant(self.deed.made_at);
        outbox::keep(self.tx, &self.deed, self.household, day)?;
        let households = index::refresh(self.tx, &self.touched, day.year())?;
        Ok(Touched {
            households,
            sync: true,
            ward: false,
        })
    }
}
