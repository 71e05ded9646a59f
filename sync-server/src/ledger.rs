//! Where a ward's register is kept. [`Ledger`] opens transactions, [`Books`] is what can be done inside one; the
//! rules (what a deed must be, what a figure counts) stand above and are written once for every store.
//!
//! A store is SQL and nothing else, proved by the suite in `suite.rs`. There is one now, [`sqlite`]; a city's
//! PostgreSQL comes as a second. Books are blocking on purpose: a transaction is a few milliseconds of one thread,
//! and rules that need no `await` can be read and tested as plain functions.

mod changes;
mod counting;
mod error;
mod imports;
mod phones;
pub mod sqlite;
mod stream;
#[cfg(test)]
mod suite;
mod views;
mod wards;

pub use changes::{Changes, StoredChange, StoredDocument};
pub use counting::{Added, Counting, StoredCut, WorkOf};
pub use error::LedgerError;
pub use imports::{ImportJob, ImportRow, Imports};
pub use phones::{Device, NewDevice, Phones, Proof, Spent};
pub use stream::{HeldDeed, NewBatch, News, Stream};
pub use views::{AreaViews, Views};
pub use wards::{Facts, Ward, Wards};

use tokio::sync::watch;

/// What a store answers.
pub type Kept<T> = Result<T, LedgerError>;

/// Everything that can be done inside one transaction.
pub trait Books: Wards + Phones + Changes + Stream + Views + Imports + Counting {}
impl<T: Wards + Phones + Changes + Stream + Views + Imports + Counting> Books for T {}

/// A store of registers.
pub trait Ledger: Send + Sync + 'static {
    /// Runs a job that only reads, on one consistent state.
    fn read<T, E, F>(&self, job: F) -> impl Future<Output = Result<T, E>> + Send
    where
        T: Send + 'static,
        E: From<LedgerError> + Send + 'static,
        F: FnOnce(&dyn Books) -> Result<T, E> + Send + 'static;

    /// Runs a job in a write transaction. Answers only once everything it wrote is on disk; where the job fails,
    /// nothing of it is. Jobs that arrive together may share one commit.
    fn write<T, E, F>(&self, job: F) -> impl Future<Output = Result<T, E>> + Send
    where
        T: Send + 'static,
        E: From<LedgerError> + Send + 'static,
        F: FnOnce(&dyn Books) -> Result<T, E> + Send + 'static;

    /// Counts up whenever anything was committed, by this process or by another on the same store.
    fn changed(&self) -> watch::Receiver<u64>;
}
