//! Why a store could not do what was asked. Few kinds, since callers can act on few; the cause goes to the log.

/// A store's failure. Carries SQL's words about columns at most, never what stood in them.
#[derive(Debug, Clone, thiserror::Error)]
pub enum LedgerError {
    /// No room on the disk; what was there before is unharmed.
    #[error("the disk is full")]
    Full,
    /// Written by a newer version of this program.
    #[error("the ledger has version {found}, this program knows {known}")]
    Newer {
        /// Of the file.
        found: i64,
        /// Of this build.
        known: i64,
    },
    /// What is stored does not read.
    #[error("the ledger does not read: {0}")]
    Damaged(String),
    /// The store is closing or a job in it panicked.
    #[error("the ledger is closed")]
    Closed,
    /// Anything else that the store says.
    #[error("the store failed: {0}")]
    Store(String),
}

impl From<rusqlite::Error> for LedgerError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode;
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::Full,
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Self::Damaged(error.to_string()),
            _ => match error {
                rusqlite::Error::FromSqlConversionFailure(at, ..) => Self::Damaged(format!("column {at}")),
                other => Self::Store(other.to_string()),
            },
        }
    }
}

impl From<schemas::document::ShapeError> for LedgerError {
    fn from(error: schemas::document::ShapeError) -> Self {
        Self::Damaged(error.to_string())
    }
}
