//! What a foreign change must be before it touches a document. Automerge's own parser is no security boundary:
//! of mutated changes that it accepts, 2.5 % leave a document that it cannot load again (`reliability.md` §0).
//!
//! Pure and in-process here, with panics caught; the server adds a child process with limits around it when it
//! faces phones that it does not know.

mod parse;
mod rules;

pub use parse::parse;
pub use rules::{check_order, round_trip};

use automerge::ChangeHash;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Why a change is not taken in now.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Held {
    /// Depends on a change that is not here.
    #[error("waits for another change")]
    Waiting(ChangeHash),
    /// Not a change at all.
    #[error("is no change")]
    Malformed,
    /// Longer than a change may be, or makes the document larger than it may be.
    #[error("is over the size limit")]
    TooLarge,
    /// Its sequence number or first operation is not the next one: a cloned phone, or a forgery.
    #[error("is out of sequence")]
    OutOfSequence,
    /// Written under a reserved actor, or under one of another length.
    #[error("is written under an actor that it may not use")]
    Actor,
    /// Nests deeper than any schema.
    #[error("nests too deep")]
    TooDeep,
    /// The document would not survive saving and loading, or Automerge panicked.
    #[error("would leave a document that cannot be read")]
    Unreadable,
}

impl Held {
    /// For receipts and for the log.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Waiting(_) => "waiting",
            Self::Malformed => "malformed",
            Self::TooLarge => "too_large",
            Self::OutOfSequence => "out_of_sequence",
            Self::Actor => "actor",
            Self::TooDeep => "too_deep",
            Self::Unreadable => "unreadable",
        }
    }
}

/// Runs something that may panic on hostile input; the instance that panicked is never used again.
pub fn unharmed<T>(what: impl FnOnce() -> T) -> Result<T, Held> {
    catch_unwind(AssertUnwindSafe(what)).map_err(|_| Held::Unreadable)
}

#[cfg(test)]
mod tests;
