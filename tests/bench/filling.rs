//! A ward in the middle of its campaign: one colleague's phone has been at most doors, with names, guidance and notes,
//! and has sent it all. What is measured afterwards came to its phone the real way, in packs.

use crate::made;
use schemas::call::{AddPerson, AskDoors, Calls, Consent, Helped, Nothing, RecordVisit};
use schemas::catalogue::Catalogue;
use schemas::day::Day;
use schemas::ids::{HouseholdId, PersonId};
use schemas::record::{Level, Outcome, Source, Way};
use support::{Clock, Phone, Ward, visit};

/// People written down at each door, and visits at three doors of five: as dense as a ward's second year.
const PEOPLE: usize = 3;
const MINUTES_OF_A_DAY: i64 = 24 * 60;
/// As long as people write.
const NOTE: &str = "Bác muốn học gọi hình cho con ở xa, hẹn buổi tối sau bảy giờ; máy hay báo đầy bộ nhớ, \
                    lần sau mang theo sách chữ to.";

/// A ward of so many households whose colleague cô Hoà has walked.
pub fn walked(households: usize) -> Ward {
    let begun = Day::new(2026, 11, 2).expect("a day");
    let ward = Ward::of_rows(&made::rows(households), Clock::at(begun));
    let hoa = phone_of(&ward, "cô Hoà", households, &ward.url());
    hoa.sync();
    let doors = doors_of(&hoa);
    assert_eq!(doors.len(), households, "every household came");
    let people: Vec<Vec<PersonId>> = doors
        .iter()
        .enumerate()
        .map(|(at, door)| write_down(&hoa, *door, at))
        .collect();
    for round in 0..3 {
        ward.clock().turn_minutes(7 * MINUTES_OF_A_DAY);
        for (at, door) in doors.iter().enumerate().filter(|(at, _)| at % 5 < 3) {
            hoa.engine()
                .record_visit(of_round(round, *door, &people[at]))
                .expect("the visit is saved");
        }
    }
    hoa.sync();
    // The latest round was yesterday.
    ward.clock().turn_minutes(MINUTES_OF_A_DAY);
    ward
}

/// An enrolled phone that may hold all of that many households; it has fetched nothing yet.
pub fn phone_of(ward: &Ward, called: &str, households: usize, server: &str) -> Phone {
    let phone = Phone::new(ward, called);
    let numbers = made::numbers(households.div_ceil(made::OF_ONE));
    phone
        .enrol_at(server, &ward.code(called, &numbers))
        .expect("a good code");
    phone
}

/// Every door of a phone in walking order.
pub fn doors_of(phone: &Phone) -> Vec<HouseholdId> {
    let engine = phone.engine();
    let strips = engine.streets(Nothing {}).expect("the streets");
    let doors = strips.into_iter().flat_map(|strip| {
        let ask = AskDoors {
            area: strip.area,
            street: strip.street,
            kiet: strip.kiet,
        };
        engine.doors(ask).expect("the doors")
    });
    doors.map(|door| door.household).collect()
}

/// A meeting with two people guided and a note.
pub fn meeting(household: HouseholdId, people: &[PersonId]) -> RecordVisit {
    let helped = |person: &PersonId| Helped {
        person: *person,
        skill: "AT-01".to_owned(),
        level: Level::from_word("2"),
        source: Source::Taught,
    };
    RecordVisit {
        guidance: people.iter().take(2).map(helped).collect(),
        note: Some(NOTE.to_owned()),
        ..visit(household, Outcome::Met)
    }
}

fn of_round(round: usize, door: HouseholdId, people: &[PersonId]) -> RecordVisit {
    match round {
        0 => visit(door, Outcome::NobodyHome),
        _ => meeting(door, people),
    }
}

fn write_down(phone: &Phone, household: HouseholdId, at: usize) -> Vec<PersonId> {
    let one = |n: usize| {
        let telephone = made::telephone(n);
        let person = AddPerson {
            household,
            name: made::name(n),
            age_band: Some("45-59".to_owned()),
            consent: Consent {
                name_allowed: true,
                call_allowed: telephone.is_some(),
                text_version: Catalogue::built_in().consent.text_version,
                way: Way::Tap,
                slip: None,
                signed_on: None,
            },
            phone: telephone,
        };
        let saved = phone.engine().add_person(person).expect("the person is saved");
        saved.person.expect("a person was made")
    };
    (at * PEOPLE..(at + 1) * PEOPLE).map(one).collect()
}
