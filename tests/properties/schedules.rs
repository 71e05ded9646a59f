//! Three phones, any schedule of deeds, exchanges, lost requests, lost and cut replies, flat batteries and clocks
//! that jump.

use proptest::prelude::*;
use schemas::call::{Calls, Mended, Nothing};
use schemas::record::Outcome;
use std::collections::BTreeMap;
use support::{Errand, Fault, Phone, Ward, clashes, heads};

const DOORS: [&str; 3] = ["K45/15", "120", "122"];
const NAMES: [&str; 3] = ["Lan", "Nam", "Bảy"];

#[derive(Debug, Clone)]
enum Deed {
    Visit(usize),
    People(u32),
    Unit(usize),
    Need(usize),
    Choose,
    TakeBack,
}

#[derive(Debug, Clone)]
enum Step {
    Write(usize, usize, Deed),
    Exchange(usize, Option<Fault>),
    Restart(usize),
    Clock(i64),
}

fn deeds() -> impl Strategy<Value = Deed> {
    prop_oneof![
        3 => (0..4_usize).prop_map(Deed::Visit),
        3 => (0..4_u32).prop_map(Deed::People),
        1 => (0..3_usize).prop_map(Deed::Unit),
        1 => (0..3_usize).prop_map(Deed::Need),
        1 => Just(Deed::Choose),
        1 => Just(Deed::TakeBack),
    ]
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let fault = prop_oneof![
        3 => Just(None),
        1 => Just(Some(Fault::RequestLost)),
        1 => Just(Some(Fault::ReplyLost)),
        1 => (0..400_usize).prop_map(|at| Some(Fault::ReplyCut(at))),
        1 => (0..400_usize).prop_map(|at| Some(Fault::RequestCut(at))),
    ];
    let step = prop_oneof![
        8 => (0..3_usize, 0..3_usize, deeds()).prop_map(|(who, door, deed)| Step::Write(who, door, deed)),
        4 => (0..3_usize, fault).prop_map(|(who, fault)| Step::Exchange(who, fault)),
        1 => (0..3_usize).prop_map(Step::Restart),
        1 => (-90..90_i64).prop_map(Step::Clock),
    ];
    prop::collection::vec(step, 1..30)
}

fn write(phone: &Phone, ward: &Ward, door: usize, deed: &Deed) {
    let door = ward.household(DOORS[door]);
    let outcomes = [
        Outcome::Met,
        Outcome::NobodyHome,
        Outcome::Declined,
        Outcome::ComeBack,
    ];
    match deed {
        Deed::Visit(which) => {
            phone.record(door, outcomes[*which].clone());
        }
        Deed::People(people) => {
            phone.mend(
                door,
                Mended {
                    people: Some(*people),
                    ..Mended::default()
                },
            );
        }
        Deed::Unit(which) => {
            phone.mend(
                door,
                Mended {
                    unit: Some(["nhà trước", "nhà sau", ""][*which].into()),
                    ..Mended::default()
                },
            );
        }
        Deed::Need(which) => {
            let need = schemas::catalogue::Catalogue::built_in().needs[*which]
                .code
                .clone();
            phone.mend(
                door,
                Mended {
                    needs_on: vec![need],
                    ..Mended::default()
                },
            );
        }
        Deed::Choose => {
            if let Some(conflict) = phone.conflicts().first() {
                phone.choose(conflict, &conflict.values[1].value);
            }
        }
        Deed::TakeBack => {
            if let Some(visit) = phone.household(door).visits.iter().find(|visit| visit.can_undo) {
                let args = serde_json::json!({ "household": door, "visit": visit.id });
                phone
                    .call("void_visit", args)
                    .expect("it said that it may be taken back");
            }
        }
    }
}

fn figures(phone: &Phone) -> [u32; 5] {
    let own = phone.engine().figures(Nothing {}).expect("figures");
    let coverage = &own[0].coverage;
    [
        coverage.registered,
        coverage.visited,
        coverage.met,
        coverage.awaiting,
        coverage.excluded,
    ]
}

#[test]
fn any_schedule_ends_with_the_same_documents_figures_and_questions_on_every_side() {
    let claim = |schedule: Vec<Step>| {
        let ward = Ward::open();
        let mut phones: Vec<Phone> = NAMES.iter().map(|name| Phone::enrolled(&ward, name)).collect();
        let mut written: BTreeMap<usize, usize> = BTreeMap::new();
        for step in &schedule {
            match step {
                Step::Write(who, door, deed) => {
                    let before = phones[*who].sync_state();
                    write(&phones[*who], &ward, *door, deed);
                    let after = phones[*who].sync_state();
                    *written.entry(*who).or_default() += (after.unsent - before.unsent) as usize;
                }
                Step::Exchange(who, fault) => {
                    if let Some(fault) = fault {
                        phones[*who].line().order(Errand::Sync, *fault);
                    }
                    phones[*who].try_sync();
                }
                Step::Restart(who) => phones[*who].start(),
                Step::Clock(minutes) => ward.clock().turn_minutes(*minutes),
            }
        }
        for phone in phones.iter().chain(&phones) {
            phone.sync();
        }
        let server = (&ward, "12");
        for phone in &phones {
            prop_assert_eq!(heads(phone), heads(&server));
            prop_assert_eq!(clashes(phone), clashes(&server));
            prop_assert_eq!(figures(phone), figures(&phones[0]));
            prop_assert_eq!((phone.sync_state().unsent, phone.sync_state().held), (0, 0));
        }
        let counters: rusqlite::Result<[u32; 5]> = ward.sql().query_row(
            "SELECT registered, visited, met, awaiting, excluded FROM area_count WHERE area = ?1",
            [ward.area("12").to_string()],
            |row| Ok([row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?]),
        );
        prop_assert_eq!(counters.expect("the counters"), figures(&phones[0]));
        let deeds: usize = written.values().sum();
        let own = "SELECT count(*) FROM batch WHERE device IN (SELECT device FROM device WHERE volunteer IS NOT NULL)";
        prop_assert_eq!(ward.count(own), deeds as i64, "each deed once, none lost");
        let rebuilt = ward.rebuild();
        prop_assert!(rebuilt.is_clean(), "{:?}", rebuilt);
        Ok(())
    };
    super::runner(6, 300)
        .run(&steps(), claim)
        .unwrap_or_else(|failure| panic!("{failure}"));
}
