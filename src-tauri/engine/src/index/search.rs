//! Finding doors: a few candidates from the word index, then ranked by [`schemas::text`] with the marks that were
//! typed. The cost follows what is found, not what is stored.

use crate::failure::Failure;
use crate::store::{id_column, rows};
use rusqlite::Connection;
use schemas::ids::{DocumentId, HouseholdId};
use schemas::text::{Candidate, Place, Query, rank};
use std::collections::BTreeMap;

/// Candidates that are looked at for one query; a first letter alone has thousands.
const MOST_CANDIDATES: u32 = 2_000;

/// A household that was found, and by which person.
#[derive(Debug, Clone)]
pub struct Hit {
    /// Which.
    pub household: HouseholdId,
    /// As typed, when a person was found.
    pub person: Option<String>,
}

/// Households that answer the query, best first; one hit a household.
pub fn search(connection: &Connection, typed: &str) -> Result<Vec<Hit>, Failure> {
    let query = Query::read(typed);
    if query.is_empty() {
        return Ok(Vec::new());
    }
    let found = ranked(connection, &query)?;
    match query.second_chance() {
        Some(meant) if found.is_empty() => ranked(connection, &meant),
        _ => Ok(found),
    }
}

fn ranked(connection: &Connection, query: &Query) -> Result<Vec<Hit>, Failure> {
    let mut best: BTreeMap<HouseholdId, (u32, String, Option<String>)> = BTreeMap::new();
    for document in candidates(connection, query)? {
        let Some((household, name, candidate, walk)) = load(connection, document)? else {
            continue;
        };
        let Some(cost) = rank(query, &candidate) else {
            continue;
        };
        let better = best.get(&household).is_none_or(|(there, ..)| cost < *there);
        if better {
            best.insert(household, (cost, walk, name));
        }
    }
    let mut hits: Vec<_> = best.into_iter().collect();
    hits.sort_by(|a, b| (a.1.0, &a.1.1).cmp(&(b.1.0, &b.1.1)));
    Ok(hits
        .into_iter()
        .map(|(household, (_, _, person))| Hit { household, person })
        .collect())
}

fn candidates(connection: &Connection, query: &Query) -> Result<Vec<DocumentId>, Failure> {
    let mut found: Vec<DocumentId> = Vec::new();
    let ids = |row: &rusqlite::Row<'_>| id_column::<DocumentId>(row, 0);
    // The longest word leaves the fewest; the others are held against each candidate.
    if let Some(word) = query.folded().max_by_key(|word| word.len()) {
        let sql = "SELECT DISTINCT document FROM word WHERE fold >= ?1 AND fold < ?2 LIMIT ?3";
        found.extend(rows(
            connection,
            sql,
            (word, format!("{word}\u{10ffff}"), MOST_CANDIDATES),
            ids,
        )?);
    }
    if let Some(place) = query.place() {
        let sql = "SELECT household FROM door WHERE lower(kiet) = ?1 LIMIT ?2";
        found.extend(rows(connection, sql, (&place.kiet, MOST_CANDIDATES), ids)?);
    }
    if let Some(digits) = query.phone() {
        let sql = "SELECT document FROM entry WHERE phone LIKE '%' || ?1 LIMIT ?2";
        found.extend(rows(connection, sql, (digits, MOST_CANDIDATES), ids)?);
    }
    if let Some(initials) = query.initials() {
        let sql = "SELECT document FROM entry WHERE initials = ?1 LIMIT ?2";
        found.extend(rows(connection, sql, (initials, MOST_CANDIDATES), ids)?);
    }
    found.sort();
    found.dedup();
    Ok(found)
}

type Loaded = (HouseholdId, Option<String>, Candidate, String);

fn load(connection: &Connection, document: DocumentId) -> Result<Option<Loaded>, Failure> {
    let sql = "SELECT e.household, e.name, e.phone, d.label, d.kiet, d.short, d.street_key || d.walk
               FROM entry e JOIN door d ON d.household = e.household WHERE e.document = ?1";
    let found = rows(connection, sql, [document.to_string()], |row| {
        let household = id_column(row, 0)?;
        let name: Option<String> = row.get(1)?;
        let phone: Option<String> = row.get(2)?;
        let label: String = row.get(3)?;
        let kiet: String = row.get(4)?;
        let candidate = match &name {
            Some(name) => {
                let candidate = Candidate::new().with_name(name);
                phone
                    .iter()
                    .fold(candidate, |candidate, digits| candidate.with_phone(digits))
            }
            None => Candidate::new().with_text(&label),
        };
        let candidate = if name.is_none() && !kiet.is_empty() {
            candidate.with_place(place(&kiet, &row.get::<_, String>(5)?))
        } else {
            candidate
        };
        Ok((household, name, candidate, row.get(6)?))
    })?;
    Ok(found.into_iter().next())
}

fn place<'a>(kiet: &'a str, short: &'a str) -> Place<'a> {
    let number = short.rsplit('/').next().filter(|number| *number != short);
    let hem = short.split('/').find_map(|part| part.strip_prefix('H'));
    Place {
        kiet: Some(kiet),
        hem,
        number,
    }
}
