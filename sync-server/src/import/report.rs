//! What an import tells the person who started it, and programs (`--json`).

use super::reading::{DroppedColumn, Reading, RefusedRow};
use serde::Serialize;

/// How many households one tổ has in the workbook.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TdpLine {
    /// Official number.
    pub tdp: String,
    /// Old ward.
    pub old_ward: String,
    /// Households, each once.
    pub households: usize,
}

/// The whole account of a reading; no names, no numbers of people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ImportReport {
    /// Households, each once.
    pub households: usize,
    /// By tổ, in the order of old ward and number.
    pub by_tdp: Vec<TdpLine>,
    /// Rows that said a household a second time.
    pub duplicates: u32,
    /// Columns that were not kept.
    pub dropped_columns: Vec<DroppedColumn>,
    /// Rows that were not taken.
    pub refused: Vec<RefusedRow>,
}

impl From<&Reading> for ImportReport {
    fn from(reading: &Reading) -> ImportReport {
        let mut by_tdp: Vec<TdpLine> = Vec::new();
        for household in &reading.households {
            let known = by_tdp
                .iter_mut()
                .rev()
                .find(|line| line.tdp == household.tdp && line.old_ward == household.old_ward);
            match known {
                Some(line) => line.households += 1,
                None => by_tdp.push(TdpLine {
                    tdp: household.tdp.clone(),
                    old_ward: household.old_ward.clone(),
                    households: 1,
                }),
            }
        }
        let number = |tdp: &str| {
            let digits = tdp.trim_end_matches(|c: char| !c.is_ascii_digit());
            digits.parse::<u32>().unwrap_or(u32::MAX)
        };
        by_tdp.sort_by(|a, b| {
            schemas::text::order(&a.old_ward, &b.old_ward)
                .then_with(|| number(&a.tdp).cmp(&number(&b.tdp)))
                .then_with(|| a.tdp.cmp(&b.tdp))
        });
        ImportReport {
            households: reading.households.len(),
            by_tdp,
            duplicates: reading.duplicates,
            dropped_columns: reading.dropped_columns.clone(),
            refused: reading.refused.clone(),
        }
    }
}
