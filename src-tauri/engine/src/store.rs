//! One SQLite file, encrypted, in WAL mode with `synchronous=FULL`: what the screen calls "Đã lưu trên máy" is on
//! the disk. Nothing precious lives anywhere else.

pub mod documents;
pub mod outbox;
pub mod settings;

use crate::failure::Failure;
use rusqlite::{Connection, Transaction, TransactionBehavior};
use std::path::Path;

/// What the phone keeps.
pub struct Store {
    connection: Connection,
}

/// Steps from an empty file to today's tables; only ever added to. Step n leaves `user_version` n.
const STEPS: [&str; 3] = [
    include_str!("store/001_tables.sql"),
    include_str!("store/002_at_the_door.sql"),
    include_str!("store/003_order_of_making.sql"),
];
/// The view over the documents; dropped and rebuilt whenever [`INDEX_VERSION`] moves.
const INDEX: &str = include_str!("store/index.sql");
/// Statements that are kept ready: more than the calls have, since one evening says the same ones over and over.
const STATEMENTS: usize = 128;
/// Raise it when `index.sql` or what is written into it changes.
pub const INDEX_VERSION: u32 = 8;

impl Store {
    /// Opens or makes `phone.db` in that folder.
    pub fn open(folder: &Path, key: &[u8; 32]) -> Result<Self, Failure> {
        std::fs::create_dir_all(folder)?;
        let connection = Connection::open(folder.join("phone.db"))?;
        // A raw key: no derivation is wanted over 32 random bytes, and none has to be waited for.
        connection.pragma_update(None, "key", format!("x'{}'", hex::encode(key)))?;
        connection.pragma_update(None, "journal_mode", "WAL")?;
        connection.pragma_update(None, "synchronous", "FULL")?;
        connection.pragma_update(None, "secure_delete", "ON")?;
        connection.pragma_update(None, "temp_store", "MEMORY")?;
        connection.set_prepared_statement_cache_capacity(STATEMENTS);
        let mut store = Self { connection };
        store.step_up()?;
        Ok(store)
    }

    fn step_up(&mut self) -> Result<(), Failure> {
        let at: u32 = self
            .connection
            .pragma_query_value(None, "user_version", |row| row.get(0))?;
        for (step, sql) in (1..).zip(STEPS).skip(at as usize) {
            let tx = self.write()?;
            tx.execute_batch(sql)?;
            tx.pragma_update(None, "user_version", step)?;
            tx.commit()?;
        }
        Ok(())
    }

    /// For reading.
    pub fn read(&self) -> &Connection {
        &self.connection
    }

    /// One deed, one transaction.
    pub fn write(&mut self) -> Result<Transaction<'_>, Failure> {
        Ok(self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)?)
    }

    /// Drops the view's tables and makes them anew, empty.
    pub fn remake_index(tx: &Transaction<'_>) -> Result<(), Failure> {
        Ok(tx.execute_batch(INDEX)?)
    }
}

/// Rows as a vector; the first failure wins.
pub fn rows<T>(
    connection: &Connection,
    sql: &str,
    parameters: impl rusqlite::Params,
    row: impl FnMut(&rusqlite::Row<'_>) -> rusqlite::Result<T>,
) -> Result<Vec<T>, Failure> {
    let mut statement = connection.prepare_cached(sql)?;
    let found = statement
        .query_map(parameters, row)?
        .collect::<Result<Vec<T>, _>>()?;
    Ok(found)
}

/// An id as it stands in a column: text, so that a file can be read by eye when something is wrong.
pub fn id_column<T: std::str::FromStr>(row: &rusqlite::Row<'_>, at: usize) -> rusqlite::Result<T> {
    let text: String = row.get(at)?;
    text.parse()
        .map_err(|_| rusqlite::Error::InvalidColumnType(at, "an id".to_owned(), rusqlite::types::Type::Text))
}
