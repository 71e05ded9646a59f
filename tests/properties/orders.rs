//! The same deeds, sent to two copies of one server: once each and in order, and again shuffled, doubled and cut
//! into other requests.

use automerge::AutoCommit;
use proptest::prelude::*;
use schemas::day::Day;
use schemas::document::household::{AddressField, CountField, set_address, set_count};
use schemas::document::{Kind, visit};
use schemas::ids::VisitId;
use schemas::record::{Outcome, Visit};
use schemas::wire::{ChangeState, Deed};
use support::{Device, Ward, clashes, heads, paper};
use uuid::Uuid;

/// Which device writes at which door, and what.
type Plan = Vec<(usize, usize, u32)>;
/// Requests, each with some of the deeds.
type Sends = Vec<Vec<prop::sample::Index>>;

/// Two devices that both know the two doors as they were, and write without knowing of each other.
fn written(ward: &Ward, devices: &[Device; 2], plan: &[(usize, usize, u32)]) -> Vec<(usize, Deed)> {
    let doors = [ward.household("K45/15"), ward.household("120")];
    let mut known: Vec<Vec<AutoCommit>> = (0..2)
        .map(|_| doors.iter().map(|door| ward.document((*door).into())).collect())
        .collect();
    let mut deeds = Vec::new();
    for (place, (who, door, value)) in plan.iter().enumerate() {
        let device = &devices[*who];
        let change = device.change(&mut known[*who][*door], |doc| {
            // Automerge writes nothing where the value is there already; a deed always says something.
            set_address(doc, AddressField::Hem, Some(&place.to_string())).expect("a field");
            if value % 2 == 1 {
                let visit = Visit {
                    id: VisitId(Uuid::from_u128(place as u128 + 1)),
                    by: device.reply.volunteer,
                    day: Day::new(2026, 12, 1 + value).expect("a day"),
                    at: 1,
                    outcome: Outcome::Met,
                    reason: None,
                    revisit_on: None,
                    unnamed: [("DD-01".to_owned(), value + 1), ("AT-01".to_owned(), 1)].into(),
                    unnamed_priority: 0,
                    leaflet: true,
                    voided: false,
                    together: None,
                    explained: std::collections::BTreeMap::new(),
                    amends: None,
                    birth: 0,
                };
                visit::write_birth(doc, &visit).expect("a visit");
            }
            if value % 3 == 0 {
                set_address(doc, AddressField::Unit, Some(&format!("nhà thứ {value}"))).expect("a field");
            } else {
                set_count(doc, CountField::People, *value).expect("a field");
            }
        });
        let papers = vec![paper(doors[*door], Kind::Household, vec![change])];
        deeds.push((*who, device.deed(ward.area("12"), papers)));
    }
    deeds
}

fn send(to: &Ward, devices: &[Device; 2], deeds: &[(usize, Deed)]) -> Vec<ChangeState> {
    let mut states = Vec::new();
    for (who, device) in devices.iter().enumerate() {
        let own: Vec<Deed> = deeds
            .iter()
            .filter(|(by, _)| *by == who)
            .map(|(_, deed)| deed.clone())
            .collect();
        let mut request = device.request(own);
        request.epoch = None;
        states.extend(device.sync_with(to, &request).receipt.states);
    }
    states
}

fn tables(ward: &Ward) -> Vec<Vec<String>> {
    [
        "SELECT area || registered || ' ' || visited || ' ' || met || ' ' || visits FROM area_count ORDER BY area",
        "SELECT household || coalesce(people, '') || unit || state FROM household_view ORDER BY household",
        "SELECT area || ' ' || counter || ' ' || number FROM area_counter ORDER BY area, counter",
        "SELECT owner || ' ' || counters FROM counted_view ORDER BY owner",
        "SELECT batch || ' ' || changes FROM batch ORDER BY batch",
    ]
    .iter()
    .map(|sql| ward.texts(sql))
    .collect()
}

#[test]
fn any_order_and_any_repetition_of_the_same_deeds_ends_alike() {
    let plan = prop::collection::vec((0..2_usize, 0..2_usize, 0..6_u32), 2..10);
    let sends = prop::collection::vec(prop::collection::vec(any::<prop::sample::Index>(), 1..6), 1..6);
    let claim = |(plan, sends): (Plan, Sends)| {
        let straight = Ward::open();
        let devices = [
            Device::enrolled(&straight, "Lan"),
            Device::enrolled(&straight, "Nam"),
        ];
        let crooked = straight.twin();
        let deeds = written(&straight, &devices, &plan);

        for deed in &deeds {
            prop_assert_eq!(
                send(&straight, &devices, std::slice::from_ref(deed)),
                vec![ChangeState::Stored]
            );
        }
        for some in &sends {
            let some: Vec<_> = some.iter().map(|index| index.get(&deeds).clone()).collect();
            for state in send(&crooked, &devices, &some) {
                prop_assert!(
                    state.is_home() || matches!(state, ChangeState::Waiting(_)),
                    "honest deeds are never held: {:?}",
                    state
                );
            }
        }
        let mut backwards = deeds.clone();
        backwards.reverse();
        let states = send(&crooked, &devices, &backwards);
        prop_assert!(states.iter().all(ChangeState::is_home), "{:?}", states);
        let again = send(&crooked, &devices, &deeds);
        prop_assert!(
            again.iter().all(|state| *state == ChangeState::Duplicate),
            "{:?}",
            again
        );

        prop_assert_eq!(heads(&(&straight, "12")), heads(&(&crooked, "12")));
        prop_assert_eq!(clashes(&(&straight, "12")), clashes(&(&crooked, "12")));
        prop_assert_eq!(tables(&straight), tables(&crooked));
        prop_assert_eq!(straight.changes(), crooked.changes());
        for ward in [&straight, &crooked] {
            let rebuilt = ward.rebuild();
            prop_assert!(rebuilt.is_clean(), "{:?}", rebuilt);
        }
        Ok(())
    };
    super::runner(8, 400)
        .run(&(plan, sends), claim)
        .unwrap_or_else(|failure| panic!("{failure}"));
}
