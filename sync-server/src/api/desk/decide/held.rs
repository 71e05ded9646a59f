//! Deeds kept aside (`design.md` §4, "held, not lost"): who sent each, why it was held, what it would do; taking it
//! up, or setting it aside for now. Nothing here ever throws one away.

use super::super::answer::not_found;
use super::super::at_desk::AtDesk;
use super::effects::Trial;
use super::{decided_already, supervisor, write_down};
use crate::Server;
use crate::accept::{Obstacle, take_up};
use crate::account::session::SignedIn;
use crate::ledger::sqlite::SqliteBooks;
use crate::ledger::{Changes, HeldDeed, LedgerError, Phones, Stream, Views, Wards};
use crate::refusal::Failure;
use crate::view::count_year;
use axum::Json;
use axum::extract::{Path, State};
use rusqlite::{Connection, OptionalExtension};
use schemas::call::Touched;
use schemas::desk::{HeldRow, SetAside};
use schemas::document::Kind;
use schemas::ids::{BatchId, HouseholdId, VolunteerId};
use schemas::refusal::{Refusal, RefusalCode};

/// All of the ward: those that wait, then those set aside, each oldest first.
pub async fn list(State(server): State<Server>, at_desk: AtDesk) -> Result<Json<Vec<HeldRow>>, Failure> {
    let who = supervisor(at_desk)?;
    let rows = server
        .ledger()
        .read_sql(move |connection| rows(connection, &who))
        .await?;
    Ok(Json(rows))
}

/// How many wait: as many as the list shows before anything is set aside. Every number that leads there is this one.
pub fn count(connection: &Connection, ward: &str) -> Result<u32, LedgerError> {
    let held = "SELECT COUNT(*) FROM held JOIN unit USING (area) WHERE ward = ? AND set_aside_at IS NULL";
    Ok(connection
        .prepare_cached(held)?
        .query_row([ward], |row| row.get(0))?)
}

fn rows(connection: &Connection, who: &SignedIn) -> Result<Vec<HeldRow>, LedgerError> {
    let books = SqliteBooks(connection);
    let units = books.units(who.ward)?;
    let mut trial = Trial::default();
    let mut rows = Vec::new();
    for held in books.held()? {
        let Some(unit) = units.iter().find(|unit| unit.area == held.deed.area) else {
            continue;
        };
        let told = trial.tell(&books, &held.deed)?;
        let household = household_of(&books, &held)?;
        let known = match household {
            Some(household) => books.household_row(household)?,
            None => None,
        };
        let holder = books.device(held.device)?.and_then(|device| device.volunteer);
        let changes = held.deed.papers.iter().map(|paper| paper.changes.len() as u32);
        rows.push(HeldRow {
            batch: held.deed.batch,
            unit: Some(unit.clone()),
            by: called(connection, holder)?,
            made_at: held.deed.made_at,
            received_at: held.received_at,
            code: held.code.clone(),
            changes: changes.sum(),
            household: known.as_ref().map(|row| row.household),
            place: known.map(|row| row.label).or(told.address).unwrap_or_default(),
            effects: told.effects,
            set_aside: match held.set_aside {
                Some((by, at)) => Some(SetAside {
                    by: called(connection, Some(by))?,
                    at,
                }),
                None => None,
            },
        });
    }
    rows.sort_by_key(|row| row.set_aside.is_some());
    Ok(rows)
}

/// The household that a deed is about: every deed is about one.
fn household_of(books: &SqliteBooks<'_>, held: &HeldDeed) -> Result<Option<HouseholdId>, LedgerError> {
    for paper in &held.deed.papers {
        if paper.kind == Kind::Household {
            return Ok(Some(paper.document.into()));
        }
        if let Some(stored) = books.document(paper.document)? {
            return Ok(Some(stored.household));
        }
    }
    Ok(None)
}

/// How a volunteer is called, or an account is named.
fn called(connection: &Connection, who: Option<VolunteerId>) -> Result<String, LedgerError> {
    let Some(who) = who else {
        return Ok(String::new());
    };
    let select = "SELECT called FROM volunteer WHERE volunteer = ?1
        UNION ALL SELECT name FROM account WHERE volunteer = ?1 OR account = ?1 LIMIT 1";
    let found = connection
        .prepare_cached(select)?
        .query_row([who.to_string()], |row| row.get(0))
        .optional()?;
    Ok(found.unwrap_or_default())
}

/// *Nhận*: takes a deed in as any other.
pub async fn accept(
    State(server): State<Server>,
    at_desk: AtDesk,
    Path(batch): Path<String>,
) -> Result<Json<Touched>, Failure> {
    let who = supervisor(at_desk)?;
    let batch: BatchId = batch.parse().map_err(|_| not_found())?;
    let (facts, now, year) = (
        server.facts().clone(),
        server.clock().now(),
        server.clock().today().year(),
    );
    let take = move |connection: &Connection| -> Result<Touched, Failure> {
        let books = SqliteBooks(connection);
        let held = of_ward(&books, &who, batch)?;
        let household = household_of(&books, &held)?;
        count_year(&books, year)?;
        take_up(&books, &facts, held, now)?.map_err(obstacle)?;
        write_down(connection, &who, "held_accepted", &batch.to_string(), now)?;
        Ok(Touched {
            households: household.into_iter().collect(),
            ..Touched::default()
        })
    };
    let touched = server.ledger().write_sql(take).await?;
    tracing::info!(%batch, "a held deed was taken up");
    Ok(Json(touched))
}

/// *Để riêng*: decides against a deed, for now.
pub async fn set_aside(
    State(server): State<Server>,
    at_desk: AtDesk,
    Path(batch): Path<String>,
) -> Result<Json<Touched>, Failure> {
    let who = supervisor(at_desk)?;
    let batch: BatchId = batch.parse().map_err(|_| not_found())?;
    let now = server.clock().now();
    let put = move |connection: &Connection| -> Result<(), Failure> {
        let books = SqliteBooks(connection);
        if of_ward(&books, &who, batch)?.set_aside.is_some() {
            return Err(decided_already());
        }
        books.set_aside(batch, who.author(), now)?;
        Ok(write_down(
            connection,
            &who,
            "held_set_aside",
            &batch.to_string(),
            now,
        )?)
    };
    server.ledger().write_sql(put).await?;
    tracing::info!(%batch, "a held deed was set aside");
    Ok(Json(Touched::default()))
}

fn of_ward(books: &SqliteBooks<'_>, who: &SignedIn, batch: BatchId) -> Result<HeldDeed, Failure> {
    let held = books.held_deed(batch)?.ok_or_else(decided_already)?;
    if books
        .units(who.ward)?
        .iter()
        .any(|unit| unit.area == held.deed.area)
    {
        return Ok(held);
    }
    Err(not_found())
}

fn obstacle(why: Obstacle) -> Failure {
    let words = match why {
        Obstacle::Waiting => {
            "Phiếu này nối tiếp một phiếu khác chưa được nhận. Phiếu vẫn được giữ; xin nhận phiếu trước đó của nhà này, rồi nhận phiếu này."
        }
        Obstacle::Held(_) => {
            "Phiếu này chưa nhận được vì nội dung không khớp với sổ. Phiếu vẫn được giữ nguyên; xin báo người quản trị."
        }
    };
    Refusal::new(RefusalCode::NotFound, words).into()
}
