//! Fair honesty checks: what is asked again before figures are leaned on, with no trace of where anybody was. The same
//! rules run on the phone of whoever wrote the visits and, from the next day on, at the desk, so the volunteer sees a
//! question first and may explain. A flag changes no figure and judges nobody; its numbers are data
//! (`checks.toml`), because another ward has other streets.
//!
//! Only visits that count are looked at, and no corrections (their time is that of the correction). Visits keyed from
//! paper carry noon sharp and say nothing about pace or hour.

mod counts;
mod pace;
mod rate;
mod repeated;
#[cfg(test)]
mod tests;

pub use counts::odd_visits;
pub use repeated::note_mark;

use crate::catalogue::Checks;
use crate::day::Day;
use crate::ids::{HouseholdId, VisitId};
use crate::record::Outcome;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use ts_rs::TS;

/// One visit as the checks see it; a row of either index.
#[derive(Debug, Clone, PartialEq)]
pub struct Knock {
    /// Which.
    pub visit: VisitId,
    /// Where.
    pub household: HouseholdId,
    /// [`crate::address::Address::house_key`]: several hộ behind one door are one door.
    pub door: String,
    /// By the phone's clock.
    pub day: Day,
    /// UTC milliseconds by the phone's clock.
    pub at: i64,
    /// What came of it.
    pub outcome: Outcome,
    /// *Gặp cùng một chỗ*: visits with the same id are one stop.
    pub together: Option<VisitId>,
    /// By check.
    pub explained: BTreeMap<String, String>,
    /// [`odd_visits`] names it.
    pub odd: bool,
    /// [`note_mark`] of its note.
    pub note: Option<u64>,
}

impl Knock {
    fn keyed(&self) -> bool {
        self.at == self.day.noon()
    }

    /// Minutes after midnight in Asia/Ho_Chi_Minh.
    fn minute(&self) -> u32 {
        let since = self.at - Day::of_instant(self.at).begins_at();
        u32::try_from(since / 60_000).unwrap_or(0)
    }
}

/// One question to one volunteer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Flag {
    /// Code of the rule.
    pub check: String,
    /// Of the last visit that it is about.
    pub day: Day,
    /// Doors that it is about.
    pub doors: u32,
    /// From the first to the last of them, begun minutes counted whole; for the pace only.
    pub minutes: Option<u32>,
    /// Of the month's doors met, rounded down; for rates only.
    pub percent: Option<u32>,
    /// In the order in which they were written.
    pub visits: Vec<VisitId>,
    /// Theirs, each once.
    pub households: Vec<HouseholdId>,
    /// Code of the answer, once there is one.
    pub explained: Option<String>,
}

impl Flag {
    /// About these visits, which must not be empty; explained where the latest explained one says how.
    fn about(check: &str, knocks: &[&Knock]) -> Option<Flag> {
        let last = knocks.last()?;
        let mut seen = BTreeSet::new();
        let doors: BTreeSet<_> = knocks.iter().map(|knock| &knock.door).collect();
        Some(Flag {
            check: check.to_owned(),
            day: last.day,
            doors: doors.len() as u32,
            minutes: None,
            percent: None,
            visits: knocks.iter().map(|knock| knock.visit).collect(),
            households: knocks
                .iter()
                .map(|knock| knock.household)
                .filter(|household| seen.insert(*household))
                .collect(),
            explained: knocks
                .iter()
                .rev()
                .find_map(|knock| knock.explained.get(check).cloned()),
        })
    }
}

/// Every question about the visits of ONE volunteer in ONE calendar month, the newest first.
pub fn flags(mut knocks: Vec<Knock>, checks: &Checks) -> Vec<Flag> {
    knocks.sort_by_key(|knock| (knock.at, knock.visit));
    let limits = &checks.limits;
    let mut flags = Vec::new();
    flags.extend(pace::too_fast(&knocks, limits));
    flags.extend(pace::late(&knocks, limits));
    flags.extend(rate::unusual(&knocks, limits));
    flags.extend(repeated::copied_notes(&knocks, limits));
    flags.extend(
        knocks
            .iter()
            .filter(|knock| knock.odd)
            .filter_map(|knock| Flag::about("odd_counts", &[knock])),
    );
    flags.retain(|flag| checks.asks(&flag.check));
    flags.sort_by(|a, b| {
        b.day
            .cmp(&a.day)
            .then_with(|| a.check.cmp(&b.check))
            .then_with(|| a.visits.cmp(&b.visits))
    });
    flags
}
