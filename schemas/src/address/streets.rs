//! Names of streets: how one is cut out of what follows the number, and how it is spelled.

use crate::text::{fold, folded_words};
use std::collections::HashMap;
use std::sync::OnceLock;

/// What the list knows of the streets with one folded stem.
#[derive(Default)]
struct Known {
    plain: Option<&'static str>,
    numbered: Option<&'static str>,
}

/// The list by the folded name without its number.
fn known() -> &'static HashMap<String, Known> {
    static KNOWN: OnceLock<HashMap<String, Known>> = OnceLock::new();
    KNOWN.get_or_init(|| {
        let mut known: HashMap<String, Known> = HashMap::new();
        let lines = include_str!("streets.txt")
            .lines()
            .filter(|line| !line.starts_with('#'));
        for name in lines {
            match name.strip_suffix(" #") {
                Some(stem) => known.entry(fold(stem)).or_default().numbered = Some(stem),
                None => known.entry(fold(name)).or_default().plain = Some(name),
            }
        }
        known
    })
}

/// What stands where a street would and is none.
const DESCRIPTIONS: [&str; 15] = [
    "doi dien",
    "gan",
    "canh",
    "ben canh",
    "sat",
    "ngay",
    "phia sau",
    "phia truoc",
    "sau lung",
    "goc",
    "giua",
    "cuoi duong",
    "dau duong",
    "khong so",
    "chua co so",
];

/// How the street is written, if it is one of those in `streets.txt`.
pub fn spelled(street: &str) -> Option<String> {
    let words = folded_words(street);
    let (last, stem) = words.split_last()?;
    if last.bytes().all(|byte| byte.is_ascii_digit()) {
        let stem = known().get(&stem.join(" "))?.numbered?;
        return Some(format!("{stem} {}", last.trim_start_matches('0')));
    }
    known().get(&words.join(" "))?.plain.map(str::to_owned)
}

/// Whether the last word is a number with a letter on a street whose names end in plain numbers (`An Cư 3A`):
/// no such street is known, and the letter is more likely the house's.
pub fn doubtful(street: &str) -> bool {
    let lettered =
        |word: &str| word.starts_with(|c: char| c.is_ascii_digit()) && word.ends_with(char::is_alphabetic);
    if !street.rsplit(' ').next().is_some_and(lettered) {
        return false;
    }
    let plain = street.trim_end_matches(char::is_alphabetic);
    spelled(plain).is_some()
}

/// Whether the text only says where the place is ("Đối diện trường …").
pub fn describes(text: &str) -> bool {
    let folded = fold(text);
    DESCRIPTIONS.iter().any(|start| {
        folded
            .strip_prefix(start)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    })
}

/// The street in what was typed, with the word "đường" and stray punctuation taken off and shouting or whispering
/// calmed; known names get their marks back.
pub fn tidied(typed: &str) -> Option<String> {
    let mut street = trimmed(typed);
    if let Some(known) = spelled(street) {
        return Some(known);
    }
    for word in [
        "đường",
        "Đường",
        "ĐƯỜNG",
        "đg.",
        "Đg.",
        "đ.",
        "Đ.",
        "phố ",
        "Phố ",
        "PHỐ ",
    ] {
        if let Some(rest) = street.strip_prefix(word) {
            street = trimmed(rest);
            break;
        }
    }
    // "duong" without marks is as likely the surname Dương, so it goes only before a street that is known.
    let known = if street.len() < typed.len() {
        spelled(street)
    } else {
        None
    };
    if let Some(known) = known.or_else(|| spelled(street.strip_prefix_folded("duong ")?)) {
        return Some(known);
    }
    if street.is_empty() {
        return None;
    }
    Some(if is_one_case(street) {
        titled(street)
    } else {
        street.to_owned()
    })
}

fn trimmed(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '-' | ':' | '/' | '.' | '_'))
}

trait StripFolded {
    fn strip_prefix_folded(&self, ascii: &str) -> Option<&str>;
}

impl StripFolded for str {
    /// Strips an ASCII prefix whatever its case; a letter with a mark is another letter.
    fn strip_prefix_folded(&self, ascii: &str) -> Option<&str> {
        let head = self.get(..ascii.len())?;
        head.eq_ignore_ascii_case(ascii).then(|| &self[ascii.len()..])
    }
}

fn is_one_case(text: &str) -> bool {
    let letters = || text.chars().filter(|c| c.is_alphabetic());
    letters().all(char::is_lowercase) || letters().all(|c| !c.is_lowercase())
}

/// Each word with a capital: "AN TRUNG 1" and "an trung 1" are An Trung 1. A building's short form stays.
fn titled(text: &str) -> String {
    let word = |word: &str| {
        if matches!(fold(word).as_str(), "cc" | "ct" | "kdc" | "ttc") {
            return word.to_uppercase();
        }
        let mut letters = word.chars();
        match letters.next() {
            Some(first) if first.is_numeric() => word.to_uppercase(),
            Some(first) => first
                .to_uppercase()
                .chain(letters.flat_map(char::to_lowercase))
                .collect(),
            None => String::new(),
        }
    };
    text.split_whitespace().map(word).collect::<Vec<_>>().join(" ")
}
