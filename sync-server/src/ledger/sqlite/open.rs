//! Opening the file: the settings that durability and erasure rest on, and the versions it has had. A fresh file
//! and an old one end alike.

use crate::chance;
use crate::ledger::{Kept, LedgerError};
use ed25519_dalek::SigningKey;
use rusqlite::{Connection, OpenFlags, Transaction, TransactionBehavior, params};
use std::path::Path;
use std::time::Duration;
use uuid::Uuid;

/// Version n of the file is made by the n-th of these; only ever added to.
const MIGRATIONS: [&str; 11] = [
    include_str!("schema.sql"),
    include_str!("002_figures.sql"),
    include_str!("003_submissions.sql"),
    include_str!("004_decisions.sql"),
    include_str!("005_running.sql"),
    include_str!("006_reports.sql"),
    include_str!("007_imports.sql"),
    include_str!("008_checks.sql"),
    include_str!("009_cautions.sql"),
    include_str!("010_wording.sql"),
    include_str!("011_hidden.sql"),
];

/// Longer than any import holds the ledger.
const PATIENCE: Duration = Duration::from_secs(120);

/// What a ledger is born with.
#[derive(Debug, Clone)]
pub struct NewWard {
    /// "phường An Hải".
    pub name: String,
    /// Where a resident can check who stands at the door.
    pub phone: Option<String>,
    /// The year that figures are counted in.
    pub year: i32,
}

/// A connection that writes.
pub fn open(path: &Path) -> Kept<Connection> {
    let flags =
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    settle(&connection)?;
    connection.pragma_update_and_check(None, "journal_mode", "WAL", |_| Ok(()))?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    // Erased means gone: freed pages are overwritten.
    connection.pragma_update(None, "secure_delete", true)?;
    Ok(connection)
}

/// A connection that only reads.
pub fn open_to_read(path: &Path) -> Kept<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    settle(&connection)?;
    connection.pragma_update(None, "query_only", true)?;
    Ok(connection)
}

fn settle(connection: &Connection) -> Kept<()> {
    connection.busy_timeout(PATIENCE)?;
    connection.pragma_update(None, "temp_store", "MEMORY")?;
    connection.pragma_update(None, "trusted_schema", false)?;
    connection.set_prepared_statement_cache_capacity(128);
    Ok(())
}

/// Brings the file to the present version. Several processes may try at once; one does it.
pub fn migrate(connection: &Connection, ward: &NewWard) -> Kept<()> {
    let known = MIGRATIONS.len() as i64;
    if version(connection)? == known {
        return Ok(());
    }
    let transaction = Transaction::new_unchecked(connection, TransactionBehavior::Immediate)?;
    let found = version(&transaction)?;
    if found > known {
        return Err(LedgerError::Newer { found, known });
    }
    for step in &MIGRATIONS[found as usize..] {
        transaction.execute_batch(step)?;
    }
    if found == 0 {
        give_birth(&transaction, ward)?;
    }
    transaction.pragma_update(None, "user_version", known)?;
    Ok(transaction.commit()?)
}

fn version(connection: &Connection) -> Kept<i64> {
    Ok(connection.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

/// A server's identity is made once, with its ledger.
fn give_birth(connection: &Connection, ward: &NewWard) -> Kept<()> {
    let key = SigningKey::from_bytes(&chance::bytes());
    let [server, epoch, device, ward_id] = std::array::from_fn(|_| Uuid::new_v4().to_string());
    connection.execute(
        "INSERT INTO server (one, server, epoch, signing_key, device, year) VALUES (1, ?, ?, ?, ?, ?)",
        params![server, epoch, key.to_bytes(), device, ward.year],
    )?;
    connection.execute(
        "INSERT INTO ward (ward, name, phone) VALUES (?, ?, ?)",
        params![ward_id, ward.name, ward.phone],
    )?;
    connection.execute(
        "INSERT INTO device (device, ward, public_key, enrolled_at) VALUES (?, ?, ?, 0)",
        params![device, ward_id, key.verifying_key().to_bytes()],
    )?;
    Ok(())
}

/// A file as the first version made it.
#[cfg(test)]
pub fn first_version(path: &Path, ward: &NewWard) -> Kept<()> {
    let connection = open(path)?;
    connection.execute_batch(MIGRATIONS[0])?;
    give_birth(&connection, ward)?;
    Ok(connection.pragma_update(None, "user_version", 1)?)
}
