//! Nhập danh sách: workbooks dropped on the page, what was read of them, what a person put right, and earlier imports.
//! Nothing here has a field for a name, a telephone number or a CCCD.

use crate::ids::VolunteerId;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// `POST /desk/api/imports/preview` and `POST /desk/api/imports`: the workbooks with what was put right, so that the
/// server keeps nothing of them between the two.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportFiles {
    /// In the order in which they were dropped.
    pub files: Vec<ImportFile>,
}

/// One workbook.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportFile {
    /// The .xlsx, base64.
    pub bytes: String,
    /// Sheets whose place a person chose.
    pub sheets: Vec<MendSheet>,
    /// Rows that a person put right or left out.
    pub rows: Vec<MendRow>,
}

/// The place of a sheet that does not say it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MendSheet {
    /// Name of the sheet.
    pub sheet: String,
    /// "12"; empty where the sheet says it.
    pub tdp: String,
    /// "Phước Mỹ"; empty where the sheet says it.
    pub old_ward: String,
}

/// One row put right.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MendRow {
    /// Name of the sheet.
    pub sheet: String,
    /// As Excel counts.
    pub row: u32,
    /// Its address; without one the row is left out.
    pub address: Option<String>,
}

/// What an import would do, or has done.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportPreview {
    /// One a workbook, in the same order.
    pub files: Vec<ReadFile>,
    /// Every workbook reads: it can be taken in.
    pub ready: bool,
    /// New households.
    pub added: u32,
    /// Households of which the lists say something else than last time.
    pub mended: u32,
    /// Addresses of the last import that the lists do not have any more; they stay in the register.
    pub gone: Vec<String>,
}

/// What was read of one workbook.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReadFile {
    /// Why nothing was taken of it, and what to do; absent when it reads.
    pub refusal: Option<String>,
    /// The sheet whose place has to be chosen before it reads.
    pub place_of: Option<String>,
    /// Households, each once.
    pub households: u32,
    /// By tổ.
    pub units: Vec<ReadUnit>,
    /// Rows that said a household a second time.
    pub duplicates: u32,
    /// Columns that were not kept, and why.
    pub dropped: Vec<DroppedField>,
    /// Rows (or with row 0 whole sheets) that were not taken, and why.
    pub refused: Vec<RefusedLine>,
}

/// How many households of one tổ.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReadUnit {
    /// "12"
    pub tdp: String,
    /// "Phước Mỹ"
    pub old_ward: String,
    /// Households.
    pub households: u32,
}

/// A column that was not kept.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DroppedField {
    /// Name of the sheet.
    pub sheet: String,
    /// Its header.
    pub column: String,
    /// Vietnamese, for a person.
    pub why: String,
}

/// A row that was not taken.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RefusedLine {
    /// Name of the sheet.
    pub sheet: String,
    /// As Excel counts; 0 for the whole sheet.
    pub row: u32,
    /// Vietnamese, for a person; never what the row says.
    pub why: String,
}

/// One of `GET /desk/api/imports`: an earlier import.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportView {
    /// Which.
    pub job: VolunteerId,
    /// UTC milliseconds.
    #[ts(type = "number")]
    pub at: i64,
    /// New households.
    #[ts(type = "number")]
    pub added: u64,
    /// Households that it changed.
    #[ts(type = "number")]
    pub mended: u64,
    /// UTC milliseconds; taken back since.
    #[ts(type = "number | null")]
    pub undone_at: Option<i64>,
    /// Of its new households, those that somebody has visited: with one of them it stays.
    #[ts(type = "number")]
    pub visited: u64,
}
