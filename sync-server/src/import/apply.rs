//! From what a workbook says to changes in the register. The office's rows are paired with those of its own last
//! import, and only what differs from it is written: the same file again changes nothing, and what a volunteer put
//! right since then stays.
//!
//! Households are made through the same setters that a phone uses, by the server's own device, under an actor and
//! an author of this import alone. No name ever comes this far.

mod plan;
mod said;
mod undo;
mod write;

use super::Reading;
use crate::Server;
use crate::account::session::SignedIn;
use crate::audit;
use crate::ledger::sqlite::SqliteBooks;
use crate::ledger::{Ledger, LedgerError};
use anyhow::{Result, bail};
use plan::{Job, Plan};
use rusqlite::Connection;
use serde::Serialize;

pub use undo::{UndoRefusal, undo};

/// Another import on the same ledger gets in between at most so often.
const ATTEMPTS: usize = 3;

/// What an import did, or would do.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Applied {
    /// Changes written: one a household that is new or differs.
    pub changes: u64,
    /// Of these, new households.
    pub added: u64,
    /// Rows of the last import that the file does not have any more; they stay in the register.
    pub unpaired: Vec<Unpaired>,
}

/// A row that the office's file had once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Unpaired {
    /// Official number of the tổ.
    pub tdp: String,
    /// Its old ward.
    pub old_ward: String,
    /// In one line.
    pub address: String,
}

/// Puts a reading into the register, whole or not at all; with `dry_run` only says what would be done.
///
/// # Errors
/// The store's.
pub async fn apply(server: &Server, reading: Reading, dry_run: bool) -> Result<Applied> {
    run(server, reading, dry_run, None).await
}

/// The same for somebody at the desk: into the register of their ward, and what is done with a line in the log.
///
/// # Errors
/// The store's.
pub async fn apply_for(server: &Server, reading: Reading, dry_run: bool, who: SignedIn) -> Result<Applied> {
    run(server, reading, dry_run, Some(who)).await
}

async fn run(server: &Server, reading: Reading, dry_run: bool, who: Option<SignedIn>) -> Result<Applied> {
    let ward = match &who {
        Some(who) => who.ward,
        None => server.ward().await?.id,
    };
    let reading = std::sync::Arc::new(reading);
    for _ in 0..ATTEMPTS {
        let job = Job::new(server);
        let before = server.ledger().read(move |books| plan::look(books, ward)).await?;
        let reading = reading.clone();
        let plan = tokio::task::spawn_blocking(move || Plan::make(&job, before, &reading)).await??;
        if dry_run {
            return Ok(plan.would());
        }
        let who = who.clone();
        let write = move |connection: &Connection| -> Result<Option<Applied>, LedgerError> {
            let applied = write::write(&SqliteBooks(connection), ward, &plan)?;
            if let (Some(who), Some(_)) = (who, applied.as_ref().filter(|applied| applied.changes > 0)) {
                audit::note(connection, &who, "list_imported", plan.job.author, plan.job.now)?;
            }
            Ok(applied)
        };
        let done = server.ledger().write_sql(write);
        if let Some(applied) = done.await.map_err(|error: LedgerError| error)? {
            return Ok(applied);
        }
    }
    bail!("một lần nhập khác đang chạy; chưa nhập gì, hãy thử lại (another import is running)")
}
