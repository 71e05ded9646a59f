//! "Kết quả của tổ": the plan's figures of my own areas, offline, by the evaluator that the server uses. What only
//! the ward knows stands as "—".

use super::status::own_units;
use crate::failure::Failure;
use crate::index::{self, count};
use crate::{Engine, State};
use schemas::call::{AreaResults, AskRows, FigureRow, Results};
use schemas::day::Day;
use schemas::document::{Kind, lesson};
use schemas::ids::AreaId;
use schemas::indicator::{AreaCount, Book, Indicators, Scope, Tally, adds, evaluate, gathered, in_force};
use schemas::record::Unit;
use schemas::refusal::RefusalCode;

impl Engine {
    pub(super) fn own_results(&self) -> Result<Results, Failure> {
        let mut state = self.state();
        let today = self.today();
        // An app that was left open over New Year counts the new year, too.
        index::refresh_for(&mut state.store, today.year())?;
        let book = book(&state);
        let weeks = book.weeks_at(today);
        let mut areas = Vec::new();
        for (unit, bears) in own(&state, today)? {
            let counts = bears
                .iter()
                .map(|area| counted(&state, *area, &book, today))
                .collect::<Result<_, _>>()?;
            let count = gathered(&unit, counts);
            let scope = Scope {
                definitions: Indicators::built_in(),
                cut: today,
                areas: vec![&count],
                weeks: &weeks,
                lines: &[],
            };
            areas.push(AreaResults {
                figures: evaluate(&scope),
                unit,
            });
        }
        Ok(Results {
            indicators: Indicators::built_in().indicators.clone(),
            areas,
            weekly_skill: book.skill_of_week(today).map(str::to_owned),
        })
    }

    pub(super) fn rows_behind(&self, args: AskRows) -> Result<Vec<FigureRow>, Failure> {
        let state = self.state();
        let (_, line) = Indicators::built_in()
            .line(&args.line)
            .ok_or(RefusalCode::NotFound)?;
        let connection = state.store.read();
        let mut found = Vec::new();
        let stands = own(&state, self.today())?
            .into_iter()
            .find(|(unit, _)| unit.area == args.area);
        let (_, bears) = stands.ok_or(RefusalCode::OutOfReach)?;
        let mut each = Vec::new();
        for area in bears {
            each.extend(count::each_of(connection, area)?);
        }
        for (owner, counters) in each {
            let part = adds(line, &counters);
            if part == 0 {
                continue;
            }
            let door = index::door_of(connection, owner)?;
            let label = match &door {
                Some(row) => format!("{} {}", row.door.short, row.door.street)
                    .trim()
                    .to_owned(),
                None => title_of(&state, owner)?,
            };
            found.push(FigureRow {
                household: door.map(|_| owner),
                label,
                part,
            });
        }
        Ok(found)
    }
}

/// My tổ in force, each with the ids whose history it bears.
fn own(state: &State, today: Day) -> Result<Vec<(Unit, Vec<AreaId>)>, Failure> {
    let Some(me) = &state.me else {
        return Ok(Vec::new());
    };
    Ok(in_force(&own_units(me, &state.store)?, today))
}

fn title_of(state: &State, owner: schemas::ids::HouseholdId) -> Result<String, Failure> {
    let stored = crate::store::documents::Stored::find(state.store.read(), owner.into())?;
    Ok(match stored {
        Some(stored) if stored.kind == Kind::Lesson => lesson::read(stored.load()?.document())?.title,
        _ => String::new(),
    })
}

fn book(state: &State) -> Book {
    let sheet = state.me.as_ref().and_then(|me| me.sheet.as_ref());
    sheet.map(|sheet| sheet.book.clone()).unwrap_or_default()
}

fn counted(state: &State, area: AreaId, book: &Book, today: Day) -> Result<AreaCount, Failure> {
    let sheet = state.me.as_ref().and_then(|me| me.sheet.as_ref());
    let tallies = sheet.map(|sheet| sheet.tallies.as_slice()).unwrap_or_default();
    let tally = tallies
        .iter()
        .find(|(of, _)| *of == area)
        .map(|(_, tally)| tally.clone());
    let counters = count::of_area(state.store.read(), area)?;
    Ok(AreaCount::new(
        area,
        counters,
        &tally.unwrap_or_else(Tally::default),
        book,
        today,
    ))
}
