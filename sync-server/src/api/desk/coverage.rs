//! The ward in one table. Reads counters, a row a tổ; never a household (`design.md` §8).

use super::decide::held;
use super::discretion::Discretion;
use crate::account::session::SignedIn;
use crate::ledger::sqlite::SqliteBooks;
use crate::ledger::sqlite::column::{maybe, text};
use crate::ledger::{LedgerError, Wards};
use rusqlite::{Connection, params};
use schemas::day::Day;
use schemas::desk::{CoveragePage, CoverageRow};
use schemas::ids::AreaId;
use schemas::indicator::Coverage;
use schemas::record::Unit;
use std::collections::HashMap;

/// A phone that has been silent for longer is asked after.
pub const SILENT_AFTER_MS: i64 = 3 * 24 * 60 * 60 * 1000;

/// Until the ward types its own denominators.
const FROM_THE_IMPORT: &str = "theo danh sách nhập";

/// The page at that instant.
pub fn page(connection: &Connection, who: &SignedIn, now: i64) -> Result<CoveragePage, LedgerError> {
    let ward = who.ward.to_string();
    let books = SqliteBooks(connection);
    let mut beside = beside_the_counters(connection, &ward)?;
    let mut total = Coverage::default();
    let mut rows = Vec::new();
    for unit in books.units(who.ward)? {
        let beside = beside.remove(&unit.area).unwrap_or_default();
        total += beside.coverage;
        rows.push(CoverageRow {
            coverage: beside.coverage,
            last_visit: beside.last_visit,
            phones: beside.phones,
            unit,
        });
    }
    let (silent_phones, silent_since) = silent(connection, &ward, now)?;
    let discretion = Discretion::from(who.role);
    Ok(CoveragePage {
        ward: who.ward_name.clone(),
        as_of: now,
        year: books.counted_year()?,
        total,
        rows,
        denominator_source: FROM_THE_IMPORT.to_owned(),
        silent_phones,
        silent_since,
        conflicts: super::conflicts::count(connection, &ward, discretion)?,
        held: held::count(connection, &ward)?,
    })
}

/// Phones that have been silent for long, and the oldest day since which one of them is.
pub fn silent(connection: &Connection, ward: &str, now: i64) -> Result<(u32, Option<Day>), LedgerError> {
    let silent = "SELECT COUNT(*), MIN(NULLIF(last_seen, 0)) FROM device
        WHERE ward = ? AND volunteer IS NOT NULL AND revoked_at IS NULL AND last_seen < ?";
    let mut asked = connection.prepare_cached(silent)?;
    Ok(asked.query_row(params![ward, now - SILENT_AFTER_MS], |row| {
        Ok((row.get(0)?, row.get::<_, Option<i64>>(1)?.map(Day::of_instant)))
    })?)
}

/// The counters of one tổ.
pub fn counters(connection: &Connection, unit: &Unit) -> Result<Coverage, LedgerError> {
    let select = "SELECT registered, excluded, awaiting, visited, met, visits FROM area_count WHERE area = ?";
    let mut statement = connection.prepare_cached(select)?;
    let mut rows = statement.query([unit.area.to_string()])?;
    let Some(row) = rows.next()? else {
        return Ok(Coverage::default());
    };
    Ok(coverage(row)?)
}

/// Each subquery is answered by the end of an index, however many households a tổ has.
const BESIDE_THE_COUNTERS: &str = "SELECT registered, excluded, awaiting, visited, met, visits, area,
      (SELECT MAX(last_visit) FROM household_view
       WHERE household_view.area = unit.area AND listed = 1) AS last_visit,
      (SELECT COUNT(*) FROM volunteer_area JOIN device USING (volunteer)
       WHERE volunteer_area.area = unit.area AND revoked_at IS NULL) AS phones
    FROM unit JOIN area_count USING (area) WHERE ward = ?";

#[derive(Default)]
struct Beside {
    coverage: Coverage,
    last_visit: Option<Day>,
    phones: u32,
}

fn beside_the_counters(connection: &Connection, ward: &str) -> Result<HashMap<AreaId, Beside>, LedgerError> {
    let mut statement = connection.prepare_cached(BESIDE_THE_COUNTERS)?;
    let rows = statement.query_map([ward], |row| {
        let beside = Beside {
            coverage: coverage(row)?,
            last_visit: maybe(row, "last_visit")?,
            phones: row.get("phones")?,
        };
        Ok((text(row, "area")?, beside))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn coverage(row: &rusqlite::Row<'_>) -> rusqlite::Result<Coverage> {
    Ok(Coverage {
        registered: row.get(0)?,
        excluded: row.get(1)?,
        awaiting: row.get(2)?,
        visited: row.get(3)?,
        met: row.get(4)?,
        visits: row.get(5)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::sqlite::{NewWard, SqliteLedger};

    #[tokio::test]
    async fn the_table_is_read_from_ends_of_indexes_and_never_household_by_household() {
        let place = tempfile::tempdir().unwrap();
        let born = NewWard {
            name: "phường An Hải".to_owned(),
            phone: None,
            year: 2026,
        };
        let ledger = SqliteLedger::open(&place.path().join("ledger.db"), &born).unwrap();
        let plan = ledger
            .read_sql(|connection| -> Result<Vec<String>, LedgerError> {
                let explain = format!("EXPLAIN QUERY PLAN {BESIDE_THE_COUNTERS}");
                let mut statement = connection.prepare(&explain)?;
                let steps = statement.query_map([""], |row| row.get(3))?;
                Ok(steps.collect::<rusqlite::Result<_>>()?)
            })
            .await
            .unwrap();
        let of_households: Vec<_> = plan
            .iter()
            .filter(|step| step.contains("household_view"))
            .collect();
        assert_eq!(of_households.len(), 1, "{plan:?}");
        assert!(
            of_households[0].contains("COVERING INDEX household_view_by_last_visit"),
            "{plan:?}"
        );
    }
}
