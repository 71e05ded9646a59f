//! Taking up a deed that was kept aside: a supervisor answers for who wrote it and in which tổ; everything else that a
//! deed must be is asked of it as of any other. What still does not pass stays where it is.

use super::authors::Authors;
use super::{ReadDeed, Upload, Verdict, deed};
use crate::ledger::{Books, Facts, HeldDeed, Kept, LedgerError};
use schemas::wire::ChangeState;

/// Why a deed cannot be taken up, whoever answers for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Obstacle {
    /// It builds on a change that is not here, of another deed that is kept aside or was never sent.
    Waiting,
    /// A code of the gate or of the register.
    Held(String),
}

/// Takes it in, at that instant of the server's clock.
///
/// # Errors
/// The store's; why it does not pass is the inner refusal, and then the deed is still kept.
pub fn take_up(books: &dyn Books, facts: &Facts, held: HeldDeed, now: i64) -> Kept<Result<(), Obstacle>> {
    let carrier = books
        .device(held.device)?
        .ok_or_else(|| LedgerError::Damaged("a held deed of no device".to_owned()))?;
    let upload = Upload {
        carrier,
        claims: Vec::new(),
        deeds: vec![ReadDeed::read(held.deed)],
        now,
    };
    let mut authors = Authors::vouched_for(books, facts);
    let read = &upload.deeds[0];
    let batch = read.deed.batch;
    Ok(
        match deed::take(books, &mut authors, &upload, read, books.counted_year()?)? {
            Verdict::Waiting(_) => Err(Obstacle::Waiting),
            Verdict::Done { states, .. } => {
                let kept = states.into_iter().find_map(|state| match state {
                    ChangeState::Held(code) => Some(code),
                    ChangeState::Malformed => Some("malformed".to_owned()),
                    _ => None,
                });
                match kept {
                    Some(code) => Err(Obstacle::Held(code)),
                    None => {
                        // It may have come in another way meanwhile, and then nothing was written.
                        books.let_go(batch)?;
                        Ok(())
                    }
                }
            }
        },
    )
}
