//! Progress over the year, week by week, for the ward or for one tổ. Counters hold in which week each house was first
//! reached and first met, so the line that is drawn ends at PH-a and PH-b and nothing is read but sums.

use super::coverage::silent;
use crate::account::session::SignedIn;
use crate::ledger::sqlite::SqliteBooks;
use crate::ledger::{Counting, LedgerError, Wards};
use rusqlite::Connection;
use schemas::day::Day;
use schemas::desk::{WeekOfYear, WeeksPage};
use schemas::ids::AreaId;
use schemas::indicator::household::{FIRST_MET, FIRST_REACHED};
use schemas::indicator::{Counters, in_force};
use serde::Deserialize;

/// What the address asks for.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Asked {
    /// One tổ; absent for the ward.
    pub area: Option<AreaId>,
}

/// The weeks, unless that tổ is not in force or not this ward's.
pub fn page(
    connection: &Connection,
    who: &SignedIn,
    asked: &Asked,
    now: i64,
) -> Result<Option<WeeksPage>, LedgerError> {
    let books = SqliteBooks(connection);
    let today = Day::of_instant(now);
    let standing = in_force(&books.units(who.ward)?, today);
    let mut sum = Counters::default();
    let mut found = asked.area.is_none();
    for (unit, bears) in &standing {
        if asked.area.is_some_and(|area| area != unit.area) {
            continue;
        }
        found = true;
        for area in bears {
            sum += &books.area_counters(*area)?;
        }
    }
    if !found {
        return Ok(None);
    }
    let units: Vec<_> = standing.into_iter().map(|(unit, _)| unit).collect();
    let (silent_phones, silent_since) = silent(connection, &who.ward.to_string(), now)?;
    Ok(Some(WeeksPage {
        as_of: now,
        year: books.counted_year()?,
        unit: units.iter().find(|unit| Some(unit.area) == asked.area).cloned(),
        units,
        denominator: sum.get("registered").saturating_sub(sum.get("excluded")) as u32,
        weeks: weeks(&sum, today.monday()),
        silent_phones,
        silent_since,
    }))
}

/// From the first week in which something happened to this one; a quiet week is a week.
fn weeks(sum: &Counters, this_week: Day) -> Vec<WeekOfYear> {
    let first = [FIRST_REACHED, FIRST_MET]
        .into_iter()
        .filter_map(|prefix| sum.keys(prefix).next()?.strip_prefix(prefix)?.parse::<Day>().ok())
        .min();
    let Some(first) = first else {
        return Vec::new();
    };
    let number = |prefix: &str, monday: Day| sum.get(&format!("{prefix}{monday}")) as u32;
    let week = |monday: Day| WeekOfYear {
        monday,
        reached: number(FIRST_REACHED, monday),
        met: number(FIRST_MET, monday),
    };
    // A phone whose clock runs ahead has weeks of its own: they are shown, or the line would not end at its figure.
    let last = [FIRST_REACHED, FIRST_MET]
        .into_iter()
        .filter_map(|prefix| sum.keys(prefix).last()?.strip_prefix(prefix)?.parse::<Day>().ok())
        .fold(this_week, Day::max);
    std::iter::successors(Some(first), |monday| Some(monday.plus_days(7)))
        .take_while(|monday| *monday <= last)
        .map(week)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn a_quiet_week_stands_between_two_busy_ones_and_nothing_is_lost() {
        let mut sum = Counters::default();
        sum.add("first_reached/2026-11-02", 3);
        sum.add("first_met/2026-11-02", 1);
        sum.add("first_met/2026-11-16", 2);
        let weeks = weeks(&sum, day("2026-11-23"));
        let told: Vec<_> = weeks
            .iter()
            .map(|week| (week.monday.to_string(), week.reached, week.met))
            .collect();
        let expected = [
            ("2026-11-02", 3, 1),
            ("2026-11-09", 0, 0),
            ("2026-11-16", 0, 2),
            ("2026-11-23", 0, 0),
        ];
        assert_eq!(
            told,
            expected.map(|(monday, reached, met)| (monday.to_owned(), reached, met))
        );
    }

    #[test]
    fn a_year_without_a_visit_has_no_weeks() {
        assert_eq!(weeks(&Counters::default(), day("2026-11-23")), []);
    }
}
