//! The clocks of the law on personal data: how soon a resident's request must be acknowledged and done. Nghị định
//! 356/2025/NĐ-CP, Điều 5; days are days of the calendar but for the acknowledgement, which counts working days.
//!
//! Public holidays are not known here: a term that runs over Tết is told too early and never too late.

use crate::day::Day;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Working days within which a request is acknowledged.
const ACKNOWLEDGED_WITHIN: u32 = 2;

/// What a resident asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LawRequestKind {
    /// Rút lại đồng ý.
    Withdraw,
    /// Hạn chế xử lý.
    Restrict,
    /// Phản đối.
    Object,
    /// Xem.
    See,
    /// Sửa.
    Correct,
    /// Xoá.
    Erase,
}

impl LawRequestKind {
    /// As it stands in the register.
    pub fn word(self) -> &'static str {
        match self {
            Self::Withdraw => "withdraw",
            Self::Restrict => "restrict",
            Self::Object => "object",
            Self::See => "see",
            Self::Correct => "correct",
            Self::Erase => "erase",
        }
    }

    /// The reverse.
    pub fn from_word(word: &str) -> Option<Self> {
        [
            Self::Withdraw,
            Self::Restrict,
            Self::Object,
            Self::See,
            Self::Correct,
            Self::Erase,
        ]
        .into_iter()
        .find(|kind| kind.word() == word)
    }

    /// Days of the calendar within which it is done.
    pub fn days(self) -> i64 {
        match self {
            Self::Withdraw | Self::Restrict | Self::Object => 15,
            Self::See | Self::Correct => 10,
            Self::Erase => 20,
        }
    }

    /// The last day on which it is done in time.
    pub fn done_by(self, received: Day) -> Day {
        received.plus_days(self.days())
    }
}

/// The last day on which a request is acknowledged in time.
pub fn acknowledged_by(received: Day) -> Day {
    let mut day = received;
    let mut left = ACKNOWLEDGED_WITHIN;
    while left > 0 {
        day = day.plus_days(1);
        let is_weekend = day.days_since(day.monday()) >= 5;
        left -= u32::from(!is_weekend);
    }
    day
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn a_weekend_does_not_count_for_the_acknowledgement() {
        // 2026-11-24 is a Tuesday.
        for (received, by) in [
            ("2026-11-24", "2026-11-26"),
            ("2026-11-26", "2026-11-30"),
            ("2026-11-27", "2026-12-01"),
            ("2026-11-28", "2026-12-01"),
        ] {
            assert_eq!(acknowledged_by(day(received)), day(by), "{received}");
        }
    }

    #[test]
    fn each_kind_has_its_own_term() {
        let received = day("2026-11-24");
        for (kind, by) in [
            (LawRequestKind::Withdraw, "2026-12-09"),
            (LawRequestKind::See, "2026-12-04"),
            (LawRequestKind::Correct, "2026-12-04"),
            (LawRequestKind::Erase, "2026-12-14"),
        ] {
            assert_eq!(kind.done_by(received), day(by), "{kind:?}");
            assert_eq!(LawRequestKind::from_word(kind.word()), Some(kind));
        }
    }
}
