//! What each row of the office's workbook last said.

use super::Kept;
use schemas::ids::{AreaId, HouseholdId};

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

/// Books of imports.
pub trait Imports {
    /// All rows of one tổ.
    fn import_rows(&self, area: AreaId) -> Kept<Vec<ImportRow>>;
    /// Writes what a row says now.
    fn keep_import_row(&self, area: AreaId, row: &ImportRow) -> Kept<()>;
}
