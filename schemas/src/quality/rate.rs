//! How many doors open in a month: nearly all of them, or hardly any. Field work knows both for good reasons, so both
//! are questions.

use super::{Flag, Knock};
use crate::catalogue::CheckLimits;
use crate::record::Outcome;
use std::collections::BTreeMap;

/// At most one question: of doors, not of visits, since a closed door is gone to again until it opens.
pub fn unusual(knocks: &[Knock], limits: &CheckLimits) -> Option<Flag> {
    let mut doors: BTreeMap<&str, bool> = BTreeMap::new();
    for knock in knocks {
        *doors.entry(&knock.door).or_default() |= knock.outcome == Outcome::Met;
    }
    let all = doors.len() as u64;
    if all == 0 || all < u64::from(limits.rate_doors) {
        return None;
    }
    let met = doors.values().filter(|met| **met).count() as u64;
    let check = if met * 100 > all * u64::from(limits.rate_high_percent) {
        "always_met"
    } else if met * 100 < all * u64::from(limits.rate_low_percent) {
        "never_met"
    } else {
        return None;
    };
    let mut flag = Flag::about(check, &knocks.iter().collect::<Vec<_>>())?;
    flag.percent = u32::try_from(met * 100 / all).ok();
    Some(flag)
}
