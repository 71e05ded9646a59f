//! How fast the house is: the real engine over real encrypted files and the real server over HTTP, at several sizes in
//! one run. `cargo xtask bench` measures a tổ against twenty and a tenth of a ward against a ward, in some minutes;
//! `--long` adds a phone with more than a ward on it and ten wards on one server. A word measures only rows with that
//! word in them.
//!
//! Nothing here fails when it is slow: speed depends on the machine, and a test that depends on it is red for nothing.
//! A row that misses what was promised says so.
//!
//! The harness is our own. Libraries for benchmarks measure one small function many thousand times and draw its curve;
//! here a run begins with minutes of making a ward, each row is asked some dozen times, and what is wanted is one table
//! with sizes side by side. That is a sort and a few lines of text.

mod desk;
mod evening;
mod figures;
mod filling;
mod knocking;
mod made;
mod phone;
mod table;
mod typing;

use clap::Parser;
use figures::Unit;
use serde::Serialize;
use std::path::PathBuf;
use std::process::ExitCode;
use table::{Goal, Table};

/// Measures the phone's engine and the ward's server.
#[derive(Parser)]
struct Options {
    /// Only rows and tables with this in their name.
    only: Option<String>,
    /// Ten times as much besides; takes the better part of an hour.
    #[arg(long)]
    long: bool,
    /// Writes all figures there, too, as JSON.
    #[arg(long, value_name = "FILE")]
    json: Option<PathBuf>,
}

/// A run of the benchmark.
#[derive(Serialize)]
pub struct Bench {
    #[serde(skip)]
    only: Option<String>,
    /// Cores of the machine, which all of it shares.
    cores: usize,
    tables: Vec<Table>,
}

impl Bench {
    /// Whether that row was asked for.
    pub fn wants(&self, table: &str, row: &str) -> bool {
        let Some(only) = &self.only else { return true };
        let has = |text: &str| text.to_lowercase().contains(&only.to_lowercase());
        has(table) || has(row)
    }

    fn wants_any(&self, table: &str, rows: &[&str]) -> bool {
        rows.iter().any(|row| self.wants(table, row))
    }

    /// Puts a measurement into its table, if it was asked for.
    pub fn put(&mut self, table: &str, row: &str, unit: Unit, goal: Goal, size: usize, values: Vec<f64>) {
        if !self.wants(table, row) {
            return;
        }
        if self.tables.iter().all(|there| there.title != table) {
            self.tables.push(Table::new(table));
        }
        let there = self.tables.iter_mut().find(|there| there.title == table);
        if let Some(there) = there {
            there.put(row, unit, goal, size, values);
        }
    }

    /// What is being done, for whoever waits.
    pub fn say(&self, what: &str) {
        eprintln!("… {what}");
    }
}

fn main() -> ExitCode {
    let options = Options::parse();
    let mut bench = Bench {
        only: options.only,
        cores: std::thread::available_parallelism().map_or(1, usize::from),
        tables: Vec::new(),
    };
    let sizes = |usual: [usize; 2], long: usize| {
        let more = options.long.then_some(long);
        usual.into_iter().chain(more)
    };
    if bench.wants_any(phone::TITLE, &phone::ROWS) {
        sizes([150, 3_000], 30_000).for_each(|households| phone::measure(&mut bench, households));
    }
    if bench.wants_any(evening::TITLE, &evening::ROWS) {
        [510, 6]
            .into_iter()
            .for_each(|doors| evening::measure(&mut bench, doors));
    }
    if bench.wants_any(desk::TITLE, &desk::ROWS) {
        sizes([2_577, 25_770], 257_700).for_each(|households| desk::measure(&mut bench, households));
    }
    if bench.tables.is_empty() {
        eprintln!("Nothing here has that in its name.");
        return ExitCode::FAILURE;
    }
    for table in &bench.tables {
        table.lines().iter().for_each(|line| println!("{line}"));
        println!();
    }
    println!(
        "Median / p95 of so many runs; growth from the smallest size to the largest; {} cores.",
        bench.cores
    );
    let Some(file) = options.json else {
        return ExitCode::SUCCESS;
    };
    let text = serde_json::to_string_pretty(&bench).expect("figures are JSON");
    match std::fs::write(&file, text) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{}: {error}", file.display());
            ExitCode::FAILURE
        }
    }
}
