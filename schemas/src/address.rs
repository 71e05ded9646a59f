//! Addresses as people in Đà Nẵng write them: `125A Ngô Quyền`, `K123/45 Ngô Quyền` (kiệt 123, house 45),
//! `K12/H3/7 …` (hẻm 3 of kiệt 12), a lot, a room in a building, or only a description of the place.
//!
//! Reading is soft: nothing is ever refused, what was typed stays in `raw`, and what cannot be told stays empty.
//! Not here: tổ and old ward (an address may say them, the register knows better) and a list of streets that
//! addresses must belong to; the few names in `streets.txt` only restore marks.

mod key;
mod number;
mod parts;
mod reading;
mod scan;
mod streets;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use parts::Parts;
pub use reading::Reading;

/// Where a household lives, in the parts that a walk through the tổ needs.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Address {
    /// Street, or the building that stands for one ("An Cư 3", "CC Phước Mỹ").
    pub street: Option<String>,
    /// Kiệt (lane), its number without "K".
    pub kiet: Option<String>,
    /// Hẻm (side lane) inside the kiệt, its number without "H".
    pub hem: Option<String>,
    /// House, inside the kiệt or hẻm if there is one ("45", "125A", "Lô 12-B2.5").
    pub number: Option<String>,
    /// What tells this hộ from others at the same door: "A", "phòng 3", "P.302, khối B".
    pub unit: Option<String>,
    /// As typed, in NFC.
    pub raw: String,
}

/// The side of the street, for walking one side and then the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// Bên lẻ.
    Odd,
    /// Bên chẵn.
    Even,
    /// No house number to tell it by.
    Unknown,
}

impl Address {
    /// Reads what somebody typed in one field. See [`Address::reading`] for the doubts.
    pub fn read(raw: &str) -> Address {
        Address::reading(raw).address
    }

    /// Reads what somebody typed in one field, and says what could be read another way.
    pub fn reading(raw: &str) -> Reading {
        reading::read(raw)
    }

    /// Reads an address whose parts were typed in fields of their own, each of which may still hold more than it
    /// should (`Kiệt 12/5` as a house number, `Kiệt 123 Ngô Quyền` as a street).
    pub fn from_parts(parts: &Parts<'_>) -> Reading {
        parts::read(parts)
    }

    /// The largest text of a door's screen: "K45/15", "125A", without the street and the unit. Empty if the
    /// address has neither house nor kiệt.
    pub fn short(&self) -> String {
        let lane = match (&self.kiet, &self.hem) {
            (Some(kiet), hem) => {
                let mark = if self.is_ambiguous() { "" } else { "K" };
                let hem = hem.as_ref().map(|hem| format!("/H{hem}")).unwrap_or_default();
                format!("{mark}{kiet}{hem}")
            }
            (None, Some(hem)) => format!("H{hem}"),
            (None, None) => String::new(),
        };
        match (&self.number, lane.is_empty()) {
            (Some(number), true) => number.clone(),
            (Some(number), false) => format!("{lane}/{number}"),
            (None, _) => lane,
        }
    }

    /// One line for screens: "K123/45 Ngô Quyền", "125A Ngô Quyền, A". A place that is only described is shown
    /// as typed.
    pub fn label(&self) -> String {
        let parts = [self.short(), self.street.clone().unwrap_or_default()];
        let place = parts
            .iter()
            .filter(|part| !part.is_empty())
            .cloned()
            .collect::<Vec<_>>()
            .join(" ");
        if place.is_empty() {
            // The raw text says its own room; "A" was given later and is not in it.
            let told = self
                .unit
                .as_ref()
                .filter(|unit| !self.raw.contains(unit.as_str()) || unit.len() == 1);
            return told
                .map(|unit| format!("{}, {unit}", self.raw))
                .unwrap_or_else(|| self.raw.clone());
        }
        self.unit
            .as_ref()
            .map(|unit| format!("{place}, {unit}"))
            .unwrap_or(place)
    }

    /// Whether `123/45` was typed without a K, so that it may be house 123/45 on the frontage just as well as
    /// house 45 in kiệt 123.
    pub fn is_ambiguous(&self) -> bool {
        self.kiet.is_some() && {
            let again = Address::reading(&self.raw);
            again.ambiguous && again.address.kiet == self.kiet
        }
    }

    /// Bên lẻ or bên chẵn: by the house number, inside the kiệt if there is one; by the number on the frontage
    /// where `123/45` may be either.
    pub fn side(&self) -> Side {
        let told_by = if self.is_ambiguous() {
            &self.kiet
        } else {
            &self.number
        };
        let digits = told_by.as_deref().unwrap_or_default();
        let digits = digits.trim_start_matches(|c: char| !c.is_ascii_digit());
        let digits = digits
            .split(|c: char| !c.is_ascii_digit())
            .next()
            .unwrap_or_default();
        match digits.bytes().last() {
            Some(last) if (last - b'0') % 2 == 1 => Side::Odd,
            Some(_) => Side::Even,
            None => Side::Unknown,
        }
    }
}
