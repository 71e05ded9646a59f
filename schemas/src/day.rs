//! A day in the calendar of Đà Nẵng. Visits, cuts and deadlines are counted in days here, while instants travel
//! as milliseconds of UTC: at 06:30 in the ward it is still yesterday in UTC.
//!
//! There is no "today" here: the caller hands in the instant.

use std::fmt;

use chrono::{Datelike, Days, NaiveDate};
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize};
use ts_rs::TS;

/// Asia/Ho_Chi_Minh has been seven hours ahead of UTC without summer time since 1975, so no zone table is needed.
const AHEAD_OF_UTC_MS: i128 = 7 * 60 * 60 * 1000;
const DAY_MS: i128 = 24 * 60 * 60 * 1000;

/// A day, written `2026-12-06` wherever programs read it. Years run from 1 to 9999.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, TS)]
#[ts(type = "string")]
pub struct Day(NaiveDate);

/// Why a text is not a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("Ngày phải có dạng năm-tháng-ngày, ví dụ 2026-12-06")]
pub struct DayRefusal;

impl Day {
    /// The day of that date, if the calendar has it.
    pub fn new(year: i32, month: u32, day: u32) -> Option<Day> {
        NaiveDate::from_ymd_opt(year, month, day)
            .filter(|_| (1..=9999).contains(&year))
            .map(Day)
    }

    /// The day in Asia/Ho_Chi_Minh on which an instant (milliseconds of UTC since 1970) falls.
    ///
    /// A phone's clock may stand anywhere; what lies outside the years 1–9999 becomes the nearest day inside.
    pub fn of_instant(ms: i64) -> Day {
        let days = (i128::from(ms) + AHEAD_OF_UTC_MS).div_euclid(DAY_MS);
        Day::of_epoch_days(days)
    }

    /// Reads `2026-12-06` and nothing else.
    pub fn read(text: &str) -> Result<Day, DayRefusal> {
        let shape = text.len() == 10
            && text.bytes().enumerate().all(|(at, byte)| match at {
                4 | 7 => byte == b'-',
                _ => byte.is_ascii_digit(),
            });
        if !shape {
            return Err(DayRefusal);
        }
        let number = |range: std::ops::Range<usize>| text[range].parse::<u32>().map_err(|_| DayRefusal);
        let year = i32::try_from(number(0..4)?).map_err(|_| DayRefusal)?;
        Day::new(year, number(5..7)?, number(8..10)?).ok_or(DayRefusal)
    }

    /// The day so many days later (earlier, if negative).
    pub fn plus_days(self, days: i64) -> Day {
        Day::of_epoch_days(i128::from(self.epoch_days()) + i128::from(days))
    }

    /// How many days this one lies after another.
    pub fn days_since(self, earlier: Day) -> i64 {
        self.epoch_days() - earlier.epoch_days()
    }

    /// The instant at which the day begins in Asia/Ho_Chi_Minh, in milliseconds of UTC.
    pub fn begins_at(self) -> i64 {
        let ms = i128::from(self.epoch_days()) * DAY_MS - AHEAD_OF_UTC_MS;
        i64::try_from(ms).expect("the years 1 to 9999 fit into 64-bit milliseconds")
    }

    /// Twelve o'clock, in milliseconds of UTC: the time of whatever is known by its day alone, such as paper.
    pub fn noon(self) -> i64 {
        self.begins_at() + 12 * 60 * 60 * 1000
    }

    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// 1–12.
    pub fn month(self) -> u32 {
        self.0.month()
    }

    /// 1–31.
    pub fn day_of_month(self) -> u32 {
        self.0.day()
    }

    /// The first of January, where the activity figures of a year begin.
    pub fn first_of_year(self) -> Day {
        Day(self.0.with_ordinal(1).unwrap_or(self.0))
    }

    /// The first day of its month.
    pub fn first_of_month(self) -> Day {
        Day(self.0.with_day(1).unwrap_or(self.0))
    }

    /// The Monday of its week.
    pub fn monday(self) -> Day {
        self.plus_days(-i64::from(self.0.weekday().num_days_from_monday()))
    }

    /// As administrative papers write it: `ngày 06 tháng 12 năm 2026`, `ngày 04 tháng 3 năm 2026`. Days below 10
    /// and the months 1 and 2 take a leading zero, so that nobody can add a digit.
    pub fn in_words(self) -> String {
        let (day, month, year) = (self.day_of_month(), self.month(), self.year());
        if month <= 2 {
            format!("ngày {day:02} tháng {month:02} năm {year}")
        } else {
            format!("ngày {day:02} tháng {month} năm {year}")
        }
    }

    /// As screens write it: `06/12/2026`.
    pub fn short(self) -> String {
        format!(
            "{:02}/{:02}/{:04}",
            self.day_of_month(),
            self.month(),
            self.year()
        )
    }

    fn epoch_days(self) -> i64 {
        self.0.signed_duration_since(NaiveDate::default()).num_days()
    }

    fn of_epoch_days(days: i128) -> Day {
        let epoch = NaiveDate::default();
        let size = u64::try_from(days.unsigned_abs()).unwrap_or(u64::MAX);
        let date = if days < 0 {
            epoch.checked_sub_days(Days::new(size))
        } else {
            epoch.checked_add_days(Days::new(size))
        };
        let inside = date.and_then(|date| Day::new(date.year(), date.month(), date.day()));
        inside.unwrap_or(if days < 0 { Day::FIRST } else { Day::LAST })
    }

    const FIRST: Day = Day(NaiveDate::from_ymd_opt(1, 1, 1).expect("a date of the calendar"));
    const LAST: Day = Day(NaiveDate::from_ymd_opt(9999, 12, 31).expect("a date of the calendar"));
}

/// `2026-12-06`, the form that programs read. People read [`Day::short`] or [`Day::in_words`].
impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{:04}-{:02}-{:02}",
            self.year(),
            self.month(),
            self.day_of_month()
        )
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Day, D::Error> {
        Day::read(&String::deserialize(from)?).map_err(D::Error::custom)
    }
}

impl std::str::FromStr for Day {
    type Err = DayRefusal;

    /// [`Day::read`].
    fn from_str(text: &str) -> Result<Day, DayRefusal> {
        Day::read(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> Day {
        Day::read(text).unwrap()
    }

    #[test]
    fn papers_write_a_day_with_the_zeros_that_the_decree_asks_for() {
        assert_eq!(day("2026-12-06").in_words(), "ngày 06 tháng 12 năm 2026");
        assert_eq!(day("2026-03-04").in_words(), "ngày 04 tháng 3 năm 2026");
        assert_eq!(day("2026-02-15").in_words(), "ngày 15 tháng 02 năm 2026");
        assert_eq!(day("2026-12-06").short(), "06/12/2026");
    }

    #[test]
    fn the_day_turns_at_midnight_in_the_ward_and_not_in_utc() {
        // 2026-12-05T16:59:59.999Z and one millisecond later.
        assert_eq!(Day::of_instant(1_796_489_999_999), day("2026-12-05"));
        assert_eq!(Day::of_instant(1_796_490_000_000), day("2026-12-06"));
        assert_eq!(day("2026-12-06").begins_at(), 1_796_490_000_000);
        assert_eq!(Day::of_instant(0), day("1970-01-01"));
        assert_eq!(Day::of_instant(-7 * 3_600_000 - 1), day("1969-12-31"));
    }

    #[test]
    fn a_mad_clock_gives_a_day_that_can_still_be_written() {
        assert_eq!(Day::of_instant(i64::MAX).to_string(), "9999-12-31");
        assert_eq!(Day::of_instant(i64::MIN).to_string(), "0001-01-01");
        assert_eq!(day("2026-12-06").plus_days(i64::MAX), day("9999-12-31"));
        assert_eq!(day("2026-12-06").plus_days(i64::MIN), day("0001-01-01"));
    }

    #[test]
    fn days_are_added_over_the_ends_of_months_and_years() {
        assert_eq!(day("2026-12-06").plus_days(30), day("2027-01-05"));
        assert_eq!(day("2028-02-28").plus_days(1), day("2028-02-29"));
        assert_eq!(day("2026-01-01").plus_days(-1), day("2025-12-31"));
        assert_eq!(day("2026-12-06").first_of_year(), day("2026-01-01"));
        assert_eq!((day("2026-12-06").year(), day("2026-12-06").month()), (2026, 12));
    }

    #[test]
    fn only_a_real_day_in_the_one_form_is_read() {
        for text in [
            "",
            "2026-2-03",
            "06/12/2026",
            "2026-02-30",
            "2026-13-01",
            "2026-12-06 ",
            "+026-12-06",
            "0000-01-01",
            "２０26-1-1",
        ] {
            assert_eq!(Day::read(text), Err(DayRefusal), "{text}");
        }
    }

    #[test]
    fn a_day_crosses_the_wire_as_text() {
        assert_eq!(
            serde_json::to_string(&day("2026-12-06")).unwrap(),
            "\"2026-12-06\""
        );
        assert_eq!(
            serde_json::from_str::<Day>("\"2026-12-06\"").unwrap(),
            day("2026-12-06")
        );
        assert!(serde_json::from_str::<Day>("\"2026-02-30\"").is_err());
        assert_eq!(Day::decl(&ts_rs::Config::default()), "type Day = string;");
    }

    proptest! {
        #[test]
        fn every_instant_lies_within_its_day(ms in -60_000_000_000_000i64..250_000_000_000_000) {
            let day = Day::of_instant(ms);
            prop_assert!(day.begins_at() <= ms && ms < day.plus_days(1).begins_at());
            prop_assert_eq!(Day::read(&day.to_string()), Ok(day));
        }

        #[test]
        fn adding_and_counting_days_agree(ms in 0i64..250_000_000_000_000, days in -10_000i64..10_000) {
            let day = Day::of_instant(ms);
            prop_assert_eq!(day.plus_days(days).days_since(day), days);
        }
    }
}
