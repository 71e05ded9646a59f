//! Reading lists of doors out of the index, in walking order, as screens show them.

use crate::failure::Failure;
use crate::store::{id_column, rows};
use rusqlite::{Connection, OptionalExtension};
use schemas::call::{Door, LastVisit, Street};
use schemas::day::Day;
use schemas::ids::{AreaId, HouseholdId};
use schemas::indicator::Coverage;
use schemas::record::{HouseState, Outcome};
use schemas::text::fold;

/// The columns of a door as every list reads them; `d` is the table.
const COLUMNS: &str =
    "d.household, d.area, d.short, d.street, d.kiet, d.unit, d.state, d.priority, d.adults16,
    d.cautions, d.last_day, d.last_outcome, d.revisit_on,
    EXISTS (SELECT 1 FROM deed WHERE deed.household = d.household AND deed.state <> 'home'),
    EXISTS (SELECT 1 FROM conflict WHERE conflict.household = d.household)";

/// A door with the strip that it stands in.
#[derive(Debug, Clone)]
pub struct Row {
    /// As shown.
    pub door: Door,
    /// "45", or empty on the frontage.
    pub kiet: String,
}

/// Doors that fulfil a condition over `d`; order and limit are part of `rest`.
pub fn doors_of(
    connection: &Connection,
    rest: &str,
    parameters: impl rusqlite::Params,
) -> Result<Vec<Row>, Failure> {
    rows(
        connection,
        &format!("SELECT {COLUMNS} FROM door d {rest}"),
        parameters,
        read,
    )
}

/// One door.
pub fn door_of(connection: &Connection, household: HouseholdId) -> Result<Option<Row>, Failure> {
    let found = doors_of(connection, "WHERE d.household = ?1", [household.to_string()])?;
    Ok(found.into_iter().next())
}

fn read(row: &rusqlite::Row<'_>) -> rusqlite::Result<Row> {
    let day = |at: usize| -> rusqlite::Result<Option<Day>> {
        Ok(row
            .get::<_, Option<String>>(at)?
            .and_then(|text| text.parse().ok()))
    };
    let kiet: String = row.get(4)?;
    let outcome: Option<String> = row.get(11)?;
    let last_visit = match (day(10)?, outcome) {
        (Some(day), Some(word)) => Some(LastVisit {
            day,
            outcome: Outcome::from_word(&word),
        }),
        _ => None,
    };
    let door = Door {
        household: id_column(row, 0)?,
        area: id_column(row, 1)?,
        short: row.get(2)?,
        street: row.get(3)?,
        kiet: Some(kiet.clone())
            .filter(|kiet| !kiet.is_empty())
            .map(|kiet| format!("Kiệt {kiet}")),
        unit: row.get(5)?,
        state: HouseState::from_word(&row.get::<_, String>(6)?),
        priority: row.get(7)?,
        adults16: row.get(8)?,
        cautions: serde_json::from_str(&row.get::<_, String>(9)?).unwrap_or_default(),
        last_visit,
        revisit_on: day(12)?,
        unsent: row.get(13)?,
        conflict: row.get(14)?,
        found_person: None,
    };
    Ok(Row { door, kiet })
}

/// Every street's frontage and every kiệt of these areas as strips; or only one of them.
pub fn strips(connection: &Connection, only: Option<(AreaId, &str, &str)>) -> Result<Vec<Street>, Failure> {
    let house = |row: &rusqlite::Row<'_>| {
        let state = HouseState::from_word(&row.get::<_, String>(3)?);
        Ok((
            id_column::<AreaId>(row, 0)?,
            row.get::<_, String>(1)?,
            row.get::<_, String>(2)?,
            state,
        ))
    };
    // Two questions: one that may ask for either is answered by reading every door.
    let houses = match only {
        Some((area, street, kiet)) => {
            let sql = "SELECT area, street, kiet, state FROM door
                       WHERE area = ?1 AND street_key = ?2 AND street = ?3 AND kiet = ?4 ORDER BY walk";
            let of = (area.to_string(), fold(street), street, kiet);
            rows(connection, sql, of, house)?
        }
        None => {
            let sql = "SELECT area, street, kiet, state FROM door
                       ORDER BY area, street_key, street, length(kiet), kiet, walk";
            rows(connection, sql, [], house)?
        }
    };
    let mut strips: Vec<Street> = Vec::new();
    for (area, street, kiet, state) in houses {
        let kiet = Some(kiet).filter(|kiet| !kiet.is_empty());
        let same = strips
            .last()
            .is_some_and(|s| s.area == area && s.street == street && s.kiet == kiet);
        if !same {
            let title = title(&street, kiet.as_deref());
            strips.push(Street {
                area,
                street,
                kiet,
                title,
                states: Vec::new(),
                met: 0,
                not_reached: 0,
            });
        }
        if let Some(strip) = strips.last_mut() {
            strip.states.push(state);
            strip.met += u32::from(state == HouseState::Met);
            strip.not_reached += u32::from(state == HouseState::NotReached);
        }
    }
    Ok(strips)
}

/// What a street's frontage or a kiệt is called.
pub fn title(street: &str, kiet: Option<&str>) -> String {
    match (kiet, street.is_empty()) {
        (Some(kiet), false) => format!("Kiệt {kiet} {street}"),
        (Some(kiet), true) => format!("Kiệt {kiet}"),
        (None, false) => street.to_owned(),
        (None, true) => "Nhà chưa rõ đường".to_owned(),
    }
}

/// Place and number of houses in a door's strip, and its neighbour in walking order.
pub fn next_in_strip(connection: &Connection, row: &Row) -> Result<(u32, u32, Option<HouseholdId>), Failure> {
    let sql =
        "SELECT household FROM door WHERE area = ?1 AND street = ?2 AND kiet = ?3 ORDER BY walk, household";
    let door = &row.door;
    let strip: Vec<HouseholdId> = rows(
        connection,
        sql,
        (door.area.to_string(), &door.street, &row.kiet),
        |row| id_column(row, 0),
    )?;
    let at = strip.iter().position(|id| *id == door.household).unwrap_or(0);
    Ok((at as u32 + 1, strip.len() as u32, strip.get(at + 1).copied()))
}

/// What the doors of one area add up to.
pub fn figures(connection: &Connection, area: AreaId) -> Result<Coverage, Failure> {
    let sql = "SELECT sum(registered), sum(excluded), sum(awaiting), sum(visited), sum(met), sum(visits)
               FROM door WHERE area = ?1";
    let sums = connection.query_row(sql, [area.to_string()], |row| {
        let sum = |at: usize| -> rusqlite::Result<u32> { Ok(row.get::<_, Option<u32>>(at)?.unwrap_or(0)) };
        Ok(Coverage {
            registered: sum(0)?,
            excluded: sum(1)?,
            awaiting: sum(2)?,
            visited: sum(3)?,
            met: sum(4)?,
            visits: sum(5)?,
        })
    });
    Ok(sums.optional()?.unwrap_or_default())
}
