//! What one household with its people adds to the counters, at a cut. The rules stand in `rules.md` §2; this is the
//! only place that knows them for households.

mod people;
mod states;

use super::definition::Indicators;
use super::{Counters, Coverage};
use crate::catalogue::Catalogue;
use crate::day::Day;
use crate::record::{Household, Outcome, Person, Visit};
use people::Line;
use std::collections::BTreeSet;

pub use people::ceiling;

/// Before the Monday of the week in which a house was first reached this year.
pub const FIRST_REACHED: &str = "first_reached/";
/// Before the Monday of the week in which an adult of it was first met this year.
pub const FIRST_MET: &str = "first_met/";
/// Words that this build does not know: whatever they are, they make no key of their own.
const OTHER: &str = "other";

/// The counters of one household at the end of that day.
pub fn of_household(household: &Household, people: &[Person], cut: Day) -> Counters {
    let mut seen = household.clone();
    seen.visits.retain(|visit| visit.day <= cut);
    let view = View {
        definitions: Indicators::built_in(),
        catalogue: Catalogue::built_in(),
        household: &seen,
        voided: hidden(&seen),
        cut,
    };
    let mut counters = Counters::default();
    // Removed, or the same as another: counts nowhere.
    if !household.counts_in_register() {
        return counters;
    }
    view.coverage(&mut counters);
    let lines: Vec<Vec<Line<'_>>> = people.iter().map(|person| view.lines(person)).collect();
    let guided = view.measures(&mut counters, people, &lines);
    view.priority(&mut counters, people, &lines, guided);
    view.help(&mut counters, &lines);
    view.states(&mut counters, people, &lines);
    counters
}

/// Which visits do not count: taken back, or corrected by a later one.
fn hidden(household: &Household) -> BTreeSet<crate::ids::VisitId> {
    let standing = household.visits.iter().filter(|visit| !visit.voided);
    let amended = standing.filter_map(|visit| visit.amends);
    let voided = household
        .visits
        .iter()
        .filter(|visit| visit.voided)
        .map(|visit| visit.id);
    amended.chain(voided).collect()
}

struct View<'a> {
    definitions: &'a Indicators,
    catalogue: &'a Catalogue,
    household: &'a Household,
    voided: BTreeSet<crate::ids::VisitId>,
    cut: Day,
}

impl View<'_> {
    fn is_of_year(&self, day: Day) -> bool {
        day.year() == self.cut.year() && day <= self.cut
    }

    fn visits(&self) -> impl Iterator<Item = &Visit> {
        let counts = |visit: &&Visit| !self.voided.contains(&visit.id);
        self.household.visits.iter().filter(counts)
    }

    /// In the denominator of household figures.
    fn counts(&self) -> bool {
        self.household.counts_in_register() && !self.household.confirmed_empty(self.cut.year())
    }

    fn coverage(&self, counters: &mut Counters) {
        let own = Coverage::of(self.household, self.cut.year());
        for (key, n) in [
            ("registered", own.registered),
            ("excluded", own.excluded),
            ("awaiting", own.awaiting),
            ("visited", own.visited),
            ("met", own.met),
            ("visits", own.visits),
        ] {
            counters.add(key, i64::from(n));
        }
        self.first_weeks(counters, own);
        let left = |visit: &Visit| visit.leaflet && self.is_of_year(visit.day);
        if self.counts() && self.visits().any(left) {
            counters.add("leaflets", 1);
        }
    }

    /// The weeks in which the house was first reached and first met this year: over all weeks they add up to PH-a and
    /// PH-b, which is what a line drawn through the year shows.
    fn first_weeks(&self, counters: &mut Counters, own: Coverage) {
        let of_year = || self.visits().filter(|visit| self.is_of_year(visit.day));
        let reached = of_year().map(|visit| visit.day).min();
        let met = of_year()
            .filter(|visit| visit.outcome == Outcome::Met)
            .map(|visit| visit.day)
            .min();
        for (prefix, day, counted) in [(FIRST_REACHED, reached, own.visited), (FIRST_MET, met, own.met)] {
            if let Some(day) = day {
                counters.add(format!("{prefix}{}", day.monday()), i64::from(counted));
            }
        }
    }

    /// Lượt, every help (`rules.md` §2.3), and the weeks and months in which there was one.
    fn help(&self, counters: &mut Counters, lines: &[Vec<Line<'_>>]) {
        let taught = |line: &&Line<'_>| line.taught && line.height > 0 && self.is_of_year(line.day);
        for line in lines.iter().flatten().filter(taught) {
            counters.add("turns.named", 1);
            let known = self
                .catalogue
                .skill(line.skill)
                .map_or(OTHER, |skill| &skill.code);
            counters.add(format!("taught/{}/{known}", month(line.day)), 1);
            counters.add(week(line.day), 1);
        }
        for visit in self.visits().filter(|visit| self.is_of_year(visit.day)) {
            // People and not skills: two people shown three skills each are two lượt without a name.
            let people = visit.unnamed.values().copied().max().unwrap_or(0);
            counters.add("turns.unnamed", i64::from(people));
            if people > 0 {
                counters.add(week(visit.day), 1);
            }
        }
    }
}

/// `2026-11`
pub fn month(day: Day) -> String {
    format!("{:04}-{:02}", day.year(), day.month())
}

/// The key of the week of that day.
pub fn week(day: Day) -> String {
    format!("week/{}", day.monday())
}
