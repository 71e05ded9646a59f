//! The worked example as it is played: Lan and Nam walk tổ 12 door by door, hold two classes and ask what there is to
//! ask, each on a phone of their own; the ward's office types its book.

use crate::to_12::{self, HOUSES};
use schemas::call::{
    AddLesson, Calls, MendAnswers, MendHousehold, MendNeed, MendPerson, Mended, RecordSession,
};
use schemas::day::Day;
use schemas::ids::{AreaId, HouseholdId, PersonId};
use schemas::indicator::{Book, PaperFigure, Typed, WardLine, Week};
use schemas::record::{LessonKind, NeedStage};
use std::collections::BTreeMap;
use support::{Clock, Phone, Ward, mend_nothing, visit};

/// A day of 2026.
pub fn day(month: u32, day: u32) -> Day {
    Day::new(2026, month, day).expect("a day")
}

/// The ward, its two phones, and everybody by number.
pub struct Played {
    pub ward: Ward,
    pub phones: [Phone; 2],
    pub houses: Vec<HouseholdId>,
    pub people: BTreeMap<usize, PersonId>,
    pub twelve: AreaId,
}

impl Played {
    /// Lan walks to the even houses, Nam (who is a supervisor) to the odd ones.
    pub fn begin() -> Self {
        let ward = Ward::of_rows(&to_12::rows(), Clock::at(to_12::start()));
        let phones = [("Lan", "volunteer"), ("Nam", "supervisor")].map(|(called, role)| {
            let phone = Phone::new(&ward, called);
            phone
                .enrol(&ward, &ward.code_as(role, called, &["12"]))
                .expect("a good code");
            phone.sync();
            phone
        });
        let houses = (0..HOUSES)
            .map(|house| ward.household(&(2 * house + 2).to_string()))
            .collect();
        let twelve = ward.area("12");
        Self {
            ward,
            phones,
            houses,
            people: BTreeMap::new(),
            twelve,
        }
    }

    fn phone(&self, house: usize) -> &Phone {
        &self.phones[house % 2]
    }

    /// Everything that happened at one door.
    pub fn walk_to(&mut self, house: usize) {
        let at = self.houses[house];
        for person in to_12::people_of(house) {
            let band = if person < 15 { "60-69" } else { "45-59" };
            let id = self.phone(house).add_person(at, &to_12::name_of(person), band);
            self.people.insert(person, id);
        }
        let Some(outcome) = to_12::outcome_of(house) else {
            return;
        };
        for (turn, unnamed) in to_12::unnamed_of(house).into_iter().enumerate() {
            let mut record = visit(at, outcome.clone());
            record.unnamed = unnamed;
            if turn == 0 {
                record.leaflet = house < 58;
                let helped = to_12::people_of(house).into_iter();
                record.guidance = helped
                    .flat_map(|person| to_12::helped(person, self.people[&person]))
                    .collect();
            }
            self.phone(house)
                .engine()
                .record_visit(record)
                .expect("the visit is saved");
        }
        if house >= 100 {
            self.phone(house + 1).record(at, outcome);
        }
        self.ask_at(house);
        for person in to_12::people_of(house) {
            let mend = MendPerson {
                ticks_on: to_12::ticks_of(person)
                    .iter()
                    .map(|tick| (*tick).to_owned())
                    .collect(),
                // The first in each priority house, and the second in four of them.
                priority: (house < 22 && (person % 2 == 0 || person < 8)).then_some(true),
                ..mend_nothing(self.people[&person])
            };
            if !mend.ticks_on.is_empty() || mend.priority.is_some() {
                self.phone(house)
                    .engine()
                    .mend_person(mend)
                    .expect("the ticks are saved");
            }
        }
    }

    /// What the family said about itself.
    fn ask_at(&self, house: usize) {
        let mut fields = Mended::default();
        if let Some((about, bank)) = to_12::bank_of(house) {
            fields.answers = Some(MendAnswers {
                about: Some(about),
                bank: Some(bank),
                told_by: Some("head".to_owned()),
                ..MendAnswers::default()
            });
        }
        if (10..19).contains(&house) {
            fields.needs = vec![MendNeed {
                code: "no_level_2".to_owned(),
                stage: NeedStage::Referred,
                referral: Some("police_area".to_owned()),
            }];
        }
        fields.priority_people = (house < 5).then_some(2);
        fields.priority_joins = matches!(house, 20 | 21).then(|| "NCT".to_owned());
        let household = self.houses[house];
        let said = MendHousehold { household, fields };
        self.phone(house)
            .engine()
            .mend_household(said)
            .expect("the answers are saved");
    }

    pub fn lessons(&self) {
        for (phone, title, heads, days) in [(0, "Lớp tối thứ Ba", 15, 5), (1, "Lớp chiều thứ Năm", 14, 4)]
        {
            let engine = self.phones[phone].engine();
            let lesson = AddLesson {
                area: self.twelve,
                kind: LessonKind::Elders,
                title: title.to_owned(),
            };
            let lesson = engine
                .add_lesson(lesson)
                .expect("the class is opened")
                .lesson
                .expect("a class");
            let first = phone * 15;
            for (turn, monday) in to_12::walked().into_iter().take(days).enumerate() {
                // Named at the first buổi; one of them came again and is counted once.
                let named = match turn {
                    0 => first..first + heads,
                    1 => first..first + 1,
                    _ => 0..0,
                };
                let session = RecordSession {
                    lesson,
                    day: Some(monday.plus_days(1 + 2 * phone as i64)),
                    heads: Some(heads as u32),
                    visitors: Some(1),
                    volunteers: None,
                    attended: named.map(|person| self.people[&person]).collect(),
                    absent: Vec::new(),
                    skills: vec!["TB-01".to_owned()],
                };
                engine.record_session(session).expect("the buổi is saved");
            }
        }
    }

    pub fn sync(&self) {
        for phone in [0, 1, 0] {
            self.phones[phone].sync();
        }
    }
}

/// What the ward's office typed. Of tổ 13 nobody has said how many people live there.
pub fn book(area: AreaId) -> Book {
    let typed = |what: &str, number| Typed {
        area,
        what: what.to_owned(),
        number,
        source: "Công an phường".to_owned(),
        day: day(10, 1),
    };
    Book {
        typed: vec![
            typed("adults16", 260),
            typed("elders60", 48),
            typed("households", 101),
        ],
        lines: vec![WardLine {
            line: "DT.citizens".to_owned(),
            place: String::new(),
            part: 243,
            whole: Some(255),
            source: "Công an".to_owned(),
            day: day(11, 30),
        }],
        paper: vec![PaperFigure {
            area,
            line: "PH-d.people".to_owned(),
            number: 45,
            from: day(1, 1),
            until: day(9, 30),
            source: "Sổ của Tổ".to_owned(),
            confirmed_by: "Tổ trưởng".to_owned(),
        }],
        weeks: to_12::weeks()
            .into_iter()
            .map(|(monday, works)| Week {
                monday,
                skill: works.then(|| "AT-01".to_owned()),
                why: String::new(),
            })
            .collect(),
        records: Vec::new(),
        skills: Vec::new(),
    }
}
