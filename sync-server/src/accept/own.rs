//! The server as an author: what it writes into a document goes through the same door as a phone's deed, under its
//! own device, a fresh actor and the name of whoever asked for it, so that phones receive it like any other.

use super::{ReadDeed, Upload, take_all};
use crate::chance;
use crate::ledger::{Books, Facts, Kept, LedgerError, StoredDocument};
use automerge::transaction::CommitOptions;
use automerge::{ActorId, AutoCommit, Change};
use schemas::document::{ShapeError, skeleton};
use schemas::ids::{BatchId, VolunteerId};
use schemas::wire::{ActorClaim, ChangeState, Deed, Paper};
use serde_bytes::ByteBuf;
use uuid::Uuid;

/// In whose name and when.
#[derive(Debug, Clone, Copy)]
pub struct Writer {
    /// The author of the change.
    pub author: VolunteerId,
    /// UTC milliseconds by the server's clock.
    pub now: i64,
}

/// Writes into one document, after lifting it to that schema. False when nothing was written.
///
/// # Errors
/// The store's, and a document or a change that cannot be.
pub fn write(
    books: &dyn Books,
    facts: &Facts,
    stored: &StoredDocument,
    schema: u32,
    by: Writer,
    write: impl FnOnce(&mut AutoCommit) -> Result<(), ShapeError>,
) -> Kept<bool> {
    let damaged = || LedgerError::Damaged(format!("document {}", stored.id));
    let actor = chance::bytes::<16>();
    let doc = AutoCommit::load(&stored.saved).map_err(|_| damaged())?;
    let mut doc = doc.with_actor(ActorId::from(actor));
    let mut changes = skeleton::lift(&mut doc, &stored.kind, schema).map_err(|_| damaged())?;
    write(&mut doc)?;
    let options = CommitOptions::default()
        .with_message(by.author.to_string())
        .with_time(by.now.div_euclid(1000));
    if doc.commit_with(options).is_some() {
        changes.extend(doc.get_last_local_change());
    }
    if changes.is_empty() {
        return Ok(false);
    }
    books.keep_claim(&ActorClaim::sign(&actor, facts.device, by.author, &facts.key))?;
    take_in(books, facts, stored, &changes, by.now)?;
    Ok(true)
}

fn take_in(
    books: &dyn Books,
    facts: &Facts,
    stored: &StoredDocument,
    changes: &[Change],
    now: i64,
) -> Kept<()> {
    let deed = Deed {
        batch: BatchId(Uuid::new_v4()),
        area: stored.area,
        made_at: now,
        papers: vec![Paper {
            document: stored.id,
            kind: stored.kind.clone(),
            changes: changes
                .iter()
                .map(|change| ByteBuf::from(change.raw_bytes().to_vec()))
                .collect(),
        }],
    };
    let carrier = books
        .device(facts.device)?
        .ok_or_else(|| LedgerError::Damaged("the server is no device of its own ledger".to_owned()))?;
    let upload = Upload {
        carrier,
        claims: Vec::new(),
        deeds: vec![ReadDeed::read(deed)],
        now,
    };
    let states = take_all(books, facts, &upload)?.states;
    // A lift may have come with a phone's deed a moment before.
    if states
        .iter()
        .any(|state| !matches!(state, ChangeState::Stored | ChangeState::Duplicate))
    {
        return Err(LedgerError::Damaged(format!(
            "the server's own change was not taken in: {states:?}"
        )));
    }
    Ok(())
}
