//! The heart: what becomes of each deed that a phone sends. A deed is taken in whole or not at all, repeating is
//! harmless, and whatever is in doubt is held for a supervisor and not lost (`design.md` §4).
//!
//! Everything here runs inside one write transaction of the ledger. Not here: whether bytes are a change
//! (`schemas::gate`) and merging (`schemas::exchange`).

mod authors;
mod deed;
pub mod own;
mod papers;
mod read;
mod supervised;

pub use read::ReadDeed;
pub use supervised::{Obstacle, take_up};

use crate::ledger::{Books, Device, Facts, Kept};
use authors::Authors;
use schemas::ids::BatchId;
use schemas::wire::{ActorClaim, ChangeState};

/// What a phone brought in one request.
pub struct Upload {
    /// The phone at the other end. It proves nothing about who wrote what it carries.
    pub carrier: Device,
    /// Of all actors that occur in `deeds`.
    pub claims: Vec<ActorClaim>,
    /// In the order sent.
    pub deeds: Vec<ReadDeed>,
    /// UTC milliseconds by the server's clock.
    pub now: i64,
}

/// What became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accepted {
    /// One a change, in the order sent.
    pub states: Vec<ChangeState>,
    /// Deeds that were not here before.
    pub stored: Vec<BatchId>,
}

/// What became of one deed.
enum Verdict {
    /// One state a change.
    Done { states: Vec<ChangeState>, stored: bool },
    /// A change that it needs is not here, or not yet.
    Waiting(Vec<ChangeState>),
}

/// Takes in what can be taken in. Deeds of one request may need one another in any order.
///
/// # Errors
/// The store's; then nothing of the request is taken in.
pub fn take_all(books: &dyn Books, facts: &Facts, upload: &Upload) -> Kept<Accepted> {
    let year = books.counted_year()?;
    let mut authors = Authors::new(books, facts, &upload.claims);
    let mut states: Vec<Option<Vec<ChangeState>>> = vec![None; upload.deeds.len()];
    let mut stored = Vec::new();
    let mut open: Vec<usize> = (0..upload.deeds.len()).collect();
    while !open.is_empty() {
        let mut waiting = Vec::new();
        for &at in &open {
            let deed = &upload.deeds[at];
            match deed::take(books, &mut authors, upload, deed, year)? {
                Verdict::Done {
                    states: done,
                    stored: new,
                } => {
                    states[at] = Some(done);
                    stored.extend(new.then_some(deed.deed.batch));
                }
                Verdict::Waiting(unmet) => {
                    states[at] = Some(unmet);
                    waiting.push(at);
                }
            }
        }
        let stuck = waiting.len() == open.len();
        open = waiting;
        if stuck {
            break;
        }
    }
    for at in open {
        if let Some(held) = deed::hold_behind_another(books, upload, &upload.deeds[at], &states[at])? {
            states[at] = Some(held);
        }
    }
    let states = states.into_iter().flatten().flatten().collect();
    Ok(Accepted { states, stored })
}
