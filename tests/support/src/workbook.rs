//! A small workbook as a ward's office keeps one: a title above the header, a sheet a tổ, heads and telephone
//! numbers that must not come through. Every name and number is made up.

use rust_xlsxwriter::{Workbook, XlsxError};
use std::path::Path;

/// One household's line.
#[derive(Debug, Clone, Copy)]
pub struct Row {
    /// Of the tổ; each has its sheet.
    pub tdp: &'static str,
    /// Số nhà.
    pub number: &'static str,
    /// Đường, with the kiệt where there is one.
    pub street: &'static str,
    /// Nhân khẩu.
    pub people: u32,
    /// Từ 16 tuổi.
    pub adults16: u32,
    /// Diện ưu tiên, as a code; empty for most.
    pub listed: &'static str,
}

/// The office's own columns; the name and the telephone number are there to be dropped.
const HEADER: [&str; 8] = [
    "STT",
    "Họ tên chủ hộ",
    "SĐT",
    "Số nhà",
    "Tên đường",
    "Nhân khẩu",
    "Từ 16 tuổi",
    "Diện",
];
/// What stands in the columns that must not come through.
pub const HEAD: &str = "Huỳnh Bá Thử";
/// Likewise.
pub const TELEPHONE: &str = "0905123987";

/// Writes the rows, a sheet for each tổ in the order in which they first occur.
///
/// # Errors
/// When the file cannot be written.
pub fn write_workbook(path: &Path, rows: &[Row]) -> Result<(), XlsxError> {
    let mut book = Workbook::new();
    let mut done: Vec<&str> = Vec::new();
    for row in rows {
        if done.contains(&row.tdp) {
            continue;
        }
        done.push(row.tdp);
        let sheet = book.add_worksheet();
        sheet.set_name(format!("Tổ {}", row.tdp))?;
        sheet.write(
            0,
            0,
            format!("DANH SÁCH HỘ TỔ DÂN PHỐ SỐ {} (PHƯỜNG PHƯỚC MỸ CŨ)", row.tdp),
        )?;
        for (column, title) in (0..).zip(HEADER) {
            sheet.write(2, column, title)?;
        }
        let of_it = rows.iter().filter(|other| other.tdp == row.tdp);
        for ((line, place), household) in (3..).zip(1_u32..).zip(of_it) {
            sheet.write(line, 0, place)?;
            sheet.write(line, 1, HEAD)?;
            sheet.write(line, 2, TELEPHONE)?;
            sheet.write(line, 3, household.number)?;
            sheet.write(line, 4, household.street)?;
            sheet.write(line, 5, household.people)?;
            sheet.write(line, 6, household.adults16)?;
            sheet.write(line, 7, household.listed)?;
        }
    }
    book.save(path)
}
