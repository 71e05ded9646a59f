//! The password asked for again, and the log of what was done at the desk.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// `POST /desk/api/confirm`: the password of whoever is signed in, before something that cannot be undone.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Confirm {
    /// Compared and forgotten.
    pub password: String,
}

/// `GET /desk/api/audit`.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AuditPage {
    /// Newest first.
    pub lines: Vec<AuditLine>,
    /// Whether there are older ones.
    pub more: bool,
    /// No line was changed or taken out since it was written.
    pub whole: bool,
}

/// One thing that was done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AuditLine {
    /// Grows; older lines are asked for before it.
    #[ts(type = "number")]
    pub entry: i64,
    /// UTC milliseconds.
    #[ts(type = "number")]
    pub at: i64,
    /// By which the account is called now.
    pub who: String,
    /// `phone_revoked`, `account_closed` …
    pub code: String,
    /// The volunteer, account or tổ that it was about, as it is called now; empty for anything else.
    pub about: String,
}
