//! A household's rows: its door, its visits, and what two people both changed.

use super::entry;
use crate::failure::Failure;
use crate::store::documents::Stored;
use crate::store::rows;
use automerge::Automerge;
use rusqlite::{Connection, params};
use schemas::address::{Address, Side};
use schemas::catalogue::Catalogue;
use schemas::document::conflict::{self, Clash};
use schemas::document::household;
use schemas::ids::DocumentId;
use schemas::indicator::Coverage;
use schemas::quality::odd_visits;
use schemas::record::{HouseState, Household};
use schemas::text::{exact_key, fold};

/// Writes the door and the visits of a household.
pub fn write(connection: &Connection, doc: &Automerge, year: i32) -> Result<(), Failure> {
    let household = household::read(doc)?;
    let id = household.id.to_string();
    // Taken out and put in, never replaced: a row that is replaced is not counted out of its state.
    for sql in [
        "DELETE FROM visit WHERE household = ?1",
        "DELETE FROM door WHERE household = ?1",
    ] {
        connection.prepare_cached(sql)?.execute([&id])?;
    }
    if !household.counts_in_register() {
        return entry::forget(connection, household.id.into());
    }
    write_door(connection, &household, year)?;
    write_visits(connection, &household, year)?;
    entry::write_door(connection, &household)
}

fn write_door(connection: &Connection, household: &Household, year: i32) -> Result<(), Failure> {
    let address = &household.address;
    let last = household.visits_of(year).last();
    let state = household.state(year);
    // A promise made at a meeting is a promise too: a met house comes back on its day.
    let revisit = match state {
        HouseState::NoOneLives => None,
        _ => last.and_then(|visit| visit.revisit_on),
    };
    let own = Coverage::of(household, year);
    let walk = match by_hand(connection, household)? {
        Some(place) => dragged(place),
        None => walk(address),
    };
    let sql = "INSERT INTO door (household, area, street, street_key, kiet, walk, short, label, unit, state,
        priority, adults16, cautions, last_day, last_outcome, revisit_on, registered, excluded, awaiting, visited, met,
        visits) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22)";
    connection.prepare_cached(sql)?.execute(params![
        household.id.to_string(),
        household.area.to_string(),
        address.street.as_deref().unwrap_or_default(),
        fold(address.street.as_deref().unwrap_or_default()),
        address.kiet.as_deref().unwrap_or_default(),
        walk,
        shown(address),
        address.label(),
        address.unit,
        state.word(),
        !household.priority.is_empty(),
        household.counts.adults16,
        serde_json::to_string(&household.cautions).map_err(|_| Failure::Broken("cautions"))?,
        last.map(|visit| visit.day.to_string()),
        last.map(|visit| visit.outcome.word().to_owned()),
        revisit.map(|day| day.to_string()),
        own.registered,
        own.excluded,
        own.awaiting,
        own.visited,
        own.met,
        own.visits,
    ])?;
    Ok(())
}

/// A house without number or kiệt is shown by what was typed.
fn shown(address: &Address) -> String {
    let short = address.short();
    if short.is_empty() {
        address.raw.clone()
    } else {
        short
    }
}

/// Where the volunteer dragged this door to, if they did.
fn by_hand(connection: &Connection, household: &Household) -> Result<Option<u32>, Failure> {
    let sql = "SELECT place FROM by_hand WHERE household = ?1";
    let found = rows(connection, sql, [household.id.to_string()], |row| row.get(0))?;
    Ok(found.into_iter().next())
}

/// Before every door that was not dragged.
pub fn dragged(place: u32) -> String {
    format!("!{place:05}")
}

/// One side of the street and then the other; a hẻm is walked by itself.
fn walk(address: &Address) -> String {
    let side = match address.side() {
        Side::Odd => 1,
        Side::Even => 2,
        Side::Unknown => 3,
    };
    let hem = exact_key(address.hem.as_deref().unwrap_or_default());
    format!("{hem:0>8}|{side}|{}", address.walking_key())
}

fn write_visits(connection: &Connection, household: &Household, year: i32) -> Result<(), Failure> {
    let sql = "INSERT OR REPLACE INTO visit (visit, household, by_whom, day, birth, outcome, unnamed, at, house_key,
               together, amends, explained, odd) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)";
    let mut insert = connection.prepare_cached(sql)?;
    let odd = odd_visits(household, year, &Catalogue::built_in().checks.limits);
    for visit in household.visits_of(year) {
        insert.execute(params![
            visit.id.to_string(),
            household.id.to_string(),
            visit.by.to_string(),
            visit.day.to_string(),
            visit.birth as i64,
            visit.outcome.word(),
            visit.unnamed.values().copied().max().unwrap_or(0),
            visit.at,
            household.address.house_key(),
            visit.together.map(|first| first.to_string()),
            visit.amends.map(|first| first.to_string()),
            serde_json::to_string(&visit.explained).map_err(|_| Failure::Broken("an explanation"))?,
            odd.contains(&visit.id),
        ])?;
    }
    Ok(())
}

/// Writes what two people both changed in a document.
pub fn write_conflicts(connection: &Connection, stored: &Stored, doc: &Automerge) -> Result<(), Failure> {
    let id = stored.document.to_string();
    connection
        .prepare_cached("DELETE FROM conflict WHERE document = ?1")?
        .execute([&id])?;
    for clash in conflict::find(doc, &stored.kind)? {
        let values: Vec<_> = clash.values.iter().map(|v| (&v.value, v.by)).collect();
        let text = serde_json::to_string(&values).map_err(|_| Failure::Broken("a conflict"))?;
        connection.execute(
            "INSERT INTO conflict (document, field, household, clash) VALUES (?1, ?2, ?3, ?4)",
            params![id, clash.field, stored.household.to_string(), text],
        )?;
    }
    Ok(())
}

/// Conflicts of one household, or of all; each with its document.
pub fn conflicts_of(
    connection: &Connection,
    household: Option<schemas::ids::HouseholdId>,
) -> Result<Vec<(DocumentId, schemas::ids::HouseholdId, Clash)>, Failure> {
    let sql = "SELECT document, household, field, clash FROM conflict WHERE ?1 IS NULL OR household = ?1
               ORDER BY household, document, field";
    rows(connection, sql, [household.map(|id| id.to_string())], |row| {
        let text: String = row.get(3)?;
        let values: Vec<(String, Option<schemas::ids::VolunteerId>)> =
            serde_json::from_str(&text).unwrap_or_default();
        let values = values
            .into_iter()
            .map(|(value, by)| conflict::ClashValue {
                value,
                by,
                change: None,
            })
            .collect();
        Ok((
            crate::store::id_column(row, 0)?,
            crate::store::id_column(row, 1)?,
            Clash {
                field: row.get(2)?,
                values,
            },
        ))
    })
}
