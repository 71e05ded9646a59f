//! Who may sit at the desk. Only an administrator changes it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

/// One of `GET /desk/api/accounts`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AccountRow {
    /// Which.
    #[ts(type = "string")]
    pub account: Uuid,
    /// As it was written when it was made.
    pub name: String,
    /// `administrator`, `supervisor`, `viewer`.
    pub role: String,
    /// UTC milliseconds.
    #[ts(type = "number")]
    pub made_at: i64,
    /// UTC milliseconds; nobody signs in with it any more.
    #[ts(type = "number | null")]
    pub closed_at: Option<i64>,
    /// UTC milliseconds of the last request in a session that is open.
    #[ts(type = "number | null")]
    pub last_seen: Option<i64>,
    /// Whose page this is.
    pub mine: bool,
}

/// `POST /desk/api/accounts`: the answer carries the first password, once.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AddAccount {
    /// Case and marks do not matter at the sign-in.
    pub name: String,
    /// `administrator`, `supervisor`, `viewer`.
    pub role: String,
}

/// `POST /desk/api/accounts/{account}/role`.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChangeRole {
    /// `administrator`, `supervisor`, `viewer`.
    pub role: String,
}

/// A password that was just made up. This is the only time that it can be read.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NewPassword {
    /// Whose.
    #[ts(type = "string")]
    pub account: Uuid,
    /// Their name.
    pub name: String,
    /// `tole-kami-bupo-hine`
    pub password: String,
}
