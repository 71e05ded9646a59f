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
use schemas::indicator::{AreaCount, Book, Indicators, Scope, Tally, adds, evaluate};
use schemas::refusal::RefusalCode;

impl Engine {
    pub(super) fn own_results(&self) -> Result<Results, Failure> {
        let state = self.state();
        let today = self.today();
        let book = book(&state);
        let weeks = book.weeks_at(today);
        let mut areas = Vec::new();
        if let Some(me) = &state.me {
            for unit in own_units(me, &state.store)? {
                let count = counted(&state, unit.area, &book, today)?;
                let scope = Scope {
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
        for (owner, counters) in count::each_of(connection, args.area)? {
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
