//! A table as a workbook: cells keep their type, the header stays in view and filters, and nothing that people wrote
//! can ever run, because text is written as text and never as a formula.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, XlsxError};
use schemas::day::Day;
use schemas::desk::{Sheet, SheetCell};

/// What Excel takes into one cell.
const LONGEST_TEXT: usize = 32_000;
/// What Excel takes as the name of a sheet, in UTF-16 units, and what may not stand in it.
const LONGEST_NAME: usize = 31;
const NOT_IN_A_NAME: [char; 7] = ['[', ']', ':', '*', '?', '/', '\\'];
/// In characters.
const NARROWEST: usize = 8;
const WIDEST: usize = 60;

/// A workbook to be written into. The moment of the download is no part of it: the same content gives the same bytes.
pub fn timeless() -> Result<Workbook, XlsxError> {
    let mut workbook = Workbook::new();
    let begun = ExcelDateTime::from_ymd(2000, 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&begun));
    Ok(workbook)
}

/// The file.
///
/// # Errors
/// When the table is larger than a sheet can be.
pub fn write(sheet: &Sheet) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = timeless()?;
    let page = workbook.add_worksheet();
    page.set_name(name(&sheet.name))?;
    let head = Format::new()
        .set_bold()
        .set_text_wrap()
        .set_align(FormatAlign::Top);
    let day = Format::new().set_num_format("dd/mm/yyyy");
    let share = Format::new().set_num_format("0.0");
    let mut widths = vec![NARROWEST; sheet.columns.len()];
    for (column, title) in (0..).zip(&sheet.columns) {
        page.write_string_with_format(0, column, clipped(title), &head)?;
    }
    for (row, cells) in (1..).zip(&sheet.rows) {
        for (column, cell) in (0..).zip(cells) {
            match cell {
                SheetCell::Empty(()) => continue,
                SheetCell::Number(number) => page.write_number(row, column, *number)?,
                SheetCell::Share { share: per_mille } => {
                    page.write_number_with_format(row, column, f64::from(*per_mille) / 10.0, &share)?
                }
                SheetCell::Day { day: told } => {
                    page.write_datetime_with_format(row, column, &excel_day(*told)?, &day)?
                }
                SheetCell::Text(text) => page.write_string(row, column, clipped(text))?,
            };
            if let Some(width) = widths.get_mut(usize::from(column)) {
                *width = (*width).max(length(cell));
            }
        }
    }
    for (column, width) in (0..).zip(&widths) {
        page.set_column_width(column, (*width.min(&WIDEST) + 2) as f64)?;
    }
    page.set_freeze_panes(1, 0)?;
    page.set_repeat_rows(0, 0)?;
    if let (Some(last_column), last_row) = (sheet.columns.len().checked_sub(1), sheet.rows.len()) {
        let (last_row, last_column) = (last_row as u32, last_column as u16);
        page.autofilter(0, 0, last_row, last_column)?;
    }
    workbook.save_to_buffer()
}

fn excel_day(day: Day) -> Result<ExcelDateTime, XlsxError> {
    let (month, of_month) = (day.month() as u8, day.day_of_month() as u8);
    ExcelDateTime::from_ymd(u16::try_from(day.year()).unwrap_or(1900), month, of_month)
}

fn length(cell: &SheetCell) -> usize {
    match cell {
        SheetCell::Empty(()) => 0,
        SheetCell::Number(_) | SheetCell::Share { .. } => NARROWEST,
        SheetCell::Day { .. } => 10,
        SheetCell::Text(text) => text.chars().count(),
    }
}

/// A text that is too long for a cell says that it goes on.
fn clipped(text: &str) -> String {
    let shown = |letter: &char| !letter.is_control() || *letter == '\n';
    let mut kept: String = text.chars().filter(shown).take(LONGEST_TEXT / 2 + 1).collect();
    if kept.chars().count() > LONGEST_TEXT / 2 {
        kept.pop();
        kept.push_str(" […]");
    }
    kept
}

fn name(wanted: &str) -> String {
    let mut name = String::new();
    for letter in wanted
        .chars()
        .filter(|letter| !NOT_IN_A_NAME.contains(letter) && !letter.is_control())
    {
        if name.encode_utf16().count() + letter.len_utf16() > LONGEST_NAME {
            break;
        }
        name.push(letter);
    }
    let name = name.trim_matches('\'').trim();
    if name.is_empty() {
        "Bảng".to_owned()
    } else {
        name.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use calamine::{Data, DataType, Reader, Xlsx};
    use std::io::{Cursor, Read};

    fn sheet() -> Sheet {
        let text = |text: &str| SheetCell::Text(text.to_owned());
        Sheet {
            name: "Độ phủ: [tổ] 12/13?".to_owned(),
            columns: ["Tổ", "Đã đến (hộ)", "Tỷ lệ (%)", "Lần gần nhất", "Ghi"]
                .map(str::to_owned)
                .into(),
            rows: vec![
                vec![
                    text("12"),
                    SheetCell::Number(83.0),
                    SheetCell::Share { share: 830 },
                    SheetCell::Day {
                        day: "2026-11-24".parse().unwrap(),
                    },
                    text("=1+1"),
                ],
                vec![
                    text("13"),
                    SheetCell::Empty(()),
                    text("—"),
                    SheetCell::Empty(()),
                    text("\u{0}K45\u{202e}😀"),
                ],
            ],
        }
    }

    #[test]
    fn another_library_reads_numbers_as_numbers_and_dates_as_dates() {
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(write(&sheet()).unwrap())).unwrap();
        assert_eq!(book.sheet_names(), ["Độ phủ tổ 1213"]);
        let range = book.worksheet_range_at(0).unwrap().unwrap();
        let rows: Vec<_> = range.rows().collect();
        assert_eq!(rows[0][1].to_string(), "Đã đến (hộ)");
        assert_eq!(rows[1][1], Data::Float(83.0));
        assert_eq!(rows[1][2], Data::Float(83.0));
        assert!(rows[1][3].is_datetime(), "{:?}", rows[1][3]);
        assert_eq!(rows[1][4], Data::String("=1+1".to_owned()));
        assert_eq!(rows[2][4], Data::String("K45\u{202e}😀".to_owned()));
        assert!(book.worksheet_formula("Độ phủ tổ 1213").unwrap().is_empty());
    }

    #[test]
    fn the_header_stays_in_view_and_filters() {
        let mut archive = zip::ZipArchive::new(Cursor::new(write(&sheet()).unwrap())).unwrap();
        let mut xml = String::new();
        archive
            .by_name("xl/worksheets/sheet1.xml")
            .unwrap()
            .read_to_string(&mut xml)
            .unwrap();
        assert!(
            xml.contains(r#"<pane ySplit="1""#) && xml.contains(r#"<autoFilter ref="A1:E3""#),
            "{xml}"
        );
    }

    #[test]
    fn the_same_table_has_the_same_bytes() {
        assert_eq!(write(&sheet()).unwrap(), write(&sheet()).unwrap());
    }

    #[test]
    fn sixty_four_kilobytes_in_one_cell_are_cut_and_say_so() {
        let mut long = sheet();
        long.rows[0][4] = SheetCell::Text("ữ".repeat(64 * 1024));
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(write(&long).unwrap())).unwrap();
        let range = book.worksheet_range_at(0).unwrap().unwrap();
        assert!(range.rows().nth(1).unwrap()[4].to_string().ends_with(" […]"));
    }
}
