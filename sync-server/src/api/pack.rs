//! `GET /v1/areas/{area}/pack`: all documents of one tổ, for a phone that begins. Made once for a position of the
//! area's stream and reused until the stream moves on.

use super::body::of_our_media_type;
use super::caller::Caller;
use crate::Server;
use crate::ledger::{Books, Facts, Ledger, StoredDocument};
use crate::refusal::Failure;
use anyhow::Context;
use axum::extract::{Path, State};
use axum::response::Response;
use schemas::ids::AreaId;
use schemas::refusal::RefusalCode;
use schemas::wire::{PackDocument, PackHead};
use tokio::task::spawn_blocking;

/// Packs are made once and fetched by many, so a little more work than for a passing body pays.
const LEVEL: i32 = 9;

/// The pack of one tổ of the caller's.
pub async fn pack(
    State(server): State<Server>,
    caller: Caller,
    Path(area): Path<String>,
) -> Result<Response, Failure> {
    let area: AreaId = area.parse().map_err(|_| RefusalCode::NotFound)?;
    caller.reaches(area)?;
    let epoch = server.facts().epoch;
    let look = move |books: &dyn Books| -> Result<_, Failure> {
        let seq = books.seq(area)?;
        Ok(match books.pack(area, epoch, seq)? {
            Some(made) => Ok(made),
            None => Err((seq, books.documents_of(area)?)),
        })
    };
    let (seq, documents) = match server.ledger().read(look).await? {
        Ok(made) => return Ok(of_our_media_type(made)),
        Err(lacking) => lacking,
    };
    let facts = server.facts().clone();
    let made = spawn_blocking(move || make(&facts, area, seq, documents))
        .await
        .context("a pack panicked")??;
    let kept = made.clone();
    server
        .ledger()
        .write(move |books| books.keep_pack(area, epoch, seq, &kept))
        .await?;
    tracing::info!(%area, seq, bytes = made.len(), "a pack was made");
    Ok(of_our_media_type(made))
}

fn make(facts: &Facts, area: AreaId, seq: u64, documents: Vec<StoredDocument>) -> anyhow::Result<Vec<u8>> {
    let mut stream = zstd::Encoder::new(Vec::new(), LEVEL)?;
    let head = PackHead {
        server: facts.server,
        epoch: facts.epoch,
        area,
        seq,
        documents: u32::try_from(documents.len())?,
    };
    ciborium::into_writer(&head, &mut stream)?;
    for document in documents {
        let item = PackDocument {
            document: document.id,
            kind: document.kind,
            saved: document.saved,
        };
        ciborium::into_writer(&item, &mut stream)?;
    }
    Ok(stream.finish()?)
}
