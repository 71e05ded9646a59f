//! The first page in one answer: counters of tổ, what the ward typed, and what the desk wrote down. Never a document,
//! never a household (`design.md` §8).

use super::coverage::silent;
use super::decide::held;
use super::discretion::Discretion;
use super::{conflicts, due, help, submissions};
use crate::Server;
use crate::account::session::SignedIn;
use crate::ledger::sqlite::SqliteBooks;
use crate::ledger::{Books, Ledger, LedgerError};
use crate::refusal::Failure;
use crate::view::{Reading, count_year, frozen};
use axum::Json;
use axum::extract::State;
use rusqlite::Connection;
use schemas::day::Day;
use schemas::desk::FirstPage;

/// Answers it, for whoever sits at the desk.
pub async fn first(
    State(server): State<Server>,
    at_desk: super::at_desk::AtDesk,
) -> Result<Json<FirstPage>, Failure> {
    let now = server.clock().now();
    let year = Day::of_instant(now).year();
    let counted = server.ledger().read(|books: &dyn Books| books.counted_year());
    // On the year's first morning, once: from then on its counters answer.
    if counted.await? != year {
        let count = move |books: &dyn Books| count_year(books, year);
        server.ledger().write(count).await?;
    }
    let look = move |connection: &Connection| page(connection, &at_desk.who, now);
    Ok(Json(server.ledger().read_sql(look).await?))
}

fn page(connection: &Connection, who: &SignedIn, now: i64) -> Result<FirstPage, LedgerError> {
    let (ward, today) = (who.ward.to_string(), Day::of_instant(now));
    let read = frozen(&SqliteBooks(connection), who.ward, today, Reading::Counters)?;
    let figures = read
        .figures(None)
        .ok_or_else(|| LedgerError::Damaged("figures of no ward".to_owned()))?;
    let (silent_phones, silent_since) = silent(connection, &ward, now)?;
    Ok(FirstPage {
        ward: who.ward_name.clone(),
        as_of: now,
        year: today.year(),
        areas: read.units.len() as u32,
        due: due::of(connection, who.ward, today.year())?,
        indicators: read.definitions.indicators.clone(),
        figures,
        submissions: submissions::counts(connection, who.ward, today)?,
        help: help::rows(connection, &ward, &read, now)?,
        silent_phones,
        silent_since,
        conflicts: conflicts::count(connection, &ward, Discretion::from(who.role))?,
        held: held::count(connection, &ward)?,
    })
}
