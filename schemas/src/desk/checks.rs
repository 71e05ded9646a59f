//! Questions about a month's visits, with what the volunteers answered.

use crate::day::Day;
use crate::ids::{HouseholdId, VolunteerId};
use crate::quality::Flag;
use crate::record::Unit;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// `GET /desk/api/checks`.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChecksPage {
    /// UTC milliseconds.
    #[ts(type = "number")]
    pub as_of: i64,
    /// The first day of the month.
    pub month: Day,
    /// Visits of that month that were looked at: those that count, until yesterday.
    pub visits: u32,
    /// Newest first; at most a thousand.
    pub flags: Vec<DeskFlag>,
    /// Whether there are more than that.
    pub more: bool,
    /// The ward's tổ, for the filter.
    pub units: Vec<Unit>,
}

/// One question with whom it went to.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DeskFlag {
    /// What was noticed, and what was answered.
    pub flag: Flag,
    /// To whom.
    pub volunteer: VolunteerId,
    /// *Gọi tôi là*.
    pub called: String,
    /// The tổ of its last visit; absent where that tổ is another ward's or unknown.
    pub unit: Option<Unit>,
    /// At most forty, the first ones; [`Flag::doors`] is the number.
    pub doors: Vec<CheckedDoor>,
}

/// A door to look at.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CheckedDoor {
    /// Which household.
    pub household: HouseholdId,
    /// "K45/15 Nguyễn Công Trứ".
    pub label: String,
}
