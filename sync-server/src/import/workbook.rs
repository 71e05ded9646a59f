//! Opens an .xlsx and hands its sheets on as text. The only place that knows the library and its cell types.
//!
//! Cells are read one by one and kept sparsely: a stray cell in the last row and column of a sheet must not cost
//! the memory of all the cells before it.

use super::cell::Cell;
use super::refusal::ImportRefusal;
use super::sheet::Sheet;
use calamine::{DataRef, Reader, SheetType, SheetVisible, Xlsx, XlsxError};
use std::io::Cursor;

/// A ward's workbook of 26,000 rows has 1.5 MB.
const MAX_BYTES: usize = 64 << 20;
/// A household list has a dozen columns; what lies far to the right is scribble.
const MAX_COLUMNS: u32 = 64;
/// Ten wards.
const MAX_ROWS: usize = 300_000;

const ZIP: &[u8] = b"PK\x03\x04";
const OLE: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0];

/// The sheets of a workbook, hidden ones marked.
pub fn open(bytes: &[u8]) -> Result<Vec<Sheet>, ImportRefusal> {
    if bytes.len() > MAX_BYTES {
        return Err(ImportRefusal::TooLarge);
    }
    if bytes.starts_with(OLE) {
        return Err(ImportRefusal::OldOrLocked);
    }
    if !bytes.starts_with(ZIP) {
        return Err(ImportRefusal::NotXlsx);
    }
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(refused)?;
    let listed: Vec<(String, bool)> = book
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .map(|sheet| (sheet.name.clone(), sheet.visible != SheetVisible::Visible))
        .collect();
    let mut sheets = Vec::new();
    let mut rows = 0;
    for (name, hidden) in listed {
        let merges = book.merge_cells_by_sheet_name(&name).map_err(refused)?;
        let mut sheet = Sheet::default();
        sheet.hidden = hidden;
        for block in merges.into_iter().filter(|block| block.start.1 < MAX_COLUMNS) {
            let right = block.end.1.min(MAX_COLUMNS - 1);
            sheet.merge(
                (block.start.0, block.start.1 as usize),
                (block.end.0, right as usize),
            );
        }
        read_cells(&mut book, &name, &mut sheet)?;
        rows += sheet.rows.len();
        if rows > MAX_ROWS {
            return Err(ImportRefusal::TooLarge);
        }
        sheet.name = schemas::text::tidy(&name);
        sheets.push(sheet);
    }
    Ok(sheets)
}

fn read_cells(book: &mut Xlsx<Cursor<&[u8]>>, name: &str, sheet: &mut Sheet) -> Result<(), ImportRefusal> {
    let mut cells = book.worksheet_cells_reader(name).map_err(refused)?;
    while let Some(found) = cells.next_cell().map_err(refused)? {
        let (row, column) = found.get_position();
        if column >= MAX_COLUMNS {
            continue;
        }
        let cell = plain(found.get_value());
        if cell.is_blank() {
            continue;
        }
        let cells = sheet.rows.entry(row).or_default();
        let column = column as usize;
        if cells.len() <= column {
            cells.resize(column + 1, Cell::blank());
        }
        cells[column] = cell;
        if sheet.rows.len() > MAX_ROWS {
            return Err(ImportRefusal::TooLarge);
        }
    }
    Ok(())
}

fn plain(value: &DataRef<'_>) -> Cell {
    match value {
        DataRef::String(text) => Cell::of(text),
        DataRef::SharedString(text) => Cell::of(text),
        DataRef::Int(number) => Cell::of(&number.to_string()),
        // "4" typed as a number is kept as 4.0.
        DataRef::Float(number) => Cell::of(&number.to_string()),
        DataRef::Bool(ticked) => Cell::of(if *ticked { "x" } else { "" }),
        DataRef::DateTime(date) => {
            let (year, month, day, ..) = date.to_ymd_hms_milli();
            Cell {
                is_date: true,
                ..Cell::of(&format!("{day:02}/{month:02}/{year}"))
            }
        }
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => Cell {
            is_date: true,
            ..Cell::of(text)
        },
        DataRef::Error(_) | DataRef::Empty => Cell::blank(),
    }
}

fn refused(error: XlsxError) -> ImportRefusal {
    match error {
        XlsxError::Password => ImportRefusal::OldOrLocked,
        // A zip that holds something else: a .docx, a picture folder.
        XlsxError::FileNotFound(_) => ImportRefusal::NotXlsx,
        _ => ImportRefusal::Damaged,
    }
}
