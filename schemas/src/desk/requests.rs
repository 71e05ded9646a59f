//! The register of people's requests under the law on personal data, with its clocks.

use crate::day::Day;
use crate::ids::{HouseholdId, PersonId};
use crate::law::LawRequestKind;
use crate::record::Unit;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

/// Characters of the short note beside a request.
pub const REQUEST_NOTE_LIMIT: usize = 120;

/// A row of `GET /desk/api/requests`: what is not done first, by its term.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LawRequestRow {
    /// Which.
    #[ts(type = "string")]
    pub id: Uuid,
    /// What is asked for.
    pub kind: LawRequestKind,
    /// By which way it came: `desk`, `phone`, `paper`, `door`, `message`.
    pub way: String,
    /// When it came.
    pub received_on: Day,
    /// Whose household.
    pub household: HouseholdId,
    /// Its address.
    pub place: String,
    /// Which tổ.
    pub unit: Unit,
    /// Whose paper it is about; absent when it is about the household's answers.
    pub person: Option<PersonId>,
    /// How the person is called, as long as the paper is here.
    pub name: Option<String>,
    /// A short note without names.
    pub note: String,
    /// The last day on which it is acknowledged in time.
    pub acknowledge_by: Day,
    /// When it was acknowledged.
    pub acknowledged_on: Option<Day>,
    /// The last day on which it is done in time.
    pub done_by: Day,
    /// When it was done.
    pub done_on: Option<Day>,
    /// `fulfilled` or `refused`, once it is done.
    pub outcome: Option<String>,
    /// A term has passed without what it asks for.
    pub late: bool,
}

/// `POST /desk/api/requests`: enters one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NewLawRequest {
    /// What is asked for.
    pub kind: LawRequestKind,
    /// By which way it came.
    pub way: String,
    /// When it came; not after today.
    pub received_on: Day,
    /// Whose household.
    pub household: HouseholdId,
    /// Whose paper it is about.
    pub person: Option<PersonId>,
    /// A short note; no names, no long numbers.
    pub note: String,
}

/// `POST /desk/api/requests/{id}`: a step of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LawRequestStep {
    /// The resident was told that it has come.
    Acknowledge,
    /// What was asked for is done. Of an erasure: the paper is destroyed now, with its history.
    Fulfil,
    /// It cannot be done, and the resident was told why.
    Refuse,
}

/// `POST /desk/api/requests/{id}`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MoveLawRequest {
    /// What was done.
    pub step: LawRequestStep,
}

/// A row of `GET /desk/api/households/{household}/people`: whom a request may be about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NamedPerson {
    /// Whose paper.
    pub person: PersonId,
    /// How they are called.
    pub name: String,
}
