//! The one thread that writes. Jobs that wait together share a commit, so that two hundred phones coming in at
//! once cost a few writes to the disk and not two hundred; each has a savepoint of its own, so that one that fails
//! takes nothing with it. An answer goes out only after the commit.

use crate::ledger::LedgerError;
use rusqlite::Connection;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::{JoinHandle, spawn};
use tokio::sync::oneshot;

/// Jobs in one commit; more would make the first wait too long for its answer.
const TOGETHER: usize = 64;

/// What a job leaves behind: whether its writing stands, and how its asker is told once the commit is done.
pub struct Outcome {
    stands: bool,
    tell: Box<dyn FnOnce(Result<(), LedgerError>) + Send>,
}

/// Work for the writing thread.
pub type Job = Box<dyn FnOnce(&Connection) -> Outcome + Send>;

/// Wraps a job so that its answer waits for the commit.
pub fn job<T, E, F>(job: F, reply: oneshot::Sender<Result<T, E>>) -> Job
where
    T: Send + 'static,
    E: From<LedgerError> + Send + 'static,
    F: FnOnce(&Connection) -> Result<T, E> + Send + 'static,
{
    Box::new(move |connection| {
        let done = job(connection);
        Outcome {
            stands: done.is_ok(),
            tell: Box::new(move |commit| {
                let answer = match (done, commit) {
                    (Ok(_), Err(error)) => Err(error.into()),
                    (done, _) => done,
                };
                // Whoever asked may have gone away meanwhile.
                let _ = reply.send(answer);
            }),
        }
    })
}

/// The thread and the way to it.
pub struct Writer {
    jobs: Option<Sender<Job>>,
    thread: Option<JoinHandle<()>>,
}

impl Writer {
    /// Starts the thread on that connection.
    pub fn start(connection: Connection) -> Self {
        let (jobs, waiting) = channel();
        let thread = spawn(move || work(&connection, &waiting));
        Self {
            jobs: Some(jobs),
            thread: Some(thread),
        }
    }

    /// Puts a job in the queue. If the thread is gone the job is dropped, and with it its asker's channel.
    pub fn run(&self, job: Job) {
        if let Some(jobs) = &self.jobs {
            let _ = jobs.send(job);
        }
    }
}

impl Drop for Writer {
    /// Waits for what is in the queue, so that a process that ends has written what it was asked to write.
    fn drop(&mut self) {
        self.jobs = None;
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

fn work(connection: &Connection, waiting: &Receiver<Job>) {
    while let Ok(first) = waiting.recv() {
        let mut jobs = vec![first];
        jobs.extend(waiting.try_iter().take(TOGETHER - 1));
        let mut told = Vec::new();
        let commit = commit(connection, jobs, &mut told);
        if commit.is_err() && !connection.is_autocommit() {
            let _ = connection.execute_batch("ROLLBACK");
        }
        for tell in told {
            tell(commit.clone());
        }
    }
    // Best effort: readers may still hold the log, and the next process reads it just as well.
    let _ = connection.execute_batch("PRAGMA wal_checkpoint(TRUNCATE)");
}

type Told = Box<dyn FnOnce(Result<(), LedgerError>) + Send>;

fn commit(connection: &Connection, jobs: Vec<Job>, told: &mut Vec<Told>) -> Result<(), LedgerError> {
    connection.execute_batch("BEGIN IMMEDIATE")?;
    for job in jobs {
        connection.execute_batch("SAVEPOINT job")?;
        // A panicking job drops its asker's channel; the others go on.
        let outcome = catch_unwind(AssertUnwindSafe(|| job(connection))).ok();
        if !outcome.as_ref().is_some_and(|outcome| outcome.stands) {
            connection.execute_batch("ROLLBACK TO job")?;
        }
        connection.execute_batch("RELEASE job")?;
        told.extend(outcome.map(|outcome| outcome.tell));
    }
    Ok(connection.execute_batch("COMMIT")?)
}
