//! One deed: known, taken in, waiting, held or malformed, always as a whole. Only changes of erased documents are
//! passed over singly, since they will never be anything else.

use super::authors::Authors;
use super::papers::{Doubtful, Papers};
use super::read::ReadDeed;
use super::{Upload, Verdict};
use crate::ledger::{Books, HeldDeed, Kept, NewBatch, StoredChange};
use automerge::Change;
use schemas::document::{Kind, skeleton};
use schemas::gate::Held;
use schemas::wire::ChangeState;

/// It builds on a deed that is kept aside itself.
const BEHIND_ANOTHER: &str = "behind_another";

/// Decides about one deed and, if it passes, writes everything that follows from it.
pub fn take(
    books: &dyn Books,
    authors: &mut Authors<'_>,
    upload: &Upload,
    read: &ReadDeed,
    year: i32,
) -> Kept<Verdict> {
    let deed = &read.deed;
    let changes = match &read.changes {
        Ok(changes) => changes,
        Err(Held::Malformed) => return Ok(done(vec![ChangeState::Malformed; read.hashes.len()])),
        Err(held) => return hold(books, upload, read, held.code(), vec![None; read.hashes.len()]),
    };

    let known = known(books, read, changes)?;
    if known.iter().all(Option::is_some) {
        return Ok(done(known.into_iter().flatten().collect()));
    }
    if !authors.vouched()
        && books
            .held_deed(deed.batch)?
            .is_some_and(|held| held.set_aside.is_some())
    {
        let aside = |state: Option<ChangeState>| state.unwrap_or(ChangeState::SetAside);
        return Ok(done(known.into_iter().map(aside).collect()));
    }
    if let Some(code) = doubt(books, authors, upload, read, changes, &known)? {
        return hold(books, upload, read, code, known);
    }

    let mut papers = Papers::new(books, deed.area, year);
    let mut at = 0;
    for (paper, changes) in deed.papers.iter().zip(changes) {
        let states = &known[at..at + changes.len()];
        at += changes.len();
        if states.contains(&Some(ChangeState::Erased)) {
            continue;
        }
        match papers.take(paper.document, &paper.kind, changes.clone())? {
            Ok(()) => {}
            Err(Doubtful::Waiting(hash)) => {
                let waiting = || ChangeState::Waiting(hash.to_string());
                let states = known
                    .iter()
                    .map(|state| state.clone().unwrap_or_else(waiting))
                    .collect();
                return Ok(Verdict::Waiting(states));
            }
            Err(Doubtful::Held(code)) => return hold(books, upload, read, code, known),
        }
    }
    if let Err(code) = papers.belong()? {
        return hold(books, upload, read, code, known);
    }
    write(books, authors, upload, read, changes, &known)?;
    papers.write()?;
    let states = known
        .into_iter()
        .map(|state| state.unwrap_or(ChangeState::Stored))
        .collect();
    Ok(Verdict::Done { states, stored: true })
}

/// Of each change, what is settled before anything is judged: it is here, or its document is gone for ever.
fn known(books: &dyn Books, read: &ReadDeed, changes: &[Vec<Change>]) -> Kept<Vec<Option<ChangeState>>> {
    let mut known = Vec::with_capacity(read.hashes.len());
    for (paper, changes) in read.deed.papers.iter().zip(changes) {
        let erased = books.tombstone(paper.document)?.is_some();
        let first = skeleton::first(&paper.kind).map(Change::hash);
        for change in changes {
            let hash = change.hash();
            known.push(if erased {
                Some(ChangeState::Erased)
            } else if first == Some(hash) || books.has_change(paper.document, &hash)? {
                Some(ChangeState::Duplicate)
            } else {
                None
            });
        }
    }
    Ok(known)
}

fn doubt(
    books: &dyn Books,
    authors: &mut Authors<'_>,
    upload: &Upload,
    read: &ReadDeed,
    changes: &[Vec<Change>],
    known: &[Option<ChangeState>],
) -> Kept<Option<&'static str>> {
    let deed = &read.deed;
    if upload.carrier.revoked_at.is_some() && !authors.vouched() {
        return Ok(Some("revoked"));
    }
    if books.has_batch(deed.batch)? {
        return Ok(Some("batch"));
    }
    if deed
        .papers
        .iter()
        .any(|paper| matches!(paper.kind, Kind::Other(_)))
    {
        return Ok(Some("kind"));
    }
    let papers = deed.papers.iter().zip(changes);
    let each = papers.flat_map(|(paper, changes)| changes.iter().map(|change| (&paper.kind, change)));
    for ((kind, change), state) in each.zip(known) {
        if state.is_some() || skeleton::is_fixed(kind, &change.hash()) {
            continue;
        }
        if let Some(doubt) = authors.doubt(change, deed.area)? {
            return Ok(Some(doubt.code()));
        }
    }
    Ok(None)
}

fn write(
    books: &dyn Books,
    authors: &Authors<'_>,
    upload: &Upload,
    read: &ReadDeed,
    changes: &[Vec<Change>],
    known: &[Option<ChangeState>],
) -> Kept<()> {
    let deed = &read.deed;
    let papers = deed.papers.iter().zip(changes);
    let each = papers.flat_map(|(paper, changes)| changes.iter().map(move |change| (paper, change)));
    let mut own = 0;
    for ((paper, change), state) in each.zip(known) {
        if state.is_some() {
            continue;
        }
        if !skeleton::is_reserved(change.actor_id()) {
            authors.keep(change)?;
        }
        books.put_change(&StoredChange {
            document: paper.document,
            kind: paper.kind.clone(),
            hash: change.hash(),
            batch: deed.batch,
            position: own,
            bytes: change.raw_bytes().to_vec(),
        })?;
        own += 1;
    }
    books.append(&NewBatch {
        batch: deed.batch,
        area: deed.area,
        device: upload.carrier.id,
        made_at: deed.made_at,
        received_at: upload.now,
        changes: own,
    })?;
    books.let_go(deed.batch)
}

fn hold(
    books: &dyn Books,
    upload: &Upload,
    read: &ReadDeed,
    code: &str,
    known: Vec<Option<ChangeState>>,
) -> Kept<Verdict> {
    let mut deed = read.deed.clone();
    let mut kept = Vec::with_capacity(deed.papers.len());
    for paper in deed.papers {
        // What was erased comes back in no form, not even kept aside.
        if books.tombstone(paper.document)?.is_none() {
            kept.push(paper);
        }
    }
    deed.papers = kept;
    books.hold(&HeldDeed {
        deed,
        device: upload.carrier.id,
        code: code.to_owned(),
        received_at: upload.now,
        set_aside: None,
    })?;
    let held = || ChangeState::Held(code.to_owned());
    Ok(done(
        known
            .into_iter()
            .map(|state| state.unwrap_or_else(held))
            .collect(),
    ))
}

/// A deed that needs another which is kept aside is kept with it: were it left to wait, a supervisor would never hear of
/// it, and the visit would stand on one phone alone for as long as the other is not taken in.
pub fn hold_behind_another(
    books: &dyn Books,
    upload: &Upload,
    read: &ReadDeed,
    waiting: &Option<Vec<ChangeState>>,
) -> Kept<Option<Vec<ChangeState>>> {
    let lacks = |state: &ChangeState| match state {
        ChangeState::Waiting(hash) => Some(hash.clone()),
        _ => None,
    };
    let Some(lacking) = waiting.iter().flatten().find_map(lacks) else {
        return Ok(None);
    };
    let is_kept_aside = books.held()?.into_iter().any(|held| {
        let held = ReadDeed::read(held.deed);
        held.hashes.iter().any(|hash| hash.to_string() == lacking)
    });
    let Ok(changes) = &read.changes else {
        return Ok(None);
    };
    if !is_kept_aside {
        return Ok(None);
    }
    let known = known(books, read, changes)?;
    Ok(match hold(books, upload, read, BEHIND_ANOTHER, known)? {
        Verdict::Done { states, .. } => Some(states),
        Verdict::Waiting(_) => None,
    })
}

fn done(states: Vec<ChangeState>) -> Verdict {
    Verdict::Done {
        states,
        stored: false,
    }
}
