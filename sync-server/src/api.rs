//! The HTTP face: an errand a file. Phones speak `/v1`, the desk's page `/desk/api`; everything else is the page's
//! own files.

mod body;
mod caller;
pub mod desk;
mod enrol;
mod health;
mod holder;
mod pack;
mod sync;

use crate::Server;
use crate::web;
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::StatusCode;
use axum::routing::{get, post};
use schemas::wire::BODY_LIMIT;
use std::time::Duration;
use tower_http::timeout::TimeoutLayer;

/// A phone at the edge of the hall's Wi-Fi gets this long for one request.
const PATIENCE: Duration = Duration::from_secs(60);

/// All routes of a server.
pub fn router(server: Server) -> Router {
    let phones = Router::new()
        .route("/v1/enrol", post(enrol::enrol))
        .route("/v1/holder", post(holder::holder))
        .route("/v1/sync", post(sync::sync))
        .route("/v1/areas/{area}/pack", get(pack::pack))
        .route("/healthz", get(health::alive))
        .route("/readyz", get(health::ready))
        .layer(DefaultBodyLimit::max(BODY_LIMIT))
        .layer(TimeoutLayer::with_status_code(
            StatusCode::REQUEST_TIMEOUT,
            PATIENCE,
        ));
    phones
        .merge(desk::routes())
        .merge(web::routes())
        .with_state(server)
}
