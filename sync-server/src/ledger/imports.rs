//! What each row of the office's workbook last said.

use super::Kept;
use schemas::ids::{AreaId, HouseholdId, VolunteerId, WardId};

/// One row of the last import, told by area, canonical address and ordinal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportRow {
    /// `Address::canonical_key`.
    pub address_key: String,
    /// Among the hộ at that address.
    pub ordinal: u32,
    /// The household that was made for it.
    pub household: HouseholdId,
    /// What the row said, as JSON without names.
    pub said: String,
}

/// One import, as it is remembered so that it can be taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportJob {
    /// The author of its changes.
    pub job: VolunteerId,
    /// UTC milliseconds.
    pub at: i64,
    /// New households.
    pub added: u64,
    /// Households that it changed.
    pub mended: u64,
    /// UTC milliseconds; taken back since.
    pub undone_at: Option<i64>,
    /// Of its new households, those that somebody has visited or written a person down in.
    pub visited: u64,
}

/// Books of imports.
pub trait Imports {
    /// All rows of one tổ.
    fn import_rows(&self, area: AreaId) -> Kept<Vec<ImportRow>>;
    /// Writes what a row says now.
    fn keep_import_row(&self, area: AreaId, row: &ImportRow) -> Kept<()>;
    /// Remembers an import and what it added.
    fn keep_import_job(&self, ward: WardId, job: &ImportJob, born: &[HouseholdId]) -> Kept<()>;
    /// Imports of a ward, newest first.
    fn import_jobs(&self, ward: WardId) -> Kept<Vec<ImportJob>>;
    /// The households that an import added.
    fn born_by(&self, job: VolunteerId) -> Kept<Vec<HouseholdId>>;
    /// An import is taken back: its rows are as if they had never been there, and the next import adds them anew.
    fn undo_import_job(&self, job: VolunteerId, now: i64) -> Kept<()>;
}
