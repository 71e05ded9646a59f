//! Somebody changes their mind: the name is hidden at once, kept for three days in case it was a mistake or a spite, and
//! then gone from phone and server, history included.

use schemas::catalogue::Catalogue;
use schemas::ids::{HouseholdId, PersonId};
use serde_json::json;
use support::{Desk, Phone, Ward, cells, occurrences};

const NAME: &str = "Lê Văn Sáu";

fn with_slip(phone: &Phone, door: HouseholdId) -> PersonId {
    let version = Catalogue::built_in().consent.text_version;
    let consent = json!({ "nameAllowed": true, "callAllowed": false, "textVersion": version,
        "way": "slip", "slip": "AH-7K2P" });
    let person = json!({ "household": door, "name": NAME, "consent": consent });
    let saved = phone.call("add_person", person).expect("a person");
    serde_json::from_value(saved["person"].clone()).expect("an id")
}

#[test]
fn a_slip_hides_the_name_at_once_and_three_days_later_no_byte_of_it_is_left() {
    let mut ward = Ward::open();
    let lan = Phone::enrolled(&ward, "Lan");
    let nam = Phone::enrolled(&ward, "Nam");
    let door = ward.household("120");
    let person = with_slip(&lan, door);
    lan.sync();
    nam.sync();
    assert!(
        nam.call("withdraw", json!({ "slip": "AH-0000" })).is_err(),
        "nobody holds that slip"
    );
    let form = json!({ "household": door, "form": "session", "body": json!({ "named": [[person, NAME]] }).to_string() });
    nam.call("keep_draft", form).expect("a half-filled form");
    let doors = |slip: &str| nam.call("slip_doors", json!({ "slip": slip })).expect("doors");
    assert_eq!(doors("AH-0000"), json!([]));
    let asked = doors("ah 7k2p");
    assert_eq!(
        (asked[0]["household"].clone(), asked[1].clone()),
        (json!(door), json!(null))
    );
    assert!(
        !asked.to_string().contains(NAME),
        "the door is named, nobody who lives there"
    );
    let said = nam
        .call("withdraw", json!({ "slip": "ah 7k2p" }))
        .expect("withdrawn");
    assert_eq!(said["person"], json!(person));
    assert_eq!(nam.search("sáu").doors.len(), 0);
    assert_eq!(
        nam.file().count("SELECT count(*) FROM draft"),
        0,
        "nor in a form begun"
    );
    let view = nam.household(door);
    assert_eq!(view.people[0].name, "");
    assert_eq!(json!(view.people[0].destroyed_on), said["destroyedOn"]);
    nam.sync();
    lan.sync();
    assert_eq!(lan.search("sáu").doors.len(), 0, "on every phone");

    let today = lan.today().day;
    for days in [2, 3] {
        ward.stop();
        ward.clock().turn_to(today.plus_days(days));
        ward.start();
        lan.sync();
        nam.sync();
        let left = usize::from(days < 3);
        assert_eq!(lan.household(door).people.len(), left);
        assert_eq!(nam.household(door).people.len(), left);
    }
    for side in [
        cells(lan.file().sql()),
        cells(nam.file().sql()),
        cells(&ward.sql()),
    ] {
        assert_eq!(occurrences(NAME.as_bytes(), &side), Vec::<String>::new());
    }
}

#[test]
fn a_spite_is_mended_within_three_days_and_the_person_is_found_again() {
    let mut ward = Ward::open();
    let lan = Phone::enrolled(&ward, "Lan");
    let door = ward.household("120");
    let person = with_slip(&lan, door);
    lan.call("withdraw", json!({ "person": person }))
        .expect("withdrawn");
    lan.sync();
    lan.call("keep_consent", json!({ "person": person }))
        .expect("kept");
    lan.sync();
    assert_eq!(lan.search("sáu").doors.len(), 1);
    ward.stop();
    ward.clock().turn_to(lan.today().day.plus_days(5));
    ward.start();
    lan.sync();
    assert_eq!(lan.household(door).people[0].name, NAME);
    assert!(lan.household(door).people[0].consent_current);
}

#[test]
fn the_desk_tells_no_name_from_the_moment_that_the_phone_comes_in_and_tells_it_again_when_it_was_a_mistake() {
    let ward = Ward::open();
    let lan = Phone::enrolled(&ward, "Lan");
    let desk = Desk::of(&ward, "Chị Hạnh");
    let door = ward.household("120");
    let person = with_slip(&lan, door);
    let visit = json!({ "household": door, "outcome": "met", "unnamed": [],
        "guidance": [{ "person": person, "skill": "DD-01", "level": "2", "source": "taught" }] });
    lan.call("record_visit", visit).expect("a visit");
    let need = json!({ "code": "no_smartphone", "stage": "new" });
    let mended = json!({ "person": person, "needs": [need] });
    lan.call("mend_person", mended).expect("a need");
    // Two phones write the name in two ways: a card that shows both.
    let nam = Phone::enrolled(&ward, "Nam");
    lan.sync();
    nam.sync();
    for (phone, name) in [(&lan, "Lê Văn Sáu, đen"), (&nam, "Lê Văn Sáu, đầu kiệt")] {
        let mended = json!({ "person": person, "name": name });
        phone.call("mend_person", mended).expect("a name");
        phone.sync();
    }
    let told = || {
        let pages = [
            format!("households/{door}"),
            format!("households/{door}/people"),
            "needs".to_owned(),
            "conflicts".to_owned(),
            "decisions".to_owned(),
        ];
        pages.map(|page| desk.page(&page))
    };
    let before = told();
    for page in &before[..4] {
        assert!(page.to_string().contains(NAME), "{page}");
    }
    lan.call("withdraw", json!({ "person": person }))
        .expect("withdrawn");
    lan.sync();
    let hidden = told();
    for page in &hidden {
        assert!(!page.to_string().contains(NAME), "{page}");
    }
    assert_eq!(
        hidden[0]["visits"][0]["helped"][0]["skill"], "DD-01",
        "what was done stays"
    );
    assert_eq!(
        (&hidden[3], &hidden[4]["conflicts"]),
        (&json!([]), &json!(0)),
        "nobody decides about a hidden name"
    );
    lan.call("keep_consent", json!({ "person": person }))
        .expect("kept");
    lan.sync();
    assert_eq!(told(), before);
}
