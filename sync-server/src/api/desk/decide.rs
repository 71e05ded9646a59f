//! "Cần quyết định": what waits for a supervisor and what they decide. Each decision is written down with who and
//! when, by ids and codes and never a name. A viewer is told of none of it and decides nothing.

mod counts;
mod duplicates;
mod effects;
pub mod held;
mod needs;
mod requests;

use super::at_desk::AtDesk;
use crate::Server;
use crate::account::session::SignedIn;
use crate::ledger::LedgerError;
use crate::refusal::Failure;
use axum::Router;
use axum::routing::{get, post};
use rusqlite::{Connection, params};
use schemas::refusal::{Refusal, RefusalCode};

/// The routes of this page.
pub fn routes() -> Router<Server> {
    Router::new()
        .route("/desk/api/decisions", get(counts::counts))
        .route("/desk/api/held", get(held::list))
        .route("/desk/api/held/{batch}/accept", post(held::accept))
        .route("/desk/api/held/{batch}/set-aside", post(held::set_aside))
        .route(
            "/desk/api/duplicates",
            get(duplicates::list).post(duplicates::decide),
        )
        .route("/desk/api/needs", get(needs::list).post(needs::move_on))
        .route("/desk/api/requests", get(requests::list).post(requests::enter))
        .route("/desk/api/requests/{request}", post(requests::step))
        .route("/desk/api/households/{household}/people", get(requests::people))
}

/// Whoever may decide.
fn supervisor(at_desk: AtDesk) -> Result<SignedIn, Failure> {
    if at_desk.who.role.decides() {
        return Ok(at_desk.who);
    }
    let words =
        "Tài khoản này chỉ xem số liệu, không quyết định được. Chưa đổi gì; xin nhờ cán bộ phụ trách.";
    Err(Refusal::new(RefusalCode::OutOfReach, words).into())
}

/// What is not as it was on the screen any more.
fn decided_already() -> Failure {
    let words = "Mục này không còn như trên màn hình; có thể đã có người quyết định rồi. Xin tải lại trang.";
    Refusal::new(RefusalCode::NotFound, words).into()
}

/// Writes down who decided what.
fn write_down(
    connection: &Connection,
    who: &SignedIn,
    what: &str,
    subject: &str,
    now: i64,
) -> Result<(), LedgerError> {
    connection.execute(
        "INSERT INTO decision (ward, what, subject, decided_by, decided_at) VALUES (?, ?, ?, ?, ?)",
        params![who.ward.to_string(), what, subject, who.author().to_string(), now],
    )?;
    Ok(())
}
