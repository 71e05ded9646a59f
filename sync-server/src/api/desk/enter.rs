//! What the desk writes into the ward's own book, and freezing a cut. Whoever may decide may do this; a viewer not.

use super::answer::malformed;
use super::at_desk::AtDesk;
use crate::Server;
use crate::audit;
use crate::ledger::sqlite::SqliteBooks;
use crate::ledger::{Books, Counting, Ledger, Wards};
use crate::refusal::Failure;
use crate::view::{count_year, freeze};
use axum::Json;
use axum::extract::State;
use axum::extract::rejection::JsonRejection;
use rusqlite::Connection;
use schemas::call::Touched;
use schemas::day::Day;
use schemas::desk::{CutView, MakeCut};
use schemas::indicator::{Book, BookRefusal, FutureCut};
use schemas::refusal::{Refusal, RefusalCode};

/// Enters denominators, lines, paper figures, weeks, small records; all or none.
pub async fn enter(
    State(server): State<Server>,
    at_desk: AtDesk,
    body: Result<Json<Book>, JsonRejection>,
) -> Result<Json<Touched>, Failure> {
    let entries = body.map_err(malformed)?.0.tidied();
    let (now, who) = (server.clock().now(), at_desk.who);
    decides(who.role.decides())?;
    entries.check(Day::of_instant(now)).map_err(refused)?;
    let write = move |connection: &Connection| -> Result<(), Failure> {
        let books = SqliteBooks(connection);
        let units = books.units(who.ward)?;
        let of_ward = |area: schemas::ids::AreaId| units.iter().any(|unit| unit.area == area);
        let areas = entries.typed.iter().map(|typed| typed.area);
        let areas = areas.chain(entries.paper.iter().map(|paper| paper.area));
        let mut areas = areas.chain(entries.records.iter().map(|record| record.area));
        if !areas.all(of_ward) {
            return Err(super::answer::not_found());
        }
        books.enter(who.ward, &entries, who.author(), now)?;
        books.renew_sheet(who.ward)?;
        audit::note(connection, &who, "book_entered", who.ward, now)?;
        Ok(())
    };
    server.ledger().write_sql(write).await?;
    Ok(Json(Touched {
        ward: true,
        ..Touched::default()
    }))
}

/// Freezes the figures of a day.
pub async fn cut(
    State(server): State<Server>,
    at_desk: AtDesk,
    body: Result<Json<MakeCut>, JsonRejection>,
) -> Result<Json<CutView>, Failure> {
    let Json(wanted) = body.map_err(malformed)?;
    let (now, who) = (server.clock().now(), at_desk.who);
    decides(who.role.decides())?;
    let today = Day::of_instant(now);
    if wanted.day > today {
        return Err(Refusal::new(RefusalCode::Malformed, FutureCut(wanted.day).to_string()).into());
    }
    let write = move |books: &dyn Books| -> Result<CutView, Failure> {
        count_year(books, today.year())?;
        let made = freeze(books, who.ward, wanted.day, who.author(), now)?;
        Ok(CutView {
            id: made.id,
            day: made.day,
            made_at: made.made_at,
        })
    };
    Ok(Json(server.ledger().write(write).await?))
}

fn decides(may: bool) -> Result<(), Failure> {
    if may {
        return Ok(());
    }
    let words = "Tài khoản này chỉ xem số liệu, không ghi được. Chưa ghi gì; xin nhờ cán bộ phụ trách.";
    Err(Refusal::new(RefusalCode::OutOfReach, words).into())
}

fn refused(why: BookRefusal) -> Failure {
    Refusal::new(RefusalCode::Malformed, why.to_string()).into()
}
