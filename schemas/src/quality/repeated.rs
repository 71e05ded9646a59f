//! The same note at several houses. Notes are papers that may have to be erased, so an index keeps a mark of the text
//! and never the text.

use super::{Flag, Knock};
use crate::catalogue::CheckLimits;
use crate::text::folded_words;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};

/// Equal for notes that read the same without marks, case and punctuation; none for a short one.
pub fn note_mark(text: &str, limits: &CheckLimits) -> Option<u64> {
    let words = folded_words(text).join(" ");
    if words.chars().count() < limits.note_letters as usize {
        return None;
    }
    let digest = Sha256::digest(words.as_bytes());
    let first: [u8; 8] = digest[..8].try_into().ok()?;
    // 63 bits: SQLite's integers have a sign.
    Some(u64::from_be_bytes(first) >> 1)
}

/// One question a note.
pub fn copied_notes(knocks: &[Knock], limits: &CheckLimits) -> Vec<Flag> {
    let mut by_note: BTreeMap<u64, Vec<&Knock>> = BTreeMap::new();
    for knock in knocks {
        if let Some(note) = knock.note {
            by_note.entry(note).or_default().push(knock);
        }
    }
    let houses = |same: &Vec<&Knock>| {
        same.iter()
            .map(|knock| knock.household)
            .collect::<BTreeSet<_>>()
            .len()
    };
    by_note
        .values()
        .filter(|same| houses(same) >= limits.note_houses as usize)
        .filter_map(|same| Flag::about("copied_note", same))
        .collect()
}
