//! Notices commits, those of other processes too: an import beside a running server shows on open pages. SQLite
//! tells a connection whether the file was changed by another one, so this one never writes.

use super::open;
use rusqlite::Connection;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::thread::{sleep, spawn};
use std::time::Duration;
use tokio::sync::watch;

/// How soon a page shows what was committed.
const EVERY: Duration = Duration::from_millis(300);

/// Starts looking when the first follower comes; stops when the ledger is dropped.
pub struct Watcher {
    path: PathBuf,
    count: OnceLock<watch::Receiver<u64>>,
    alive: watch::Sender<()>,
}

impl Watcher {
    /// Of the ledger at that path.
    pub fn new(path: &Path) -> Self {
        Self {
            path: path.to_owned(),
            count: OnceLock::new(),
            alive: watch::Sender::new(()),
        }
    }

    /// Counts up at every commit.
    pub fn follow(&self) -> watch::Receiver<u64> {
        let start = || {
            let (count, following) = watch::channel(0);
            let (path, alive) = (self.path.clone(), self.alive.subscribe());
            spawn(move || look(&path, &count, &alive));
            following
        };
        self.count.get_or_init(start).clone()
    }
}

fn look(path: &Path, count: &watch::Sender<u64>, alive: &watch::Receiver<()>) {
    let Ok(connection) = open::open_to_read(path) else {
        return;
    };
    let mut last = version(&connection);
    while alive.has_changed().is_ok() {
        sleep(EVERY);
        let now = version(&connection);
        if now != last {
            last = now;
            count.send_modify(|count| *count += 1);
        }
    }
}

fn version(connection: &Connection) -> Option<i64> {
    connection
        .pragma_query_value(None, "data_version", |row| row.get(0))
        .ok()
}
