//! The first screen: my part of this evening, the next door in it, the counts, and why other doors are due. Made
//! offline from the index.

use super::walks::DAYS_SHOWN;
use crate::failure::Failure;
use crate::index::{self, Row, knocks, turns, walks};
use crate::store::outbox;
use crate::store::{id_column, rows};
use crate::{Engine, sync};
use rusqlite::Connection;
use schemas::call::{DoneToday, Door, DueDoor, Street, Today, WalkView};
use schemas::day::Day;
use schemas::ids::HouseholdId;
use std::collections::BTreeMap;

/// Rows of the list of doors that are due.
const DUE_ROWS: usize = 200;
/// Walks of later days that the first screen names.
const MOST_COMING: usize = 5;

impl Engine {
    pub(super) fn first_screen(&self) -> Result<Today, Failure> {
        let state = self.state();
        let connection = state.store.read();
        let today = self.today();
        let me = state
            .me
            .as_ref()
            .map(|me| me.author().to_string())
            .unwrap_or_default();
        let walks = match state.me.as_ref() {
            Some(me) => walks::since(connection, me, None, today.plus_days(-DAYS_SHOWN))?,
            None => Vec::new(),
        };
        let (walk, coming) = mine(walks, today);
        let next = match &walk {
            Some(walk) => next_of_walk(connection, walk, &me, today)?,
            None => None,
        };
        let next = match next {
            None => next_door(connection, &me, today)?,
            some => some,
        };
        let street = match &next {
            Some(row) => strip_of(connection, row)?,
            None => None,
        };
        Ok(Today {
            day: today,
            street,
            next: next.map(|row| row.door),
            to_visit: match &walk {
                Some(walk) => open_doors(connection, walk)?.len() as u32,
                None => not_reached(connection)?,
            },
            come_back: promised(connection, today)?,
            unsent: sync::unsent(&state.store)?,
            due: due(connection, today, walk.as_ref())?,
            walk,
            coming,
            asked: knocks::unanswered(connection, &me, today)?,
            done: done(connection, &me, today)?,
            home: outbox::count(connection, "'home'", Some(today))?,
            deeds: outbox::count(connection, "'home', 'held', 'unsent'", Some(today))?,
        })
    }
}

/// The first unreached door after the last one visited today in the same strip; else the first unreached door of
/// that strip; else the first of all.
fn next_door(connection: &Connection, me: &str, today: Day) -> Result<Option<Row>, Failure> {
    if let Some(last) = last_visited(connection, me, today)? {
        let rest = "JOIN door l ON l.household = ?1
            WHERE d.area = l.area AND d.street = l.street AND d.kiet = l.kiet AND d.state = 'not_reached'
            AND d.cautions NOT LIKE '%\"no_visits\"%'
            ORDER BY (d.walk, d.household) <= (l.walk, l.household), d.walk, d.household LIMIT 1";
        let here = index::doors_of(connection, rest, [last.to_string()])?;
        if let Some(row) = here.into_iter().next() {
            return Ok(Some(row));
        }
    }
    let rest = "WHERE d.state = 'not_reached' AND d.cautions NOT LIKE '%\"no_visits\"%'
        ORDER BY d.area, d.street_key, d.street, length(d.kiet), d.kiet, d.walk, d.household LIMIT 1";
    Ok(index::doors_of(connection, rest, [])?.into_iter().next())
}

/// Where I knocked last today.
fn last_visited(connection: &Connection, me: &str, today: Day) -> Result<Option<HouseholdId>, Failure> {
    let sql =
        "SELECT v.household FROM visit v WHERE v.day = ?1 AND v.by_whom = ?2 ORDER BY v.visit DESC LIMIT 1";
    let last = rows(connection, sql, (today.to_string(), me), |row| id_column(row, 0))?;
    Ok(last.into_iter().next())
}

fn strip_of(connection: &Connection, row: &Row) -> Result<Option<Street>, Failure> {
    let only = Some((row.door.area, row.door.street.as_str(), row.kiet.as_str()));
    Ok(index::strips(connection, only)?.into_iter().next())
}

/// Doors that nobody has been to this year.
fn not_reached(connection: &Connection) -> Result<u32, Failure> {
    let sql = "SELECT coalesce(max(doors), 0) FROM standing WHERE state = 'not_reached'";
    Ok(connection.query_row(sql, [], |row| row.get(0))?)
}

/// Doors where somebody promised to be back by that day.
fn promised(connection: &Connection, today: Day) -> Result<u32, Failure> {
    let sql = "SELECT count(*) FROM door WHERE revisit_on <= ?1";
    Ok(connection.query_row(sql, [today.to_string()], |row| row.get(0))?)
}

/// The walk that is on, and those of later days.
fn mine(walks: Vec<WalkView>, today: Day) -> (Option<WalkView>, Vec<WalkView>) {
    let (coming, begun): (Vec<_>, Vec<_>) = walks
        .into_iter()
        .filter(|walk| walk.mine)
        .partition(|walk| walk.day > today);
    let on = |walk: &WalkView| walk.day == today || (walk.done as usize) < walk.doors.len();
    // Of several this evening the first that is not done; else the latest day.
    let now = begun.into_iter().filter(on).max_by_key(|walk| {
        let open = (walk.done as usize) < walk.doors.len();
        (
            walk.day,
            open,
            std::cmp::Reverse((walk.street.clone(), walk.kiet.clone())),
        )
    });
    (now, coming.into_iter().take(MOST_COMING).collect())
}

/// Doors of a walk where somebody should still knock: not met this year, not visited since the walk began.
fn open_doors(connection: &Connection, walk: &WalkView) -> Result<Vec<HouseholdId>, Failure> {
    let sql = "SELECT household FROM door WHERE area = ?1 AND street = ?2 AND kiet = ?3
               AND state NOT IN ('met', 'no_one_lives', 'declined') AND coalesce(last_day < ?4, true)
               AND cautions NOT LIKE '%\"no_visits\"%' ORDER BY walk, household";
    let of = (
        walk.area.to_string(),
        &walk.street,
        walk.kiet.as_deref().unwrap_or_default(),
        walk.day.to_string(),
    );
    let mut open: Vec<HouseholdId> = rows(connection, sql, of, |row| id_column(row, 0))?;
    open.retain(|door| walk.doors.contains(door));
    Ok(open)
}

/// The first open door after the last one that I visited today, else the first open one.
fn next_of_walk(
    connection: &Connection,
    walk: &WalkView,
    me: &str,
    today: Day,
) -> Result<Option<Row>, Failure> {
    let open = open_doors(connection, walk)?;
    let place = |door: &HouseholdId| walk.doors.iter().position(|there| there == door);
    let last = last_visited(connection, me, today)?;
    let after = last.and_then(|last| place(&last));
    let next = open.iter().find(|door| place(door) > after).or(open.first());
    next.map_or(Ok(None), |door| index::door_of(connection, *door))
}

/// Doors with a task: this walk's first, then what was promised and is overdue, then priority, then walking order.
fn due(connection: &Connection, today: Day, walk: Option<&WalkView>) -> Result<Vec<DueDoor>, Failure> {
    let first = walk.map(|walk| walk.doors.as_slice()).unwrap_or_default();
    let found = turns::first(connection, today, first, DUE_ROWS)?;
    let named = serde_json::to_string(&found).map_err(|_| Failure::Broken("doors that are due"))?;
    let in_list = "WHERE d.household IN (SELECT value FROM json_each(?1))";
    let doors = index::doors_of(connection, in_list, [named])?;
    let mut doors: BTreeMap<HouseholdId, Door> = doors
        .into_iter()
        .map(|row| (row.door.household, row.door))
        .collect();
    let mut tasks = index::tasks_of_all(connection, &found, today)?;
    let with_why = |household| {
        Some(DueDoor {
            door: doors.remove(&household)?,
            tasks: tasks.remove(&household).unwrap_or_default(),
        })
    };
    Ok(found.into_iter().filter_map(with_why).collect())
}

fn done(connection: &Connection, me: &str, today: Day) -> Result<DoneToday, Failure> {
    let sql = "SELECT count(DISTINCT household), count(DISTINCT CASE outcome WHEN 'met' THEN household END),
                      total(unnamed),
                      (SELECT count(DISTINCT person) FROM guided JOIN visit USING (visit)
                       WHERE day = ?1 AND by_whom = ?2)
               FROM visit WHERE day = ?1 AND by_whom = ?2";
    Ok(connection.query_row(sql, (today.to_string(), me), |row| {
        let unnamed: f64 = row.get(2)?;
        let named: u32 = row.get(3)?;
        Ok(DoneToday {
            doors: row.get(0)?,
            met: row.get(1)?,
            helped: named + unnamed as u32,
        })
    })?)
}
