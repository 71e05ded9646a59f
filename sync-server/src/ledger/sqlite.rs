//! The embedded store: one SQLite file. One thread writes, with group commit, and a few read beside it, each on a
//! connection of its own; WAL lets them. `synchronous=FULL`: a receipt says "stored" only of what is on disk.

mod books;
mod changes;
pub(crate) mod column;
mod counting;
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::suite::ledger_suite;
    use tempfile::TempDir;

    fn new_ward() -> NewWard {
        NewWard {
            name: "phường An Hải".to_owned(),
            phone: None,
            year: 2026,
        }
    }

    fn open() -> (TempDir, SqliteLedger) {
        let place = tempfile::tempdir().unwrap();
        let ledger = SqliteLedger::open(&place.path().join("tung-nha.db"), &new_ward()).unwrap();
        (place, ledger)
    }

    ledger_suite! { open:
        a_failed_job_leaves_nothing_and_its_neighbours_stand
        a_job_that_panics_is_answered_and_the_next_one_works
        of_many_phones_with_one_code_exactly_one_comes_in
        a_code_is_unknown_or_too_old_and_then_lets_nobody_in
        the_first_claim_of_an_actor_stands
        a_change_is_kept_once
        a_stream_has_no_gaps_and_a_page_never_splits_a_deed
        a_deed_larger_than_a_page_comes_alone
        what_the_reader_brought_is_passed_over
        counters_move_with_each_household_and_stay_the_sum
        figures_move_by_the_difference_and_the_book_keeps_its_order
        a_pack_is_good_for_its_position_only
        the_sheet_gets_a_new_number_when_the_ward_is_named_anew
        a_follower_hears_of_a_commit
    }

    #[tokio::test]
    async fn a_ledger_opened_again_is_the_same_server() {
        let (place, ledger) = open();
        let first = ledger.read(|books| books.facts()).await.unwrap();
        drop(ledger);
        let ledger = SqliteLedger::open(&place.path().join("tung-nha.db"), &new_ward()).unwrap();
        let again = ledger.read(|books| books.facts()).await.unwrap();
        assert_eq!(
            (first.server, first.epoch, first.device),
            (again.server, again.epoch, again.device)
        );
        assert_eq!(first.key.to_bytes(), again.key.to_bytes());
    }

    #[tokio::test]
    async fn a_ledger_of_version_1_gains_what_came_since_and_is_counted_anew() {
        let place = tempfile::tempdir().unwrap();
        let path = place.path().join("tung-nha.db");
        open::first_version(&path, &new_ward()).unwrap();
        let ledger = SqliteLedger::open(&path, &new_ward()).unwrap();
        let year = ledger.read(|books| books.counted_year()).await.unwrap();
        assert_eq!(year, 0, "no year, so that the next start counts anew");
        let shape = |path: &Path| -> Vec<String> {
            let file = Connection::open(path).unwrap();
            let mut asked = file
                .prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name")
                .unwrap();
            asked
                .query_map([], |row| row.get(0))
                .unwrap()
                .collect::<Result<_, _>>()
                .unwrap()
        };
        let (fresh, _ledger) = self::open();
        assert_eq!(shape(&path), shape(&fresh.path().join("tung-nha.db")));
    }

    #[tokio::test]
    async fn a_ledger_of_a_newer_version_is_left_alone() {
        let (place, ledger) = open();
        drop(ledger);
        let path = place.path().join("tung-nha.db");
        Connection::open(&path)
            .unwrap()
            .pragma_update(None, "user_version", 99)
            .unwrap();
        let refused = SqliteLedger::open(&path, &new_ward());
        assert!(matches!(
            refused.err(),
            Some(LedgerError::Newer { found: 99, .. })
        ));
    }

    #[tokio::test]
    async fn a_reader_cannot_write() {
        let (_place, ledger) = open();
        let written = ledger.read(|books| books.set_counted_year(1999)).await;
        assert!(written.is_err());
    }
}
