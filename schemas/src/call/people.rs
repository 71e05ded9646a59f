//! A person as a door's screen and their own page show them.

use crate::day::Day;
use crate::ids::PersonId;
use crate::record::{Level, NeedStage, PersonStatus};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A person as the door's screen lists them.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PersonView {
    /// Who.
    pub id: PersonId,
    /// As typed.
    pub name: String,
    /// Code of the catalogue.
    pub age_band: Option<String>,
    /// `0905 ••• 456`.
    pub phone: Option<String>,
    /// Code of the catalogue.
    pub vneid: Option<String>,
    /// Has a bank account on the phone.
    pub bank: Option<bool>,
    /// Lives here, moved, died: then the name is hidden.
    pub status: PersonStatus,
    /// Highest level reached per skill.
    pub skills: Vec<SkillReached>,
    /// What to teach next, the week's skill first; skill codes, at most three.
    pub next: Vec<String>,
    /// Ticks of "Gia đình số" by code.
    pub ticks: Vec<String>,
    /// Learning portals by code.
    pub portals: Vec<String>,
    /// Needs by code.
    pub needs: Vec<NeedView>,
    /// The household is on the priority list for this person's sake.
    pub priority: bool,
    /// Changed their mind: the name is hidden, and destroyed from [`PersonView::destroyed_on`] on.
    pub withdrawn_on: Option<Day>,
    /// Three days later, or three days after a death was written. Absent for one that an earlier version wrote without its
    /// day: it is destroyed only after somebody confirms it.
    pub destroyed_on: Option<Day>,
    /// Consent stands in the current version of the wording.
    pub consent_current: bool,
    /// May be called: the second answer of the last consent.
    pub call_allowed: bool,
}

/// A need and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NeedView {
    /// Code of the catalogue.
    pub code: String,
    /// Mới, đã chuyển, đã trả lời.
    pub stage: NeedStage,
    /// To whom it was passed on.
    pub referral: Option<String>,
    /// Since when.
    pub since: Option<Day>,
}

/// The highest level that a person reached with a skill.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SkillReached {
    /// Skill code.
    pub skill: String,
    /// How far.
    pub level: Level,
}
