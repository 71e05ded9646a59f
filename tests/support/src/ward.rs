//! A ward: a temporary folder, a register read from a real workbook, and the real server over it, in this process
//! so that a test turns its clock, on any free port of loopback.

mod codes;
mod figures;
mod look;

use crate::clock::Clock;
use crate::wait::until;
use crate::workbook::{Row, write_workbook};
use rusqlite::Connection;
use schemas::ids::{AreaId, VolunteerId};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use sync_server::import::{ReadOptions, apply, read_workbook};
use sync_server::ledger::{Books, Ledger, LedgerError};
use sync_server::view::Rebuilt;
use sync_server::{Config, Running, enrolment, serve, view};
use tempfile::TempDir;
use tokio::runtime::Runtime;

/// Tổ 12, where Lan and Nam walk, and tổ 13, which is none of their business.
const HOUSEHOLDS: [Row; 9] = [
    Row {
        tdp: "12",
        number: "K45/15",
        street: "Nguyễn Công Trứ",
        people: 4,
        adults16: 3,
        listed: "",
    },
    Row {
        tdp: "12",
        number: "K45/17",
        street: "Nguyễn Công Trứ",
        people: 5,
        adults16: 4,
        listed: "",
    },
    Row {
        tdp: "12",
        number: "K45/19",
        street: "Nguyễn Công Trứ",
        people: 2,
        adults16: 2,
        listed: "",
    },
    Row {
        tdp: "12",
        number: "120",
        street: "Nguyễn Công Trứ",
        people: 3,
        adults16: 2,
        listed: "",
    },
    Row {
        tdp: "12",
        number: "122",
        street: "Nguyễn Công Trứ",
        people: 6,
        adults16: 5,
        listed: "",
    },
    Row {
        tdp: "12",
        number: "124",
        street: "Nguyễn Công Trứ",
        people: 1,
        adults16: 1,
        listed: "",
    },
    Row {
        tdp: "13",
        number: "7",
        street: "An Cư 3",
        people: 4,
        adults16: 2,
        listed: "",
    },
    Row {
        tdp: "13",
        number: "9",
        street: "An Cư 3",
        people: 3,
        adults16: 3,
        listed: "",
    },
    Row {
        tdp: "13",
        number: "11",
        street: "An Cư 3",
        people: 2,
        adults16: 2,
        listed: "",
    },
];

/// A ward and its server.
pub struct Ward {
    // Before the runtime, so that the server stops before its threads do.
    running: Option<Running>,
    runtime: Runtime,
    address: SocketAddr,
    folder: TempDir,
    clock: Clock,
}

impl Ward {
    /// A ward of two tổ and nine households, its server answering.
    ///
    /// # Panics
    /// Like everything here, when the machine does not let it.
    pub fn open() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let workbook = folder.path().join("danh-sach.xlsx");
        write_workbook(&workbook, &HOUSEHOLDS).expect("a workbook");
        Self::of_workbook(folder, &workbook, Clock::morning())
    }

    /// The same with two tổ and so many households in the first: for what needs room.
    pub fn with_households(of_twelve: usize) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let workbook = folder.path().join("danh-sach.xlsx");
        let numbers: Vec<&'static str> = (0..of_twelve)
            .map(|n| &*Box::leak((2 * n + 2).to_string().into_boxed_str()))
            .collect();
        let one = |number: &&'static str| Row {
            tdp: "12",
            number,
            street: "Nguyễn Công Trứ",
            people: 4,
            adults16: 3,
            listed: "",
        };
        let rows: Vec<Row> = numbers
            .iter()
            .map(one)
            .chain(HOUSEHOLDS[6..].iter().copied())
            .collect();
        write_workbook(&workbook, &rows).expect("a workbook");
        Self::of_workbook(folder, &workbook, Clock::morning())
    }

    /// A second server over a copy of this one's ledger: the same ward, the same phones, nothing shared from here on.
    pub fn twin(&self) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let data = folder.path().join("ward");
        std::fs::create_dir_all(&data).expect("a folder");
        std::fs::copy(self.backup(), data.join("tung-nha.db")).expect("the copy goes there");
        let runtime = threads();
        let clock = self.clock.clone();
        let serving = serve(Config::on_any_port(&data), Arc::new(clock.clone()));
        let running = runtime.block_on(serving).expect("the server starts");
        Self {
            address: running.address,
            running: Some(running),
            runtime,
            folder,
            clock,
        }
    }

    /// A ward of these rows; its clock stands where it is put.
    pub fn of_rows(rows: &[Row], clock: Clock) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let workbook = folder.path().join("danh-sach.xlsx");
        write_workbook(&workbook, rows).expect("a workbook");
        Self::of_workbook(folder, &workbook, clock)
    }

    fn of_workbook(folder: TempDir, workbook: &Path, clock: Clock) -> Self {
        let runtime = threads();
        let config = Config::on_any_port(&folder.path().join("ward"));
        let running = runtime
            .block_on(serve(config, Arc::new(clock.clone())))
            .expect("the server starts");
        let bytes = std::fs::read(workbook).expect("the workbook reads");
        let reading = read_workbook(&bytes, &ReadOptions::default()).expect("the workbook is one");
        runtime
            .block_on(apply::apply(running.server(), reading, false))
            .expect("the workbook goes in");
        Self {
            address: running.address,
            running: Some(running),
            runtime,
            folder,
            clock,
        }
    }

    /// Its clock, and that of its phones.
    pub fn clock(&self) -> &Clock {
        &self.clock
    }

    /// `http://127.0.0.1:PORT`; the same after a stop and a start.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The server's data folder.
    pub fn data(&self) -> PathBuf {
        self.folder.path().join("ward")
    }

    /// A folder for a phone, beside it.
    pub fn folder_for(&self, phone: &str) -> PathBuf {
        self.folder.path().join("phones").join(phone)
    }

    /// Stops the server as `SIGTERM` does: what was asked is answered first.
    pub fn stop(&mut self) {
        if let Some(running) = self.running.take() {
            self.runtime.block_on(running.shutdown());
        }
    }

    /// Starts it again over the same folder, at the same address.
    pub fn start(&mut self) {
        let mut config = Config::on_any_port(&self.data());
        config.listen = self.address;
        let started = until("the server's old port to be free again", || {
            self.runtime
                .block_on(serve(config.clone(), Arc::new(self.clock.clone())))
                .ok()
        });
        self.running = Some(started);
    }

    /// A copy of the ledger as it stands, made beside a running server.
    pub fn backup(&self) -> PathBuf {
        let copy = self
            .folder
            .path()
            .join(format!("backup-{}.db", uuid::Uuid::new_v4()));
        self.sql()
            .execute("VACUUM INTO ?1", [copy.to_str().expect("a path of text")])
            .expect("a copy of the ledger");
        copy
    }

    /// Puts an older copy in the place of the ledger. `new_epoch` is what a restore owes its phones; without it this
    /// is somebody copying a file back by hand.
    pub fn restore(&mut self, backup: &Path, new_epoch: bool) {
        self.stop();
        for name in ["tung-nha.db-wal", "tung-nha.db-shm"] {
            let _ = std::fs::remove_file(self.data().join(name));
        }
        // Beside it first, then in its place: a connection that is still closing must not write into the copy.
        let beside = self.data().join("restored.db");
        std::fs::copy(backup, &beside).expect("the copy goes there");
        std::fs::rename(beside, self.ledger()).expect("the copy goes back");
        if new_epoch {
            let ledger = Connection::open(self.ledger()).expect("the ledger opens");
            ledger
                .execute("UPDATE server SET epoch = ?1", [uuid::Uuid::new_v4().to_string()])
                .expect("a new epoch");
        }
        self.start();
    }

    /// The ledger's file.
    pub fn ledger(&self) -> PathBuf {
        self.data().join("tung-nha.db")
    }

    /// A code for somebody's phone that may hold these tổ.
    pub fn code(&self, called: &str, numbers: &[&str]) -> String {
        self.code_as("volunteer", called, numbers)
    }

    /// The same for somebody of that role.
    pub fn code_as(&self, role: &'static str, called: &str, numbers: &[&str]) -> String {
        let areas: Vec<AreaId> = numbers.iter().map(|number| self.area(number)).collect();
        let (called, now) = (called.to_owned(), self.clock.now());
        let server = self.server();
        let made = self.runtime.block_on(async {
            let ward = server.ward().await?.id;
            let invite = move |books: &dyn Books| -> Result<_, LedgerError> {
                enrolment::invite(books, ward, &called, role, &areas, now)
            };
            server.ledger().write(invite).await
        });
        made.expect("a code").text
    }

    /// Takes a tổ from somebody, as the desk will.
    pub fn take_area(&self, volunteer: VolunteerId, number: &str) {
        let area = self.area(number);
        self.write(move |ledger| {
            ledger.execute(
                "DELETE FROM volunteer_area WHERE volunteer = ?1 AND area = ?2",
                [volunteer.to_string(), area.to_string()],
            )?;
            Ok(())
        });
    }

    /// Revokes somebody's phones.
    pub fn revoke(&self, volunteer: VolunteerId) {
        let now = self.clock.now();
        self.write(move |ledger| {
            ledger.execute(
                "UPDATE device SET revoked_at = ?1 WHERE volunteer = ?2",
                rusqlite::params![now, volunteer.to_string()],
            )?;
            Ok(())
        });
    }

    /// Makes documents and figures again from the raw changes, and answers what differed from those in use.
    pub fn rebuild(&self) -> Rebuilt {
        let year = schemas::day::Day::of_instant(self.clock.now()).year();
        let rebuild = move |books: &dyn Books| view::rebuild(books, year);
        self.runtime
            .block_on(self.server().ledger().write(rebuild))
            .expect("a rebuild")
    }

    /// Gives a tổ to somebody, as the desk will.
    pub fn give_area(&self, volunteer: VolunteerId, number: &str) {
        let area = self.area(number);
        self.write(move |ledger| {
            ledger.execute(
                "INSERT INTO volunteer_area (volunteer, area) VALUES (?1, ?2) ON CONFLICT DO NOTHING",
                [volunteer.to_string(), area.to_string()],
            )?;
            Ok(())
        });
    }

    /// Runs something on the server's own threads.
    pub(crate) fn with_server<T, F: Future<Output = T>>(
        &self,
        job: impl FnOnce(sync_server::Server) -> F,
    ) -> T {
        self.runtime.block_on(job(self.server().clone()))
    }

    fn write(&self, job: impl FnOnce(&Connection) -> Result<(), LedgerError> + Send + 'static) {
        self.runtime
            .block_on(self.server().ledger().write_sql(job))
            .expect("the ledger takes it");
    }

    fn server(&self) -> &sync_server::Server {
        self.running.as_ref().expect("the server runs").server()
    }
}

fn threads() -> Runtime {
    tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .expect("threads")
}

impl Drop for Ward {
    fn drop(&mut self) {
        self.stop();
    }
}
