//! *Ai chưa nộp*: how far the yearly report of each tổ, school and unit has come. The ward writes it down as papers and
//! messages arrive; nothing is sent through here.

use crate::day::Day;
use crate::record::Unit;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

/// How far a report has come, in the order in which it moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SubmissionState {
    /// Chưa có.
    Missing,
    /// Nháp.
    Draft,
    /// Tổ trưởng đã xem.
    SeenByLead,
    /// Đã nộp.
    Submitted,
    /// Cần sửa.
    NeedsWork,
}

impl SubmissionState {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Missing,
        Self::Draft,
        Self::SeenByLead,
        Self::Submitted,
        Self::NeedsWork,
    ];

    /// As it stands in the ledger and crosses the wire.
    pub fn word(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Draft => "draft",
            Self::SeenByLead => "seen_by_lead",
            Self::Submitted => "submitted",
            Self::NeedsWork => "needs_work",
        }
    }

    /// The reverse of [`SubmissionState::word`]; what nobody wrote down is missing.
    pub fn from_word(word: &str) -> Self {
        Self::ALL
            .into_iter()
            .find(|state| state.word() == word)
            .unwrap_or(Self::Missing)
    }
}

/// Who owes a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ReporterKind {
    /// A tổ in force, there by itself.
    Area,
    /// Trường.
    School,
    /// Another unit of the ward.
    Unit,
}

impl ReporterKind {
    /// As it stands in the ledger and crosses the wire.
    pub fn word(self) -> &'static str {
        match self {
            Self::Area => "area",
            Self::School => "school",
            Self::Unit => "unit",
        }
    }
}

/// When reports are due.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SubmissionDue {
    /// Hạn đơn vị nộp: the plan says "trước ngày 06/12".
    pub units: Day,
    /// Hạn gửi Sở, as the ward typed it.
    pub department: Option<Day>,
}

/// How many reports of one kind of owner stand in one state.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SubmissionCount {
    /// Whose.
    pub kind: ReporterKind,
    /// In which state.
    pub state: SubmissionState,
    /// How many.
    pub number: u32,
}

/// `GET /desk/api/submissions`.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SubmissionsPage {
    /// Name of the ward.
    pub ward: String,
    /// UTC milliseconds: "tính đến …".
    #[ts(type = "number")]
    pub as_of: i64,
    /// The year that is reported on.
    pub year: i32,
    /// When they are due.
    pub due: SubmissionDue,
    /// Tổ by old ward and number, then schools and units by name.
    pub rows: Vec<SubmissionRow>,
    /// Phones that have not come in for more than three days.
    pub silent_phones: u32,
    /// Oldest day since which one of them is silent.
    pub silent_since: Option<Day>,
}

/// One owner's report.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SubmissionRow {
    /// A tổ's area, or the school or unit.
    #[ts(type = "string")]
    pub owner: Uuid,
    /// What the owner is.
    pub kind: ReporterKind,
    /// Of a tổ.
    pub unit: Option<Unit>,
    /// Of a school or unit; empty for a tổ.
    pub name: String,
    /// How far it has come.
    pub state: SubmissionState,
    /// UTC milliseconds; absent while nobody wrote anything down.
    #[ts(type = "number | null")]
    pub set_at: Option<i64>,
    /// Who wrote it down; withheld from viewers.
    pub set_by: String,
}

/// `POST /desk/api/submissions`: writes down how far a report of this year has come.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SetSubmission {
    /// Whose.
    #[ts(type = "string")]
    pub owner: Uuid,
    /// How far.
    pub state: SubmissionState,
}

/// `POST /desk/api/reporters`: a school or unit that owes reports from now on.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AddReporter {
    /// `school` or `unit`.
    pub kind: ReporterKind,
    /// Its name; no person's.
    pub name: String,
}

/// `POST /desk/api/reporters/end`: a school or unit owes no more, or does again.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EndReporter {
    /// Which.
    #[ts(type = "string")]
    pub reporter: Uuid,
    /// False puts it back.
    pub ended: bool,
}

/// `POST /desk/api/department-deadline`: hạn gửi Sở of this year.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SetDepartmentDeadline {
    /// Absent takes it back.
    pub day: Option<Day>,
}
