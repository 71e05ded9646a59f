//! Which of many points to look at: all of them in a long run, as many as fit into a few seconds in a short one,
//! spread evenly, so that a short run too has been everywhere.

use std::time::{Duration, Instant};

/// For one suite of points in a short run.
const SHORT: Duration = Duration::from_secs(9);

/// Whether all points are to be looked at.
pub fn long() -> bool {
    std::env::var_os("TUNGNHA_LONG").is_some()
}

/// Looks at the points 0..count, far apart ones first; answers how many were looked at.
pub fn look_at(count: usize, mut look: impl FnMut(usize)) -> usize {
    let began = Instant::now();
    let mut looked = 0;
    for at in spread(count) {
        if looked > 0 && !long() && began.elapsed() > SHORT {
            break;
        }
        look(at);
        looked += 1;
    }
    println!(
        "{looked} of {count} points in {:.1} s",
        began.elapsed().as_secs_f32()
    );
    looked
}

/// 0, 1/2, 1/4, 3/4, 1/8 … of the way, each once.
fn spread(count: usize) -> Vec<usize> {
    let bits = usize::BITS - count.next_power_of_two().leading_zeros() - 1;
    let reversed = |n: usize| n.reverse_bits().checked_shr(usize::BITS - bits).unwrap_or(0);
    (0..count.next_power_of_two())
        .map(reversed)
        .filter(|at| *at < count)
        .collect()
}

#[test]
fn every_point_is_looked_at_once() {
    for count in [1, 2, 3, 7, 8, 100] {
        let mut all = spread(count);
        all.sort_unstable();
        assert_eq!(all, (0..count).collect::<Vec<_>>());
    }
}
