//! The one door by which a file leaves the desk: only for somebody who gave the password again a moment ago, and never
//! without a line in the log. A CSV is written by the page out of rows that it shows already; it asks here first.

use super::at_desk::Confirmed;
use crate::audit;
use crate::ledger::LedgerError;
use crate::refusal::Failure;
use crate::{Server, account::session::SignedIn};
use axum::body::Body;
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};

/// Kinds of file that are handed out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// Word.
    Docx,
    /// Excel.
    Xlsx,
}

impl FileKind {
    /// What follows the dot.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Docx => "docx",
            Self::Xlsx => "xlsx",
        }
    }

    fn media_type(self) -> &'static str {
        match self {
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        }
    }
}

/// Hands a file out. `what` is a code for the log and never a name; what the file is called is the page's matter.
///
/// # Errors
/// When the log cannot be written; then nothing leaves.
pub async fn hand_out(
    server: &Server,
    confirmed: &Confirmed,
    what: &'static str,
    kind: FileKind,
    bytes: Vec<u8>,
) -> Result<Response, Failure> {
    note(server, &confirmed.0.who, what).await?;
    let headers = [
        (CONTENT_TYPE, kind.media_type().to_owned()),
        (
            CONTENT_DISPOSITION,
            format!("attachment; filename=\"tung-nha.{}\"", kind.extension()),
        ),
    ];
    Ok((headers, Body::from(bytes)).into_response())
}

/// `POST /desk/api/tables`: a table is about to be saved as CSV by the page.
///
/// # Errors
/// When the password was not given again, or the log cannot be written.
pub async fn table(State(server): State<Server>, confirmed: Confirmed) -> Result<StatusCode, Failure> {
    note(&server, &confirmed.0.who, "table_taken").await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn note(server: &Server, who: &SignedIn, what: &'static str) -> Result<(), LedgerError> {
    let (who, now) = (who.clone(), server.clock().now());
    let write = move |connection: &rusqlite::Connection| audit::note(connection, &who, what, "", now);
    server.ledger().write_sql(write).await
}
