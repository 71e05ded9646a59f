//! Who walks, which tổ each holds, and by which phones. Accounts of the desk and imports are authors too, and no
//! members.

use crate::Server;
use crate::account::session::SignedIn;
use crate::api::desk::answer::look;
use crate::api::desk::at_desk::AtDesk;
use crate::ledger::sqlite::SqliteBooks;
use crate::ledger::sqlite::column::text;
use crate::ledger::{LedgerError, Wards};
use crate::refusal::Failure;
use axum::Json;
use axum::extract::State;
use rusqlite::{Connection, Row};
use schemas::desk::{MemberPhone, MemberRow, MembersPage};
use schemas::ids::{AreaId, VolunteerId};
use std::collections::HashMap;

/// Everybody.
pub async fn page(State(server): State<Server>, at_desk: AtDesk) -> Result<Json<MembersPage>, Failure> {
    let (who, now) = (at_desk.in_charge()?, server.clock().now());
    look(&server, who, move |connection, who| members(connection, who, now)).await
}

fn members(connection: &Connection, who: &SignedIn, now: i64) -> Result<MembersPage, LedgerError> {
    let ward = who.ward.to_string();
    let mut held: HashMap<VolunteerId, Vec<AreaId>> = HashMap::new();
    let select = "SELECT volunteer, area FROM volunteer_area JOIN unit USING (area) WHERE ward = ?
        ORDER BY old_ward, CAST(number AS INTEGER), number";
    for (volunteer, area) in all(connection, select, &ward, |row| {
        Ok((text(row, 0)?, text(row, 1)?))
    })? {
        held.entry(volunteer).or_default().push(area);
    }
    let mut phones: HashMap<VolunteerId, Vec<MemberPhone>> = HashMap::new();
    let select = "SELECT volunteer, device, last_seen, revoked_at FROM device
        WHERE ward = ? AND volunteer IS NOT NULL ORDER BY revoked_at IS NOT NULL, last_seen DESC, device";
    for (volunteer, phone) in all(connection, select, &ward, |row| Ok((text(row, 0)?, phone(row)?)))? {
        phones.entry(volunteer).or_default().push(phone);
    }
    let select = "SELECT volunteer, called, role FROM volunteer
        WHERE ward = ? AND role IN ('volunteer', 'lead', 'supervisor')";
    let mut members = all(connection, select, &ward, |row| {
        let volunteer = text(row, 0)?;
        Ok(MemberRow {
            volunteer,
            called: row.get(1)?,
            role: row.get(2)?,
            areas: held.remove(&volunteer).unwrap_or_default(),
            phones: phones.remove(&volunteer).unwrap_or_default(),
        })
    })?;
    members.sort_by(|a, b| schemas::text::order(&a.called, &b.called).then(a.volunteer.cmp(&b.volunteer)));
    Ok(MembersPage {
        as_of: now,
        units: SqliteBooks(connection).units(who.ward)?,
        members,
    })
}

fn phone(row: &Row<'_>) -> rusqlite::Result<MemberPhone> {
    Ok(MemberPhone {
        device: text(row, 1)?,
        last_seen: row.get(2)?,
        revoked_at: row.get(3)?,
    })
}

fn all<T>(
    connection: &Connection,
    select: &str,
    ward: &str,
    read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
) -> Result<Vec<T>, LedgerError> {
    let mut statement = connection.prepare_cached(select)?;
    let rows = statement.query_map([ward], read)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
