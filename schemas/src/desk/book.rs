//! The ward's own book on its page, and what offices hand in as filled forms: denominators of tổ, lines of schools and
//! units, members by decision.

use super::{AddMember, RefusedLine};
use crate::ids::AreaId;
use crate::indicator::{Indicator, OfferedSkill, PaperFigure, SmallRecord, Typed, WardLine, Week};
use crate::record::Unit;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// `GET /desk/api/book/entries`: one part of the book, with who wrote each entry and when.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BookPage {
    /// UTC milliseconds.
    #[ts(type = "number")]
    pub as_of: i64,
    /// All tổ, those that were joined into others included.
    pub units: Vec<Unit>,
    /// For the words of lines.
    pub indicators: Vec<Indicator>,
    /// Names of schools and units that owe a report, to choose from.
    pub places: Vec<String>,
    /// Newest first; none is ever written over.
    pub entries: Vec<BookEntry>,
    /// Whether there are older ones than these.
    pub more: bool,
}

/// One entry.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BookEntry {
    /// Grows; of two that say different things of the same, the later stands.
    #[ts(type = "number")]
    pub entry: i64,
    /// UTC milliseconds.
    #[ts(type = "number")]
    pub at: i64,
    /// Who wrote it, as they are called now.
    pub by: String,
    /// What it says.
    pub item: BookItem,
}

/// What an entry says. The tag is no field of any of them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "entry", rename_all = "snake_case")]
pub enum BookItem {
    /// A denominator.
    Typed(Typed),
    /// A line that others report.
    Line(WardLine),
    /// A figure of the time on paper.
    Paper(PaperFigure),
    /// A week of the calendar.
    Week(Week),
    /// A small record.
    Record(SmallRecord),
    /// A skill that is not taught for a while, or again.
    Skill(OfferedSkill),
}

/// `POST /desk/api/forms/{kind}`: a filled form; the server keeps nothing of it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FilledForm {
    /// The .xlsx, base64.
    pub bytes: String,
}

/// What a filled form says, to be looked at before it is written anywhere.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReadForm {
    /// Of `denominators`: numbers; their source and day are given on the page.
    pub numbers: Vec<ReadNumber>,
    /// Of `replies`.
    pub lines: Vec<WardLine>,
    /// Of `members`.
    pub members: Vec<AddMember>,
    /// Rows that were not understood, each with why.
    pub refused: Vec<RefusedLine>,
}

/// One number of one tổ.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReadNumber {
    /// Which tổ.
    pub area: AreaId,
    /// As in [`Typed::what`].
    pub what: String,
    /// How many.
    #[ts(type = "number")]
    pub number: u64,
}
