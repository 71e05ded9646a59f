//! A range holds the value that full knowledge would give, and what cannot be told is said so.

use super::strategies::{day, household, people};
use crate::ids::AreaId;
use crate::indicator::{
    AreaBook, AreaCount, Counters, FigureLine, Indicators, Scope, Typed, Verdict, evaluate, of_household,
};
use crate::record::{Guidance, Level, Source};
use proptest::prelude::*;
use uuid::Uuid;

const AI: [&str; 3] = ["AI-01", "AI-02", "AI-04"];

fn line_of(counters: Counters, adults16: Option<u64>, name: &str) -> FigureLine {
    let area = AreaId(Uuid::from_u128(2));
    let mut book = AreaBook::default();
    if let Some(number) = adults16 {
        let typed = Typed {
            area,
            what: "adults16".to_owned(),
            number,
            source: "Công an phường".to_owned(),
            day: day(0),
        };
        book.typed.insert("adults16".to_owned(), typed);
    }
    let count = AreaCount { area, counters, book };
    let scope = Scope {
        definitions: Indicators::built_in(),
        cut: day(364),
        areas: vec![&count],
        weeks: &[],
        lines: &[],
    };
    evaluate(&scope).line(name).unwrap().clone()
}

fn known(skill: &str) -> Guidance {
    Guidance {
        visit: Uuid::from_u128(9).into(),
        skill: skill.to_owned(),
        level: Level::Alone,
        source: Source::KnewBefore,
        day: Some(day(1)),
        by: None,
    }
}

proptest! {
    #[test]
    fn the_range_holds_what_full_knowledge_gives(
        mut household in household(), people in people(), knows in prop::collection::vec(0..4_usize, 8),
    ) {
        // Everybody here gave a name, so that full knowledge can be written down.
        household.visits.clear();
        household.counts.adults16 = None;
        let adults = people.len() as u64;
        let seen = line_of(of_household(&household, &people, day(364)), Some(adults), "CT-c1.people");
        let mut all = people.clone();
        for (person, skills) in all.iter_mut().zip(knows) {
            let asked = person.guidance.iter().any(|line| AI.contains(&line.skill.as_str()));
            if !asked {
                person.guidance.extend(AI.iter().take(skills).map(|skill| known(skill)));
            }
        }
        let truth = line_of(of_household(&household, &all, day(364)), Some(adults), "CT-c1.people").part.unwrap();
        prop_assert!(seen.part.unwrap() <= truth && truth <= seen.high.unwrap_or(truth));
        if adults > 0 {
            prop_assert!(seen.high.is_some());
        }
    }
}

fn people_known(part: i64, known: i64) -> Counters {
    let mut counters = Counters::default();
    counters.add("ai2.named", part);
    counters.add("asked.ai1.named", known);
    counters
}

#[test]
fn above_eighty_is_strict_and_a_target_inside_the_range_is_not_judged() {
    let verdict = |part, known| line_of(people_known(part, known), Some(100), "CT-c1.people").verdict;
    assert_eq!(verdict(80, 100), Some(Verdict::NotReached));
    assert_eq!(verdict(81, 100), Some(Verdict::Reached));
    assert_eq!(verdict(40, 60), Some(Verdict::NotReached));
    assert_eq!(verdict(41, 60), Some(Verdict::Undecided));
}

#[test]
fn a_numerator_above_its_denominator_is_shown_and_not_made_a_percentage() {
    let line = line_of(people_known(12, 12), Some(10), "CT-c1.people");
    assert!(line.check);
    assert_eq!(line.printed, "12/10");
    assert_eq!((line.verdict, line.printed_range), (None, None));
}

#[test]
fn what_nobody_typed_is_a_dash() {
    let line = line_of(people_known(12, 12), None, "CT-c1.people");
    assert_eq!(
        (line.printed.as_str(), line.missing_areas, line.verdict),
        ("12/—", 1, None)
    );
    let reported = line_of(Counters::default(), None, "CT-a.staff");
    assert_eq!(reported.printed, "—");
}
