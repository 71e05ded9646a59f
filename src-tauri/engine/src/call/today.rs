//! The first screen: the street being walked, the next door in it, the counts. Made offline from the index.

use crate::failure::Failure;
use crate::index::{self, Row};
use crate::store::outbox;
use crate::store::rows;
use crate::{Engine, sync};
use rusqlite::Connection;
use schemas::call::{DoneToday, Door, Street, Today};
use schemas::day::Day;

/// Rows of the list of doors that are due.
const DUE_ROWS: u32 = 50;

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
        let next = next_door(connection, &me, today)?;
        let street = match &next {
            Some(row) => strip_of(connection, row)?,
            None => None,
        };
        let count = |sql: &str| -> Result<u32, Failure> {
            Ok(connection.query_row(sql, [today.to_string()], |row| row.get(0))?)
        };
        Ok(Today {
            day: today,
            street,
            next: next.map(|row| row.door),
            to_visit: count("SELECT count(*) FROM door WHERE state = 'not_reached' AND ?1 <> ''")?,
            come_back: count("SELECT count(*) FROM door WHERE revisit_on <= ?1")?,
            unsent: sync::unsent(&state.store)?,
            due: due(connection, today)?,
            done: done(connection, &me, today)?,
            home: outbox::count(connection, "'home'", Some(today))?,
            deeds: outbox::count(connection, "'home', 'held', 'unsent'", Some(today))?,
        })
    }
}

/// The first unreached door after the last one visited today in the same strip; else the first unreached door of
/// that strip; else the first of all.
fn next_door(connection: &Connection, me: &str, today: Day) -> Result<Option<Row>, Failure> {
    let sql =
        "SELECT v.household FROM visit v WHERE v.day = ?1 AND v.by_whom = ?2 ORDER BY v.visit DESC LIMIT 1";
    let last: Vec<String> = rows(connection, sql, (today.to_string(), me), |row| row.get(0))?;
    if let Some(last) = last.into_iter().next() {
        let rest = "JOIN door l ON l.household = ?1
            WHERE d.area = l.area AND d.street = l.street AND d.kiet = l.kiet AND d.state = 'not_reached'
            ORDER BY (d.walk, d.household) <= (l.walk, l.household), d.walk, d.household LIMIT 1";
        let here = index::doors_of(connection, rest, [last])?;
        if let Some(row) = here.into_iter().next() {
            return Ok(Some(row));
        }
    }
    let rest = "WHERE d.state = 'not_reached'
        ORDER BY d.area, d.street_key, d.street, length(d.kiet), d.kiet, d.walk, d.household LIMIT 1";
    Ok(index::doors_of(connection, rest, [])?.into_iter().next())
}

fn strip_of(connection: &Connection, row: &Row) -> Result<Option<Street>, Failure> {
    let only = Some((row.door.area, row.door.street.as_str(), row.kiet.as_str()));
    Ok(index::strips(connection, only)?.into_iter().next())
}

/// Overdue first, then priority, then walking order.
fn due(connection: &Connection, today: Day) -> Result<Vec<Door>, Failure> {
    let rest = "WHERE d.revisit_on <= ?1 OR (d.priority AND d.state = 'not_reached')
        ORDER BY d.revisit_on IS NULL, d.revisit_on, d.priority DESC, d.area, d.street_key, d.kiet, d.walk LIMIT ?2";
    let found = index::doors_of(connection, rest, (today.to_string(), DUE_ROWS))?;
    Ok(found.into_iter().map(|row| row.door).collect())
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
