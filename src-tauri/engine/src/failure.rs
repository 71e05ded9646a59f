//! What can go wrong inside, and the one place where it becomes a refusal that a screen can show. Logged once,
//! here, without content.

use schemas::document::ShapeError;
use schemas::gate::Held;
use schemas::refusal::{Refusal, RefusalCode};

/// Anything that stops a call. A transaction that was open has been rolled back.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// The caller's matter.
    #[error("{0}")]
    Refused(#[from] Refusal),
    /// SQLite's matter: full disk, wrong key, broken file.
    #[error("storage: {0}")]
    Storage(#[from] rusqlite::Error),
    /// The folder cannot be made or read.
    #[error("folder: {0}")]
    Folder(#[from] std::io::Error),
    /// A document of ours does not have our shape.
    #[error("document: {0}")]
    Shape(#[from] ShapeError),
    /// A foreign change was not taken in.
    #[error("change: {0}")]
    Held(#[from] Held),
    /// Something that cannot be, such as settings that do not read.
    #[error("broken: {0}")]
    Broken(&'static str),
}

impl From<automerge::AutomergeError> for Failure {
    fn from(error: automerge::AutomergeError) -> Self {
        Self::Shape(error.into())
    }
}

impl From<RefusalCode> for Failure {
    fn from(code: RefusalCode) -> Self {
        Self::Refused(Refusal::of(code))
    }
}

impl Failure {
    /// For the screen. The cause of what is ours goes to the log and no further.
    pub fn into_refusal(self) -> Refusal {
        match self {
            Self::Refused(refusal) => refusal,
            Self::Storage(error) if is_full(&error) => Refusal::of(RefusalCode::StorageFull),
            Self::Folder(error) if error.kind() == std::io::ErrorKind::StorageFull => {
                Refusal::of(RefusalCode::StorageFull)
            }
            other => {
                tracing::error!(cause = %other, "a call failed");
                Refusal::of(RefusalCode::Broken)
            }
        }
    }
}

fn is_full(error: &rusqlite::Error) -> bool {
    error.sqlite_error_code() == Some(rusqlite::ErrorCode::DiskFull)
}
