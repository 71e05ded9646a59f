//! Evenings that were given out, as rows; and each with its doors in walking order.

use super::lists::title;
use crate::failure::Failure;
use crate::me::Me;
use crate::store::{id_column, rows};
use automerge::Automerge;
use rusqlite::{Connection, params};
use schemas::call::{Colleague, WalkView};
use schemas::day::Day;
use schemas::document::walk;
use schemas::ids::{AreaId, HouseholdId, VolunteerId, WalkId};
use schemas::record::HouseState;

/// Writes the row of a walk.
pub fn write(connection: &Connection, doc: &Automerge) -> Result<(), Failure> {
    let walk = walk::read(doc)?;
    let list = |ids: Vec<String>| serde_json::to_string(&ids).map_err(|_| Failure::Broken("a walk"));
    connection.execute(
        "INSERT OR REPLACE INTO walk (walk, area, day, street, kiet, doors, members, by_whom, voided)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        params![
            walk.id.to_string(),
            walk.area.to_string(),
            walk.day.to_string(),
            walk.street,
            walk.kiet,
            list(walk.doors.iter().map(ToString::to_string).collect())?,
            list(walk.members.iter().map(ToString::to_string).collect())?,
            walk.by.to_string(),
            walk.voided,
        ],
    )?;
    Ok(())
}

/// A walk as it lies in its row.
struct Row {
    id: WalkId,
    area: AreaId,
    day: Day,
    street: String,
    kiet: String,
    doors: Vec<HouseholdId>,
    members: Vec<VolunteerId>,
    by: VolunteerId,
}

/// Walks that stand, from that day on, of one tổ or of all; by day.
pub fn since(
    connection: &Connection,
    me: &Me,
    area: Option<AreaId>,
    from: Day,
) -> Result<Vec<WalkView>, Failure> {
    let sql = "SELECT walk, area, day, street, kiet, doors, members, by_whom FROM walk
               WHERE voided = 0 AND day >= ?1 AND (?2 IS NULL OR area = ?2) ORDER BY day, street, kiet, walk";
    let found = rows(
        connection,
        sql,
        (from.to_string(), area.map(|area| area.to_string())),
        |row| {
            Ok(Row {
                id: id_column(row, 0)?,
                area: id_column(row, 1)?,
                day: row
                    .get::<_, String>(2)?
                    .parse()
                    .unwrap_or_else(|_| Day::of_instant(0)),
                street: row.get(3)?,
                kiet: row.get(4)?,
                doors: serde_json::from_str(&row.get::<_, String>(5)?).unwrap_or_default(),
                members: serde_json::from_str(&row.get::<_, String>(6)?).unwrap_or_default(),
                by: id_column(row, 7)?,
            })
        },
    )?;
    found.into_iter().map(|row| shown(connection, me, row)).collect()
}

fn shown(connection: &Connection, me: &Me, row: Row) -> Result<WalkView, Failure> {
    let sql = "SELECT household, state, last_day FROM door WHERE area = ?1 AND street = ?2 AND kiet = ?3
               ORDER BY walk, household";
    let of = (row.area.to_string(), &row.street, &row.kiet);
    let mut strip = rows(connection, sql, of, |found| {
        let state = HouseState::from_word(&found.get::<_, String>(1)?);
        Ok((
            id_column::<HouseholdId>(found, 0)?,
            state,
            found.get::<_, Option<String>>(2)?,
        ))
    })?;
    strip.retain(|(id, ..)| row.doors.is_empty() || row.doors.contains(id));
    let day = row.day.to_string();
    let done = strip
        .iter()
        .filter(|(_, _, last)| last.as_ref().is_some_and(|last| *last >= day));
    let mine = row.members.contains(&me.author());
    Ok(WalkView {
        id: row.id,
        area: row.area,
        title: title(
            &row.street,
            Some(row.kiet.as_str()).filter(|kiet| !kiet.is_empty()),
        ),
        street: row.street,
        kiet: Some(row.kiet).filter(|kiet| !kiet.is_empty()),
        day: row.day,
        members: row
            .members
            .iter()
            .map(|id| Colleague {
                id: *id,
                called: me.called(*id),
            })
            .collect(),
        mine,
        by: me.called(row.by),
        can_mend: mine || row.by == me.author() || me.leads(),
        done: done.count() as u32,
        doors: strip.iter().map(|(id, ..)| *id).collect(),
        states: strip.iter().map(|(_, state, _)| *state).collect(),
    })
}
