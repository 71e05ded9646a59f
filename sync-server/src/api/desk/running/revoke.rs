//! A lost phone: from now on it may only upload, and what it uploads waits for a decision. Nothing that it holds is
//! lost, and nothing more is given to it.

use crate::Server;
use crate::api::desk::answer::{id, not_found};
use crate::api::desk::at_desk::Confirmed;
use crate::audit;
use crate::ledger::Phones;
use crate::ledger::sqlite::SqliteBooks;
use crate::refusal::Failure;
use axum::Json;
use axum::extract::{Path, State};
use rusqlite::Connection;
use schemas::call::Touched;
use schemas::ids::DeviceId;

/// Revokes it. Safe to repeat: one that is revoked stays so, and is noted once.
pub async fn revoke(
    State(server): State<Server>,
    Confirmed(at_desk): Confirmed,
    Path(device): Path<String>,
) -> Result<Json<Touched>, Failure> {
    let (who, device, now) = (
        at_desk.in_charge()?,
        id::<DeviceId>(&device)?,
        server.clock().now(),
    );
    let write = move |connection: &Connection| -> Result<(), Failure> {
        let books = SqliteBooks(connection);
        let known = books.device(device)?;
        if !known.is_some_and(|known| known.ward == who.ward && known.volunteer.is_some()) {
            return Err(not_found());
        }
        if books.revoke(device, now)? {
            audit::note(connection, &who, "phone_revoked", device, now)?;
        }
        Ok(())
    };
    server.ledger().write_sql(write).await?;
    Ok(Json(Touched {
        ward: true,
        ..Touched::default()
    }))
}
