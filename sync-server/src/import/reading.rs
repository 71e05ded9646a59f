//! From sheets to households: the whole of a reading, and what it could not take.

use super::header::Header;
use super::household::ReadHousehold;
use super::place::{self, Place};
use super::refusal::ImportRefusal;
use super::role::Role;
use super::row::TypedRow;
use super::sheet::Sheet;
use super::{ReadOptions, remark, same_household, streets, walk};
use serde::Serialize;

/// A column that was not kept, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DroppedColumn {
    /// Name of the sheet.
    pub sheet: String,
    /// Header as the office wrote it, or the column's letter.
    pub column: String,
    /// Vietnamese, for a person.
    pub why: String,
}

/// A row (or with row 0 a whole sheet) that was not taken, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RefusedRow {
    /// Name of the sheet.
    pub sheet: String,
    /// As Excel counts; 0 for the whole sheet.
    pub row: u32,
    /// Vietnamese, for a person; never what the row says.
    pub why: String,
}

/// What a workbook says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reading {
    /// In the order of the sheets and rows.
    pub households: Vec<ReadHousehold>,
    /// Rows that said a household a second time.
    pub duplicates: u32,
    /// Columns that were not kept.
    pub dropped_columns: Vec<DroppedColumn>,
    /// Rows that were not taken.
    pub refused: Vec<RefusedRow>,
}

pub fn read(sheets: &[Sheet], options: &ReadOptions) -> Result<Reading, ImportRefusal> {
    let fallback = Place {
        tdp: None,
        old_ward: options.old_ward.as_deref().and_then(place::old_ward_of),
    };
    let mut reading = Reading::default();
    let mut rows: Vec<TypedRow> = Vec::new();
    let mut headers = 0;
    for sheet in sheets.iter().filter(|sheet| !sheet.rows.is_empty()) {
        let whole = |why: &str| RefusedRow {
            sheet: sheet.name.clone(),
            row: 0,
            why: why.to_owned(),
        };
        if sheet.hidden {
            reading.refused.push(whole(
                "Trang đang ẩn nên không đọc. Hãy cho hiện trang nếu cần nhập.",
            ));
            continue;
        }
        let Some(header) = Header::find(sheet, 0) else {
            reading.refused.push(whole(
                "Trang không có dòng tiêu đề của danh sách hộ nên không đọc.",
            ));
            continue;
        };
        headers += 1;
        let mut walked = walk::down(sheet, header, &fallback)?;
        rows.append(&mut walked.rows);
        reading.refused.append(&mut walked.refused);
        reading
            .dropped_columns
            .append(&mut dropped(sheet, &walked.headers));
    }
    if headers == 0 {
        return Err(ImportRefusal::NoHeader);
    }
    if rows.is_empty() {
        return Err(ImportRefusal::NoHouseholds);
    }
    streets::unify(&mut rows);
    for found in same_household::gather(&rows) {
        reading.duplicates += found.again.len() as u32;
        reading.households.push(household(&rows, found));
    }
    Ok(reading)
}

fn household(rows: &[TypedRow], found: same_household::Found) -> ReadHousehold {
    let said = || {
        std::iter::once(found.row)
            .chain(found.again.iter().copied())
            .map(|index| &rows[index])
    };
    let first = &rows[found.row];
    let remark = if found.sharing > 1 {
        said().find_map(|row| remark::recognises(&row.remark))
    } else {
        None
    };
    let mut address = first.address.clone();
    if found.sharing > 1 {
        let told: Vec<String> = [Some(letter(found.ordinal)), address.unit.take(), remark.clone()]
            .into_iter()
            .flatten()
            .collect();
        address.unit = Some(told.join(", "));
    }
    ReadHousehold {
        tdp: first.tdp.clone(),
        old_ward: first.old_ward.clone(),
        address,
        door: found.door,
        ordinal: found.ordinal,
        people: said().find_map(|row| row.people),
        adults16: said().find_map(|row| row.adults16),
        elders60: said().find_map(|row| row.elders60),
        hardship: said().any(|row| row.listed.hardship),
        elderly_priority: said().any(|row| row.listed.elderly),
        other_priority: said().any(|row| row.listed.other),
        remark,
        sheet: first.sheet.clone(),
        row: first.row,
    }
}

/// A, B … Z, then A2, B2 …: a dãy trọ may have thirty rooms.
fn letter(ordinal: u32) -> String {
    let index = ordinal.saturating_sub(1);
    let letter = char::from(b'A' + (index % 26) as u8);
    match index / 26 {
        0 => letter.to_string(),
        round => format!("{letter}{}", round + 1),
    }
}

fn dropped(sheet: &Sheet, headers: &[Header]) -> Vec<DroppedColumn> {
    let mut dropped: Vec<DroppedColumn> = Vec::new();
    for column in headers.iter().flat_map(|header| &header.columns) {
        let filled = || {
            sheet
                .rows
                .range(headers[0].bottom + 1..)
                .any(|(_, cells)| cells.get(column.at).is_some_and(|cell| !cell.is_blank()))
        };
        let why = match column.role {
            Some(Role::Remark) => Some(
                "Ghi chú: chỉ giữ khi nhiều hộ chung một số nhà và chỉ phần tả chỗ ở (Nhận ra bằng), còn lại không lưu.",
            ),
            Some(role) => role.dropped_because(),
            None if column.title.is_empty() && !filled() => None,
            None => Some("Không cần cho danh sách hộ, không lưu."),
        };
        let Some(why) = why else { continue };
        let title = if column.title.is_empty() {
            format!("Cột {}", letter_of(column.at))
        } else {
            column.title.clone()
        };
        let line = DroppedColumn {
            sheet: sheet.name.clone(),
            column: title,
            why: why.to_owned(),
        };
        if !dropped.contains(&line) {
            dropped.push(line);
        }
    }
    dropped
}

/// Excel's name of a column.
fn letter_of(column: usize) -> String {
    let last = char::from(b'A' + (column % 26) as u8);
    match column / 26 {
        0 => last.to_string(),
        before => format!("{}{last}", letter_of(before - 1)),
    }
}
