//! Every chore of the project by name, so that nobody has to remember a line of flags and the machine that
//! judges a change runs the very steps a developer runs.
//!
//! This crate depends on none of ours: it must run while they do not build.

mod apt;
mod browser;
mod count;
mod demo;
mod deny;
mod gate;
mod place;
mod report;
mod run;
mod ui;

use anyhow::Result;
use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// The chores of Từng Nhà.
#[derive(Parser)]
#[command(name = "cargo xtask", about)]
struct Chores {
    #[command(subcommand)]
    chore: Chore,
}

#[derive(Subcommand)]
enum Chore {
    /// What to run while working: formatting, clippy, the tests, generated files. Stops at the first failure.
    Check,
    /// Everything the gate runs, screens and the real window included. Goes on after a failure and counts it.
    Test {
        /// Let the randomised and the large suites take their full time.
        #[arg(long)]
        long: bool,
    },
    /// Write the TypeScript of wire, calls and records anew.
    Generate {
        /// Write nothing; name what is stale and fail.
        #[arg(long)]
        check: bool,
    },
    /// Show the house at work: a server with a ward in it and the companion's window, or a whole day without glass.
    Demo(demo::Options),
    /// Measure, in a release build.
    Bench {
        /// Handed to the benchmark as they are.
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        arguments: Vec<String>,
    },
    /// Photograph every screen into one contact sheet.
    Screens,
    /// Install the system packages; without root, print the line that would.
    Apt,
}

fn main() -> Result<ExitCode> {
    match Chores::parse().chore {
        Chore::Check => Ok(gate::check()?.close()),
        Chore::Test { long } => Ok(gate::test(long)?.close()),
        Chore::Generate { check } => run::pass_on(&mut gate::generate(check)),
        Chore::Demo(options) => demo::run(&options),
        Chore::Bench { arguments } => bench(&arguments),
        Chore::Screens => ui::contact_sheet(),
        Chore::Apt => apt::install(apt::Need::Window).map(|()| ExitCode::SUCCESS),
    }
}

fn bench(arguments: &[String]) -> Result<ExitCode> {
    if !place::root().join("tests/bench").is_dir() {
        eprintln!("There is no benchmark yet: tests/bench does not exist.");
        return Ok(ExitCode::FAILURE);
    }
    let mut bench = run::cargo(["run", "--release", "--package", "suites", "--bin", "bench", "--"]);
    run::pass_on(bench.args(arguments))
}
