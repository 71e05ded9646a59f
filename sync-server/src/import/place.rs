//! Which tổ dân phố and which old ward a text names: a sheet's name, its title, a line between two blocks, a cell.

use super::cell::is_ditto;
use schemas::text::{fold, folded_words, tidy};

/// The wards that were put together into the ward, with the short forms that offices write. Any other name is
/// taken where the text itself calls it an old ward ("phường … cũ", a column *Phường cũ*, `--old-ward`).
const OLD_WARDS: [(&str, &[&str]); 5] = [
    ("An Hải Bắc", &["an hai bac", "ahb"]),
    ("An Hải Nam", &["an hai nam", "ahn"]),
    ("An Hải Tây", &["an hai tay", "aht"]),
    ("An Hải Đông", &["an hai dong", "ahd"]),
    ("Phước Mỹ", &["phuoc my", "phuoc mi", "pm"]),
];

/// What a text says about the place; either part may be missing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Place {
    /// Official number, without leading zeros ("12", "12A").
    pub tdp: Option<String>,
    /// Name of the old ward.
    pub old_ward: Option<String>,
}

impl Place {
    /// Reads a sentence or a title.
    pub fn named_in(text: &str) -> Place {
        let words = parted_words(text);
        Place {
            tdp: tdp_in(&words),
            old_ward: known_ward(&words).or_else(|| ward_called_old(text)),
        }
    }

    /// Reads a sheet's name, where the number may stand alone beside the ward ("AHB 05", "12").
    pub fn named_by_sheet(name: &str) -> Place {
        let spaced = name.replace(['_', '-', '.'], " ");
        let mut place = Place::named_in(&spaced);
        if place.tdp.is_none() {
            let words = parted_words(&spaced);
            let numbers: Vec<&String> = words.iter().filter(|word| is_number(word)).collect();
            let ward_words = words.iter().all(|word| is_number(word) || is_ward_word(word));
            if let ([number], true) = (numbers.as_slice(), ward_words) {
                place.tdp = Some(bare(number));
            }
        }
        place
    }

    /// What this says, and where it is silent what the other says.
    pub fn or(self, other: &Place) -> Place {
        Place {
            tdp: self.tdp.or_else(|| other.tdp.clone()),
            old_ward: self.old_ward.or_else(|| other.old_ward.clone()),
        }
    }

    pub fn is_empty(&self) -> bool {
        self.tdp.is_none() && self.old_ward.is_none()
    }

    /// Whether nothing is missing.
    pub fn is_whole(&self) -> bool {
        self.tdp.is_some() && self.old_ward.is_some()
    }

    /// Whether both say something and it is not the same.
    pub fn disagrees(&self, other: &Place) -> bool {
        let differ = |a: &Option<String>, b: &Option<String>| matches!((a, b), (Some(a), Some(b)) if fold(a) != fold(b));
        differ(&self.tdp, &other.tdp) || differ(&self.old_ward, &other.old_ward)
    }

    /// "tổ 12, An Hải Bắc", for a person.
    pub fn in_words(&self) -> String {
        let tdp = self.tdp.iter().map(|tdp| format!("tổ {tdp}"));
        tdp.chain(self.old_ward.clone()).collect::<Vec<_>>().join(", ")
    }
}

/// The number in a cell of a *Tổ dân phố* column: "1", "Tổ 1", "TDP 01".
pub fn tdp_of_cell(text: &str) -> Option<String> {
    let words = parted_words(text);
    tdp_in(&words).or_else(|| words.iter().find(|word| is_number(word)).map(|word| bare(word)))
}

/// The name in a cell of a *Phường cũ* column, or from the command line.
pub fn old_ward_of(text: &str) -> Option<String> {
    if is_ditto(text) {
        return None;
    }
    let text = tidy(text);
    if let Some(known) = known_ward(&folded_words(&text)) {
        return Some(known);
    }
    let mut name = text.as_str();
    for word in ["phường", "Phường", "PHƯỜNG", "P.", "p."] {
        name = name.strip_prefix(word).map_or(name, str::trim);
    }
    for word in ["(cũ)", "cũ", "CŨ"] {
        name = name.strip_suffix(word).map_or(name, str::trim);
    }
    // The ward of today is nobody's old ward.
    (!name.is_empty() && fold(name) != "an hai" && name.chars().any(char::is_alphabetic))
        .then(|| name.to_owned())
}

fn known_ward(words: &[String]) -> Option<String> {
    let told = |name: &str| {
        let name: Vec<&str> = name.split(' ').collect();
        words.windows(name.len()).any(|some| some == name)
    };
    let mut wards = OLD_WARDS
        .iter()
        .filter(|(_, names)| names.iter().any(|name| told(name)));
    match (wards.next(), wards.next()) {
        (Some((ward, _)), None) => Some((*ward).to_owned()),
        // A title over all the old wards together is no sheet's place.
        _ => None,
    }
}

/// Folded words, with a number parted from the word that it is glued to ("TDP4", "AHB05", "tổ1"); a single letter
/// stays with its number ("12A").
fn parted_words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    for word in folded_words(text) {
        let letters = word.trim_end_matches(|c: char| c.is_ascii_digit());
        if !letters.is_empty() && letters.len() < word.len() && letters.chars().all(char::is_alphabetic) {
            words.extend([letters.to_owned(), word[letters.len()..].to_owned()]);
        } else {
            words.push(word);
        }
    }
    words
}

/// "(PHƯỜNG NẠI HIÊN ĐÔNG CŨ)": the name between the two words.
fn ward_called_old(text: &str) -> Option<String> {
    let lower = tidy(text).to_lowercase();
    let end = lower.find(" cũ").or_else(|| lower.find("(cũ"))?;
    let start = lower[..end].rfind("phường ")? + "phường ".len();
    let name = lower[start..end].trim();
    let title = |word: &str| {
        let mut letters = word.chars();
        letters
            .next()
            .map(|first| first.to_uppercase().chain(letters).collect::<String>())
            .unwrap_or_default()
    };
    let name = name.split(' ').map(title).collect::<Vec<_>>().join(" ");
    (!name.is_empty() && name.split(' ').count() <= 4).then_some(name)
}

fn tdp_in(words: &[String]) -> Option<String> {
    let numbered = |at: usize| -> Option<String> {
        let at = if words.get(at).is_some_and(|word| word == "so") {
            at + 1
        } else {
            at
        };
        words
            .get(at)
            .filter(|word| is_number(word))
            .map(|word| bare(word))
    };
    // The last mention: "Tổ công nghệ số cộng đồng tổ dân phố số 1".
    (0..words.len()).rev().find_map(|at| match words[at].as_str() {
        "pho" if at >= 2 && words[at - 1] == "dan" && words[at - 2] == "to" => numbered(at + 1),
        "tdp" | "to" => numbered(at + 1),
        "dp" if at >= 1 && words[at - 1] == "to" => numbered(at + 1),
        _ => None,
    })
}

fn is_ward_word(word: &str) -> bool {
    matches!(word, "phuong" | "cu" | "p" | "t")
        || OLD_WARDS
            .iter()
            .any(|(_, names)| names.iter().any(|name| name.split(' ').any(|part| part == word)))
}

/// Up to three digits, perhaps with a letter ("12A").
fn is_number(word: &str) -> bool {
    let digits = word.trim_end_matches(|c: char| c.is_ascii_lowercase());
    word.len() - digits.len() <= 1
        && (1..=3).contains(&digits.len())
        && digits.bytes().all(|byte| byte.is_ascii_digit())
}

fn bare(number: &str) -> String {
    match number.trim_start_matches('0') {
        "" => "0".to_owned(),
        number => number.to_uppercase(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(place: Place) -> (String, String) {
        (place.tdp.unwrap_or_default(), place.old_ward.unwrap_or_default())
    }

    #[test]
    fn titles_name_the_to_and_the_old_ward() {
        let title = "DANH SÁCH HỘ GIA ĐÌNH TỔ DÂN PHỐ SỐ 1 (PHƯỜNG AN HẢI BẮC CŨ)";
        assert_eq!(told(Place::named_in(title)), ("1".into(), "An Hải Bắc".into()));
        let team = "TỔ CÔNG NGHỆ SỐ CỘNG ĐỒNG TỔ DÂN PHỐ SỐ 12";
        assert_eq!(told(Place::named_in(team)), ("12".into(), String::new()));
        assert_eq!(
            told(Place::named_in("Tổ 7 (phường Nại Hiên Đông cũ)")),
            ("7".into(), "Nại Hiên Đông".into())
        );
        assert_eq!(
            told(Place::named_in("ỦY BAN NHÂN DÂN PHƯỜNG AN HẢI")),
            (String::new(), String::new())
        );
        assert_eq!(
            told(Place::named_in("(Tính đến ngày 26/10/2026)")),
            (String::new(), String::new())
        );
    }

    #[test]
    fn names_of_sheets_are_read_in_all_their_shapes() {
        for (name, tdp, ward) in [
            ("Tổ 1 - An Hải Bắc", "1", "An Hải Bắc"),
            ("An Hải Bắc - Tổ 3", "3", "An Hải Bắc"),
            ("TDP 01 AHN", "1", "An Hải Nam"),
            ("TDP4_AHN", "4", "An Hải Nam"),
            ("TDP2_PM", "2", "Phước Mỹ"),
            ("AHB-05", "5", "An Hải Bắc"),
            ("12", "12", ""),
            ("Tổ 12", "12", ""),
            ("To12", "12", ""),
            ("PM 7", "7", "Phước Mỹ"),
            ("AHB5", "5", "An Hải Bắc"),
            ("Sheet1", "", ""),
            ("Trang tính1", "", ""),
            ("Danh sách", "", ""),
            ("Danh sách 2026", "", ""),
        ] {
            assert_eq!(
                told(Place::named_by_sheet(name)),
                (tdp.to_owned(), ward.to_owned()),
                "{name}"
            );
        }
    }

    #[test]
    fn cells_say_the_number_with_or_without_a_word() {
        for typed in ["1", "Tổ 1", "TDP 1", "TDP 01", "Tổ dân phố số 1", "tổ1"] {
            assert_eq!(tdp_of_cell(typed).as_deref(), Some("1"), "{typed}");
        }
        assert_eq!(tdp_of_cell("Phước Mỹ"), None);
        assert_eq!(old_ward_of("phuoc my").as_deref(), Some("Phước Mỹ"));
        assert_eq!(old_ward_of("Phường An Hải"), None);
    }
}
