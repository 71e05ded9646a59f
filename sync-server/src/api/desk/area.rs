//! One tổ: its streets and kiệt in walking order, each with its doors. The page lists households and nobody in
//! them.

use super::discretion::Discretion;
use super::door::{self, DoorRow};
use super::street::{Street, Streets};
use super::{coverage, unit};
use crate::account::session::SignedIn;
use crate::ledger::LedgerError;
use rusqlite::Connection;
use schemas::desk::{AreaPage, DeskStreet};
use schemas::ids::AreaId;
use schemas::indicator::Coverage;

/// The page, if the tổ belongs to that ward.
pub fn page(connection: &Connection, who: &SignedIn, area: AreaId) -> Result<Option<AreaPage>, LedgerError> {
    let Some(unit) = unit::find(connection, who, area)? else {
        return Ok(None);
    };
    let discretion = Discretion::from(who.role);
    let select = format!(
        "{} AND area = ? ORDER BY walking_key, household",
        door::select(discretion)
    );
    let mut statement = connection.prepare_cached(&select)?;
    let doors = statement.query_map([area.to_string()], |row| door::read(row, discretion))?;
    let mut streets = Streets::default();
    for door in doors {
        let row = door?;
        streets.put(row.street.clone(), row.kiet.clone(), row);
    }
    Ok(Some(AreaPage {
        coverage: coverage::counters(connection, &unit)?,
        unit,
        streets: streets.all.into_iter().map(shown).collect(),
    }))
}

fn shown(street: Street<DoorRow>) -> DeskStreet {
    let mut coverage = Coverage::default();
    street.houses.iter().for_each(|row| coverage += row.adds);
    DeskStreet {
        title: street.title(),
        kiet: Some(street.kiet).filter(|kiet| !kiet.is_empty()),
        street: street.street,
        coverage,
        doors: street.houses.into_iter().map(|row| row.door).collect(),
    }
}
