//! A clock that stands until a test turns it. The ward's server and its phones share one, unless a story is about
//! phones whose clocks go wrong.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

/// Sunday 6 December 2026, eight in the morning in Đà Nẵng.
const MORNING: i64 = 1_796_518_800_000;

/// From midnight to eight, in milliseconds.
const MORNING_HOURS: i64 = 8 * 60 * 60 * 1000;

/// Shared hands: a clone is the same clock.
#[derive(Debug, Clone)]
pub struct Clock(Arc<AtomicI64>);

impl Clock {
    /// The morning of the walk.
    pub fn morning() -> Self {
        Self(Arc::new(AtomicI64::new(MORNING)))
    }

    /// Standing at the machine's present time: for stories with programs that go by the machine's own clock.
    pub fn of_the_machine() -> Self {
        Self(Arc::new(AtomicI64::new(engine::Clock::now(&engine::SystemClock))))
    }

    /// Eight in the morning of that day in Đà Nẵng.
    pub fn at(day: schemas::day::Day) -> Self {
        Self(Arc::new(AtomicI64::new(day.begins_at() + MORNING_HOURS)))
    }

    /// Turns the hands to eight in the morning of that day.
    pub fn turn_to(&self, day: schemas::day::Day) {
        self.0.store(day.begins_at() + MORNING_HOURS, Ordering::SeqCst);
    }

    /// Another clock, so many milliseconds off.
    pub fn off_by(&self, ms: i64) -> Self {
        Self(Arc::new(AtomicI64::new(self.now() + ms)))
    }

    /// Turns the hands by so many minutes, forwards or back.
    pub fn turn_minutes(&self, minutes: i64) {
        self.0.fetch_add(minutes * 60_000, Ordering::SeqCst);
    }

    /// UTC milliseconds.
    pub fn now(&self) -> i64 {
        self.0.load(Ordering::SeqCst)
    }
}

impl engine::Clock for Clock {
    fn now(&self) -> i64 {
        Clock::now(self)
    }
}

impl sync_server::clock::Clock for Clock {
    fn now(&self) -> i64 {
        Clock::now(self)
    }
}
