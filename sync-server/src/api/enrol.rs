//! `POST /v1/enrol`: a one-time code buys a phone its device id, its token and its areas.

use super::body::Body;
use super::caller::token_hash;
use crate::Server;
use crate::ledger::{Books, Ledger, LedgerError, NewDevice};
use crate::refusal::Failure;
use crate::{chance, enrolment};
use axum::Json;
use axum::extract::State;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ed25519_dalek::VerifyingKey;
use schemas::ids::DeviceId;
use schemas::refusal::RefusalCode;
use schemas::wire::{EnrolReply, EnrolRequest};
use uuid::Uuid;

/// Lets a phone in. Of several that bring one code at once, exactly one comes in.
pub async fn enrol(State(server): State<Server>, Body(body): Body) -> Result<Json<EnrolReply>, Failure> {
    let request: EnrolRequest = serde_json::from_slice(&body).map_err(|_| RefusalCode::Malformed)?;
    let public_key = public_key(&request.device_key).ok_or(RefusalCode::Malformed)?;
    let token = URL_SAFE_NO_PAD.encode(chance::bytes::<32>());
    let device = NewDevice {
        id: DeviceId(Uuid::new_v4()),
        public_key,
        token_hash: token_hash(&token),
        version: request.version,
    };
    let id = device.id;
    let now = server.clock().now();
    let admit = move |books: &dyn Books| -> Result<_, LedgerError> {
        let admitted = enrolment::admit(books, &request.code, &device, request.called.as_deref(), now)?;
        let (volunteer, ward) = match admitted {
            Ok(admitted) => admitted,
            Err(code) => return Ok(Err(code)),
        };
        let called = books.called(volunteer)?.unwrap_or_default();
        let ward = books.wards()?.into_iter().find(|known| known.id == ward);
        let ward = ward.ok_or_else(|| LedgerError::Damaged("a code without its ward".to_owned()))?;
        Ok(Ok((volunteer, called, ward)))
    };
    let (volunteer, called, ward) = server.ledger().write(admit).await??;
    tracing::info!(device = %id, %volunteer, "a phone came in by a code");
    let facts = server.facts();
    Ok(Json(EnrolReply {
        token,
        device: id,
        volunteer,
        called,
        ward: ward.id,
        ward_name: ward.name,
        server: facts.server,
        epoch: facts.epoch,
        server_key: hex::encode(facts.key.verifying_key().to_bytes()),
    }))
}

/// A key that cannot verify anything is no key.
fn public_key(text: &str) -> Option<Vec<u8>> {
    let bytes: [u8; 32] = hex::decode(text).ok()?.try_into().ok()?;
    VerifyingKey::from_bytes(&bytes)
        .ok()
        .filter(|key| !key.is_weak())
        .map(|key| key.to_bytes().to_vec())
}
