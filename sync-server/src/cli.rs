//! The command line: one subcommand an errand, all of them on `--data DIR`. Prints for people in Vietnamese and,
//! with `--json`, for programs; a failure is one sentence on standard error and exit code 1.
//!
//! Subcommands other than `serve` and `rebuild` work beside a running server.

pub mod account;
mod book;
mod doctor;
mod enrol;
mod erase;
mod export;
mod figures;
mod import;
mod join;
pub mod office;
mod rebuild;
mod revoke;
mod serve;

use crate::clock::{Clock, SystemClock};
use crate::{Config, Server, logs};
use anyhow::Result;
use clap::{Parser, Subcommand};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

/// Máy chủ Từng Nhà của phường. The ward's server of Từng Nhà.
#[derive(Parser)]
#[command(name = "sync-server", version)]
struct Cli {
    /// Where everything of this server lies; made if it is missing.
    #[arg(long, global = true, default_value = "data")]
    data: PathBuf,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Answers phones and the desk until told to stop.
    Serve(serve::Options),
    /// Reads an office's workbook of households into the register.
    Import(import::Options),
    /// Makes a one-time code for a volunteer's phone.
    Enrol(enrol::Options),
    /// Accounts of the desk.
    Account(account::Options),
    /// Writes households, or one document, to a file or to standard output.
    Export(export::Options),
    /// Enters what only the ward knows: denominators, lines of others, paper figures, weekly skills, small records.
    Book(book::Options),
    /// Prints every indicator of the plan.
    Figures(figures::Options),
    /// Freezes the figures of a day; they stay the same for ever.
    Cut(figures::CutOptions),
    /// Erases a person who withdrew; no figure moves.
    Erase(erase::Options),
    /// Makes one tổ of several by a new decision.
    Join(join::Options),
    /// Takes a lost phone's rights; what it still uploads is held for a supervisor.
    Revoke(revoke::Options),
    /// Makes documents and figures again from the raw changes, and says what differed.
    Rebuild(rebuild::Options),
    /// Looks whether everything that is stored is whole; exit code 1 if not.
    Doctor(doctor::Options),
}

/// Runs the program.
pub fn main() -> ExitCode {
    let cli = Cli::parse();
    logs::start();
    let runtime = match tokio::runtime::Runtime::new() {
        Ok(runtime) => runtime,
        Err(error) => {
            eprintln!("{error}");
            return ExitCode::FAILURE;
        }
    };
    match runtime.block_on(run(cli)) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

async fn run(cli: Cli) -> Result<ExitCode> {
    let config = Config::load(&cli.data)?;
    let clock: Arc<dyn Clock> = Arc::new(SystemClock);
    if let Command::Serve(options) = &cli.command {
        return serve::run(config, clock, options).await;
    }
    if let Command::Rebuild(options) = &cli.command {
        return rebuild::run(config, clock, options).await;
    }
    let server = Server::open(&config, clock).await?;
    match cli.command {
        Command::Serve(_) | Command::Rebuild(_) => unreachable!("done above"),
        Command::Import(options) => import::run(&server, &options).await,
        Command::Enrol(options) => enrol::run(&server, &options).await,
        Command::Account(options) => account::run(&server, &options).await,
        Command::Book(options) => book::run(&server, &options).await,
        Command::Figures(options) => figures::run(&server, &options).await,
        Command::Cut(options) => figures::cut(&server, &options).await,
        Command::Erase(options) => erase::run(&server, &options).await,
        Command::Revoke(options) => revoke::run(&server, &options).await,
        Command::Join(options) => join::run(&server, &options).await,
        Command::Export(options) => export::run(&server, &options).await,
        Command::Doctor(options) => doctor::run(&server, &options).await,
    }
}
