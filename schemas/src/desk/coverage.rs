//! From the ward over a tổ and a street to one household: who was reached.

use crate::call::{Conflict, VisitView};
use crate::day::Day;
use crate::ids::HouseholdId;
use crate::indicator::Coverage;
use crate::record::{Counts, HouseState, Standing, Unit};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// `GET /desk/api/coverage`: the ward in one table.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CoveragePage {
    /// Name of the ward.
    pub ward: String,
    /// UTC milliseconds: "tính đến …".
    #[ts(type = "number")]
    pub as_of: i64,
    /// The year that activity is counted in.
    pub year: i32,
    /// Sum of the rows.
    pub total: Coverage,
    /// One a tổ, by old ward and number.
    pub rows: Vec<CoverageRow>,
    /// "theo danh sách nhập" until the ward has typed a number.
    pub denominator_source: String,
    /// Phones that have not come in for more than three days.
    pub silent_phones: u32,
    /// Oldest day since which one of them is silent.
    pub silent_since: Option<Day>,
    /// Fields that two people both changed.
    pub conflicts: u32,
    /// Deeds that wait for a decision.
    pub held: u32,
}

/// One tổ in the table.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CoverageRow {
    /// Which tổ.
    pub unit: Unit,
    /// Its counters.
    pub coverage: Coverage,
    /// Day of its latest visit.
    pub last_visit: Option<Day>,
    /// Volunteers' phones that hold this tổ.
    pub phones: u32,
}

/// `GET /desk/api/areas/{area}`: streets and kiệt of one tổ as strips.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AreaPage {
    /// Which tổ.
    pub unit: Unit,
    /// Its counters.
    pub coverage: Coverage,
    /// In order of street and kiệt.
    pub streets: Vec<DeskStreet>,
}

/// One street's frontage or one kiệt.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DeskStreet {
    /// "Kiệt 45 Nguyễn Công Trứ".
    pub title: String,
    /// Empty for doors without a street.
    pub street: String,
    /// "45", or absent for the frontage.
    pub kiet: Option<String>,
    /// Its counters.
    pub coverage: Coverage,
    /// In walking order.
    pub doors: Vec<DeskDoor>,
}

/// One house of a strip, and one row of its list.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DeskDoor {
    /// Which household.
    pub household: HouseholdId,
    /// "K45/15".
    pub short: String,
    /// *Nhận ra bằng*.
    pub unit: Option<String>,
    /// For the house shape; `declined` is withheld from viewers.
    pub state: HouseState,
    /// "Không có người ở", confirmed: outside the denominator.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub excluded: bool,
    /// "Không có người ở", said by one member only: still in it.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub awaiting: bool,
    /// On the priority list.
    pub priority: bool,
    /// How many people.
    pub counts: Counts,
    /// Visits of this year that count.
    pub visits: u32,
    /// Day of the latest one.
    pub last_visit: Option<Day>,
    /// Two people both changed something here.
    pub conflict: bool,
}

/// `GET /desk/api/households/{household}`.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HouseholdPage {
    /// As in the list.
    pub door: DeskDoor,
    /// The whole address in one line.
    pub address: String,
    /// Which tổ.
    pub area: Unit,
    /// Lived in, or confirmed empty.
    pub standing: Standing,
    /// Reason codes of the priority list; empty for viewers.
    pub priority: Vec<String>,
    /// Newest first.
    pub visits: Vec<VisitView>,
    /// Fields that two people both changed.
    pub conflicts: Vec<Conflict>,
}
