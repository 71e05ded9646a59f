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
    let [number, kiet, hem, street, unit] = [parts.number, parts.kiet, parts.hem, parts.street, parts.unit]
        .map(|text| {
            if text.is_empty() {
                String::new()
            } else {
                tidy(text)
            }
        });
    let mut found = Findings::default();
    for (text, said) in [(&kiet, Said::Kiet), (&hem, Said::Hem)] {
        let mut lane = Findings::default();
        lane.take(text);
        if let Some(first) = lane.links.first_mut().filter(|first| first.said == Said::Nothing) {
            first.said = said;
        }
        found.links.append(&mut lane.links);
    }
    let (mut along, mut house) = (Findings::default(), Findings::default());
    along.take(&street);
    house.take(&number);
    // A kiệt written with the street comes before the house inside it.
    found.links.append(&mut along.links);
    found.links.append(&mut house.links);
    found.street = along.street.or(house.street);
    found.doubtful_street = along.doubtful_street || house.doubtful_street;
    found.units = [along.units, house.units].concat();
    if !unit.is_empty() {
        found.units.push(unit.clone());
    }
    found.into_reading(as_one_line(number, &kiet, &hem, street, unit))
}

/// The fields as one line, so that `raw` reads like an address somebody typed.
fn as_one_line(number: String, kiet: &str, hem: &str, street: String, unit: String) -> String {
    let lane = |lane: &str, mark: &str| {
        let bare = lane.starts_with(|c: char| c.is_ascii_digit());
        if bare {
            format!("{mark}{lane}")
        } else {
            lane.to_owned()
        }
    };
    let joined = |parts: &[String], between: &str| {
        let filled: Vec<&str> = parts
            .iter()
            .map(String::as_str)
            .filter(|part| !part.is_empty())
            .collect();
        filled.join(between)
    };
    let chain = joined(&[lane(kiet, "K"), lane(hem, "H"), number], "/");
    joined(&[joined(&[chain, street], " "), unit], ", ")
}
