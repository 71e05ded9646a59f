//! People of a household: those who were helped by name and those who were helped without one. A number without a name
//! is never added up over visits, and never exceeds the people whom the named ones leave (`rules.md` §2.1–2.4).

use super::View;
use crate::day::Day;
use crate::indicator::Counters;
use crate::indicator::definition::{FigureKind, Measure};
use crate::record::{Guidance, Level, Person, PersonStatus, Source, Visit};
use std::collections::{BTreeMap, BTreeSet};

/// One counting line of guidance with its day.
pub(super) struct Line<'a> {
    pub(super) skill: &'a str,
    pub(super) height: u8,
    pub(super) taught: bool,
    pub(super) day: Day,
}

impl View<'_> {
    /// Lines that count by the cut; those of a visit that was taken back do not.
    pub(super) fn lines<'p>(&self, person: &'p Person) -> Vec<Line<'p>> {
        let visit_of = |line: &Guidance| self.household.visits.iter().find(|visit| visit.id == line.visit);
        let day_of = |line: &Guidance| line.day.or(visit_of(line).map(|visit| visit.day));
        let read = |line: &'p Guidance| {
            let day = day_of(line).filter(|day| *day <= self.cut)?;
            // A visit that was corrected keeps whom it helped; one that was taken back does not.
            let taken_back = visit_of(line).is_some_and(|visit| visit.voided);
            (!taken_back).then_some(Line {
                skill: &line.skill,
                height: if line.level == Level::Unwanted {
                    0
                } else {
                    line.level.height()
                },
                taught: line.source == Source::Taught,
                day,
            })
        };
        person.guidance.iter().filter_map(read).collect()
    }

    /// Named and unnamed people of every measure; answers whether anybody was guided here this year.
    pub(super) fn measures(
        &self,
        counters: &mut Counters,
        people: &[Person],
        lines: &[Vec<Line<'_>>],
    ) -> bool {
        // A house is helped by any help: ceilings and caps say how many people, never whether.
        let helped =
            |visit: &Visit| self.is_of_year(visit.day) && visit.unnamed.values().any(|people| *people > 0);
        let mut guided = self.marked("guided") || self.visits().any(helped);
        for measure in &self.definitions.measures {
            let counts = |(person, lines): &(&Person, &Vec<Line<'_>>)| self.has(measure, person, lines);
            let named = people.iter().zip(lines).filter(counts).count() as u32;
            let unnamed = self.unnamed(
                &measure.code,
                measure.kind,
                named,
                self.household.counts.adults16,
                |visit| nth_largest(visit, measure, measure.needs),
            );
            counters.add(format!("{}.named", measure.code), i64::from(named));
            counters.add(format!("{}.unnamed", measure.code), i64::from(unnamed));
            if measure.code == "guided" {
                guided |= named > 0;
            }
            if measure.kind == FigureKind::State && measure.needs == 1 {
                self.asked(counters, measure, people, lines);
            }
        }
        if guided && self.counts() {
            counters.add("guided_households", 1);
        }
        guided
    }

    /// People of whom it is known, whatever they answered: those not asked make the range (`rules.md` §2.7).
    fn asked(&self, counters: &mut Counters, measure: &Measure, people: &[Person], lines: &[Vec<Line<'_>>]) {
        let asked = |(person, lines): &(&Person, &Vec<Line<'_>>)| {
            person.status == PersonStatus::Here && lines.iter().any(|line| measure.covers(line.skill))
        };
        let named = people.iter().zip(lines).filter(asked).count() as u32;
        let code = format!("asked.{}", measure.code);
        let adults = self.household.counts.adults16;
        let unnamed = self.unnamed(&code, FigureKind::State, named, adults, |visit| {
            nth_largest(visit, measure, 1)
        });
        counters.add(format!("{code}.named"), i64::from(named));
        counters.add(format!("{code}.unnamed"), i64::from(unnamed));
    }

    /// Whether a person counts: the highest level per skill, of enough skills (`rules.md` §2.1, §2.4).
    fn has(&self, measure: &Measure, person: &Person, lines: &[Line<'_>]) -> bool {
        let state = measure.kind == FigureKind::State;
        if state && person.status != PersonStatus::Here {
            return false;
        }
        let counts = |line: &&Line<'_>| {
            line.height > 0
                && measure.covers(line.skill)
                && (state || (line.taught && self.is_of_year(line.day)))
        };
        let skills: BTreeSet<&str> = lines.iter().filter(counts).map(|line| line.skill).collect();
        skills.len() >= measure.needs
    }

    /// The largest number helped without a name in any one visit, never the sum (`rules.md` §2.3); no more than
    /// there are people beside the named ones, and no more than stood before a paper was erased.
    fn unnamed(
        &self,
        code: &str,
        kind: FigureKind,
        named: u32,
        most: Option<u32>,
        of_visit: impl Fn(&Visit) -> u32,
    ) -> u32 {
        let mut by_year: BTreeMap<i32, u32> = BTreeMap::new();
        for visit in self.visits() {
            if kind == FigureKind::State || self.is_of_year(visit.day) {
                let largest = by_year.entry(visit.day.year()).or_default();
                *largest = (*largest).max(of_visit(visit));
            }
        }
        let under_ceiling = |(year, largest): (i32, u32)| {
            let ceiling = self.household.marks.get(&ceiling(year, code));
            ceiling.map_or(largest, |ceiling| largest.min(*ceiling))
        };
        let largest = by_year.into_iter().map(under_ceiling).max().unwrap_or(0);
        most.map_or(largest, |most| largest.min(most.saturating_sub(named)))
    }

    fn marked(&self, what: &str) -> bool {
        let mark = format!("{}/{what}", self.cut.year());
        self.household.marks.get(&mark).is_some_and(|n| *n > 0)
    }

    pub(super) fn priority(
        &self,
        counters: &mut Counters,
        people: &[Person],
        lines: &[Vec<Line<'_>>],
        guided: bool,
    ) {
        if !self.household.counts_in_register() {
            return;
        }
        let (joined, left) = self.household.priority_moves(self.cut);
        counters.add("priority_joined", joined.into());
        counters.add("priority_left", left.into());
        if !self.household.is_priority(self.cut) {
            return;
        }
        counters.add("priority_households", 1);
        counters.add("priority_households_guided", guided.into());
        // A household is on the list for somebody's sake, so it is one person where nobody said how many.
        let listed = self.household.priority_people.unwrap_or(1);
        counters.add("priority_people", i64::from(listed));
        let Some(measure) = self.definitions.measure("guided") else {
            return;
        };
        let helped =
            |(person, lines): &(&Person, &Vec<Line<'_>>)| person.priority && self.has(measure, person, lines);
        let named = people.iter().zip(lines).filter(helped).count() as u32;
        let unnamed = self.unnamed("priority", FigureKind::Activity, named, Some(listed), |v| {
            v.unnamed_priority
        });
        counters.add("priority.named", i64::from(named));
        counters.add("priority.unnamed", i64::from(unnamed));
    }
}

/// Of the numbers of people whom a visit helped with the skills of a measure, the largest, the second largest …: who
/// was shown the less common skill was, as far as a number can say, among those who were shown the more common one.
fn nth_largest(visit: &Visit, measure: &Measure, n: usize) -> u32 {
    let covered = |(skill, _): &(&String, &u32)| measure.covers(skill);
    let mut numbers: Vec<u32> = visit
        .unnamed
        .iter()
        .filter(covered)
        .map(|(_, people)| *people)
        .collect();
    numbers.sort_unstable_by(|one, other| other.cmp(one));
    numbers.get(n - 1).copied().unwrap_or(0)
}

/// The mark under which the ceiling of unnamed help of a year lies.
pub fn ceiling(year: i32, code: &str) -> String {
    format!("{year}/unnamed/{code}")
}
