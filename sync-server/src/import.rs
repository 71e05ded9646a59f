//! Reads the household workbooks that ward offices keep, as they keep them.
//!
//! A workbook is read whole and purely: bytes in, households out, nothing written. What goes into the register
//! from there is the matter of the step that applies a [`Reading`]. Names, phone numbers and CCCD are looked at in
//! memory only, to tell two hộ at one address apart and to notice a hộ typed twice; the types that leave this room
//! have no place to hold them.

pub mod apply;
mod cell;
mod count;
pub mod form;
mod header;
mod household;
mod line;
mod mending;
mod place;
mod priority;
mod privacy;
mod reading;
mod refusal;
mod remark;
mod report;
mod role;
mod row;
mod same_household;
mod sheet;
mod streets;
#[cfg(test)]
mod tests;
mod walk;
mod workbook;

pub use household::ReadHousehold;
pub use mending::{Mend, Mending, Workbook};
pub use reading::{DroppedColumn, Reading, RefusedRow};
pub use refusal::ImportRefusal;
pub use report::{ImportReport, TdpLine};

/// What the person who imports has to say about the workbook.
#[derive(Debug, Clone, Default)]
pub struct ReadOptions {
    /// The old ward that a sheet belongs to if it does not say so itself (`--old-ward`).
    pub old_ward: Option<String>,
}

/// Reads every household of a workbook.
///
/// # Errors
/// [`ImportRefusal`] if the bytes are no workbook, if no sheet has a header that can be recognised, or if a sheet
/// does not tell its tổ or its old ward. Nothing is taken from a workbook that is refused; a single row that
/// cannot be read is no reason to refuse the workbook and stands in [`Reading::refused`].
pub fn read_workbook(bytes: &[u8], options: &ReadOptions) -> Result<Reading, ImportRefusal> {
    reading::read(&workbook::open(bytes)?, options)
}
