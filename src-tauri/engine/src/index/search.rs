//! Finding doors: a few candidates from the word index, then ranked by [`schemas::text`] with the marks that were
//! typed. The cost follows what is found, not what is stored.

use crate::failure::Failure;
use crate::store::{id_column, rows};
use rusqlite::{Connection, params_from_iter};
use schemas::ids::{DocumentId, HouseholdId};
use schemas::text::{Candidate, Place, Query, rank};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Candidates that are looked at for one query; a first letter alone has thousands, and a list shows a hundred.
const MOST_CANDIDATES: u32 = 500;
/// A word that stands in more documents than this is no good to begin with, however many more they are.
const MANY: u32 = 2_000;
/// Digits that may be the tail of a telephone number.
const TAIL: usize = 3;
/// Digits that may be its beginning.
const BEGINNING: usize = 4;

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
    found.extend(by_words(connection, &query.folded().collect::<Vec<_>>())?);
    if let Some(place) = query.place() {
        let sql = "SELECT household FROM door WHERE lower(kiet) = ?1 AND kiet <> '' LIMIT ?2";
        found.extend(rows(connection, sql, (&place.kiet, MOST_CANDIDATES), ids)?);
    }
    if let Some(digits) = query.phone() {
        let sql = "SELECT document FROM entry
                   WHERE phone IS NOT NULL AND substr(phone, -3) = substr(?1, -3) AND phone LIKE '%' || ?1 LIMIT ?2";
        found.extend(rows(connection, sql, (digits, MOST_CANDIDATES), ids)?);
    }
    if let Some(digits) = query.phone().filter(|digits| digits.len() >= BEGINNING) {
        let sql = "SELECT document FROM entry WHERE phone >= ?1 AND phone < ?2 LIMIT ?3";
        found.extend(rows(
            connection,
            sql,
            (digits, end(digits), MOST_CANDIDATES),
            ids,
        )?);
    }
    if let Some(initials) = query.initials() {
        let sql = "SELECT document FROM entry WHERE initials = ?1 LIMIT ?2";
        found.extend(rows(connection, sql, (initials, MOST_CANDIDATES), ids)?);
    }
    found.sort();
    found.dedup();
    Ok(found)
}

/// Documents with a word that begins like each of these. The rarest word finds them and the others are asked of each:
/// four of ten people are called Nguyễn, and whoever looked at some of them only would miss the one that was meant.
fn by_words(connection: &Connection, words: &[&str]) -> Result<Vec<DocumentId>, Failure> {
    let mut by_rarity = Vec::new();
    for word in words {
        let sql = "SELECT count(*) FROM (SELECT 1 FROM word WHERE fold >= ?1 AND fold < ?2 LIMIT ?3)";
        let there: u32 = connection
            .prepare_cached(sql)?
            .query_row((word, end(word), MANY), |row| row.get(0))?;
        by_rarity.push((is_tail(word), there, Reverse(word.len()), *word));
    }
    by_rarity.sort_unstable();
    let mut sql = "SELECT DISTINCT document FROM word w WHERE fold >= ? AND fold < ?".to_owned();
    let mut values: Vec<String> = Vec::new();
    for (at, (is_tail, .., word)) in by_rarity.into_iter().enumerate() {
        if at > 0 {
            sql.push_str(if is_tail { ALSO_TAIL } else { ALSO });
        }
        values.extend([word.to_owned(), end(word)]);
        values.extend((at > 0 && is_tail).then(|| format!("%{word}")));
    }
    if values.is_empty() {
        return Ok(Vec::new());
    }
    sql.push_str(&format!(" LIMIT {MOST_CANDIDATES}"));
    rows(connection, &sql, params_from_iter(values), |row| {
        id_column(row, 0)
    })
}

const ALSO: &str =
    " AND EXISTS (SELECT 1 FROM word o WHERE o.document = w.document AND o.fold >= ? AND o.fold < ?)";
/// "lan 456" may mean Lan whose telephone number ends so.
const ALSO_TAIL: &str =
    " AND (EXISTS (SELECT 1 FROM word o WHERE o.document = w.document AND o.fold >= ? AND o.fold < ?)
      OR EXISTS (SELECT 1 FROM entry e WHERE e.document = w.document AND e.phone LIKE ?))";

fn is_tail(word: &str) -> bool {
    word.len() >= TAIL && word.bytes().all(|byte| byte.is_ascii_digit())
}

/// Behind everything that begins like this.
fn end(word: &str) -> String {
    format!("{word}\u{10ffff}")
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Store;
    use schemas::text::folded_words;
    use tempfile::TempDir;

    const AN_EVENING_OF_NGUYEN: usize = 3_000;

    /// People, each at a door of their own, in the order of their ids.
    fn found_by(people: &[(&str, &str)]) -> (TempDir, Store, Vec<HouseholdId>) {
        let place = TempDir::new().unwrap();
        let mut store = Store::open(place.path(), &[7; 32]).unwrap();
        let tx = store.write().unwrap();
        Store::remake_index(&tx).unwrap();
        let id = |kind: u8, at: usize| format!("0000000{kind}-0000-4000-8000-{at:012}");
        let mut doors = Vec::new();
        for (at, (name, phone)) in people.iter().enumerate() {
            let (door, person) = (id(1, at), id(2, at));
            tx.execute(
                "INSERT INTO door (household, area, street, street_key, kiet, walk, short, label, state, priority,
                   cautions, registered, excluded, awaiting, visited, met, visits)
                 VALUES (?1, '', '', '', '', ?1, '', '', 'not_reached', 0, '[]', 1, 0, 0, 0, 0, 0)",
                [&door],
            )
            .unwrap();
            tx.execute(
                "INSERT INTO entry (document, household, name, phone) VALUES (?1, ?2, ?3, ?4)",
                (
                    &person,
                    &door,
                    name,
                    Some(phone).filter(|phone| !phone.is_empty()),
                ),
            )
            .unwrap();
            for word in folded_words(name) {
                let sql = "INSERT OR IGNORE INTO word (fold, document) VALUES (?1, ?2)";
                tx.execute(sql, [&word, &person]).unwrap();
            }
            doors.push(door.parse().unwrap());
        }
        tx.commit().unwrap();
        (place, store, doors)
    }

    fn doors(store: &Store, typed: &str) -> Vec<HouseholdId> {
        let hits = search(store.read(), typed).unwrap();
        hits.into_iter().map(|hit| hit.household).collect()
    }

    #[test]
    fn the_last_of_three_thousand_nguyen_is_found_by_her_name() {
        let mut people = vec![("Nguyễn Văn Hùng", ""); AN_EVENING_OF_NGUYEN];
        people.push(("Nguyễn Thị Hoa", ""));
        let (_place, store, all) = found_by(&people);
        for typed in ["nguyen thi hoa", "nguyen hoa", "Hoa Nguyễn", "nguyen t"] {
            assert_eq!(doors(&store, typed), [*all.last().unwrap()], "{typed}");
        }
    }

    #[test]
    fn a_telephone_is_found_by_its_tail_and_by_its_beginning() {
        let (_place, store, all) = found_by(&[
            ("Lan", "0905123456"),
            ("Lan", "0905456123"),
            ("Nam", "0906000456"),
        ]);
        assert_eq!(doors(&store, "3456"), [all[0]]);
        assert_eq!(doors(&store, "0905 12"), [all[0]]);
        assert_eq!(doors(&store, "0905 123 456"), [all[0]]);
        assert_eq!(
            doors(&store, "lan 456"),
            [all[0]],
            "neither the other Lan nor Nam"
        );
    }
}
