//! Questions about a month's visits (`schemas::quality`), for whoever runs the ward. A visit is looked at from the day
//! after it was made, so that the volunteer has seen the question first and could answer it.
//!
//! Read from the projection of visits, one month by its index: what it costs grows with what a month saw, and not with
//! what is stored.

use super::answer::look;
use super::at_desk::AtDesk;
use crate::Server;
use crate::account::session::SignedIn;
use crate::ledger::sqlite::SqliteBooks;
use crate::ledger::sqlite::column::text;
use crate::ledger::{LedgerError, Wards};
use crate::refusal::Failure;
use axum::Json;
use axum::extract::{Query, State};
use rusqlite::{Connection, OptionalExtension, Row, params};
use schemas::catalogue::{Catalogue, Checks};
use schemas::day::Day;
use schemas::desk::{CheckedDoor, ChecksPage, DeskFlag};
use schemas::ids::{AreaId, HouseholdId, VolunteerId};
use schemas::quality::{Flag, Knock, flags, note_mark};
use schemas::record::{Outcome, Unit};
use serde::Deserialize;
use std::collections::BTreeMap;

/// Questions on the page.
const FLAGS_SHOWN: usize = 1_000;
/// Doors that a question shows.
const DOORS_SHOWN: usize = 40;

/// What the address asks for.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    /// Any day of the month; absent for the present one.
    month: Option<Day>,
}

/// The questions of a month.
pub async fn checks(
    State(server): State<Server>,
    at_desk: AtDesk,
    Query(asked): Query<Asked>,
) -> Result<Json<ChecksPage>, Failure> {
    let (who, now) = (at_desk.in_charge()?, server.clock().now());
    look(&server, who, move |connection, who| {
        page(connection, who, &asked, now)
    })
    .await
}

fn page(connection: &Connection, who: &SignedIn, asked: &Asked, now: i64) -> Result<ChecksPage, LedgerError> {
    let today = Day::of_instant(now);
    let month = asked.month.unwrap_or(today).first_of_month();
    let checks = &Catalogue::built_in().checks;
    let seen = knocks(connection, &who.ward.to_string(), month, today, checks)?;
    let visits = seen.values().map(Vec::len).sum::<usize>() as u32;
    let mut found: Vec<(VolunteerId, Flag)> = seen
        .into_iter()
        .flat_map(|(who, knocks)| flags(knocks, checks).into_iter().map(move |flag| (who, flag)))
        .collect();
    found.sort_by(|(one, a), (other, b)| b.day.cmp(&a.day).then(one.cmp(other)));
    let more = found.len() > FLAGS_SHOWN;
    found.truncate(FLAGS_SHOWN);
    let units = SqliteBooks(connection).units(who.ward)?;
    let told = |(volunteer, flag)| tell(connection, &units, volunteer, flag);
    Ok(ChecksPage {
        as_of: now,
        month,
        visits,
        flags: found.into_iter().map(told).collect::<Result<_, _>>()?,
        more,
        units,
    })
}

/// The visits of a month by who made them, without today's.
fn knocks(
    connection: &Connection,
    ward: &str,
    month: Day,
    today: Day,
    checks: &Checks,
) -> Result<BTreeMap<VolunteerId, Vec<Knock>>, LedgerError> {
    let until = month.plus_days(31).first_of_month().min(today);
    let select = "SELECT volunteer, visit, household, house_key, visit_view.day, at, outcome, together, explained, odd,
            (SELECT text FROM told_note WHERE told_note.visit = visit_view.visit ORDER BY note LIMIT 1)
        FROM visit_view INDEXED BY visit_view_of_month JOIN household_view USING (household)
            JOIN volunteer USING (volunteer)
        WHERE visit_view.day >= ? AND visit_view.day < ? AND ward = ? AND counts = 1 AND amends IS NULL AND listed = 1";
    let mut statement = connection.prepare_cached(select)?;
    let mut rows = statement.query(params![month.to_string(), until.to_string(), ward])?;
    let mut knocks: BTreeMap<_, Vec<_>> = BTreeMap::new();
    while let Some(row) = rows.next()? {
        knocks.entry(text(row, 0)?).or_default().push(knock(row, checks)?);
    }
    Ok(knocks)
}

fn knock(row: &Row<'_>, checks: &Checks) -> rusqlite::Result<Knock> {
    let note: Option<String> = row.get(10)?;
    Ok(Knock {
        visit: text(row, 1)?,
        household: text(row, 2)?,
        door: row.get(3)?,
        day: text(row, 4)?,
        at: row.get(5)?,
        outcome: Outcome::from_word(row.get_ref(6)?.as_str()?),
        together: row.get::<_, Option<String>>(7)?.and_then(|id| id.parse().ok()),
        explained: serde_json::from_str(row.get_ref(8)?.as_str()?).unwrap_or_default(),
        odd: row.get(9)?,
        note: note.and_then(|text| note_mark(&text, &checks.limits)),
    })
}

fn tell(
    connection: &Connection,
    units: &[Unit],
    volunteer: VolunteerId,
    flag: Flag,
) -> Result<DeskFlag, LedgerError> {
    let called = connection
        .prepare_cached("SELECT called FROM volunteer WHERE volunteer = ?")?
        .query_row([volunteer.to_string()], |row| row.get(0))
        .optional()?;
    let mut doors = Vec::new();
    for household in flag.households.iter().take(DOORS_SHOWN) {
        doors.extend(door(connection, *household)?.map(|(door, _)| door));
    }
    let area = match flag.households.last() {
        Some(last) => door(connection, *last)?.map(|(_, area)| area),
        None => None,
    };
    Ok(DeskFlag {
        flag,
        volunteer,
        called: called.unwrap_or_default(),
        unit: units.iter().find(|unit| Some(unit.area) == area).cloned(),
        doors,
    })
}

fn door(
    connection: &Connection,
    household: HouseholdId,
) -> Result<Option<(CheckedDoor, AreaId)>, LedgerError> {
    let select = "SELECT address, area FROM household_view WHERE household = ?";
    let found = connection
        .prepare_cached(select)?
        .query_row([household.to_string()], |row| {
            let label = row.get(0)?;
            Ok((CheckedDoor { household, label }, text(row, 1)?))
        });
    Ok(found.optional()?)
}
