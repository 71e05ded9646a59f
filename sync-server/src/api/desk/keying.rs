//! Keying back what was written on paper. A line becomes an ordinary visit: written by the server under the name of
//! whoever keys it, with the volunteer who walked named in it, and taken in by the same door as a phone's deed.
//!
//! A household that has a visit of that day already gets no second one: the phone that made it may have come in while
//! somebody else wrote the sheet.

mod door;
mod lines;

use super::answer::{malformed, not_found};
use super::at_desk::AtDesk;
use crate::Server;
use crate::accept::own::{self, Writer};
use crate::account::Role;
use crate::ledger::sqlite::SqliteBooks;
use crate::ledger::{Changes, Facts, LedgerError};
use crate::refusal::Failure;
use axum::extract::State;
use axum::extract::rejection::JsonRejection;
use axum::routing::{get, post};
use axum::{Json, Router};
use rusqlite::Connection;
use schemas::call::Touched;
use schemas::day::Day;
use schemas::desk::{KeyLine, Keyed, KeyingPage, UndoLine};
use schemas::document::visit;
use schemas::ids::{HouseholdId, VisitId};
use schemas::record::{Outcome, Visit};
use schemas::refusal::{Refusal, RefusalCode};
use std::collections::BTreeMap;
use uuid::Uuid;

/// Older paper is a figure of the paper book and no visit.
const OLDEST_DAYS: i64 = 366;

/// The routes of this room.
pub fn routes() -> Router<Server> {
    Router::new()
        .route("/desk/api/keying", get(page).post(key))
        .route("/desk/api/keying/undo", post(undo))
}

async fn page(State(server): State<Server>, at_desk: AtDesk) -> Result<Json<KeyingPage>, Failure> {
    may(at_desk.who.role)?;
    let today = Day::of_instant(server.clock().now());
    let read = move |connection: &Connection| lines::page(connection, &at_desk.who, today);
    Ok(Json(server.ledger().read_sql::<_, LedgerError, _>(read).await?))
}

async fn key(
    State(server): State<Server>,
    at_desk: AtDesk,
    body: Result<Json<KeyLine>, JsonRejection>,
) -> Result<Json<Keyed>, Failure> {
    let Json(line) = body.map_err(malformed)?;
    may(at_desk.who.role)?;
    let (facts, now, who) = (server.facts().clone(), server.clock().now(), at_desk.who);
    will_do(&line, Day::of_instant(now))?;
    let by = Writer {
        author: who.author(),
        now,
    };
    let write = move |connection: &Connection| -> Result<Keyed, Failure> {
        let household = door::meant(connection, &who, &line)?.ok_or_else(no_such_door)?;
        if !lines::walks(connection, &who, line.by)? {
            return Err(nobody_walked());
        }
        if let Some(there) = lines::of_day(connection, household, line.day)? {
            return Ok(Keyed {
                recorded: false,
                line: there,
            });
        }
        let (id, area) = record(connection, &facts, household, &line, by)?;
        lines::keep(connection, &who, id, household, &area, now)?;
        let written = lines::one(connection, id)?.ok_or_else(not_found)?;
        Ok(Keyed {
            recorded: true,
            line: written,
        })
    };
    Ok(Json(server.ledger().write_sql(write).await?))
}

async fn undo(
    State(server): State<Server>,
    at_desk: AtDesk,
    body: Result<Json<UndoLine>, JsonRejection>,
) -> Result<Json<Touched>, Failure> {
    let Json(UndoLine { visit: id }) = body.map_err(malformed)?;
    may(at_desk.who.role)?;
    let (facts, now, who) = (server.facts().clone(), server.clock().now(), at_desk.who);
    let by = Writer {
        author: who.author(),
        now,
    };
    let write = move |connection: &Connection| -> Result<HouseholdId, Failure> {
        let household = lines::take_back(connection, &who, id, now)?.ok_or_else(not_found)?;
        let books = SqliteBooks(connection);
        let stored = books.document(household.into())?.ok_or_else(not_found)?;
        own::write(&books, &facts, &stored, 1, by, |doc| {
            visit::set_voided(doc, &id, true)
        })?;
        Ok(household)
    };
    let household = server.ledger().write_sql(write).await?;
    Ok(Json(Touched {
        households: vec![household],
        ..Touched::default()
    }))
}

fn record(
    connection: &Connection,
    facts: &Facts,
    household: HouseholdId,
    line: &KeyLine,
    by: Writer,
) -> Result<(VisitId, String), Failure> {
    let books = SqliteBooks(connection);
    let stored = books.document(household.into())?.ok_or_else(not_found)?;
    let id = VisitId(Uuid::new_v4());
    let visit = Visit {
        id,
        by: line.by,
        day: line.day,
        // Paper says the day and no hour.
        at: line.day.noon(),
        outcome: line.outcome.clone(),
        reason: None,
        revisit_on: line.revisit_on,
        unnamed: BTreeMap::new(),
        unnamed_priority: 0,
        leaflet: false,
        voided: false,
        together: None,
        explained: BTreeMap::new(),
        amends: None,
        birth: 0,
    };
    own::write(&books, facts, &stored, 1, by, |doc| {
        visit::write_birth(doc, &visit)
    })?;
    Ok((id, stored.area.to_string()))
}

fn will_do(line: &KeyLine, today: Day) -> Result<(), Failure> {
    let in_time = line.day <= today && today.days_since(line.day) <= OLDEST_DAYS;
    if !in_time {
        return Err(refused(
            "Ngày đi phải là hôm nay hoặc trước đó, trong vòng một năm. Chưa ghi gì; xin xem lại ngày.",
        ));
    }
    if matches!(line.outcome, Outcome::Other(_)) {
        return Err(refused(
            "Kết quả này máy chủ chưa biết. Chưa ghi gì; xin tải lại trang rồi thử lại.",
        ));
    }
    let comes_back = line.outcome == Outcome::ComeBack;
    if line.revisit_on.is_some_and(|day| !comes_back || day < line.day) {
        return Err(refused(
            "Ngày hẹn lại phải sau ngày đi. Chưa ghi gì; xin xem lại ngày hẹn.",
        ));
    }
    Ok(())
}

fn may(role: Role) -> Result<(), Failure> {
    if role.decides() {
        return Ok(());
    }
    let words = "Tài khoản này chỉ xem, không nhập phiếu được. Chưa ghi gì; xin nhờ cán bộ phụ trách.";
    Err(Refusal::new(RefusalCode::OutOfReach, words).into())
}

fn refused(words: &str) -> Failure {
    Refusal::new(RefusalCode::Malformed, words).into()
}

fn no_such_door() -> Failure {
    let words =
        "Không có hộ nào mang số này. Chưa ghi gì; xin xem lại số trên phiếu, dạng 17-4, hoặc quét mã QR.";
    Refusal::new(RefusalCode::NotFound, words).into()
}

fn nobody_walked() -> Failure {
    refused(
        "Chưa chọn người đi, hoặc người này không còn trong danh sách. Chưa ghi gì; xin chọn lại người đi.",
    )
}
