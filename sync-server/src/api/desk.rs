//! What the supervisor's page asks for: `/desk/api`, JSON behind a session cookie. An errand a file: each turns
//! rows of projections into a page of `schemas::desk`, with one connection and on one state of the ledger.
//!
//! Nothing here loads documents; the one exception is `choose`, which writes into one. Not here: phones (`/v1`)
//! and the page's own files (`web`).

mod answer;
mod area;
mod at_desk;
mod checks;
mod choose;
mod confirm;
mod conflicts;
mod coverage;
mod decide;
mod discretion;
mod door;
mod due;
mod enter;
mod events;
mod figures;
mod first;
mod guard;
mod hand_out;
mod help;
mod household;
mod keying;
mod phones;
mod pictures;
mod qr;
mod reports;
mod running;
mod session;
mod sign_in;
mod street;
mod submissions;
mod submit;
#[cfg(test)]
mod tests;
mod unit;
mod visits;
mod walk_sheets;
mod weeks;

pub use coverage::SILENT_AFTER_MS;

use crate::Server;
use crate::account::Throttle;
use axum::extract::DefaultBodyLimit;
use axum::http::StatusCode;
use axum::middleware::{from_fn, map_response};
use axum::routing::{get, post};
use axum::{Extension, Router};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Semaphore;
use tower_http::timeout::TimeoutLayer;

/// Nothing that the page sends is longer than a name and a password.
const BODY_LIMIT: usize = 16 * 1024;
/// A ward's book: some thousand entries.
const BOOK_LIMIT: usize = 512 * 1024;
/// For a whole answer; the stream of events has no end and no limit.
const PATIENCE: Duration = Duration::from_secs(30);
/// Passwords that are compared at once: each takes 19 MiB and a core for a moment.
const COMPARED_AT_ONCE: usize = 2;

/// What sign-ins share beside the ledger.
#[derive(Clone)]
struct SignIns {
    throttle: Arc<Throttle>,
    comparing: Arc<Semaphore>,
}

/// All routes of the desk.
pub fn routes() -> Router<Server> {
    let sign_ins = SignIns {
        throttle: Arc::default(),
        comparing: Arc::new(Semaphore::new(COMPARED_AT_ONCE)),
    };
    let errands = Router::new()
        .route(
            "/desk/api/session",
            post(sign_in::sign_in).get(session::who).delete(session::sign_out),
        )
        .route("/desk/api/confirm", post(confirm::confirm))
        .route("/desk/api/coverage", get(answer::coverage))
        .route("/desk/api/areas/{area}", get(answer::area))
        .route("/desk/api/households/{household}", get(answer::household))
        .route("/desk/api/figures", get(answer::figures))
        .route("/desk/api/figures/rows", get(answer::figure_rows))
        .route(
            "/desk/api/book",
            post(enter::enter).layer(DefaultBodyLimit::max(BOOK_LIMIT)),
        )
        .route("/desk/api/cuts", post(enter::cut))
        .route("/desk/api/first", get(first::first))
        .route("/desk/api/pictures", get(answer::pictures))
        .route("/desk/api/weeks", get(answer::weeks))
        .route(
            "/desk/api/submissions",
            get(answer::submissions).post(submit::submission),
        )
        .route("/desk/api/reporters", post(submit::reporter))
        .route("/desk/api/reporters/end", post(submit::end))
        .route("/desk/api/department-deadline", post(submit::department_deadline))
        .route("/desk/api/phones", get(answer::phones))
        .route("/desk/api/checks", get(checks::checks))
        .route("/desk/api/conflicts", get(answer::conflicts))
        .route("/desk/api/conflicts/choose", post(choose::choose))
        .merge(decide::routes())
        .merge(reports::routes())
        .merge(walk_sheets::routes())
        .merge(keying::routes())
        .merge(running::routes())
        .layer(TimeoutLayer::with_status_code(
            StatusCode::REQUEST_TIMEOUT,
            PATIENCE,
        ));
    errands
        .route("/desk/api/events", get(events::events))
        .merge(running::lists())
        .layer(DefaultBodyLimit::max(BODY_LIMIT))
        .layer(map_response(guard::in_our_words))
        .layer(from_fn(guard::from_our_page))
        .layer(map_response(guard::keep_nowhere))
        .layer(Extension(sign_ins))
}
