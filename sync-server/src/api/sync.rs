//! `POST /v1/sync`: takes in what a phone wrote and gives it what others wrote, in one round trip.
//!
//! Safe to repeat: a phone that lost our answer sends the same again and is told "duplicate".

use super::body::{Body, answer, unfold};
use super::caller::Caller;
use crate::accept::{self, Accepted, ReadDeed, Upload};
use crate::ledger::{Books, Device, Facts, Kept, Ledger, LedgerError};
use crate::refusal::Failure;
use crate::{Server, view};
use automerge::ChangeHash;
use axum::extract::State;
use axum::response::Response;
use schemas::day::Day;
use schemas::ids::{AreaId, BatchId, DeviceId};
use schemas::refusal::RefusalCode;
use schemas::wire::{
    AreaPage, AskedDeed, ChangeState, DeedDigest, PAGE_BYTES, PROTOCOL, Paper, Position, Receipt, SyncReply,
    SyncRequest, Wanted, WardSheet,
};
use serde_bytes::ByteBuf;

/// Changes asked for by name that one answer carries.
const SENT_AT_ONCE: usize = 2_000;

/// One exchange.
#[tracing::instrument(skip_all, fields(device = %caller.device.id))]
pub async fn sync(
    State(server): State<Server>,
    caller: Caller,
    Body(body): Body,
) -> Result<Response, Failure> {
    let read = |request: SyncRequest| {
        let deeds: Vec<ReadDeed> = request.deeds.iter().cloned().map(ReadDeed::read).collect();
        (request, deeds)
    };
    let (request, deeds) = unfold(&server, body, read).await?;
    if request.protocol != PROTOCOL {
        return Err(RefusalCode::WrongVersion.into());
    }
    let mut digest = DeedDigest::default();
    deeds.iter().for_each(|deed| deed.add_to(&mut digest));
    let digest = digest.finish();

    let now = server.clock().now();
    let year = server.clock().today().year();
    let facts = server.facts().clone();
    let upload = Upload {
        carrier: caller.device.clone(),
        claims: request.claims.clone(),
        deeds,
        now,
    };
    let (version, offset) = (request.version.clone(), request.now.saturating_sub(now));
    let take = move |books: &dyn Books| -> Kept<Accepted> {
        view::count_year(books, year)?;
        let accepted = accept::take_all(books, &facts, &upload)?;
        let new = u32::try_from(accepted.stored.len()).unwrap_or(u32::MAX);
        books.saw(upload.carrier.id, &version, now, offset, new)?;
        Ok(accepted)
    };
    let accepted = server.ledger().write(take).await?;
    let (changes, stored) = (accepted.states.len(), accepted.stored.len());

    let (facts, device) = (server.facts().clone(), caller.device.clone());
    let give = move |books: &dyn Books| give(books, &facts, &device, request, &accepted, digest, now);
    let reply = server.ledger().read(give).await?;
    let entries: usize = reply.pages.iter().map(|page| page.entries.len()).sum();
    tracing::info!(changes, stored, entries, "an exchange");
    answer(reply).await
}

/// What the server answers, from one state of the ledger.
fn give(
    books: &dyn Books,
    facts: &Facts,
    device: &Device,
    request: SyncRequest,
    accepted: &Accepted,
    digest: Vec<u8>,
    now: i64,
) -> Kept<SyncReply> {
    // Asked anew: an area may have been granted or taken away since the token was checked.
    let device = books
        .device(device.id)?
        .ok_or_else(|| LedgerError::Damaged("a device is gone".to_owned()))?;
    let areas = books.areas_of(&device)?;
    let receipt = Receipt {
        server: facts.server,
        epoch: facts.epoch,
        device: device.id,
        digest,
        states: accepted.states.clone(),
        at: now,
        signature: Vec::new(),
    };
    let at_home = request.server == Some(facts.server) && request.epoch == Some(facts.epoch);
    let positions = if at_home {
        request.positions.as_slice()
    } else {
        &[]
    };
    Ok(SyncReply {
        protocol: PROTOCOL,
        server: facts.server,
        epoch: facts.epoch,
        now,
        receipt: receipt.signed(&facts.key),
        pages: pages(books, &areas, positions, &accepted.stored)?,
        sheet: sheet(books, &device, &areas, request.sheet, Day::of_instant(now))?,
        sent: sent(books, &areas, &request.wanted)?,
        decided: Some(decided(books, facts, device.id, &request.asked, now)?),
        areas,
    })
}

/// News of each area. One without a position that we know comes without entries: the phone takes its pack.
fn pages(
    books: &dyn Books,
    areas: &[AreaId],
    positions: &[Position],
    brought: &[BatchId],
) -> Kept<Vec<AreaPage>> {
    let mut pages = Vec::new();
    let mut left = PAGE_BYTES;
    for &area in areas {
        let seq = books.seq(area)?;
        let known = positions
            .iter()
            .find(|position| position.area == area && position.seq <= seq);
        let Some(position) = known else {
            pages.push(AreaPage {
                area,
                upto: seq,
                more: false,
                entries: Vec::new(),
            });
            continue;
        };
        if left == 0 {
            pages.push(AreaPage {
                area,
                upto: position.seq,
                more: position.seq < seq,
                entries: Vec::new(),
            });
            continue;
        }
        let news = books.news(area, position.seq, left, brought)?;
        left = left.saturating_sub(news.bytes);
        pages.push(AreaPage {
            area,
            upto: news.upto,
            more: news.more,
            entries: news.entries,
        });
    }
    Ok(pages)
}

/// The ward sheet, if the phone's is another; of the tổ only the phone's own, so that a lost phone tells nothing of
/// the others. A revoked phone is given nothing.
fn sheet(
    books: &dyn Books,
    device: &Device,
    areas: &[AreaId],
    held: u64,
    today: Day,
) -> Kept<Option<WardSheet>> {
    let (Some(me), None) = (device.volunteer, device.revoked_at) else {
        return Ok(None);
    };
    let ward = books.wards()?.into_iter().find(|ward| ward.id == device.ward);
    let Some(ward) = ward.filter(|ward| ward.sheet != held) else {
        return Ok(None);
    };
    let units: Vec<_> = books
        .units(ward.id)?
        .into_iter()
        .filter(|unit| areas.contains(&unit.area))
        .collect();
    let mut book = books.book(ward.id)?;
    // Of the book, what the figures of these tổ need: other tổ and what others report are not this phone's.
    book.lines.clear();
    book.typed.retain(|typed| areas.contains(&typed.area));
    book.paper.retain(|paper| areas.contains(&paper.area));
    book.records.retain(|record| areas.contains(&record.area));
    let tallies: Vec<_> = areas
        .iter()
        .map(|area| Ok((*area, books.tally(*area)?)))
        .collect::<Kept<_>>()?;
    Ok(Some(WardSheet {
        number: ward.sheet,
        ward: ward.id,
        ward_name: ward.name,
        ward_phone: ward.phone,
        me,
        role: books.role(me)?.unwrap_or_default(),
        units,
        colleagues: books.colleagues(ward.id)?,
        weekly_skill: book.skill_of_week(today).map(str::to_owned),
        catalogue: 0,
        wording: books.wording(ward.id)?,
        tallies,
        book,
    }))
}

/// What became of deeds that were held when they were sent: taken in, set aside, or kept until somebody decides.
fn decided(
    books: &dyn Books,
    facts: &Facts,
    device: DeviceId,
    asked: &[AskedDeed],
    now: i64,
) -> Kept<Receipt> {
    let mut digest = DeedDigest::default();
    let mut states = Vec::new();
    for deed in asked {
        let held = books.held_deed(deed.batch)?;
        for change in &deed.changes {
            // What is no hash at all is answered as such; its digest is of zeros and holds for nobody.
            let hash = ChangeHash(<[u8; 32]>::try_from(change.hash.as_slice()).unwrap_or_default());
            digest.add(deed.batch, change.document, &hash);
            states.push(if books.tombstone(change.document)?.is_some() {
                ChangeState::Erased
            } else if books.has_change(change.document, &hash)? {
                ChangeState::Duplicate
            } else {
                match &held {
                    Some(held) if held.set_aside.is_some() => ChangeState::SetAside,
                    Some(held) => ChangeState::Held(held.code.clone()),
                    None => ChangeState::Malformed,
                }
            });
        }
    }
    let receipt = Receipt {
        server: facts.server,
        epoch: facts.epoch,
        device,
        digest: digest.finish(),
        states,
        at: now,
        signature: Vec::new(),
    };
    Ok(receipt.signed(&facts.key))
}

/// Changes that the phone cannot do without, of its own areas only.
fn sent(books: &dyn Books, areas: &[AreaId], wanted: &[Wanted]) -> Kept<Vec<Paper>> {
    let mut papers: Vec<Paper> = Vec::new();
    let mut left = PAGE_BYTES;
    for want in wanted.iter().take(SENT_AT_ONCE) {
        let Ok(hash) = <[u8; 32]>::try_from(want.hash.as_slice()) else {
            continue;
        };
        let found = books.change(want.document, &ChangeHash(hash))?;
        let Some((change, _)) = found.filter(|(_, area)| areas.contains(area)) else {
            continue;
        };
        if change.bytes.len() > left {
            break;
        }
        left -= change.bytes.len();
        let bytes = ByteBuf::from(change.bytes);
        match papers.iter_mut().find(|paper| paper.document == want.document) {
            Some(paper) => paper.changes.push(bytes),
            None => papers.push(Paper {
                document: want.document,
                kind: change.kind,
                changes: vec![bytes],
            }),
        }
    }
    Ok(papers)
}
