//! A day of the ward without glass: phones enrol, walk offline, some write at the same door, all come back to the
//! hall. Real server process, real engines, real files. The verdict is not made here: a process of its own
//! (`reckon`) reads the phones' files and the server's raw changes.

mod day;
mod ward;

use anyhow::{Context, Result};
use clap::Parser;
use std::path::PathBuf;
use std::process::{Command, ExitCode};
use ward::{Ward, beside};

#[derive(Parser)]
#[command(about = "Plays a day of several phones and has it reckoned")]
struct Arguments {
    /// How many phones walk.
    #[arg(long, default_value_t = 6)]
    phones: usize,
    /// Doors that each phone visits.
    #[arg(long, default_value_t = 12)]
    doors: usize,
    /// The office's workbook.
    #[arg(long, default_value = "tests/data/danh-sach-ho.xlsx")]
    workbook: PathBuf,
    /// Delete one stored change at the end; the reckoning must fail and name it.
    #[arg(long)]
    sabotage: bool,
}

fn main() -> Result<ExitCode> {
    let arguments = Arguments::parse();
    let folder = tempfile::tempdir()?;
    let ward = Ward::open(folder.path(), &arguments.workbook)?;
    println!(
        "{} households in {} tổ dân phố; the server is at {}",
        ward.households,
        ward.tdp.len(),
        ward.url
    );

    let walkers = day::enrol(&ward, folder.path(), arguments.phones.max(2))?;
    day::walk_offline(&walkers, arguments.doors)?;
    day::write_at_the_same_doors(&walkers)?;
    day::come_back(&walkers)?;
    day::print_coverage(&ward)?;
    day::print_conflicts(&walkers)?;
    let phones: Vec<PathBuf> = walkers.iter().map(|walker| walker.folder.clone()).collect();
    drop(walkers);
    let data = ward.close()?;

    let mut reckon = Command::new(beside("reckon")?);
    reckon.arg("--server").arg(&data);
    for phone in &phones {
        reckon.arg("--phone").arg(phone);
    }
    if arguments.sabotage {
        let removed = day::sabotage(&data)?;
        println!("sabotage: one stored change of document {removed} was deleted");
    }
    let status = reckon.status().context("the reckoning could not be started")?;
    Ok(ExitCode::from(
        status
            .code()
            .and_then(|code| u8::try_from(code).ok())
            .unwrap_or(1),
    ))
}
