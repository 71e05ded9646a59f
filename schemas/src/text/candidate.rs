//! What a house or a person offers to a search: the words of names and address, the place, the telephone.

use super::fold::fold;
use super::query::PlaceHint;
use super::tone::exact_key;
use super::word::{Word, words};

/// The parts of an address that a search may name on their own.
#[derive(Debug, Clone, Copy, Default)]
pub struct Place<'a> {
    pub kiet: Option<&'a str>,
    pub hem: Option<&'a str>,
    pub number: Option<&'a str>,
}

/// One thing that can be found. Built from what is stored, held against many queries.
#[derive(Debug, Clone, Default)]
pub struct Candidate {
    words: Vec<Word>,
    initials: Vec<String>,
    phones: Vec<String>,
    kiet: Option<String>,
    hem: Option<String>,
    number: Option<String>,
}

impl Candidate {
    pub fn new() -> Candidate {
        Candidate::default()
    }

    /// A name: found by its words and by its initials.
    pub fn with_name(mut self, name: &str) -> Candidate {
        let words = words(&exact_key(name));
        self.initials
            .push(words.iter().filter_map(|word| word.fold.chars().next()).collect());
        self.words.extend(words);
        self
    }

    /// Any other text, a street or the address as typed: found by its words.
    pub fn with_text(mut self, text: &str) -> Candidate {
        self.words.extend(words(&exact_key(text)));
        self
    }

    /// The numbers of the address, found alone (`456`) and through a kiệt (`k123 45`).
    pub fn with_place(mut self, place: Place) -> Candidate {
        for part in [place.kiet, place.hem, place.number].into_iter().flatten() {
            self.words.extend(words(&exact_key(part)));
        }
        let part = |part: Option<&str>| part.map(fold).filter(|part| !part.is_empty());
        (self.kiet, self.hem, self.number) = (part(place.kiet), part(place.hem), part(place.number));
        self
    }

    /// A telephone number as [`crate::phone_number::PhoneNumber::digits`] gives it.
    pub fn with_phone(mut self, digits: &str) -> Candidate {
        self.phones.push(digits.to_owned());
        self
    }

    pub(super) fn has_kiet(&self) -> bool {
        self.kiet.is_some()
    }

    /// The least cost at which each typed word finds a word of its own here.
    ///
    /// `least[set]` is the best cost of having answered that set of typed words with the stored words seen so
    /// far; a stored word is used at most once.
    pub(super) fn answers_words(&self, typed: &[Word]) -> Option<u32> {
        let all = (1usize << typed.len()) - 1;
        let mut least: Vec<Option<u32>> = vec![None; all + 1];
        least[0] = Some(0);
        let stored = self
            .words
            .iter()
            .map(Offer::Word)
            .chain(self.phones.iter().map(Offer::Phone));
        for offer in stored {
            // Downwards, so that a set just reached is not extended by the same stored word.
            for set in (0..all).rev() {
                let Some(cost) = least[set] else { continue };
                for (at, word) in typed.iter().enumerate().filter(|(at, _)| set & (1 << at) == 0) {
                    let Some(more) = offer.answers(word) else { continue };
                    let reached = &mut least[set | (1 << at)];
                    *reached = Some(reached.map_or(cost + more, |known| known.min(cost + more)));
                }
            }
        }
        least[all]
    }

    pub(super) fn answers_place(&self, hint: &PlaceHint) -> Option<u32> {
        if self.kiet.as_deref() != Some(&hint.kiet) {
            return None;
        }
        if hint.hem.is_some() && self.hem != hint.hem {
            return None;
        }
        let Some(number) = hint.number.as_deref() else {
            return Some(0);
        };
        match self.number.as_deref() {
            Some(own) if own == number => Some(0),
            Some(own) if own.starts_with(number) => Some(1),
            _ if hint.hem.is_none() && self.hem.as_deref() == Some(number) => Some(2),
            _ => None,
        }
    }

    /// The whole number, its tail, or (from four digits) its beginning.
    pub(super) fn answers_phone(&self, digits: &str) -> Option<u32> {
        let cost = |phone: &String| match phone {
            phone if phone == digits => Some(0),
            phone if phone.ends_with(digits) => Some(1),
            phone if digits.len() >= 4 && phone.starts_with(digits) => Some(3),
            _ => None,
        };
        self.phones.iter().filter_map(cost).min()
    }

    /// All initials, the first of them, or the last ("ht" for Nguyễn Thị Hoài Thu).
    pub(super) fn answers_initials(&self, typed: &str) -> Option<u32> {
        let cost = |initials: &String| match initials {
            initials if initials == typed => Some(0),
            initials if initials.starts_with(typed) => Some(1),
            initials if initials.ends_with(typed) => Some(2),
            _ => None,
        };
        self.initials.iter().filter_map(cost).min()
    }
}

enum Offer<'a> {
    Word(&'a Word),
    Phone(&'a String),
}

impl Offer<'_> {
    fn answers(&self, typed: &Word) -> Option<u32> {
        match self {
            Offer::Word(word) => word.answers(typed),
            Offer::Phone(phone) => {
                let tail = typed.is_number() && typed.fold.len() >= 3 && phone.ends_with(&typed.fold);
                tail.then_some(1)
            }
        }
    }
}
