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

    /// Whether it joined in the year of that day, by that day; and whether it left. The two always make up the
    /// difference between the list at the year's beginning and the list that day.
    pub fn priority_moves(&self, upto: Day) -> (bool, bool) {
        let (then, now) = (
            self.is_priority(upto.first_of_year().plus_days(-1)),
            self.is_priority(upto),
        );
        let of_year = |event: &&PriorityEvent| event.day.year() == upto.year() && event.day <= upto;
        let mut events = self.priority_log.iter().filter(of_year);
        let came = events.clone().any(|event| event.left.is_none());
        let went = events.any(|event| event.left.is_some());
        let joined = !then && (now || (came && went));
        (joined, !now && (then || joined))
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::address::Address;
    use crate::document::household;
    use crate::document::skeleton::{self, Kind};
    use crate::document::{answers, household::SCHEMA_WITH_ANSWERS};
    use uuid::Uuid;

    /// What a document says after these entries: day of December, code, why it left.
    fn listed(before: &[&str], entries: &[(u32, &str, Option<&str>)]) -> Household {
        let mut doc = skeleton::new_document(&Kind::Household);
        let birth = household::Birth {
            id: Uuid::from_u128(1).into(),
            area: Uuid::from_u128(2).into(),
            address: &Address::default(),
        };
        household::write_birth(&mut doc, &birth).unwrap();
        skeleton::lift(&mut doc, &Kind::Household, SCHEMA_WITH_ANSWERS).unwrap();
        for code in before {
            household::set_priority(&mut doc, code, true).unwrap();
        }
        for (day, code, left) in entries {
            let event = PriorityEvent {
                day: Day::new(2026, 12, *day).unwrap(),
                code: (*code).to_owned(),
                left: left.map(str::to_owned),
            };
            household::set_priority(&mut doc, code, left.is_none()).unwrap();
            answers::log_priority(&mut doc, &event).unwrap();
        }
        household::read(doc.document()).unwrap()
    }

    fn moves(house: &Household) -> (bool, bool, bool) {
        let end = Day::new(2026, 12, 31).unwrap();
        let (joined, left) = house.priority_moves(end);
        (joined, left, house.is_priority(end))
    }

    #[test]
    fn who_joined_and_who_left_make_up_the_difference_of_the_lists() {
        assert_eq!(moves(&listed(&[], &[(2, "KK", None)])), (true, false, true));
        assert_eq!(
            moves(&listed(&["NCT"], &[(2, "NCT", Some("moved"))])),
            (false, true, false)
        );
        assert_eq!(
            moves(&listed(&["NCT"], &[(2, "KK", None)])),
            (false, false, true),
            "on the list already"
        );
        let back = listed(&["NCT"], &[(2, "NCT", Some("moved")), (9, "NCT", None)]);
        assert_eq!(moves(&back), (false, false, true));
        let gone = listed(&[], &[(2, "KK", None), (9, "KK", Some("no_longer"))]);
        assert_eq!(moves(&gone), (true, true, false));
    }

    #[test]
    fn a_slip_that_is_taken_back_the_same_day_leaves_no_trace_in_earlier_cuts() {
        let slip = listed(&[], &[(2, "KK", None), (2, "KK", Some("no_longer"))]);
        assert_eq!(moves(&slip), (false, false, false));
        assert!(!slip.is_priority(Day::new(2026, 11, 30).unwrap()));
        let other = listed(&["NCT"], &[(2, "NCT", Some("moved")), (2, "NCT", None)]);
        assert_eq!(moves(&other), (false, false, true));
        assert!(other.is_priority(Day::new(2026, 11, 30).unwrap()));
    }
}
