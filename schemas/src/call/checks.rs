//! What the volunteer is asked again about their own visits, before anybody at the ward sees it.

use super::Door;
use crate::ids::{HouseholdId, VisitId};
use crate::quality::Flag;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One question with the doors that it is about.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CheckView {
    /// What was noticed, and what was answered.
    pub flag: Flag,
    /// At most forty, the first ones; [`Flag::doors`] is the number.
    pub doors: Vec<Door>,
    /// Where the answer is written: the last visit of the question.
    pub last: VisitPlace,
}

/// A visit and the household whose document holds it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VisitPlace {
    /// At which door.
    pub household: HouseholdId,
    /// Which visit.
    pub visit: VisitId,
}

/// Answers a question about one's own visits.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Explain {
    /// As in [`CheckView::last`].
    pub at: VisitPlace,
    /// Code of the rule.
    pub check: String,
    /// Code of the answer; one that the rule offers.
    pub explanation: String,
}
