//! What the supervisor's page and the server say to each other: JSON over `/desk/api`, behind a session cookie.
//! Supervisors read projections only; nothing here is computed by loading documents.

use crate::call::{Conflict, FigureRow, VisitView};
use crate::day::Day;
use crate::ids::{AreaId, DeviceId, HouseholdId};
use crate::indicator::{Coverage, FigureLine, Figures, Indicator};
use crate::record::{Counts, HouseState, Standing, Unit};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// `POST /desk/api/session`.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SignIn {
    /// As the administrator wrote it; case and marks do not matter.
    pub name: String,
    /// Kept as argon2id only.
    pub password: String,
}

/// `GET /desk/api/session`: who is signed in.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Session {
    /// For the greeting.
    pub name: String,
    /// `administrator`, `supervisor`, `viewer`: a viewer sees figures without names.
    pub role: String,
    /// Name of the ward.
    pub ward: String,
}

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

/// `GET /desk/api/phones`.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PhoneRow {
    /// Which phone.
    pub device: DeviceId,
    /// Whose, by *Gọi tôi là*.
    pub called: String,
    /// Tổ that it holds.
    pub areas: Vec<AreaId>,
    /// UTC milliseconds of its last exchange; 0 = never.
    #[ts(type = "number")]
    pub last_seen: i64,
    /// Of the app.
    pub version: String,
    /// Deeds received from it, ever.
    pub deeds: u32,
    /// UTC milliseconds; it may only upload, and what it uploads is held.
    #[ts(type = "number | null")]
    pub revoked_at: Option<i64>,
}

/// `GET /desk/api/figures`: every indicator of the plan, for the ward or for one tổ, now or at a frozen cut.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FiguresPage {
    /// Name of the ward.
    pub ward: String,
    /// UTC milliseconds: "tính đến …".
    #[ts(type = "number")]
    pub as_of: i64,
    /// The tổ, unless the figures are the ward's.
    pub unit: Option<Unit>,
    /// All tổ in force, for choosing one.
    pub units: Vec<Unit>,
    /// Wording and rules, in the order of print.
    pub indicators: Vec<Indicator>,
    /// The figures.
    pub figures: Figures,
    /// The frozen cut that is shown, if it is one.
    pub cut: Option<CutView>,
    /// Frozen cuts, newest first.
    pub cuts: Vec<CutView>,
    /// Skill code of this week.
    pub weekly_skill: Option<String>,
    /// Phones that have not come in for more than three days.
    pub silent_phones: u32,
    /// Oldest day since which one of them is silent.
    pub silent_since: Option<Day>,
}

/// A frozen cut.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CutView {
    /// Which.
    pub id: String,
    /// The last day that counts.
    pub day: Day,
    /// UTC milliseconds.
    #[ts(type = "number")]
    pub made_at: i64,
}

/// `POST /desk/api/cuts`: freezes the figures of a day.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MakeCut {
    /// The last day that counts; today or a past day of this year.
    pub day: Day,
}

/// `GET /desk/api/figures/rows`: what stands behind one line.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FigureRowsPage {
    /// The tổ, unless the line is the ward's.
    pub unit: Option<Unit>,
    /// For the ward: the line of each tổ.
    pub areas: Vec<AreaFigure>,
    /// For one tổ: houses and lessons, houses in the order of a walk.
    pub rows: Vec<FigureRow>,
    /// What the de-identified add, and whatever is no row (months of people who withdrew).
    #[ts(type = "number")]
    pub others: i64,
}

/// One line for one tổ.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AreaFigure {
    /// Which tổ.
    pub unit: Unit,
    /// The line.
    pub line: FigureLine,
}
