//! The front ends and the suite that looks at them. npm is spoken to here and nowhere else; what `ui` and
//! `tests/screens` do is in their own `package.json`, under the script names used below.

use crate::report::Report;
use crate::{browser, gate, place, run};
use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

/// The npm workspace of companion, desk and what they share.
pub fn folder() -> PathBuf {
    place::root().join("ui")
}

fn screens() -> PathBuf {
    place::root().join("tests/screens")
}

/// Fetches, checks, tests and builds the front ends, each as a step of a report.
pub fn steps(report: &mut Report) {
    let ui = folder();
    if !ui.join("package.json").is_file() {
        report.skip("front ends", "ui has no package.json yet");
        return;
    }
    let installed = report.work("front ends: packages", |_| {
        install(&ui).map(|()| Default::default())
    });
    if !installed {
        report.skip(
            "front ends: check, test, build",
            "their packages could not be installed",
        );
        return;
    }
    report.step(
        "front ends: types and markup",
        &mut run::npm(&ui, ["run", "check"]),
    );
    report.step("front ends: tests", &mut run::npm(&ui, ["run", "test"]));
    report.step("front ends: build", &mut run::npm(&ui, ["run", "build"]));
}

/// Drives the built binaries through Chromium and through the real window.
pub fn screens_suite(report: &mut Report, long: bool) {
    let title = "screens";
    let screens = screens();
    if !screens.join("package.json").is_file() {
        report.skip(title, "tests/screens has no package.json yet");
        return;
    }
    let Some(chromium) = browser::chromium() else {
        report.skip(title, browser::LACKING);
        return;
    };
    let installed = report.work("screens: packages", |_| {
        install(&screens).map(|()| Default::default())
    });
    if !installed {
        report.skip(title, "its packages could not be installed");
        return;
    }
    report.work(title, |title| {
        let mut suite = suite(&screens, &chromium, "test")?;
        if long {
            suite.env("TUNGNHA_LONG", "1");
        }
        let ended = run::to_the_end(title, &mut suite)?;
        anyhow::ensure!(
            ended.success || ended.count.failed > 0,
            "the suite stopped before it could count"
        );
        Ok(ended.count)
    });
}

/// Photographs every screen.
///
/// # Errors
/// When npm cannot be started.
pub fn contact_sheet() -> Result<ExitCode> {
    let screens = screens();
    if !screens.join("package.json").is_file() {
        eprintln!("There are no screens to photograph yet: tests/screens has no package.json.");
        return Ok(ExitCode::FAILURE);
    }
    let Some(chromium) = browser::chromium() else {
        eprintln!("{}", browser::LACKING);
        return Ok(ExitCode::FAILURE);
    };
    install(&folder())?;
    install(&screens)?;
    build()?;
    run::must("building server and phone", &mut gate::server_and_phone())?;
    run::pass_on(&mut suite(&screens, &chromium, "contact-sheet")?)
}

/// Builds both front ends.
///
/// # Errors
/// When npm is missing or the build fails.
pub fn build() -> Result<()> {
    run::must(
        "building the front ends",
        &mut run::npm(&folder(), ["run", "build"]),
    )
}

/// `npm ci`, unless what is installed came from this very lock file.
///
/// # Errors
/// When npm is missing or fails.
pub fn install(folder: &Path) -> Result<()> {
    let lock = fs::read(folder.join("package-lock.json"))
        .with_context(|| format!("{} has no package-lock.json", folder.display()))?;
    let stamp = folder.join("node_modules/.installed-from");
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        eprintln!("The packages are those of package-lock.json.");
        return Ok(());
    }
    let mut ci = run::npm(folder, ["ci", "--no-audit", "--no-fund"]);
    run::must(&format!("npm ci in {}", folder.display()), &mut ci)?;
    Ok(fs::write(stamp, lock)?)
}

/// A script of the screens suite, told where the binaries and the browser are.
fn suite(screens: &Path, chromium: &Path, script: &str) -> Result<Command> {
    let mut command = run::npm(screens, ["run", script]);
    command
        .env("CARGO_TARGET_DIR", place::target()?)
        .env("CHROMIUM", chromium);
    Ok(command)
}
