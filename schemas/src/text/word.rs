//! One word, taken apart so that a typed word can be held against a stored one: bare letters, letters with their
//! own marks, and the tone, which may have been typed at another place or not at all.

use super::fold::fold;
use super::tone::{Tone, letters_and_tone};

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    pub(super) fold: String,
    letters: String,
    tone: Tone,
}

/// The words of a text that is already in its exact form.
pub(super) fn words(exact: &str) -> Vec<Word> {
    exact
        .split(|c: char| !c.is_alphanumeric())
        .map(Word::of)
        .filter(|word| !word.fold.is_empty())
        .collect()
}

impl Word {
    fn of(exact: &str) -> Word {
        let (letters, tone) = letters_and_tone(exact);
        Word {
            fold: fold(exact),
            letters,
            tone,
        }
    }

    /// What it costs to take this stored word for the typed one; `None` if it does not even begin like it.
    pub(super) fn answers(&self, typed: &Word) -> Option<u32> {
        if !self.fold.starts_with(&typed.fold) {
            return None;
        }
        let begun_only = u32::from(self.fold.len() > typed.fold.len());
        let same_letters = self.letters.starts_with(&typed.letters);
        let marks = match typed.tone {
            tone if same_letters && tone == self.tone => 0,
            Tone::Ngang if same_letters => 2,
            _ => 4,
        };
        Some(marks + begun_only)
    }

    pub(super) fn is_number(&self) -> bool {
        self.fold.bytes().all(|byte| byte.is_ascii_digit())
    }
}
