//! Running the ward from its desk, for administrators and supervisors: who sits there, who walks with which phone, and
//! the log of it. An errand a file, as everywhere at the desk.

mod accounts;
mod audit;
mod book;
mod code;
mod forms;
mod imports;
mod members;
mod members_page;
mod revoke;
mod slips;
mod template;
mod units;
mod wording;

use crate::Server;
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::StatusCode;
use axum::routing::{get, post};
use std::time::Duration;
use tower_http::timeout::TimeoutLayer;

/// A ward's 1,200 members with their tổ.
const MANY_LIMIT: usize = 1024 * 1024;
/// Workbooks in base64: a ward's list of 26,000 households has 1.5 MB.
const LIST_LIMIT: usize = 32 * 1024 * 1024;
/// For a whole ward on a slow machine.
const LIST_PATIENCE: Duration = Duration::from_secs(300);

/// All routes of this part.
pub fn routes() -> Router<Server> {
    Router::new()
        .route("/desk/api/audit", get(audit::log))
        .route("/desk/api/accounts", get(accounts::list).post(accounts::add))
        .route("/desk/api/accounts/{account}/password", post(accounts::password))
        .route("/desk/api/accounts/{account}/role", post(accounts::role))
        .route("/desk/api/accounts/{account}/close", post(accounts::close))
        .route("/desk/api/members", get(members_page::page).post(members::add))
        .route(
            "/desk/api/members/many",
            post(members::add_many).layer(DefaultBodyLimit::max(MANY_LIMIT)),
        )
        .route("/desk/api/members/{volunteer}", post(members::change))
        .route("/desk/api/book/entries", get(book::entries))
        .route(
            "/desk/api/members/{volunteer}/hand-over",
            post(members::hand_over),
        )
        .route("/desk/api/members/{volunteer}/code", post(code::make))
        .route("/desk/api/units", get(units::page).post(units::add))
        .route("/desk/api/wording", get(wording::page).post(wording::change))
        .route("/desk/api/slips", post(slips::make))
        .route("/desk/api/units/join", post(units::join))
        .route("/desk/api/phones/{device}/revoke", post(revoke::revoke))
}

/// What takes longer and brings more than the rest of the desk does: lists of households.
pub fn lists() -> Router<Server> {
    Router::new()
        .route("/desk/api/imports", get(imports::list).post(imports::confirm))
        .route("/desk/api/imports/preview", post(imports::preview))
        .route("/desk/api/imports/template", get(template::template))
        .route("/desk/api/imports/{job}/undo", post(imports::undo))
        .route("/desk/api/forms/{kind}", get(forms::blank).post(forms::read))
        .layer(DefaultBodyLimit::max(LIST_LIMIT))
        .layer(TimeoutLayer::with_status_code(
            StatusCode::REQUEST_TIMEOUT,
            LIST_PATIENCE,
        ))
}
