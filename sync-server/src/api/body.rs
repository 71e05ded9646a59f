//! Bodies of phones: bounded while they are read, unfolded and parsed away from the threads that answer others.

use crate::Server;
use crate::refusal::Failure;
use anyhow::Context;
use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use schemas::refusal::RefusalCode;
use schemas::wire::{BodyError, MEDIA_TYPE, pack_body, unpack_body};
use serde::Serialize;
use serde::de::DeserializeOwned;
use tokio::task::spawn_blocking;

/// The bytes of a request, all of them or none: a body cut short is malformed, one over the router's limit too
/// large.
pub struct Body(pub Bytes);

impl<S: Send + Sync> FromRequest<S> for Body {
    type Rejection = Failure;

    async fn from_request(request: Request, state: &S) -> Result<Self, Failure> {
        let read = Bytes::from_request(request, state).await;
        read.map(Body).map_err(|rejection| match rejection.status() {
            StatusCode::PAYLOAD_TOO_LARGE => RefusalCode::TooLarge.into(),
            _ => RefusalCode::Malformed.into(),
        })
    }
}

/// Reads a message and does something with it that takes a while.
pub async fn unfold<M, T>(
    server: &Server,
    body: Bytes,
    work: impl FnOnce(M) -> T + Send + 'static,
) -> Result<T, Failure>
where
    M: DeserializeOwned,
    T: Send + 'static,
{
    let _turn = server
        .unfolding()
        .acquire()
        .await
        .context("the server is closing")?;
    let read = spawn_blocking(move || unpack_body::<M>(&body).map(work))
        .await
        .context("a body could not be read")?;
    read.map_err(|error| match error {
        BodyError::Malformed => RefusalCode::Malformed.into(),
        BodyError::TooLarge => RefusalCode::TooLarge.into(),
    })
}

/// A message as an answer.
pub async fn answer(message: impl Serialize + Send + 'static) -> Result<Response, Failure> {
    let folded = spawn_blocking(move || pack_body(&message))
        .await
        .context("an answer could not be written")?;
    Ok(of_our_media_type(folded))
}

/// Bytes that are CBOR inside zstd already.
pub fn of_our_media_type(folded: Vec<u8>) -> Response {
    ([(CONTENT_TYPE, MEDIA_TYPE)], folded).into_response()
}
