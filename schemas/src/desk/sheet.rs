//! A table on its way into a workbook. The page sends what it shows, filtered and ordered as it stands there, so that
//! file and screen never differ and the words come from one dictionary; cells keep their type.

use crate::day::Day;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// `POST /desk/api/sheets`: a table, answered with an XLSX file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Sheet {
    /// Of the sheet within the workbook.
    pub name: String,
    /// Headers.
    pub columns: Vec<String>,
    /// Each as long as the header.
    pub rows: Vec<Vec<SheetCell>>,
}

/// A cell.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(untagged)]
pub enum SheetCell {
    /// Nothing.
    Empty(#[ts(type = "null")] ()),
    /// A number that stays one.
    Number(f64),
    /// A date that stays one.
    Day { day: Day },
    /// A percentage, in per mille: 764 is shown as 76,4.
    Share { share: u32 },
    /// Words.
    Text(String),
}
