//! A volunteer's phone that holds a tổ, twenty, or more than a ward: what a thumb waits for.

use crate::figures::{Unit, once, runs};
use crate::filling::{doors_of, meeting, walked};
use crate::table::Goal;
use crate::{Bench, made};
use schemas::call::{AddWalks, AskHousehold, Calls, WalkStrip};
use schemas::ids::HouseholdId;
use schemas::record::Outcome;
use support::{Phone, Proxy, Ward};

/// The table's title.
pub const TITLE: &str = "A phone, by households on it";

const OPENING: &str = "opening until Hôm nay stands";
const TODAY: &str = "Hôm nay";
const DOOR: &str = "a door opens";
const CLOSED: &str = "a closed door is saved (fsync)";
const MEETING: &str = "a meeting is saved (fsync)";
const ONE_AREA: &str = "first sync of one tổ";
const ONE_AREA_BYTES: &str = "first sync of one tổ, up and down";
const ALL: &str = "first sync of all its tổ";
const ALL_BYTES: &str = "first sync of all its tổ, up and down";

/// Everything that is measured at one size.
pub const ROWS: [&str; 10] = [
    OPENING,
    TODAY,
    DOOR,
    CLOSED,
    MEETING,
    ONE_AREA,
    ONE_AREA_BYTES,
    ALL,
    ALL_BYTES,
    super::typing::ROW,
];

/// A tap is answered in this time.
const TAP: f64 = 100.0;
/// What costs more where more is stored is not in proportion to what changed; a little is the measurement's own.
const LEVEL: f64 = 1.5;

/// Measures at one size.
pub fn measure(bench: &mut Bench, households: usize) {
    bench.say(&format!("a phone with {households} households is made"));
    let ward = walked(households);
    let proxy = Proxy::to(ward.address());
    if bench.wants(TITLE, ONE_AREA) || bench.wants(TITLE, ONE_AREA_BYTES) {
        first_sync_of_one(bench, households, &ward, &proxy);
    }
    let before = proxy.counted();
    let (time, mut nam) = enrolled(&ward, "Nam", households, &proxy);
    bench.put(
        TITLE,
        ALL,
        Unit::Milliseconds,
        Goal::default(),
        households,
        vec![time],
    );
    bench.put(
        TITLE,
        ALL_BYTES,
        Unit::Kilobytes,
        Goal::default(),
        households,
        vec![since(&proxy, before)],
    );
    take_a_walk(&nam);

    let opening = (0..30).map(|_| {
        nam.stop();
        let (time, _) = once(|| {
            nam.start();
            nam.today()
        });
        time
    });
    let opening = opening.collect();
    bench.put(
        TITLE,
        OPENING,
        Unit::Milliseconds,
        Goal::within_growing(2_000.0, LEVEL),
        households,
        opening,
    );
    let today = runs(50, |_| (), |()| drop(nam.today()));
    bench.put(
        TITLE,
        TODAY,
        Unit::Milliseconds,
        Goal::within_growing(TAP, LEVEL),
        households,
        today,
    );
    super::typing::measure(bench, &nam, households);
    at_the_door(bench, &nam, households);
}

fn first_sync_of_one(bench: &mut Bench, households: usize, ward: &Ward, proxy: &Proxy) {
    let (mut times, mut bytes) = (Vec::new(), Vec::new());
    for run in 0..5 {
        let before = proxy.counted();
        let (time, _) = enrolled(ward, &format!("người mới {run}"), made::OF_ONE, proxy);
        times.push(time);
        bytes.push(since(proxy, before));
    }
    bench.put(
        TITLE,
        ONE_AREA,
        Unit::Milliseconds,
        Goal::within_growing(1_000.0, LEVEL),
        households,
        times,
    );
    bench.put(
        TITLE,
        ONE_AREA_BYTES,
        Unit::Kilobytes,
        Goal::within_growing(150.0, LEVEL),
        households,
        bytes,
    );
}

/// A phone whose code was spent, and how long it took until it had all its doors: enrolling fetches them.
fn enrolled(ward: &Ward, called: &str, households: usize, proxy: &Proxy) -> (f64, Phone) {
    let phone = Phone::new(ward, called);
    let code = ward.code(called, &made::numbers(households.div_ceil(made::OF_ONE)));
    let (time, _) = once(|| phone.enrol_at(&proxy.url(), &code).expect("a good code"));
    (time, phone)
}

/// Kilobytes that went through since.
fn since(proxy: &Proxy, (up, down): (u64, u64)) -> f64 {
    let now = proxy.counted();
    (now.0 - up + now.1 - down) as f64 / 1_000.0
}

/// One kiệt for this evening, so that the first screen has all its parts.
fn take_a_walk(phone: &Phone) {
    let street = phone
        .engine()
        .streets(schemas::call::Nothing {})
        .expect("the streets")
        .remove(1);
    let walk = AddWalks {
        area: street.area,
        day: phone.today().day,
        strips: vec![WalkStrip {
            street: street.street,
            kiet: street.kiet,
            doors: Vec::new(),
        }],
        members: vec![phone.status().colleagues[0].id],
    };
    phone.engine().add_walks(walk).expect("the kiệt is taken");
}

fn at_the_door(bench: &mut Bench, phone: &Phone, households: usize) {
    let all = doors_of(phone);
    // Doors from one end of the phone to the other.
    let spread = |times: usize, run: usize| all[run * all.len() / times];
    let open = |household: HouseholdId| phone.engine().household(AskHousehold { household });
    let opened = runs(
        100,
        |run| spread(100, run),
        |door| drop(open(door).expect("the door opens")),
    );
    bench.put(
        TITLE,
        DOOR,
        Unit::Milliseconds,
        Goal::within_growing(TAP, LEVEL),
        households,
        opened,
    );
    let closed = runs(
        60,
        |run| spread(60, run),
        |door| {
            phone.record(door, Outcome::NobodyHome);
        },
    );
    bench.put(
        TITLE,
        CLOSED,
        Unit::Milliseconds,
        Goal::within_growing(TAP, LEVEL),
        households,
        closed,
    );
    let met = runs(
        60,
        |run| {
            let door = spread(60, run);
            let people: Vec<_> = phone
                .household(door)
                .people
                .iter()
                .map(|person| person.id)
                .collect();
            meeting(door, &people)
        },
        |met| drop(phone.engine().record_visit(met).expect("the visit is saved")),
    );
    bench.put(
        TITLE,
        MEETING,
        Unit::Milliseconds,
        Goal::within_growing(TAP, LEVEL),
        households,
        met,
    );
}
