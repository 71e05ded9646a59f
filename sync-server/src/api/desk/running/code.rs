//! A code for one new phone of a member, with the QR that carries it: `v1|addresses|key pin|code|ward` (`design.md`
//! §5). There is no key to pin until the server speaks TLS, so that field stays empty.

use super::members::member;
use crate::Server;
use crate::api::desk::answer::id;
use crate::api::desk::at_desk::AtDesk;
use crate::api::desk::qr;
use crate::ledger::sqlite::SqliteBooks;
use crate::refusal::Failure;
use crate::{audit, enrolment};
use anyhow::Context;
use axum::Json;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::http::header::HOST;
use rusqlite::Connection;
use schemas::desk::CodeSlip;
use schemas::ids::VolunteerId;

/// Makes it.
pub async fn make(
    State(server): State<Server>,
    at_desk: AtDesk,
    Path(volunteer): Path<String>,
    headers: HeaderMap,
) -> Result<Json<CodeSlip>, Failure> {
    let (who, now, volunteer) = (
        at_desk.in_charge()?,
        server.clock().now(),
        id::<VolunteerId>(&volunteer)?,
    );
    // Where this browser finds the server, the phone will.
    let host = headers
        .get(HOST)
        .and_then(|host| host.to_str().ok())
        .unwrap_or_default();
    let (address, ward) = (format!("http://{host}"), who.ward_name.clone());
    let write = move |connection: &Connection| -> Result<enrolment::Code, Failure> {
        let books = SqliteBooks(connection);
        member(&books, &who, volunteer)?;
        let code = enrolment::code_for(&books, who.ward, volunteer, now)?;
        audit::note(connection, &who, "code_made", volunteer, now)?;
        Ok(code)
    };
    let code = server.ledger().write_sql(write).await?;
    Ok(Json(CodeSlip {
        qr: qr::drawn(&format!("v1|{address}||{}|{ward}", code.text))
            .context("a QR code could not be drawn")?,
        code: code.text,
        expires_at: code.expires_at,
        server: address,
    }))
}
