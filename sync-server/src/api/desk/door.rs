//! A row of `household_view` as a door of the page.

use super::discretion::Discretion;
use crate::ledger::sqlite::column::{maybe, text};
use rusqlite::Row;
use schemas::desk::DeskDoor;
use schemas::indicator::Coverage;
use schemas::record::{Counts, HouseState};

/// A door with what a page needs beside it.
pub struct DoorRow {
    /// As it may be shown.
    pub door: DeskDoor,
    /// What it adds to each sum that it is part of.
    pub adds: Coverage,
    /// Empty where there is none.
    pub street: String,
    /// Without "K"; empty on the frontage.
    pub kiet: String,
}

/// Doors of listed households, to be followed by a condition and an order.
pub fn select(discretion: Discretion) -> String {
    let conflicts = discretion.of_conflicts();
    format!(
        "SELECT household, short, unit, state, priority <> '[]' AS prioritised, people, adults16, elders60, as_of,
           last_visit, registered, excluded, awaiting, visited, met, visits, street, kiet,
           EXISTS (SELECT 1 FROM open_conflict
                   WHERE open_conflict.household = household_view.household AND {conflicts}) AS conflict
         FROM household_view WHERE listed = 1"
    )
}

/// Reads such a row.
pub fn read(row: &Row<'_>, discretion: Discretion) -> rusqlite::Result<DoorRow> {
    let adds = Coverage {
        registered: row.get("registered")?,
        excluded: row.get("excluded")?,
        awaiting: row.get("awaiting")?,
        visited: row.get("visited")?,
        met: row.get("met")?,
        visits: row.get("visits")?,
    };
    let unit: String = row.get("unit")?;
    let (short, street) = discretion.place(row.get("short")?, row.get("street")?);
    let door = DeskDoor {
        household: text(row, "household")?,
        short,
        unit: Some(unit).filter(|unit| !unit.is_empty()),
        state: HouseState::from_word(&row.get::<_, String>("state")?),
        excluded: adds.excluded > 0,
        awaiting: adds.awaiting > 0,
        priority: row.get("prioritised")?,
        counts: Counts {
            people: row.get("people")?,
            adults16: row.get("adults16")?,
            elders60: row.get("elders60")?,
            as_of: maybe(row, "as_of")?,
        },
        visits: adds.visits,
        last_visit: maybe(row, "last_visit")?,
        conflict: row.get("conflict")?,
    };
    Ok(DoorRow {
        door: discretion.door(door),
        adds,
        street,
        kiet: row.get("kiet")?,
    })
}
