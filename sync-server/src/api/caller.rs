//! Who asks: every request of a phone passes this one check of its token.

use crate::Server;
use crate::ledger::{Device, Ledger};
use crate::refusal::Failure;
use axum::extract::FromRequestParts;
use axum::http::header::AUTHORIZATION;
use axum::http::request::Parts;
use schemas::ids::AreaId;
use schemas::refusal::RefusalCode;
use sha2::{Digest, Sha256};

/// A phone whose token is known here. It may be revoked: then it may only upload.
pub struct Caller {
    /// The phone.
    pub device: Device,
    /// What it may hold; nothing once it is revoked.
    pub areas: Vec<AreaId>,
}

impl Caller {
    /// Turns away a phone that may not read this tổ.
    ///
    /// # Errors
    /// [`RefusalCode::NotAllowed`] for a revoked phone, [`RefusalCode::OutOfReach`] for another's tổ.
    pub fn reaches(&self, area: AreaId) -> Result<(), Failure> {
        match self.device.revoked_at {
            Some(_) => Err(RefusalCode::NotAllowed.into()),
            None if self.areas.contains(&area) => Ok(()),
            None => Err(RefusalCode::OutOfReach.into()),
        }
    }
}

impl FromRequestParts<Server> for Caller {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, server: &Server) -> Result<Self, Failure> {
        let header = parts
            .headers
            .get(AUTHORIZATION)
            .and_then(|header| header.to_str().ok());
        let token = header
            .and_then(|header| header.strip_prefix("Bearer "))
            .ok_or(RefusalCode::NotAllowed)?;
        let hash = token_hash(token.trim());
        let find = move |books: &dyn crate::ledger::Books| {
            let Some(device) = books.device_by_token(hash)? else {
                return Ok(None);
            };
            let areas = books.areas_of(&device)?;
            Ok::<_, Failure>(Some(Self { device, areas }))
        };
        server
            .ledger()
            .read(find)
            .await?
            .ok_or_else(|| RefusalCode::NotAllowed.into())
    }
}

/// How a token stands in the ledger.
pub fn token_hash(token: &str) -> [u8; 32] {
    Sha256::digest(token.as_bytes()).into()
}
