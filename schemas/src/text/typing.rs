//! Telex and VNI keys that were left standing because the keyboard was in the wrong mode: `nguyeenx`, `d9ang`.
//!
//! A guess, and so only a second chance: a search asks for it when nothing was found as typed. Marks may stand
//! late in the word (`nguyenex`), as the common keyboards allow.

use unicode_normalization::UnicodeNormalization;

use super::fold::tidy;
use super::tone::Tone;

/// What was probably meant, or nothing if no word holds keys of Telex or VNI.
pub fn decode_typing(text: &str) -> Option<String> {
    let lower = tidy(text).to_lowercase();
    let mut changed = false;
    let words: Vec<String> = lower
        .split(' ')
        .map(|word| match decode_word(word) {
            Some(decoded) if decoded != word => {
                changed = true;
                decoded
            }
            _ => word.to_owned(),
        })
        .collect();
    changed.then(|| words.join(" "))
}

fn decode_word(word: &str) -> Option<String> {
    if !word.chars().all(char::is_alphanumeric) || is_place(word) {
        return None;
    }
    let mut syllable = Syllable::default();
    for key in word.chars() {
        if key.is_ascii_digit() {
            syllable.press_vni(key)?
        } else {
            syllable.press_telex(key)
        }
    }
    Some(syllable.spelled())
}

/// `k123` and `h12` are a kiệt and a hẻm, never a slip of the keyboard.
fn is_place(word: &str) -> bool {
    let digits = word.strip_prefix(['k', 'h', 'p']).unwrap_or(word);
    digits.starts_with(|c: char| c.is_ascii_digit())
}

#[derive(Default)]
struct Syllable {
    letters: Vec<char>,
    tone: Tone,
}

impl Syllable {
    fn press_telex(&mut self, key: char) {
        match key {
            's' | 'f' | 'r' | 'x' | 'j' if self.has_vowel() => self.tone = telex_tone(key),
            'z' if self.tone != Tone::Ngang => self.tone = Tone::Ngang,
            'a' | 'e' | 'o' if self.hat(key) => {}
            'w' if self.horn() || self.breve() => {}
            'w' if !self.letters.last().is_some_and(|letter| is_vowel(*letter)) => self.letters.push('ư'),
            'd' if self.stroke() => {}
            other => self.letters.push(other),
        }
    }

    /// `None` if the digit cannot be a key here: then the word is a number of its own kind (`a12`).
    fn press_vni(&mut self, key: char) -> Option<()> {
        let meant = match key {
            '6' => ['a', 'e', 'o'].into_iter().any(|vowel| self.hat(vowel)),
            '7' => self.horn(),
            '8' => self.breve(),
            '9' => self.stroke(),
            '0' => self.tone != Tone::Ngang,
            _ => self.has_vowel() && self.tone == Tone::Ngang,
        };
        if let Some(tone) = vni_tone(key) {
            self.tone = tone;
        }
        meant.then_some(())
    }

    fn has_vowel(&self) -> bool {
        self.letters.iter().any(|letter| is_vowel(*letter))
    }

    /// Turns the last plain vowel of that kind into â, ê or ô, if only consonants follow it.
    fn hat(&mut self, vowel: char) -> bool {
        let Some(at) = self.letters.iter().rposition(|letter| is_vowel(*letter)) else {
            return false;
        };
        let hatted = match vowel {
            'a' => 'â',
            'e' => 'ê',
            _ => 'ô',
        };
        let meant = self.letters[at] == vowel;
        if meant {
            self.letters[at] = hatted;
        }
        meant
    }

    /// Turns o into ơ, u into ư, and both of a "uo".
    fn horn(&mut self) -> bool {
        let Some(at) = self
            .letters
            .iter()
            .rposition(|letter| matches!(letter, 'o' | 'u'))
        else {
            return false;
        };
        let after_u = at > 0 && self.letters[at - 1] == 'u' && !self.is_part_of_qu(at - 1);
        // In "oa" and in "qua" the mark is meant for the a.
        let before_a = self.letters.get(at + 1) == Some(&'a');
        match self.letters[at] {
            'o' if before_a => return false,
            'o' if after_u => (self.letters[at - 1], self.letters[at]) = ('ư', 'ơ'),
            'o' => self.letters[at] = 'ơ',
            _ if self.is_part_of_qu(at) => return false,
            _ => self.letters[at] = 'ư',
        }
        true
    }

    fn breve(&mut self) -> bool {
        let at = self.letters.iter().rposition(|letter| *letter == 'a');
        if let Some(at) = at {
            self.letters[at] = 'ă';
        }
        at.is_some()
    }

    fn stroke(&mut self) -> bool {
        let meant = self.letters.first() == Some(&'d') && (self.letters.len() == 1 || self.has_vowel());
        if meant {
            self.letters[0] = 'đ';
        }
        meant
    }

    fn is_part_of_qu(&self, at: usize) -> bool {
        at > 0 && self.letters[at - 1] == 'q'
    }

    fn spelled(&self) -> String {
        let mut text = String::new();
        let bearer = self.tone_bearer();
        for (at, letter) in self.letters.iter().enumerate() {
            text.push(*letter);
            text.extend(self.tone.mark().filter(|_| Some(at) == bearer));
        }
        text.nfc().collect()
    }

    /// Which letter bears the tone: a marked vowel, else the last before a final consonant, else by the school
    /// that writes `hoà`.
    fn tone_bearer(&self) -> Option<usize> {
        let first = self.letters.iter().position(|letter| is_vowel(*letter))?;
        let end = self.letters[first..]
            .iter()
            .position(|letter| !is_vowel(*letter))
            .map_or(self.letters.len(), |n| first + n);
        let glide = match self.letters[..=first] {
            [.., 'q', 'u'] | [.., 'g', 'i'] => end > first + 1,
            _ => false,
        };
        let first = first + usize::from(glide);
        let marked = (first..end)
            .rev()
            .find(|at| matches!(self.letters[*at], 'ă' | 'â' | 'ê' | 'ô' | 'ơ' | 'ư'));
        let closed = end < self.letters.len();
        Some(marked.unwrap_or(match &self.letters[first..end] {
            [_] => first,
            _ if closed => end - 1,
            ['o', 'a' | 'e'] | ['u', 'y'] | [_, _, _, ..] => first + 1,
            _ => first,
        }))
    }
}

fn is_vowel(letter: char) -> bool {
    "aăâeêioôơuưy".contains(letter)
}

fn telex_tone(key: char) -> Tone {
    match key {
        's' => Tone::Sac,
        'f' => Tone::Huyen,
        'r' => Tone::Hoi,
        'x' => Tone::Nga,
        _ => Tone::Nang,
    }
}

fn vni_tone(key: char) -> Option<Tone> {
    match key {
        '0' => Some(Tone::Ngang),
        '1' => Some(Tone::Sac),
        '2' => Some(Tone::Huyen),
        '3' => Some(Tone::Hoi),
        '4' => Some(Tone::Nga),
        '5' => Some(Tone::Nang),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn telex_keys_left_standing_are_read() {
        for (typed, meant) in [
            ("nguyeenx", "nguyễn"),
            ("nguyeexn", "nguyễn"),
            ("nguyenex", "nguyễn"),
            ("ddawngj", "đặng"),
            ("dawngdj", "đặng"),
            ("ddoox", "đỗ"),
            ("hoaf", "hoà"),
            ("thuyr", "thuỷ"),
            ("dduowngf", "đường"),
            ("nguwowif", "người"),
            ("uwowr", "ưở"),
            ("hoawcj", "hoặc"),
            ("muaw", "mưa"),
            ("quaanf", "quần"),
            ("huyeenf", "huyền"),
            ("quys", "quý"),
            ("tuaans", "tuấn"),
            ("giaos", "giáo"),
            ("mias", "mía"),
            ("ngoo quyeenf", "ngô quyền"),
        ] {
            assert_eq!(decode_typing(typed).as_deref(), Some(meant), "{typed}");
        }
    }

    #[test]
    fn vni_keys_left_standing_are_read() {
        for (typed, meant) in [
            ("d9ang", "đang"),
            ("d9a8ng5", "đặng"),
            ("nguye6n4", "nguyễn"),
            ("tra62n", "trần"),
            ("hoa2", "hoà"),
            ("d9uo7ng2", "đường"),
        ] {
            assert_eq!(decode_typing(typed).as_deref(), Some(meant), "{typed}");
        }
    }

    #[test]
    fn what_holds_no_keys_is_left_alone() {
        for typed in [
            "",
            "lan",
            "nguyen van nam",
            "k123",
            "k123/45",
            "h12",
            "456",
            "45a",
            "a12",
            "đặng",
            "sinh",
        ] {
            assert_eq!(decode_typing(typed), None, "{typed}");
        }
    }

    proptest! {
        #[test]
        fn no_text_breaks_the_reader(text in "\\PC{0,20}|[a-z0-9]{0,12}") {
            let _ = decode_typing(&text);
        }
    }
}
