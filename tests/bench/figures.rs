//! Numbers of a measurement: how often, the middle one, and the one that 95 of 100 stay below. A mean would hide the
//! one key press in twenty that stutters.

use serde::Serialize;
use std::time::{Duration, Instant};

/// What a number counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Of wall clock.
    Milliseconds,
    /// Of 1,000 bytes, as counted between phone and server.
    Kilobytes,
}

impl Unit {
    /// As it stands behind a number.
    pub fn word(self) -> &'static str {
        match self {
            Self::Milliseconds => "ms",
            Self::Kilobytes => "kB",
        }
    }
}

/// One measurement at one size.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct Figures {
    /// How often.
    pub runs: usize,
    /// The middle one.
    pub median: f64,
    /// Of a hundred, 95 are not above it.
    pub p95: f64,
}

impl Figures {
    /// Of these values.
    ///
    /// # Panics
    /// When nothing was measured.
    pub fn of(mut values: Vec<f64>) -> Self {
        assert!(!values.is_empty(), "something was measured");
        values.sort_by(f64::total_cmp);
        let at = |share: f64| values[((values.len() as f64 * share).ceil() as usize).max(1) - 1];
        Self {
            runs: values.len(),
            median: at(0.5),
            p95: at(0.95),
        }
    }
}

/// Milliseconds that each run takes; `before` makes a run ready and is not counted.
pub fn runs<T>(times: usize, mut before: impl FnMut(usize) -> T, mut work: impl FnMut(T)) -> Vec<f64> {
    (0..times)
        .map(|run| {
            let ready = before(run);
            let start = Instant::now();
            work(ready);
            milliseconds(start.elapsed())
        })
        .collect()
}

/// Milliseconds of one piece of work, and what came of it.
pub fn once<T>(work: impl FnOnce() -> T) -> (f64, T) {
    let start = Instant::now();
    let done = work();
    (milliseconds(start.elapsed()), done)
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1_000.0
}
