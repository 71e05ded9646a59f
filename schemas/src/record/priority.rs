//! Membership of the priority list over time. What the office's workbook says stands without a day: on the list
//! since before anybody asked. Whoever joins or leaves later is written down with the day and, leaving, with the
//! reason (`rules.md` §2.11).

use super::Household;
use crate::day::Day;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use ts_rs::TS;

/// Joining or leaving, under one reason code of the list.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PriorityEvent {
    /// On which day.
    pub day: Day,
    /// `NCT`, `KK`, `KHÁC`.
    pub code: String,
    /// Why it left (`moved`, `died`, `no_longer`); absent for joining.
    pub left: Option<String>,
}

impl Household {
    /// Whether the household is on the priority list at the end of that day, for any reason.
    pub fn is_priority(&self, at: Day) -> bool {
        let codes: BTreeSet<&String> = self
            .priority
            .iter()
            .chain(self.priority_log.iter().map(|event| &event.code))
            .collect();
        codes.into_iter().any(|code| self.bears(code, at))
    }

    /// Joined in the year of that day and by that day; or left.
    pub fn priority_moves(&self, upto: Day) -> (bool, bool) {
        let of_year = |event: &&PriorityEvent| event.day.year() == upto.year() && event.day <= upto;
        let mut events = self.priority_log.iter().filter(of_year);
        let joined = events.clone().any(|event| event.left.is_none());
        let left = events.any(|event| event.left.is_some()) && !self.is_priority(upto);
        (joined, left)
    }

    fn bears(&self, code: &String, at: Day) -> bool {
        let mut of_code: Vec<&PriorityEvent> = self
            .priority_log
            .iter()
            .filter(|event| event.code == *code)
            .collect();
        of_code.sort();
        match of_code.iter().rfind(|event| event.day <= at) {
            Some(last) => last.left.is_none(),
            None => match of_code.first() {
                Some(first) => first.left.is_some(),
                None => self.priority.contains(code),
            },
        }
    }
}
