//! Vietnamese text: how it is stored, compared, sorted and found.
//!
//! Keyboards, Excel and Zalo hand over the same name in many shapes: composed or decomposed, with the tone on
//! either letter (`hòa`, `hoà`), with the Icelandic Ð in place of Đ, without marks at all. SQLite knows none of
//! this (its `lower` leaves Đ alone, its tokenizer keeps đ apart from d), so every key is made here and nowhere
//! else, and phone and server agree to the letter.
//!
//! Addresses are not read here (`address`), nor phone numbers (`phone_number`).

mod candidate;
mod collation;
mod fold;
mod query;
mod tone;
mod typing;
mod word;

pub use candidate::{Candidate, Place};
pub use collation::{collation_key, order, person_key, person_order};
pub use fold::{fold, folded_words, nfc, prose, tidy};
pub use query::{PlaceHint, Query, rank};
pub use tone::{exact_key, same_text};
pub use typing::decode_typing;

#[cfg(test)]
mod acceptance;
