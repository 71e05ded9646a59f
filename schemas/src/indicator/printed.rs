//! Figures as they are shown and printed: numerator and denominator, how the numerator came about, the range, the
//! verdict, and what is missing. Numbers stay numbers; the text beside them is the one that paper and screen share.

use crate::day::Day;
use crate::figure;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Against the target, where there is one and the figure can tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Đạt.
    Reached,
    /// Chưa đạt.
    NotReached,
    /// Chưa đủ căn cứ đánh giá: the target lies inside the range.
    Undecided,
}

/// One line of an indicator for one tổ or for the ward.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FigureLine {
    /// `CT-c2`
    pub indicator: String,
    /// `people`
    pub code: String,
    /// `people`, `households`, `turns` …
    pub unit: String,
    /// Numerator; absent where nobody reported it.
    #[ts(type = "number | null")]
    pub part: Option<u64>,
    /// Denominator; absent where the line has none or a tổ did not say.
    #[ts(type = "number | null")]
    pub whole: Option<u64>,
    /// Whether the line has a denominator at all: "5/—" and "5" are different things.
    pub shares: bool,
    /// Of the numerator, people by name.
    #[ts(type = "number | null")]
    pub named: Option<u64>,
    /// Of the numerator, people without a name.
    #[ts(type = "number | null")]
    pub unnamed: Option<u64>,
    /// The most that it can be, everybody not asked being counted (`rules.md` §2.7).
    #[ts(type = "number | null")]
    pub high: Option<u64>,
    /// Against the target.
    pub verdict: Option<Verdict>,
    /// Per mille.
    #[ts(type = "number | null")]
    pub target: Option<u64>,
    /// More than the target is wanted.
    pub strict: bool,
    /// Numerator above its denominator: *cần kiểm nguồn* (`rules.md` §2.6).
    pub check: bool,
    /// *Thiếu số của n tổ.*
    pub missing_areas: u32,
    /// Số theo sổ giấy, a column of its own.
    #[ts(type = "number | null")]
    pub paper: Option<u64>,
    /// Of the denominator, or of the line: "Công an phường".
    pub source: Option<String>,
    /// Its day.
    pub as_of: Option<Day>,
    /// `122/260 = 46,9 %`, `122/—`, `411`, `—`.
    pub printed: String,
    /// `14,2–77,3 %`, where there is a range.
    pub printed_range: Option<String>,
}

impl FigureLine {
    /// Writes the texts that follow from the numbers.
    pub fn print(mut self) -> Self {
        self.check = matches!((self.part, self.whole), (Some(part), Some(whole)) if part > whole);
        self.printed = match (self.part, self.shares) {
            (None, _) => figure::MISSING.to_owned(),
            (Some(part), false) => figure::count(part),
            // Nothing is clamped and no percentage of it is printed.
            (Some(part), true) if self.check => figure::fraction(part, self.whole),
            (Some(part), true) => figure::share(part, self.whole),
        };
        self.printed_range = match (self.part, self.high, self.whole, self.check) {
            (Some(low), Some(high), Some(whole), false) => {
                Some(figure::percent_range(low, high, Some(whole)))
            }
            _ => None,
        };
        self.verdict = self.judged();
        self
    }

    fn judged(&self) -> Option<Verdict> {
        let (target, part, whole) = (self.target?, self.part?, self.whole.filter(|whole| *whole > 0)?);
        if self.check {
            return None;
        }
        let reaches = |part: u64| {
            let (has, wants) = (u128::from(part) * 1000, u128::from(target) * u128::from(whole));
            if self.strict { has > wants } else { has >= wants }
        };
        Some(if reaches(part) {
            Verdict::Reached
        } else if self.high.is_some_and(reaches) {
            Verdict::Undecided
        } else {
            Verdict::NotReached
        })
    }
}

/// How the denominator of household figures came about: *đã loại n, chờ xác nhận m, số phường giao k*.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Register {
    #[ts(type = "number")]
    pub registered: u64,
    #[ts(type = "number")]
    pub excluded: u64,
    #[ts(type = "number")]
    pub awaiting: u64,
    /// What the ward assigned; absent where it typed none.
    #[ts(type = "number | null")]
    pub assigned: Option<u64>,
}

/// All figures of one tổ or of the ward at a cut.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Figures {
    /// The last day that counts.
    pub cut: Day,
    /// Of the household figures.
    pub register: Register,
    /// In the order of print.
    pub lines: Vec<FigureLine>,
}

impl Figures {
    /// The line `CT-c2.people`.
    pub fn line(&self, name: &str) -> Option<&FigureLine> {
        let (indicator, code) = name.split_once('.')?;
        self.lines
            .iter()
            .find(|line| line.indicator == indicator && line.code == code)
    }
}
