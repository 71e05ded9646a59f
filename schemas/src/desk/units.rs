//! Tổ dân phố over time: a new one, and several that a decision joins into one.

use crate::day::Day;
use crate::ids::AreaId;
use crate::record::Unit;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// `GET /desk/api/units`.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct UnitsPage {
    /// UTC milliseconds.
    #[ts(type = "number")]
    pub as_of: i64,
    /// By old ward and number, those that ended included.
    pub units: Vec<UnitRow>,
}

/// One tổ.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct UnitRow {
    /// Which, with its days.
    pub unit: Unit,
    /// Households on its register.
    pub households: u32,
    /// Members who hold it.
    pub members: u32,
}

/// `POST /desk/api/units`: a tổ that no list brought.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AddUnit {
    /// "12"
    pub number: String,
    /// "Phước Mỹ"; empty for a tổ of the new ward.
    pub old_ward: String,
    /// From which day on it stands.
    pub from: Day,
}

/// `POST /desk/api/units/join`: from that day on these are one.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct JoinUnits {
    /// Two or more that stand.
    pub areas: Vec<AreaId>,
    /// Number of the new one.
    pub number: String,
    /// Its first day.
    pub from: Day,
}
