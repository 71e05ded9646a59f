//! A small form of ours that comes back filled in: a header with known columns and rows under it, on any sheet. What
//! the columns mean is the caller's matter; here they are only found, whatever stands above them and whatever was added
//! beside them. Columns that nobody asked for are not read at all, so a name in one goes nowhere.

use super::cell::Cell;
use super::refusal::ImportRefusal;
use super::sheet::Sheet;
use super::workbook;
use std::collections::HashMap;

/// Rows of one form; a ward has 170 tổ and 1,200 members.
const MOST_ROWS: usize = 5_000;
/// Rows above a header.
const DEEPEST_HEADER: u32 = 30;

/// A column by the names it goes by.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    /// How the caller asks for it.
    pub key: &'static str,
    /// As the blank form writes it.
    pub title: &'static str,
    /// As others write it, folded; the title's own folding is known, too.
    pub also: &'static [&'static str],
    /// Without it there is no form.
    pub needed: bool,
}

impl Column {
    /// In the order of the fields.
    pub const fn new(
        key: &'static str,
        title: &'static str,
        also: &'static [&'static str],
        needed: bool,
    ) -> Self {
        Self {
            key,
            title,
            also,
            needed,
        }
    }
}

/// A cell that should hold a whole number holds something else.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("có ô không phải là số nguyên")]
pub struct NoCount;

/// One row with something in it.
#[derive(Debug, Clone)]
pub struct FormRow {
    /// Name of its sheet.
    pub sheet: String,
    /// As Excel counts.
    pub row: u32,
    cells: HashMap<&'static str, Cell>,
}

impl FormRow {
    /// What stands there; empty where the form has no such column.
    pub fn text(&self, key: &str) -> &str {
        self.cells.get(key).map_or("", |cell| &cell.text)
    }

    /// A whole number that stands there, with or without dots between thousands; anything else is none.
    pub fn number(&self, key: &str) -> Result<Option<u64>, NoCount> {
        let digits: String = self.text(key).chars().filter(|c| !c.is_whitespace()).collect();
        if digits.is_empty() {
            return Ok(None);
        }
        let grouped = |mark: char| {
            let parts: Vec<&str> = digits.split(mark).collect();
            let whole = parts[0].len() <= 3 && parts[1..].iter().all(|part| part.len() == 3);
            (parts.len() > 1 && whole).then(|| parts.concat())
        };
        let plain = grouped('.').or_else(|| grouped(',')).unwrap_or(digits);
        if plain.len() > 12 || !plain.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(NoCount);
        }
        plain.parse().map(Some).map_err(|_| NoCount)
    }
}

/// The rows of every sheet that has the header.
///
/// # Errors
/// No workbook, too many rows, or no sheet with the needed columns.
pub fn read(bytes: &[u8], columns: &[Column]) -> Result<Vec<FormRow>, ImportRefusal> {
    let mut rows = Vec::new();
    let mut found = false;
    for sheet in workbook::open(bytes)?.iter().filter(|sheet| !sheet.hidden) {
        let Some((header, places)) = header(sheet, columns) else {
            continue;
        };
        found = true;
        for row in sheet.rows.keys().filter(|row| **row > header) {
            let cells: HashMap<_, _> = places
                .iter()
                .map(|(key, column)| (*key, sheet.cell(*row, *column).clone()))
                .filter(|(_, cell)| !cell.is_blank())
                .collect();
            if !cells.is_empty() {
                rows.push(FormRow {
                    sheet: sheet.name.clone(),
                    row: row + 1,
                    cells,
                });
            }
        }
        if rows.len() > MOST_ROWS {
            return Err(ImportRefusal::TooLarge);
        }
    }
    if found {
        Ok(rows)
    } else {
        Err(ImportRefusal::NoForm)
    }
}

/// The first row that names every needed column, and where each stands.
fn header(sheet: &Sheet, columns: &[Column]) -> Option<(u32, Vec<(&'static str, usize)>)> {
    for row in sheet.rows.keys().filter(|row| **row < DEEPEST_HEADER) {
        let mut places = Vec::new();
        for at in 0..sheet.width() {
            let said = sheet.seen(*row, at).folded();
            let known = columns.iter().find(|column| {
                schemas::text::fold(column.title) == said || column.also.contains(&said.as_str())
            });
            if let Some(column) = known.filter(|column| places.iter().all(|(key, _)| *key != column.key)) {
                places.push((column.key, at));
            }
        }
        if columns
            .iter()
            .filter(|column| column.needed)
            .all(|column| places.iter().any(|(key, _)| *key == column.key))
        {
            return Some((*row, places));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use rust_xlsxwriter::Workbook;

    const COLUMNS: [Column; 2] = [
        Column {
            key: "tdp",
            title: "Tổ dân phố",
            also: &["to"],
            needed: true,
        },
        Column {
            key: "adults",
            title: "Từ 16 tuổi",
            also: &[],
            needed: false,
        },
    ];

    fn filled(rows: &[&[&str]]) -> Vec<u8> {
        let mut book = Workbook::new();
        let sheet = book.add_worksheet();
        for (row, cells) in (0..).zip(rows) {
            for (column, text) in (0..).zip(*cells) {
                sheet.write(row, column, *text).unwrap();
            }
        }
        book.save_to_buffer().unwrap()
    }

    #[test]
    fn a_form_is_found_under_its_title_and_what_nobody_asked_for_is_not_read() {
        let bytes = filled(&[
            &["BÁO CÁO CỦA TỔ"],
            &["Họ tên tổ trưởng", "TỔ", "Từ 16 tuổi"],
            &["Nguyễn Văn Mỗ", "12", "1.234"],
            &["", "", ""],
            &["", "13", "khoảng 200"],
        ]);
        let rows = read(&bytes, &COLUMNS).unwrap();
        assert_eq!(rows.len(), 2);
        assert_eq!(
            (rows[0].text("tdp"), rows[0].number("adults"), rows[0].row),
            ("12", Ok(Some(1_234)), 3)
        );
        assert_eq!(rows[1].number("adults"), Err(NoCount));
        assert_eq!(rows[0].text("Họ tên tổ trưởng"), "");
    }

    #[test]
    fn a_workbook_without_the_needed_column_is_no_form() {
        let bytes = filled(&[&["Từ 16 tuổi"], &["234"]]);
        assert_eq!(read(&bytes, &COLUMNS).unwrap_err(), ImportRefusal::NoForm);
        assert_eq!(read(b"%PDF-1.7", &COLUMNS).unwrap_err(), ImportRefusal::NotXlsx);
    }

    #[test]
    fn thousands_may_be_grouped_and_a_fraction_is_no_count() {
        let number = |text: &str| {
            let bytes = filled(&[&["to", "Từ 16 tuổi"], &["12", text]]);
            read(&bytes, &COLUMNS).unwrap()[0].number("adults")
        };
        assert_eq!(number("25.770"), Ok(Some(25_770)));
        assert_eq!(number("25,770"), Ok(Some(25_770)));
        assert_eq!(number(" 260 "), Ok(Some(260)));
        for odd in ["2.5", "-3", "1e3", "12 người"] {
            assert_eq!(number(odd), Err(NoCount), "{odd}");
        }
    }
}
