//! The Vietnamese order of words: a ă â b c d đ e ê … and, between equal letters, ngang huyền hỏi ngã sắc nặng.
//!
//! Words are weighed one after the other, as dictionaries do: every "Hoa …" comes before every "Hoà …". Runs of
//! digits sort by value (An Cư 3 before An Cư 10). A key is bytes, so that a BLOB column of SQLite or a `bytea`
//! of PostgreSQL sorts by it without knowing the language.

use std::cmp::Ordering;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::fold::nfc;
use super::tone::{Tone, exact_key};

/// Every letter of the Vietnamese alphabet in its order, with the four foreign ones at their Latin places.
const ALPHABET: &str = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";

/// Closes the whole text; what follows only parts texts that are equal up to case and tone placement.
const END_OF_TEXT: u8 = 0x01;
const END_OF_PART: u8 = 0x02;
const END_OF_WORD: u8 = 0x03;
const FIRST_TONE: u8 = 0x04;
const FOREIGN_MARK: u8 = 0x0A;
const NUMBER: u8 = 0x10;
const FIRST_LETTER: u8 = 0x40;
const FOREIGN_LETTER: u8 = 0xF0;

/// A key whose byte order is the Vietnamese order of the texts. Two keys are equal only if the texts are
/// canonically the same.
pub fn collation_key(text: &str) -> Vec<u8> {
    let exact = exact_key(text);
    let mut key = Vec::new();
    write_words(&mut key, words(&exact));
    finish(key, text)
}

/// A key that sorts people as Vietnamese lists do: by tên (the last word), then họ (the first), then đệm.
pub fn person_key(name: &str) -> Vec<u8> {
    let exact = exact_key(name);
    let words: Vec<&str> = words(&exact).collect();
    let mut key = Vec::new();
    if let Some((given, rest)) = words.split_last() {
        write_words(&mut key, std::iter::once(*given));
        key.push(END_OF_PART);
        write_words(&mut key, rest.iter().copied());
    }
    finish(key, name)
}

/// The Vietnamese order of two texts.
pub fn order(a: &str, b: &str) -> Ordering {
    collation_key(a).cmp(&collation_key(b))
}

/// The order of two people in a list: tên, họ, đệm.
pub fn person_order(a: &str, b: &str) -> Ordering {
    person_key(a).cmp(&person_key(b))
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric() && !is_combining_mark(c))
        .filter(|word| !word.is_empty())
}

fn finish(mut key: Vec<u8>, text: &str) -> Vec<u8> {
    key.push(END_OF_TEXT);
    key.extend_from_slice(nfc(text).as_bytes());
    key
}

fn write_words<'a>(key: &mut Vec<u8>, words: impl Iterator<Item = &'a str>) {
    for word in words {
        let mut tones = Vec::new();
        write_letters(key, &mut tones, word);
        key.push(END_OF_WORD);
        key.extend(tones);
        key.push(END_OF_WORD);
    }
}

fn write_letters(key: &mut Vec<u8>, tones: &mut Vec<u8>, word: &str) {
    let letters: Vec<char> = word.nfc().collect();
    let mut rest = letters.as_slice();
    while let Some((&letter, after)) = rest.split_first() {
        if letter.is_ascii_digit() {
            let length = rest.iter().take_while(|c| c.is_ascii_digit()).count();
            write_number(key, &rest[..length]);
            rest = &rest[length..];
            continue;
        }
        write_letter(key, tones, letter);
        rest = after;
    }
}

/// A number weighs its length first, so that 9 comes before 10.
fn write_number(key: &mut Vec<u8>, digits: &[char]) {
    let significant: Vec<u8> = digits
        .iter()
        .skip_while(|c| **c == '0')
        .map(|c| *c as u8)
        .collect();
    let length = u16::try_from(significant.len()).unwrap_or(u16::MAX);
    key.push(NUMBER);
    key.extend(length.to_be_bytes());
    key.extend(significant);
}

fn write_letter(key: &mut Vec<u8>, tones: &mut Vec<u8>, letter: char) {
    let mut tone = FIRST_TONE;
    let mut marks = Vec::new();
    for c in letter.nfd() {
        match Tone::of_mark(c) {
            Some(found) => tone = FIRST_TONE + found as u8,
            None => marks.push(c),
        }
    }
    let bare: String = marks.iter().copied().nfc().collect();
    let mut bare_chars = bare.chars();
    let known = bare_chars
        .next()
        .filter(|_| bare_chars.next().is_none())
        .and_then(place_in_alphabet);
    // A letter with a foreign mark (ü) sorts at its plain letter, after all six tones.
    let plain = marks.first().copied().and_then(place_in_alphabet);
    match (known, plain) {
        (Some(place), _) => key.push(FIRST_LETTER + place),
        (None, Some(place)) => {
            key.push(FIRST_LETTER + place);
            tone = FOREIGN_MARK;
        }
        (None, None) => {
            key.push(FOREIGN_LETTER);
            key.extend(&u32::from(letter).to_be_bytes()[1..]);
        }
    }
    tones.push(tone);
}

fn place_in_alphabet(letter: char) -> Option<u8> {
    ALPHABET
        .chars()
        .position(|known| known == letter)
        .and_then(|place| u8::try_from(place).ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn sorted(texts: &[&str], by: fn(&str, &str) -> Ordering) -> Vec<String> {
        let mut texts: Vec<String> = texts.iter().map(|text| (*text).to_owned()).collect();
        texts.reverse();
        texts.sort_by(|a, b| by(a, b));
        texts
    }

    #[test]
    fn people_stand_by_given_name_then_surname_then_middle_name() {
        let list = [
            "Lê Văn An",
            "Nguyễn Thị An",
            "Nguyễn Văn An",
            "Trần Bình",
            "Đặng Thị Hoà",
        ];
        assert_eq!(sorted(&list, person_order), list);
    }

    #[test]
    fn given_names_follow_the_vietnamese_alphabet() {
        let list = ["An", "Anh", "Ánh", "Ân", "Dũng", "Đạt", "Hoa"];
        assert_eq!(sorted(&list, person_order), list);
        assert_eq!(sorted(&list, order), list);
    }

    #[test]
    fn tones_stand_in_the_order_of_the_dictionary() {
        let list = ["ma", "mà", "mả", "mã", "má", "mạ", "mă", "mâ"];
        assert_eq!(sorted(&list, order), list);
    }

    #[test]
    fn a_word_is_weighed_with_its_tone_before_the_next_word() {
        let list = ["Hoa An", "Hoa Vân", "Hoà An"];
        assert_eq!(sorted(&list, order), list);
    }

    #[test]
    fn both_tone_placements_stand_together() {
        let list = ["Hoà An", "Hòa Bình", "Hoà Vang"];
        assert_eq!(sorted(&list, order), list);
    }

    #[test]
    fn numbered_streets_stand_by_number() {
        let list = [
            "An Cư",
            "An Cư 3",
            "An Cư 3A",
            "An Cư 10",
            "An Đồn 1",
            "Ngô Quyền",
        ];
        assert_eq!(sorted(&list, order), list);
    }

    #[test]
    fn foreign_names_have_a_place() {
        let list = ["Müller", "Nam", "Øystein", "Анна"];
        assert_eq!(sorted(&list, order), list);
    }

    fn name() -> impl Strategy<Value = String> {
        prop_oneof!["[aăâdđeêoôơuưAĐáàảãạ0-9 ]{0,10}", "\\PC{0,12}"]
    }

    proptest! {
        #[test]
        fn the_order_of_people_is_total(a in name(), b in name(), c in name()) {
            prop_assert_eq!(person_order(&a, &b), person_order(&b, &a).reverse());
            if person_order(&a, &b) != Ordering::Greater && person_order(&b, &c) != Ordering::Greater {
                prop_assert_ne!(person_order(&a, &c), Ordering::Greater);
            }
        }

        #[test]
        fn only_canonically_equal_texts_are_equal(a in name(), b in name()) {
            prop_assert_eq!(order(&a, &b) == Ordering::Equal, nfc(&a) == nfc(&b));
            prop_assert_eq!(person_order(&a, &b) == Ordering::Equal, nfc(&a) == nfc(&b));
        }
    }
}
