//! The system packages, named once for developers, the demo and the gate. With root they are installed; without
//! it the exact line for what is missing is printed, and the chore goes on: what it needs may be there under
//! another name.

use crate::run;
use anyhow::{Context, Result};
use std::fs;
use std::process::Command;

/// What a chore is about to do.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Need {
    /// Build and run engine and server: the demo without a window.
    Build,
    /// Build, show and drive the companion's window and the screens.
    Window,
}

/// Debian's names. libssl stands with [`Need::Build`]: SQLCipher takes its cipher from the system's OpenSSL.
const PACKAGES: &[(Need, &str)] = &[
    (Need::Build, "build-essential"),
    (Need::Build, "pkg-config"),
    (Need::Build, "libssl-dev"),
    (Need::Window, "file"),
    (Need::Window, "libwebkit2gtk-4.1-dev"),
    (Need::Window, "libxdo-dev"),
    (Need::Window, "librsvg2-dev"),
    (Need::Window, "libayatana-appindicator3-dev"),
    (Need::Window, "webkit2gtk-driver"),
    (Need::Window, "xvfb"),
    (Need::Window, "xauth"),
    (Need::Window, "x11-utils"),
    (Need::Window, "xdotool"),
    (Need::Window, "scrot"),
    (Need::Window, "dbus"),
    (Need::Window, "dbus-x11"),
    (Need::Window, "chromium"),
    (Need::Window, "chromium-driver"),
    (Need::Window, "fonts-noto-core"),
    // Kills programs at chosen system calls, for the crash suite.
    (Need::Window, "strace"),
];

/// Installs what is missing, or says how.
///
/// # Errors
/// When root's own apt-get fails. Lacking root or apt is not an error.
pub fn install(need: Need) -> Result<()> {
    let missing = missing(need);
    if missing.is_empty() {
        eprintln!("System packages: all there.");
        return Ok(());
    }
    let line = format!("apt-get install -y --no-install-recommends {}", missing.join(" "));
    if !there("apt-get") {
        eprintln!("!! No apt-get here. On Debian 12 the line would be:\n   {line}");
        return Ok(());
    }
    if !is_root() {
        eprintln!(
            "!! System packages are missing, and only root may install them. Please run:\n   sudo {line}"
        );
        return Ok(());
    }
    run::must("apt-get update", apt_get().arg("update").arg("-qq")).context("the package lists")?;
    run::must(
        &format!("installing {} system packages", missing.len()),
        apt_get()
            .args(["install", "-y", "-qq", "--no-install-recommends"])
            .args(&missing),
    )
}

/// Packages of a need that are not installed.
pub fn missing(need: Need) -> Vec<&'static str> {
    PACKAGES
        .iter()
        .filter(|(of, name)| *of <= need && !installed(name))
        .map(|(_, name)| *name)
        .collect()
}

/// True when a program of this name can be started.
pub fn there(program: &str) -> bool {
    let Some(path) = std::env::var_os("PATH") else {
        return false;
    };
    std::env::split_paths(&path).any(|folder| folder.join(program).is_file())
}

fn installed(package: &str) -> bool {
    let mut ask = Command::new("dpkg-query");
    ask.args(["--show", "--showformat", "${db:Status-Status}", package]);
    ask.output().is_ok_and(|answer| answer.stdout == b"installed")
}

fn apt_get() -> Command {
    let mut command = Command::new("apt-get");
    command.env("DEBIAN_FRONTEND", "noninteractive");
    command
}

/// The effective user of this process, as the kernel tells it: Rust's standard library does not.
fn is_root() -> bool {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let effective = status
        .lines()
        .find_map(|line| line.strip_prefix("Uid:")?.split_whitespace().nth(1));
    effective == Some("0")
}
