//! Where things lie. Nothing else in this crate builds a path from a guess, so that `CARGO_TARGET_DIR` and a
//! target folder set in a cargo configuration are honoured everywhere alike.

use crate::run;
use anyhow::{Context, Result};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// The checkout's top folder.
pub fn root() -> &'static Path {
    static ROOT: OnceLock<PathBuf> = OnceLock::new();
    ROOT.get_or_init(|| {
        // tests/xtask lies two floors below the top.
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        here.ancestors().nth(2).unwrap_or(here).to_path_buf()
    })
}

/// Cargo's target folder, as cargo itself sees it.
///
/// # Errors
/// When `cargo metadata` cannot read the workspace.
pub fn target() -> Result<PathBuf> {
    let mut ask = run::cargo(["metadata", "--no-deps", "--format-version", "1", "--offline"]);
    let answer = ask.output().context("cargo metadata could not be started")?;
    anyhow::ensure!(
        answer.status.success(),
        "cargo metadata failed:\n{}",
        String::from_utf8_lossy(&answer.stderr)
    );
    let metadata: serde_json::Value = serde_json::from_slice(&answer.stdout)?;
    let folder = metadata["target_directory"]
        .as_str()
        .context("cargo metadata names no target folder")?;
    Ok(PathBuf::from(folder))
}

/// A binary of a debug build.
///
/// # Errors
/// As [`target`].
pub fn binary(name: &str) -> Result<PathBuf> {
    Ok(target()?.join("debug").join(name))
}

/// Where tools are kept that are built once and used for months. `TUNGNHA_TOOLS` overrides it.
///
/// # Errors
/// When neither `TUNGNHA_TOOLS` nor `HOME` is set.
pub fn tools() -> Result<PathBuf> {
    if let Some(folder) = std::env::var_os("TUNGNHA_TOOLS") {
        return Ok(PathBuf::from(folder));
    }
    let home = std::env::var_os("HOME").context("HOME is not set, and TUNGNHA_TOOLS neither")?;
    Ok(Path::new(&home).join(".cache/tung-nha/tools"))
}
