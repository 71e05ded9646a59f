//! The only room that reads the clock. Everything else is handed a [`Clock`], so that a test turns the hands and
//! a rule about "this year" or "ten minutes" can be tried on any day.

use schemas::day::Day;
use std::sync::atomic::{AtomicI64, Ordering};

/// Where the time comes from.
pub trait Clock: Send + Sync + 'static {
    /// UTC milliseconds since 1970.
    fn now(&self) -> i64;

    /// The day in Asia/Ho_Chi_Minh.
    fn today(&self) -> Day {
        Day::of_instant(self.now())
    }
}

/// The machine's own clock.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[allow(clippy::disallowed_methods, reason = "this is the one place that may")]
    fn now(&self) -> i64 {
        let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
        since.map_or(0, |since| i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
    }
}

/// A clock that stands until it is turned: for tests and simulations.
#[derive(Debug, Default)]
pub struct StandingClock(AtomicI64);

impl StandingClock {
    /// Standing at that instant, UTC milliseconds.
    pub fn at(ms: i64) -> Self {
        Self(AtomicI64::new(ms))
    }

    /// Turns the hands, forwards or back.
    pub fn turn(&self, by_ms: i64) {
        self.0.fetch_add(by_ms, Ordering::SeqCst);
    }
}

impl Clock for StandingClock {
    fn now(&self) -> i64 {
        self.0.load(Ordering::SeqCst)
    }
}
