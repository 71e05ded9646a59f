//! Lessons, teams and results: what a screen asks and what it is shown.

use crate::day::Day;
use crate::ids::{AreaId, BatchId, HouseholdId, LessonId, PersonId, VolunteerId};
use crate::indicator::{Figures, Indicator};
use crate::record::{LessonKind, Unit};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One of my tổ.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AskArea {
    /// Which.
    pub area: AreaId,
}

/// A lớp is opened.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AddLesson {
    /// In which of my tổ.
    pub area: AreaId,
    /// What kind.
    pub kind: LessonKind,
    /// "Lớp tối thứ Ba" (≤ 100 characters); never a person's name.
    #[serde(default)]
    pub title: String,
}

/// A buổi is written down; what is absent stays as it is, whoever is named is added.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RecordSession {
    /// Of which lớp.
    pub lesson: LessonId,
    /// Absent: today.
    #[serde(default)]
    #[ts(optional)]
    pub day: Option<Day>,
    /// Heads (0–2,000), visitors of other tổ among them.
    #[serde(default)]
    #[ts(optional)]
    pub heads: Option<u32>,
    /// Of these, from other tổ.
    #[serde(default)]
    #[ts(optional)]
    pub visitors: Option<u32>,
    /// Volunteers who helped.
    #[serde(default)]
    #[ts(optional)]
    pub volunteers: Option<u32>,
    /// Those who allowed their name and were there.
    #[serde(default)]
    pub attended: Vec<PersonId>,
    /// Of these, those who were named by mistake.
    #[serde(default)]
    pub absent: Vec<PersonId>,
    /// Skill codes that were taught.
    #[serde(default)]
    pub skills: Vec<String>,
}

/// Takes back what I wrote of a buổi today; what a colleague wrote of it stays.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TakeBackSession {
    /// Of which lớp.
    pub lesson: LessonId,
    /// Its day.
    pub day: Day,
    /// Only what this deed wrote, as in [`super::Saved::deed`]; absent: everything.
    #[serde(default)]
    #[ts(optional)]
    pub deed: Option<BatchId>,
}

/// A lớp with its buổi.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LessonView {
    /// Which.
    pub id: LessonId,
    /// Its tổ.
    pub area: AreaId,
    /// What kind.
    pub kind: LessonKind,
    /// As typed.
    pub title: String,
    /// Newest first.
    pub sessions: Vec<SessionView>,
}

/// A buổi.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SessionView {
    /// When.
    pub day: Day,
    /// Lượt.
    pub turns: u32,
    /// Of these, from other tổ.
    pub visitors: u32,
    /// Volunteers.
    pub volunteers: u32,
    /// Those who allowed their name.
    pub attended: Vec<PersonId>,
    /// Skill codes.
    pub skills: Vec<String>,
    /// May be taken back: I wrote of it today.
    pub can_undo: bool,
}

/// How somebody is to belong to a team.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MendMember {
    /// Who; one of the colleagues whom the ward named.
    pub who: VolunteerId,
    /// `member`, `guest` or `left`.
    pub how: String,
    /// Last day of a guest; the day of leaving, by default today.
    #[serde(default)]
    #[ts(optional)]
    pub day: Option<Day>,
}

/// A training that members had.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AddTraining {
    /// Who.
    pub members: Vec<VolunteerId>,
    /// Code of the catalogue.
    pub topic: String,
    /// When; by default today.
    #[serde(default)]
    #[ts(optional)]
    pub day: Option<Day>,
}

/// Mends single facts of a team; an absent one is not touched.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MendTeam {
    /// Of which tổ.
    pub area: AreaId,
    /// Number of the decision.
    #[serde(default)]
    #[ts(optional)]
    pub decision: Option<String>,
    /// Its day.
    #[serde(default)]
    #[ts(optional)]
    pub decided_on: Option<Day>,
    /// Tổ trưởng.
    #[serde(default)]
    #[ts(optional)]
    pub lead: Option<VolunteerId>,
    /// Day of this year's kế hoạch.
    #[serde(default)]
    #[ts(optional)]
    pub planned_on: Option<Day>,
    /// Members who come, go or visit.
    #[serde(default)]
    pub members: Vec<MendMember>,
    /// Trainings that were held.
    #[serde(default)]
    pub trainings: Vec<AddTraining>,
}

/// A member as a list shows them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MemberView {
    /// Who.
    pub id: VolunteerId,
    /// By *Gọi tôi là*.
    pub called: String,
    /// `member`, `guest` or `left`.
    pub how: String,
    /// Last day of a guest, or the day of leaving.
    pub day: Option<Day>,
    /// Topics of the trainings that they had.
    pub topics: Vec<String>,
}

/// A team as this phone knows it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TeamView {
    /// Of which tổ.
    pub area: AreaId,
    /// Number of the decision.
    pub decision: Option<String>,
    /// Its day.
    pub decided_on: Option<Day>,
    /// Tổ trưởng.
    pub lead: Option<VolunteerId>,
    /// Day of this year's kế hoạch.
    pub planned_on: Option<Day>,
    /// By *Gọi tôi là*.
    pub members: Vec<MemberView>,
    /// Decision, lead and plan are there (CT-d).
    pub ready: bool,
}

/// "Kết quả của tổ": what the figures mean, and what they are for each of my tổ.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Results {
    /// Wording and rules, in the order of print.
    pub indicators: Vec<Indicator>,
    /// My tổ.
    pub areas: Vec<AreaResults>,
    /// Skill code of this week; absent in a tuần nghỉ or where the ward keeps no calendar.
    pub weekly_skill: Option<String>,
}

/// The figures of one of my tổ.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AreaResults {
    /// Which.
    pub unit: Unit,
    /// As of today, with what this phone has seen so far.
    pub figures: Figures,
}

/// Which rows stand behind a figure.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AskRows {
    /// Of which tổ.
    pub area: AreaId,
    /// The line, such as `CT-c2.people`.
    pub line: String,
}

/// One row behind a figure: a house, a lesson or the team.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FigureRow {
    /// The house, if it is one.
    pub household: Option<HouseholdId>,
    /// "K45/15 Nguyễn Công Trứ", "Lớp tối thứ Ba".
    pub label: String,
    /// What it adds to the numerator.
    #[ts(type = "number")]
    pub part: i64,
}
