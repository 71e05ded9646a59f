//! A connection inside a transaction, as the books that the rules know.

use crate::ledger::Kept;
use rusqlite::{Connection, OptionalExtension, Params, Row};

/// Books over a connection; whoever made it sees to the transaction around it.
pub struct SqliteBooks<'c>(pub &'c Connection);

impl SqliteBooks<'_> {
    /// Runs a statement and answers how many rows it changed.
    pub(super) fn run(&self, sql: &str, values: impl Params) -> Kept<usize> {
        Ok(self.0.prepare_cached(sql)?.execute(values)?)
    }

    /// The only row, if there is one.
    pub(super) fn one<T>(
        &self,
        sql: &str,
        values: impl Params,
        read: impl FnOnce(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Kept<Option<T>> {
        Ok(self.0.prepare_cached(sql)?.query_row(values, read).optional()?)
    }

    /// All rows.
    pub(super) fn all<T>(
        &self,
        sql: &str,
        values: impl Params,
        read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Kept<Vec<T>> {
        let mut statement = self.0.prepare_cached(sql)?;
        let rows = statement
            .query_map(values, read)?
            .collect::<rusqlite::Result<_>>()?;
        Ok(rows)
    }
}
