//! What a household has come to at the cut, whoever helped: Gia đình số, the five skills of elders, needs on their way, and
//! what the family answered about VNeID and banks.

use super::people::Line;
use super::{OTHER, View};
use crate::indicator::Counters;
use crate::record::{NeedStage, NeedState, Person, PersonStatus};
use std::collections::BTreeSet;

/// Level at which a skill is mastered ("tự làm được").
const ALONE: u8 = 3;
/// The need, and to whom it goes, that "chuyển Công an làm mức 2" counts.
const NO_LEVEL_2: &str = "no_level_2";
const POLICE: &str = "police_area";

impl View<'_> {
    pub(super) fn states(&self, counters: &mut Counters, people: &[Person], lines: &[Vec<Line<'_>>]) {
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
