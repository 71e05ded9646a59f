//! What comes in: receipts for what was sent, deeds of others, tombstones, the ward sheet. All of one reply in one
//! transaction: a reply that is cut or does not hold together changes nothing.

use super::outgoing::Sent;
use crate::failure::Failure;
use crate::index;
use crate::me::Me;
use crate::store::documents::{Stored, drop_document};
use crate::store::outbox::{self, DeedState};
use crate::store::settings::{forget_drafts, forget_drafts_naming, is_erased, keep_tombstone, set_position};
use crate::store::{Store, id_column, rows};
use automerge::ChangeHash;
use rusqlite::{Connection, params};
use schemas::call::Touched;
use schemas::document::{Kind, person, read};
use schemas::exchange::take_in;
use schemas::gate::{self, Held};
use schemas::ids::{AreaId, DocumentId, HouseholdId};
use schemas::refusal::RefusalCode;
use schemas::wire::{ChangeState, Deed, Entry, Paper, Position, Receipt, SyncReply, pack_body};
use std::collections::BTreeSet;

/// What a reply did.
pub struct Taken {
    /// For the screens.
    pub touched: Touched,
    /// Ask again at once.
    pub again: bool,
    /// Areas whose pack is to be fetched first.
    pub packs: Vec<AreaId>,
    /// Deeds of others.
    pub received: u32,
}

/// Takes one reply in.
pub fn take(
    store: &mut Store,
    me: &mut Me,
    sent: &Sent,
    reply: SyncReply,
    year: i32,
) -> Result<Taken, Failure> {
    if !reply.receipt.holds(&me.server_key) || reply.receipt.digest != sent.digest {
        return Err(RefusalCode::NotAllowed.into());
    }
    let positions = store.positions()?;
    let restored = !super::same_epoch(me, &reply) || is_behind(&reply, &positions);
    let tx = store.write()?;
    let mut came_home = false;
    if restored {
        // The server came back from a backup: it is refilled with all that this phone ever wrote, and read anew.
        outbox::send_all_again(&tx)?;
        tx.execute("DELETE FROM position", [])?;
    } else {
        came_home = take_receipt(&tx, sent, &reply.receipt)?;
        if let Some(decided) = &reply.decided {
            take_decisions(&tx, me, sent, decided)?;
        }
    }
    let mut touched = BTreeSet::new();
    let mut bereft = BTreeSet::new();
    let mut received = 0;
    // A round in which nothing came home leaves what waits where it was: to send it again at once would go on for ever.
    let mut more = restored || (sent.more && came_home);
    for paper in reply.sent {
        match take_papers(&tx, None, std::slice::from_ref(&paper)) {
            Ok(new) => touched.extend(new.into_iter().flatten()),
            // One paper that cannot be taken in must not keep all the others from coming.
            Err(Failure::Held(held)) => {
                tracing::warn!(document.id = %paper.document, code = held.code(), "a wanted paper was left out");
            }
            Err(other) => return Err(other),
        }
    }
    for page in reply.pages.into_iter().filter(|_| !restored) {
        more |= page.more;
        for entry in page.entries {
            match entry {
                Entry::Deed(deed) => received += u32::from(take_deed(&tx, &deed, &mut touched)?),
                Entry::Erased(stone) => {
                    bereft.extend(index::forget(&tx, stone.document)?);
                    drop_document(&tx, stone.document)?;
                    keep_tombstone(&tx, &stone)?;
                    forget_waiting(&tx, stone.document)?;
                    forget_drafts_naming(&tx, stone.document)?;
                }
            }
        }
        // An area without a position is read by its pack; to stand here before the pack is in would be to miss it.
        if positions.iter().any(|position| position.area == page.area) {
            set_position(&tx, page.area, page.upto)?;
        }
    }
    more |= take_waiting(&tx, &mut touched)?;
    let documents: Vec<DocumentId> = touched.into_iter().collect();
    let mut households = index::refresh(&tx, &documents, year)?;
    index::count::recount(&tx, &bereft, year)?;
    households.extend(bereft);
    forget_lost_areas(&tx, &reply.areas)?;
    tx.commit()?;
    if restored {
        me.keep_epoch(store, reply.epoch)?;
    }
    let ward = reply.sheet.is_some();
    if let Some(sheet) = reply.sheet {
        me.keep_sheet(store, sheet)?;
    }
    let known = |area: &AreaId| !restored && positions.iter().any(|p| p.area == *area);
    let packs = reply.areas.iter().filter(|area| !known(area)).copied().collect();
    Ok(Taken {
        touched: Touched {
            households,
            sync: true,
            ward,
        },
        again: more,
        packs,
        received,
    })
}

/// Whether a stream ends before the place up to which this phone has read it: an older copy of the server's file was
/// put back without a new epoch.
fn is_behind(reply: &SyncReply, positions: &[Position]) -> bool {
    let ends_before = |position: &Position| {
        let mut pages = reply.pages.iter();
        pages.any(|page| page.area == position.area && page.upto < position.seq)
    };
    positions.iter().any(ends_before)
}

/// Answers whether any deed has come to an end, at home or held.
fn take_receipt(tx: &Connection, sent: &Sent, receipt: &Receipt) -> Result<bool, Failure> {
    let mut ended = false;
    let mut states = receipt.states.iter();
    for deed in &sent.deeds {
        let mut all_home = true;
        let mut held = false;
        for change in &deed.changes {
            match states.next() {
                Some(state) if state.is_home() => {}
                Some(ChangeState::Waiting(hash)) => {
                    all_home = false;
                    let hash = hash.parse().map_err(|_| RefusalCode::WrongVersion)?;
                    outbox::send_again(tx, change.document, &hash)?;
                }
                Some(_) => {
                    all_home = false;
                    held = true;
                }
                None => return Err(RefusalCode::WrongVersion.into()),
            }
        }
        if all_home {
            outbox::set_state(tx, deed.batch, DeedState::Home)?;
        } else if held {
            outbox::set_state(tx, deed.batch, DeedState::Held)?;
        }
        ended |= all_home || held;
    }
    Ok(ended)
}

/// What a supervisor decided about deeds that were held: one that was accepted is home, even if this phone has had to
/// forget its tổ meanwhile. One that was set aside stays what it is here, kept and not home: it can be taken up again.
fn take_decisions(tx: &Connection, me: &Me, sent: &Sent, decided: &Receipt) -> Result<(), Failure> {
    if !decided.holds(&me.server_key) || decided.digest != sent.asked_digest {
        return Err(RefusalCode::NotAllowed.into());
    }
    let mut states = decided.states.iter();
    for deed in &sent.asked {
        let own: Vec<_> = states.by_ref().take(deed.changes.len()).collect();
        if own.len() < deed.changes.len() {
            return Err(RefusalCode::WrongVersion.into());
        }
        if own.iter().all(|state| state.is_home()) {
            outbox::set_state(tx, deed.batch, DeedState::Home)?;
        }
    }
    Ok(())
}

/// Takes a deed in, whole. One that waits for another change is kept aside; one that the gate refuses is left out
/// and the phone goes on. True when something in it was new.
fn take_deed(tx: &Connection, deed: &Deed, touched: &mut BTreeSet<DocumentId>) -> Result<bool, Failure> {
    match take_papers(tx, Some(deed.area), &deed.papers) {
        Ok(Some(new)) => {
            let any = !new.is_empty();
            touched.extend(new);
            Ok(any)
        }
        Ok(None) => Ok(false),
        Err(Failure::Held(Held::Waiting(hash))) => {
            let Some(document) = waits_in(deed, &hash) else {
                return Ok(false);
            };
            tx.execute(
                "INSERT OR REPLACE INTO waiting (batch, body, document, hash) VALUES (?1, ?2, ?3, ?4)",
                params![
                    deed.batch.to_string(),
                    pack_body(deed),
                    document.to_string(),
                    hash.0
                ],
            )?;
            Ok(false)
        }
        Err(Failure::Held(held)) => {
            tracing::warn!(batch.id = %deed.batch, code = held.code(), "a deed from the server was left out");
            Ok(false)
        }
        Err(other) => Err(other),
    }
}

/// The document whose change is lacking.
fn waits_in(deed: &Deed, hash: &ChangeHash) -> Option<DocumentId> {
    let depends = |paper: &&Paper| {
        paper
            .changes
            .iter()
            .any(|bytes| gate::parse(bytes).is_ok_and(|change| change.deps().contains(hash)))
    };
    deed.papers.iter().find(depends).map(|paper| paper.document)
}

/// All papers or none. Answers the documents in which something was new.
fn take_papers(
    tx: &Connection,
    area: Option<AreaId>,
    papers: &[Paper],
) -> Result<Option<Vec<DocumentId>>, Failure> {
    let mut written: Vec<Stored> = Vec::new();
    for paper in papers {
        if is_erased(tx, paper.document)? {
            continue;
        }
        let before = written
            .iter()
            .position(|stored| stored.document == paper.document)
            .map(|at| written.remove(at));
        let before = match before {
            Some(stored) => Some(stored),
            None => Stored::find(tx, paper.document)?,
        };
        let changes = paper
            .changes
            .iter()
            .map(|bytes| gate::parse(bytes))
            .collect::<Result<Vec<_>, _>>()?;
        let taken = take_in(
            before.as_ref().map(|stored| stored.saved.as_slice()),
            &paper.kind,
            changes,
        )?;
        if taken.new.is_empty() {
            continue;
        }
        let mut doc = taken.doc;
        let household = household_of(&paper.kind, paper.document, doc.document())?;
        let Some(area) = area.or(before.map(|stored| stored.area)) else {
            return Ok(None);
        };
        let saved = doc.save();
        written.push(Stored {
            document: paper.document,
            kind: paper.kind.clone(),
            household,
            area,
            saved,
        });
    }
    for stored in &written {
        stored.keep(tx)?;
    }
    Ok(Some(written.into_iter().map(|stored| stored.document).collect()))
}

/// The household that a document is about.
pub fn household_of(
    kind: &Kind,
    document: DocumentId,
    doc: &automerge::Automerge,
) -> Result<HouseholdId, Failure> {
    Ok(match kind {
        Kind::Household | Kind::Lesson | Kind::Team | Kind::Walk => document.into(),
        Kind::Person => person::read(doc)?.household,
        _ => read::parsed(doc, &automerge::ROOT, "household")?
            .ok_or(Failure::Broken("a paper of no household"))?,
    })
}

/// Deeds that waited, once what they waited for is here. True when some still wait for the server's answer.
fn take_waiting(tx: &Connection, touched: &mut BTreeSet<DocumentId>) -> Result<bool, Failure> {
    let waiting: Vec<Vec<u8>> = rows(tx, "SELECT body FROM waiting ORDER BY batch", [], |row| {
        row.get(0)
    })?;
    let before = waiting.len() as u32;
    for body in waiting {
        let Ok(deed) = schemas::wire::unpack_body::<Deed>(&body) else {
            continue;
        };
        tx.execute("DELETE FROM waiting WHERE batch = ?1", [deed.batch.to_string()])?;
        take_deed(tx, &deed, touched)?;
    }
    let after: u32 = tx.query_row("SELECT count(*) FROM waiting", [], |row| row.get(0))?;
    Ok(after > 0 && after < before)
}

/// Takes an erased document's papers out of the deeds that wait.
fn forget_waiting(tx: &Connection, document: DocumentId) -> Result<(), Failure> {
    let waiting = rows(tx, "SELECT batch, body FROM waiting", [], |row| {
        Ok((row.get::<_, String>(0)?, row.get::<_, Vec<u8>>(1)?))
    })?;
    for (batch, body) in waiting {
        let Ok(mut deed) = schemas::wire::unpack_body::<Deed>(&body) else {
            continue;
        };
        let before = deed.papers.len();
        deed.papers.retain(|paper| paper.document != document);
        if deed.papers.is_empty() {
            tx.execute("DELETE FROM waiting WHERE batch = ?1", [batch])?;
        } else if deed.papers.len() < before {
            tx.execute(
                "UPDATE waiting SET body = ?2 WHERE batch = ?1",
                params![batch, pack_body(&deed)],
            )?;
        }
    }
    Ok(())
}

/// An area that is no longer this phone's is forgotten once nothing of it waits in the outbox.
fn forget_lost_areas(tx: &Connection, granted: &[AreaId]) -> Result<(), Failure> {
    let held: Vec<AreaId> = rows(tx, "SELECT DISTINCT area FROM document", [], |row| {
        id_column(row, 0)
    })?;
    for area in held.into_iter().filter(|area| !granted.contains(area)) {
        let sql = "SELECT count(*) FROM deed WHERE area = ?1 AND state = 'unsent'";
        let waiting: u32 = tx.query_row(sql, [area.to_string()], |row| row.get(0))?;
        if waiting > 0 {
            continue;
        }
        let sql = "SELECT document FROM document WHERE area = ?1";
        let documents: Vec<DocumentId> = rows(tx, sql, [area.to_string()], |row| id_column(row, 0))?;
        for document in documents {
            if let Some(owner) = index::forget(tx, document)? {
                tx.execute("DELETE FROM counted WHERE owner = ?1", [owner.to_string()])?;
            }
            drop_document(tx, document)?;
            forget_drafts(tx, document.into())?;
        }
        tx.execute("DELETE FROM position WHERE area = ?1", [area.to_string()])?;
    }
    Ok(())
}
