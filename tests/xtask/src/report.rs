//! The tally of a chore that runs many steps. Its closing line counts honestly: every test that a runner
//! reported, one for each step that has no runner (clippy, a build), and apart from them what did not run.

use crate::count::Count;
use crate::run;
use anyhow::Result;
use std::process::{Command, ExitCode};
use std::time::{Duration, Instant};

/// What to do with the steps after one that failed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum AfterFailure {
    Stop,
    GoOn,
}

enum Verdict {
    Passed,
    Failed,
    /// Did not run, and why.
    Skipped(String),
}

struct Line {
    title: String,
    verdict: Verdict,
    took: Duration,
}

pub struct Report {
    after_failure: AfterFailure,
    started: Instant,
    lines: Vec<Line>,
    total: Count,
}

impl Report {
    pub fn new(after_failure: AfterFailure) -> Self {
        Self {
            after_failure,
            started: Instant::now(),
            lines: Vec::new(),
            total: Count::default(),
        }
    }

    /// Runs one step and keeps how it ended. False when it failed.
    pub fn step(&mut self, title: &str, command: &mut Command) -> bool {
        self.work(title, |title| {
            let ended = run::to_the_end(title, command)?;
            if !ended.success && ended.count.failed == 0 {
                // The program failed for a reason that is no test: that is one failure more.
                return Ok(Count {
                    failed: 1,
                    ..ended.count
                });
            }
            Ok(ended.count)
        })
    }

    /// Runs one step that is more than a program. False when it failed.
    pub fn work(&mut self, title: &str, work: impl FnOnce(&str) -> Result<Count>) -> bool {
        if self.stopped() {
            return false;
        }
        eprintln!("\n▶ {title}");
        let started = Instant::now();
        let mut count = work(title).unwrap_or_else(|error| {
            eprintln!("{error:#}");
            Count {
                failed: 1,
                ..Count::default()
            }
        });
        if !count.any() {
            count.passed = 1;
        }
        self.total.passed += count.passed;
        self.total.failed += count.failed;
        self.total.skipped += count.skipped;
        let passed = count.failed == 0;
        let verdict = if passed { Verdict::Passed } else { Verdict::Failed };
        self.lines.push(Line {
            title: title.to_owned(),
            verdict,
            took: started.elapsed(),
        });
        passed
    }

    /// Notes loudly that a step did not run.
    pub fn skip(&mut self, title: &str, why: &str) {
        if self.stopped() {
            return;
        }
        eprintln!("\n▶ {title}\n!! NOT RUN: {why}");
        self.total.skipped += 1;
        let verdict = Verdict::Skipped(why.to_owned());
        self.lines.push(Line {
            title: title.to_owned(),
            verdict,
            took: Duration::ZERO,
        });
    }

    /// Prints the table and the closing line.
    pub fn close(self) -> ExitCode {
        println!(
            "\n{} steps in {} s:",
            self.lines.len(),
            self.started.elapsed().as_secs()
        );
        for line in &self.lines {
            let (word, why) = match &line.verdict {
                Verdict::Passed => ("ok", String::new()),
                Verdict::Failed => ("FAILED", String::new()),
                Verdict::Skipped(why) => ("NOT RUN", format!(": {why}")),
            };
            println!("  {word:<8}{:>5} s  {}{why}", line.took.as_secs(), line.title);
        }
        println!("Tests as their runners counted them, and one for each step without a runner:");
        println!("{}", self.summary());
        if self.total.failed == 0 {
            ExitCode::SUCCESS
        } else {
            ExitCode::FAILURE
        }
    }

    fn summary(&self) -> String {
        let Count {
            passed,
            failed,
            skipped,
        } = self.total;
        let apart = if skipped > 0 {
            format!(", {skipped} skipped")
        } else {
            String::new()
        };
        format!("{passed} passed, {failed} failed{apart}")
    }

    fn stopped(&self) -> bool {
        self.after_failure == AfterFailure::Stop && self.total.failed > 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shell(words: &str) -> Command {
        let mut command = Command::new("sh");
        command.args(["-c", words]);
        command
    }

    #[test]
    fn a_step_with_a_runner_counts_its_tests_and_one_without_counts_once() {
        let mut report = Report::new(AfterFailure::GoOn);
        assert!(report.step("tests", &mut shell("echo '# pass 7'")));
        assert!(report.step("build", &mut shell("echo built")));
        report.skip("screens", "no browser here");
        assert_eq!(report.summary(), "8 passed, 0 failed, 1 skipped");
    }

    #[test]
    fn a_runner_that_dies_before_it_counts_is_a_failure() {
        let mut report = Report::new(AfterFailure::GoOn);
        assert!(!report.step("tests", &mut shell("echo '# pass 7'; exit 3")));
        assert!(!report.step("no such program", &mut Command::new("/no/such/program")));
        assert_eq!(report.summary(), "7 passed, 2 failed");
    }

    #[test]
    fn the_short_gate_stops_at_the_first_failure() {
        let mut report = Report::new(AfterFailure::Stop);
        assert!(!report.step("clippy", &mut shell("exit 1")));
        assert!(!report.step("tests", &mut shell("echo '# pass 7'")));
        assert_eq!(report.summary(), "0 passed, 1 failed");
    }
}
