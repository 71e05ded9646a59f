//! A telephone number as Vietnam dials it since 2018, read from the ways in which people write it.
//!
//! It belongs to a person who gave it with a consent of its own, so neither `Debug` nor any refusal shows it
//! whole. Whether the number is in use is not known here.

use std::fmt;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize};
use ts_rs::TS;

/// A number in national form: `0905123456` (mobile) or `02363822130` (landline of Đà Nẵng).
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, TS)]
#[ts(type = "string")]
pub struct PhoneNumber(String);

/// Why a text is not a telephone number. The words are shown to the volunteer; they never repeat the number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PhoneNumberRefusal {
    #[error("Chưa có số điện thoại")]
    Empty,
    #[error("Số điện thoại chỉ gồm chữ số")]
    NotDigits,
    /// The numbers 0120–0199 with eleven digits ended in 2018.
    #[error("Số 11 số đã đổi đầu số")]
    OldElevenDigits,
    #[error("Số di động có 10 chữ số, số máy bàn Đà Nẵng là 0236 và 7 chữ số")]
    WrongLength,
    #[error("Đầu số này không có ở Việt Nam")]
    UnknownPrefix,
}

impl PhoneNumberRefusal {
    /// The code that a screen acts on.
    pub fn code(self) -> &'static str {
        match self {
            PhoneNumberRefusal::Empty => "empty",
            PhoneNumberRefusal::NotDigits => "not_digits",
            PhoneNumberRefusal::OldElevenDigits => "old_eleven_digits",
            PhoneNumberRefusal::WrongLength => "wrong_length",
            PhoneNumberRefusal::UnknownPrefix => "unknown_prefix",
        }
    }
}

const AREA_CODE: &str = "0236";
const MOBILE_LENGTH: usize = 10;
const LANDLINE_LENGTH: usize = 11;

impl PhoneNumber {
    /// Reads `0905 123 456`, `+84 905.123.456`, `(0236) 3822130` and the like.
    pub fn read(text: &str) -> Result<PhoneNumber, PhoneNumberRefusal> {
        let digits = national(text)?;
        if digits.len() == LANDLINE_LENGTH && digits.starts_with("01") {
            return Err(PhoneNumberRefusal::OldElevenDigits);
        }
        let expected = if digits.starts_with(AREA_CODE) {
            LANDLINE_LENGTH
        } else {
            MOBILE_LENGTH
        };
        if digits.len() != expected {
            return Err(PhoneNumberRefusal::WrongLength);
        }
        if !digits.starts_with(AREA_CODE) && !is_mobile_prefix(digits.as_bytes()) {
            return Err(PhoneNumberRefusal::UnknownPrefix);
        }
        Ok(PhoneNumber(digits))
    }

    /// The digits alone, as they are stored and dialled.
    pub fn digits(&self) -> &str {
        &self.0
    }

    /// As it stands on a household's page: `0905 123 456`, `0236 3822 130`.
    pub fn shown(&self) -> String {
        let (head, middle, tail) = self.groups();
        format!("{head} {middle} {tail}")
    }

    /// As it stands in a list, where whoever looks over the shoulder should not read it: `0905 ••• 456`.
    pub fn masked(&self) -> String {
        let (head, _, tail) = self.groups();
        format!("{head} ••• {tail}")
    }

    fn groups(&self) -> (&str, &str, &str) {
        let (head, rest) = self.0.split_at(AREA_CODE.len());
        let (middle, tail) = rest.split_at(rest.len() - 3);
        (head, middle, tail)
    }
}

/// Digits in national form: separators gone, the country code made into the leading zero.
fn national(text: &str) -> Result<String, PhoneNumberRefusal> {
    let mut digits = String::new();
    let mut international = false;
    for c in text.chars().filter(|c| !is_separator(*c)) {
        match c {
            '0'..='9' => digits.push(c),
            '+' if digits.is_empty() && !international => international = true,
            _ => return Err(PhoneNumberRefusal::NotDigits),
        }
    }
    if digits.is_empty() {
        return Err(PhoneNumberRefusal::Empty);
    }
    // Without a plus, 84 is the country code only where the number would be too long for a national one.
    let rest = match digits.strip_prefix("84") {
        Some(rest) if international || digits.len() >= LANDLINE_LENGTH => Some(rest),
        _ => digits.strip_prefix("0084"),
    };
    match rest {
        Some(rest) => Ok(format!("0{}", rest.strip_prefix('0').unwrap_or(rest))),
        None if international => Err(PhoneNumberRefusal::UnknownPrefix),
        None => Ok(digits),
    }
}

fn is_separator(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '.' | '-' | '(' | ')' | '\u{2010}'..='\u{2013}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{FEFF}')
}

/// The prefixes in force: 032–039, 052, 055, 056, 058, 059, 070, 076–079, 081–089, 090–099.
fn is_mobile_prefix(digits: &[u8]) -> bool {
    match digits {
        [b'0', b'3', second, ..] => matches!(second, b'2'..=b'9'),
        [b'0', b'5', second, ..] => matches!(second, b'2' | b'5' | b'6' | b'8' | b'9'),
        [b'0', b'7', second, ..] => matches!(second, b'0' | b'6'..=b'9'),
        [b'0', b'8', second, ..] => matches!(second, b'1'..=b'9'),
        [b'0', b'9', ..] => true,
        _ => false,
    }
}

impl<'de> Deserialize<'de> for PhoneNumber {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<PhoneNumber, D::Error> {
        PhoneNumber::read(&String::deserialize(from)?).map_err(D::Error::custom)
    }
}

/// Masked, so that a log line or a failed assertion cannot tell a number.
impl fmt::Debug for PhoneNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PhoneNumber({})", self.masked())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn every_way_of_writing_a_number_is_one_number() {
        for text in [
            "+84 905.123.456",
            "84905123456",
            "0905123456",
            "0905-123-456",
            "(0905) 123 456",
            "0905\u{a0}123\u{a0}456",
            "+84 (0)905 123 456",
            "0084905123456",
        ] {
            assert_eq!(PhoneNumber::read(text).unwrap().digits(), "0905123456", "{text}");
        }
    }

    #[test]
    fn a_number_is_shown_in_groups_and_masked_in_lists() {
        let number = PhoneNumber::read("0905123456").unwrap();
        assert_eq!(number.shown(), "0905 123 456");
        assert_eq!(number.masked(), "0905 ••• 456");
        assert_eq!(format!("{number:?}"), "PhoneNumber(0905 ••• 456)");
    }

    #[test]
    fn a_landline_of_the_city_is_a_number() {
        let number = PhoneNumber::read("+84 236 382 2130").unwrap();
        assert_eq!(number.digits(), "02363822130");
        assert_eq!(number.shown(), "0236 3822 130");
        assert_eq!(
            PhoneNumber::read("0236 382213"),
            Err(PhoneNumberRefusal::WrongLength)
        );
    }

    #[test]
    fn an_old_number_of_eleven_digits_is_refused_with_a_hint() {
        let refusal = PhoneNumber::read("01221234567").unwrap_err();
        assert_eq!(refusal, PhoneNumberRefusal::OldElevenDigits);
        assert_eq!(refusal.to_string(), "Số 11 số đã đổi đầu số");
        assert_eq!(
            PhoneNumber::read("+84 1221234567"),
            Err(PhoneNumberRefusal::OldElevenDigits)
        );
    }

    #[test]
    fn what_is_no_number_is_refused_with_its_reason() {
        use PhoneNumberRefusal::*;
        for (text, refusal) in [
            ("", Empty),
            (" . ", Empty),
            ("không có", NotDigits),
            ("0905 123 45", WrongLength),
            ("905123456", WrongLength),
            ("0905 123 456 7", WrongLength),
            ("0212345678", UnknownPrefix),
            ("0512345678", UnknownPrefix),
            ("0712345678", UnknownPrefix),
            ("0801234567", UnknownPrefix),
            ("+1 905 123 4567", UnknownPrefix),
            ("048090001234", WrongLength),
        ] {
            assert_eq!(PhoneNumber::read(text), Err(refusal), "{text}");
        }
    }

    #[test]
    fn a_number_crosses_the_wire_as_its_digits() {
        let number = PhoneNumber::read("0905 123 456").unwrap();
        let json = serde_json::to_string(&number).unwrap();
        assert_eq!(json, "\"0905123456\"");
        assert_eq!(serde_json::from_str::<PhoneNumber>(&json).unwrap(), number);
        assert!(serde_json::from_str::<PhoneNumber>("\"123\"").is_err());
    }

    proptest! {
        #[test]
        fn what_is_shown_reads_as_the_same_number(text in "0(3[2-9]|5[25689]|7[06-9]|8[1-9]|9[0-9])[0-9]{7}|0236[0-9]{7}") {
            let number = PhoneNumber::read(&text).unwrap();
            prop_assert_eq!(PhoneNumber::read(&number.shown()), Ok(number.clone()));
            prop_assert_eq!(PhoneNumber::read(&text.replacen('0', "+84", 1)), Ok(number));
        }

        #[test]
        fn no_text_breaks_the_reader(text in "\\PC{0,20}|[+0-9. ()-]{0,16}") {
            let _ = PhoneNumber::read(&text);
        }
    }
}
