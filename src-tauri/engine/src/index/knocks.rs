//! My own visits as the honesty checks see them (`schemas::quality`): of this month and the one before, which is all
//! that anybody still remembers.

use crate::failure::Failure;
use crate::store::{id_column, rows};
use automerge::Automerge;
use rusqlite::{Connection, OptionalExtension, params};
use schemas::catalogue::Catalogue;
use schemas::day::Day;
use schemas::document::note;
use schemas::ids::{HouseholdId, VisitId};
use schemas::quality::{Flag, Knock, flags, note_mark};
use schemas::record::Outcome;
use std::collections::BTreeMap;

/// Writes the mark of a note that was made at a visit.
pub fn write_note(connection: &Connection, doc: &Automerge) -> Result<(), Failure> {
    let note = note::read(doc)?;
    let id = note.id.to_string();
    connection
        .prepare_cached("DELETE FROM noted WHERE note = ?1")?
        .execute([&id])?;
    let mark = note_mark(&note.text, &Catalogue::built_in().checks.limits);
    if let (Some(visit), Some(mark)) = (note.visit, mark) {
        connection
            .prepare_cached("INSERT INTO noted (note, visit, mark) VALUES (?1, ?2, ?3)")?
            .execute(params![id, visit.to_string(), mark as i64])?;
    }
    Ok(())
}

/// Every question about this member's visits, answered or not, the newest first.
pub fn asked(connection: &Connection, me: &str, today: Day) -> Result<Vec<Flag>, Failure> {
    let since = today.first_of_month().plus_days(-1).first_of_month();
    let sql = "SELECT visit, household, house_key, day, at, outcome, together, explained, odd,
                      (SELECT mark FROM noted WHERE noted.visit = visit.visit ORDER BY note LIMIT 1)
               FROM visit WHERE by_whom = ?1 AND day >= ?2 AND amends IS NULL";
    let knocks = rows(connection, sql, (me, since.to_string()), knock)?;
    let mut months: BTreeMap<Day, Vec<Knock>> = BTreeMap::new();
    for knock in knocks {
        months.entry(knock.day.first_of_month()).or_default().push(knock);
    }
    let checks = &Catalogue::built_in().checks;
    Ok(months
        .into_values()
        .rev()
        .flat_map(|month| flags(month, checks))
        .collect())
}

/// How many of them wait for an answer.
pub fn unanswered(connection: &Connection, me: &str, today: Day) -> Result<u32, Failure> {
    let asked = asked(connection, me, today)?;
    Ok(asked.iter().filter(|flag| flag.explained.is_none()).count() as u32)
}

/// Who wrote a visit that counts, and where.
pub fn author(connection: &Connection, visit: VisitId) -> Result<Option<(String, HouseholdId)>, Failure> {
    let sql = "SELECT by_whom, household FROM visit WHERE visit = ?1";
    let found = connection.query_row(sql, [visit.to_string()], |row| {
        Ok((row.get(0)?, id_column(row, 1)?))
    });
    Ok(found.optional()?)
}

fn knock(row: &rusqlite::Row<'_>) -> rusqlite::Result<Knock> {
    Ok(Knock {
        visit: id_column(row, 0)?,
        household: id_column(row, 1)?,
        door: row.get(2)?,
        day: id_column(row, 3)?,
        at: row.get(4)?,
        outcome: Outcome::from_word(&row.get::<_, String>(5)?),
        together: row.get::<_, Option<String>>(6)?.and_then(|id| id.parse().ok()),
        explained: serde_json::from_str(&row.get::<_, String>(7)?).unwrap_or_default(),
        odd: row.get(8)?,
        note: row.get::<_, Option<i64>>(9)?.map(|mark| mark as u64),
    })
}
