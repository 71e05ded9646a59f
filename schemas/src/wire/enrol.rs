//! Enrolment: a one-time code buys a phone its device id, its token and its areas. JSON, since it happens once.

use crate::ids::{DeviceId, Epoch, ServerId, VolunteerId, WardId};
use serde::{Deserialize, Serialize};

/// `POST /v1/enrol`.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct EnrolRequest {
    /// As typed; blanks, dashes and case do not matter.
    pub code: String,
    /// *Gọi tôi là*, if the volunteer wants another than the ward wrote.
    pub called: Option<String>,
    /// The device's Ed25519 public key, hex.
    pub device_key: String,
    /// Of the app.
    pub version: String,
}

/// The only time that the token crosses the wire towards the phone.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct EnrolReply {
    /// For `Authorization: Bearer`.
    pub token: String,
    /// This phone.
    pub device: DeviceId,
    /// Its holder.
    pub volunteer: VolunteerId,
    /// *Gọi tôi là*.
    pub called: String,
    /// The ward.
    pub ward: WardId,
    /// Its name.
    pub ward_name: String,
    /// The server.
    pub server: ServerId,
    /// Its present epoch.
    pub epoch: Epoch,
    /// The server's Ed25519 public key, hex: receipts are checked against it.
    pub server_key: String,
}
