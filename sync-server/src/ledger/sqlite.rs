//! The embedded store: one SQLite file. One thread writes, with group commit, and a few read beside it, each on a
//! connection of its own; WAL lets them. `synchronous=FULL`: a receipt says "stored" only of what is on disk.

mod books;
mod changes;
pub(crate) mod column;
mod imports;
mod open;
mod phones;
mod readers;
mod stream;
mod views;
mod wards;
mod watcher;
mod writer;

pub use books::SqliteBooks;
pub use open::NewWard;

use super::{Books, Kept, Ledger, LedgerError};
use readers::Readers;
use rusqlite::Connection;
use std::path::Path;
use tokio::sync::{oneshot, watch};
use watcher::Watcher;
use writer::Writer;

/// A ledger in one file.
pub struct SqliteLedger {
    writer: Writer,
    readers: Readers,
    watcher: Watcher,
}

impl SqliteLedger {
    /// Opens the ledger at that path, made with a server of its own and one ward if it is missing, and brought to
    /// the present version if it is older.
    ///
    /// # Errors
    /// When the file cannot be opened, is damaged or is newer than this program.
    pub fn open(path: &Path, ward: &NewWard) -> Kept<Self> {
        let connection = open::open(path)?;
        open::migrate(&connection, ward)?;
        Ok(Self {
            writer: Writer::start(connection),
            readers: Readers::start(path)?,
            watcher: Watcher::new(path),
        })
    }

    /// Like [`Ledger::read`], with SQL at hand: for pages of the desk, whose questions no other store's reader
    /// needs to be able to answer in Rust.
    pub async fn read_sql<T, E, F>(&self, job: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<LedgerError> + Send + 'static,
        F: FnOnce(&Connection) -> Result<T, E> + Send + 'static,
    {
        let (reply, answer) = oneshot::channel();
        self.readers.run(Box::new(move |connection| {
            let done = readers::on_one_state(connection, job);
            // Whoever asked may have gone away meanwhile.
            let _ = reply.send(done);
        }));
        answer.await.unwrap_or_else(|_| Err(LedgerError::Closed.into()))
    }

    /// Like [`Ledger::write`], with SQL at hand.
    pub async fn write_sql<T, E, F>(&self, job: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<LedgerError> + Send + 'static,
        F: FnOnce(&Connection) -> Result<T, E> + Send + 'static,
    {
        let (reply, answer) = oneshot::channel();
        self.writer.run(writer::job(job, reply));
        answer.await.unwrap_or_else(|_| Err(LedgerError::Closed.into()))
    }
}

impl Ledger for SqliteLedger {
    async fn read<T, E, F>(&self, job: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<LedgerError> + Send + 'static,
        F: FnOnce(&dyn Books) -> Result<T, E> + Send + 'static,
    {
        self.read_sql(|connection| job(&SqliteBooks(connection))).await
    }

    async fn write<T, E, F>(&self, job: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<LedgerError> + Send + 'static,
        F: FnOnce(&dyn Books) -> Result<T, E> + Send + 'static,
    {
        self.write_sql(|connection| job(&SqliteBooks(connection))).await
    }

    fn changed(&self) -> watch::Receiver<u64> {
        self.watcher.follow()
    }
}
