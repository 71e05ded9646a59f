//! *Ai chưa nộp*: who owes the ward its yearly report, and how far each has come. Tổ in force owe one by themselves;
//! schools and units are entered here. Writing down is `submit.rs`.

use super::coverage::silent;
use super::discretion::Discretion;
use super::due;
use crate::account::session::SignedIn;
use crate::ledger::sqlite::SqliteBooks;
use crate::ledger::sqlite::column::text;
use crate::ledger::{LedgerError, Wards};
use rusqlite::{Connection, Row, params};
use schemas::day::Day;
use schemas::desk::{ReporterKind, SubmissionCount, SubmissionRow, SubmissionState, SubmissionsPage};
use schemas::ids::WardId;
use schemas::indicator::in_force;
use schemas::record::Unit;
use std::collections::{BTreeMap, HashMap};
use uuid::Uuid;

/// The list at that instant.
pub fn page(connection: &Connection, who: &SignedIn, now: i64) -> Result<SubmissionsPage, LedgerError> {
    let today = Day::of_instant(now);
    let (silent_phones, silent_since) = silent(connection, &who.ward.to_string(), now)?;
    let rows = rows(connection, who.ward, today)?;
    Ok(SubmissionsPage {
        ward: who.ward_name.clone(),
        as_of: now,
        year: today.year(),
        due: due::of(connection, who.ward, today.year())?,
        rows: discreet(rows, Discretion::from(who.role)),
        silent_phones,
        silent_since,
    })
}

/// The same rows as numbers.
pub fn counts(
    connection: &Connection,
    ward: WardId,
    today: Day,
) -> Result<Vec<SubmissionCount>, LedgerError> {
    let mut counts: BTreeMap<(ReporterKind, SubmissionState), u32> = BTreeMap::new();
    for row in rows(connection, ward, today)? {
        *counts.entry((row.kind, row.state)).or_default() += 1;
    }
    let counted = |((kind, state), number)| SubmissionCount { kind, state, number };
    Ok(counts.into_iter().map(counted).collect())
}

/// Whether that tổ, school or unit owes a report that day.
pub fn owes(connection: &Connection, ward: WardId, owner: Uuid, today: Day) -> Result<bool, LedgerError> {
    let rows = rows(connection, ward, today)?;
    Ok(rows.iter().any(|row| row.owner == owner))
}

/// Who wrote something down is a person's name.
fn discreet(mut rows: Vec<SubmissionRow>, discretion: Discretion) -> Vec<SubmissionRow> {
    for row in &mut rows {
        row.set_by = discretion.text(std::mem::take(&mut row.set_by));
    }
    rows
}

/// Tổ by old ward and number, then schools and units by name.
fn rows(connection: &Connection, ward: WardId, today: Day) -> Result<Vec<SubmissionRow>, LedgerError> {
    let mut latest = latest(connection, ward, today.year())?;
    let units = in_force(&SqliteBooks(connection).units(ward)?, today);
    let mut rows: Vec<SubmissionRow> = units
        .into_iter()
        .map(|(unit, _)| {
            row(
                &mut latest,
                unit.area.0,
                ReporterKind::Area,
                Some(unit),
                String::new(),
            )
        })
        .collect();
    for (reporter, kind, name) in reporters(connection, ward)? {
        rows.push(row(&mut latest, reporter, kind, None, name));
    }
    Ok(rows)
}

type Latest = HashMap<Uuid, (SubmissionState, i64, String)>;

fn row(
    latest: &mut Latest,
    owner: Uuid,
    kind: ReporterKind,
    unit: Option<Unit>,
    name: String,
) -> SubmissionRow {
    let said = latest.remove(&owner);
    let (state, set_at, set_by) = said.map_or((SubmissionState::Missing, None, String::new()), |said| {
        (said.0, Some(said.1), said.2)
    });
    SubmissionRow {
        owner,
        kind,
        unit,
        name,
        state,
        set_at,
        set_by,
    }
}

/// The latest word on each report of a year.
fn latest(connection: &Connection, ward: WardId, year: i32) -> Result<Latest, LedgerError> {
    let select = "SELECT owner, state, set_at, COALESCE(called, ''), MAX(entry)
        FROM submission LEFT JOIN volunteer ON volunteer = set_by
        WHERE submission.ward = ? AND year = ? GROUP BY owner";
    let read = |row: &Row<'_>| {
        let state = SubmissionState::from_word(row.get_ref(1)?.as_str()?);
        Ok((text(row, 0)?, (state, row.get(2)?, row.get(3)?)))
    };
    let mut statement = connection.prepare_cached(select)?;
    let said = statement.query_map(params![ward.to_string(), year], read)?;
    Ok(said.collect::<rusqlite::Result<_>>()?)
}

fn reporters(
    connection: &Connection,
    ward: WardId,
) -> Result<Vec<(Uuid, ReporterKind, String)>, LedgerError> {
    let select = "SELECT reporter, kind, name FROM reporter WHERE ward = ? AND ended_at IS NULL
        ORDER BY kind, name, reporter";
    let read = |row: &Row<'_>| {
        let kind = if row.get_ref(1)?.as_str()? == ReporterKind::School.word() {
            ReporterKind::School
        } else {
            ReporterKind::Unit
        };
        Ok((text(row, 0)?, kind, row.get(2)?))
    };
    let mut statement = connection.prepare_cached(select)?;
    let found = statement.query_map([ward.to_string()], read)?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}
