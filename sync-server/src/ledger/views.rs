//! Projections: what supervisors read. Everything here can be made again from the changes.

use super::Kept;
use crate::view::{ConflictRow, HouseholdRow, PaperRow};
use schemas::ids::{AreaId, DocumentId, HouseholdId};
use schemas::indicator::Coverage;
use schemas::record::NeedState;
use std::collections::BTreeMap;

/// What the projections of one ledger say, for comparing two states of them.
pub type AreaViews = BTreeMap<AreaId, Coverage>;

/// Books of projections.
pub trait Views {
    /// Writes a household's rows anew and moves the counters of its area by the difference.
    fn put_household(&self, row: &HouseholdRow) -> Kept<()>;
    /// Writes the rows of a person or a note anew.
    fn put_paper(&self, row: &PaperRow) -> Kept<()>;
    /// Writes the conflicts of one document anew.
    fn put_conflicts(&self, document: DocumentId, rows: &[ConflictRow]) -> Kept<()>;
    /// Writes the needs that one document tells of anew.
    fn put_needs(
        &self,
        document: DocumentId,
        household: HouseholdId,
        area: AreaId,
        needs: &BTreeMap<String, NeedState>,
    ) -> Kept<()>;
    /// Empties all projections.
    fn clear_views(&self) -> Kept<()>;
    /// Keeps a copy of all projections within this transaction, to be compared with later.
    fn remember_views(&self) -> Kept<()>;
    /// Rows of each projection that differ from the remembered ones, which are forgotten then; equal projections
    /// are left out.
    fn differing_views(&self) -> Kept<BTreeMap<String, u64>>;
    /// The counters of all areas.
    fn counters(&self) -> Kept<AreaViews>;
    /// The same, added up anew from the households.
    fn recounted(&self) -> Kept<AreaViews>;
    /// One household's row.
    fn household_row(&self, id: HouseholdId) -> Kept<Option<HouseholdRow>>;
    /// All listed households of a tổ, in the order of a walk.
    fn household_rows(&self, area: AreaId) -> Kept<Vec<HouseholdRow>>;
    /// Fields that two people both changed, in one tổ.
    fn conflict_rows(&self, area: AreaId) -> Kept<Vec<ConflictRow>>;
}
