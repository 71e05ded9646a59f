//! Fields that two people both changed: counted, listed for the ward and for one household. Deciding is
//! `choose.rs`.

use super::discretion::Discretion;
use crate::ledger::LedgerError;
use crate::ledger::sqlite::column::text;
use crate::view::Choice;
use rusqlite::{Connection, Params, Row};
use schemas::call::{Conflict, ConflictValue};
use schemas::ids::{HouseholdId, VolunteerId};
use std::collections::HashMap;

const FROM: &str = "FROM open_conflict JOIN household_view USING (household) WHERE listed = 1";

/// How many there are in a ward, as long as [`of_ward`].
pub fn count(connection: &Connection, ward: &str, discretion: Discretion) -> Result<u32, LedgerError> {
    let select = format!(
        "SELECT COUNT(*) {FROM} AND {} AND {OF_WARD}",
        discretion.of_conflicts()
    );
    Ok(connection
        .prepare_cached(&select)?
        .query_row([ward], |row| row.get(0))?)
}

/// All of a ward, in walking order.
pub fn of_ward(
    connection: &Connection,
    ward: &str,
    discretion: Discretion,
) -> Result<Vec<Conflict>, LedgerError> {
    list(connection, OF_WARD, [ward], discretion)
}

/// Those of one household, its people's papers included.
pub fn of_household(
    connection: &Connection,
    household: &str,
    discretion: Discretion,
) -> Result<Vec<Conflict>, LedgerError> {
    list(connection, "open_conflict.household = ?", [household], discretion)
}

const OF_WARD: &str = "open_conflict.area IN (SELECT area FROM unit WHERE ward = ?)";

fn list(
    connection: &Connection,
    which: &str,
    value: impl Params,
    discretion: Discretion,
) -> Result<Vec<Conflict>, LedgerError> {
    let select = format!(
        "SELECT household, open_conflict.document, open_conflict.field, choices, address, short, street {FROM}
         AND {} AND {which} ORDER BY household_view.area, walking_key, household, document, field",
        discretion.of_conflicts()
    );
    let mut statement = connection.prepare_cached(&select)?;
    let rows = statement.query_map(value, |row| read(row, discretion))?;
    let mut all = rows.collect::<rusqlite::Result<Vec<_>>>()?;
    if discretion.tells_names() {
        name_the_writers(connection, &mut all)?;
    }
    Ok(all)
}

fn read(row: &Row<'_>, discretion: Discretion) -> rusqlite::Result<Conflict> {
    let household: HouseholdId = text(row, 0)?;
    let choices: Vec<Choice> = serde_json::from_str(&row.get::<_, String>(3)?).unwrap_or_default();
    let place = if discretion.tells_names() {
        row.get(4)?
    } else {
        let (short, street) = discretion.place(row.get(5)?, row.get(6)?);
        format!("{short} {street}").trim().to_owned()
    };
    Ok(Conflict {
        household,
        place,
        document: text(row, 1)?,
        field: row.get(2)?,
        shown: choices
            .first()
            .map(|choice| choice.value.clone())
            .unwrap_or_default(),
        values: choices
            .into_iter()
            .map(|choice| ConflictValue {
                value: choice.value,
                by: choice.by.filter(|_| discretion.tells_names()),
                by_name: String::new(),
            })
            .collect(),
    })
}

fn name_the_writers(connection: &Connection, conflicts: &mut [Conflict]) -> Result<(), LedgerError> {
    let mut known: HashMap<VolunteerId, String> = HashMap::new();
    let mut statement = connection.prepare_cached("SELECT called FROM volunteer WHERE volunteer = ?")?;
    for value in conflicts
        .iter_mut()
        .flat_map(|conflict| conflict.values.iter_mut())
    {
        let Some(by) = value.by else { continue };
        if let std::collections::hash_map::Entry::Vacant(empty) = known.entry(by) {
            let mut rows = statement.query([by.to_string()])?;
            empty.insert(
                rows.next()?
                    .map(|row| row.get(0))
                    .transpose()?
                    .unwrap_or_default(),
            );
        }
        value.by_name = known[&by].clone();
    }
    Ok(())
}
