//! The first page of the desk: what is not done, who has not come in, what needs somebody. Read from counters and from
//! what the desk itself wrote; it names tổ, schools and units, and no person.

use super::{SubmissionCount, SubmissionDue};
use crate::day::Day;
use crate::indicator::{FigureLine, Figures, Indicator};
use crate::record::Unit;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// `GET /desk/api/first`.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FirstPage {
    /// Name of the ward.
    pub ward: String,
    /// UTC milliseconds: "tính đến …".
    #[ts(type = "number")]
    pub as_of: i64,
    /// The year that activity is counted in.
    pub year: i32,
    /// Tổ in force.
    pub areas: u32,
    /// When reports are due.
    pub due: SubmissionDue,
    /// Wording and rules, in the order of print.
    pub indicators: Vec<Indicator>,
    /// The ward's figures.
    pub figures: Figures,
    /// Reports by kind of owner and state; what would be 0 is left out.
    pub submissions: Vec<SubmissionCount>,
    /// Tổ that need more help, in the order of old wards and numbers: no ranking (`rules.md` §2.12).
    pub help: Vec<HelpRow>,
    /// Phones that have not come in for more than three days.
    pub silent_phones: u32,
    /// Oldest day since which one of them is silent.
    pub silent_since: Option<Day>,
    /// Fields that two people both changed.
    pub conflicts: u32,
    /// Deeds that wait for a decision.
    pub held: u32,
}

/// A tổ that needs more help, with why.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HelpRow {
    /// Which tổ.
    pub unit: Unit,
    /// PH-a, hộ đã đến.
    pub visited: FigureLine,
    /// CT-c2, by which the distance to the plan's target is measured; without a denominator where nobody typed one.
    pub platforms: FigureLine,
    /// People that the target still wants; absent without a denominator.
    #[ts(type = "number | null")]
    pub wanting: Option<u64>,
    /// Volunteers' phones that hold it.
    pub phones: u32,
    /// Of them, those that have been silent for more than three days.
    pub silent: u32,
}
