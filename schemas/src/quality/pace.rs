//! How fast and how late: rules over the hours of one volunteer's visits.

use super::{Flag, Knock};
use crate::catalogue::CheckLimits;
use std::collections::BTreeMap;

/// Runs of doors that nobody walks and knocks at in that time. Several hộ met on one doorstep, or behind one door,
/// are one stop.
pub fn too_fast(knocks: &[Knock], limits: &CheckLimits) -> Vec<Flag> {
    let mut stops: Vec<Vec<&Knock>> = Vec::new();
    for knock in knocks.iter().filter(|knock| !knock.keyed()) {
        match stops.last_mut() {
            Some(stop) if same_stop(stop[0], knock) => stop.push(knock),
            _ => stops.push(vec![knock]),
        }
    }
    let at = |stop: usize| stops[stop][0].at;
    let doors = limits.fast_doors.max(2) as usize;
    let within = i64::from(limits.fast_minutes) * 60_000;
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for first in 0..stops.len().saturating_sub(doors - 1) {
        let last = first + doors - 1;
        if at(last) - at(first) > within {
            continue;
        }
        match runs.last_mut() {
            Some(run) if run.1 >= first => run.1 = last,
            _ => runs.push((first, last)),
        }
    }
    let flag = |(first, last): (usize, usize)| {
        let run: Vec<&Knock> = stops[first..=last].iter().flatten().copied().collect();
        let mut flag = Flag::about("too_fast", &run)?;
        flag.minutes = u32::try_from((at(last) - at(first)) / 60_000 + 1).ok();
        Some(flag)
    };
    runs.into_iter().filter_map(flag).collect()
}

fn same_stop(one: &Knock, other: &Knock) -> bool {
    let together = one.together.is_some() && one.together == other.together;
    together || (one.day == other.day && one.door == other.door)
}

/// One question a night.
pub fn late(knocks: &[Knock], limits: &CheckLimits) -> Vec<Flag> {
    let mut nights: BTreeMap<_, Vec<&Knock>> = BTreeMap::new();
    for knock in knocks.iter().filter(|knock| !knock.keyed()) {
        let minute = knock.minute();
        if minute >= limits.late_from_minute || minute < limits.early_until_minute {
            nights.entry(knock.day).or_default().push(knock);
        }
    }
    nights
        .values()
        .filter_map(|night| Flag::about("late", night))
        .collect()
}
