//! Finds the header of a list: one to three rows, anywhere under the titles, in any order of columns.

use super::role::{Role, role_of};
use super::sheet::Sheet;

/// Titles and letterheads above a list are fewer rows than this.
const LOOK_DOWN: usize = 60;
/// A header with groups of columns has two rows, rarely three.
const DEEPEST: u32 = 3;

/// One column of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    pub at: usize,
    /// As the office wrote it, group first ("Đối tượng / NCT").
    pub title: String,
    pub role: Option<Role>,
}

/// A header that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    pub top: u32,
    pub bottom: u32,
    pub columns: Vec<Column>,
}

impl Header {
    /// The header at or below `from`, if there is one within reach.
    pub fn find(sheet: &Sheet, from: u32) -> Option<Header> {
        sheet
            .rows
            .range(from..)
            .take(LOOK_DOWN)
            .find_map(|(row, _)| Header::at(sheet, *row))
    }

    /// The header that begins in this very row. Its first row has two labels at least: a title above it has none.
    pub fn at(sheet: &Sheet, top: u32) -> Option<Header> {
        let begins = sheet
            .rows
            .get(&top)?
            .iter()
            .filter(|cell| role_of(&cell.text).is_some())
            .count()
            >= 2;
        if !begins {
            return None;
        }
        let mut best: Option<Header> = None;
        for bottom in top..top + DEEPEST {
            if bottom > top && !continues(sheet, top, bottom) {
                break;
            }
            let header = Header {
                top,
                bottom,
                columns: columns(sheet, top, bottom),
            };
            if header.is_recognised() && best.as_ref().is_none_or(|best| header.told() > best.told()) {
                best = Some(header);
            }
        }
        best.map(Header::settled)
    }

    /// The column that holds this, if any.
    pub fn column(&self, role: Role) -> Option<usize> {
        self.columns
            .iter()
            .find(|column| column.role == Some(role))
            .map(|column| column.at)
    }

    pub fn has(&self, role: Role) -> bool {
        self.column(role).is_some()
    }

    pub fn all(&self, role: Role) -> impl Iterator<Item = usize> {
        self.columns
            .iter()
            .filter(move |column| column.role == Some(role))
            .map(|column| column.at)
    }

    fn is_recognised(&self) -> bool {
        let roles = || self.columns.iter().filter_map(|column| column.role);
        roles().any(Role::is_address) && roles().any(Role::is_about_household)
    }

    fn told(&self) -> usize {
        let mut roles: Vec<Role> = self.columns.iter().filter_map(|column| column.role).collect();
        roles.sort_unstable();
        roles.dedup();
        roles.len()
    }

    /// Of two columns for one thing the better one stays: where people live now before where they are registered.
    fn settled(mut self) -> Header {
        let single = [
            Role::Address,
            Role::Number,
            Role::Street,
            Role::People,
            Role::Adults16,
            Role::Tdp,
            Role::OldWard,
        ];
        for role in single {
            let rank = |column: &Column| {
                let words = schemas::text::fold(&column.title);
                match () {
                    () if words.contains("hien") || words.contains("tam tru") => 0,
                    () if words.contains("thuong tru") || words.contains("ho khau") => 2,
                    () => 1,
                }
            };
            let best = self
                .columns
                .iter()
                .filter(|column| column.role == Some(role))
                .min_by_key(|column| rank(column));
            let Some(best) = best.map(|column| column.at) else {
                continue;
            };
            for column in self
                .columns
                .iter_mut()
                .filter(|column| column.role == Some(role) && column.at != best)
            {
                column.role = None;
            }
        }
        self
    }
}

fn columns(sheet: &Sheet, top: u32, bottom: u32) -> Vec<Column> {
    (0..sheet.width())
        .map(|at| column(sheet, at, top, bottom))
        .collect()
}

fn column(sheet: &Sheet, at: usize, top: u32, bottom: u32) -> Column {
    let mut said: Vec<String> = Vec::new();
    for row in top..=bottom {
        let mut text = sheet.seen(row, at).text.clone();
        // A group whose cells were not merged: the label stands over its first column only.
        if text.is_empty() && row < bottom && !sheet.cell(row + 1, at).is_blank() {
            let left = (0..at)
                .rev()
                .map(|left| sheet.cell(row, left))
                .find(|cell| !cell.is_blank());
            text = left
                .filter(|_| group_reaches(sheet, row, at))
                .map(|cell| cell.text.clone())
                .unwrap_or_default();
        }
        if !text.is_empty() && said.last() != Some(&text) {
            said.push(text);
        }
    }
    let own = said.last().and_then(|label| role_of(label));
    // A label that says nothing by itself is told by its group: "Nhân khẩu / Tổng số".
    let role = own.or_else(|| {
        if said.len() > 1 {
            role_of(&said.join(" "))
        } else {
            None
        }
    });
    Column {
        at,
        title: said.join(" / "),
        role,
    }
}

/// Whether the label left of this blank cell stands for a group: the row below has labels from there to here.
fn group_reaches(sheet: &Sheet, row: u32, at: usize) -> bool {
    let Some(start) = (0..at).rev().find(|left| !sheet.cell(row, *left).is_blank()) else {
        return false;
    };
    (start..=at).all(|between| !sheet.cell(row + 1, between).is_blank())
}

/// Whether the row goes on with the header: labels, and nothing that a household's row would hold.
fn continues(sheet: &Sheet, top: u32, row: u32) -> bool {
    let Some(cells) = sheet.rows.get(&row) else {
        return false;
    };
    let mut labels = cells
        .iter()
        .enumerate()
        .filter(|(_, cell)| !cell.is_blank())
        .peekable();
    if labels.peek().is_none() {
        return false;
    }
    labels.all(|(at, cell)| {
        let above = (top..row)
            .rev()
            .map(|above| &sheet.seen(above, at).text)
            .find(|text| !text.is_empty());
        let under = |role| above.is_some_and(|above| role_of(above) == Some(role));
        let with_group = || above.and_then(|above| role_of(&format!("{above} {}", cell.text)));
        let label = role_of(&cell.text).is_some() || is_group_word(&cell.folded());
        // Under "Chủ hộ" or "Địa chỉ" anything would be told by its group, a household's row too.
        label
            || (!under(Role::Head)
                && !under(Role::Address)
                && with_group().is_some()
                && !has_digit(&cell.text))
    })
}

fn has_digit(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_digit())
}

fn is_group_word(folded: &str) -> bool {
    matches!(
        folded,
        "nam" | "nu" | "tong so" | "tong" | "cong" | "trong do" | "khac" | "ma" | "so luong" | "so"
    )
}

/// A row of column numbers under the header: "1 2 3 …", "(1) (2) (3)", "A B 1 2".
pub fn is_column_numbers(sheet: &Sheet, row: u32) -> bool {
    let Some(cells) = sheet.rows.get(&row) else {
        return false;
    };
    let said: Vec<String> = cells
        .iter()
        .filter(|cell| !cell.is_blank())
        .map(|cell| cell.text.trim_matches(|c: char| !c.is_alphanumeric()).to_owned())
        .collect();
    let numbers: Vec<u32> = said.iter().filter_map(|text| text.parse().ok()).collect();
    let letters = said
        .iter()
        .filter(|text| text.len() == 1 && text.chars().all(char::is_alphabetic))
        .count();
    said.len() >= 3
        && numbers.len() + letters == said.len()
        && numbers.windows(2).all(|pair| pair[1] == pair[0] + 1)
        && numbers.first().is_some_and(|first| *first <= 3)
}
