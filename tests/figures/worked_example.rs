//! The worked example of the rules of counting, entered by two phones, synced, and read from the server's counters;
//! and, for what a phone may hold, on the phone.

use crate::removed;
use crate::to_12::{self, HOUSES, SAU};
use schemas::call::{
    AddLesson, Calls, LeavePriority, MendAnswers, MendHousehold, MendNeed, MendPerson, Mended, RecordSession,
};
use schemas::day::Day;
use schemas::ids::{AreaId, HouseholdId, PersonId};
use schemas::indicator::{Book, Figures, PaperFigure, Typed, Verdict, WardLine, Week};
use schemas::record::{LessonKind, NeedStage};
use std::collections::BTreeMap;
use support::{Clock, Phone, Ward, cells, occurrences, visit};

fn day(month: u32, day: u32) -> Day {
    Day::new(2026, month, day).expect("a day")
}

/// The ward, its two phones, and everybody by number.
struct Played {
    ward: Ward,
    phones: [Phone; 2],
    houses: Vec<HouseholdId>,
    people: BTreeMap<usize, PersonId>,
    twelve: AreaId,
}

impl Played {
    /// Lan walks to the even houses, Nam (who is a supervisor) to the odd ones.
    fn begin() -> Self {
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
    fn walk_to(&mut self, house: usize) {
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
                ..mend(self.people[&person])
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

    fn lessons(&self) {
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

    fn sync(&self) {
        for phone in [0, 1, 0] {
            self.phones[phone].sync();
        }
    }
}

fn mend(person: PersonId) -> MendPerson {
    MendPerson {
        person,
        name: None,
        age_band: None,
        vneid: None,
        bank: None,
        status: None,
        priority: None,
        ticks_on: Vec::new(),
        ticks_off: Vec::new(),
        portals_on: Vec::new(),
        needs: Vec::new(),
    }
}

/// What the ward's office typed. Of tổ 13 nobody has said how many people live there.
fn book(area: AreaId) -> Book {
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
    }
}

/// What must be printed for tổ 12, on the server and on a phone that holds it.
pub const PRINTED: [(&str, &str); 22] = [
    ("PH-a.households", "83/100 = 83,0 %"),
    ("PH-b.households", "71/100 = 71,0 %"),
    ("PH-c.households", "66/100 = 66,0 %"),
    ("PH-d.people", "140/260 = 53,8 %"),
    ("PH-d.turns", "411"),
    ("CT-c2.people", "122/260 = 46,9 %"),
    ("CT-e.people", "96/260 = 36,9 %"),
    ("CT-e.leaflets", "58/100 = 58,0 %"),
    ("CT-c1.people", "37/260 = 14,2 %"),
    ("GD.households", "61/100 = 61,0 %"),
    ("DT.activated", "31"),
    ("DT.referred", "9"),
    ("NH.people", "96/158 = 60,8 %"),
    ("NH.answered", "55"),
    ("UT-h.households", "22/29 = 75,9 %"),
    ("UT-h.joined", "2"),
    ("UT-h.left", "1"),
    ("UT-n.people", "26/34 = 76,5 %"),
    ("NCT.classes", "2"),
    ("NCT.sessions", "9"),
    ("NCT.turns", "131"),
    ("NCT.people", "29"),
];

fn assert_printed(figures: &Figures, where_read: &str) {
    for (name, printed) in PRINTED {
        let line = figures.line(name).expect("the line is defined");
        assert_eq!(line.printed, printed, "{name}, {where_read}");
    }
    let line = |name: &str| figures.line(name).expect("the line is defined");
    let people = line("PH-d.people");
    assert_eq!(
        (people.named, people.unnamed, people.paper),
        (Some(118), Some(22), Some(45))
    );
    let platforms = line("CT-c2.people");
    assert_eq!((platforms.named, platforms.unnamed), (Some(104), Some(18)));
    let safety = line("CT-e.people");
    assert_eq!((safety.named, safety.unnamed), (Some(84), Some(12)));
    let ai = line("CT-c1.people");
    assert_eq!(ai.printed_range.as_deref(), Some("14,2–77,3 %"));
    assert_eq!(ai.verdict, Some(Verdict::NotReached));
    assert_eq!(line("TKN.weeks").printed, "27/36 = 75,0 %");
    let register = figures.register;
    assert_eq!(
        (
            register.registered,
            register.excluded,
            register.awaiting,
            register.assigned
        ),
        (102, 2, 1, Some(101))
    );
}

#[test]
fn the_wards_own_example_is_printed_to_the_decimal_on_server_and_phone() {
    let mut played = Played::begin();
    let weeks = to_12::walked();
    for (turn, monday) in weeks.iter().enumerate() {
        for house in (0..HOUSES).filter(|house| house % weeks.len() == turn) {
            played.ward.clock().turn_to(monday.plus_days(house as i64 % 5));
            played.walk_to(house);
        }
        if turn % 9 == 8 {
            played.sync();
        }
    }
    played.lessons();
    played.sync();
    let twelve = played.twelve;
    played.ward.clock().turn_to(day(11, 15));
    let leaves = Mended {
        priority_leaves: Some(LeavePriority {
            code: "NCT".to_owned(),
            why: "no_longer".to_owned(),
        }),
        ..Mended::default()
    };
    let leaves = |household| MendHousehold {
        household,
        fields: leaves.clone(),
    };
    let by_lan = played.phones[0]
        .engine()
        .mend_household(leaves(played.houses[89]));
    assert!(by_lan.is_err(), "only a supervisor takes a house off the list");
    played.phones[1]
        .engine()
        .mend_household(leaves(played.houses[89]))
        .expect("Nam may");
    played.sync();

    played.ward.clock().turn_to(day(11, 20));
    let before = played.ward.figures(twelve);
    played.ward.erase(played.people[&SAU]);
    assert_eq!(
        played.ward.figures(twelve),
        before,
        "no figure moves when ông Sáu withdraws"
    );

    played.ward.clock().turn_to(day(11, 30));
    played.ward.enter(book(twelve));
    played.sync();
    let figures = played.ward.figures(twelve);
    assert_printed(&figures, "from the server's counters");
    assert_eq!(
        played.ward.recounted(day(11, 30)).figures(Some(twelve)).unwrap(),
        figures
    );
    for phone in &played.phones {
        assert_printed(&phone.figures(twelve), "on a phone");
    }
    the_ward_line_says_what_is_missing(&played);
    nothing_is_left_of_sau(&played);
    hoa_and_hoà_are_proposed_and_stay_two(&played);
    removed::each_counted_change_is_missed(&played.ward, twelve, day(11, 30), &book(twelve));
    fewer_people_asked_leave_it_undecided(&played);
    let rebuilt = played.ward.rebuild();
    assert!(rebuilt.is_clean(), "{rebuilt:?}");
    assert_eq!(
        played.ward.figures(twelve),
        figures,
        "counted anew, the figures are the same"
    );
    the_same_cut_gives_the_same_figures(&played, &figures);
}

/// Of the ward, with tổ 13 in it.
fn the_ward_line_says_what_is_missing(played: &Played) {
    let ward = played.ward.ward_figures();
    let people = ward.line("PH-d.people").unwrap();
    assert_eq!((people.printed.as_str(), people.missing_areas), ("140/—", 1));
    let citizens = ward.line("DT.citizens").unwrap();
    assert_eq!(citizens.printed, "243/255 = 95,3 %");
    assert_eq!(citizens.source.as_deref(), Some("Công an"));
    let thirteen = played.ward.figures(played.ward.area("13"));
    assert_eq!(thirteen.line("PH-d.people").unwrap().printed, "0/—");
}

/// No cell of the ledger and of either phone holds his name, and no search finds him.
fn nothing_is_left_of_sau(played: &Played) {
    let name = to_12::name_of(SAU);
    let id = played.people[&SAU].to_string();
    let found = occurrences(name.as_bytes(), &cells(&played.ward.sql()));
    assert!(found.is_empty(), "the ledger: {found:?}");
    let kept = played
        .ward
        .texts(&format!("SELECT document FROM document WHERE document = '{id}'"));
    assert!(kept.is_empty(), "the server keeps no paper of his");
    for phone in &played.phones {
        let file = phone.file();
        let found = occurrences(name.as_bytes(), &cells(file.sql()));
        assert!(found.is_empty(), "a phone: {found:?}");
        assert!(phone.search(&name).doors.is_empty(), "no search finds him");
        assert!(
            !file
                .documents()
                .iter()
                .any(|(document, _)| document.to_string() == id)
        );
    }
}

fn hoa_and_hoà_are_proposed_and_stay_two(played: &Played) {
    let door = played.phones[0].household(played.houses[20]);
    let two = [played.people[&40], played.people[&41]];
    let mut found: Vec<PersonId> = door.alike.iter().flatten().copied().collect();
    found.sort_unstable();
    let mut wanted = two.to_vec();
    wanted.sort_unstable();
    assert_eq!(found, wanted, "proposed as one");
    assert_eq!(door.people.len(), 2, "and never merged alone");
}

/// The same with AI known for 60 people.
fn fewer_people_asked_leave_it_undecided(played: &Played) {
    let line = removed::with_ai_known_for(&played.ward, played.twelve, day(11, 30), &book(played.twelve), 60);
    assert_eq!(line.printed, "37/260 = 14,2 %");
    assert_eq!(line.printed_range.as_deref(), Some("14,2–91,2 %"));
    assert_eq!(line.verdict, Some(Verdict::Undecided));
}

/// A year later, after another erasure and after tổ 12 has gone into a new one.
fn the_same_cut_gives_the_same_figures(played: &Played, figures: &Figures) {
    let cut = played.ward.freeze(day(11, 30));
    let kept = played.ward.cut(&cut);
    for person in played.people.values() {
        assert!(!kept.contains(&person.to_string()), "a frozen cut names nobody");
    }
    played.ward.erase(played.people[&3]);
    played
        .ward
        .clock()
        .turn_to(Day::new(2027, 11, 30).expect("a day"));
    let old = [played.twelve, played.ward.area("13")];
    played
        .ward
        .join(&old, "5", Day::new(2027, 6, 1).expect("a day"))
        .expect("they are joined");
    assert_eq!(played.ward.cut(&cut), kept);
    let frozen: sync_server::view::Frozen = serde_json::from_str(&kept).expect("a cut reads");
    assert_eq!(&frozen.figures(Some(played.twelve)).expect("the tổ"), figures);
}
