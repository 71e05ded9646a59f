//! Visits: what one tap at the door saves, what corrects it and what takes it back.

use crate::day::Day;
use crate::ids::{HouseholdId, PersonId, VisitId};
use crate::record::{Level, Outcome, Source};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One skill shown to one named person.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Helped {
    /// Who.
    pub person: PersonId,
    /// Skill code.
    pub skill: String,
    /// How far they got.
    pub level: Level,
    /// Who taught it.
    pub source: Source,
}

/// People helped without a name.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HelpedUnnamed {
    /// Skill code.
    pub skill: String,
    /// How many people (1–50).
    pub people: u32,
}

/// A visit as one tap saves it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RecordVisit {
    /// At which door.
    pub household: HouseholdId,
    /// What came of it.
    pub outcome: Outcome,
    /// Why nobody lives there: `vacant`, `lodging`, `business`.
    #[serde(default)]
    #[ts(optional)]
    pub reason: Option<String>,
    /// Absent: the outcome's usual number of days, if it has one.
    #[serde(default)]
    #[ts(optional)]
    pub revisit_on: Option<Day>,
    /// Free text; becomes a paper of its own.
    #[serde(default)]
    #[ts(optional)]
    pub note: Option<String>,
    /// Named help.
    #[serde(default)]
    pub guidance: Vec<Helped>,
    /// Help without names.
    #[serde(default)]
    pub unnamed: Vec<HelpedUnnamed>,
    /// Of these, people for whose sake the household is on the priority list.
    #[serde(default)]
    #[ts(as = "Option<u32>", optional)]
    pub unnamed_priority: u32,
    /// A leaflet was left.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub leaflet: bool,
    /// Other hộ met on the same doorstep (*Gặp cùng một chỗ*): each gets a visit with this outcome.
    #[serde(default)]
    #[ts(as = "Option<Vec<HouseholdId>>", optional)]
    pub together: Vec<HouseholdId>,
}

/// Corrects a visit; what is absent stays as it was.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AmendVisit {
    /// At which door.
    pub household: HouseholdId,
    /// Which visit.
    pub visit: VisitId,
    /// What came of it.
    pub outcome: Outcome,
    /// Why nobody lives there.
    #[serde(default)]
    #[ts(optional)]
    pub reason: Option<String>,
    /// When to come back; absent for no day.
    #[serde(default)]
    #[ts(optional)]
    pub revisit_on: Option<Day>,
}

/// Which visit to take back.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VoidVisit {
    /// Its household.
    pub household: HouseholdId,
    /// The visit.
    pub visit: VisitId,
}
