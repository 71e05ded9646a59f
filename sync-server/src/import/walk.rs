//! Goes down one sheet: titles, header, households, lines between two blocks, totals, signatures.

use super::header::{self, Header};
use super::place::{self, Place};
use super::reading::RefusedRow;
use super::refusal::ImportRefusal;
use super::role::Role;
use super::row::{Above, Cells, TypedRow};
use super::sheet::Sheet;
use schemas::text::fold;

/// What was found on the way down.
#[derive(Default)]
pub struct Walked {
    pub rows: Vec<TypedRow>,
    pub refused: Vec<RefusedRow>,
    /// Every header of the sheet; a list may be broken into blocks, each with its own.
    pub headers: Vec<Header>,
}

struct Walk<'a> {
    sheet: &'a Sheet,
    header: Header,
    /// What the sheet's name and titles say, and what the command line says for sheets that are silent.
    place: Place,
    /// What a line between two blocks says of the rows under it.
    block: Place,
    /// Tổ and old ward of the row above, for blanks and "nt" in their columns.
    above_place: Place,
    above: Above,
    /// "Đường An Cư 3" on a line of its own, over its houses.
    under: String,
    /// Totals and signatures stand below the list; a name there is no household.
    closed: bool,
    walked: Walked,
}

/// Reads a sheet under its first header. `fallback` is the old ward said on the command line.
pub fn down(sheet: &Sheet, first: Header, fallback: &Place) -> Result<Walked, ImportRefusal> {
    let titles = sheet.rows.range(..first.top).flat_map(|(_, cells)| cells);
    let title = titles.fold(Place::default(), |known, cell| Place::named_in(&cell.text).or(&known));
    let name = Place::named_by_sheet(&sheet.name);
    if name.disagrees(&title) && !first.has(Role::Tdp) {
        return Err(ImportRefusal::PlacesDisagree {
            sheet: sheet.name.clone(),
            by_name: name.in_words(),
            by_title: title.in_words(),
        });
    }
    let mut next = first.bottom + 1;
    let mut walk = Walk {
        sheet,
        header: first.clone(),
        place: title.or(&name).or(fallback),
        block: Place::default(),
        above_place: Place::default(),
        above: Above::default(),
        under: String::new(),
        closed: false,
        walked: Walked { headers: vec![first], ..Walked::default() },
    };
    while let Some((row, _)) = sheet.rows.range(next..).next() {
        next = walk.step(*row)?;
    }
    Ok(walk.walked)
}

impl Walk<'_> {
    /// Takes in one row; answers where to go on.
    fn step(&mut self, row: u32) -> Result<u32, ImportRefusal> {
        let sheet = self.sheet;
        let numbered = self.header.column(Role::Ordinal).map(|column| is_whole_number(&sheet.cell(row, column).text));
        if numbered != Some(true)
            && let Some(again) = Header::at(sheet, row)
        {
            let next = again.bottom + 1;
            self.walked.headers.push(again.clone());
            self.header = again;
            self.closed = false;
            self.above = Above::default();
            return Ok(next);
        }
        let next = row + 1;
        if header::is_column_numbers(sheet, row) {
            return Ok(next);
        }
        let said: Vec<(usize, String)> = sheet.rows[&row]
            .iter()
            .enumerate()
            .filter(|(_, cell)| !cell.is_blank())
            .map(|(at, cell)| (at, cell.folded()))
            .collect();
        let ordinal = self.header.column(Role::Ordinal);
        let beside_ordinal = said.iter().filter(|(at, _)| Some(*at) != ordinal).count();
        let Some((_, first)) = said.first() else { return Ok(next) };
        // Numbers filled in ahead of the households.
        if beside_ordinal == 0 && numbered == Some(true) {
            return Ok(next);
        }
        if numbered != Some(true) && (is_total(first) || said.iter().any(|(_, text)| is_signature(text))) {
            self.closed = true;
            return Ok(next);
        }
        if said.len() == 1 && numbered != Some(true) {
            let text = &sheet.rows[&row][said[0].0].text;
            if !self.line_between(text) && !self.continues_merge(row) {
                return Ok(next);
            }
            if !self.continues_merge(row) {
                return Ok(next);
            }
        }
        self.household(row, numbered)?;
        Ok(next)
    }

    /// A row whose only own cell is a name, under an address merged over several rows.
    fn continues_merge(&self, row: u32) -> bool {
        let cells = Cells { sheet: self.sheet, header: &self.header, row };
        cells.has_address() && !cells.text(Role::Head).is_empty()
    }

    /// "Tổ 5 (An Hải Bắc cũ)" or "Đường An Cư 3" on a line of its own.
    fn line_between(&mut self, text: &str) -> bool {
        let folded = fold(text);
        let said = folded.trim_start_matches(|c: char| !c.is_alphabetic());
        let said = said.strip_prefix("i. ").or_else(|| said.strip_prefix("ii. ")).unwrap_or(said);
        let names_place = ["danh sach", "to ", "tdp", "to dan pho", "phuong", "khu vuc", "an hai", "phuoc my", "dia ban"];
        let place = Place::named_in(text);
        if !place.is_empty() && (names_place.iter().any(|word| said.starts_with(word)) || said.contains(" cu)")) {
            // A new old ward begins its tổ anew.
            self.block = if place.old_ward.is_some() { place } else { place.or(&self.block) };
            self.above = Above::default();
            self.above_place = Place::default();
            self.under.clear();
            return true;
        }
        let lower = text.to_lowercase();
        if lower.starts_with("đường ") || lower.starts_with("tuyến đường ") || said.starts_with("kiet ") {
            let street = text.strip_prefix("Tuyến ").or_else(|| text.strip_prefix("TUYẾN ")).unwrap_or(text);
            self.under = street.trim_end_matches([':', '.']).to_owned();
            self.above = Above::default();
            return true;
        }
        false
    }

    fn household(&mut self, row: u32, numbered: Option<bool>) -> Result<(), ImportRefusal> {
        let cells = Cells { sheet: self.sheet, header: &self.header, row };
        if !cells.has_address() {
            let told = !cells.text(Role::Head).is_empty() || !cells.text(Role::People).is_empty();
            if told && (numbered == Some(true) || !self.closed) {
                self.refuse(row, "Dòng này không có địa chỉ nên không biết là nhà nào. Hãy ghi địa chỉ (hoặc “nt”).");
            }
            return Ok(());
        }
        if cells.has_date_for_number() {
            self.refuse(
                row,
                "Excel đã đổi số nhà thành ngày tháng. Hãy định dạng cột là Văn bản rồi gõ lại số nhà.",
            );
            return Ok(());
        }
        let address = cells.address(&mut self.above, &self.under);
        let has_number = address.number.is_some() || address.kiet.is_some();
        if self.closed && (numbered == Some(false) || !has_number) {
            return Ok(());
        }
        let place = self.place_of(&cells);
        self.above_place = place.clone();
        let (sheet, excel_row) = (self.sheet.name.clone(), row + 1);
        let Some(old_ward) = place.old_ward else {
            return Err(ImportRefusal::OldWardUnknown { sheet, row: excel_row });
        };
        let Some(tdp) = place.tdp else { return Err(ImportRefusal::TdpUnknown { sheet, row: excel_row }) };
        let [people, adults16, elders60] = cells.counts();
        self.walked.rows.push(TypedRow {
            tdp,
            old_ward,
            address,
            head: cells.text(Role::Head).to_owned(),
            phone: cells.phone(),
            people,
            adults16,
            elders60,
            listed: cells.listed(),
            remark: cells.text(Role::Remark).to_owned(),
            sheet,
            row: excel_row,
        });
        Ok(())
    }

    /// A column's word goes before a line between blocks, that before the titles. A blank or "nt" in the column is
    /// the row above.
    fn place_of(&self, cells: &Cells<'_>) -> Place {
        let tdp = place::tdp_of_cell(cells.place_text(Role::Tdp));
        let ward = place::old_ward_of(cells.place_text(Role::OldWard))
            .or_else(|| Place::named_in(cells.place_text(Role::Tdp)).old_ward);
        let above = Place {
            tdp: self.above_place.tdp.clone().filter(|_| cells.header.has(Role::Tdp)),
            old_ward: self.above_place.old_ward.clone().filter(|_| cells.header.has(Role::OldWard)),
        };
        Place { tdp, old_ward: ward }.or(&self.block).or(&above).or(&self.place)
    }

    fn refuse(&mut self, row: u32, why: &str) {
        self.walked.refused.push(RefusedRow { sheet: self.sheet.name.clone(), row: row + 1, why: why.to_owned() });
    }
}

fn is_whole_number(text: &str) -> bool {
    let text = text.trim_end_matches('.');
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_total(folded: &str) -> bool {
    ["cong", "tong cong", "tong so", "tong", "cong chung", "toan to"].iter().any(|word| {
        folded.strip_prefix(word).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    })
}

fn is_signature(folded: &str) -> bool {
    const STARTS: [&str; 16] = [
        "to truong", "nguoi lap", "lap bang", "lap bieu", "xac nhan", "chu tich", "pho chu tich", "tm.", "kt.", "noi nhan",
        "(ky", "ky ten", "ky, ghi", "thu ky", "can bo", "to pho",
    ];
    let dated = folded.contains("ngay") && folded.contains("thang") && folded.contains("nam");
    dated || STARTS.iter().any(|start| folded.starts_with(start))
}
