//! A sheet as plain text: what the rest of the import reads, whatever library opened the file.

use super::cell::Cell;
use super::mending::Mend;
use super::place::Place;
use std::collections::{BTreeMap, HashMap};

/// Cells shown as one that a merge may cover; a larger block is a painted background, not a label.
const LARGEST_MERGE: u64 = 20_000;
/// Covered cells of one sheet that are kept in mind.
const MOST_COVERED: usize = 1_000_000;

/// Rows and columns are counted from 0 here, as Excel's files do; people are told row + 1.
#[derive(Debug, Clone, Default)]
pub struct Sheet {
    pub name: String,
    pub hidden: bool,
    /// What a person said of the place, before the sheet says anything itself.
    pub chosen: Place,
    /// What a person put right, by row as Excel counts.
    pub mended: HashMap<u32, Mend>,
    /// Rows with something in them, each as wide as its last cell.
    pub rows: BTreeMap<u32, Vec<Cell>>,
    /// For each cell inside a merged block, the block's first cell, which holds its text.
    covered: HashMap<(u32, usize), (u32, usize)>,
}

static BLANK: Cell = Cell::blank();

impl Sheet {
    /// Notes a block of cells shown as one; both corners belong to it.
    pub fn merge(&mut self, (top, left): (u32, usize), (bottom, right): (u32, usize)) {
        let area = u64::from(bottom.saturating_sub(top) + 1) * (right.saturating_sub(left) as u64 + 1);
        if area > LARGEST_MERGE || self.covered.len() > MOST_COVERED {
            return;
        }
        for row in top..=bottom {
            for column in left..=right {
                self.covered.insert((row, column), (top, left));
            }
        }
    }

    pub fn cell(&self, row: u32, column: usize) -> &Cell {
        self.rows
            .get(&row)
            .and_then(|cells| cells.get(column))
            .unwrap_or(&BLANK)
    }

    pub fn width(&self) -> usize {
        self.rows.values().map(Vec::len).max().unwrap_or(0)
    }

    /// What a person sees in the cell: the text of the merged block that it lies in, if any.
    pub fn seen(&self, row: u32, column: usize) -> &Cell {
        match self.covered.get(&(row, column)) {
            Some((top, left)) => self.cell(*top, *left),
            None => self.cell(row, column),
        }
    }

    /// Like [`Sheet::seen`], only for a block that runs down from an earlier row: one address over several hộ.
    pub fn seen_from_above(&self, row: u32, column: usize) -> &Cell {
        match self.covered.get(&(row, column)) {
            Some((top, left)) if *left == column => self.cell(*top, column),
            _ => self.cell(row, column),
        }
    }
}
