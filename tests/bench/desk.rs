//! The ward's server: what a supervisor waits for, and what grows with the ward because it is meant to.

use crate::figures::{Unit, once, runs};
use crate::knocking::knock_at;
use crate::table::Goal;
use crate::{Bench, made};
use support::{Clock, Device, Ward};

/// The table's title.
pub const TITLE: &str = "The ward's server, by households";

const FIRST: &str = "Trang đầu";
const CHECKS: &str = "Xem lại phiếu, one month";
const COVERAGE: &str = "Độ phủ, the whole ward";
const FIGURES: &str = "Số liệu, the whole ward";
const OF_ONE: &str = "Số liệu, one tổ";
const DEED: &str = "one deed comes in (fsync)";
const REBUILD: &str = "rebuild of everything";

/// Everything that is measured at one size.
pub const ROWS: [&str; 7] = [FIRST, COVERAGE, CHECKS, FIGURES, OF_ONE, DEED, REBUILD];

/// A page of the desk: a person does not look away yet.
const PAGE: f64 = 1_000.0;
/// A page reads a row of counters a tổ, and a ward ten times as large has ten times as many tổ.
const PROPORTION: f64 = 12.0;
const TIMES: usize = 30;

/// Measures at one size.
pub fn measure(bench: &mut Bench, households: usize) {
    bench.say(&format!("a ward of {households} households is imported"));
    let ward = Ward::of_rows(&made::rows(households), Clock::morning());
    let areas = made::numbers(households.div_ceil(made::OF_ONE));
    let device = Device::of(&ward, "Nam", &areas);
    // One door of ten was visited, so that there is something to count.
    let visited = ward.texts("SELECT household FROM household_view WHERE rowid % 10 = 0");
    for some in visited.chunks(250) {
        let deeds = some.iter().map(|household| knock_at(&ward, &device, household));
        device.sync(&device.request(deeds.collect()));
    }
    // Of today's visits nobody is asked at the desk yet.
    ward.clock().turn_minutes(24 * 60);
    let desk = support::Desk::of(&ward, "Chị Hạnh");
    let mut page = |what: &str, path: &str| {
        if bench.wants(TITLE, what) {
            let times = runs(TIMES, |_| (), |()| drop(desk.get(path)));
            bench.put(
                TITLE,
                what,
                Unit::Milliseconds,
                Goal::within_growing(PAGE, PROPORTION),
                households,
                times,
            );
        }
    };
    page(FIRST, "first");
    page(COVERAGE, "coverage");
    page(CHECKS, "checks");
    page(FIGURES, "figures");
    page(OF_ONE, &format!("figures?area={}", ward.area("1")));
    if bench.wants(TITLE, DEED) {
        let next = ward.texts(&format!(
            "SELECT household FROM household_view WHERE rowid % 10 = 1 LIMIT {TIMES}"
        ));
        let deed = |run: usize| device.request(vec![knock_at(&ward, &device, &next[run])]);
        let times = runs(TIMES, deed, |request| drop(device.sync(&request)));
        bench.put(
            TITLE,
            DEED,
            Unit::Milliseconds,
            Goal::within_growing(PAGE, 1.5),
            households,
            times,
        );
    }
    if bench.wants(TITLE, REBUILD) {
        let (time, found) = once(|| ward.rebuild());
        assert!(found.is_clean(), "a rebuild finds what was there");
        bench.put(
            TITLE,
            REBUILD,
            Unit::Milliseconds,
            Goal::default(),
            households,
            vec![time],
        );
    }
}
