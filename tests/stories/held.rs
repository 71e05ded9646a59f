//! Held, not lost: whatever a supervisor does with areas and held deeds, and in whatever order, no visit is lost; and
//! the phone that sent it is told.

use schemas::document::{Kind, visit};
use schemas::ids::VisitId;
use schemas::record::{Outcome, Visit};
use schemas::wire::{AskedDeed, ChangeState, Deed, Wanted};
use serde_bytes::ByteBuf;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use support::{Desk, Device, Phone, Ward, paper};

/// Numbers that look random and are the same at every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }
}

/// The phone of a volunteer as the wire sees it: a document of its own, and everything that it ever sent.
struct Walker {
    device: Device,
    doc: automerge::AutoCommit,
    door: schemas::ids::HouseholdId,
    sent: Vec<Deed>,
    visits: BTreeSet<String>,
}

impl Walker {
    fn visits_and_sends(&mut self, ward: &Ward) {
        let id = VisitId(uuid::Uuid::new_v4());
        let at = ward.clock().now();
        let visit = Visit {
            id,
            by: self.device.reply.volunteer,
            day: schemas::day::Day::of_instant(at),
            at,
            outcome: Outcome::Met,
            reason: None,
            revisit_on: None,
            unnamed: Default::default(),
            unnamed_priority: 0,
            leaflet: false,
            voided: false,
            together: None,
            explained: std::collections::BTreeMap::new(),
            amends: None,
            birth: 0,
        };
        let change = self.device.change(&mut self.doc, |doc| {
            visit::write_birth(doc, &visit).expect("a visit");
        });
        let deed = self.device.deed(
            ward.area("12"),
            vec![paper(self.door, Kind::Household, vec![change])],
        );
        self.device.sync(&self.device.request(vec![deed.clone()]));
        self.sent.push(deed);
        self.visits.insert(id.to_string());
    }

    /// What the ward says has become of each deed that it ever sent.
    fn asks_after(&self) -> Vec<ChangeState> {
        let mut request = self.device.request(Vec::new());
        let by_hash = |deed: &Deed| AskedDeed {
            batch: deed.batch,
            changes: deed
                .papers
                .iter()
                .flat_map(|paper| paper.changes.iter().map(move |bytes| (paper.document, bytes)))
                .map(|(document, bytes)| {
                    let change = automerge::Change::from_bytes(bytes.to_vec()).expect("a change");
                    Wanted {
                        document,
                        hash: ByteBuf::from(change.hash().0.to_vec()),
                    }
                })
                .collect(),
        };
        request.asked = self.sent.iter().map(by_hash).collect();
        self.device.sync(&request).decided.expect("a receipt").states
    }
}

fn batches(desk: &Desk) -> Vec<String> {
    let rows = desk.page("held");
    let of = |row: &Value| row["batch"].as_str().expect("an id").to_owned();
    rows.as_array().expect("rows").iter().map(of).collect()
}

#[test]
fn no_sequence_of_admin_actions_loses_a_visit() {
    let ward = Ward::open();
    let desk = Desk::of(&ward, "Chị Hạnh");
    for (seed, short) in ["K45/15", "K45/17", "K45/19", "120", "122", "124"]
        .into_iter()
        .enumerate()
    {
        let door = ward.household(short);
        let mut lan = Walker {
            device: Device::enrolled(&ward, &format!("Lan {seed}")),
            doc: ward.document(door.into()),
            door,
            sent: Vec::new(),
            visits: BTreeSet::new(),
        };
        let volunteer = lan.device.reply.volunteer;
        let mut dice = Dice(seed as u64 + 1);
        for _ in 0..14 {
            match dice.roll(6) {
                0 => ward.take_area(volunteer, "12"),
                1 => ward.give_area(volunteer, "12"),
                2 => {
                    for batch in batches(&desk) {
                        desk.post(&format!("held/{batch}/set-aside"), &Value::Null);
                    }
                }
                3 => {
                    if let Some(batch) = batches(&desk).last() {
                        desk.post(&format!("held/{batch}/accept"), &Value::Null);
                    }
                }
                _ => lan.visits_and_sends(&ward),
            }
            let kept = ward.count("SELECT count(*) FROM held");
            let here = ward.count(&format!(
                "SELECT count(*) FROM visit_view WHERE household = '{door}'"
            ));
            assert_eq!(
                here + kept,
                lan.visits.len() as i64,
                "at every step each visit is here or kept"
            );
        }
        // Whatever came before: in the end all of it can be taken up, in the order in which it was made.
        for batch in batches_in_order(&desk) {
            assert_eq!(desk.post(&format!("held/{batch}/accept"), &Value::Null).0, 200);
        }
        let here = ward.texts(&format!(
            "SELECT visit FROM visit_view WHERE household = '{door}'"
        ));
        assert_eq!(here.into_iter().collect::<BTreeSet<_>>(), lan.visits);
        assert!(lan.asks_after().iter().all(ChangeState::is_home));
    }
    assert!(ward.rebuild().is_clean());
}

/// By the phones' own ids, which are made in order of time.
fn batches_in_order(desk: &Desk) -> Vec<String> {
    let mut all = batches(desk);
    all.sort();
    all
}

#[test]
fn a_held_visit_is_told_in_words_taken_up_and_counted_and_the_phone_hears_of_it() {
    let ward = Ward::open();
    let desk = Desk::of(&ward, "Chị Hạnh");
    let (lan, nam) = (Phone::enrolled(&ward, "Lan"), Phone::enrolled(&ward, "Nam"));
    lan.sync();
    lan.record(ward.household("K45/15"), Outcome::Met);
    let volunteer = ward.texts("SELECT volunteer FROM volunteer WHERE called = 'Lan'")[0]
        .parse()
        .expect("an id");
    ward.take_area(volunteer, "12");
    assert_eq!(lan.sync().held, 1);

    let rows = desk.page("held");
    let row = &rows[0];
    assert_eq!(
        (row["by"].as_str(), row["code"].as_str()),
        (Some("Lan"), Some("out_of_area"))
    );
    assert!(row["place"].as_str().expect("an address").contains("K45/15"));
    assert_eq!(row["effects"][0]["what"], json!("visit"));
    assert_eq!(row["effects"][0]["outcome"], json!("met"));
    assert_eq!(desk.page("decisions")["held"], json!(1));
    let batch = row["batch"].as_str().expect("an id");

    assert_eq!(desk.post(&format!("held/{batch}/set-aside"), &Value::Null).0, 200);
    assert_eq!(desk.page("decisions")["held"], json!(0));
    assert_eq!(desk.page("held")[0]["setAside"]["by"], json!("Chị Hạnh"));
    for page in ["first", "coverage", "decisions"] {
        assert_eq!(
            desk.page(page)["held"],
            0,
            "{page}: what is set aside does not wait"
        );
    }
    assert_eq!(lan.sync().held, 1, "set aside is kept, here and there");
    assert_eq!(ward.count("SELECT count(*) FROM visit_view"), 0);

    assert_eq!(desk.post(&format!("held/{batch}/accept"), &Value::Null).0, 200);
    assert_eq!(
        desk.post(&format!("held/{batch}/accept"), &Value::Null).0,
        404,
        "once"
    );
    assert_eq!(
        ward.count("SELECT sum(visited) FROM area_count"),
        1,
        "counters move"
    );
    assert_eq!(
        lan.sync().held,
        0,
        "the phone that sent it hears that it is home, though it has forgotten the tổ"
    );
    nam.sync();
    assert_eq!(nam.today().to_visit, 5, "the stream gives it to a colleague");
    assert_eq!(
        ward.texts("SELECT what FROM decision ORDER BY decision"),
        ["held_set_aside", "held_accepted"]
    );
    assert!(ward.rebuild().is_clean());
}
