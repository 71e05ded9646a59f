//! Lists, weeks and tổ change; what was written before stays what it was.

use schemas::call::{Calls, HelpedUnnamed, Mended, Nothing};
use schemas::day::Day;
use schemas::document::{Kind, household, visit};
use schemas::ids::VisitId;
use schemas::indicator::{Book, Typed, Week};
use schemas::record::{NeedState, Outcome, Visit};
use support::{Device, Phone, Ward, paper, visit as a_visit};
use sync_server::units::UnitRefusal;

/// The morning on which the ward of these stories stands.
fn today() -> Day {
    Day::new(2026, 12, 6).expect("a day")
}

#[test]
fn a_phone_picks_up_a_new_weekly_skill_at_its_next_exchange() {
    let ward = Ward::open();
    let lan = Phone::enrolled(&ward, "Lan");
    lan.sync();
    let skill = || {
        lan.engine()
            .results(Nothing {})
            .expect("the results")
            .weekly_skill
    };
    let week = |skill: Option<&str>| {
        ward.enter(Book {
            weeks: vec![Week {
                monday: today().monday(),
                skill: skill.map(str::to_owned),
                why: String::new(),
            }],
            ..Book::default()
        });
    };
    week(Some("AT-05"));
    assert_eq!(skill(), None, "not heard of yet");
    lan.sync();
    assert_eq!(skill().as_deref(), Some("AT-05"));
    week(None);
    lan.sync();
    assert_eq!(skill(), None, "the storm made it a tuần nghỉ");
}

#[test]
fn a_phone_with_an_older_catalogue_keeps_unknown_codes_unharmed() {
    let ward = Ward::open();
    let lan = Phone::enrolled(&ward, "Lan");
    let newer = Device::enrolled(&ward, "Nam");
    lan.sync();
    let door = ward.household("120");
    let mut doc = ward.document(door.into());
    let written = Visit {
        id: VisitId(uuid::Uuid::new_v4()),
        by: newer.reply.volunteer,
        day: today(),
        at: 1,
        outcome: Outcome::from_word("waved_from_the_window"),
        reason: None,
        revisit_on: None,
        unnamed: [("QT-01".to_owned(), 2)].into(),
        unnamed_priority: 0,
        leaflet: false,
        voided: false,
        together: None,
        explained: std::collections::BTreeMap::new(),
        amends: None,
        birth: 0,
    };
    let change = newer.change(&mut doc, |doc| {
        visit::write_birth(doc, &written).expect("a visit");
        household::set_caution(doc, "robot_at_the_door", true).expect("a caution");
    });
    let deed = newer.deed(ward.area("12"), vec![paper(door, Kind::Household, vec![change])]);
    assert!(
        newer
            .sync(&newer.request(vec![deed]))
            .receipt
            .states
            .iter()
            .all(|state| state.is_home())
    );

    lan.sync();
    lan.mend(
        door,
        Mended {
            people: Some(5),
            needs_on: vec!["weak_phone".to_owned()],
            ..Mended::default()
        },
    );
    lan.record(door, Outcome::Met);
    lan.sync();

    let mut doc = ward.document(door.into());
    let read = household::read(doc.document()).expect("the document reads");
    let kept = read
        .visits
        .iter()
        .find(|visit| visit.id == written.id)
        .expect("the visit is there");
    assert_eq!(
        (&kept.outcome, &kept.unnamed),
        (&written.outcome, &written.unnamed)
    );
    assert!(read.cautions.contains("robot_at_the_door"));
    assert_eq!(read.needs.get("weak_phone"), Some(&NeedState::told(today())));
    // A skill that neither side knows is guidance all the same, and no indicator that chooses by skill counts it.
    for figures in [ward.figures(ward.area("12")), lan.figures(ward.area("12"))] {
        assert_eq!(figures.line("PH-d.people").unwrap().part, Some(2));
        assert_eq!(figures.line("CT-c2.people").unwrap().part, Some(0));
    }
}

#[test]
fn tổ_that_are_joined_keep_their_history_and_are_counted_with_the_new_one() {
    let ward = Ward::open();
    let (twelve, thirteen) = (ward.area("12"), ward.area("13"));
    let lan = Phone::new(&ward, "Lan");
    lan.enrol(&ward, &ward.code("Lan", &["12", "13"]))
        .expect("a good code");
    lan.sync();
    let help = |door: &str| {
        let mut record = a_visit(ward.household(door), Outcome::Met);
        record.unnamed = vec![HelpedUnnamed {
            skill: "AT-01".to_owned(),
            people: 2,
        }];
        lan.engine().record_visit(record).expect("the visit is saved");
    };
    help("120");
    help("7");
    lan.sync();
    let typed = |area, number| Typed {
        area,
        what: "adults16".to_owned(),
        number,
        source: "Công an phường".to_owned(),
        day: Day::new(2026, 10, 1).expect("a day"),
    };
    ward.enter(Book {
        typed: vec![typed(twelve, 30)],
        ..Book::default()
    });
    let before = ward.counted();
    assert_eq!(
        before
            .figures(Some(twelve))
            .unwrap()
            .line("PH-d.people")
            .unwrap()
            .printed,
        "2/30 = 6,7 %"
    );

    assert_eq!(ward.join(&[twelve], "1", today()), Err(UnitRefusal::TooFew));
    assert_eq!(
        ward.join(&[twelve, thirteen], "1", today().plus_days(1)),
        Err(UnitRefusal::Future)
    );
    let joined = ward
        .join(&[twelve, thirteen], "1", today())
        .expect("they are joined");
    assert_eq!(
        ward.join(&[twelve, thirteen], "2", today()),
        Err(UnitRefusal::Ended)
    );

    let unsaid = ward.figures(joined.area);
    let unsaid = unsaid.line("PH-d.people").unwrap();
    assert_eq!(
        (unsaid.printed.as_str(), unsaid.missing_areas),
        ("4/—", 1),
        "of one of the two nobody has said"
    );
    ward.enter(Book {
        typed: vec![typed(thirteen, 10)],
        ..Book::default()
    });
    let after = ward.counted();
    let new = after.figures(Some(joined.area)).expect("the new tổ stands");
    assert_eq!(new.line("PH-d.people").unwrap().printed, "4/40 = 10,0 %");
    assert_eq!(new.register.registered, 9);
    assert_eq!(
        after.figures(Some(twelve)),
        None,
        "the old one does not stand any more"
    );
    assert_eq!(after.units.len(), 1);
    assert_eq!(
        after.figures(None).unwrap().line("PH-d.people").unwrap().printed,
        "4/40 = 10,0 %",
        "the ward's figure does not move"
    );
    // The day before, the old ones stood.
    let yesterday = ward.recounted(today().plus_days(-1));
    assert!(yesterday.figures(Some(twelve)).is_some());
    assert!(yesterday.figures(Some(joined.area)).is_none());

    // Phones go on where they were, and what they bring is counted with the new one.
    help("9");
    lan.sync();
    let new = ward.figures(joined.area);
    assert_eq!(new.line("PH-d.people").unwrap().part, Some(6));
    assert_eq!(
        lan.figures(joined.area),
        new,
        "the phone counts the new one as the ward does"
    );
    assert!(
        lan.status().areas.iter().any(|unit| unit.area == joined.area),
        "whoever held the old holds the new"
    );
    assert!(ward.rebuild().is_clean());
}
