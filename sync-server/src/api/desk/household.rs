//! One household: what the register says of it, its visits, what two people both changed about it.

use super::discretion::Discretion;
use super::{conflicts, door, unit, visits};
use crate::account::session::SignedIn;
use crate::ledger::LedgerError;
use crate::ledger::sqlite::column::text;
use rusqlite::{Connection, OptionalExtension, Row};
use schemas::desk::HouseholdPage;
use schemas::ids::{AreaId, HouseholdId};
use schemas::record::Standing;

/// The page, if the household stands in the register of that ward.
pub fn page(
    connection: &Connection,
    who: &SignedIn,
    household: HouseholdId,
) -> Result<Option<HouseholdPage>, LedgerError> {
    let discretion = Discretion::from(who.role);
    let id = household.to_string();
    let select = format!("{} AND household = ?", door::select(discretion));
    let mut statement = connection.prepare_cached(&select)?;
    let Some(row) = statement
        .query_row([&id], |row| door::read(row, discretion))
        .optional()?
    else {
        return Ok(None);
    };
    let facts = "SELECT area, address, standing, priority FROM household_view WHERE household = ?";
    let facts = connection.prepare_cached(facts)?.query_row([&id], read_facts)?;
    let Some(area) = unit::find(connection, who, facts.area)? else {
        return Ok(None);
    };
    let told = discretion.tells_names();
    Ok(Some(HouseholdPage {
        // A place that is only described was typed freely; what is read from it is not.
        address: if told {
            facts.address
        } else {
            format!("{} {}", row.door.short, row.street).trim().to_owned()
        },
        area,
        standing: facts.standing,
        priority: if told { facts.priority } else { Vec::new() },
        visits: visits::of(connection, &id, discretion)?,
        conflicts: conflicts::of_household(connection, &id, discretion)?,
        door: row.door,
    }))
}

struct Facts {
    area: AreaId,
    address: String,
    standing: Standing,
    priority: Vec<String>,
}

fn read_facts(row: &Row<'_>) -> rusqlite::Result<Facts> {
    let priority: String = row.get(3)?;
    Ok(Facts {
        area: text(row, 0)?,
        address: row.get(1)?,
        standing: Standing::from_word(&row.get::<_, String>(2)?),
        priority: serde_json::from_str(&priority).unwrap_or_default(),
    })
}
