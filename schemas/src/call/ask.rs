//! The arguments of the calls.

use crate::day::Day;
use crate::ids::{AreaId, DocumentId, HouseholdId, PersonId};
use crate::record::{Level, NeedStage, PersonStatus, Standing, Way};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// No arguments, or nothing to say in reply.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct Nothing {}

/// What the ward's slip or QR says.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Enrol {
    /// Address of the server, `http://127.0.0.1:8080`.
    pub server: String,
    /// The one-time code; blanks, dashes and case do not matter.
    pub code: String,
    /// *Gọi tôi là*: used in conflict cards.
    #[serde(default)]
    #[ts(optional)]
    pub called: Option<String>,
}

/// One street, or one kiệt of it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AskDoors {
    /// Which tổ.
    pub area: AreaId,
    /// As in [`super::Street`]; empty for doors without a street.
    pub street: String,
    /// The kiệt, or absent for the street's own frontage.
    #[serde(default)]
    #[ts(optional)]
    pub kiet: Option<String>,
}

/// What the volunteer typed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Search {
    /// Free words: name, address, "k123 45", last digits of a phone number.
    pub query: String,
    /// At most so many rows (1–200).
    #[serde(default)]
    #[ts(optional)]
    pub limit: Option<u32>,
}

/// One household.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AskHousehold {
    /// Which.
    pub household: HouseholdId,
}

/// A house that the list lacks.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AddHousehold {
    /// In which of my tổ.
    pub area: AreaId,
    /// The address as typed, read softly; or a description of the place.
    pub address: String,
    /// *Nhận ra bằng* of each hộ at this address; one empty entry for a single hộ.
    #[serde(default)]
    pub units: Vec<String>,
    /// True after the volunteer saw the warning about a like address and added it all the same.
    #[serde(default)]
    pub although_alike: bool,
}

/// Single fields to mend; an absent one is not touched.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct Mended {
    /// Nhân khẩu (0–99).
    #[ts(optional)]
    pub people: Option<u32>,
    /// Từ 16 tuổi (0–99).
    #[ts(optional)]
    pub adults16: Option<u32>,
    /// Từ 60 tuổi (0–99).
    #[ts(optional)]
    pub elders60: Option<u32>,
    /// Street.
    #[ts(optional)]
    pub street: Option<String>,
    /// Kiệt.
    #[ts(optional)]
    pub kiet: Option<String>,
    /// Hẻm.
    #[ts(optional)]
    pub hem: Option<String>,
    /// House number.
    #[ts(optional)]
    pub number: Option<String>,
    /// *Nhận ra bằng*.
    #[ts(optional)]
    pub unit: Option<String>,
    /// Lived in or confirmed empty.
    #[ts(optional)]
    pub standing: Option<Standing>,
    /// Caution codes to set.
    pub cautions_on: Vec<String>,
    /// Caution codes to clear.
    pub cautions_off: Vec<String>,
    /// Need codes told today; each starts as *mới*.
    pub needs_on: Vec<String>,
    /// What became of needs.
    #[ts(as = "Option<Vec<MendNeed>>", optional)]
    pub needs: Vec<MendNeed>,
    /// "Trong nhà mấy người …"; what is absent stays as it is.
    #[ts(optional)]
    pub answers: Option<MendAnswers>,
    /// People whom the priority list is about (0–99).
    #[ts(optional)]
    pub priority_people: Option<u32>,
    /// Reason code under which the household joins the priority list today.
    #[ts(optional)]
    pub priority_joins: Option<String>,
    /// Reason code that it leaves today, with why it does.
    #[ts(optional)]
    pub priority_leaves: Option<LeavePriority>,
    /// The family as a whole is attested as "Gia đình số", or is not any more; where nobody gave a name.
    #[ts(optional)]
    pub digital_family: Option<bool>,
}

/// Leaving the priority list needs a reason (`rules.md` §2.11).
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LeavePriority {
    /// `NCT`, `KK`, `KHÁC`.
    pub code: String,
    /// `moved`, `died`, `no_longer`.
    pub why: String,
}

/// What became of one need.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MendNeed {
    /// Code of the catalogue.
    pub code: String,
    /// Mới, đã chuyển, đã trả lời.
    pub stage: NeedStage,
    /// To whom it was passed on; a code of the catalogue.
    #[serde(default)]
    #[ts(optional)]
    pub referral: Option<String>,
}

/// What a household says about all who live in it, without a name.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct MendAnswers {
    /// People of 16 and more whom the answer speaks of (0–99).
    #[ts(optional)]
    pub about: Option<u32>,
    /// Of these, with VNeID level 2.
    #[ts(optional)]
    pub vneid2: Option<u32>,
    /// Of these, with a bank account on the phone.
    #[ts(optional)]
    pub bank: Option<u32>,
    /// The house has Internet.
    #[ts(optional)]
    pub internet: Option<bool>,
    /// Smartphones in the house (0–99).
    #[ts(optional)]
    pub smartphones: Option<u32>,
    /// Who answered; a code of the catalogue.
    #[ts(optional)]
    pub told_by: Option<String>,
}

/// Mends single fields of a household.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MendHousehold {
    /// Which.
    pub household: HouseholdId,
    /// What.
    pub fields: Mended,
}

/// The two questions and how they were answered. None is pre-chosen.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Consent {
    /// *Cho ghi tên không?*
    pub name_allowed: bool,
    /// *Cho gọi điện nhắc không?*
    pub call_allowed: bool,
    /// Version of the wording that was read aloud.
    pub text_version: u32,
    /// How it was given.
    pub way: Way,
    /// Code of the slip, if one was handed over.
    #[serde(default)]
    #[ts(optional)]
    pub slip: Option<String>,
    /// The day of the signature on the list of a class, which is keyed back later; absent for today.
    #[serde(default)]
    #[ts(optional)]
    pub signed_on: Option<Day>,
}

/// A person, written down with consent.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AddPerson {
    /// Where they live.
    pub household: HouseholdId,
    /// Họ tên or tên hay gọi.
    pub name: String,
    /// Code of the catalogue.
    #[serde(default)]
    #[ts(optional)]
    pub age_band: Option<String>,
    /// Only with the second consent.
    #[serde(default)]
    #[ts(optional)]
    pub phone: Option<String>,
    /// The two answers.
    pub consent: Consent,
}

/// Single fields of a person to mend; an absent one is not touched.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MendPerson {
    /// Who.
    pub person: PersonId,
    /// As typed.
    #[serde(default)]
    #[ts(optional)]
    pub name: Option<String>,
    /// Code of the catalogue.
    #[serde(default)]
    #[ts(optional)]
    pub age_band: Option<String>,
    /// Code of the catalogue.
    #[serde(default)]
    #[ts(optional)]
    pub vneid: Option<String>,
    /// Has a bank account on the phone.
    #[serde(default)]
    #[ts(optional)]
    pub bank: Option<bool>,
    /// Lives here, moved, died. Whoever died is hidden at once and destroyed after three days; another state takes that
    /// back.
    #[serde(default)]
    #[ts(optional)]
    pub status: Option<PersonStatus>,
    /// The household is on the priority list for this person's sake.
    #[serde(default)]
    #[ts(optional)]
    pub priority: Option<bool>,
    /// Ticks of "Gia đình số" that hold from today.
    #[serde(default)]
    #[ts(as = "Option<Vec<String>>", optional)]
    pub ticks_on: Vec<String>,
    /// Ticks that were set by mistake.
    #[serde(default)]
    #[ts(as = "Option<Vec<String>>", optional)]
    pub ticks_off: Vec<String>,
    /// Learning portals that this person uses.
    #[serde(default)]
    #[ts(as = "Option<Vec<String>>", optional)]
    pub portals_on: Vec<String>,
    /// Portals that were noted by mistake.
    #[serde(default)]
    #[ts(as = "Option<Vec<String>>", optional)]
    pub portals_off: Vec<String>,
    /// *Biết sẵn*: what they can do without having been taught by the Tổ.
    #[serde(default)]
    #[ts(as = "Option<Vec<Knows>>", optional)]
    pub knows: Vec<Knows>,
    /// What became of this person's needs.
    #[serde(default)]
    #[ts(as = "Option<Vec<MendNeed>>", optional)]
    pub needs: Vec<MendNeed>,
}

/// A skill that somebody had already.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Knows {
    /// Skill code.
    pub skill: String,
    /// How far, as seen.
    pub level: Level,
}

/// One tap on a conflict card.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Choose {
    /// The document in which it stands.
    pub document: DocumentId,
    /// The field, as in [`super::Conflict`].
    pub field: String,
    /// The value to keep, as in [`super::ConflictValue::value`].
    pub value: String,
}

/// Which half-filled form.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AskDraft {
    /// Of which door.
    pub household: HouseholdId,
    /// Which form of that door; absent for a meeting.
    #[serde(default)]
    #[ts(optional)]
    pub form: Option<String>,
}

/// A half-filled form.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KeepDraft {
    /// At which door.
    pub household: HouseholdId,
    /// Which form of that door; absent for a meeting.
    #[serde(default)]
    #[ts(optional)]
    pub form: Option<String>,
    /// Whatever the form needs to come back (≤ 64 KiB); empty forgets it.
    pub body: String,
}
