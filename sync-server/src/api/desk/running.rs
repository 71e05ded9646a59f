//! Running the ward from its desk, for administrators and supervisors: who sits there, who walks with which phone, and
//! the log of it. An errand a file, as everywhere at the desk.

mod accounts;
mod audit;
mod code;
mod members;
mod members_page;
mod revoke;

use crate::Server;
use axum::Router;
use axum::routing::{get, post};

/// All routes of this part.
pub fn routes() -> Router<Server> {
    Router::new()
        .route("/desk/api/audit", get(audit::log))
        .route("/desk/api/accounts", get(accounts::list).post(accounts::add))
        .route("/desk/api/accounts/{account}/password", post(accounts::password))
        .route("/desk/api/accounts/{account}/role", post(accounts::role))
        .route("/desk/api/accounts/{account}/close", post(accounts::close))
        .route("/desk/api/members", get(members_page::page).post(members::add))
        .route("/desk/api/members/{volunteer}", post(members::change))
        .route(
            "/desk/api/members/{volunteer}/hand-over",
            post(members::hand_over),
        )
        .route("/desk/api/members/{volunteer}/code", post(code::make))
        .route("/desk/api/phones/{device}/revoke", post(revoke::revoke))
}
