//! The slips that stay with a resident: four to a sheet, each with a code of its own (`rules.md` §5).

use super::QrPicture;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// `POST /desk/api/slips`: nothing of it is kept, and a code means nobody until a volunteer writes it down with a consent.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MakeSlips {
    /// Sheets of [`MakeSlips::A_SHEET`], from 1 to [`MakeSlips::MOST_SHEETS`].
    pub sheets: u32,
}

impl MakeSlips {
    /// A6 on A4.
    pub const A_SHEET: u32 = 4;
    /// As much as one goes through in an evening.
    pub const MOST_SHEETS: u32 = 50;
}

/// One slip.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PrintedSlip {
    /// `7K3F-Q2MX`
    pub code: String,
    /// The same, for a camera.
    pub qr: QrPicture,
}
