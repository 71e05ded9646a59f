//! The plan's figures: the ward's or one tổ's, now or at a frozen cut, and the rows behind each line.

use super::coverage::silent;
use super::discretion::Discretion;
use super::door;
use crate::account::session::SignedIn;
use crate::ledger::sqlite::SqliteBooks;
use crate::ledger::{Added, Counting, LedgerError, StoredCut};
use crate::view::{Frozen, Reading, frozen, thawed};
use rusqlite::{Connection, OptionalExtension};
use schemas::call::FigureRow;
use schemas::day::Day;
use schemas::desk::{AreaFigure, CutView, FigureRowsPage, FiguresPage};
use schemas::ids::{AreaId, HouseholdId};
use schemas::indicator::{Fact, LineDefinition, adds};
use serde::Deserialize;

/// What the address asks for.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Asked {
    /// One tổ; absent for the ward.
    pub area: Option<AreaId>,
    /// A frozen cut; absent for now.
    pub cut: Option<String>,
    /// The line, for rows.
    pub line: Option<String>,
}

/// All lines; none when the tổ or the cut is not this ward's.
pub fn page(
    connection: &Connection,
    who: &SignedIn,
    asked: &Asked,
    now: i64,
) -> Result<Option<FiguresPage>, LedgerError> {
    let books = SqliteBooks(connection);
    let cuts = books.cuts(who.ward)?;
    let today = Day::of_instant(now);
    let Some((read, cut)) = read(&books, who, asked, &cuts, today)? else {
        return Ok(None);
    };
    let Some(figures) = read.figures(asked.area) else {
        return Ok(None);
    };
    let (silent_phones, silent_since) = silent(connection, &who.ward.to_string(), now)?;
    let units: Vec<_> = read.units.iter().map(|unit| unit.unit.clone()).collect();
    Ok(Some(FiguresPage {
        ward: who.ward_name.clone(),
        as_of: cut.as_ref().map_or(now, |cut| cut.made_at),
        unit: units.iter().find(|unit| Some(unit.area) == asked.area).cloned(),
        units,
        indicators: read.definitions.indicators.clone(),
        figures,
        cut,
        cuts: cuts.iter().map(shown).collect(),
        weekly_skill: books.book(who.ward)?.skill_of_week(today).map(str::to_owned),
        silent_phones,
        silent_since,
    }))
}

/// What stands behind one line.
pub fn rows(
    connection: &Connection,
    who: &SignedIn,
    asked: &Asked,
    now: i64,
) -> Result<Option<FigureRowsPage>, LedgerError> {
    let books = SqliteBooks(connection);
    let cuts = books.cuts(who.ward)?;
    let Some((read, cut)) = read(&books, who, asked, &cuts, Day::of_instant(now))? else {
        return Ok(None);
    };
    let name = asked.line.as_deref().unwrap_or_default();
    let Some((_, line)) = read.definitions.line(name) else {
        return Ok(None);
    };
    let Some(area) = asked.area else {
        let of_area = |unit: &crate::view::FrozenUnit| {
            let figures = read.figures(Some(unit.unit.area))?;
            Some(AreaFigure {
                unit: unit.unit.clone(),
                line: figures.line(name)?.clone(),
            })
        };
        return Ok(Some(FigureRowsPage {
            unit: None,
            areas: read.units.iter().filter_map(of_area).collect(),
            rows: Vec::new(),
            others: 0,
        }));
    };
    let Some(unit) = read.units.iter().find(|unit| unit.unit.area == area) else {
        return Ok(None);
    };
    let mut found = Vec::new();
    for bears in &unit.bears {
        let added = match &cut {
            Some(cut) => books.cut_rows(&cut.id, *bears)?,
            None => books.counted_in(*bears)?,
        };
        found.extend(named(connection, who, line, &added)?);
    }
    let sum: i64 = found.iter().map(|row| row.part).sum();
    let whole = adds(line, &unit.count.counters);
    Ok(Some(FigureRowsPage {
        unit: Some(unit.unit.clone()),
        areas: Vec::new(),
        // Weeks and people who came to several lessons are counted once: their rows do not add up to the line.
        others: if counts_once(line) { 0 } else { whole - sum },
        rows: found,
    }))
}

fn counts_once(line: &LineDefinition) -> bool {
    line.part == "weeks" || line.part.starts_with("keys:")
}

fn named(
    connection: &Connection,
    who: &SignedIn,
    line: &LineDefinition,
    added: &[Added],
) -> Result<Vec<FigureRow>, LedgerError> {
    let discretion = Discretion::from(who.role);
    let mut rows = Vec::new();
    for (owner, counters) in added {
        let part = adds(line, counters);
        if part == 0 {
            continue;
        }
        let place = place(connection, *owner, discretion)?;
        rows.push(FigureRow {
            household: place.is_some().then_some(*owner),
            label: match place {
                Some(place) => place,
                None => title(connection, *owner, discretion)?,
            },
            part,
        });
    }
    Ok(rows)
}

fn place(
    connection: &Connection,
    household: HouseholdId,
    discretion: Discretion,
) -> Result<Option<String>, LedgerError> {
    let select = format!("{} AND household = ?", door::select(discretion));
    let found = connection
        .prepare_cached(&select)?
        .query_row([household.to_string()], |row| door::read(row, discretion))
        .optional()?;
    Ok(found.map(|row| format!("{} {}", row.door.short, row.street).trim().to_owned()))
}

/// What a lesson is called; typed freely, so a viewer is not told.
fn title(connection: &Connection, owner: HouseholdId, discretion: Discretion) -> Result<String, LedgerError> {
    let facts = SqliteBooks(connection).facts_of(owner)?;
    Ok(match facts.into_iter().next() {
        Some(Fact::Lesson(lesson)) if discretion.tells_names() => lesson.title,
        _ => String::new(),
    })
}

/// The state that is asked for: the present counters, or a frozen cut.
fn read(
    books: &SqliteBooks<'_>,
    who: &SignedIn,
    asked: &Asked,
    cuts: &[StoredCut],
    today: Day,
) -> Result<Option<(Frozen, Option<CutView>)>, LedgerError> {
    let Some(wanted) = &asked.cut else {
        return Ok(Some((frozen(books, who.ward, today, Reading::Counters)?, None)));
    };
    let Some(cut) = cuts.iter().find(|cut| cut.id == *wanted) else {
        return Ok(None);
    };
    Ok(Some((thawed(cut)?, Some(shown(cut)))))
}

fn shown(cut: &StoredCut) -> CutView {
    CutView {
        id: cut.id.clone(),
        day: cut.day,
        made_at: cut.made_at,
    }
}
