//! One evening comes home: 510 deeds of one phone, at so many doors. Deeds at one door build upon each other, so few
//! doors are the hard case: whoever loads a household for each deed loads it the longer the later it is.

use crate::figures::{Unit, once};
use crate::filling::{doors_of, phone_of};
use crate::knocking::knock;
use crate::table::Goal;
use crate::{Bench, made};
use automerge::AutoCommit;
use schemas::ids::HouseholdId;
use schemas::record::Outcome;
use std::collections::HashMap;
use support::{Clock, Device, Proxy, Ward};

/// The table's title.
pub const TITLE: &str = "An evening of 510 deeds, by doors";

const ACCEPTED: &str = "the server takes them in";
const SENT: &str = "Gửi về phường, as the phone waits";

/// Everything that is measured at one size.
pub const ROWS: [&str; 2] = [ACCEPTED, SENT];

const DEEDS: usize = 510;
const TIMES: usize = 3;
/// Of 200 phones with 100 visits each; an evening of one may not take longer.
const SOON: f64 = 5_000.0;

/// Measures at so many doors.
pub fn measure(bench: &mut Bench, doors: usize) {
    bench.say(&format!("an evening at {doors} doors"));
    let ward = Ward::of_rows(&made::rows(4 * made::OF_ONE), Clock::morning());
    if bench.wants(TITLE, ACCEPTED) {
        accepted(bench, &ward, doors);
    }
    if bench.wants(TITLE, SENT) {
        sent(bench, &ward, doors);
    }
}

fn accepted(bench: &mut Bench, ward: &Ward, doors: usize) {
    let device = Device::of(ward, "Nam", &made::numbers(4));
    let households = ward.texts(&format!(
        "SELECT household FROM household_view ORDER BY household LIMIT {doors}"
    ));
    let mut documents: HashMap<&String, AutoCommit> = HashMap::new();
    let deeds = (0..DEEDS).map(|at| {
        let id = &households[at % doors];
        let household: HouseholdId = id.parse().expect("an id");
        let doc = documents
            .entry(id)
            .or_insert_with(|| ward.document(household.into()));
        knock(ward, &device, doc)
    });
    let request = device.request(deeds.collect());
    let times = (0..TIMES).map(|_| {
        let twin = ward.twin();
        once(|| device.sync_with(&twin, &request)).0
    });
    bench.put(
        TITLE,
        ACCEPTED,
        Unit::Milliseconds,
        Goal::within(SOON),
        doors,
        times.collect(),
    );
}

fn sent(bench: &mut Bench, ward: &Ward, doors: usize) {
    let proxy = Proxy::to(ward.address());
    let mut phone = phone_of(ward, "Lan", 4 * made::OF_ONE, &proxy.url());
    phone.sync();
    let walked: Vec<HouseholdId> = doors_of(&phone).into_iter().take(doors).collect();
    for at in 0..DEEDS {
        phone.record(walked[at % doors], Outcome::NobodyHome);
    }
    let times = (0..TIMES).map(|run| {
        let twin = ward.twin();
        proxy.retarget(twin.address());
        let copy = phone.copy(ward, &format!("Lan {run}"));
        let (time, state) = once(|| copy.sync());
        assert_eq!(state.unsent, 0, "everything came home");
        time
    });
    let times = times.collect();
    bench.put(TITLE, SENT, Unit::Milliseconds, Goal::within(SOON), doors, times);
}
