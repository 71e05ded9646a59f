//! The ward's own book with its history: who wrote which entry and when. Entering goes by `enter`, which the command
//! line shares; nothing here writes.

use crate::Server;
use crate::account::session::SignedIn;
use crate::api::desk::answer::look;
use crate::api::desk::at_desk::AtDesk;
use crate::ledger::sqlite::SqliteBooks;
use crate::ledger::{LedgerError, Wards};
use crate::refusal::Failure;
use axum::Json;
use axum::extract::{Query, State};
use rusqlite::{Connection, params};
use schemas::desk::{BookEntry, BookItem, BookPage};
use schemas::indicator::Indicators;
use serde::Deserialize;

/// Entries on the page: ten years of two denominators for 170 tổ.
const ENTRIES: usize = 4_000;

/// Which part.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    /// `typed`, `line`, `paper`, `week`, `record`, `skill`; another word finds nothing.
    kind: String,
}

/// The entries of one part, newest first.
pub async fn entries(
    State(server): State<Server>,
    at_desk: AtDesk,
    Query(asked): Query<Asked>,
) -> Result<Json<BookPage>, Failure> {
    let (who, now) = (at_desk.in_charge()?, server.clock().now());
    look(&server, who, move |connection, who| {
        page(connection, who, &asked.kind, now)
    })
    .await
}

fn page(connection: &Connection, who: &SignedIn, kind: &str, now: i64) -> Result<BookPage, LedgerError> {
    let ward = who.ward.to_string();
    let select = "SELECT entry, entered_at, COALESCE((SELECT called FROM volunteer WHERE volunteer = entered_by), ''), body
        FROM ward_entry WHERE ward = ? AND kind = ? ORDER BY entry DESC LIMIT ?";
    let mut statement = connection.prepare_cached(select)?;
    let mut rows = statement.query(params![ward, kind, ENTRIES + 1])?;
    let mut entries = Vec::new();
    while let Some(row) = rows.next()? {
        let body = row.get_ref(3)?.as_str().map_err(rusqlite::Error::from)?;
        entries.push(BookEntry {
            entry: row.get(0)?,
            at: row.get(1)?,
            by: row.get(2)?,
            item: item(kind, body)
                .ok_or_else(|| LedgerError::Store("an entry of the book does not read".to_owned()))?,
        });
    }
    let more = entries.len() > ENTRIES;
    entries.truncate(ENTRIES);
    let mut statement = connection.prepare_cached(
        "SELECT DISTINCT name FROM reporter WHERE ward = ? AND ended_at IS NULL ORDER BY name",
    )?;
    let places = statement.query_map([&ward], |row| row.get(0))?;
    Ok(BookPage {
        as_of: now,
        units: SqliteBooks(connection).units(who.ward)?,
        indicators: Indicators::built_in().indicators.clone(),
        places: places.collect::<rusqlite::Result<_>>()?,
        entries,
        more,
    })
}

fn item(kind: &str, body: &str) -> Option<BookItem> {
    let read = match kind {
        "typed" => serde_json::from_str(body).map(BookItem::Typed),
        "line" => serde_json::from_str(body).map(BookItem::Line),
        "paper" => serde_json::from_str(body).map(BookItem::Paper),
        "week" => serde_json::from_str(body).map(BookItem::Week),
        "record" => serde_json::from_str(body).map(BookItem::Record),
        "skill" => serde_json::from_str(body).map(BookItem::Skill),
        _ => return None,
    };
    read.ok()
}
