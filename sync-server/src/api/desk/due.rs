//! When reports are due: the plan's day for tổ, schools and units, and the day on which the ward sends its own to the
//! Sở, which nobody but the ward knows.

use crate::ledger::LedgerError;
use rusqlite::{Connection, OptionalExtension, params};
use schemas::day::Day;
use schemas::desk::SubmissionDue;
use schemas::ids::{VolunteerId, WardId};

/// The plan: results come in "trước ngày 06/12".
const UNITS_MONTH_AND_DAY: (u32, u32) = (12, 6);

/// What holds for the reports of a year.
pub fn of(connection: &Connection, ward: WardId, year: i32) -> Result<SubmissionDue, LedgerError> {
    let (month, day) = UNITS_MONTH_AND_DAY;
    let select =
        "SELECT day FROM department_deadline WHERE ward = ? AND year = ? ORDER BY entry DESC LIMIT 1";
    let typed: Option<Option<String>> = connection
        .prepare_cached(select)?
        .query_row(params![ward.to_string(), year], |row| row.get(0))
        .optional()?;
    Ok(SubmissionDue {
        units: Day::new(year, month, day).unwrap_or_else(|| Day::of_instant(0)),
        department: typed.flatten().and_then(|day| day.parse().ok()),
    })
}

/// Writes down hạn gửi Sở; none takes it back.
pub fn set(
    connection: &Connection,
    ward: WardId,
    year: i32,
    day: Option<Day>,
    by: VolunteerId,
    now: i64,
) -> Result<(), LedgerError> {
    connection.execute(
        "INSERT INTO department_deadline (ward, year, day, set_by, set_at) VALUES (?, ?, ?, ?, ?)",
        params![
            ward.to_string(),
            year,
            day.map(|day| day.to_string()),
            by.to_string(),
            now
        ],
    )?;
    Ok(())
}
