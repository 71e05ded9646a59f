//! Figures out of counters: the present ones, those of an earlier day, and frozen ones.
//!
//! The present figures read counters, a tổ at a time, and never a household. A cut of another day counts the facts
//! anew, and what it was computed from is frozen with it: the same cut gives the same figures a year later,
//! whatever was erased or renumbered since.

use crate::ledger::{Added, Books, Kept, LedgerError, StoredCut, WorkOf};
use schemas::day::Day;
use schemas::ids::{AreaId, HouseholdId, VolunteerId, WardId};
use schemas::indicator::{
    AreaCount, Book, Counters, Figures, Indicators, Scope, WardLine, evaluate, fact, gathered, in_force,
};
use schemas::record::Unit;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// Where a person who was named at a lesson stands in counters.
const PERSON: &str = "/person/";

/// Counts one household, lesson or team anew, for a year.
///
/// # Errors
/// The store's.
pub fn recount(books: &dyn Books, owner: HouseholdId, year: i32) -> Kept<()> {
    let counters = fact::count(&books.facts_of(owner)?, last_day(year));
    let area = books.area_of_facts(owner)?;
    let counted = area
        .filter(|_| !counters.is_empty())
        .map(|area| (area, &counters));
    books.put_counted(owner, counted)
}

/// Figures of a year are counted to its last day: nothing is written before it happens.
fn last_day(year: i32) -> Day {
    Day::new(year, 12, 31).unwrap_or_else(|| Day::of_instant(0))
}

/// One tổ in force, with what it comes to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FrozenUnit {
    /// As it was called.
    pub unit: Unit,
    /// Its own, and that of those which went into it.
    pub count: AreaCount,
    /// Whose rows those are.
    pub bears: Vec<AreaId>,
}

/// All that the figures of a ward at a cut are computed from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Frozen {
    /// The last day that counts.
    pub cut: Day,
    /// What the indicators were.
    pub definitions: Indicators,
    /// Tổ in force.
    pub units: Vec<FrozenUnit>,
    /// Weeks that count for TKN.
    pub weeks: Vec<Day>,
    /// Lines that others report.
    pub lines: Vec<WardLine>,
    /// What each volunteer did this year, for their certificates; nothing in a cut of an earlier version, and nobody in
    /// figures that are not frozen.
    #[serde(default)]
    pub works: Vec<WorkOf>,
}

impl Frozen {
    /// The figures of the ward, or of one tổ in force.
    pub fn figures(&self, area: Option<AreaId>) -> Option<Figures> {
        let of = |unit: &&FrozenUnit| area.is_none_or(|area| unit.unit.area == area);
        let areas: Vec<&AreaCount> = self.units.iter().filter(of).map(|unit| &unit.count).collect();
        if area.is_some() && areas.is_empty() {
            return None;
        }
        Some(evaluate(&Scope {
            definitions: &self.definitions,
            cut: self.cut,
            areas,
            weeks: &self.weeks,
            lines: if area.is_some() { &[] } else { &self.lines },
        }))
    }
}

/// How the counters of a tổ are come by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// The counters that move with every deed.
    Counters,
    /// Counted anew from facts, as of that cut.
    Facts,
}

/// What the ward comes to at a day.
///
/// # Errors
/// The store's.
pub fn frozen(books: &dyn Books, ward: WardId, cut: Day, reading: Reading) -> Kept<Frozen> {
    Ok(read(books, ward, cut, reading)?.0)
}

type Rows = Vec<(AreaId, Vec<Added>)>;

fn read(books: &dyn Books, ward: WardId, cut: Day, reading: Reading) -> Kept<(Frozen, Rows)> {
    let book = books.book(ward)?;
    // Counters of another year say nothing about this one.
    let counted = reading == Reading::Counters && books.counted_year()? == cut.year();
    let reading = if counted {
        Reading::Counters
    } else {
        Reading::Facts
    };
    let mut rows = Vec::new();
    let mut units = Vec::new();
    for (unit, bears) in in_force(&books.units(ward)?, cut) {
        let mut counts = Vec::new();
        for area in &bears {
            let counters = match reading {
                Reading::Counters => books.area_counters(*area)?,
                Reading::Facts => {
                    let added = added(books, *area, cut)?;
                    let mut sum = Counters::default();
                    added.iter().for_each(|(_, counters)| sum += counters);
                    rows.push((*area, added));
                    sum
                }
            };
            counts.push(AreaCount::new(*area, counters, &books.tally(*area)?, &book, cut));
        }
        units.push(FrozenUnit {
            count: gathered(&unit, counts),
            unit,
            bears,
        });
    }
    let frozen = Frozen {
        definitions: Indicators::built_in().clone(),
        cut,
        units,
        weeks: book.weeks_at(cut),
        lines: lines(&book, cut),
        works: Vec::new(),
    };
    Ok((frozen, rows))
}

fn lines(book: &Book, cut: Day) -> Vec<WardLine> {
    book.lines_at(cut).into_iter().cloned().collect()
}

fn added(books: &dyn Books, area: AreaId, cut: Day) -> Kept<Vec<Added>> {
    let counted = books
        .facts_in(area)?
        .into_iter()
        .map(|(owner, facts)| (owner, fact::count(&facts, cut)));
    Ok(counted.filter(|(_, counters)| !counters.is_empty()).collect())
}

/// Freezes the figures of a day.
///
/// # Errors
/// The store's.
pub fn freeze(books: &dyn Books, ward: WardId, cut: Day, by: VolunteerId, now: i64) -> Kept<StoredCut> {
    let (mut frozen, mut rows) = read(books, ward, cut, Reading::Facts)?;
    frozen.works = books.works(ward, cut.first_of_year(), cut)?;
    // Papers go and cuts stay: whoever was at a lesson is a number here, and no id of theirs.
    frozen
        .units
        .iter_mut()
        .for_each(|unit| unnamed(&mut unit.count.counters));
    rows.iter_mut()
        .flat_map(|(_, rows)| rows)
        .for_each(|(_, counters)| unnamed(counters));
    let body = serde_json::to_string(&frozen).map_err(|error| LedgerError::Store(error.to_string()))?;
    let stored = StoredCut {
        id: Uuid::new_v4().to_string(),
        day: cut,
        made_by: by,
        made_at: now,
        digest: Sha256::digest(body.as_bytes()).to_vec(),
        body,
    };
    books.keep_cut(ward, &stored, &rows)?;
    Ok(stored)
}

/// Reads a frozen cut, which must be what was frozen.
///
/// # Errors
/// When its bytes are others.
pub fn thawed(cut: &StoredCut) -> Kept<Frozen> {
    let damaged = || LedgerError::Damaged(format!("cut {}", cut.id));
    if Sha256::digest(cut.body.as_bytes()).as_slice() != cut.digest {
        return Err(damaged());
    }
    serde_json::from_str(&cut.body).map_err(|_| damaged())
}

/// Puts running numbers in the place of ids.
fn unnamed(counters: &mut Counters) {
    let mut next = 0;
    let renamed = counters.0.iter().map(|(key, n)| match key.split_once(PERSON) {
        Some((lesson, _)) => {
            next += 1;
            (format!("{lesson}{PERSON}{next}"), *n)
        }
        None => (key.clone(), *n),
    });
    counters.0 = renamed.collect();
}
