//! The visits of one household, newest first, each with its help and its note. Voided and corrected ones are left
//! out: what is listed is what is counted.

use super::discretion::Discretion;
use crate::ledger::LedgerError;
use crate::ledger::sqlite::column::{maybe, text};
use rusqlite::{Connection, Row};
use schemas::call::{HelpedView, UnnamedView, VisitView};
use schemas::ids::VisitId;
use schemas::record::{Level, Outcome, Source};
use std::collections::{BTreeMap, HashMap};

/// All visits that count, of any year.
pub fn of(
    connection: &Connection,
    household: &str,
    discretion: Discretion,
) -> Result<Vec<VisitView>, LedgerError> {
    let mut helped = helped(connection, household)?;
    let mut notes = notes(connection, household)?;
    let select = "SELECT visit, day, at, COALESCE(called, ''), outcome, reason, revisit_on, unnamed
        FROM visit_view LEFT JOIN volunteer USING (volunteer)
        WHERE household = ? AND counts = 1 ORDER BY birth DESC, visit DESC";
    let mut statement = connection.prepare_cached(select)?;
    let visits = statement.query_map([household], visit)?;
    visits
        .map(|visit| {
            let mut visit = visit?;
            visit.helped = helped.remove(&visit.id).unwrap_or_default();
            visit.note = notes.remove(&visit.id);
            Ok(discretion.visit(visit))
        })
        .collect()
}

fn visit(row: &Row<'_>) -> rusqlite::Result<VisitView> {
    let unnamed: BTreeMap<String, u32> = serde_json::from_str(&row.get::<_, String>(7)?).unwrap_or_default();
    Ok(VisitView {
        id: text(row, 0)?,
        day: text(row, 1)?,
        at: row.get(2)?,
        by: row.get(3)?,
        mine: false,
        can_undo: false,
        amends: None,
        amended: false,
        outcome: Outcome::from_word(&row.get::<_, String>(4)?),
        reason: row.get(5)?,
        revisit_on: maybe(row, 6)?,
        note: None,
        helped: Vec::new(),
        unnamed: unnamed
            .into_iter()
            .map(|(skill, people)| UnnamedView { skill, people })
            .collect(),
        unsent: false,
    })
}

/// Guidance stays with the visit at which it was given, even when the person has moved to another household since.
fn helped(
    connection: &Connection,
    household: &str,
) -> Result<HashMap<VisitId, Vec<HelpedView>>, LedgerError> {
    let select = "SELECT guidance_view.visit, person, name, skill, level, source
        FROM visit_view JOIN guidance_view USING (visit) JOIN told_person USING (person)
        WHERE visit_view.household = ? ORDER BY name, person, skill";
    let mut statement = connection.prepare_cached(select)?;
    let mut rows = statement.query([household])?;
    let mut helped: HashMap<VisitId, Vec<HelpedView>> = HashMap::new();
    while let Some(row) = rows.next()? {
        helped.entry(text(row, 0)?).or_default().push(HelpedView {
            person: text(row, 1)?,
            name: row.get(2)?,
            skill: row.get(3)?,
            level: Level::from_word(&row.get::<_, String>(4)?),
            source: Source::from_word(&row.get::<_, String>(5)?),
        });
    }
    Ok(helped)
}

fn notes(connection: &Connection, household: &str) -> Result<HashMap<VisitId, String>, LedgerError> {
    let select = "SELECT visit, text FROM told_note
        WHERE household = ? AND visit IS NOT NULL AND text <> '' ORDER BY note";
    let mut statement = connection.prepare_cached(select)?;
    let mut rows = statement.query([household])?;
    let mut notes: HashMap<VisitId, String> = HashMap::new();
    while let Some(row) = rows.next()? {
        let text_of: String = row.get(1)?;
        notes
            .entry(text(row, 0)?)
            .and_modify(|all| {
                all.push('\n');
                all.push_str(&text_of);
            })
            .or_insert(text_of);
    }
    Ok(notes)
}
