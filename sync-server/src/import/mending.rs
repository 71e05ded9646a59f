//! What a person puts right on the screen before a list is taken in: the place of a sheet that does not say it, an
//! address that does not read, a row to leave out. The file itself stays as it is.
//!
//! An address that is typed here passes the same room as one of the file: names and telephone numbers are taken out.

use super::place::{Place, old_ward_of, tdp_of_cell};
use super::reading::{self, Reading};
use super::refusal::ImportRefusal;
use super::sheet::Sheet;
use super::{ReadOptions, workbook};
use std::collections::HashMap;

/// What becomes of one row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mend {
    /// It is left out.
    Drop,
    /// It stands at this address.
    Address(String),
}

/// What was put right in one workbook.
#[derive(Debug, Clone, Default)]
pub struct Mending {
    /// By sheet: number of the tổ and old ward, either may be empty.
    pub sheets: HashMap<String, (String, String)>,
    /// By sheet and row, as Excel counts.
    pub rows: HashMap<(String, u32), Mend>,
}

/// An opened workbook. Holds names as long as it lives, which is one request.
pub struct Workbook(Vec<Sheet>);

impl Workbook {
    /// Opens it and puts right what a person said.
    ///
    /// # Errors
    /// When the bytes are no workbook.
    pub fn open(bytes: &[u8], mending: &Mending) -> Result<Self, ImportRefusal> {
        let mut sheets = workbook::open(bytes)?;
        for sheet in &mut sheets {
            if let Some((tdp, old_ward)) = mending.sheets.get(&sheet.name) {
                sheet.chosen = Place {
                    tdp: tdp_of_cell(tdp),
                    old_ward: old_ward_of(old_ward),
                };
            }
            let of_sheet = mending.rows.iter().filter(|((name, _), _)| *name == sheet.name);
            sheet.mended = of_sheet.map(|((_, row), mend)| (*row, mend.clone())).collect();
        }
        Ok(Self(sheets))
    }

    /// What it says by itself.
    ///
    /// # Errors
    /// Like [`super::read_workbook`].
    pub fn read(&self, options: &ReadOptions) -> Result<Reading, ImportRefusal> {
        reading::read(&self.0, options)
    }

    /// What several say together: a hộ that stands in two of them is one.
    ///
    /// # Errors
    /// Like [`super::read_workbook`], of the first that is refused.
    pub fn read_all(books: Vec<Self>, options: &ReadOptions) -> Result<Reading, ImportRefusal> {
        let sheets: Vec<Sheet> = books.into_iter().flat_map(|book| book.0).collect();
        reading::read(&sheets, options)
    }
}
