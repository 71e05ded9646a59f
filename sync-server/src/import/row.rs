//! One row of a list as typed: address, counts, priority, and in memory the head's name and phone.

use super::cell::{Cell, is_ditto};
use super::header::Header;
use super::priority::Listed;
use super::role::Role;
use super::sheet::Sheet;
use super::{count, priority, privacy};
use schemas::address::{Address, Parts};

/// A row that was understood. Lives only until households are told apart: it holds a name and a phone number.
pub struct TypedRow {
    pub tdp: String,
    pub old_ward: String,
    pub address: Address,
    pub head: String,
    /// Last nine digits, the part that every way of writing a number shares.
    pub phone: String,
    pub people: Option<u32>,
    pub adults16: Option<u32>,
    pub elders60: Option<u32>,
    pub listed: Listed,
    pub remark: String,
    pub sheet: String,
    /// As Excel counts.
    pub row: u32,
}

/// What "nt" refers to: the address texts of the household above.
#[derive(Debug, Clone, Default)]
pub struct Above {
    pub number: String,
    /// Street with its marks and whatever stood with it in its column.
    pub street: String,
    /// A whole address in one column.
    pub whole: String,
}

/// Cells of one row by what their columns hold.
pub struct Cells<'a> {
    pub sheet: &'a Sheet,
    pub header: &'a Header,
    pub row: u32,
}

impl<'a> Cells<'a> {
    pub fn cell(&self, role: Role) -> Option<&'a Cell> {
        self.header
            .column(role)
            .map(|column| self.sheet.cell(self.row, column))
    }

    /// The text, also of a block that was merged from a row above.
    pub fn place_text(&self, role: Role) -> &'a str {
        let cell = self
            .header
            .column(role)
            .map(|column| self.sheet.seen_from_above(self.row, column));
        cell.map(|cell| cell.text.as_str()).unwrap_or_default()
    }

    pub fn text(&self, role: Role) -> &'a str {
        self.cell(role).map(|cell| cell.text.as_str()).unwrap_or_default()
    }

    /// Whether Excel made a date of a house number.
    pub fn has_date_for_number(&self) -> bool {
        [Role::Number, Role::Address, Role::Kiet]
            .iter()
            .any(|role| self.cell(*role).is_some_and(|cell| cell.is_date))
    }

    /// Whether any column tells an address here.
    pub fn has_address(&self) -> bool {
        [Role::Address, Role::Number, Role::Street, Role::Kiet]
            .iter()
            .any(|role| !self.place_text(*role).is_empty())
    }

    /// The address, with "nt" filled in from above and `under`, the street named over this part of the list.
    pub fn address(&self, above: &mut Above, under: &str) -> Address {
        let head = self.text(Role::Head);
        let clean = |text: &str| privacy::without_people(text, head);
        let number = self.place_text(Role::Number);
        let whole = self.place_text(Role::Address);
        let parted = self.header.has(Role::Number) && (!number.is_empty() || whole.is_empty());
        if !parted && !whole.is_empty() {
            return self.whole_address(&clean(whole), above, under);
        }
        let street = match (self.header.has(Role::Street), whole) {
            (true, _) => self.place_text(Role::Street),
            (false, whole) => whole,
        };
        let number = if is_ditto(number) {
            above.number.clone()
        } else {
            clean(number)
        };
        let street = match street {
            street if is_ditto(street) => above.street.clone(),
            // A street typed once for the rows under it, or named over this part of the list.
            "" if !under.is_empty() => under.to_owned(),
            "" => above.street.clone(),
            street => clean(street),
        };
        let parts = Parts {
            number: &number,
            kiet: self.place_text(Role::Kiet),
            hem: self.place_text(Role::Hem),
            street: &street,
            unit: self.text(Role::Unit),
        };
        let address = Address::from_parts(&parts).address;
        *above = Above {
            number,
            street,
            whole: address.raw.clone(),
        };
        address
    }

    fn whole_address(&self, typed: &str, above: &mut Above, under: &str) -> Address {
        let mut typed = if is_ditto(typed) {
            above.whole.clone()
        } else {
            typed.to_owned()
        };
        // "K12/5 nt": the street above.
        let said = typed
            .rsplit_once([' ', ','])
            .map(|(start, last)| (start.to_owned(), is_ditto(last)));
        if let Some((start, true)) = said {
            typed = format!("{}, {}", start.trim_end_matches([',', ' ']), above.street);
        }
        let unit = self.text(Role::Unit);
        let typed = if unit.is_empty() {
            typed
        } else {
            format!("{typed}, {unit}")
        };
        let mut address = Address::read(&typed);
        if address.street.is_none()
            && !under.is_empty()
            && (address.number.is_some() || address.kiet.is_some())
        {
            let parts = Parts {
                number: &typed,
                street: under,
                ..Parts::default()
            };
            address = Address::from_parts(&parts).address;
        }
        *above = Above {
            number: String::new(),
            street: address.street.clone().unwrap_or_default(),
            whole: typed,
        };
        address
    }

    /// Nhân khẩu, từ 16 tuổi, từ 60 tuổi.
    pub fn counts(&self) -> [Option<u32>; 3] {
        let count_in = |role| count::count(self.text(role));
        let people = count_in(Role::People);
        let children = self
            .cell(Role::Under16)
            .and_then(|cell| count::count_or_tick(&cell.text));
        let without_children = people
            .zip(children)
            .and_then(|(people, children)| people.checked_sub(children));
        let adults = count_in(Role::Adults16).or(without_children);
        let elders = self
            .cell(Role::Elders60)
            .and_then(|cell| count::count_or_tick(&cell.text));
        [people, adults, elders]
    }

    /// Which priority lists the row is on; an elder counted puts it on one.
    pub fn listed(&self, elders: Option<u32>) -> Listed {
        let ticked = |role| {
            self.header
                .all(role)
                .any(|column| count::ticked(&self.sheet.cell(self.row, column).text))
        };
        let mut listed = Listed {
            hardship: ticked(Role::Hardship),
            elderly: false,
            other: ticked(Role::OtherPriority),
        };
        for column in self.header.all(Role::Kinds) {
            let codes = priority::codes(&self.sheet.cell(self.row, column).text);
            listed.hardship |= codes.hardship;
            listed.elderly |= codes.elderly;
            listed.other |= codes.other;
        }
        listed.elderly |= elders.is_some_and(|elders| elders > 0);
        listed
    }

    /// Last nine digits of the phone number, for comparing in memory.
    pub fn phone(&self) -> String {
        let digits: String = self
            .text(Role::Phone)
            .chars()
            .filter(char::is_ascii_digit)
            .collect();
        digits
            .get(digits.len().saturating_sub(9)..)
            .unwrap_or_default()
            .to_owned()
    }
}
