//! Households that may be one (`design.md` §2.12): found and proposed, never merged silently. A merge writes `same_as`
//! into one of the two, an ordinary change of the server under the supervisor's name; undo clears it. What is two is
//! remembered, so that it is not asked again.

use super::super::answer::{malformed, not_found};
use super::super::at_desk::AtDesk;
use super::{decided_already, supervisor, write_down};
use crate::Server;
use crate::accept::own::{self, Writer};
use crate::account::session::SignedIn;
use crate::ledger::sqlite::SqliteBooks;
use crate::ledger::sqlite::column::{maybe, text};
use crate::ledger::{Changes, Facts, LedgerError, Views, Wards};
use crate::refusal::Failure;
use crate::view::count_year;
use axum::Json;
use axum::extract::State;
use axum::extract::rejection::JsonRejection;
use rusqlite::{Connection, Row, params};
use schemas::call::Touched;
use schemas::desk::{AlikeHome, AlikePair, DecidePair, DecidedPair, DuplicatesPage, PairVerdict};
use schemas::document::household;
use schemas::ids::{AreaId, HouseholdId};

/// Pairs of a ward, the smaller id first. Two rows of the office's own list are two: it told their heads apart. A hộ
/// whose mark is missing may be any of its door.
const PAIRS: &str = "WITH pair AS (
    SELECT a.household AS one, b.household AS other, a.area AS area, a.walking_key AS walking_key
    FROM household_view a JOIN household_view b
      ON b.area = a.area AND b.house_key = a.house_key AND b.household > a.household
    WHERE a.listed = 1 AND b.listed = 1 AND a.house_key <> ''
      AND (a.unit_key = b.unit_key OR a.unit_key = '' OR b.unit_key = '')
    UNION
    SELECT a.household, b.household, a.area, h.walking_key
    FROM told_person a JOIN told_person b ON b.phone = a.phone AND b.area = a.area AND b.household > a.household
    JOIN household_view h ON h.household = a.household AND h.listed = 1
    JOIN household_view g ON g.household = b.household AND g.listed = 1
    WHERE a.phone IS NOT NULL)
  SELECT one, other, area FROM pair
  WHERE area IN (SELECT area FROM unit WHERE ward = ?)
    AND NOT EXISTS (SELECT 1 FROM two_homes t WHERE t.one = pair.one AND t.other = pair.other)
    AND NOT (EXISTS (SELECT 1 FROM import_row i WHERE i.household = pair.one)
      AND EXISTS (SELECT 1 FROM import_row i WHERE i.household = pair.other))";

/// How many pairs wait, as long as the list.
pub fn count(connection: &Connection, ward: &str) -> Result<u32, LedgerError> {
    let select = format!("SELECT COUNT(*) FROM ({PAIRS})");
    Ok(connection
        .prepare_cached(&select)?
        .query_row([ward], |row| row.get(0))?)
}

/// Pairs that wait, and pairs that were decided.
pub async fn list(State(server): State<Server>, at_desk: AtDesk) -> Result<Json<DuplicatesPage>, Failure> {
    let who = supervisor(at_desk)?;
    let read = move |connection: &Connection| -> Result<DuplicatesPage, LedgerError> {
        Ok(DuplicatesPage {
            open: open(connection, &who)?,
            decided: decided(connection, &who)?,
        })
    };
    Ok(Json(server.ledger().read_sql(read).await?))
}

fn open(connection: &Connection, who: &SignedIn) -> Result<Vec<AlikePair>, LedgerError> {
    let units = SqliteBooks(connection).units(who.ward)?;
    let mut statement =
        connection.prepare_cached(&format!("{PAIRS} ORDER BY area, walking_key, one, other"))?;
    let read = |row: &Row<'_>| -> rusqlite::Result<(HouseholdId, HouseholdId, AreaId)> {
        Ok((text(row, 0)?, text(row, 1)?, text(row, 2)?))
    };
    let pairs = statement
        .query_map([who.ward.to_string()], read)?
        .collect::<rusqlite::Result<Vec<_>>>()?;
    let mut open = Vec::new();
    for (one, other, area) in pairs {
        let Some(unit) = units.iter().find(|unit| unit.area == area) else {
            continue;
        };
        let why = why(connection, one, other)?;
        let (one, other) = (home(connection, one)?, home(connection, other)?);
        let told = |home: &AlikeHome| (home.visits, home.named, home.people.is_some());
        let (one, other) = if told(&other) > told(&one) {
            (other, one)
        } else {
            (one, other)
        };
        open.push(AlikePair {
            unit: unit.clone(),
            one,
            other,
            why,
        });
    }
    Ok(open)
}

fn home(connection: &Connection, household: HouseholdId) -> Result<AlikeHome, LedgerError> {
    let select = "SELECT address, people, visits, last_visit,
          (SELECT COUNT(*) FROM told_person WHERE told_person.household = household_view.household AND NOT hidden)
        FROM household_view WHERE household = ?";
    Ok(connection
        .prepare_cached(select)?
        .query_row([household.to_string()], |row| {
            Ok(AlikeHome {
                household,
                address: row.get(0)?,
                people: row.get(1)?,
                visits: row.get(2)?,
                last_visit: maybe(row, 3)?,
                named: row.get(4)?,
            })
        })?)
}

fn why(connection: &Connection, one: HouseholdId, other: HouseholdId) -> Result<Vec<String>, LedgerError> {
    let pair = params![one.to_string(), other.to_string()];
    let select = "SELECT a.house_key = b.house_key AND a.house_key <> '', a.unit_key = b.unit_key
        FROM household_view a, household_view b WHERE a.household = ? AND b.household = ?";
    let (door, unit): (bool, bool) = connection
        .prepare_cached(select)?
        .query_row(pair, |row| Ok((row.get(0)?, row.get(1)?)))?;
    let phones = "SELECT EXISTS (SELECT 1 FROM told_person a JOIN told_person b USING (phone)
        WHERE a.household = ? AND b.household = ?)";
    let phone: bool = connection
        .prepare_cached(phones)?
        .query_row(pair, |row| row.get(0))?;
    let names = |household: HouseholdId| -> Result<Vec<String>, LedgerError> {
        let mut asked =
            connection.prepare_cached("SELECT name FROM told_person WHERE household = ? AND NOT hidden")?;
        let names = asked.query_map([household.to_string()], |row| row.get::<_, String>(0))?;
        Ok(names
            .collect::<rusqlite::Result<Vec<_>>>()?
            .iter()
            .map(|name| schemas::text::fold(name))
            .collect())
    };
    let here = names(one)?;
    let name = names(other)?.iter().any(|name| here.contains(name));
    let reasons = [
        ("same_address", door && unit),
        ("unit_missing", door && !unit),
        ("same_phone", phone),
        ("same_name", name),
    ];
    Ok(reasons
        .into_iter()
        .filter(|(_, holds)| *holds)
        .map(|(code, _)| code.to_owned())
        .collect())
}

fn decided(connection: &Connection, who: &SignedIn) -> Result<Vec<DecidedPair>, LedgerError> {
    let select = "SELECT a.household, a.address, b.household, b.address, 1
        FROM household_view b JOIN household_view a ON a.household = b.same_as
        WHERE b.same_as IS NOT NULL AND b.area IN (SELECT area FROM unit WHERE ward = ?1)
        UNION ALL
        SELECT a.household, a.address, b.household, b.address, 0
        FROM two_homes t JOIN household_view a ON a.household = t.one JOIN household_view b ON b.household = t.other
        WHERE a.area IN (SELECT area FROM unit WHERE ward = ?1)
        ORDER BY 5 DESC, 2, 4";
    let mut statement = connection.prepare_cached(select)?;
    let rows = statement.query_map([who.ward.to_string()], |row| {
        Ok(DecidedPair {
            one: text(row, 0)?,
            one_address: row.get(1)?,
            other: text(row, 2)?,
            other_address: row.get(3)?,
            same: row.get(4)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Says what a pair is.
pub async fn decide(
    State(server): State<Server>,
    at_desk: AtDesk,
    body: Result<Json<DecidePair>, JsonRejection>,
) -> Result<Json<Touched>, Failure> {
    let Json(pair) = body.map_err(malformed)?;
    let who = supervisor(at_desk)?;
    let (facts, now, year) = (
        server.facts().clone(),
        server.clock().now(),
        server.clock().today().year(),
    );
    let write = move |connection: &Connection| -> Result<Touched, Failure> {
        count_year(&SqliteBooks(connection), year)?;
        settle(connection, &facts, &who, pair, now)?;
        Ok(Touched {
            households: vec![pair.one, pair.other],
            ..Touched::default()
        })
    };
    Ok(Json(server.ledger().write_sql(write).await?))
}

fn settle(
    connection: &Connection,
    facts: &Facts,
    who: &SignedIn,
    pair: DecidePair,
    now: i64,
) -> Result<(), Failure> {
    let books = SqliteBooks(connection);
    let one = books.household_row(pair.one)?.ok_or_else(not_found)?;
    let other = books.household_row(pair.other)?.ok_or_else(not_found)?;
    let of_ward = books.units(who.ward)?.iter().any(|unit| unit.area == one.area);
    if !of_ward || one.area != other.area || pair.one == pair.other {
        return Err(not_found());
    }
    let (small, large) = (
        pair.one.min(pair.other).to_string(),
        pair.one.max(pair.other).to_string(),
    );
    let same_as = |to: Option<HouseholdId>| -> Result<(), Failure> {
        let stored = books.document(pair.other.into())?.ok_or_else(not_found)?;
        let by = Writer {
            author: who.author(),
            now,
        };
        own::write(&books, facts, &stored, 1, by, |doc| {
            Ok(household::set_same_as(doc, to)?)
        })?;
        Ok(())
    };
    let what = match pair.verdict {
        PairVerdict::One => {
            // Only what is listed stands for another, so that no chain or circle is ever made here.
            if !one.listed || !other.listed {
                return Err(decided_already());
            }
            same_as(Some(pair.one))?;
            "one_home"
        }
        PairVerdict::Two => {
            if !one.listed || !other.listed {
                return Err(decided_already());
            }
            let insert = "INSERT INTO two_homes (one, other, decided_by, decided_at) VALUES (?, ?, ?, ?)
                ON CONFLICT DO NOTHING";
            let values = params![small, large, who.author().to_string(), now];
            connection.execute(insert, values).map_err(LedgerError::from)?;
            "two_homes"
        }
        PairVerdict::Open if other.same_as == Some(pair.one) => {
            same_as(None)?;
            "one_home_undone"
        }
        PairVerdict::Open => {
            let delete = "DELETE FROM two_homes WHERE one = ? AND other = ?";
            let gone = connection
                .execute(delete, [&small, &large])
                .map_err(LedgerError::from)?;
            if gone == 0 {
                return Err(decided_already());
            }
            "two_homes_undone"
        }
    };
    Ok(write_down(
        connection,
        who,
        what,
        &format!("{} {}", pair.one, pair.other),
        now,
    )?)
}
