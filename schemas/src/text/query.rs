//! What a volunteer types into the search box, and how well a house or a person answers it.
//!
//! Typed with one thumb, mostly without marks, in any order, often only the beginning of each word: so marks are
//! preferred and never required. This room ranks candidates; finding a few of them fast among thirty thousand is
//! the index's matter, which looks up [`Query::folded`], [`Query::place`], [`Query::phone`] or
//! [`Query::initials`].

use super::candidate::Candidate;
use super::fold::{fold, tidy};
use super::tone::exact_key;
use super::typing::decode_typing;
use super::word::{Word, words};

/// Words beyond these are not looked at: nobody types more, and the matching doubles with each.
const MOST_WORDS: usize = 8;
/// A name is answered by its initials only after every answer in words, whose cost is at most 5 a word.
const INITIALS: u32 = 5 * MOST_WORDS as u32 + 1;

/// A search as it was typed, taken apart once and held against many candidates.
#[derive(Debug, Clone)]
pub struct Query {
    typed: String,
    words: Vec<Word>,
    words_beside_place: Vec<Word>,
    place: Option<PlaceHint>,
    phone: Option<String>,
    initials: Option<String>,
}

/// A kiệt named in the search: `k123`, `k123 45`, `kiệt 123/45`, `k12/h3/7`. Parts are in lower case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceHint {
    pub kiet: String,
    pub hem: Option<String>,
    /// The house, or its beginning while it is being typed.
    pub number: Option<String>,
}

impl Query {
    pub fn read(typed: &str) -> Query {
        let words = words(&exact_key(typed));
        let (place, words_beside_place) = match PlaceHint::find(&words) {
            Some((hint, taken)) => {
                let before = words[..taken.start].iter();
                (
                    Some(hint),
                    before
                        .chain(&words[taken.end..])
                        .take(MOST_WORDS)
                        .cloned()
                        .collect(),
                )
            }
            None => (None, Vec::new()),
        };
        Query {
            typed: tidy(typed),
            phone: phone_digits(typed),
            initials: initials(&words),
            words: words.into_iter().take(MOST_WORDS).collect(),
            words_beside_place,
            place,
        }
    }

    /// Whether nothing was typed that could be looked for. Such a query is answered by everything.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// The words in their searched form, each of which must begin some word of the candidate. With a
    /// [`Query::place`], the words beside it.
    pub fn folded(&self) -> impl Iterator<Item = &str> {
        let words = if self.place.is_some() {
            &self.words_beside_place
        } else {
            &self.words
        };
        words.iter().map(|word| word.fold.as_str())
    }

    /// The kiệt, if one is named.
    pub fn place(&self) -> Option<&PlaceHint> {
        self.place.as_ref()
    }

    /// The digits, national form, if the whole query is three digits or more: the tail of a telephone number, or
    /// all of it.
    pub fn phone(&self) -> Option<&str> {
        self.phone.as_deref()
    }

    /// The query as initials of a name (`ntht`), if it can be that.
    pub fn initials(&self) -> Option<&str> {
        self.initials.as_deref()
    }

    /// The query as it was probably meant, if it holds leftover keys of Telex or VNI. To be asked when the query
    /// as typed finds nothing.
    pub fn second_chance(&self) -> Option<Query> {
        decode_typing(&self.typed).map(|meant| Query::read(&meant))
    }
}

/// How well the candidate answers: smaller is better, `None` is not at all.
///
/// A word costs 0 with the very marks typed, 2 where the tone was left out, 4 where only the bare letters agree,
/// and 1 more if it is only begun. Each typed word must begin a word of its own, in any order.
pub fn rank(query: &Query, candidate: &Candidate) -> Option<u32> {
    let by_words = || candidate.answers_words(&query.words);
    let by_place = |hint: &PlaceHint| {
        let place = candidate.answers_place(hint)?;
        Some(place + candidate.answers_words(&query.words_beside_place)?)
    };
    let written = match &query.place {
        Some(hint) if candidate.has_kiet() => by_place(hint),
        _ => by_words(),
    };
    let phone = query
        .phone
        .as_deref()
        .and_then(|digits| candidate.answers_phone(digits));
    let initials = query
        .initials
        .as_deref()
        .and_then(|typed| candidate.answers_initials(typed));
    [written, phone, initials.map(|cost| INITIALS + cost)]
        .into_iter()
        .flatten()
        .min()
}

impl PlaceHint {
    /// The hint and the range of words that it was read from.
    fn find(words: &[Word]) -> Option<(PlaceHint, std::ops::Range<usize>)> {
        let numbered = |at: usize, short: &str, long: &str| -> Option<(String, usize)> {
            let word = words.get(at)?.fold.as_str();
            let joined = word
                .strip_prefix(long)
                .or_else(|| word.strip_prefix(short))
                .filter(|rest| is_number(rest));
            match joined {
                Some(number) => Some((number.to_owned(), at + 1)),
                None if word == short || word == long => bare(words, at + 1),
                None => None,
            }
        };
        for start in 0..words.len() {
            let Some((kiet, after)) = numbered(start, "k", "kiet") else {
                continue;
            };
            let (hem, after) = match numbered(after, "h", "hem") {
                Some((hem, after)) => (Some(hem), after),
                None => (None, after),
            };
            let (first, after) =
                bare(words, after).map_or((None, after), |(number, after)| (Some(number), after));
            // Of two bare numbers after a kiệt the first is a hẻm: k12/3/7.
            let (second, after) = match bare(words, after) {
                Some((number, after)) if hem.is_none() => (Some(number), after),
                _ => (None, after),
            };
            let hint = match (hem, first, second) {
                (None, Some(hem), Some(number)) => PlaceHint {
                    kiet,
                    hem: Some(hem),
                    number: Some(number),
                },
                (hem, number, _) => PlaceHint { kiet, hem, number },
            };
            return Some((hint, start..after));
        }
        None
    }
}

fn bare(words: &[Word], at: usize) -> Option<(String, usize)> {
    words
        .get(at)
        .filter(|word| is_number(&word.fold))
        .map(|word| (word.fold.clone(), at + 1))
}

fn is_number(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit())
}

fn phone_digits(typed: &str) -> Option<String> {
    let mut digits = String::new();
    for c in fold(typed)
        .chars()
        .filter(|c| !matches!(c, ' ' | '.' | '-' | '(' | ')' | '+'))
    {
        if !c.is_ascii_digit() {
            return None;
        }
        digits.push(c);
    }
    let national = match digits.strip_prefix("84") {
        Some(rest) if typed.contains('+') || digits.len() >= 11 => format!("0{rest}"),
        _ => digits,
    };
    (national.len() >= 3).then_some(national)
}

fn initials(words: &[Word]) -> Option<String> {
    let [word] = words else { return None };
    let length = word.fold.len();
    let letters = word.fold.bytes().all(|byte| byte.is_ascii_lowercase());
    // Two letters with a vowel are the beginning of a name far more often than initials.
    let syllable = length == 2 && word.fold.contains(['a', 'e', 'i', 'o', 'u', 'y']);
    (letters && (2..=6).contains(&length) && !syllable).then(|| word.fold.clone())
}
