//! The house at work, for someone who has just cloned it. With glass: a ward's workbook goes in, the server
//! stands, the companion's window opens. Without (`--headless`): a whole day of six phones is played and
//! counted by the rehearsal of the `phone` package; nothing of its verdict is made here.

use crate::{apt, gate, place, run, ui};
use anyhow::{Context, Result};
use clap::Args;
use std::fs;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Command, ExitCode, Stdio};

/// The office's workbook that the demo reads; every name and number in it is made up.
const WORKBOOK: &str = "tests/data/danh-sach-ho.xlsx";

#[derive(Args)]
pub struct Options {
    /// Play a day without a window and end with one JSON line. Needs neither WebKit nor npm.
    #[arg(long)]
    headless: bool,
    /// Remove one stored change before the count, which must then fail and name it.
    #[arg(long, requires = "headless")]
    sabotage: bool,
    /// How many phones walk.
    #[arg(long, requires = "headless")]
    phones: Option<u32>,
}

/// Shows the house at work.
///
/// # Errors
/// When something cannot be built or started.
pub fn run(options: &Options) -> Result<ExitCode> {
    if options.headless {
        rehearsal(options)
    } else {
        with_glass()
    }
}

fn rehearsal(options: &Options) -> Result<ExitCode> {
    apt::install(apt::Need::Build)?;
    run::must(
        "building server and phone (the first time takes some minutes)",
        &mut gate::server_and_phone(),
    )?;
    let mut day = Command::new(place::binary("rehearsal")?);
    day.current_dir(place::root());
    if options.sabotage {
        day.arg("--sabotage");
    }
    if let Some(phones) = options.phones {
        day.args(["--phones", &phones.to_string()]);
    }
    run::pass_on(&mut day)
}

fn with_glass() -> Result<ExitCode> {
    apt::install(apt::Need::Window)?;
    ui::install(&ui::folder())?;
    ui::build()?;
    run::must(
        "building server and phone (the first time takes some minutes)",
        &mut gate::server_and_phone(),
    )?;
    let window = window_can_be_built();
    if window {
        run::must(
            "building the companion's window",
            &mut gate::of_the_shell(&["build"], &[]),
        )?;
    }

    let data = place::target()?.join("demo");
    if data.exists() {
        fs::remove_dir_all(&data).with_context(|| format!("{} could not be cleared", data.display()))?;
    }
    let (ward, phone) = (data.join("ward"), data.join("phone"));
    fs::create_dir_all(&ward)?;
    fs::create_dir_all(&phone)?;

    let workbook = place::root().join(WORKBOOK);
    let workbook = workbook.to_str().context("the checkout's path is not text")?;
    run::must(
        "reading the ward's workbook",
        &mut server(&["import", workbook], &ward)?,
    )?;
    let supervisor = ["account", "add", "--name", "Chị Hạnh", "--role", "supervisor"];
    let sign_in = run::answer(
        "making the supervisor's account",
        &mut server(&supervisor, &ward)?,
    )?;
    let code = run::answer(
        "making an enrolment code",
        &mut server(&["enrol", "--name", "cô Lan"], &ward)?,
    )?;

    println!("\nSupervisor's sign-in:\n{sign_in}\n\nEnrolment code for a phone:\n{code}\n");
    if window && has_display() {
        open_window(&phone)?;
        println!("The companion's window is open: type in the server's address below and the code above.");
    } else {
        let program = place::binary("phone")?;
        println!("No display here. The companion in a browser, with the same engine behind it:");
        println!("  {} --data {} serve", program.display(), phone.display());
    }
    println!("The ward's server runs until Ctrl-C:\n");
    // The server takes this process's place, so that Ctrl-C and every other signal reach it and nothing is
    // left running behind.
    Err(server(&["serve"], &ward)?.exec()).context("the server could not be started")
}

fn server(arguments: &[&str], data: &Path) -> Result<Command> {
    let mut command = Command::new(place::binary("sync-server")?);
    command
        .current_dir(place::root())
        .args(arguments)
        .arg("--data")
        .arg(data);
    Ok(command)
}

/// The window needs WebKit; the rest of the demo does not, so its absence is said and not failed on.
fn window_can_be_built() -> bool {
    let missing = apt::missing(apt::Need::Window);
    let lacking: Vec<_> = missing
        .iter()
        .filter(|package| package.ends_with("-dev"))
        .collect();
    if !lacking.is_empty() {
        eprintln!(
            "!! The companion's window is left out: it is built on {lacking:?}, which is not installed."
        );
    }
    lacking.is_empty()
}

fn has_display() -> bool {
    ["DISPLAY", "WAYLAND_DISPLAY"]
        .iter()
        .any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}

fn open_window(data: &Path) -> Result<()> {
    let mut window = Command::new(place::binary("tung-nha")?);
    window.env("TUNGNHA_DATA", data).stdin(Stdio::null());
    window
        .spawn()
        .context("the companion's window could not be opened")?;
    Ok(())
}
