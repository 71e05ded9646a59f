//! The one place where a failure becomes an HTTP answer `{code, message}`, and the one place that logs it. What is
//! ours goes to the log and never over the wire.

use crate::ledger::LedgerError;
use axum::Json;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use schemas::refusal::{Refusal, RefusalCode};

/// Why a request was not carried out.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// The caller's matter.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// Ours.
    #[error("the server could not do this: {0}")]
    Broken(#[from] anyhow::Error),
    /// The store's.
    #[error(transparent)]
    Ledger(#[from] LedgerError),
}

impl From<RefusalCode> for Failure {
    fn from(code: RefusalCode) -> Self {
        Self::Refused(Refusal::of(code))
    }
}

impl Failure {
    fn refusal(self) -> Refusal {
        match self {
            Self::Refused(refusal) => refusal,
            Self::Ledger(LedgerError::Full) => {
                tracing::error!("the disk is full");
                Refusal::new(
                    RefusalCode::StorageFull,
                    "Máy chủ hết chỗ chứa. Phiếu vẫn nằm trên máy; xin báo phường.",
                )
            }
            Self::Ledger(error) => broken(&error),
            Self::Broken(error) => broken(error.as_ref()),
        }
    }
}

fn broken(error: &dyn std::error::Error) -> Refusal {
    tracing::error!(error = %error, "a request could not be carried out");
    Refusal::new(
        RefusalCode::Broken,
        "Máy chủ gặp trục trặc. Phiếu vẫn nằm trên máy; xin thử lại sau, nếu còn lỗi thì báo phường.",
    )
}

/// The status that goes with a code.
pub fn status(code: RefusalCode) -> StatusCode {
    match code {
        RefusalCode::Malformed | RefusalCode::NoConsent | RefusalCode::NotEnrolled => StatusCode::BAD_REQUEST,
        RefusalCode::NotAllowed => StatusCode::UNAUTHORIZED,
        RefusalCode::CodeUnknown | RefusalCode::ConfirmFirst | RefusalCode::OutOfReach => {
            StatusCode::FORBIDDEN
        }
        RefusalCode::NotFound => StatusCode::NOT_FOUND,
        RefusalCode::CodeUsed => StatusCode::CONFLICT,
        RefusalCode::CodeExpired => StatusCode::GONE,
        RefusalCode::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
        RefusalCode::WrongVersion => StatusCode::UPGRADE_REQUIRED,
        RefusalCode::Offline => StatusCode::BAD_GATEWAY,
        RefusalCode::StorageFull => StatusCode::INSUFFICIENT_STORAGE,
        RefusalCode::Broken => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let refusal = self.refusal();
        tracing::debug!(code = ?refusal.code, "refused");
        (status(refusal.code), Json(refusal)).into_response()
    }
}
