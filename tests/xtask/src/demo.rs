//! The house at work, for someone who has just cloned it. With glass: a ward's workbook goes in, the server
//! stands, the companion's window opens. Without (`--headless`): a whole day of six phones is played and
//! counted by the rehearsal of the `phone` package; nothing of its verdict is made here.

use crate::{apt, gate, place, run, ui};
use anyhow::{Context, Result};
use clap::Args;
use std::fs;
use std::net::{SocketAddr, TcpListener};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Command, ExitCode, Stdio};

/// The office's workbook that the demo reads; every name and number in it is made up.
const WORKBOOK: &str = "tests/data/danh-sach-ho.xlsx";

/// Denominators, lines of others and weekly skills of the same made-up ward.
const BOOK: &str = "tests/data/so-phuong.toml";

/// The tổ that the demo's volunteer walks; two old wards each have a number 1.
const AREA: &str = "1:An Hải Bắc";

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
    run::must(
        "entering what the ward's office knows",
        &mut server(&["book", BOOK], &ward)?,
    )?;
    let supervisor = ["account", "add", "--name", "Chị Hạnh", "--role", "supervisor"];
    let sign_in = run::answer(
        "making the supervisor's account",
        &mut server(&supervisor, &ward)?,
    )?;
    let enrol = ["enrol", "--name", "cô Lan", "--area", AREA];
    let code = run::answer("making an enrolment code", &mut server(&enrol, &ward)?)?;

    let listen = free_address()?;
    println!("\n── Từng Nhà, with a made-up ward ──\n");
    println!("The ward's desk, and the server that the companion asks for:  http://{listen}");
    println!("\nThe supervisor's sign-in at the desk:\n{}", indented(&sign_in));
    println!(
        "\nEnrolment code for the companion (Máy chủ: http://{listen}):\n{}",
        indented(&code)
    );
    println!("  Another one: {}", spoken(&server(&enrol, &ward)?));
    if window && has_display() {
        open_window(&phone)?;
        println!("\nThe companion's window is open.");
    } else {
        println!("\nNo display here. The companion in a browser, with the same engine behind it:");
        println!("  {}", spoken(&in_a_browser(&phone)?));
        println!("Then open the address it prints.");
    }
    println!("\nThe server runs until Ctrl-C.\n");
    // The server takes this process's place, so that Ctrl-C and every other signal reach it and nothing is
    // left running behind.
    let mut serve = server(&["serve", "--listen", &listen.to_string()], &ward)?;
    Err(serve.exec()).context("the server could not be started")
}

/// The server's usual address where it is free, else any free one of this machine.
fn free_address() -> Result<SocketAddr> {
    let usual = TcpListener::bind(("127.0.0.1", 8080));
    let listener = usual.or_else(|_| TcpListener::bind(("127.0.0.1", 0)))?;
    Ok(listener.local_addr()?)
}

fn indented(words: &str) -> String {
    words
        .lines()
        .map(|line| format!("  {line}"))
        .collect::<Vec<_>>()
        .join("\n")
}

/// A command as it would be typed.
fn spoken(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    let quoted = words.map(|word| {
        let word = word.to_string_lossy();
        if word.contains([' ', ':']) {
            format!("'{word}'")
        } else {
            word.into_owned()
        }
    });
    quoted.collect::<Vec<_>>().join(" ")
}

fn in_a_browser(data: &Path) -> Result<Command> {
    let mut command = Command::new(place::binary("phone")?);
    command
        .arg("--data")
        .arg(data)
        .arg("serve")
        .arg("--ui")
        .arg(ui::folder().join("companion/dist"));
    Ok(command)
}

fn server(arguments: &[&str], data: &Path) -> Result<Command> {
    let mut command = Command::new(place::binary("sync-server")?);
    command
        .current_dir(place::root())
        // The city's help line: a ward that is made up has no number of its own.
        .env("TUNGNHA__WARD__PHONE", "1022")
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
