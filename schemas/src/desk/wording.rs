//! The ward's own words of consent, with the versions that were read aloud before.

use crate::catalogue::WardWording;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// `GET /desk/api/wording`.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WordingPage {
    /// UTC milliseconds.
    #[ts(type = "number")]
    pub as_of: i64,
    /// The ward's telephone, for the example; absent where nobody entered it.
    pub ward_phone: Option<String>,
    /// Newest first; the last one is the app's own.
    pub versions: Vec<WordingVersion>,
}

/// One version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WordingVersion {
    /// What is read aloud and left behind.
    pub wording: WardWording,
    /// Who wrote it; empty for the app's own.
    pub by: String,
    /// UTC milliseconds; absent for the app's own.
    #[ts(type = "number | null")]
    pub at: Option<i64>,
}

/// `POST /desk/api/wording`: from now on these words are read aloud.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChangeWording {
    /// The version that was on the screen; another one that came meanwhile is not written over.
    pub instead_of: u32,
    /// As in [`WardWording`].
    pub script: String,
    /// As in [`WardWording`].
    pub slip: String,
}
