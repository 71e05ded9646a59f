//! From counters to figures. One evaluator for every indicator, for one tổ and for the ward, on phone and server: it
//! reads definitions and adds, and knows no indicator by name.

use super::book::{AreaBook, Book, Typed, WardLine};
use super::definition::{Indicators, LineDefinition, Term};
use super::printed::{FigureLine, Figures, Register};
use super::{Counters, Tally};
use crate::day::Day;
use crate::ids::AreaId;
use crate::record::Unit;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What one tổ comes to at a cut, with all that its figures were computed from: kept as it is, it gives the same
/// figures for ever.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AreaCount {
    pub area: AreaId,
    /// Of its households, lessons and teams, and of the de-identified.
    pub counters: Counters,
    /// What the ward typed for it.
    pub book: AreaBook,
}

impl AreaCount {
    /// Adds up what a tổ comes to.
    pub fn new(area: AreaId, mut counters: Counters, tally: &Tally, book: &Book, cut: Day) -> Self {
        counters += &tally.at(cut);
        let book = book.of_area(area, cut);
        for (kind, n) in &book.records {
            counters.add(format!("record/{kind}"), *n);
        }
        Self { area, counters, book }
    }
}

/// What is evaluated together.
#[derive(Debug, Clone)]
pub struct Scope<'a> {
    /// What the indicators are.
    pub definitions: &'a Indicators,
    /// The last day that counts.
    pub cut: Day,
    /// One tổ, or all of the ward; each with those that went into it.
    pub areas: Vec<&'a AreaCount>,
    /// Weeks that count for TKN.
    pub weeks: &'a [Day],
    /// Lines that others report; empty for a single tổ.
    pub lines: &'a [WardLine],
}

/// The figures of a scope.
pub fn evaluate(scope: &Scope<'_>) -> Figures {
    let sum = |key: &str| scope.areas.iter().map(|area| area.counters.get(key)).sum();
    let assigned = scope.typed("households");
    Figures {
        cut: scope.cut,
        register: Register {
            registered: sum("registered"),
            excluded: sum("excluded"),
            awaiting: sum("awaiting"),
            assigned: assigned.number,
        },
        lines: scope
            .definitions
            .lines()
            .map(|(indicator, line)| scope.line(&indicator.id, line))
            .collect(),
    }
}

/// A denominator with where it comes from.
#[derive(Default)]
struct Whole {
    number: Option<u64>,
    missing: u32,
    source: Option<String>,
    as_of: Option<Day>,
}

impl Scope<'_> {
    fn line(&self, indicator: &str, line: &LineDefinition) -> FigureLine {
        let name = format!("{indicator}.{}", line.code);
        let reported: Vec<&WardLine> = self
            .lines
            .iter()
            .filter(|reported| reported.line == name)
            .collect();
        let whole = self.whole(line, &reported);
        let (part, named, unnamed) = match line.part() {
            Term::People(measure) => {
                let named = self.sum(&format!("{measure}.named"));
                let unnamed = self.sum(&format!("{measure}.unnamed"));
                (Some(named + unnamed), Some(named), Some(unnamed))
            }
            Term::Line => {
                let part = reported.iter().map(|reported| reported.part).sum();
                ((!reported.is_empty()).then_some(part), None, None)
            }
            term => (Some(self.number(&term)), None, None),
        };
        let high = match (line.range, line.known(), part, whole.number) {
            (true, Some(known), Some(part), Some(whole)) => {
                Some(part + whole.saturating_sub(self.number(&known)))
            }
            _ => None,
        };
        let paper: Vec<u64> = self
            .areas
            .iter()
            .filter_map(|area| area.book.paper.get(&name).copied())
            .collect();
        FigureLine {
            indicator: indicator.to_owned(),
            code: line.code.clone(),
            unit: line.unit.clone(),
            part,
            whole: whole.number,
            shares: line.whole.is_some(),
            named,
            unnamed,
            high,
            verdict: None,
            target: line.target,
            strict: line.strict,
            check: false,
            missing_areas: whole.missing,
            paper: (!paper.is_empty()).then(|| paper.iter().sum()),
            source: whole.source,
            as_of: whole.as_of,
            printed: String::new(),
            printed_range: None,
        }
        .print()
    }

    fn whole(&self, line: &LineDefinition, reported: &[&WardLine]) -> Whole {
        match line.whole() {
            None => Whole::default(),
            Some(Term::Typed(what)) => self.typed(&what),
            Some(Term::Line) => Whole {
                number: match reported {
                    [] => None,
                    some => some.iter().map(|reported| reported.whole).sum(),
                },
                missing: 0,
                source: reported.first().map(|reported| reported.source.clone()),
                as_of: reported.iter().map(|reported| reported.day).min(),
            },
            Some(Term::Weeks) => Whole {
                number: Some((self.weeks.len() * self.areas.len()) as u64),
                ..Whole::default()
            },
            Some(term) => Whole {
                number: Some(self.number(&term)),
                ..Whole::default()
            },
        }
    }

    fn number(&self, term: &Term) -> u64 {
        match term {
            Term::Households => self.sum("registered").saturating_sub(self.sum("excluded")),
            Term::Sum(key) => self.sum(key),
            Term::People(measure) => {
                self.sum(&format!("{measure}.named")) + self.sum(&format!("{measure}.unnamed"))
            }
            Term::Keys(prefix) => self
                .areas
                .iter()
                .map(|area| area.counters.keys(prefix).count() as u64)
                .sum(),
            Term::Tdp => self.areas.len() as u64,
            Term::Weeks => {
                let worked = |area: &&AreaCount| {
                    let there = |monday: &&Day| area.counters.get(&format!("week/{monday}")) > 0;
                    self.weeks.iter().filter(there).count() as u64
                };
                self.areas.iter().map(worked).sum()
            }
            Term::Typed(what) => self.typed(what).number.unwrap_or(0),
            Term::Line => 0,
        }
    }

    fn sum(&self, key: &str) -> u64 {
        self.areas.iter().map(|area| area.counters.get(key)).sum()
    }

    /// Missing for one tổ is missing for the ward: a percentage of some is not one of all (`rules.md` §2.5).
    fn typed(&self, what: &str) -> Whole {
        let there: Vec<_> = self
            .areas
            .iter()
            .filter_map(|area| area.book.typed.get(what))
            .collect();
        let missing = (self.areas.len() - there.len()) as u32;
        let mut sources: Vec<&str> = there.iter().map(|typed| typed.source.as_str()).collect();
        sources.sort_unstable();
        sources.dedup();
        Whole {
            number: (missing == 0 && !there.is_empty()).then(|| there.iter().map(|typed| typed.number).sum()),
            missing,
            source: (!sources.is_empty()).then(|| sources.join("; ")),
            as_of: there.iter().map(|typed| typed.day).min(),
        }
    }
}

/// What counters of one household, lesson or team add to the numerator of a line: how a figure names its rows.
pub fn adds(line: &LineDefinition, counters: &Counters) -> i64 {
    let signed = |key: &str| counters.0.get(key).copied().unwrap_or(0);
    match line.part() {
        Term::People(measure) => signed(&format!("{measure}.named")) + signed(&format!("{measure}.unnamed")),
        Term::Sum(key) => signed(&key),
        Term::Keys(prefix) => counters.keys(&prefix).count() as i64,
        Term::Weeks => counters.keys("week/").count() as i64,
        _ => 0,
    }
}

/// Tổ in force at a cut, each with the ids whose history it bears: itself and those that went into it by then. What
/// was recorded under an older tổ stays there and is counted with its successor.
pub fn in_force(units: &[Unit], cut: Day) -> Vec<(Unit, Vec<AreaId>)> {
    let stands = |unit: &&Unit| {
        unit.from.is_none_or(|from| from <= cut) && unit.until.is_none_or(|until| until >= cut)
    };
    let mut standing: Vec<(Unit, Vec<AreaId>)> = units
        .iter()
        .filter(stands)
        .map(|unit| (unit.clone(), vec![unit.area]))
        .collect();
    for unit in units.iter().filter(|unit| !stands(unit)) {
        let mut heir = unit.successor;
        // As many steps as there are tổ: a circle of successors ends, too.
        for _ in 0..units.len() {
            let Some(area) = heir else { break };
            if let Some((_, bears)) = standing.iter_mut().find(|(standing, _)| standing.area == area) {
                bears.push(unit.area);
                break;
            }
            heir = units
                .iter()
                .find(|unit| unit.area == area)
                .and_then(|unit| unit.successor);
        }
    }
    standing
}

/// A tổ with those that went into it, as one.
///
/// A denominator that was not typed for the new tổ is the sum of the old ones, and missing where one of them has none.
/// Once the new tổ has a team of its own, the old teams are history: their members are in it.
pub fn gathered(unit: &Unit, counts: Vec<AreaCount>) -> AreaCount {
    let (own, old): (Vec<AreaCount>, Vec<AreaCount>) =
        counts.into_iter().partition(|count| count.area == unit.area);
    let mut whole = own.into_iter().next().unwrap_or_else(|| AreaCount {
        area: unit.area,
        counters: Counters::default(),
        book: AreaBook::default(),
    });
    let has_team = whole.counters.get("team") > 0;
    let mut summed: BTreeMap<String, Typed> =
        old.first().map(|one| one.book.typed.clone()).unwrap_or_default();
    for count in old.iter().skip(1) {
        summed.retain(|what, sum| match count.book.typed.get(what) {
            Some(typed) => {
                sum.number += typed.number;
                true
            }
            None => false,
        });
    }
    for mut count in old {
        if has_team {
            count
                .counters
                .0
                .retain(|key, _| !key.starts_with("team") && !key.starts_with("members"));
        }
        whole.counters += &count.counters;
        for (line, n) in count.book.paper {
            *whole.book.paper.entry(line).or_default() += n;
        }
    }
    for (what, typed) in summed {
        whole.book.typed.entry(what).or_insert(typed);
    }
    whole
}
