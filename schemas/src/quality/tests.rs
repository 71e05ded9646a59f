//! The rules against made-up evenings: what is asked about, and above all what is not.

use super::*;
use crate::address::Address;
use crate::catalogue::Catalogue;
use crate::document::{Kind, household, skeleton};
use crate::record::{Counts, Household, Visit};
use uuid::Uuid;

const MINUTE: i64 = 60_000;

fn checks() -> &'static Checks {
    &Catalogue::built_in().checks
}

fn day() -> Day {
    Day::new(2026, 11, 24).unwrap()
}

/// A closed door at 19:00 and so many milliseconds, each at a house of its own.
fn knock(n: u128, after: i64) -> Knock {
    Knock {
        visit: Uuid::from_u128(1_000 + n).into(),
        household: Uuid::from_u128(n).into(),
        door: format!("k45/{n}"),
        day: day(),
        at: day().begins_at() + 19 * 60 * MINUTE + after,
        outcome: Outcome::NobodyHome,
        together: None,
        explained: BTreeMap::new(),
        odd: false,
        note: None,
    }
}

fn told(knocks: Vec<Knock>) -> Vec<(String, u32)> {
    flags(knocks, checks())
        .into_iter()
        .map(|flag| (flag.check, flag.doors))
        .collect()
}

#[test]
fn six_doors_in_three_minutes_are_asked_about_and_a_brisk_walk_is_not() {
    let every =
        |seconds: i64, doors: u128| (0..doors).map(|n| knock(n, n as i64 * seconds * 1_000)).collect();
    assert_eq!(
        told(every(36, 6)),
        [("too_fast".to_owned(), 6)],
        "five gaps of 36 s are three minutes"
    );
    assert_eq!(told(every(37, 6)), []);
    assert_eq!(told(every(1, 5)), [], "five are too few to say anything");
    let flag = flags(every(10, 12), checks()).remove(0);
    assert_eq!(
        (flag.doors, flag.minutes),
        (12, Some(2)),
        "one run is one question"
    );
    assert_eq!(flag.visits.len(), 12);
}

#[test]
fn two_runs_of_one_evening_are_two_questions() {
    let knocks = (0..12)
        .map(|n| knock(n, n as i64 * 5_000 + if n < 6 { 0 } else { 30 * MINUTE }))
        .collect();
    assert_eq!(
        told(knocks),
        [("too_fast".to_owned(), 6), ("too_fast".to_owned(), 6)]
    );
}

#[test]
fn neighbours_on_one_doorstep_and_rooms_behind_one_door_are_one_stop() {
    let together: Vec<Knock> = (0..8)
        .map(|n| Knock {
            together: Some(Uuid::from_u128(1_000).into()),
            ..knock(n, n as i64)
        })
        .collect();
    assert_eq!(told(together), []);
    let rooms: Vec<Knock> = (0..8)
        .map(|n| Knock {
            door: "k45/1".to_owned(),
            ..knock(n, n as i64)
        })
        .collect();
    assert_eq!(told(rooms), []);
}

#[test]
fn paper_keyed_at_the_desk_says_nothing_of_pace_or_hour() {
    let keyed: Vec<Knock> = (0..20)
        .map(|n| Knock {
            at: day().noon(),
            ..knock(n, 0)
        })
        .collect();
    assert_eq!(told(keyed), []);
}

#[test]
fn night_begins_at_half_past_nine_and_ends_at_six() {
    let at = |n: u128, minute: i64| Knock {
        at: day().begins_at() + minute * MINUTE,
        ..knock(n, 0)
    };
    assert_eq!(told(vec![at(1, 21 * 60 + 29), at(2, 6 * 60)]), []);
    let night = vec![at(1, 5 * 60 + 59), at(2, 21 * 60 + 30)];
    assert_eq!(told(night), [("late".to_owned(), 2)], "one question for the day");
}

#[test]
fn a_rate_is_asked_about_from_thirty_doors_on() {
    let month = |doors: u128, met: u128| -> Vec<Knock> {
        (0..doors)
            .map(|n| Knock {
                outcome: if n < met {
                    Outcome::Met
                } else {
                    Outcome::NobodyHome
                },
                ..knock(n, n as i64 * 5 * MINUTE / 2)
            })
            .collect()
    };
    assert_eq!(told(month(29, 29)), []);
    assert_eq!(told(month(30, 30)), [("always_met".to_owned(), 30)]);
    assert_eq!(told(month(40, 39)), [("always_met".to_owned(), 40)]);
    assert_eq!(told(month(40, 38)), []);
    assert_eq!(told(month(40, 3)), [("never_met".to_owned(), 40)]);
    assert_eq!(flags(month(40, 3), checks())[0].percent, Some(7));
    // A closed door that opened on the second evening is a door met.
    let mut again = month(40, 3);
    again.extend(month(40, 40).into_iter().map(|knock| Knock {
        at: knock.at + 24 * 60 * MINUTE,
        ..knock
    }));
    assert_eq!(told(again), [("always_met".to_owned(), 40)]);
}

#[test]
fn one_note_at_three_houses_is_asked_about_whatever_its_marks() {
    let limits = &checks().limits;
    let note = |n: u128, text: &str| Knock {
        note: note_mark(text, limits),
        ..knock(n, n as i64 * 5 * MINUTE)
    };
    let text = "Gia đình cần cài VNeID cho bà";
    assert_eq!(
        told(vec![
            note(1, text),
            note(2, "gia dinh can cai VNEID, cho ba."),
            note(3, text)
        ]),
        [("copied_note".to_owned(), 3)]
    );
    assert_eq!(
        told(vec![note(1, text), note(2, text), note(2, text)]),
        [],
        "two houses"
    );
    assert_eq!(
        told((1..5).map(|n| note(n, "Hẹn tối mai")).collect()),
        [],
        "too short"
    );
}

#[test]
fn an_answer_at_any_of_the_visits_answers_the_question() {
    let mut knocks: Vec<Knock> = (0..6).map(|n| knock(n, n as i64)).collect();
    knocks[2]
        .explained
        .insert("too_fast".to_owned(), "written_later".to_owned());
    let flag = flags(knocks.clone(), checks()).remove(0);
    assert_eq!(flag.explained.as_deref(), Some("written_later"));
    knocks[5]
        .explained
        .insert("too_fast".to_owned(), "mistake".to_owned());
    let flag = flags(knocks.clone(), checks()).remove(0);
    assert_eq!(flag.explained.as_deref(), Some("mistake"), "the last one says it");
    knocks.iter_mut().for_each(|knock| knock.explained.clear());
    knocks[0]
        .explained
        .insert("late".to_owned(), "invited".to_owned());
    assert_eq!(
        flags(knocks, checks())[0].explained,
        None,
        "an answer to another question"
    );
}

fn house(counts: Counts, helped: u32) -> Household {
    let mut doc = skeleton::new_document(&Kind::Household);
    let birth = household::Birth {
        id: Uuid::from_u128(1).into(),
        area: Uuid::from_u128(2).into(),
        address: &Address::read("K45/15 Nguyễn Công Trứ"),
    };
    household::write_birth(&mut doc, &birth).unwrap();
    let mut house = household::read(doc.document()).unwrap();
    house.counts = counts;
    house.visits = (1..=2)
        .map(|n| Visit {
            id: Uuid::from_u128(n).into(),
            by: Uuid::from_u128(4).into(),
            day: day(),
            at: 0,
            outcome: Outcome::Met,
            reason: None,
            revisit_on: None,
            unnamed: BTreeMap::from([("AT-01".to_owned(), if n == 1 { helped } else { 0 })]),
            unnamed_priority: 0,
            leaflet: false,
            voided: false,
            together: None,
            explained: BTreeMap::new(),
            amends: None,
            birth: n as u64,
        })
        .collect();
    house
}

#[test]
fn numbers_that_cannot_all_be_true_are_asked_about_at_the_last_visit() {
    let odd = |people, adults16, elders60, helped| {
        let counts = Counts {
            people,
            adults16,
            elders60,
            as_of: None,
        };
        let odd = odd_visits(&house(counts, helped), 2026, &checks().limits);
        odd.into_iter().map(|visit| visit.0.as_u128()).collect::<Vec<_>>()
    };
    assert_eq!(odd(Some(5), Some(4), Some(2), 4), []);
    assert_eq!(
        odd(None, None, None, 9),
        [],
        "what nobody told contradicts nothing"
    );
    assert_eq!(odd(Some(3), Some(4), None, 0), [2], "more adults than people");
    assert_eq!(odd(Some(3), Some(2), Some(3), 0), [2], "more elders than adults");
    assert_eq!(
        odd(Some(21), Some(4), None, 0),
        [2],
        "a boarding house is several hộ"
    );
    assert_eq!(odd(Some(5), Some(4), None, 5), [1], "more helped than live there");
}

#[test]
fn every_rule_offers_the_way_out_that_a_slip_needs() {
    for rule in &checks().rules {
        assert!(checks().accepts(&rule.code, "mistake"), "{}", rule.code);
    }
    assert!(!checks().accepts("late", "neighbours"));
    assert!(!checks().accepts("nothing", "mistake"));
}
