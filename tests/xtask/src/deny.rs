//! cargo-deny: licences, bans (they also hold the arrows between our own crates) and sources. It is no
//! dependency of ours, so it is installed once at a fixed version into the tools folder and kept there.
//!
//! Advisories are not asked: they clone a git host, which a gate must not depend on.

use crate::{place, run};
use anyhow::Result;
use std::path::PathBuf;
use std::process::Command;

/// Fixed, so that two machines judge alike.
const VERSION: &str = "0.20.2";

/// The command that checks, installing the tool where it is missing.
///
/// # Errors
/// When the tool can be neither found nor installed.
pub fn check() -> Result<Command> {
    let tool = tool()?;
    let mut command = Command::new(tool);
    command
        .current_dir(place::root())
        .args(["check", "--show-stats", "licenses", "bans", "sources"]);
    Ok(command)
}

fn tool() -> Result<PathBuf> {
    let folder = place::tools()?;
    let tool = folder.join("bin/cargo-deny");
    if !tool.is_file() {
        let mut install = run::cargo([
            "install",
            "cargo-deny",
            "--locked",
            "--version",
            VERSION,
            "--root",
        ]);
        // A build folder of its own: its release build has no place among ours.
        install.arg(&folder).env_remove("CARGO_TARGET_DIR");
        run::must("installing cargo-deny (once, about three minutes)", &mut install)?;
    }
    Ok(tool)
}
