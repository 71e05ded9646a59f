//! The tổ that a page is about, if whoever asks may see it: an address typed by hand must not open another ward.

use crate::account::session::SignedIn;
use crate::ledger::sqlite::SqliteBooks;
use crate::ledger::{LedgerError, Wards};
use rusqlite::Connection;
use schemas::ids::AreaId;
use schemas::record::Unit;

/// The tổ, unless it is unknown or another ward's.
pub fn find(connection: &Connection, who: &SignedIn, area: AreaId) -> Result<Option<Unit>, LedgerError> {
    Ok(SqliteBooks(connection)
        .units(who.ward)?
        .into_iter()
        .find(|unit| unit.area == area))
}
