//! What one household with its people adds to the counters, at a cut. The rules stand in `rules.md` §2; this is the
//! only place that knows them for households.

use super::definition::{FigureKind, Indicators, Measure};
use super::{Counters, Coverage};
use crate::catalogue::Catalogue;
use crate::day::Day;
use crate::record::{
    Guidance, Household, Level, NeedStage, NeedState, Outcome, Person, PersonStatus, Source, Visit,
};
use std::collections::{BTreeMap, BTreeSet};

/// Level at which a skill is mastered ("tự làm được").
const ALONE: u8 = 3;
/// The need, and to whom it goes, that "chuyển Công an làm mức 2" counts.
const NO_LEVEL_2: &str = "no_level_2";
const POLICE: &str = "police_area";
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

/// One counting line of guidance with its day.
struct Line<'a> {
    skill: &'a str,
    height: u8,
    taught: bool,
    day: Day,
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

    /// Lines that count by the cut; those of a visit that was taken back do not.
    fn lines<'p>(&self, person: &'p Person) -> Vec<Line<'p>> {
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
    fn measures(&self, counters: &mut Counters, people: &[Person], lines: &[Vec<Line<'_>>]) -> bool {
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

    fn priority(&self, counters: &mut Counters, people: &[Person], lines: &[Vec<Line<'_>>], guided: bool) {
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

    fn states(&self, counters: &mut Counters, people: &[Person], lines: &[Vec<Line<'_>>]) {
        if self.counts() && self.is_digital_family(people) {
            counters.add("digital_families", 1);
        }
        for (person, lines) in people.iter().zip(lines) {
            if person.status == PersonStatus::Here && self.is_elder(person) && self.has_five(lines) {
                counters.add("five_skills", 1);
            }
        }
        let needs = people
            .iter()
            .map(|person| &person.needs)
            .chain([&self.household.needs]);
        for (code, need) in needs.flatten() {
            self.need(counters, code, need);
        }
        let answers = &self.household.answers;
        if !self.household.counts_in_register() || answers.as_of.is_some_and(|day| day > self.cut) {
            return;
        }
        let Some(about) = answers.about.filter(|about| *about > 0) else {
            return;
        };
        for (name, yes) in [("bank", answers.bank), ("vneid2", answers.vneid2)] {
            if let Some(yes) = yes {
                counters.add(format!("{name}_yes"), i64::from(yes));
                counters.add(format!("{name}_asked"), i64::from(about));
                counters.add(format!("{name}_households"), 1);
            }
        }
    }

    /// `rules.md` §3, GD: one same person bears all three; a household of one, the first two; a family without names
    /// may be attested as a whole.
    fn is_digital_family(&self, people: &[Person]) -> bool {
        let ticked = |person: &Person, code: &str| person.ticks.get(code).is_some_and(|day| *day <= self.cut);
        let needed: &[&str] = match self.household.counts.people {
            Some(1) => &["learned", "uses_service"],
            _ => &["learned", "uses_service", "taught_family"],
        };
        let attested = self
            .household
            .answers
            .digital_family
            .is_some_and(|day| day <= self.cut);
        let marked = self.household.marks.iter().any(|(mark, n)| {
            let year = mark.strip_suffix("/gd").and_then(|year| year.parse::<i32>().ok());
            *n > 0 && year.is_some_and(|year| year <= self.cut.year())
        });
        attested
            || marked
            || people
                .iter()
                .any(|person| needed.iter().all(|code| ticked(person, code)))
    }

    fn is_elder(&self, person: &Person) -> bool {
        let band = self
            .catalogue
            .age_bands
            .iter()
            .find(|band| Some(&band.code) == person.age_band.as_ref());
        band.is_some_and(|band| band.from >= 60)
    }

    /// All five skills of CV 3240 alone, whoever taught them (`rules.md` §2.4).
    fn has_five(&self, lines: &[Line<'_>]) -> bool {
        let alone: BTreeSet<&str> = lines
            .iter()
            .filter(|line| line.height >= ALONE)
            .map(|line| line.skill)
            .collect();
        let does = |code: &String| alone.contains(code.as_str());
        self.catalogue.five_skills.iter().all(|five| {
            five.all_of.iter().all(does) && (five.any_of.is_empty() || five.any_of.iter().any(does))
        })
    }

    fn need(&self, counters: &mut Counters, code: &str, need: &NeedState) {
        let Some(stage) = need.stage_at(self.cut) else {
            return;
        };
        let stage = match stage {
            NeedStage::Other(_) => OTHER,
            ref known => known.word(),
        };
        let known = self.catalogue.needs.iter().any(|known| known.code == code);
        counters.add(format!("need/{stage}"), 1);
        counters.add(format!("need/{stage}/{}", if known { code } else { OTHER }), 1);
        let passed = need.referred_on.is_some_and(|day| self.is_of_year(day));
        if code == NO_LEVEL_2 && need.referral.as_deref() == Some(POLICE) && passed {
            counters.add("vneid_referred", 1);
        }
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

/// `2026-11`
pub fn month(day: Day) -> String {
    format!("{:04}-{:02}", day.year(), day.month())
}

/// The key of the week of that day.
pub fn week(day: Day) -> String {
    format!("week/{}", day.monday())
}
