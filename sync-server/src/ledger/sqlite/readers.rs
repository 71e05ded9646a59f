//! A few threads that read beside the writer, each on its own connection and, for a job, on one state of the
//! ledger: a page whose total and rows came from two states would not add up.

use super::open;
use crate::ledger::{Kept, LedgerError};
use rusqlite::Connection;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::spawn;

/// A ward's server stands on a small PC; more would only wait for the same disk.
const READERS: usize = 3;

/// Work for a reading thread.
pub type Job = Box<dyn FnOnce(&Connection) + Send>;

/// The way to the threads; they end when it is dropped.
pub struct Readers(Sender<Job>);

impl Readers {
    /// Starts the threads.
    pub fn start(path: &Path) -> Kept<Self> {
        let (jobs, waiting) = channel();
        let waiting = Arc::new(Mutex::new(waiting));
        for _ in 0..READERS {
            let connection = open::open_to_read(path)?;
            let waiting = Arc::clone(&waiting);
            spawn(move || work(&connection, &waiting));
        }
        Ok(Self(jobs))
    }

    /// Puts a job in the queue.
    pub fn run(&self, job: Job) {
        let _ = self.0.send(job);
    }
}

fn work(connection: &Connection, waiting: &Mutex<Receiver<Job>>) {
    loop {
        let next = waiting.lock().unwrap_or_else(PoisonError::into_inner).recv();
        let Ok(job) = next else { return };
        // A panicking job drops its asker's channel; the thread lives on.
        if catch_unwind(AssertUnwindSafe(|| job(connection))).is_err() && !connection.is_autocommit() {
            let _ = connection.execute_batch("ROLLBACK");
        }
    }
}

/// Runs a job inside one read transaction.
pub fn on_one_state<T, E: From<LedgerError>>(
    connection: &Connection,
    job: impl FnOnce(&Connection) -> Result<T, E>,
) -> Result<T, E> {
    connection.execute_batch("BEGIN").map_err(LedgerError::from)?;
    let done = job(connection);
    connection.execute_batch("ROLLBACK").map_err(LedgerError::from)?;
    done
}
