//! What two members write down apart at the Nhà sinh hoạt cộng đồng and in the list of their team comes together.

use schemas::call::{
    AddLesson, AddTraining, AskArea, Calls, MendMember, MendTeam, RecordSession, TakeBackSession,
};
use schemas::day::Day;
use schemas::ids::{AreaId, LessonId, PersonId, VolunteerId};
use schemas::record::LessonKind;
use schemas::refusal::RefusalCode;
use std::collections::BTreeSet;
use support::{Phone, Ward};

fn session(lesson: LessonId, heads: u32, attended: &[PersonId]) -> RecordSession {
    RecordSession {
        lesson,
        day: None,
        heads: Some(heads),
        visitors: None,
        volunteers: None,
        attended: attended.to_vec(),
        absent: Vec::new(),
        skills: vec!["TB-01".to_owned()],
    }
}

fn add_class(phone: &Phone, area: AreaId) -> LessonId {
    let add = AddLesson {
        area,
        kind: LessonKind::Elders,
        title: "Lớp tối thứ Ba".to_owned(),
    };
    phone
        .engine()
        .add_lesson(add)
        .expect("the class is opened")
        .lesson
        .expect("a class")
}

fn team_of(area: AreaId) -> MendTeam {
    MendTeam {
        area,
        decision: None,
        decided_on: None,
        lead: None,
        planned_on: None,
        members: Vec::new(),
        trainings: Vec::new(),
    }
}

fn member(who: VolunteerId) -> MendMember {
    MendMember {
        who,
        how: "member".to_owned(),
        day: None,
    }
}

#[test]
fn a_buổi_written_down_by_two_members_at_once_has_everybody_whom_either_named() {
    let ward = Ward::open();
    let (lan, nam) = (Phone::enrolled(&ward, "Lan"), Phone::enrolled(&ward, "Nam"));
    lan.sync();
    let [first, second, third] = ["K45/15", "K45/17", "120"].map(|door| ward.household(door));
    let people = [
        lan.add_person(first, "Bảy", "70+"),
        lan.add_person(second, "Hoà", "60-69"),
        lan.add_person(third, "Tư", "70+"),
    ];
    let class = add_class(&lan, ward.area("12"));
    lan.sync();
    nam.sync();

    lan.engine()
        .record_session(session(class, 18, &people[..2]))
        .expect("Lan counts 18");
    nam.engine()
        .record_session(session(class, 20, &people[1..]))
        .expect("Nam counts 20");
    for phone in [&lan, &nam, &lan] {
        phone.sync();
    }

    for phone in [&lan, &nam] {
        let lessons = phone
            .engine()
            .lessons(AskArea {
                area: ward.area("12"),
            })
            .expect("the lessons");
        let buổi = &lessons[0].sessions[0];
        let there: BTreeSet<PersonId> = buổi.attended.iter().copied().collect();
        assert_eq!(there, BTreeSet::from(people), "the union");
        assert_eq!(buổi.turns, 20, "of two head-counts the larger stands");
        assert_eq!(
            phone.figures(ward.area("12")).line("NCT.people").unwrap().part,
            Some(3)
        );
    }
    assert_eq!(
        ward.figures(ward.area("12")).line("NCT.people").unwrap().part,
        Some(3)
    );
    assert!(ward.rebuild().is_clean());
}

#[test]
fn a_buổi_that_is_taken_back_counts_nowhere_and_what_a_colleague_wrote_meanwhile_stays() {
    let ward = Ward::open();
    let (lan, nam) = (Phone::enrolled(&ward, "Lan"), Phone::enrolled(&ward, "Nam"));
    lan.sync();
    let area = ward.area("12");
    let bảy = lan.add_person(ward.household("K45/15"), "Bảy", "70+");
    let class = add_class(&lan, area);
    lan.sync();
    nam.sync();
    let none = ward.figures(area);
    let today = lan.today().day;
    let take_back = |phone: &Phone, deed| {
        phone.engine().take_back_session(TakeBackSession {
            lesson: class,
            day: today,
            deed,
        })
    };
    let count = |code: &str| ward.figures(area).line(code).unwrap().part;

    let record = |phone: &Phone, session| phone.engine().record_session(session).expect("it is saved");
    record(&lan, session(class, 18, &[bảy]));
    lan.sync();
    assert_eq!((count("NCT.turns"), count("NCT.people")), (Some(18), Some(1)));
    let more = record(&lan, session(class, 25, &[]));
    take_back(&lan, more.deed).expect("the second count alone");
    lan.sync();
    assert_eq!((count("NCT.turns"), count("NCT.people")), (Some(18), Some(1)));

    nam.sync();
    assert_eq!(
        take_back(&nam, None).expect_err("it is Lan's").code,
        RefusalCode::Malformed
    );
    let gone = take_back(&lan, None).expect("it is hers");
    lan.sync();
    assert_eq!(ward.figures(area), none, "as if it had never been");
    assert_eq!(lan.figures(area), none);
    take_back(&lan, gone.deed).expect("the taking back is taken back");
    lan.sync();
    assert_eq!(count("NCT.turns"), Some(18));

    // While Lan takes hers back, Nam adds to it without a network.
    record(&nam, session(class, 20, &[]));
    take_back(&lan, None).expect("it is hers");
    for phone in [&lan, &nam, &lan] {
        phone.sync();
    }
    for figures in [ward.figures(area), lan.figures(area), nam.figures(area)] {
        let part = |code: &str| figures.line(code).unwrap().part;
        assert_eq!(
            (part("NCT.sessions"), part("NCT.turns"), part("NCT.people")),
            (Some(1), Some(20), Some(0))
        );
    }
    assert!(ward.rebuild().is_clean());
    let lessons = |phone: &Phone| phone.engine().lessons(AskArea { area }).expect("the lessons");
    assert!(!lessons(&lan)[0].sessions[0].can_undo);
    assert!(lessons(&nam)[0].sessions[0].can_undo);
    ward.clock().turn_minutes(24 * 60);
    assert!(!lessons(&nam)[0].sessions[0].can_undo, "only on its day");
    assert!(take_back(&nam, None).is_err());
}

#[test]
fn a_team_list_edited_in_two_places_keeps_both_additions() {
    let ward = Ward::open();
    let (lan, nam) = (Phone::enrolled(&ward, "Lan"), Phone::enrolled(&ward, "Nam"));
    ward.code("Bảy", &["12"]);
    ward.code("Hoà", &["12"]);
    lan.sync();
    nam.sync();
    let area = ward.area("12");
    let known = lan.colleagues();
    let (one, other) = (known[0], known[1]);
    // Neither has heard of the other: both begin the team.
    let mend = |phone: &Phone, who: VolunteerId| {
        let mend = MendTeam {
            members: vec![member(who)],
            trainings: vec![AddTraining {
                members: vec![who],
                topic: "ai".to_owned(),
                day: None,
            }],
            ..team_of(area)
        };
        phone.engine().mend_team(mend).expect("the list is saved");
    };
    mend(&lan, one);
    mend(&nam, other);
    for phone in [&lan, &nam, &lan] {
        phone.sync();
    }
    for phone in [&lan, &nam] {
        let team = phone.engine().team(AskArea { area }).expect("the team");
        let members: BTreeSet<VolunteerId> = team.members.iter().map(|member| member.id).collect();
        assert_eq!(members, BTreeSet::from([one, other]));
        assert_eq!(
            phone.figures(area).line("CT-c3.members").unwrap().printed,
            "2/2 = 100,0 %"
        );
    }
    let figures = ward.figures(area);
    assert_eq!(figures.line("CT-đ.members").unwrap().printed, "2/2 = 100,0 %");
    assert_eq!(
        figures.line("CT-d.teams").unwrap().printed,
        "0/1 = 0,0 %",
        "no decision, no lead, no plan"
    );

    let set_up = MendTeam {
        decision: Some("12/QĐ-UBND".to_owned()),
        lead: Some(one),
        planned_on: Day::new(2026, 3, 1),
        members: vec![MendMember {
            how: "left".to_owned(),
            ..member(other)
        }],
        ..team_of(area)
    };
    nam.engine().mend_team(set_up).expect("the team is set up");
    nam.sync();
    let figures = ward.figures(area);
    assert_eq!(figures.line("CT-d.teams").unwrap().printed, "1/1 = 100,0 %");
    assert_eq!(
        figures.line("CT-d.members").unwrap().part,
        Some(1),
        "who left is no member"
    );
}

#[test]
fn an_absurd_head_count_a_day_to_come_and_a_stranger_are_refused_and_nothing_is_written() {
    let ward = Ward::open();
    let lan = Phone::enrolled(&ward, "Lan");
    lan.sync();
    let area = ward.area("12");
    let class = add_class(&lan, area);
    let refused = |session: RecordSession| lan.engine().record_session(session).expect_err("it is refused");
    assert_eq!(refused(session(class, 5_000, &[])).code, RefusalCode::Malformed);
    let to_come = RecordSession {
        day: Day::new(2027, 1, 1),
        ..session(class, 5, &[])
    };
    assert!(refused(to_come).message.contains("Chưa lưu"));
    let stranger = PersonId(uuid::Uuid::new_v4());
    assert_eq!(
        refused(session(class, 5, &[stranger])).code,
        RefusalCode::NotFound
    );
    let guest = MendTeam {
        members: vec![MendMember {
            how: "guest".to_owned(),
            ..member(lan.colleagues()[0])
        }],
        ..team_of(area)
    };
    assert!(lan.engine().mend_team(guest).is_err(), "a guest has an end date");
    let unknown = MendTeam {
        members: vec![member(VolunteerId(uuid::Uuid::new_v4()))],
        ..team_of(area)
    };
    assert!(lan.engine().mend_team(unknown).is_err(), "the ward names members");
    let elsewhere = AddLesson {
        area: ward.area("13"),
        kind: LessonKind::Elders,
        title: String::new(),
    };
    assert_eq!(
        lan.engine().add_lesson(elsewhere).expect_err("not her tổ").code,
        RefusalCode::OutOfReach
    );
    let lessons = lan.engine().lessons(AskArea { area }).expect("the lessons");
    assert!(lessons[0].sessions.is_empty());
}
