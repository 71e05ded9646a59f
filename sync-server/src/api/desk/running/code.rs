//! A code for one new phone of a member, with the QR that carries it: `v1|addresses|key pin|code|ward` (`design.md`
//! §5). There is no key to pin until the server speaks TLS, so that field stays empty.

use super::members::member;
use crate::Server;
use crate::api::desk::answer::id;
use crate::api::desk::at_desk::AtDesk;
use crate::ledger::sqlite::SqliteBooks;
use crate::refusal::Failure;
use crate::{audit, enrolment};
use anyhow::anyhow;
use axum::Json;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::http::header::HOST;
use fast_qr::{ECL, QRBuilder};
use rusqlite::Connection;
use schemas::desk::{CodeSlip, QrPicture};
use schemas::ids::VolunteerId;
use std::fmt::Write;

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
        qr: picture(&format!("v1|{address}||{}|{ward}", code.text))?,
        code: code.text,
        expires_at: code.expires_at,
        server: address,
    }))
}

fn picture(content: &str) -> Result<QrPicture, Failure> {
    let drawn = QRBuilder::new(content)
        .ecl(ECL::M)
        .build()
        .map_err(|_| anyhow!("a QR code could not be drawn"))?;
    let mut path = String::new();
    for row in 0..drawn.size {
        for column in (0..drawn.size).filter(|column| drawn[row][*column].value()) {
            // A String takes whatever is written into it.
            let _ = write!(path, "M{column} {row}h1v1h-1z");
        }
    }
    Ok(QrPicture {
        size: u32::try_from(drawn.size).unwrap_or(u32::MAX),
        path,
    })
}
