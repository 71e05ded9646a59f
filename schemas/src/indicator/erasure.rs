//! Erasing a person without moving a figure (`rules.md` §1.8). What belongs to the household stays there as a bare
//! mark of the year, unnamed help is held under the ceiling at which it stood, and what the person alone added goes
//! into the tally of the tổ, by month and skill and without an address.
//!
//! The tally is the difference between counting with and without the person at the end of each month, so that a cut
//! made later for an earlier month finds what it would have found.

use super::household::{ceiling, month, of_household};
use super::{Counters, Indicators};
use crate::day::Day;
use crate::ids::PersonId;
use crate::record::{Household, Person};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// For how many years back the months are told apart; what is older counts with the first of them.
const YEARS_BACK: i32 = 5;

/// What the de-identified of one tổ add: by month (`2026-11`).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Tally(pub BTreeMap<String, Counters>);

impl Tally {
    /// What counts at that cut: activity of its year, state of all months before.
    pub fn at(&self, cut: Day) -> Counters {
        let (year, upto) = (format!("{:04}-", cut.year()), month(cut));
        let mut sum = Counters::default();
        for (month, moved) in self.0.range(..=upto) {
            for (key, n) in &moved.0 {
                if is_state(key) || month.starts_with(&year) {
                    sum.add(key.as_str(), *n);
                }
            }
        }
        sum
    }

    /// Moves one month.
    pub fn add(&mut self, month: &str, by: &Counters) {
        let at = self.0.entry(month.to_owned()).or_default();
        *at += by;
        if at.is_empty() {
            self.0.remove(month);
        }
    }
}

/// What an erasure leaves behind.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LeftBehind {
    /// Marks to be written into the household's document.
    pub marks: BTreeMap<String, u32>,
    /// What moves into the tally of the tổ.
    pub tally: Tally,
}

/// Works out what erasing one of these people leaves behind, as of today.
pub fn leave_behind(household: &Household, people: &[Person], erased: PersonId, today: Day) -> LeftBehind {
    let mut others = people.to_vec();
    others.retain(|person| person.id != erased);
    let Some(gone) = people.iter().find(|person| person.id == erased) else {
        return LeftBehind::default();
    };
    let marks = marks(household, people, today);
    let mut marked = household.clone();
    marked.marks.extend(marks.clone());

    let mut tally = Tally::default();
    let mut before = Counters::default();
    for (label, end) in month_ends(gone, household, today) {
        if label.ends_with("-01") {
            before.0.retain(|key, _| is_state(key));
        }
        let mut gap = of_household(household, people, end);
        gap -= &of_household(&marked, &others, end);
        let now = gap.clone();
        gap -= &before;
        tally.add(&label, &gap);
        before = now;
    }
    LeftBehind { marks, tally }
}

/// Results that stay at the household, and ceilings for its unnamed help.
fn marks(household: &Household, people: &[Person], today: Day) -> BTreeMap<String, u32> {
    let year = today.year();
    let counted = of_household(household, people, last_of_year(today));
    let mut marks = BTreeMap::new();
    if counted.get("guided.named") > 0 {
        marks.insert(format!("{year}/guided"), 1);
    }
    if counted.get("digital_families") > 0 {
        marks.insert(format!("{year}/gd"), 1);
    }
    let codes = Indicators::built_in().measures.iter();
    let codes = codes.flat_map(|measure| [measure.code.clone(), format!("asked.{}", measure.code)]);
    for code in codes.chain(["priority".to_owned()]) {
        let unnamed = counted.get(&format!("{code}.unnamed"));
        marks.insert(ceiling(year, &code), u32::try_from(unnamed).unwrap_or(u32::MAX));
    }
    marks
}

/// The ends of all months in which the paper or the marks can be felt: since the first day that stands in either, and
/// of the whole year, for a mark says no month.
fn month_ends(person: &Person, household: &Household, today: Day) -> Vec<(String, Day)> {
    let visits = household.visits.iter().map(|visit| visit.day);
    let lines = person.guidance.iter().filter_map(|line| line.day);
    let needs = person.needs.values().filter_map(|need| need.since);
    let days = lines
        .chain(needs)
        .chain(person.ticks.values().copied())
        .chain(visits);
    let days = days.chain([today.first_of_year()]);
    // A clock that stood wrong must not make a thousand years be counted.
    let oldest = Day::new(today.year() - YEARS_BACK, 1, 1).unwrap_or(today);
    let first = days.filter(|day| *day <= today).min().unwrap_or(today);
    let first = first.max(oldest).first_of_month();
    let mut ends = Vec::new();
    let mut begin = first;
    while begin <= today {
        let next = begin.plus_days(31).first_of_month();
        // The present month stands for the rest of the year: a phone whose clock runs ahead wrote into it, too.
        let end = if next > today {
            last_of_year(today)
        } else {
            next.plus_days(-1)
        };
        ends.push((month(begin), end));
        begin = next;
    }
    ends
}

fn last_of_year(day: Day) -> Day {
    Day::new(day.year(), 12, 31).unwrap_or(day)
}

/// Whether a counter says what is known and not what was done this year.
fn is_state(key: &str) -> bool {
    let measures = &Indicators::built_in().measures;
    let of_measure = |key: &str| {
        let code = key.strip_suffix(".named").or(key.strip_suffix(".unnamed"))?;
        measures.iter().find(|measure| measure.code == code)
    };
    let state = |key| of_measure(key).is_some_and(|m| m.kind == super::FigureKind::State);
    state(key)
        || key.starts_with("asked.")
        || key.starts_with("need/")
        || matches!(key, "digital_families" | "five_skills")
}
