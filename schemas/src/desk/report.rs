//! Papers that the ward hands on: its report, a tổ's report, an extract, a certificate. The server sets a paper out as
//! plain blocks once; page, print and DOCX show the same blocks.

use super::CutView;
use crate::ids::{AreaId, VolunteerId};
use crate::record::Unit;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Which paper.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ReportForm {
    /// The ward's report of the year.
    #[default]
    Annual,
    /// The ward's report of a month or quarter.
    Periodic,
    /// *Trang đối chiếu*: where each figure comes from; stays in the house.
    Check,
    /// One tổ's report of the year.
    AreaAnnual,
    /// One tổ's report of a quarter.
    AreaQuarter,
    /// The youth campaign's figures, for Đoàn.
    Youth,
    /// Giấy xác nhận tình nguyện of one volunteer.
    Volunteer,
}

/// `GET /desk/api/reports`: which paper, of which frozen cut.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AskReport {
    /// A frozen cut.
    pub cut: String,
    /// Which paper.
    #[serde(default)]
    pub form: ReportForm,
    /// For a tổ's paper.
    #[serde(default)]
    #[ts(optional)]
    pub area: Option<AreaId>,
    /// For a certificate.
    #[serde(default)]
    #[ts(optional)]
    pub volunteer: Option<VolunteerId>,
}

/// One paper with what of it can be edited.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReportPage {
    /// Which paper.
    pub form: ReportForm,
    /// The frozen cut.
    pub cut: CutView,
    /// As it stands now.
    pub report: Report,
    /// What can be edited, in the order of the paper; empty for whoever may only look.
    pub parts: Vec<ReportPart>,
}

/// One text part of a paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReportPart {
    /// `direction`, `difficulties`, `signer` …
    pub part: String,
    /// As it stands.
    pub body: String,
    /// As it would stand if nobody had edited it.
    pub usual: String,
    /// Who edited it last; empty when nobody did.
    pub by: String,
    /// UTC milliseconds.
    #[ts(type = "number | null")]
    pub at: Option<i64>,
}

/// `POST /desk/api/reports/parts`: what was edited.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SaveReportParts {
    /// Of which paper.
    pub of: AskReport,
    /// Part to text.
    pub parts: BTreeMap<String, String>,
}

/// `GET /desk/api/reports/choices`: of what a paper can be made.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReportChoices {
    /// Frozen cuts, newest first.
    pub cuts: Vec<CutView>,
    /// Tổ in force at each cut, by the cut's id.
    pub units: BTreeMap<String, Vec<Unit>>,
    /// Volunteers and team leads who can be certified; empty for whoever may not read names.
    pub volunteers: Vec<NamedVolunteer>,
}

/// Somebody of the ward's own people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NamedVolunteer {
    /// Who.
    pub volunteer: VolunteerId,
    /// *Gọi tôi là*.
    pub called: String,
}

/// A paper in the form of Nghị định 30/2020/NĐ-CP.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Report {
    /// Name of its file, without what follows the dot.
    pub file: String,
    /// Above the issuer, not bold; often empty.
    pub parent: String,
    /// Who issues it, in lines.
    pub issuer: Vec<String>,
    /// "Số: …/BC-UBND"; empty where the paper has none.
    pub number: String,
    /// "An Hải, ngày 06 tháng 12 năm 2026"
    pub dated: String,
    /// "BÁO CÁO"
    pub title: String,
    /// Trích yếu.
    pub about: String,
    /// The body.
    pub blocks: Vec<ReportBlock>,
    /// Nơi nhận, in lines; empty where the paper has none.
    pub receivers: Vec<String>,
    /// "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"
    pub signature: Vec<String>,
    /// Who signs.
    pub signer: String,
    /// Each begins on a page of its own.
    pub annexes: Vec<ReportAnnex>,
}

/// An annex.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReportAnnex {
    /// "PHỤ LỤC"
    pub title: String,
    /// What it holds.
    pub about: String,
    /// Its body.
    pub blocks: Vec<ReportBlock>,
}

/// One block of the body.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", tag = "kind")]
pub enum ReportBlock {
    /// "I. CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI"
    Heading { text: String },
    /// A paragraph.
    Text { text: String },
    /// A line under a table.
    Note { text: String },
    /// A table with a header that every page repeats.
    Table {
        /// What it shows; may be empty.
        title: String,
        columns: Vec<ReportColumn>,
        rows: Vec<ReportRow>,
    },
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReportColumn {
    /// Its header.
    pub title: String,
    /// Of the width of the table, per mille; all of a table make 1000.
    pub share: u32,
    /// Set in the middle: numbers and short words.
    pub centred: bool,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReportRow {
    /// As many as there are columns.
    pub cells: Vec<String>,
    /// A total.
    pub strong: bool,
}
