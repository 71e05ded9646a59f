//! The phones of the ward.

use crate::ids::{AreaId, DeviceId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// `GET /desk/api/phones`.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PhoneRow {
    /// Which phone.
    pub device: DeviceId,
    /// Whose, by *Gọi tôi là*.
    pub called: String,
    /// Tổ that it holds.
    pub areas: Vec<AreaId>,
    /// UTC milliseconds of its last exchange; 0 = never.
    #[ts(type = "number")]
    pub last_seen: i64,
    /// Of the app.
    pub version: String,
    /// Deeds received from it, ever.
    pub deeds: u32,
    /// UTC milliseconds; it may only upload, and what it uploads is held.
    #[ts(type = "number | null")]
    pub revoked_at: Option<i64>,
}
