//! What a change must be within its document: known dependencies, the next number of its actor, operations that
//! start where they must, and a document that afterwards still saves, loads and can be edited.

use super::{Held, unharmed};
use crate::document::{Kind, skeleton};
use crate::wire::{CHANGES_LIMIT, DOCUMENT_LIMIT};
use automerge::transaction::Transactable;
use automerge::{ActorId, AutoCommit, Automerge, Change, ChangeHash, ObjId, ObjType, ROOT, ReadDoc, Value};
use std::collections::HashMap;

/// No schema of ours nests deeper; reading nested values recurses, and a deep document of 400 bytes would
/// overflow the stack.
const DEPTH_LIMIT: usize = 6;

/// Checks changes, already in order of dependency and none of them known, against their document.
pub fn check_order(doc: &mut AutoCommit, kind: &Kind, changes: &[Change]) -> Result<(), Held> {
    let mut last_seq: HashMap<ActorId, u64> = HashMap::new();
    let mut max_op: HashMap<ChangeHash, u64> = HashMap::new();
    let known = doc.get_changes(&[]);
    if known.len() + changes.len() > CHANGES_LIMIT {
        return Err(Held::TooLarge);
    }
    for change in known.iter().chain(changes) {
        let hash = change.hash();
        let is_new = doc.get_change_by_hash(&hash).is_none();
        if is_new && skeleton::is_reserved(change.actor_id()) && !skeleton::is_fixed(kind, &hash) {
            return Err(Held::Actor);
        }
        let mut start = 1;
        for dep in change.deps() {
            let Some(dep_max) = max_op.get(dep) else {
                return Err(Held::Waiting(*dep));
            };
            start = start.max(dep_max + 1);
        }
        let seq = last_seq.entry(change.actor_id().clone()).or_default();
        if is_new && (change.start_op().get() != start || change.seq() != *seq + 1) {
            return Err(Held::OutOfSequence);
        }
        *seq = change.seq();
        max_op.insert(hash, change.max_op());
    }
    Ok(())
}

/// Applies the changes and proves that the document survives: saves, loads, reads the same, takes an edit, saves
/// and loads again. Only the loaded copy is answered, so what goes on living is what was proved.
pub fn round_trip(mut doc: AutoCommit, changes: Vec<Change>) -> Result<AutoCommit, Held> {
    unharmed(move || {
        doc.apply_changes_batch(changes).map_err(|_| Held::Unreadable)?;
        let saved = doc.save();
        if saved.len() > DOCUMENT_LIMIT {
            return Err(Held::TooLarge);
        }
        let mut loaded = AutoCommit::load(&saved).map_err(|_| Held::Unreadable)?;
        check_depth(loaded.document())?;
        if loaded.get_heads() != doc.get_heads() || loaded.hydrate(&ROOT, None) != doc.hydrate(&ROOT, None) {
            return Err(Held::Unreadable);
        }
        let mut edited = loaded.fork();
        edited.put(ROOT, "gate", true).map_err(|_| Held::Unreadable)?;
        AutoCommit::load(&edited.save()).map_err(|_| Held::Unreadable)?;
        Ok(loaded)
    })?
}

fn check_depth(doc: &Automerge) -> Result<(), Held> {
    let mut open: Vec<(ObjId, usize)> = vec![(ROOT, 1)];
    while let Some((at, depth)) = open.pop() {
        if depth > DEPTH_LIMIT {
            return Err(Held::TooDeep);
        }
        for key in doc.keys(&at) {
            for (value, id) in doc.get_all(&at, key.as_str()).map_err(|_| Held::Unreadable)? {
                match value {
                    Value::Object(ObjType::Map) => open.push((id, depth + 1)),
                    // No schema of ours has lists, and nested ones would hide depth from this walk.
                    Value::Object(ObjType::List | ObjType::Table) => return Err(Held::TooDeep),
                    _ => {}
                }
            }
        }
    }
    Ok(())
}
