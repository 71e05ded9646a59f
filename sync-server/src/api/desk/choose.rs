//! Deciding between two values of a field: an ordinary change (`design.md` §2.11), written by the server under the
//! supervisor's own name and taken in by the same door as a phone's deed, so that phones receive it like any other.
//!
//! The one errand of the desk that loads a document, and it loads one.

use super::answer::{malformed, not_found};
use super::at_desk::AtDesk;
use crate::accept::{ReadDeed, Upload, take_all};
use crate::ledger::{Books, Facts, Ledger, StoredDocument};
use crate::refusal::Failure;
use crate::{Server, chance};
use anyhow::{Context, anyhow};
use automerge::transaction::CommitOptions;
use automerge::{ActorId, AutoCommit, Change};
use axum::Json;
use axum::extract::State;
use axum::extract::rejection::JsonRejection;
use schemas::call::{Choose, Touched};
use schemas::document::conflict;
use schemas::ids::{BatchId, VolunteerId};
use schemas::refusal::{Refusal, RefusalCode};
use schemas::wire::{ActorClaim, ChangeState, Deed, Paper};
use serde_bytes::ByteBuf;
use uuid::Uuid;

/// Keeps one of the values of a conflict.
pub async fn choose(
    State(server): State<Server>,
    at_desk: AtDesk,
    body: Result<Json<Choose>, JsonRejection>,
) -> Result<Json<Touched>, Failure> {
    let Json(choice) = body.map_err(malformed)?;
    if !at_desk.who.role.decides() {
        let words = "Tài khoản này chỉ xem số liệu, không chọn thay được. Xin nhờ cán bộ phụ trách.";
        return Err(Refusal::new(RefusalCode::OutOfReach, words).into());
    }
    let (facts, now) = (server.facts().clone(), server.clock().now());
    let (who, document) = (at_desk.who, choice.document);
    let account = who.account;
    let decide = move |books: &dyn Books| -> Result<Touched, Failure> {
        let stored = books.document(choice.document)?.ok_or_else(not_found)?;
        if !books.units(who.ward)?.iter().any(|unit| unit.area == stored.area) {
            return Err(not_found());
        }
        let change = change(&stored, &choice, who.author(), now)?;
        take_in(books, &facts, &stored, &change, who.author(), now)?;
        Ok(Touched {
            households: vec![stored.household],
            ..Touched::default()
        })
    };
    let touched = server.ledger().write(decide).await?;
    tracing::info!(%document, %account, "a conflict was decided");
    Ok(Json(touched))
}

/// The change that keeps the value, under an actor that is used this once.
fn change(
    stored: &StoredDocument,
    choice: &Choose,
    author: VolunteerId,
    now: i64,
) -> Result<Change, Failure> {
    let actor = ActorId::from(chance::bytes::<16>());
    let doc = AutoCommit::load(&stored.saved).context("a stored document does not load")?;
    let mut doc = doc.with_actor(actor);
    let clashes = conflict::find(doc.document(), &stored.kind).context("a stored document lost its shape")?;
    let clash = clashes
        .iter()
        .find(|clash| clash.field == choice.field)
        .ok_or_else(decided)?;
    if !clash.values.iter().any(|value| value.value == choice.value) {
        return Err(decided());
    }
    let kept = conflict::choose(&mut doc, &stored.kind, &choice.field, &choice.value);
    if !kept.context("a stored document lost its shape")? {
        return Err(decided());
    }
    doc.commit_with(
        CommitOptions::default()
            .with_message(author.to_string())
            .with_time(now / 1000),
    );
    Ok(doc
        .get_last_local_change()
        .ok_or_else(|| anyhow!("choosing wrote nothing"))?)
}

fn take_in(
    books: &dyn Books,
    facts: &Facts,
    stored: &StoredDocument,
    change: &Change,
    author: VolunteerId,
    now: i64,
) -> Result<(), Failure> {
    let actor = change.actor_id().to_bytes();
    books.keep_claim(&ActorClaim::sign(actor, facts.device, author, &facts.key))?;
    let deed = Deed {
        batch: BatchId(Uuid::new_v4()),
        area: stored.area,
        made_at: now,
        papers: vec![Paper {
            document: stored.id,
            kind: stored.kind.clone(),
            changes: vec![ByteBuf::from(change.raw_bytes().to_vec())],
        }],
    };
    let carrier = books
        .device(facts.device)?
        .context("the server is no device of its own ledger")?;
    let upload = Upload {
        carrier,
        claims: Vec::new(),
        deeds: vec![ReadDeed::read(deed)],
        now,
    };
    let states = take_all(books, facts, &upload)?.states;
    if states != [ChangeState::Stored] {
        return Err(anyhow!("the server's own change was not taken in: {states:?}").into());
    }
    Ok(())
}

fn decided() -> Failure {
    let words =
        "Mục này không còn hai bản như trên màn hình; có thể đã có người chọn rồi. Xin tải lại trang.";
    Refusal::new(RefusalCode::NotFound, words).into()
}
