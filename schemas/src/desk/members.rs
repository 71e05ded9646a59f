//! The people who walk: their tổ, their phones, and the code that lets a new phone in.

use crate::ids::{AreaId, DeviceId, VolunteerId};
use crate::record::Unit;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// `GET /desk/api/members`.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MembersPage {
    /// UTC milliseconds by the server's clock.
    #[ts(type = "number")]
    pub as_of: i64,
    /// All tổ, by old ward and number; those that ended keep their holders until they are taken back.
    pub units: Vec<Unit>,
    /// By name.
    pub members: Vec<MemberRow>,
}

/// One volunteer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MemberRow {
    /// Who.
    pub volunteer: VolunteerId,
    /// *Gọi tôi là*.
    pub called: String,
    /// `volunteer`, `lead`, `supervisor`.
    pub role: String,
    /// Tổ that they hold.
    pub areas: Vec<AreaId>,
    /// Phones in use first.
    pub phones: Vec<MemberPhone>,
}

/// One of their phones.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MemberPhone {
    /// Which.
    pub device: DeviceId,
    /// UTC milliseconds of its last exchange; 0 = never.
    #[ts(type = "number")]
    pub last_seen: i64,
    /// UTC milliseconds; it may only upload, and what it uploads is held.
    #[ts(type = "number | null")]
    pub revoked_at: Option<i64>,
}

/// `POST /desk/api/members`, and `POST /desk/api/members/{volunteer}` for what is so from now on.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AddMember {
    /// *Gọi tôi là*: cô Lan.
    pub called: String,
    /// `volunteer`, `lead`, `supervisor`.
    pub role: String,
    /// All tổ that they hold from now on; one that is left out is taken back.
    pub areas: Vec<AreaId>,
}

/// `POST /desk/api/members/{volunteer}/hand-over`: all their tổ go to somebody else.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HandOver {
    /// Who holds them from now on, beside what they hold already.
    pub to: VolunteerId,
}

/// `POST /desk/api/members/{volunteer}/code`: what one new phone needs. This is the only time that it can be read.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CodeSlip {
    /// `7K3FQ-…`
    pub code: String,
    /// UTC milliseconds until which it lets one phone in.
    #[ts(type = "number")]
    pub expires_at: i64,
    /// Where the phone finds the server.
    pub server: String,
    /// `v1|addresses|key pin|code|ward` as a picture.
    pub qr: QrPicture,
}

/// A QR code as a drawing: a square of `size` modules, dark ones in one SVG path, a unit a module.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct QrPicture {
    /// Modules a side, the quiet zone left out.
    pub size: u32,
    /// SVG path data.
    pub path: String,
}
