//! The log of what was done at the desk, for whoever runs the ward. What a line is about is an id; it is told by the
//! name that colleague, account or tổ goes by now, and an id of anything else stays unsaid.

use crate::Server;
use crate::account::session::SignedIn;
use crate::api::desk::answer::look;
use crate::api::desk::at_desk::AtDesk;
use crate::audit;
use crate::ledger::LedgerError;
use crate::refusal::Failure;
use axum::Json;
use axum::extract::{Query, State};
use rusqlite::{Connection, Row, params};
use schemas::desk::{AuditLine, AuditPage};
use serde::Deserialize;

/// On one page.
const LINES: usize = 200;

/// Which lines.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    /// Only those before that one.
    #[serde(default)]
    before: Option<i64>,
}

/// The newest lines, or those before one.
pub async fn log(
    State(server): State<Server>,
    at_desk: AtDesk,
    Query(asked): Query<Asked>,
) -> Result<Json<AuditPage>, Failure> {
    let before = asked.before.unwrap_or(i64::MAX);
    let who = at_desk.in_charge()?;
    look(&server, who, move |connection, who| page(connection, who, before)).await
}

fn page(connection: &Connection, who: &SignedIn, before: i64) -> Result<AuditPage, LedgerError> {
    let select = "SELECT entry, at, COALESCE((SELECT name FROM account WHERE account = who), ''), code, COALESCE(
            (SELECT name FROM account WHERE account = about),
            (SELECT called FROM volunteer WHERE volunteer = about),
            (SELECT called FROM device JOIN volunteer USING (volunteer) WHERE device = about),
            (SELECT name || CASE old_ward WHEN '' THEN '' ELSE ', ' || old_ward || ' cũ' END FROM unit WHERE area = about),
            '')
        FROM audit WHERE ward = ? AND entry < ? ORDER BY entry DESC LIMIT ?";
    let ward = who.ward.to_string();
    let mut statement = connection.prepare_cached(select)?;
    let asked = statement.query_map(params![ward, before, LINES + 1], line)?;
    let mut lines: Vec<AuditLine> = asked.collect::<rusqlite::Result<_>>()?;
    let more = lines.len() > LINES;
    lines.truncate(LINES);
    Ok(AuditPage {
        lines,
        more,
        whole: audit::is_whole(connection, &ward)?,
    })
}

fn line(row: &Row<'_>) -> rusqlite::Result<AuditLine> {
    Ok(AuditLine {
        entry: row.get(0)?,
        at: row.get(1)?,
        who: row.get(2)?,
        code: row.get(3)?,
        about: row.get(4)?,
    })
}
