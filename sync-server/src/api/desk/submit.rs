//! What the desk writes down of reports: how far one has come, which schools and units owe one, when the ward sends its
//! own. Each with who and when; nothing is written over, so that each deed can be taken back by another.

use super::answer::{malformed, not_found};
use super::at_desk::AtDesk;
use super::{due, submissions};
use crate::Server;
use crate::account::session::SignedIn;
use crate::ledger::LedgerError;
use crate::refusal::Failure;
use axum::Json;
use axum::extract::State;
use axum::extract::rejection::JsonRejection;
use rusqlite::{Connection, params};
use schemas::call::Touched;
use schemas::day::Day;
use schemas::desk::{AddReporter, EndReporter, ReporterKind, SetDepartmentDeadline, SetSubmission};
use schemas::refusal::{Refusal, RefusalCode};
use schemas::text::{fold, tidy};
use uuid::Uuid;

/// The longest name of a school or unit, in characters.
const LONGEST_NAME: usize = 120;

/// Writes down how far a report has come.
pub async fn submission(
    State(server): State<Server>,
    at_desk: AtDesk,
    body: Result<Json<SetSubmission>, JsonRejection>,
) -> Result<Json<Touched>, Failure> {
    let Json(said) = body.map_err(malformed)?;
    write(&server, at_desk, move |connection, who, now| {
        let today = Day::of_instant(now);
        if !submissions::owes(connection, who.ward, said.owner, today)? {
            return Err(not_found());
        }
        let insert =
            "INSERT INTO submission (ward, year, owner, state, set_by, set_at) VALUES (?, ?, ?, ?, ?, ?)";
        run(
            connection,
            insert,
            params![
                who.ward.to_string(),
                today.year(),
                said.owner.to_string(),
                said.state.word(),
                who.author().to_string(),
                now
            ],
        )
    })
    .await
}

/// Adds a school or unit.
pub async fn reporter(
    State(server): State<Server>,
    at_desk: AtDesk,
    body: Result<Json<AddReporter>, JsonRejection>,
) -> Result<Json<Touched>, Failure> {
    let Json(new) = body.map_err(malformed)?;
    let name = tidy(&new.name);
    if name.is_empty() || name.chars().count() > LONGEST_NAME || new.kind == ReporterKind::Area {
        let words = "Tên trường hoặc đơn vị cần có từ 1 đến 120 chữ; tổ dân phố thì đã có sẵn. Chưa ghi gì.";
        return Err(Refusal::new(RefusalCode::Malformed, words).into());
    }
    write(&server, at_desk, move |connection, who, now| {
        let ward = who.ward.to_string();
        if known(connection, &ward, &name)? {
            let words = "Trường hoặc đơn vị này đã có trong danh sách. Chưa ghi gì.";
            return Err(Refusal::new(RefusalCode::Malformed, words).into());
        }
        let insert = "INSERT INTO reporter (reporter, ward, kind, name, entered_by, entered_at)
            VALUES (?, ?, ?, ?, ?, ?)";
        run(
            connection,
            insert,
            params![
                Uuid::new_v4().to_string(),
                ward,
                new.kind.word(),
                name,
                who.author().to_string(),
                now
            ],
        )
    })
    .await
}

/// Ends a school or unit, or puts it back.
pub async fn end(
    State(server): State<Server>,
    at_desk: AtDesk,
    body: Result<Json<EndReporter>, JsonRejection>,
) -> Result<Json<Touched>, Failure> {
    let Json(asked) = body.map_err(malformed)?;
    write(&server, at_desk, move |connection, who, now| {
        let (by, at) = if asked.ended {
            (Some(who.author().to_string()), Some(now))
        } else {
            (None, None)
        };
        let update = "UPDATE reporter SET ended_by = ?, ended_at = ? WHERE reporter = ? AND ward = ?";
        run(
            connection,
            update,
            params![by, at, asked.reporter.to_string(), who.ward.to_string()],
        )
    })
    .await
}

/// Writes down hạn gửi Sở of this year.
pub async fn department_deadline(
    State(server): State<Server>,
    at_desk: AtDesk,
    body: Result<Json<SetDepartmentDeadline>, JsonRejection>,
) -> Result<Json<Touched>, Failure> {
    let Json(asked) = body.map_err(malformed)?;
    write(&server, at_desk, move |connection, who, now| {
        let year = Day::of_instant(now).year();
        // A year's report may be sent in the first months of the next.
        if asked
            .day
            .is_some_and(|day| ![year, year + 1].contains(&day.year()))
        {
            let words = "Hạn gửi Sở phải nằm trong năm nay hoặc năm sau. Chưa ghi gì; xin xem lại ngày.";
            return Err(Refusal::new(RefusalCode::Malformed, words).into());
        }
        due::set(connection, who.ward, year, asked.day, who.author(), now)?;
        Ok(())
    })
    .await
}

/// Whether an equal name, whatever its marks, owes a report already.
fn known(connection: &Connection, ward: &str, name: &str) -> Result<bool, LedgerError> {
    let mut statement =
        connection.prepare_cached("SELECT name FROM reporter WHERE ward = ? AND ended_at IS NULL")?;
    let names = statement.query_map([ward], |row| row.get::<_, String>(0))?;
    let names = names.collect::<rusqlite::Result<Vec<_>>>()?;
    Ok(names.iter().any(|there| fold(there) == fold(name)))
}

/// Runs a statement that must find its row.
fn run(connection: &Connection, sql: &str, values: impl rusqlite::Params) -> Result<(), Failure> {
    let changed = connection.execute(sql, values).map_err(LedgerError::from)?;
    if changed == 0 { Err(not_found()) } else { Ok(()) }
}

/// Runs a deed of whoever may decide, in one transaction.
async fn write(
    server: &Server,
    at_desk: AtDesk,
    deed: impl FnOnce(&Connection, &SignedIn, i64) -> Result<(), Failure> + Send + 'static,
) -> Result<Json<Touched>, Failure> {
    let (now, who) = (server.clock().now(), at_desk.who);
    if !who.role.decides() {
        let words = "Tài khoản này chỉ xem số liệu, không ghi được. Chưa ghi gì; xin nhờ cán bộ phụ trách.";
        return Err(Refusal::new(RefusalCode::OutOfReach, words).into());
    }
    server
        .ledger()
        .write_sql(move |connection| deed(connection, &who, now))
        .await?;
    Ok(Json(Touched {
        ward: true,
        ..Touched::default()
    }))
}
