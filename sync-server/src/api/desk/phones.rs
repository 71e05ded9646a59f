//! Whose phones there are, what they hold and when each last came in.

use super::discretion::Discretion;
use crate::account::session::SignedIn;
use crate::ledger::LedgerError;
use crate::ledger::sqlite::column::text;
use rusqlite::{Connection, Row};
use schemas::desk::PhoneRow;
use schemas::ids::AreaId;

/// Every phone of the ward, revoked ones too; the server itself is no phone.
pub fn page(connection: &Connection, who: &SignedIn) -> Result<Vec<PhoneRow>, LedgerError> {
    let select = "SELECT device, called, last_seen, version, deeds, revoked_at,
          (SELECT GROUP_CONCAT(area) FROM volunteer_area
           WHERE volunteer_area.volunteer = device.volunteer AND device.revoked_at IS NULL)
        FROM device JOIN volunteer USING (volunteer) WHERE device.ward = ?
        ORDER BY revoked_at IS NOT NULL, last_seen, device";
    let discretion = Discretion::from(who.role);
    let mut statement = connection.prepare_cached(select)?;
    let rows = statement.query_map([who.ward.to_string()], |row| phone(row, discretion))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn phone(row: &Row<'_>, discretion: Discretion) -> rusqlite::Result<PhoneRow> {
    let areas: Option<String> = row.get(6)?;
    let areas: Vec<AreaId> = areas
        .iter()
        .flat_map(|all| all.split(','))
        .filter_map(|id| id.parse().ok())
        .collect();
    Ok(PhoneRow {
        device: text(row, 0)?,
        called: discretion.text(row.get(1)?),
        areas,
        last_seen: row.get(2)?,
        version: row.get(3)?,
        deeds: row.get(4)?,
        revoked_at: row.get(5)?,
    })
}
