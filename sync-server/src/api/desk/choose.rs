//! Deciding between two values of a field: an ordinary change (`design.md` §2.11), written by the server under the
//! supervisor's own name and taken in by the same door as a phone's deed, so that phones receive it like any other.
//!
//! The one errand of the desk that loads a document, and it loads one.

use super::answer::{malformed, not_found};
use super::at_desk::AtDesk;
use crate::Server;
use crate::accept::own::{self, Writer};
use crate::ledger::{Books, Facts, Ledger, StoredDocument};
use crate::refusal::Failure;
use anyhow::Context;
use automerge::AutoCommit;
use axum::Json;
use axum::extract::State;
use axum::extract::rejection::JsonRejection;
use schemas::call::{Choose, Touched};
use schemas::document::conflict;
use schemas::refusal::{Refusal, RefusalCode};

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
        let by = Writer {
            author: who.author(),
            now,
        };
        keep(books, &facts, &stored, &choice, by)?;
        Ok(Touched {
            households: vec![stored.household],
            ..Touched::default()
        })
    };
    let touched = server.ledger().write(decide).await?;
    tracing::info!(%document, %account, "a conflict was decided");
    Ok(Json(touched))
}

/// Keeps the value, if the document still has both.
fn keep(
    books: &dyn Books,
    facts: &Facts,
    stored: &StoredDocument,
    choice: &Choose,
    by: Writer,
) -> Result<(), Failure> {
    let mut doc = AutoCommit::load(&stored.saved).context("a stored document does not load")?;
    let clashes = conflict::find(doc.document(), &stored.kind).context("a stored document lost its shape")?;
    let clash = clashes
        .iter()
        .find(|clash| clash.field == choice.field)
        .ok_or_else(decided)?;
    if !clash.values.iter().any(|value| value.value == choice.value) {
        return Err(decided());
    }
    let mut kept = false;
    own::write(books, facts, stored, 1, by, |doc| {
        kept = conflict::choose(doc, &stored.kind, &choice.field, &choice.value)?;
        Ok(())
    })?;
    if kept { Ok(()) } else { Err(decided()) }
}

fn decided() -> Failure {
    let words =
        "Mục này không còn hai bản như trên màn hình; có thể đã có người chọn rồi. Xin tải lại trang.";
    Refusal::new(RefusalCode::NotFound, words).into()
}
