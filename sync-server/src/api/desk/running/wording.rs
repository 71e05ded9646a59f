//! Lời xin phép: what a volunteer reads aloud before a name is written, in the ward's own words. A change reaches the
//! phones with the ward's sheet, and everybody who consented to other words is asked again at the next visit; so the
//! password is asked for again, and the version that was on the screen must still be the latest.

use crate::Server;
use crate::account::session::SignedIn;
use crate::api::desk::answer::{look, malformed};
use crate::api::desk::at_desk::{AtDesk, Confirmed};
use crate::audit;
use crate::ledger::sqlite::SqliteBooks;
use crate::ledger::{LedgerError, Wards};
use crate::refusal::Failure;
use axum::Json;
use axum::extract::State;
use axum::extract::rejection::JsonRejection;
use rusqlite::{Connection, params};
use schemas::catalogue::{Catalogue, WardWording};
use schemas::desk::{ChangeWording, WordingPage, WordingVersion};
use schemas::refusal::{Refusal, RefusalCode};
use schemas::text::nfc;

/// All versions.
pub async fn page(State(server): State<Server>, at_desk: AtDesk) -> Result<Json<WordingPage>, Failure> {
    let (who, now) = (at_desk.in_charge()?, server.clock().now());
    look(&server, who, move |connection, who| {
        let ward = SqliteBooks(connection)
            .wards()?
            .into_iter()
            .find(|ward| ward.id == who.ward);
        Ok(WordingPage {
            as_of: now,
            ward_phone: ward.and_then(|ward| ward.phone),
            versions: versions(connection, who)?,
        })
    })
    .await
}

/// From now on these.
pub async fn change(
    State(server): State<Server>,
    Confirmed(at_desk): Confirmed,
    body: Result<Json<ChangeWording>, JsonRejection>,
) -> Result<Json<u32>, Failure> {
    let (who, now) = (at_desk.in_charge()?, server.clock().now());
    let Json(wanted) = body.map_err(malformed)?;
    let write = move |connection: &Connection| -> Result<u32, Failure> {
        let latest = versions(connection, &who)?;
        let newest = latest
            .iter()
            .map(|one| one.wording.text_version)
            .max()
            .unwrap_or(0);
        let present = latest.first().map_or(newest, |one| one.wording.text_version);
        if wanted.instead_of != present {
            return Err(refused(
                "Người khác vừa đổi lời xin phép. Chưa ghi; xin xem bản mới rồi sửa lại.",
            ));
        }
        let own = WardWording {
            text_version: newest + 1,
            script: nfc(wanted.script.trim()),
            slip: nfc(wanted.slip.trim()),
        };
        own.check().map_err(|why| {
            refused(&format!(
                "{why}. Chưa ghi; chữ đã gõ vẫn còn trên trang, xin sửa."
            ))
        })?;
        connection.execute(
            "INSERT INTO wording (ward, version, script, slip, written_by, written_at) VALUES (?, ?, ?, ?, ?, ?)",
            params![
                who.ward.to_string(),
                own.text_version,
                own.script,
                own.slip,
                who.author().to_string(),
                now
            ],
        ).map_err(LedgerError::from)?;
        SqliteBooks(connection).renew_sheet(who.ward)?;
        audit::note(connection, &who, "wording_changed", who.ward, now)?;
        Ok(own.text_version)
    };
    Ok(Json(server.ledger().write_sql(write).await?))
}

/// Newest first, the app's own last.
fn versions(connection: &Connection, who: &SignedIn) -> Result<Vec<WordingVersion>, LedgerError> {
    let select = "SELECT version, script, slip, written_at,
            COALESCE((SELECT called FROM volunteer WHERE volunteer = written_by), '')
        FROM wording WHERE ward = ? ORDER BY version DESC";
    let mut statement = connection.prepare_cached(select)?;
    let rows = statement.query_map([who.ward.to_string()], |row| {
        Ok(WordingVersion {
            wording: WardWording {
                text_version: row.get(0)?,
                script: row.get(1)?,
                slip: row.get(2)?,
            },
            at: row.get(3)?,
            by: row.get(4)?,
        })
    })?;
    let mut versions: Vec<WordingVersion> = rows.collect::<rusqlite::Result<_>>()?;
    let built_in = &Catalogue::built_in().consent;
    versions.push(WordingVersion {
        wording: WardWording {
            text_version: built_in.text_version,
            script: built_in.script.clone(),
            slip: built_in.slip.clone(),
        },
        by: String::new(),
        at: None,
    });
    Ok(versions)
}

fn refused(words: &str) -> Failure {
    Refusal::new(RefusalCode::Malformed, words).into()
}
