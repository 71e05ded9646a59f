//! What a change must pass. `check` is the short gate for work; `test` is the whole one, and the only thing
//! the machine that judges a change calls, so that what is green here is green there.

use crate::count::Count;
use crate::report::{AfterFailure, Report};
use crate::{apt, deny, place, run, ui};
use anyhow::Result;
use std::process::Command;

/// Tauri loads the built front end from inside the binary only under this feature; without it, it looks for a
/// development server.
const SHELL: [&str; 4] = ["--package", "tung-nha", "--features", "tauri/custom-protocol"];

/// Where the generated TypeScript lies.
const GENERATED: &str = "ui/shared/src/generated";

/// The short gate.
///
/// # Errors
/// When a step cannot even be started.
pub fn check() -> Result<Report> {
    let mut report = Report::new(AfterFailure::Stop);
    report.step("formatting", &mut run::cargo(["fmt", "--all", "--check"]));
    report.step(
        "clippy",
        &mut run::cargo(["clippy", "--quiet", "--all-targets", "--", "-D", "warnings"]),
    );
    report.step("generated files", &mut generate(true));
    suites_are_ready(&mut report);
    report.step("tests", &mut run::cargo(["test", "--quiet", "--no-fail-fast"]));
    Ok(report)
}

/// The whole gate. `long` lets the large suites take their full time.
///
/// # Errors
/// When a step cannot even be started.
pub fn test(long: bool) -> Result<Report> {
    apt::install(apt::Need::Window)?;
    let mut report = Report::new(AfterFailure::GoOn);
    report.step("formatting", &mut run::cargo(["fmt", "--all", "--check"]));
    report.step("generated files", &mut generate(true));
    // The front ends come before the binaries that carry them inside.
    ui::steps(&mut report);
    report.step(
        "clippy",
        &mut run::cargo(["clippy", "--all-targets", "--", "-D", "warnings"]),
    );
    report.step(
        "clippy of the shell",
        &mut of_the_shell(&["clippy", "--all-targets"], &["--", "-D", "warnings"]),
    );
    report.step("rustdoc", &mut strict_docs(run::cargo(["doc", "--no-deps"])));
    report.step(
        "rustdoc of the shell",
        &mut strict_docs(of_the_shell(&["doc", "--no-deps"], &[])),
    );
    report.work("licences, bans, sources", |title| {
        let ended = run::to_the_end(title, &mut deny::check()?)?;
        anyhow::ensure!(ended.success, "cargo-deny refuses");
        Ok(Count::default())
    });
    let built = suites_are_ready(&mut report);
    let mut tests = run::cargo(["test", "--no-fail-fast"]);
    if long {
        tests.env("TUNGNHA_LONG", "1");
    }
    report.step("tests", &mut tests);
    let shell = report.step("the shell", &mut of_the_shell(&["build"], &[]));
    if built && shell {
        ui::screens_suite(&mut report, long);
    } else {
        report.skip("screens", "the binaries they drive could not be built");
    }
    Ok(report)
}

/// What the suites start and do not build themselves: the two programs that they kill, and the official JavaScript
/// Automerge. Answers whether the programs could be built.
fn suites_are_ready(report: &mut Report) -> bool {
    report.work("suites: JavaScript Automerge", |_| {
        ui::install(&place::root().join("tests/js")).map(|()| Count::default())
    });
    report.step("server and phone", &mut server_and_phone())
}

/// Writes the TypeScript of wire, calls and records, or says what is stale.
pub fn generate(check: bool) -> Command {
    // Without `--package`: the features of the default members, so that nothing is compiled a second time.
    let mut command = run::cargo(["run", "--quiet", "--bin", "generate", "--"]);
    command.arg(place::root().join(GENERATED));
    if check {
        command.arg("--check");
    }
    command
}

/// Builds the two binaries that everything with a screen stands on.
pub fn server_and_phone() -> Command {
    run::cargo(["build", "--package", "sync-server", "--package", "phone"])
}

/// A cargo command on the Tauri shell, as it is shipped.
pub fn of_the_shell(before: &[&str], after: &[&str]) -> Command {
    let mut command = run::cargo(before);
    command.args(SHELL).args(after);
    command
}

fn strict_docs(mut command: Command) -> Command {
    command.env("RUSTDOCFLAGS", "-D warnings");
    command
}
