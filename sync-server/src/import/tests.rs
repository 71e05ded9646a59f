//! Workbooks as odd as offices make them, each made here cell by cell. The people are those of tổ dân phố 12.

mod households;
mod layouts;
mod refusals;

use super::*;
use rust_xlsxwriter::{Workbook, Worksheet};

/// A sheet of text rows; an empty text is a blank cell.
fn sheet(name: &str, rows: &[&[&str]]) -> Worksheet {
    let mut sheet = Worksheet::new();
    sheet.set_name(name).unwrap();
    for (row, cells) in rows.iter().enumerate() {
        for (column, text) in cells.iter().enumerate().filter(|(_, text)| !text.is_empty()) {
            sheet.write_string(row as u32, column as u16, *text).unwrap();
        }
    }
    sheet
}

fn book(sheets: Vec<Worksheet>) -> Vec<u8> {
    let mut book = Workbook::new();
    for sheet in sheets {
        book.push_worksheet(sheet);
    }
    book.save_to_buffer().unwrap()
}

fn read_sheet(name: &str, rows: &[&[&str]]) -> Result<Reading, ImportRefusal> {
    read_workbook(&book(vec![sheet(name, rows)]), &ReadOptions::default())
}

/// "tổ|phường cũ|địa chỉ|nhân khẩu/≥16/≥60" of every household.
fn told(reading: &Reading) -> Vec<String> {
    let count = |count: Option<u32>| count.map(|count| count.to_string()).unwrap_or("–".to_owned());
    reading
        .households
        .iter()
        .map(|one| {
            let counts = [one.people, one.adults16, one.elders60].map(count).join("/");
            format!("{}|{}|{}|{counts}", one.tdp, one.old_ward, one.address.label())
        })
        .collect()
}
