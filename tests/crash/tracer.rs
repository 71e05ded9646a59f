//! `strace` as an executioner: it kills the traced program at the n-th time that it calls one of these system calls,
//! before the call is carried out.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::{Command, Stdio};

/// What SQLite and the key file reach the disk by.
const CALLS: &str = "pwrite64,fdatasync,fsync,ftruncate,unlink,rename";

/// Whether there is one; says so loudly when there is not.
pub fn there_is_one() -> bool {
    let found = Command::new("strace")
        .arg("-V")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success());
    if !found {
        eprintln!(
            "!! strace is missing, so no program is killed at chosen system calls here; only at random moments. \
             Install it: apt-get install strace"
        );
    }
    found
}

/// A tracer that kills at the n-th of the calls, counted from 1; the program and its arguments are still to come.
pub fn killing_at(n: usize) -> Command {
    let mut strace = Command::new("strace");
    strace.args(["-f", "-qq", "-o", "/dev/null"]);
    strace.args([
        "-e",
        &format!("trace={CALLS}"),
        "-e",
        &format!("inject={CALLS}:signal=SIGKILL:when={n}"),
    ]);
    strace
}

/// A tracer that kills nobody and writes down which thread makes which of the calls.
pub fn watching(log: &Path) -> Command {
    let mut strace = Command::new("strace");
    strace
        .args(["-f", "-qq", "-o"])
        .arg(log)
        .args(["-e", &format!("trace={CALLS}")]);
    strace
}

/// How many of the calls the busiest thread made.
pub fn calls_in(log: &Path) -> usize {
    let log = std::fs::read_to_string(log).expect("the log reads");
    let mut threads = BTreeMap::<&str, usize>::new();
    for line in log
        .lines()
        .filter(|line| line.contains('(') && !line.contains("resumed>"))
    {
        *threads
            .entry(line.split_whitespace().next().unwrap_or_default())
            .or_default() += 1;
    }
    threads.into_values().max().unwrap_or_default()
}
