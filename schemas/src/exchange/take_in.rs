//! Taking foreign changes into a document, whole or not at all.

use super::order::by_dependency;
use crate::document::{Kind, skeleton};
use crate::gate::{self, Held};
use automerge::{AutoCommit, Change, ChangeHash};
use std::collections::HashSet;

/// The document afterwards.
pub struct Taken {
    /// With everything in it.
    pub doc: AutoCommit,
    /// Hashes that were not there before, dependencies first.
    pub new: Vec<ChangeHash>,
}

/// Takes changes into a document (`None`: one that does not exist here yet). Repeating is harmless. On refusal
/// nothing has changed, since the caller's bytes were never touched.
pub fn take_in(saved: Option<&[u8]>, kind: &Kind, changes: Vec<Change>) -> Result<Taken, Held> {
    let mut doc = match saved {
        Some(bytes) => gate::unharmed(|| AutoCommit::load(bytes))?.map_err(|_| Held::Unreadable)?,
        None => skeleton::new_document(kind),
    };
    let mut known: HashSet<ChangeHash> = HashSet::new();
    let mut fresh: Vec<Change> = Vec::new();
    for change in by_dependency(changes) {
        let hash = change.hash();
        if known.contains(&hash) || doc.get_change_by_hash(&hash).is_some() {
            continue;
        }
        known.insert(hash);
        fresh.push(change);
    }
    if fresh.is_empty() {
        return Ok(Taken { doc, new: Vec::new() });
    }
    gate::check_order(&mut doc, kind, &fresh)?;
    let new = fresh.iter().map(Change::hash).collect();
    let doc = gate::round_trip(doc, fresh)?;
    Ok(Taken { doc, new })
}
