//! `POST /v1/holder`: a phone whose holder forgot the PIN brings a fresh code. It must have been made for the same
//! volunteer; then it is spent, and the phone opens. Somebody else's code is refused and stays good.
//!
//! As with enrolment nothing counts the tries: a code has 128 bits and ten minutes.
//!
//! Safe to repeat: a phone that lost our answer brings the same code again.

use super::body::Body;
use super::caller::Caller;
use crate::ledger::{Books, Kept, Ledger, Proof};
use crate::refusal::Failure;
use crate::{Server, enrolment};
use anyhow::Context;
use axum::Json;
use axum::extract::State;
use ed25519_dalek::VerifyingKey;
use schemas::refusal::{Refusal, RefusalCode};
use schemas::wire::{HolderReply, HolderRequest};

/// Answers whether the ward has just given this phone's holder that code.
pub async fn holder(
    State(server): State<Server>,
    caller: Caller,
    Body(body): Body,
) -> Result<Json<HolderReply>, Failure> {
    let request: HolderRequest = serde_json::from_slice(&body).map_err(|_| RefusalCode::Malformed)?;
    let device = caller.device;
    let key: [u8; 32] = device
        .public_key
        .as_slice()
        .try_into()
        .context("a device's key")?;
    let key = VerifyingKey::from_bytes(&key).context("a device's key")?;
    if device.revoked_at.is_some() || !request.holds(device.id, &key) {
        return Err(RefusalCode::NotAllowed.into());
    }
    let (id, code, now) = (device.id, request.code.clone(), server.clock().now());
    let prove = move |books: &dyn Books| -> Kept<Proof> { enrolment::prove(books, &code, &device, now) };
    match server.ledger().write(prove).await? {
        Proof::Proved => {}
        Proof::Foreign => {
            return Err(Refusal::new(
                RefusalCode::CodeUnknown,
                "Mã này phường cấp cho người khác. Mã ấy vẫn còn dùng được; xin phường cấp mã cho đúng người giữ máy này.",
            )
            .into());
        }
        Proof::Unknown => return Err(RefusalCode::CodeUnknown.into()),
        Proof::Used => return Err(RefusalCode::CodeUsed.into()),
        Proof::Expired => return Err(RefusalCode::CodeExpired.into()),
    }
    tracing::info!(device = %id, "a forgotten PIN was lifted by a code");
    let reply = HolderReply::sign(&request, id, &server.facts().key);
    Ok(Json(reply))
}
