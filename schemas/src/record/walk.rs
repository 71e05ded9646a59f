//! A walk: doors that a team lead, or a volunteer for themselves, set aside for one evening. It says who means to go
//! where and counts nowhere: what was done at the doors stands in the visits.

use crate::day::Day;
use crate::ids::{AreaId, HouseholdId, VolunteerId, WalkId};
use std::collections::BTreeSet;

/// Who walks which doors of one street or kiệt, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Walk {
    /// The document's id.
    pub id: WalkId,
    /// Its tổ.
    pub area: AreaId,
    /// The evening.
    pub day: Day,
    /// As doors have it; empty for doors without a street.
    pub street: String,
    /// Empty on the street's own frontage.
    pub kiet: String,
    /// These doors only; all of the street or kiệt where it is empty.
    pub doors: BTreeSet<HouseholdId>,
    /// Who goes together.
    pub members: BTreeSet<VolunteerId>,
    /// Who gave it out.
    pub by: VolunteerId,
    /// Taken back.
    pub voided: bool,
}
