//! An address whose parts were typed in fields of their own.

use super::number::Said;
use super::reading::{Findings, Reading};
use crate::text::tidy;

/// What each field holds, as typed; an absent field is empty.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Parts<'a> {
    /// *Số nhà*: a house number, or a whole chain (`K12/H3/7`).
    pub number: &'a str,
    /// *Kiệt*.
    pub kiet: &'a str,
    /// *Hẻm*.
    pub hem: &'a str,
    /// *Đường*, perhaps with the kiệt before it.
    pub street: &'a str,
    /// *Phòng*, *căn hộ*.
    pub unit: &'a str,
}

pub fn read(parts: &Parts<'_>) -> Reading {
    let mut found = Findings::default();
    let lanes = [(parts.kiet, Said::Kiet), (parts.hem, Said::Hem)];
    for (text, said) in lanes {
        let mut lane = Findings::default();
        lane.take(&tidy(text));
        let mut links = lane.links;
        if let Some(first) = links.first_mut().filter(|first| first.said == Said::Nothing) {
            first.said = said;
        }
        found.links.append(&mut links);
    }
    let mut street = Findings::default();
    street.take(&tidy(parts.street));
    let mut house = Findings::default();
    house.take(&tidy(parts.number));
    // A kiệt written with the street comes before the house inside it.
    found.links.append(&mut street.links);
    found.links.append(&mut house.links);
    found.street = street.street.or(house.street);
    found.doubtful_street = street.doubtful_street || house.doubtful_street;
    found.units = [street.units, house.units].concat();
    let unit = tidy(parts.unit);
    if !unit.is_empty() {
        found.units.push(unit);
    }
    found.into_reading(typed_as_one(parts))
}

/// The fields as one line, so that `raw` reads like an address somebody typed.
fn typed_as_one(parts: &Parts<'_>) -> String {
    let lane = |text: &str, mark: &str| match tidy(text) {
        lane if lane.starts_with(|c: char| c.is_ascii_digit()) => format!("{mark}{lane}"),
        lane => lane,
    };
    let chain = [lane(parts.kiet, "K"), lane(parts.hem, "H"), tidy(parts.number)];
    let chain = chain
        .iter()
        .filter(|part| !part.is_empty())
        .map(String::as_str)
        .collect::<Vec<_>>()
        .join("/");
    let line = [chain, tidy(parts.street)]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ");
    match tidy(parts.unit) {
        unit if unit.is_empty() => line,
        unit if line.is_empty() => unit,
        unit => format!("{line}, {unit}"),
    }
}
