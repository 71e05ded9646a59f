//! SQL of imports.

use super::SqliteBooks;
use super::column::{Text, text};
use crate::ledger::{ImportJob, ImportRow, Imports, Kept};
use rusqlite::params;
use schemas::ids::{AreaId, HouseholdId, VolunteerId, WardId};

impl Imports for SqliteBooks<'_> {
    fn import_rows(&self, area: AreaId) -> Kept<Vec<ImportRow>> {
        self.all(
            "SELECT address_key, ordinal, household, said FROM import_row WHERE area = ?
             ORDER BY address_key, ordinal",
            [Text(area)],
            |row| {
                Ok(ImportRow {
                    address_key: row.get(0)?,
                    ordinal: row.get(1)?,
                    household: text(row, 2)?,
                    said: row.get(3)?,
                })
            },
        )
    }

    fn keep_import_row(&self, area: AreaId, row: &ImportRow) -> Kept<()> {
        self.run(
            "INSERT INTO import_row (area, address_key, ordinal, household, said) VALUES (?, ?, ?, ?, ?)
             ON CONFLICT DO UPDATE SET household = excluded.household, said = excluded.said",
            params![
                Text(area),
                row.address_key,
                row.ordinal,
                Text(row.household),
                row.said
            ],
        )?;
        Ok(())
    }

    fn keep_import_job(&self, ward: WardId, job: &ImportJob, born: &[HouseholdId]) -> Kept<()> {
        self.run(
            "INSERT INTO import_job (job, ward, at, added, mended) VALUES (?, ?, ?, ?, ?)",
            params![Text(job.job), Text(ward), job.at, job.added, job.mended],
        )?;
        for household in born {
            self.run(
                "INSERT INTO import_birth (job, household) VALUES (?, ?)",
                params![Text(job.job), Text(*household)],
            )?;
        }
        Ok(())
    }

    fn import_jobs(&self, ward: WardId) -> Kept<Vec<ImportJob>> {
        self.all(
            "SELECT job, at, added, mended, undone_at, (SELECT COUNT(*) FROM import_birth
               WHERE import_birth.job = import_job.job AND (
                 EXISTS (SELECT 1 FROM visit_view WHERE visit_view.household = import_birth.household)
                 OR EXISTS (SELECT 1 FROM person_view WHERE person_view.household = import_birth.household)))
             FROM import_job WHERE ward = ? ORDER BY at DESC, rowid DESC",
            [Text(ward)],
            |row| {
                Ok(ImportJob {
                    job: text(row, 0)?,
                    at: row.get(1)?,
                    added: row.get(2)?,
                    mended: row.get(3)?,
                    undone_at: row.get(4)?,
                    visited: row.get(5)?,
                })
            },
        )
    }

    fn born_by(&self, job: VolunteerId) -> Kept<Vec<HouseholdId>> {
        self.all(
            "SELECT household FROM import_birth WHERE job = ? ORDER BY 1",
            [Text(job)],
            |row| text(row, 0),
        )
    }

    fn undo_import_job(&self, job: VolunteerId, now: i64) -> Kept<()> {
        self.run(
            "UPDATE import_job SET undone_at = ? WHERE job = ?",
            params![now, Text(job)],
        )?;
        self.run(
            "DELETE FROM import_row WHERE household IN (SELECT household FROM import_birth WHERE job = ?)",
            [Text(job)],
        )?;
        Ok(())
    }
}
