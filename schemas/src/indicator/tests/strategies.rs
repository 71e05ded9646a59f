//! Random households: values as documents would be read, without documents.

use crate::address::Address;
use crate::day::Day;
use crate::ids::{AreaId, HouseholdId, PersonId, VisitId, VolunteerId};
use crate::record::{
    Counts, Guidance, Household, Level, Outcome, Person, PersonStatus, Source, Standing, Visit,
};
use proptest::prelude::*;
use uuid::Uuid;

/// Skills that every measure is about.
pub const SKILLS: [&str; 7] = ["AI-01", "AI-02", "AI-04", "AT-01", "DD-01", "TT-01", "TM-01"];
pub const TICKS: [&str; 3] = ["learned", "uses_service", "taught_family"];

/// A day of 2026, by its number.
pub fn day(number: i64) -> Day {
    Day::new(2026, 1, 1).unwrap().plus_days(number)
}

fn id(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

/// A visit where somebody was met.
pub fn met(number: u128, on: i64, unnamed: Vec<(usize, u32)>, priority: u32) -> Visit {
    Visit {
        id: VisitId(id(number)),
        by: VolunteerId(id(number % 2)),
        day: day(on),
        at: on,
        outcome: Outcome::Met,
        reason: None,
        revisit_on: None,
        unnamed: unnamed
            .into_iter()
            .map(|(skill, people)| (SKILLS[skill].to_owned(), people))
            .collect(),
        unnamed_priority: priority,
        leaflet: false,
        voided: false,
        together: None,
        explained: std::collections::BTreeMap::new(),
        amends: None,
        birth: number as u64,
    }
}

/// Days up to 300, so that there is something left of the year.
pub fn visits(from: u128, days: std::ops::Range<i64>) -> impl Strategy<Value = Vec<Visit>> {
    let visit = (
        days,
        prop::collection::vec((0..SKILLS.len(), 1..5_u32), 0..3),
        0..3_u32,
    );
    prop::collection::vec(visit, 0..4).prop_map(move |all| {
        (from..)
            .zip(all)
            .map(|(n, (on, unnamed, priority))| met(n, on, unnamed, priority))
            .collect()
    })
}

/// A household in the register.
pub fn household() -> impl Strategy<Value = Household> {
    let counts = (
        prop::option::of(0..7_u32),
        prop::option::of(1..3_u32),
        any::<bool>(),
        prop::option::of(0..4_u32),
    );
    (visits(100, 0..300), counts).prop_map(|(visits, (adults16, people, listed, priority_people))| {
        Household {
            id: HouseholdId(id(1)),
            area: AreaId(id(2)),
            address: Address::default(),
            standing: Standing::LivedIn,
            counts: Counts {
                people,
                adults16,
                elders60: None,
                as_of: None,
            },
            priority: listed.then(|| "NCT".to_owned()).into_iter().collect(),
            priority_log: Vec::new(),
            priority_people,
            answers: Default::default(),
            needs: Default::default(),
            marks: Default::default(),
            cautions: Default::default(),
            visits,
            receipts: Vec::new(),
            same_as: None,
            removed_at: None,
        }
    })
}

/// A line of guidance: skill, level, taught or known before, day.
pub fn line() -> impl Strategy<Value = Guidance> {
    (0..SKILLS.len(), 0..4_u8, any::<bool>(), 0..300_i64, any::<u64>()).prop_map(
        |(skill, level, taught, on, visit)| Guidance {
            visit: VisitId(id(u128::from(visit) << 64)),
            skill: SKILLS[skill].to_owned(),
            level: Level::from_word(&level.to_string()),
            source: if taught {
                Source::Taught
            } else {
                Source::KnewBefore
            },
            day: Some(day(on)),
            by: None,
        },
    )
}

/// Somebody of whom nothing is known yet.
pub fn person(number: u128) -> Person {
    Person {
        id: PersonId(id(number)),
        household: HouseholdId(id(1)),
        receipt: None,
        name: String::new(),
        phone: None,
        age_band: None,
        vneid: None,
        bank: None,
        status: PersonStatus::Here,
        guidance: Vec::new(),
        ticks: Default::default(),
        portals: Default::default(),
        needs: Default::default(),
        priority: false,
    }
}

/// Up to four people who gave their name.
pub fn people() -> impl Strategy<Value = Vec<Person>> {
    let ticks = prop::collection::btree_map(0..TICKS.len(), 0..300_i64, 0..4);
    let one = (
        prop::collection::vec(line(), 0..5),
        ticks,
        any::<bool>(),
        any::<bool>(),
    );
    prop::collection::vec(one, 0..5).prop_map(|all| {
        (1000..)
            .zip(all)
            .map(|(number, (guidance, ticks, elder, priority))| Person {
                age_band: Some(if elder { "70+" } else { "30-44" }.to_owned()),
                guidance,
                ticks: ticks
                    .into_iter()
                    .map(|(tick, on)| (TICKS[tick].to_owned(), day(on)))
                    .collect(),
                priority,
                ..person(number)
            })
            .collect()
    })
}
