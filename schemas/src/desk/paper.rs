//! Paper for evenings without phone or power: walk sheets with a number and a QR for each household, and the form by
//! which the desk keys them back.

use super::NamedVolunteer;
use crate::day::Day;
use crate::ids::{AreaId, HouseholdId, VisitId, VolunteerId};
use crate::record::{Outcome, Unit};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// `POST /desk/api/walk-sheets`: a sheet is made of these doors.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MakeWalkSheet {
    /// In which tổ.
    pub area: AreaId,
    /// "Kiệt 45 Nguyễn Công Trứ"; empty for the whole tổ.
    pub title: String,
    /// In any order; the sheet stands in the order of a walk.
    pub households: Vec<HouseholdId>,
}

/// `GET /desk/api/walk-sheets/{sheet}`. It names nobody and says nothing of how a door stands,
/// but where nobody should knock.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WalkSheet {
    /// Its number within the ward, printed at its head.
    pub sheet: u32,
    /// In which tổ.
    pub unit: Unit,
    /// As it was made.
    pub title: String,
    /// UTC milliseconds.
    #[ts(type = "number")]
    pub made_at: i64,
    /// In the order of a walk.
    pub lines: Vec<WalkLine>,
}

/// One household of a sheet.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WalkLine {
    /// `4` of `17-4`.
    pub line: u32,
    /// Which household.
    pub household: HouseholdId,
    /// "K45/15"; empty for a place that is only described.
    pub short: String,
    /// "Nguyễn Công Trứ"
    pub street: String,
    /// *Nhận ra bằng*, where it names nobody.
    pub unit: Option<String>,
    /// *Xin đừng ghé*: the line stands, so that nobody knocks by mistake, and there is nothing on it to fill in.
    pub no_visits: bool,
    /// The household's id as a QR code: dark modules as the path of an SVG; empty where nobody should knock.
    pub qr: String,
    /// How many modules it is wide.
    pub modules: u32,
}

/// `GET /desk/api/keying`.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KeyingPage {
    /// Today by the server's clock; no later day is taken.
    pub today: Day,
    /// Who may have walked.
    pub volunteers: Vec<NamedVolunteer>,
    /// Sheets, newest first.
    pub sheets: Vec<SheetRow>,
    /// What this account keyed, newest first.
    pub lines: Vec<KeyedLine>,
}

/// A sheet in a list.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SheetRow {
    /// Its number.
    pub sheet: u32,
    /// In which tổ.
    pub area: AreaId,
    /// Its street or kiệt.
    pub title: String,
    /// How many lines it has.
    pub lines: u32,
    /// UTC milliseconds.
    #[ts(type = "number")]
    pub made_at: i64,
}

/// `POST /desk/api/keying`: one line of paper.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KeyLine {
    /// "17-4", "4" where a sheet is chosen, or what the QR says.
    pub door: String,
    /// The chosen sheet.
    #[serde(default)]
    #[ts(optional)]
    pub sheet: Option<u32>,
    /// What came of it.
    pub outcome: Outcome,
    /// On which day.
    pub day: Day,
    /// When to come back, if they said.
    #[serde(default)]
    #[ts(optional)]
    pub revisit_on: Option<Day>,
    /// Who stood at the door.
    pub by: VolunteerId,
}

/// What became of a line.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Keyed {
    /// False when that household has a visit of that day already: nothing was written.
    pub recorded: bool,
    /// The visit that was written, or the one that was there.
    pub line: KeyedLine,
}

/// A visit that was keyed, or that stood in the way.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KeyedLine {
    /// Which visit.
    pub visit: VisitId,
    /// At which household.
    pub household: HouseholdId,
    /// "K45/15 Nguyễn Công Trứ"
    pub place: String,
    /// What came of it.
    pub outcome: Outcome,
    /// On which day.
    pub day: Day,
    /// Who walked.
    pub by: String,
    /// Taken back.
    pub undone: bool,
}

/// `POST /desk/api/keying/undo`.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct UndoLine {
    /// Which visit.
    pub visit: VisitId,
}
