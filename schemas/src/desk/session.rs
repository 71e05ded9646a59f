//! Who is signed in.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// `POST /desk/api/session`.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SignIn {
    /// As the administrator wrote it; case and marks do not matter.
    pub name: String,
    /// Kept as argon2id only.
    pub password: String,
}

/// `GET /desk/api/session`: who is signed in.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Session {
    /// For the greeting.
    pub name: String,
    /// `administrator`, `supervisor`, `viewer`: a viewer sees figures without names.
    pub role: String,
    /// Name of the ward.
    pub ward: String,
}
