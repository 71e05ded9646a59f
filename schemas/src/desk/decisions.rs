//! "Cần quyết định": what waits for a supervisor, part by part. Viewers are told of none of it but conflicts.

use crate::day::Day;
use crate::ids::{BatchId, DocumentId, HouseholdId};
use crate::record::{NeedStage, Outcome, Unit};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// `GET /desk/api/decisions`: how much waits at each part, as long as the list that the part opens.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DecisionCounts {
    /// Deeds kept aside that nobody has decided about.
    pub held: u32,
    /// Fields that two people both changed.
    pub conflicts: u32,
    /// Pairs of households that may be one.
    pub duplicates: u32,
    /// Needs and difficulties that are not answered.
    pub needs: u32,
    /// People's requests under the law that are not done.
    pub requests: u32,
    /// Of these, past a term of the law.
    pub requests_late: u32,
    /// Questions about what was recorded.
    pub checks: u32,
}

/// `GET /desk/api/held`: deeds kept aside, oldest first; those set aside come after the others.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HeldRow {
    /// Which deed.
    pub batch: BatchId,
    /// Of which tổ it says it is, if the ward has it.
    pub unit: Option<Unit>,
    /// *Gọi tôi là* of the holder of the phone that brought it; empty where nobody is known.
    pub by: String,
    /// UTC milliseconds by the phone's clock: shown, never trusted.
    #[ts(type = "number")]
    pub made_at: i64,
    /// UTC milliseconds by the server's clock.
    #[ts(type = "number")]
    pub received_at: i64,
    /// Why it was kept aside; a code.
    pub code: String,
    /// How many changes it has.
    pub changes: u32,
    /// The household that it is about, where the register has it.
    pub household: Option<HouseholdId>,
    /// Its address; for a house that it would add, the address that it says.
    pub place: String,
    /// What it would do.
    pub effects: Vec<HeldEffect>,
    /// Who decided against it, and when.
    pub set_aside: Option<SetAside>,
}

/// A decision against a deed, for now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SetAside {
    /// *Gọi tôi là*, or the account's name.
    pub by: String,
    /// UTC milliseconds.
    #[ts(type = "number")]
    pub at: i64,
}

/// One thing that a deed would do if it were taken in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum HeldEffect {
    /// A house that the list lacks.
    NewHousehold,
    /// A visit.
    Visit {
        /// What came of it.
        outcome: Outcome,
        /// When.
        day: Day,
        /// Help given without a name, in lượt.
        unnamed: u32,
    },
    /// A visit that is here already is corrected or taken back.
    VisitMended {
        /// When it was.
        day: Day,
    },
    /// Something about the household: `address`, `counts`, `standing`, `answers`, `priority`, `needs`, `cautions`,
    /// `receipts`, `other`.
    Household {
        /// Which.
        field: String,
    },
    /// A resident is written down by name.
    Person {
        /// As told.
        name: String,
    },
    /// Something about a resident.
    PersonMended {
        /// As told.
        name: String,
    },
    /// Skills shown to a resident.
    Helped {
        /// As told.
        name: String,
        /// How many lines of guidance.
        skills: u32,
    },
    /// A note.
    Note,
    /// A lesson, a team or a walk; the word of its kind.
    Other {
        /// `lesson`, `team`, `walk` or a word of a later version.
        kind: String,
    },
    /// It builds on what is not here, so that nobody can say what it would do.
    Unclear {
        /// How many changes.
        changes: u32,
    },
}

/// `GET /desk/api/duplicates`.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DuplicatesPage {
    /// Pairs that nobody has decided about, in walking order.
    pub open: Vec<AlikePair>,
    /// Pairs that were decided, latest first.
    pub decided: Vec<DecidedPair>,
}

/// Two households of one tổ that may be one.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AlikePair {
    /// Which tổ.
    pub unit: Unit,
    /// The one with more recorded about it.
    pub one: AlikeHome,
    /// The other.
    pub other: AlikeHome,
    /// Why it is asked: `same_address`, `unit_missing`, `same_phone`, `same_name`.
    pub why: Vec<String>,
}

/// One of them.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AlikeHome {
    /// Which.
    pub household: HouseholdId,
    /// In one line.
    pub address: String,
    /// Nhân khẩu, as told.
    pub people: Option<u32>,
    /// Residents written down by name.
    pub named: u32,
    /// Visits of this year that count.
    pub visits: u32,
    /// Day of the latest one of any year.
    pub last_visit: Option<Day>,
}

/// A pair about which somebody decided; can be undone.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DecidedPair {
    /// The one that stands, or one of two.
    pub one: HouseholdId,
    /// Its address.
    pub one_address: String,
    /// The one that is the same, or the other of two.
    pub other: HouseholdId,
    /// Its address.
    pub other_address: String,
    /// One home; else two.
    pub same: bool,
}

/// `POST /desk/api/duplicates`: what a pair is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DecidePair {
    /// The one that stands, where they are one.
    pub one: HouseholdId,
    /// The other.
    pub other: HouseholdId,
    /// What they are.
    pub verdict: PairVerdict,
}

/// What a pair of like households is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PairVerdict {
    /// *Là một nhà*.
    One,
    /// *Là hai nhà*.
    Two,
    /// Asked anew.
    Open,
}

/// A row of `GET /desk/api/needs`, longest waiting first.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NeedRow {
    /// The paper that tells of it: the household's or a person's.
    pub document: DocumentId,
    /// Code of the catalogue.
    pub need: String,
    /// Whose household.
    pub household: HouseholdId,
    /// Its address.
    pub place: String,
    /// Which tổ.
    pub unit: Unit,
    /// Whose need it is; absent when it is the household's.
    pub person: Option<String>,
    /// How far it has come.
    pub stage: NeedStage,
    /// To whom it was passed on; a code of the catalogue.
    pub referral: Option<String>,
    /// When it was told.
    pub told_on: Option<Day>,
    /// Since when it is where it is.
    pub since: Option<Day>,
}

/// `POST /desk/api/needs`: passes one on, or says that it was answered, or that it is open after all.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MoveNeed {
    /// The paper that tells of it.
    pub document: DocumentId,
    /// Code of the catalogue.
    pub need: String,
    /// What it becomes.
    pub stage: NeedStage,
    /// To whom; a code of the catalogue. Wanted when it is passed on.
    pub referral: Option<String>,
}
