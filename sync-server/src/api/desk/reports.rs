//! Papers and files out of the desk: the report of a frozen cut as a page and as DOCX, its text parts, tables as XLSX,
//! templates that come filled back. Files answer a POST, so that a link from elsewhere fetches none.

mod files;
mod page;
mod store;

use super::hand_out;
use crate::Server;
use crate::report::fill::LARGEST;
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};

/// A table of a tổ or of the ward; a sheet of ten thousand rows is below it.
const TABLE_LIMIT: usize = 8 * 1024 * 1024;
/// All text parts of a paper.
const PARTS_LIMIT: usize = 512 * 1024;

/// The routes of this room.
pub fn routes() -> Router<Server> {
    Router::new()
        .route("/desk/api/reports", get(page::page))
        .route("/desk/api/reports/choices", get(page::choices))
        .route(
            "/desk/api/reports/parts",
            post(page::save).layer(DefaultBodyLimit::max(PARTS_LIMIT)),
        )
        .route("/desk/api/reports/document", post(files::document))
        .route(
            "/desk/api/reports/fill",
            post(files::fill).layer(DefaultBodyLimit::max(LARGEST)),
        )
        .route("/desk/api/tables", post(hand_out::table))
        .route(
            "/desk/api/sheets",
            post(files::sheet).layer(DefaultBodyLimit::max(TABLE_LIMIT)),
        )
        .route("/desk/api/book", get(page::book))
}
