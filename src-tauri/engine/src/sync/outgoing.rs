//! What goes out: the deeds of the outbox with their bytes out of the documents, the claims of their actors, how
//! far this phone has read.

use crate::failure::Failure;
use crate::me::Me;
use crate::store::documents::Stored;
use crate::store::outbox::{self, OwnChange, OwnDeed};
use crate::store::{Store, rows};
use automerge::{AutoCommit, ChangeHash};
use schemas::ids::DocumentId;
use schemas::wire::{AskedDeed, BODY_LIMIT, Deed, DeedDigest, PROTOCOL, Paper, SyncRequest, Wanted};
use serde_bytes::ByteBuf;
use std::collections::hash_map::Entry;
use std::collections::{BTreeSet, HashMap};

/// Deeds of one round; an evening has a few dozen.
const MOST_DEEDS: u32 = 500;
/// Plain bytes of one round: far below what the server takes, so that folding never has to be guessed.
const MOST_BYTES: usize = BODY_LIMIT / 2;

/// Deeds kept aside at the ward that are asked after in one round.
const MOST_ASKED: u32 = 200;

/// What was sent, in the order in which the receipt answers.
pub struct Sent {
    /// Each with its changes.
    pub deeds: Vec<OwnDeed>,
    /// Of [`DeedDigest`].
    pub digest: Vec<u8>,
    /// Deeds kept aside at the ward, asked after.
    pub asked: Vec<OwnDeed>,
    /// Of [`DeedDigest`], over those.
    pub asked_digest: Vec<u8>,
    /// More waits than fitted in.
    pub more: bool,
}

/// The next request and what is in it.
pub fn request(store: &Store, me: &Me, now: i64) -> Result<(SyncRequest, Sent), Failure> {
    let waiting = outbox::unsent(store.read(), MOST_DEEDS)?;
    let total = waiting.len();
    let mut loaded: HashMap<DocumentId, (Stored, AutoCommit)> = HashMap::new();
    let mut actors: BTreeSet<Vec<u8>> = BTreeSet::new();
    let mut digest = DeedDigest::default();
    let mut deeds = Vec::new();
    let mut sent = Vec::new();
    let mut bytes = 0;
    for own in waiting {
        let (deed, own, size, writers) = with_bytes(store, own, &mut loaded)?;
        if !deeds.is_empty() && bytes + size > MOST_BYTES {
            break;
        }
        bytes += size;
        actors.extend(writers);
        for change in &own.changes {
            digest.add(own.batch, change.document, &change.hash);
        }
        deeds.push(deed);
        sent.push(own);
    }
    let mut claims = Vec::new();
    for actor in actors {
        claims.extend(store.claim(&actor)?);
    }
    let asked = outbox::held(store.read(), MOST_ASKED)?;
    let mut asked_digest = DeedDigest::default();
    for own in &asked {
        for change in &own.changes {
            asked_digest.add(own.batch, change.document, &change.hash);
        }
    }
    let more = sent.len() < total || total == MOST_DEEDS as usize;
    let request = SyncRequest {
        protocol: PROTOCOL,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        now,
        server: Some(me.server()),
        epoch: Some(me.enrolment.epoch),
        sheet: me.sheet.as_ref().map_or(0, |sheet| sheet.number),
        claims,
        deeds,
        positions: store.positions()?,
        wanted: wanted(store)?,
        asked: asked.iter().map(ask_after).collect(),
    };
    Ok((
        request,
        Sent {
            deeds: sent,
            digest: digest.finish(),
            asked,
            asked_digest: asked_digest.finish(),
            more,
        },
    ))
}

fn ask_after(own: &OwnDeed) -> AskedDeed {
    let by_hash = |change: &OwnChange| Wanted {
        document: change.document,
        hash: ByteBuf::from(change.hash.0.to_vec()),
    };
    AskedDeed {
        batch: own.batch,
        changes: own.changes.iter().map(by_hash).collect(),
    }
}

type WithBytes = (Deed, OwnDeed, usize, Vec<Vec<u8>>);

/// A deed with the bytes of its changes. What was in a document that was erased meanwhile is left out of it; the rest
/// is still somebody's visit.
fn with_bytes(
    store: &Store,
    mut own: OwnDeed,
    loaded: &mut HashMap<DocumentId, (Stored, AutoCommit)>,
) -> Result<WithBytes, Failure> {
    let mut papers: Vec<Paper> = Vec::new();
    let mut size = 0;
    let mut writers = Vec::new();
    let mut here = Vec::new();
    for change in std::mem::take(&mut own.changes) {
        let (stored, doc) = match loaded.entry(change.document) {
            Entry::Occupied(there) => there.into_mut(),
            Entry::Vacant(lacking) => {
                let Some(stored) = Stored::find(store.read(), change.document)? else {
                    continue;
                };
                let doc = stored.load()?;
                lacking.insert((stored, doc))
            }
        };
        let found = doc
            .get_change_by_hash(&change.hash)
            .ok_or(Failure::Broken("a change of ours"))?;
        let raw = found.raw_bytes().to_vec();
        size += raw.len();
        writers.push(found.actor_id().to_bytes().to_vec());
        match papers
            .last_mut()
            .filter(|paper| paper.document == change.document)
        {
            Some(paper) => paper.changes.push(ByteBuf::from(raw)),
            None => papers.push(Paper {
                document: change.document,
                kind: stored.kind.clone(),
                changes: vec![ByteBuf::from(raw)],
            }),
        }
        here.push(change);
    }
    own.changes = here;
    let deed = Deed {
        batch: own.batch,
        area: own.area,
        made_at: own.made_at,
        papers,
    };
    Ok((deed, own, size, writers))
}

fn wanted(store: &Store) -> Result<Vec<Wanted>, Failure> {
    rows(
        store.read(),
        "SELECT DISTINCT document, hash FROM waiting",
        [],
        |row| {
            let hash: [u8; 32] = row.get(1)?;
            Ok(Wanted {
                document: crate::store::id_column(row, 0)?,
                hash: ByteBuf::from(ChangeHash(hash).0.to_vec()),
            })
        },
    )
}
