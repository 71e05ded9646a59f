//! Keys of an address: one that is equal for two spellings of one door, and one that sorts doors in the order in
//! which they are walked past.

use super::Address;
use crate::text::{fold, folded_words};

/// Between the parts of a sort key: below every letter, digit and space, so that "An Cư" comes before "An Cư 3".
const PART: char = '\t';
/// Digits of a number in a sort key; house numbers are far shorter.
const WIDTH: usize = 6;

impl Address {
    /// Equal for two spellings of one door, whatever the case, marks, "kiệt" or "K"; the unit left out. `123/45`
    /// and `K123/45` are one door.
    pub fn house_key(&self) -> String {
        if self.street.is_none() && self.number.is_none() && self.kiet.is_none() && self.hem.is_none() {
            return format!("@{}", words(&self.raw));
        }
        let part = |part: &Option<String>| {
            part.as_deref()
                .map(|text| fold(text).replace(' ', ""))
                .unwrap_or_default()
        };
        let street = words(self.street.as_deref().unwrap_or_default());
        format!(
            "{street}|k{}|h{}|{}",
            part(&self.kiet),
            part(&self.hem),
            part(&self.number)
        )
    }

    /// [`Address::house_key`] with the unit: equal for two spellings of one hộ's address. For the importer's key
    /// and for finding duplicates; never an id.
    pub fn canonical_key(&self) -> String {
        format!("{}|{}", self.house_key(), self.unit_key())
    }

    /// Equal for two spellings of what tells one hộ of a door from another; empty where nothing does.
    pub fn unit_key(&self) -> String {
        let unit = words(self.unit.as_deref().unwrap_or_default());
        unit.strip_prefix("p ")
            .map(|room| format!("phong {room}"))
            .unwrap_or(unit)
    }

    /// Sorts as plain text (SQLite's BINARY collation) in the order of a walk: street; the frontage, then kiệt by
    /// kiệt; numbers by value (2, 10, 10A, 10/2, then K9/1, K123/5). A place without a street comes last.
    pub fn walking_key(&self) -> String {
        let natural = |part: &Option<String>| part.as_deref().map(natural).unwrap_or_default();
        let street = self
            .street
            .as_deref()
            .map(self::natural)
            .unwrap_or_else(|| "~".to_owned());
        let unit = natural(&self.unit);
        let (kiet, hem, number) = (natural(&self.kiet), natural(&self.hem), natural(&self.number));
        let place = if self.kiet.is_none() && self.hem.is_none() {
            format!("0{PART}{number}{PART}")
        } else if self.is_ambiguous() {
            // Typed like a house on the frontage, so it is looked for there: after 10A, which "~" sees to.
            format!("0{PART}{kiet}~{hem}{PART}{number}{PART}")
        } else {
            format!("1{PART}{kiet}{PART}{hem}{PART}{number}{PART}")
        };
        let described = if self.street.is_none() && self.number.is_none() {
            fold(&self.raw)
        } else {
            String::new()
        };
        format!("{street}{PART}{place}{unit}{PART}{described}")
    }
}

/// Folded words with final y as i after a consonant: Mỹ and Mĩ, Lý and Lí are one street.
fn words(text: &str) -> String {
    let word = |word: String| match word.strip_suffix('y') {
        Some(stem) if !stem.is_empty() && !stem.ends_with(['a', 'e', 'i', 'o', 'u']) => format!("{stem}i"),
        _ => word,
    };
    folded_words(text)
        .into_iter()
        .map(word)
        .collect::<Vec<_>>()
        .join(" ")
}

/// Folded, with every run of digits padded, so that text order is number order.
fn natural(text: &str) -> String {
    let mut key = String::new();
    let mut digits = String::new();
    let flush = |digits: &mut String, key: &mut String| {
        if !digits.is_empty() {
            key.push_str(&format!("{:0>WIDTH$}", digits.trim_start_matches('0')));
            digits.clear();
        }
    };
    for letter in fold(text).chars() {
        if letter.is_ascii_digit() {
            digits.push(letter);
        } else {
            flush(&mut digits, &mut key);
            key.push(letter);
        }
    }
    flush(&mut digits, &mut key);
    key
}
