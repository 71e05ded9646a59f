//! The screen that is handed to a resident, and changing one's mind: what a screen asks and what it is shown.

use super::Consent;
use crate::day::Day;
use crate::ids::{HouseholdId, PersonId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A PIN of this phone's holder.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Pin {
    /// 4 to 6 digits.
    pub pin: String,
}

/// Sets the PIN, or another in its place.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SetPin {
    /// 4 to 6 digits.
    pub pin: String,
    /// The present one, where there is one.
    #[serde(default)]
    #[ts(optional)]
    pub present: Option<String>,
}

/// What trying a PIN came to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PinTried {
    /// The phone is its holder's again.
    pub right: bool,
    /// Seconds until another may be tried; 0 at once.
    pub wait: u32,
}

/// A one-time code that the ward has just given to this phone's holder.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FreshCode {
    /// Blanks, dashes and case do not matter.
    pub code: String,
}

/// Whose consent is withdrawn: a person, or whoever holds the slip of that code.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Withdraw {
    /// Who.
    #[serde(default)]
    #[ts(optional)]
    pub person: Option<PersonId>,
    /// Code of the slip as typed or scanned; blanks, dashes and case do not matter.
    #[serde(default)]
    #[ts(optional)]
    pub slip: Option<String>,
}

/// A consent asked for again, of somebody whose name is here already.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RenewConsent {
    /// Who.
    pub person: PersonId,
    /// Another number to call; absent keeps the one that stands, if calls are allowed still.
    #[serde(default)]
    #[ts(optional)]
    pub phone: Option<String>,
    /// The two answers, under the words that were read.
    pub consent: Consent,
}

/// The number of somebody who allowed calls.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NumberToCall {
    /// Digits alone.
    pub number: String,
}

/// What the camera sees, as wide as high.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Picture {
    /// Pixels of one side, at most [`Picture::MOST_SIDE`].
    pub side: u32,
    /// One byte a pixel, dark to light, line by line, as base64.
    pub grey: String,
}

impl Picture {
    /// More tells no more of a code that fills the frame.
    pub const MOST_SIDE: u32 = 640;
}

/// What a square code says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SquareText {
    /// Absent where no code was seen, or none that reads.
    pub text: Option<String>,
}

/// The code of a slip, as typed or scanned.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AskSlip {
    /// Blanks, dashes and case do not matter.
    pub slip: String,
}

/// One person.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AskPerson {
    /// Who.
    pub person: PersonId,
}

/// What the resident is told, and may be given on paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Withdrawn {
    /// Whose paper.
    pub person: PersonId,
    /// Where.
    pub household: HouseholdId,
    /// The name is hidden from today on.
    pub on: Day,
    /// And destroyed with its history from this day on, everywhere.
    pub destroyed_on: Day,
}
