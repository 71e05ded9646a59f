//! Goes down one sheet: titles, header, households, lines between two blocks, totals, signatures.

use super::cell::Cell;
use super::header::{self, Header};
use super::line::{self, Between, is_signature, is_total, is_whole_number};
use super::mending::Mend;
use super::place::{self, Place};
use super::privacy;
use super::reading::RefusedRow;
use super::refusal::ImportRefusal;
use super::role::Role;
use super::row::{Above, Cells, TypedRow};
use super::sheet::Sheet;
use schemas::address::Address;
use std::collections::HashMap;
use std::rc::Rc;

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
    header: Rc<Header>,
    /// What the sheet's name and titles say, and what the command line says for sheets that are silent.
    place: Place,
    /// What a line between two blocks says of the rows under it.
    block: Place,
    /// Tổ and old ward of the row above, for blanks and "nt" in their columns.
    above_place: Place,
    above: Above,
    /// What the texts of the columns *Tổ dân phố* and *Phường cũ* say together.
    places: HashMap<(String, String), Place>,
    /// "Đường An Cư 3" on a line of its own, over its houses.
    under: String,
    /// Totals and signatures stand below the list; a name there is no household.
    closed: bool,
    walked: Walked,
}

/// Reads a sheet under its first header. `fallback` is the old ward said on the command line.
pub fn down(sheet: &Sheet, first: Header, fallback: &Place) -> Result<Walked, ImportRefusal> {
    let titles = sheet.rows.range(..first.top).flat_map(|(_, cells)| cells);
    let title = titles.fold(Place::default(), |known, cell| {
        Place::named_in(&cell.text).or(&known)
    });
    let name = Place::named_by_sheet(&sheet.name);
    if sheet.chosen.is_empty() && name.disagrees(&title) && !first.has(Role::Tdp) {
        return Err(ImportRefusal::PlacesDisagree {
            sheet: sheet.name.clone(),
            by_name: name.in_words(),
            by_title: title.in_words(),
        });
    }
    let mut next = first.bottom + 1;
    let mut walk = Walk {
        sheet,
        header: Rc::new(first.clone()),
        place: sheet.chosen.clone().or(&title).or(&name).or(fallback),
        block: Place::default(),
        above_place: Place::default(),
        above: Above::default(),
        places: HashMap::new(),
        under: String::new(),
        closed: false,
        walked: Walked {
            headers: vec![first],
            ..Walked::default()
        },
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
        let numbered = self
            .header
            .column(Role::Ordinal)
            .map(|column| is_whole_number(&sheet.cell(row, column).text));
        if numbered != Some(true)
            && let Some(again) = Header::at(sheet, row)
        {
            let next = again.bottom + 1;
            self.walked.headers.push(again.clone());
            self.header = Rc::new(again);
            self.closed = false;
            self.above = Above::default();
            return Ok(next);
        }
        let next = row + 1;
        if header::is_column_numbers(sheet, row) {
            return Ok(next);
        }
        let said: Vec<&Cell> = sheet.rows[&row].iter().filter(|cell| !cell.is_blank()).collect();
        let Some(first) = said.first() else {
            return Ok(next);
        };
        if numbered == Some(true) {
            // A number alone was filled in ahead of its household.
            if said.len() > 1 {
                self.household(row, numbered)?;
            }
            return Ok(next);
        }
        // A chủ hộ may be called Tống, a remark may say "tổ trưởng": a house number settles it.
        if !self.has_house_number(row)
            && said
                .iter()
                .any(|cell| is_total(&cell.text) || is_signature(&cell.folded()))
        {
            self.closed = true;
            return Ok(next);
        }
        if said.len() == 1 && !self.continues_merge(row) {
            self.line_between(&first.text);
            return Ok(next);
        }
        self.household(row, numbered)?;
        Ok(next)
    }

    fn has_house_number(&self, row: u32) -> bool {
        let text = |role| {
            self.header
                .column(role)
                .map_or("", |column| &self.sheet.cell(row, column).text)
        };
        let typed = [Role::Number, Role::Kiet, Role::Address].map(text).join(" ");
        let address = Address::read(&typed);
        address.number.is_some() || address.kiet.is_some()
    }

    /// A row whose only own cell is a name, under an address merged over several rows.
    fn continues_merge(&self, row: u32) -> bool {
        let cells = Cells {
            sheet: self.sheet,
            header: &self.header,
            row,
        };
        cells.has_address() && !cells.text(Role::Head).is_empty()
    }

    fn line_between(&mut self, text: &str) {
        match line::between(text) {
            Some(Between::Place(place)) => {
                // A new old ward begins its tổ anew.
                self.block = if place.old_ward.is_some() {
                    place
                } else {
                    place.or(&self.block)
                };
                self.above_place = Place::default();
                self.under.clear();
            }
            Some(Between::Street(street)) => self.under = street,
            None => return,
        }
        self.above = Above::default();
    }

    fn household(&mut self, row: u32, numbered: Option<bool>) -> Result<(), ImportRefusal> {
        let header = Rc::clone(&self.header);
        let cells = Cells {
            sheet: self.sheet,
            header: &header,
            row,
        };
        let mend = self.sheet.mended.get(&(row + 1));
        if matches!(mend, Some(Mend::Drop)) {
            return Ok(());
        }
        if let Some(Mend::Address(typed)) = mend {
            let address = Address::read(&privacy::without_people(typed, cells.text(Role::Head)));
            return self.take(row, &cells, address);
        }
        if !cells.has_address() {
            let told = !cells.text(Role::Head).is_empty() || !cells.text(Role::People).is_empty();
            if told && (numbered == Some(true) || !self.closed) {
                self.refuse(
                    row,
                    "Dòng này không có địa chỉ nên không biết là nhà nào. Hãy ghi địa chỉ (hoặc “nt”).",
                );
            }
            return Ok(());
        }
        if cells.has_date_for_number() {
            self.refuse(
                row,
                "Excel đã đổi số nhà thành ngày tháng. Hãy định dạng cột là Văn bản rồi gõ lại số nhà.",
            );
            // The street still stands for an "nt" below; the house number does not.
            cells.address(&mut self.above, &self.under);
            self.above = Above {
                street: std::mem::take(&mut self.above.street),
                ..Above::default()
            };
            return Ok(());
        }
        let address = cells.address(&mut self.above, &self.under);
        if address.raw.is_empty() {
            self.refuse(
                row,
                "Dòng này ghi “nt” nhưng không có địa chỉ nào ở trên để theo. Hãy ghi địa chỉ.",
            );
            return Ok(());
        }
        let has_number = address.number.is_some() || address.kiet.is_some();
        let is_a_note = numbered == Some(false) && cells.counts()[0].is_none();
        if !has_number && numbered != Some(true) && (self.closed || is_a_note) {
            return Ok(());
        }
        self.take(row, &cells, address)
    }

    /// Takes in a household at that address.
    fn take(&mut self, row: u32, cells: &Cells<'_>, address: Address) -> Result<(), ImportRefusal> {
        let [people, adults16, elders60] = cells.counts();
        let place = self.place_of(cells);
        let place = if place.is_whole() {
            place
        } else {
            place.or(&Place::named_in(&address.raw))
        };
        self.above_place = place.clone();
        let (sheet, excel_row) = (self.sheet.name.clone(), row + 1);
        let Some(old_ward) = place.old_ward else {
            return Err(ImportRefusal::OldWardUnknown {
                sheet,
                row: excel_row,
            });
        };
        let Some(tdp) = place.tdp else {
            return Err(ImportRefusal::TdpUnknown {
                sheet,
                row: excel_row,
            });
        };
        self.walked.rows.push(TypedRow {
            tdp,
            old_ward,
            address,
            head: cells.text(Role::Head).to_owned(),
            phone: cells.phone(),
            people,
            adults16,
            elders60,
            listed: cells.listed(elders60),
            remark: cells.text(Role::Remark).to_owned(),
            sheet,
            row: excel_row,
        });
        Ok(())
    }

    /// A column's word goes before a line between blocks, that before the titles. A blank or "nt" in the column is
    /// the row above.
    fn place_of(&mut self, cells: &Cells<'_>) -> Place {
        let said = (cells.place_text(Role::Tdp), cells.place_text(Role::OldWard));
        // Thousands of rows repeat a handful of places.
        let told = match self.places.get(&(said.0.to_owned(), said.1.to_owned())) {
            Some(known) => known.clone(),
            None => {
                let ward = place::old_ward_of(said.1).or_else(|| Place::named_in(said.0).old_ward);
                let told = Place {
                    tdp: place::tdp_of_cell(said.0),
                    old_ward: ward,
                };
                self.places
                    .insert((said.0.to_owned(), said.1.to_owned()), told.clone());
                told
            }
        };
        let above = Place {
            tdp: self
                .above_place
                .tdp
                .clone()
                .filter(|_| cells.header.has(Role::Tdp)),
            old_ward: self
                .above_place
                .old_ward
                .clone()
                .filter(|_| cells.header.has(Role::OldWard)),
        };
        told.or(&self.block).or(&above).or(&self.place)
    }

    fn refuse(&mut self, row: u32, why: &str) {
        self.walked.refused.push(RefusedRow {
            sheet: self.sheet.name.clone(),
            row: row + 1,
            why: why.to_owned(),
        });
    }
}
