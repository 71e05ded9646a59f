//! A clock that begins at seven in the evening some days ago and goes on from there, so that a story can be told of a
//! walk that is over at whatever hour it is told.

use engine::{Clock, SystemClock};
use schemas::day::Day;

const SEVEN_IN_THE_EVENING_MS: i64 = 19 * 60 * 60 * 1000;

/// How far it stands behind the machine's.
pub struct Evening {
    behind_ms: i64,
}

impl Evening {
    /// Seven in the evening in Đà Nẵng, now.
    pub fn so_many_ago(days: u32) -> Self {
        let now = SystemClock.now();
        let evening = Day::of_instant(now).plus_days(-i64::from(days)).begins_at() + SEVEN_IN_THE_EVENING_MS;
        Self {
            behind_ms: now - evening,
        }
    }
}

impl Clock for Evening {
    fn now(&self) -> i64 {
        SystemClock.now() - self.behind_ms
    }
}
