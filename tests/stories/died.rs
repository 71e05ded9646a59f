//! Somebody has died: their name is hidden at once, a mistake can be mended for three days, and then the paper is gone from
//! phone and server with its history. What they had learnt stays in the tổ's figures.

use schemas::call::{Calls, Helped, MendPerson};
use schemas::document::person::{self, PersonField};
use schemas::document::{Kind, read};
use schemas::ids::{HouseholdId, PersonId};
use schemas::record::{Level, Outcome, PersonStatus, Source};
use serde_json::json;
use support::{Device, Phone, Ward, cells, mend_nothing, occurrences, paper, visit};

const NAME: &str = "Lê Văn Sáu";

fn guided(phone: &Phone, door: HouseholdId) -> PersonId {
    let person = phone.add_person(door, NAME, "70+");
    let mut record = visit(door, Outcome::Met);
    record.guidance.push(Helped {
        person,
        skill: "AI-01".to_owned(),
        level: Level::WithHelp,
        source: Source::Taught,
    });
    phone.engine().record_visit(record).expect("the visit is saved");
    person
}

fn set_status(phone: &Phone, person: PersonId, status: PersonStatus) {
    let mend = MendPerson {
        status: Some(status),
        ..mend_nothing(person)
    };
    phone.engine().mend_person(mend).expect("it is saved");
}

fn turn_days(ward: &mut Ward, phones: &[&Phone], days: i64) {
    ward.stop();
    let today = phones[0].today().day;
    ward.clock().turn_to(today.plus_days(days));
    ward.start();
    phones.iter().for_each(|phone| drop(phone.sync()));
}

#[test]
fn whoever_died_is_hidden_at_once_and_three_days_later_no_byte_of_them_is_left_and_no_figure_moved() {
    let mut ward = Ward::open();
    let (lan, nam) = (Phone::enrolled(&ward, "Lan"), Phone::enrolled(&ward, "Nam"));
    lan.sync();
    let (area, door) = (ward.area("12"), ward.household("120"));
    let person = guided(&lan, door);
    let need = json!({ "person": person, "needs": [{ "code": "no_level_2", "stage": "new" }] });
    lan.call("mend_person", need).expect("a need");
    lan.sync();
    nam.sync();
    let before = ward.figures(area);
    let tasks = |phone: &Phone| {
        let file = phone.file();
        file.count("SELECT count(*) FROM task WHERE code = 'need_open'")
    };
    assert_eq!(tasks(&nam), 1);
    let form = json!({ "household": door, "form": "session", "body": json!({ "named": [[person, NAME]] }).to_string() });
    nam.call("keep_draft", form).expect("a half-filled form");

    set_status(&lan, person, PersonStatus::Dead);
    lan.sync();
    nam.sync();
    for phone in [&lan, &nam] {
        assert_eq!(phone.search("sáu").doors.len(), 0);
        let view = phone.household(door);
        assert_eq!(
            (view.people[0].name.as_str(), &view.people[0].status),
            ("", &PersonStatus::Dead)
        );
        assert_eq!(view.people[0].withdrawn_on, None, "nobody took a consent back");
        assert_eq!(view.people[0].destroyed_on, Some(phone.today().day.plus_days(3)));
        assert_eq!(tasks(phone), 0, "nobody asks any more");
        assert_eq!(phone.figures(area), before, "no figure moves");
    }
    assert_eq!(nam.file().count("SELECT count(*) FROM draft"), 0);
    assert_eq!(ward.figures(area), before);

    turn_days(&mut ward, &[&lan, &nam], 2);
    assert_eq!(lan.household(door).people.len(), 1, "there is time for a mistake");
    turn_days(&mut ward, &[&lan, &nam], 1);
    for phone in [&lan, &nam] {
        assert!(phone.household(door).people.is_empty());
    }
    let part = |code: &str| ward.figures(area).line(code).map(|line| line.part);
    for code in ["PH-d.people", "CT-c1.people", "PH-c.households"] {
        assert_eq!(part(code), before.line(code).map(|line| line.part), "{code}");
    }
    for side in [
        cells(lan.file().sql()),
        cells(nam.file().sql()),
        cells(&ward.sql()),
    ] {
        assert_eq!(occurrences(NAME.as_bytes(), &side), Vec::<String>::new());
    }
    assert!(ward.rebuild().is_clean());
    let receipts =
        schemas::document::receipt::read_all(ward.document(door.into()).document()).expect("it reads");
    assert!(
        receipts
            .iter()
            .all(|receipt| receipt.died_on.is_some() && receipt.withdrawn_on.is_none())
    );
}

#[test]
fn a_death_that_was_a_mistake_is_taken_back_and_a_consent_withdrawn_meanwhile_stays_withdrawn() {
    let mut ward = Ward::open();
    let lan = Phone::enrolled(&ward, "Lan");
    let door = ward.household("120");
    let person = guided(&lan, door);
    set_status(&lan, person, PersonStatus::Dead);
    lan.sync();
    set_status(&lan, person, PersonStatus::Here);
    lan.sync();
    assert_eq!(lan.search("sáu").doors.len(), 1);
    turn_days(&mut ward, &[&lan], 5);
    assert_eq!(lan.household(door).people[0].name, NAME);

    set_status(&lan, person, PersonStatus::Dead);
    lan.call("withdraw", json!({ "person": person }))
        .expect("withdrawn as well");
    set_status(&lan, person, PersonStatus::Here);
    lan.sync();
    let view = &lan.household(door).people[0];
    assert_eq!((view.name.as_str(), view.withdrawn_on.is_some()), ("", true));
    turn_days(&mut ward, &[&lan], 3);
    assert!(lan.household(door).people.is_empty());
}

#[test]
fn a_death_of_an_earlier_version_hides_the_person_and_destroys_nothing_until_somebody_confirms_it() {
    let mut ward = Ward::open();
    let lan = Phone::enrolled(&ward, "Lan");
    let older = Device::enrolled(&ward, "Nam");
    lan.sync();
    let door = ward.household("120");
    let id = guided(&lan, door);
    lan.sync();
    let mut doc = ward.document(id.into());
    let change = older.change(&mut doc, |doc| {
        person::set_word(doc, PersonField::Status, PersonStatus::Dead.word()).expect("a state");
    });
    let deed = older.deed(ward.area("12"), vec![paper(id, Kind::Person, vec![change])]);
    older.sync(&older.request(vec![deed]));
    lan.sync();
    turn_days(&mut ward, &[&lan], 10);
    assert_eq!(lan.search("sáu").doors.len(), 0);
    let view = lan.household(door);
    let shown = &view.people[0];
    assert_eq!((shown.name.as_str(), shown.destroyed_on), ("", None));
    let kept = read::word(ward.document(id.into()).document(), &automerge::ROOT, "name");
    assert_eq!(kept.expect("it reads").as_deref(), Some(NAME));
    let before = ward.figures(ward.area("12"));

    set_status(&lan, id, PersonStatus::Dead);
    lan.sync();
    assert_eq!(ward.figures(ward.area("12")), before);
    turn_days(&mut ward, &[&lan], 3);
    assert!(lan.household(door).people.is_empty());
    assert_eq!(
        occurrences(NAME.as_bytes(), &cells(&ward.sql())),
        Vec::<String>::new()
    );
}
