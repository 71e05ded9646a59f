//! The indicators of the plan, now or frozen, and what stands behind a line.

use crate::call::FigureRow;
use crate::day::Day;
use crate::indicator::{FigureLine, Figures, Indicator};
use crate::record::Unit;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

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
