//! A paper as a page, what it can be made of, and what was written into it.

use super::store;
use crate::Server;
use crate::api::desk::answer::{malformed, not_found};
use crate::api::desk::at_desk::AtDesk;
use crate::api::desk::discretion::Discretion;
use crate::ledger::sqlite::SqliteBooks;
use crate::ledger::{Counting, LedgerError};
use crate::refusal::Failure;
use crate::report::compose;
use crate::report::parts::{of_form, will_do};
use crate::view::thawed;
use axum::Json;
use axum::extract::rejection::{JsonRejection, QueryRejection};
use axum::extract::{Query, State};
use schemas::desk::{AskReport, CutView, ReportChoices, ReportPage, SaveReportParts};
use schemas::indicator::Book;
use schemas::refusal::{Refusal, RefusalCode};
use schemas::text::prose;
use std::collections::BTreeMap;

/// `GET /desk/api/reports/choices`.
pub async fn choices(State(server): State<Server>, at_desk: AtDesk) -> Result<Json<ReportChoices>, Failure> {
    let read = move |connection: &rusqlite::Connection| -> Result<ReportChoices, LedgerError> {
        let who = &at_desk.who;
        let mut choices = ReportChoices {
            cuts: Vec::new(),
            units: BTreeMap::new(),
            volunteers: store::volunteers(connection, who)?,
        };
        for cut in SqliteBooks(connection).cuts(who.ward)? {
            let units = thawed(&cut)?.units.into_iter().map(|unit| unit.unit).collect();
            choices.units.insert(cut.id.clone(), units);
            choices.cuts.push(CutView {
                id: cut.id,
                day: cut.day,
                made_at: cut.made_at,
            });
        }
        Ok(choices)
    };
    Ok(Json(server.ledger().read_sql(read).await?))
}

/// `GET /desk/api/reports`.
pub async fn page(
    State(server): State<Server>,
    at_desk: AtDesk,
    asked: Result<Query<AskReport>, QueryRejection>,
) -> Result<Json<ReportPage>, Failure> {
    let Query(asked) = asked.map_err(|_| not_found())?;
    let read = move |connection: &rusqlite::Connection| -> Result<Option<ReportPage>, LedgerError> {
        let Some((cut, setting)) = store::setting(connection, &at_desk.who, &asked)? else {
            return Ok(None);
        };
        let (texts, parts) = store::texts(connection, &at_desk.who, &asked, &setting)?;
        Ok(Some(ReportPage {
            form: asked.form,
            cut: CutView {
                id: cut.id,
                day: cut.day,
                made_at: cut.made_at,
            },
            report: compose(&setting, &texts),
            parts,
        }))
    };
    server
        .ledger()
        .read_sql(read)
        .await?
        .map(Json)
        .ok_or_else(not_found)
}

/// `POST /desk/api/reports/parts`: all of them or none.
pub async fn save(
    State(server): State<Server>,
    at_desk: AtDesk,
    body: Result<Json<SaveReportParts>, JsonRejection>,
) -> Result<Json<ReportPage>, Failure> {
    let Json(mut wanted) = body.map_err(malformed)?;
    wanted.parts.values_mut().for_each(|body| *body = prose(body));
    let (who, now) = (at_desk.who.clone(), server.clock().now());
    if !who.role.decides() {
        let words =
            "Tài khoản này chỉ xem, không sửa lời báo cáo được. Chưa ghi gì; xin nhờ cán bộ phụ trách.";
        return Err(Refusal::new(RefusalCode::OutOfReach, words).into());
    }
    let known = of_form(wanted.of.form);
    if let Some((part, _)) = wanted
        .parts
        .iter()
        .find(|(part, body)| !known.contains(&part.as_str()) || !will_do(part, body))
    {
        return Err(unfit(part).into());
    }
    let asked = wanted.of.clone();
    let write = move |connection: &rusqlite::Connection| -> Result<(), Failure> {
        store::setting(connection, &who, &wanted.of)?.ok_or_else(not_found)?;
        Ok(store::keep(connection, &who, &wanted.of, &wanted.parts, now)?)
    };
    server.ledger().write_sql(write).await?;
    page(State(server), at_desk, Ok(Query(asked))).await
}

/// `GET /desk/api/book`: what the ward wrote into its own book. What was typed freely is not told to viewers.
pub async fn book(State(server): State<Server>, at_desk: AtDesk) -> Result<Json<Book>, Failure> {
    let told = Discretion::from(at_desk.who.role);
    let read = move |connection: &rusqlite::Connection| SqliteBooks(connection).book(at_desk.who.ward);
    let mut book = server.ledger().read_sql::<_, LedgerError, _>(read).await?;
    if !told.tells_names() {
        book.paper.iter_mut().for_each(|paper| paper.confirmed_by.clear());
        book.records.iter_mut().for_each(|record| record.title.clear());
        book.weeks.iter_mut().for_each(|week| week.why.clear());
    }
    Ok(Json(book))
}

fn unfit(part: &str) -> Refusal {
    let words = match part {
        "day" => "Ngày của báo cáo chưa đúng. Chưa ghi gì; lời đã gõ vẫn còn trên trang. Xin chọn lại ngày.",
        _ => {
            "Có phần lời dài quá hoặc không thuộc mẫu này. Chưa ghi gì; lời đã gõ vẫn còn trên trang. Xin xem lại."
        }
    };
    Refusal::new(RefusalCode::Malformed, words)
}
