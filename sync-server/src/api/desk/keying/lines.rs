//! Lines that were keyed, and the visits of a day that stand in the way of one.

use crate::account::session::SignedIn;
use crate::ledger::LedgerError;
use crate::ledger::sqlite::column::text;
use rusqlite::{Connection, OptionalExtension, Row, params};
use schemas::day::Day;
use schemas::desk::{KeyedLine, KeyingPage, NamedVolunteer, SheetRow};
use schemas::ids::{HouseholdId, VisitId, VolunteerId};
use schemas::record::Outcome;

/// So many are listed; an evening's paper is less.
const SHOWN: u32 = 200;

const LINE: &str = "SELECT visit_view.visit, visit_view.household, TRIM(COALESCE(short, '') || ' ' || COALESCE(street, '')), outcome, day,
      COALESCE(called, ''), voided
    FROM visit_view LEFT JOIN household_view ON household_view.household = visit_view.household LEFT JOIN volunteer USING (volunteer)";

/// What the form needs.
pub fn page(connection: &Connection, who: &SignedIn, today: Day) -> Result<KeyingPage, LedgerError> {
    let ward = who.ward.to_string();
    let select = "SELECT sheet, area, title, made_at, (SELECT COUNT(*) FROM walk_sheet_line
          WHERE walk_sheet_line.ward = walk_sheet.ward AND walk_sheet_line.sheet = walk_sheet.sheet)
        FROM walk_sheet WHERE ward = ? ORDER BY sheet DESC LIMIT ?";
    let mut statement = connection.prepare_cached(select)?;
    let sheets = statement.query_map(params![ward, SHOWN], |row| {
        Ok(SheetRow {
            sheet: row.get(0)?,
            area: text(row, 1)?,
            title: row.get(2)?,
            made_at: row.get(3)?,
            lines: row.get(4)?,
        })
    })?;
    let sheets = sheets.collect::<rusqlite::Result<_>>()?;
    let select = format!(
        "{LINE} JOIN keyed_line ON keyed_line.visit = visit_view.visit WHERE keyed_line.ward = ? AND keyed_by = ?
         ORDER BY keyed_at DESC, visit_view.visit LIMIT ?"
    );
    let mut statement = connection.prepare_cached(&select)?;
    let lines = statement.query_map(params![ward, who.author().to_string(), SHOWN], line)?;
    Ok(KeyingPage {
        today,
        volunteers: volunteers(connection, &ward)?,
        sheets,
        lines: lines.collect::<rusqlite::Result<_>>()?,
    })
}

/// Whether somebody walks for this ward.
pub fn walks(connection: &Connection, who: &SignedIn, volunteer: VolunteerId) -> Result<bool, LedgerError> {
    let all = volunteers(connection, &who.ward.to_string())?;
    Ok(all.iter().any(|one| one.volunteer == volunteer))
}

fn volunteers(connection: &Connection, ward: &str) -> Result<Vec<NamedVolunteer>, LedgerError> {
    let select = "SELECT volunteer, called FROM volunteer WHERE ward = ? AND role IN ('volunteer', 'lead')
        ORDER BY called, volunteer";
    let mut statement = connection.prepare_cached(select)?;
    let rows = statement.query_map([ward], |row| {
        Ok(NamedVolunteer {
            volunteer: text(row, 0)?,
            called: row.get(1)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// A visit that a household has of that day, whoever wrote it.
pub fn of_day(
    connection: &Connection,
    household: HouseholdId,
    day: Day,
) -> Result<Option<KeyedLine>, LedgerError> {
    let select = format!(
        "{LINE} WHERE visit_view.household = ? AND day = ? AND counts = 1 ORDER BY birth, visit_view.visit LIMIT 1"
    );
    let values = params![household.to_string(), day.to_string()];
    Ok(connection
        .prepare_cached(&select)?
        .query_row(values, line)
        .optional()?)
}

/// A visit as a line.
pub fn one(connection: &Connection, visit: VisitId) -> Result<Option<KeyedLine>, LedgerError> {
    let select = format!("{LINE} WHERE visit_view.visit = ?");
    Ok(connection
        .prepare_cached(&select)?
        .query_row([visit.to_string()], line)
        .optional()?)
}

/// Notes who keyed a visit.
pub fn keep(
    connection: &Connection,
    who: &SignedIn,
    visit: VisitId,
    household: HouseholdId,
    area: &str,
    now: i64,
) -> Result<(), LedgerError> {
    let insert =
        "INSERT INTO keyed_line (visit, ward, area, household, keyed_by, keyed_at) VALUES (?, ?, ?, ?, ?, ?)";
    let (ward, by) = (who.ward.to_string(), who.author().to_string());
    let values = params![visit.to_string(), ward, area, household.to_string(), by, now];
    connection.prepare_cached(insert)?.execute(values)?;
    Ok(())
}

/// Notes that a keyed visit is taken back and answers its household; none when it was not keyed here or is gone
/// already.
pub fn take_back(
    connection: &Connection,
    who: &SignedIn,
    visit: VisitId,
    now: i64,
) -> Result<Option<HouseholdId>, LedgerError> {
    let update = "UPDATE keyed_line SET undone_at = ? WHERE visit = ? AND ward = ? AND undone_at IS NULL
        RETURNING household";
    let values = params![now, visit.to_string(), who.ward.to_string()];
    Ok(connection
        .prepare_cached(update)?
        .query_row(values, |row| text(row, 0))
        .optional()?)
}

fn line(row: &Row<'_>) -> rusqlite::Result<KeyedLine> {
    Ok(KeyedLine {
        visit: text(row, 0)?,
        household: text(row, 1)?,
        place: row.get(2)?,
        outcome: Outcome::from_word(&row.get::<_, String>(3)?),
        day: text(row, 4)?,
        by: row.get(5)?,
        undone: row.get(6)?,
    })
}
