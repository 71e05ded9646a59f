//! Deeds about households that are on this phone, as a call makes them: one, or several that stand or fall together.

use crate::chance::Chance;
use crate::edit::Edit;
use crate::failure::Failure;
use crate::me::Me;
use crate::store::documents::Stored;
use crate::{Engine, State};
use rusqlite::Transaction;
use schemas::call::Saved;
use schemas::ids::{BatchId, HouseholdId};
use schemas::refusal::RefusalCode;

/// The deeds of one tap.
pub struct Deeds<'a> {
    tx: Transaction<'a>,
    me: &'a Me,
    chance: &'a (dyn Chance + 'static),
    now: i64,
}

impl Deeds<'_> {
    /// One of them.
    pub fn about(
        &self,
        household: HouseholdId,
        write: impl FnOnce(&mut Edit<'_>) -> Result<Saved, Failure>,
    ) -> Result<Saved, Failure> {
        let batch = BatchId(self.chance.id_at(self.now));
        let area = Stored::find(&self.tx, household.into())?
            .ok_or(RefusalCode::NotFound)?
            .area;
        let mut edit = Edit::begin(&self.tx, self.me, batch, household, area, self.now);
        let mut saved = write(&mut edit)?;
        saved.touched = edit.finish()?;
        Ok(saved)
    }
}

impl Engine {
    /// Writes several deeds; where one is refused, or the disk is full before the last, none is.
    pub(super) fn deeds(
        &self,
        write: impl FnOnce(&Deeds<'_>) -> Result<Saved, Failure>,
    ) -> Result<Saved, Failure> {
        let now = self.clock.now();
        let mut state = self.state();
        let State { store, me } = &mut *state;
        let deeds = Deeds {
            me: me.as_ref().ok_or(RefusalCode::NotEnrolled)?,
            tx: store.write()?,
            chance: self.chance.as_ref(),
            now,
        };
        let saved = write(&deeds)?;
        deeds.tx.commit()?;
        Ok(saved)
    }

    /// Writes one deed.
    pub(super) fn deed(
        &self,
        household: HouseholdId,
        write: impl FnOnce(&mut Edit<'_>) -> Result<Saved, Failure>,
    ) -> Result<Saved, Failure> {
        self.deeds(|deeds| deeds.about(household, write))
    }
}
