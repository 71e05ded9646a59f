//! Erasing moves no figure: not at the moment, not at an earlier cut, and what comes later counts nothing twice.

use super::strategies::{TICKS, day, household, people, person, visits};
use crate::indicator::{Counters, Tally, counters, leave_behind, of_household};
use crate::record::{Household, Person};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

/// The last days of the months up to the erasure, and the day itself.
fn cuts(today: i64) -> Vec<i64> {
    (0..today)
        .filter(|n| day(*n).month() != day(n + 1).month())
        .chain([today])
        .collect()
}

/// Erases some of them one after the other.
fn erased(
    household: &Household,
    people: &[Person],
    gone: &[prop::sample::Index],
    today: i64,
) -> (Household, Vec<Person>, Tally) {
    let (mut household, mut people) = (household.clone(), people.to_vec());
    let mut tally = Tally::default();
    for index in gone {
        if people.is_empty() {
            break;
        }
        let person = people[index.index(people.len())].id;
        let left = leave_behind(&household, &people, person, day(today));
        household.marks.extend(left.marks);
        left.tally
            .0
            .iter()
            .for_each(|(month, moved)| tally.add(month, moved));
        people.retain(|other| other.id != person);
    }
    (household, people, tally)
}

fn sum(household: &Household, people: &[Person], tally: &Tally, cut: i64) -> Counters {
    let mut sum = of_household(household, people, day(cut));
    sum += &tally.at(day(cut));
    sum
}

proptest! {
    #[test]
    fn erasing_any_of_them_changes_no_counter_at_any_month_end(
        household in household(), people in people(),
        gone in prop::collection::vec(any::<prop::sample::Index>(), 1..4), today in 300..330_i64,
    ) {
        let (marked, others, tally) = erased(&household, &people, &gone, today);
        for cut in cuts(today) {
            let before = of_household(&household, &people, day(cut));
            prop_assert_eq!(sum(&marked, &others, &tally, cut), before, "cut {}", day(cut));
        }
    }

    #[test]
    fn what_comes_after_an_erasure_counts_no_house_twice_and_nobody_too_often(
        household in household(), people in people(),
        gone in prop::collection::vec(any::<prop::sample::Index>(), 1..4),
        later in visits(500, 331..360), today in 300..330_i64,
    ) {
        let (mut marked, others, tally) = erased(&household, &people, &gone, today);
        let mut whole = household.clone();
        for visit in later {
            marked.visits.push(visit.clone());
            whole.visits.push(visit);
        }
        let (after, full) = (sum(&marked, &others, &tally, 364), of_household(&whole, &people, day(364)));
        for key in after.0.keys().chain(full.0.keys()) {
            if counters::unit(key) == Some("households") {
                prop_assert_eq!(after.get(key), full.get(key), "{}", key);
            } else if key.ends_with(".named") || key.ends_with(".unnamed") {
                let code = key.trim_end_matches(".named").trim_end_matches(".unnamed");
                let people = |of: &Counters| of.get(&format!("{code}.named")) + of.get(&format!("{code}.unnamed"));
                prop_assert!(people(&after) <= people(&full), "{}: {} above {}", code, people(&after), people(&full));
            }
        }
    }
}

#[test]
fn the_tally_of_a_new_year_keeps_what_is_known_and_drops_what_was_done() {
    let mut tally = Tally::default();
    let mut moved = Counters::default();
    moved.add("guided.named", 1);
    moved.add("ai2.named", 1);
    tally.add("2026-11", &moved);
    assert_eq!(
        tally.at(crate::day::Day::new(2026, 10, 31).unwrap()),
        Counters::default()
    );
    assert_eq!(tally.at(crate::day::Day::new(2026, 11, 30).unwrap()), moved);
    let next = tally.at(crate::day::Day::new(2027, 1, 31).unwrap());
    assert_eq!((next.get("guided.named"), next.get("ai2.named")), (0, 1));
}

#[test]
fn a_digital_family_stays_one_when_its_bearer_is_gone_and_another_earns_the_ticks() {
    let house = household()
        .new_tree(&mut TestRunner::deterministic())
        .unwrap()
        .current();
    let mut two = vec![person(1000), person(1001)];
    two[0].ticks = TICKS.iter().map(|tick| ((*tick).to_owned(), day(20))).collect();
    let first = any::<prop::sample::Index>()
        .new_tree(&mut TestRunner::deterministic())
        .unwrap()
        .current();
    let gone = first.index(2);
    two.swap(0, gone);
    let (marked, mut others, tally) = erased(&house, &two, &[first], 300);
    assert_eq!(sum(&marked, &others, &tally, 300).get("digital_families"), 1);
    others[0].ticks = TICKS.iter().map(|tick| ((*tick).to_owned(), day(310))).collect();
    assert_eq!(sum(&marked, &others, &tally, 364).get("digital_families"), 1);
}
