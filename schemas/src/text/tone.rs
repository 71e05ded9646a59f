//! Tones: where they stand in a syllable, and whether two spellings are one.
//!
//! `hòa` and `hoà`, `thủy` and `thuỷ` are the same word in two schools of spelling. Official data uses both, and
//! normalisation does not bring them together. What was typed is shown; only the key is made one.

use unicode_normalization::UnicodeNormalization;

use super::fold::tidy;

/// The six tones in the order in which Vietnamese dictionaries sort them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(super) enum Tone {
    #[default]
    Ngang,
    Huyen,
    Hoi,
    Nga,
    Sac,
    Nang,
}

impl Tone {
    pub(super) fn of_mark(mark: char) -> Option<Tone> {
        match mark {
            '\u{0300}' => Some(Tone::Huyen),
            '\u{0309}' => Some(Tone::Hoi),
            '\u{0303}' => Some(Tone::Nga),
            '\u{0301}' => Some(Tone::Sac),
            '\u{0323}' => Some(Tone::Nang),
            _ => None,
        }
    }

    pub(super) fn mark(self) -> Option<char> {
        match self {
            Tone::Ngang => None,
            Tone::Huyen => Some('\u{0300}'),
            Tone::Hoi => Some('\u{0309}'),
            Tone::Nga => Some('\u{0303}'),
            Tone::Sac => Some('\u{0301}'),
            Tone::Nang => Some('\u{0323}'),
        }
    }
}

/// A word without its tone but with its letters (`ê` stays `ê`), and the tone apart, wherever it stood.
pub(super) fn letters_and_tone(word: &str) -> (String, Tone) {
    let mut tone = Tone::Ngang;
    let letters = word
        .nfd()
        .filter(|c| match Tone::of_mark(*c) {
            Some(found) => {
                if tone == Tone::Ngang {
                    tone = found;
                }
                false
            }
            None => true,
        })
        .collect::<Vec<_>>();
    (letters.into_iter().nfc().collect(), tone)
}

/// The key under which two spellings of one text are equal, marks included: NFC, lower case, white space
/// collapsed, and the tone of oa, oe and uy on the second letter (not after q, where the u belongs to the
/// consonant). `exact_key("Hòa") == exact_key("hoà")`.
pub fn exact_key(text: &str) -> String {
    let lower: String = tidy(text).chars().flat_map(char::to_lowercase).collect();
    let mut letters: Vec<Letter> = Letter::all(&lower);
    for second in 1..letters.len() {
        let first = second - 1;
        if !is_movable_pair(letters[first].base, letters[second].base) {
            continue;
        }
        let after_q = letters[first].base == 'u' && first > 0 && letters[first - 1].base == 'q';
        let plain = letters[first].others.is_empty() && letters[second].others.is_empty();
        if !after_q && plain && letters[second].tone.is_none() {
            letters[second].tone = letters[first].tone.take();
        }
    }
    letters.iter().flat_map(Letter::chars).nfc().collect()
}

/// Whether two texts say the same, whatever their case, normal form, white space and placement of tones.
/// Marks count: `Thúy` is not `Thuỷ`.
pub fn same_text(a: &str, b: &str) -> bool {
    exact_key(a) == exact_key(b)
}

fn is_movable_pair(first: char, second: char) -> bool {
    matches!((first, second), ('o', 'a' | 'e') | ('u', 'y'))
}

/// One letter taken apart: what it is, its tone, and every other mark that it bears.
struct Letter {
    base: char,
    tone: Option<char>,
    others: Vec<char>,
}

impl Letter {
    fn all(text: &str) -> Vec<Letter> {
        let mut letters: Vec<Letter> = Vec::new();
        for c in text.nfd() {
            let is_mark = unicode_normalization::char::is_combining_mark(c);
            match letters.last_mut() {
                Some(letter) if is_mark && letter.tone.is_none() && Tone::of_mark(c).is_some() => {
                    letter.tone = Some(c);
                }
                Some(letter) if is_mark => letter.others.push(c),
                _ => letters.push(Letter {
                    base: c,
                    tone: None,
                    others: Vec::new(),
                }),
            }
        }
        letters
    }

    fn chars(&self) -> impl Iterator<Item = char> {
        std::iter::once(self.base)
            .chain(self.others.iter().copied())
            .chain(self.tone)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn both_schools_of_tone_placement_are_one_text() {
        for (old, new) in [
            ("hòa", "hoà"),
            ("Thủy", "thuỷ"),
            ("khỏe", "khoẻ"),
            ("ĐẶNG HÒA", "Đặng Hoà"),
            ("Thúy", "thuý"),
            ("ủy ban", "uỷ ban"),
            ("ngòeo", "ngoèo"),
        ] {
            assert!(same_text(old, new), "{old} and {new}");
        }
    }

    #[test]
    fn other_tones_and_other_letters_stay_apart() {
        assert!(!same_text("Thúy", "Thuỷ"));
        assert!(!same_text("Hoa", "Hoà"));
        assert!(!same_text("Đặng", "Đăng"));
        assert!(!same_text("quý", "qúy"));
        assert_eq!(exact_key("Quý"), "quý");
        assert_eq!(exact_key("hoặc"), "hoặc");
        assert_eq!(exact_key("khuyến"), "khuyến");
    }

    #[test]
    fn a_decomposed_text_is_the_same_text() {
        let decomposed: String = "Đặng Hòa".nfd().collect();
        assert!(same_text(&decomposed, "Đặng Hoà"));
    }

    #[test]
    fn a_tone_is_told_apart_from_the_letters() {
        assert_eq!(letters_and_tone("nguyễn"), ("nguyên".to_owned(), Tone::Nga));
        assert_eq!(letters_and_tone("đặng"), ("đăng".to_owned(), Tone::Nang));
        assert_eq!(letters_and_tone("hòa"), letters_and_tone("hoà"));
    }

    proptest! {
        #[test]
        fn the_exact_key_of_a_key_is_itself(text in "[oaeuyqhtkòóỏõọủúùèéàáâêôơư ]{0,12}|\\PC{0,20}") {
            let once = exact_key(&text);
            prop_assert_eq!(exact_key(&once), once);
        }
    }
}
