//! Starting other programs: their output is passed on line by line while it is read for test counts, and a
//! program that is silent for long is reported as still at work, so that nobody takes a slow build for a hang.

use crate::count::Count;
use crate::place;
use anyhow::{Context, Result};
use std::ffi::OsStr;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, ExitCode, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::{Duration, Instant};

/// After this long without a line, say that the step is still running.
const SILENCE: Duration = Duration::from_secs(30);

/// How a program ended, and what its test runner said on the way.
pub struct Ended {
    pub success: bool,
    pub count: Count,
}

/// Cargo at the checkout's top folder.
pub fn cargo<S: AsRef<OsStr>>(arguments: impl IntoIterator<Item = S>) -> Command {
    let program = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(program);
    command.args(arguments).current_dir(place::root());
    // `cargo xtask` runs under cargo, which leaves the package it ran in the environment. Build scripts that
    // watch these words would run again at every change between `cargo …` and `cargo xtask …`.
    for (name, _) in std::env::vars_os() {
        let word = name.to_string_lossy();
        if word.starts_with("CARGO_PKG_") || word.starts_with("CARGO_MANIFEST_") {
            command.env_remove(&name);
        }
    }
    command
}

/// npm in a folder of the checkout.
pub fn npm<S: AsRef<OsStr>>(folder: &Path, arguments: impl IntoIterator<Item = S>) -> Command {
    let mut command = Command::new("npm");
    command.args(arguments).current_dir(folder);
    command
}

/// Runs a program to its end under a title.
///
/// # Errors
/// When it cannot be started; a failure of its own is in [`Ended`].
pub fn to_the_end(title: &str, command: &mut Command) -> Result<Ended> {
    let started = Instant::now();
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| missing(command))?;
    let stdout = child
        .stdout
        .take()
        .context("the program's output was not piped")?;
    let (say, hear) = mpsc::channel();
    let reader = std::thread::spawn(move || {
        let mut lines = BufReader::new(stdout);
        let mut line = Vec::new();
        while matches!(lines.read_until(b'\n', &mut line), Ok(1..)) {
            if say.send(String::from_utf8_lossy(&line).into_owned()).is_err() {
                return;
            }
            line.clear();
        }
    });
    let mut count = Count::default();
    loop {
        match hear.recv_timeout(SILENCE) {
            Ok(line) => {
                print!("{line}");
                count.read(&line);
            }
            Err(RecvTimeoutError::Timeout) => {
                eprintln!("… {title}: at work for {} s", started.elapsed().as_secs());
            }
            Err(RecvTimeoutError::Disconnected) => break,
        }
    }
    let status = child.wait()?;
    // The reader has ended: it dropped its end of the channel.
    drop(reader.join());
    Ok(Ended {
        success: status.success(),
        count,
    })
}

/// Runs a program that owns the terminal, and hands on its exit code.
///
/// # Errors
/// When it cannot be started.
pub fn pass_on(command: &mut Command) -> Result<ExitCode> {
    let status = command.status().with_context(|| missing(command))?;
    let code = status
        .code()
        .and_then(|code| u8::try_from(code).ok())
        .unwrap_or(1);
    Ok(ExitCode::from(code))
}

/// Runs a program whose failure ends the chore.
///
/// # Errors
/// When it cannot be started or fails.
pub fn must(title: &str, command: &mut Command) -> Result<()> {
    eprintln!("▶ {title}");
    anyhow::ensure!(to_the_end(title, command)?.success, "{title}: failed");
    Ok(())
}

/// Runs a short program and returns what it printed; its errors go to the terminal.
///
/// # Errors
/// When it cannot be started or fails.
pub fn answer(title: &str, command: &mut Command) -> Result<String> {
    let output = command
        .stderr(Stdio::inherit())
        .output()
        .with_context(|| missing(command))?;
    anyhow::ensure!(output.status.success(), "{title}: failed");
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

fn missing(command: &Command) -> String {
    format!("{} could not be started", command.get_program().to_string_lossy())
}
