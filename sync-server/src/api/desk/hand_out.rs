//! The one door by which a file leaves the desk. Whoever comes to guard exports guards this function.

use crate::account::session::SignedIn;
use axum::body::Body;
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
pub fn hand_out(who: &SignedIn, what: &'static str, kind: FileKind, bytes: Vec<u8>) -> Response {
    tracing::info!(account = %who.account, what, bytes = bytes.len(), "a file was handed out");
    let headers = [
        (CONTENT_TYPE, kind.media_type().to_owned()),
        (
            CONTENT_DISPOSITION,
            format!("attachment; filename=\"tung-nha.{}\"", kind.extension()),
        ),
    ];
    (headers, Body::from(bytes)).into_response()
}
