//! A random history played by the calls that screens make, on two phones and a server.

use crate::history::{Act, HOUSES, SKILLS};
use schemas::call::{
    AddLesson, AddTraining, AskArea, Calls, Helped, HelpedUnnamed, MendAnswers, MendHousehold, MendMember,
    MendNeed, MendPerson, MendTeam, Mended, RecordSession, TakeBackSession, VoidVisit,
};
use schemas::day::Day;
use schemas::ids::{AreaId, HouseholdId, PersonId};
use schemas::indicator::{Book, Typed, Week};
use schemas::record::{LessonKind, Level, NeedStage, Outcome, PersonStatus, Source, Standing};
use support::{Clock, Phone, Row, Ward, mend_nothing, visit};

const TICKS: [&str; 3] = ["learned", "uses_service", "taught_family"];

/// A ward of one tổ, two phones, and what happened so far.
pub struct World {
    pub ward: Ward,
    pub phones: [Phone; 2],
    pub area: AreaId,
    houses: Vec<HouseholdId>,
    people: Vec<PersonId>,
    days_left: i64,
}

impl World {
    pub fn begin() -> Self {
        let row = |number| Row {
            tdp: "12",
            number,
            street: "Nguyễn Công Trứ",
            people: 4,
            adults16: 3,
            listed: if number == "4" { "NCT" } else { "" },
        };
        let start = Day::new(2026, 6, 1).expect("a day");
        let ward = Ward::of_rows(&["2", "4", "6"].map(row), Clock::at(start));
        let area = ward.area("12");
        let typed = |what: &str, number| Typed {
            area,
            what: what.to_owned(),
            number,
            source: "Công an phường".to_owned(),
            day: start,
        };
        let week = |n: i64| Week {
            monday: start.plus_days(7 * n),
            skill: (n % 5 != 3).then(|| "AT-01".to_owned()),
            why: String::new(),
        };
        ward.enter(Book {
            typed: vec![typed("adults16", 9), typed("elders60", 2)],
            weeks: (0..26).map(week).collect(),
            ..Book::default()
        });
        let phones = ["Lan", "Nam"].map(|called| Phone::enrolled(&ward, called));
        phones.iter().for_each(|phone| drop(phone.sync()));
        let houses = ["2", "4", "6"].map(|number| ward.household(number)).to_vec();
        Self {
            ward,
            phones,
            area,
            houses,
            people: Vec::new(),
            days_left: 180,
        }
    }

    pub fn exchange(&self) {
        for phone in [0, 1, 0] {
            self.phones[phone].sync();
        }
    }

    fn lives_at(&self, phone: &Phone, house: usize, person: usize) -> Option<PersonId> {
        let people = phone.household(self.houses[house]).people;
        let at = person.checked_rem(people.len())?;
        Some(people[at].id)
    }

    /// Does it; what a screen would not offer, and what the engine refuses, is left out. Answers false where a
    /// withdrawal or a death moved a figure.
    pub fn play(&mut self, who: usize, act: &Act) -> bool {
        match act {
            Act::Days(days) => {
                let days = (*days).min(self.days_left);
                self.days_left -= days;
                self.ward.clock().turn_minutes(days * 24 * 60);
            }
            Act::Exchange => self.exchange(),
            Act::Withdraw(at) => return self.withdraw(*at),
            Act::Die(at) => return self.die(who, *at),
            Act::Person { house, elder } => {
                let band = if *elder { "70+" } else { "30-44" };
                let name = format!("Người {}", self.people.len());
                let id = self.phones[who].add_person(self.houses[*house], &name, band);
                self.people.push(id);
            }
            Act::Visit {
                house,
                outcome,
                unnamed,
                taught,
                leaflet,
            } => self.visit(who, *house, *outcome, unnamed, taught, *leaflet),
            other => self.other(who, other),
        }
        true
    }

    fn withdraw(&mut self, at: usize) -> bool {
        if self.people.is_empty() {
            return true;
        }
        // What the phones have not told yet is none of the server's figures.
        self.exchange();
        let person = self.people.remove(at % self.people.len());
        let before = self.ward.figures(self.area);
        self.ward.erase(person);
        let same = self.ward.figures(self.area) == before;
        self.exchange();
        same
    }

    /// It is written at a door, and the paper is destroyed at once: figures of the same day can be compared.
    fn die(&mut self, who: usize, at: usize) -> bool {
        let Some(at) = at.checked_rem(self.people.len()) else {
            return true;
        };
        self.exchange();
        let before = self.ward.figures(self.area);
        let mend = MendPerson {
            status: Some(PersonStatus::Dead),
            ..mend_nothing(self.people[at])
        };
        self.phones[who]
            .engine()
            .mend_person(mend)
            .expect("the death is saved");
        self.exchange();
        let same = self.ward.figures(self.area) == before;
        self.withdraw(at) && same
    }

    fn visit(
        &self,
        who: usize,
        house: usize,
        outcome: usize,
        unnamed: &[(usize, u32)],
        taught: &[(usize, usize, u8, bool)],
        leaflet: bool,
    ) {
        let phone = &self.phones[who];
        let outcomes = [Outcome::NobodyHome, Outcome::NoOneLives, Outcome::Declined];
        let outcome = outcomes.get(outcome).cloned().unwrap_or(Outcome::Met);
        let mut record = visit(self.houses[house], outcome.clone());
        record.leaflet = leaflet;
        if outcome == Outcome::Met {
            for (skill, people) in unnamed {
                record.unnamed.push(HelpedUnnamed {
                    skill: SKILLS[*skill].to_owned(),
                    people: *people,
                });
            }
            record.unnamed_priority = unnamed.first().map_or(0, |(_, people)| people / 2);
            for (person, skill, level, knew) in taught {
                let Some(person) = self.lives_at(phone, house, *person) else {
                    continue;
                };
                record.guidance.push(Helped {
                    person,
                    skill: SKILLS[*skill].to_owned(),
                    level: Level::from_word(&level.to_string()),
                    source: if *knew { Source::KnewBefore } else { Source::Taught },
                });
            }
        }
        phone.engine().record_visit(record).expect("the visit is saved");
    }

    fn other(&self, who: usize, act: &Act) {
        let phone = &self.phones[who];
        let engine = phone.engine();
        match act {
            Act::TakeBack { house } => {
                let household = self.houses[*house];
                let mine = phone
                    .household(household)
                    .visits
                    .into_iter()
                    .find(|visit| visit.can_undo);
                if let Some(visit) = mine {
                    let undo = VoidVisit {
                        household,
                        visit: visit.id,
                    };
                    engine.void_visit(undo).expect("one's own visit of today");
                }
            }
            Act::Mend {
                house,
                person,
                tick,
                moved,
                priority,
            } => {
                let Some(person) = self.lives_at(phone, *house, *person) else {
                    return;
                };
                let mend = MendPerson {
                    ticks_on: vec![TICKS[*tick].to_owned()],
                    status: moved.then_some(PersonStatus::Moved),
                    priority: Some(*priority),
                    ..mend_nothing(person)
                };
                engine.mend_person(mend).expect("the fields are saved");
            }
            Act::Answer {
                house,
                adults,
                about,
                bank,
            } => self.mend(
                phone,
                *house,
                Mended {
                    adults16: Some(*adults),
                    answers: Some(MendAnswers {
                        about: Some(*about),
                        bank: Some(*bank),
                        ..MendAnswers::default()
                    }),
                    ..Mended::default()
                },
            ),
            Act::Priority { house, people } => self.mend(
                phone,
                *house,
                Mended {
                    priority_joins: Some("KK".to_owned()),
                    priority_people: Some(*people),
                    ..Mended::default()
                },
            ),
            Act::Need {
                house,
                stage,
                of_person,
            } => {
                let stages = [NeedStage::New, NeedStage::Referred, NeedStage::Answered];
                let need = MendNeed {
                    code: "no_level_2".to_owned(),
                    stage: stages[*stage].clone(),
                    referral: (*stage > 0).then(|| "police_area".to_owned()),
                };
                match self.lives_at(phone, *house, 0).filter(|_| *of_person) {
                    Some(person) => {
                        let mend = MendPerson {
                            needs: vec![need],
                            ..mend_nothing(person)
                        };
                        engine.mend_person(mend).expect("the need is saved");
                    }
                    None => self.mend(
                        phone,
                        *house,
                        Mended {
                            needs: vec![need],
                            ..Mended::default()
                        },
                    ),
                }
            }
            Act::Empty { house } => self.mend(
                phone,
                *house,
                Mended {
                    standing: Some(Standing::Empty),
                    ..Mended::default()
                },
            ),
            Act::Lesson { kind, heads, named } => self.lesson(phone, *kind, *heads, *named),
            Act::TakeBackSession(at) => self.take_session_back(phone, *at),
            Act::Team { member, ready, topic } => self.team(phone, *member, *ready, *topic),
            _ => unreachable!("played above"),
        }
    }

    fn mend(&self, phone: &Phone, house: usize, fields: Mended) {
        let household = self.houses[house];
        let mend = MendHousehold { household, fields };
        phone.engine().mend_household(mend).expect("the fields are saved");
    }

    fn lesson(&self, phone: &Phone, kind: usize, heads: u32, named: usize) {
        let engine = phone.engine();
        let known = engine.lessons(AskArea { area: self.area }).expect("the lessons");
        let kinds = ["elders", "guidance", "shared_office", "festival", "youth"];
        let kind = LessonKind::from_word(kinds[kind]);
        let lesson = match known.iter().find(|lesson| lesson.kind == kind) {
            Some(lesson) => lesson.id,
            None => {
                let add = AddLesson {
                    area: self.area,
                    kind,
                    title: String::new(),
                };
                engine
                    .add_lesson(add)
                    .expect("a class is opened")
                    .lesson
                    .expect("a class")
            }
        };
        let attended = (0..HOUSES)
            .filter_map(|house| self.lives_at(phone, house, named))
            .collect();
        let session = RecordSession {
            lesson,
            day: None,
            heads: Some(heads),
            visitors: None,
            volunteers: Some(2),
            attended,
            absent: Vec::new(),
            skills: vec!["TB-01".to_owned()],
        };
        engine.record_session(session).expect("the buổi is saved");
    }

    fn take_session_back(&self, phone: &Phone, at: usize) {
        let engine = phone.engine();
        let known = engine.lessons(AskArea { area: self.area }).expect("the lessons");
        let mine: Vec<TakeBackSession> = known
            .iter()
            .flat_map(|lesson| lesson.sessions.iter().map(move |session| (lesson.id, session)))
            .filter(|(_, session)| session.can_undo)
            .map(|(lesson, session)| TakeBackSession {
                lesson,
                day: session.day,
                deed: None,
            })
            .collect();
        if let Some(at) = at.checked_rem(mine.len()) {
            engine
                .take_back_session(mine[at].clone())
                .expect("one's own buổi of today");
        }
    }

    fn team(&self, phone: &Phone, member: usize, ready: bool, topic: usize) {
        let engine = phone.engine();
        let who = engine.team(AskArea { area: self.area }).expect("the team");
        let known = phone.colleagues();
        let member = known[member % known.len()];
        let topics = ["ai", "digital_skills", "public_services", "safety", "guiding"];
        let mend = MendTeam {
            area: self.area,
            decision: (ready && who.decision.is_none()).then(|| "12/QĐ-UBND".to_owned()),
            decided_on: None,
            lead: ready.then_some(member),
            planned_on: ready.then(|| Day::new(2026, 3, 1).expect("a day")),
            members: vec![MendMember {
                who: member,
                how: "member".to_owned(),
                day: None,
            }],
            trainings: vec![AddTraining {
                members: vec![member],
                topic: topics[topic].to_owned(),
                day: None,
            }],
        };
        engine.mend_team(mend).expect("the team is saved");
    }
}
