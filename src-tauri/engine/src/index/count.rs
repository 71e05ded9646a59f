//! What each household, lesson and team adds to the figures. A document's fact is written with its other rows; then
//! its household is counted anew from facts alone, so no other document is opened.

use crate::failure::Failure;
use crate::store::documents::Stored;
use crate::store::rows;
use automerge::Automerge;
use rusqlite::{Connection, params};
use schemas::day::Day;
use schemas::ids::{AreaId, DocumentId, HouseholdId};
use schemas::indicator::{Counters, Fact, fact};
use std::collections::BTreeSet;

/// Writes the fact of a document; answers whose it was before, if that was somebody else.
pub fn write(
    connection: &Connection,
    stored: &Stored,
    doc: &Automerge,
) -> Result<Option<HouseholdId>, Failure> {
    let Some(fact) = Fact::of(doc, &stored.kind)? else {
        return Ok(None);
    };
    let before = forget(connection, stored.document)?;
    let sql = "INSERT OR REPLACE INTO fact (document, owner, area, fact) VALUES (?1, ?2, ?3, ?4)";
    connection.prepare_cached(sql)?.execute(params![
        stored.document.to_string(),
        stored.household.to_string(),
        stored.area.to_string(),
        json(&fact)?,
    ])?;
    Ok(before.filter(|before| *before != stored.household))
}

/// Counts these owners anew, for a year.
pub fn recount(connection: &Connection, owners: &BTreeSet<HouseholdId>, year: i32) -> Result<(), Failure> {
    for owner in owners {
        let id = owner.to_string();
        let found = rows(
            connection,
            "SELECT fact, area FROM fact WHERE owner = ?1 ORDER BY document",
            [&id],
            |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?)),
        )?;
        let facts: Vec<Fact> = found
            .iter()
            .map(|(text, _)| serde_json::from_str(text).map_err(|_| Failure::Broken("a fact")))
            .collect::<Result<_, _>>()?;
        let counters = fact::count(&facts, last_day(year));
        match found.first() {
            Some((_, area)) if !counters.is_empty() => {
                let sql = "INSERT OR REPLACE INTO counted (owner, area, counters) VALUES (?1, ?2, ?3)";
                connection
                    .prepare_cached(sql)?
                    .execute(params![id, area, json(&counters)?])?;
            }
            _ => {
                connection
                    .prepare_cached("DELETE FROM counted WHERE owner = ?1")?
                    .execute([&id])?;
            }
        }
    }
    Ok(())
}

/// Takes a document's fact out, and answers whose counters it was part of.
pub fn forget(connection: &Connection, document: DocumentId) -> Result<Option<HouseholdId>, Failure> {
    let sql = "DELETE FROM fact WHERE document = ?1 RETURNING owner";
    let owner = rows(connection, sql, [document.to_string()], |row| {
        crate::store::id_column(row, 0)
    })?;
    Ok(owner.into_iter().next())
}

/// What one tổ comes to.
pub fn of_area(connection: &Connection, area: AreaId) -> Result<Counters, Failure> {
    let sql = "SELECT key, sum(value) FROM counted, json_each(counters) WHERE area = ?1 GROUP BY key";
    let mut counters = Counters::default();
    for (key, n) in rows(connection, sql, [area.to_string()], |row| {
        Ok((row.get::<_, String>(0)?, row.get::<_, i64>(1)?))
    })? {
        counters.add(key, n);
    }
    Ok(counters)
}

/// What each household, lesson and team of a tổ adds.
pub fn each_of(connection: &Connection, area: AreaId) -> Result<Vec<(HouseholdId, Counters)>, Failure> {
    let sql = "SELECT owner, counters FROM counted LEFT JOIN door ON door.household = owner
               WHERE counted.area = ?1 ORDER BY street_key, kiet, walk, owner";
    let found = rows(connection, sql, [area.to_string()], |row| {
        Ok((crate::store::id_column(row, 0)?, row.get::<_, String>(1)?))
    })?;
    let read = |(owner, text): (HouseholdId, String)| {
        let counters = serde_json::from_str(&text).map_err(|_| Failure::Broken("counters"))?;
        Ok((owner, counters))
    };
    found.into_iter().map(read).collect()
}

/// Figures of a year are counted to its last day: nothing is written before it happens.
fn last_day(year: i32) -> Day {
    Day::new(year, 12, 31).unwrap_or_else(|| Day::of_instant(0))
}

fn json(value: &impl serde::Serialize) -> Result<String, Failure> {
    serde_json::to_string(value).map_err(|_| Failure::Broken("a fact"))
}
