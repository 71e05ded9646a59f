//! SQL of imports.

use super::SqliteBooks;
use super::column::{Text, text};
use crate::ledger::{ImportRow, Imports, Kept};
use rusqlite::params;
use schemas::ids::AreaId;

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
}
