//! The replies of the calls: what a screen shows, already in the words and order in which it is shown.

use super::{DueTask, NeedView, PersonView, VoidVisit};
use crate::address::Address;
use crate::day::Day;
use crate::ids::{AreaId, BatchId, DocumentId, HouseholdId, LessonId, PersonId, VisitId, VolunteerId};
use crate::record::{Answers, Counts, HouseState, Level, Outcome, Source, Standing, Unit};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Who this phone belongs to.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Status {
    /// False until a code was spent.
    pub enrolled: bool,
    /// *Gọi tôi là*.
    pub called: String,
    /// Name of the ward.
    pub ward: String,
    /// My tổ dân phố.
    pub areas: Vec<Unit>,
    /// Where a resident can check who stands at the door.
    pub ward_phone: Option<String>,
    /// Deeds that the ward has not received yet.
    pub unsent: u32,
    /// Today by the phone's clock, in Asia/Ho_Chi_Minh.
    pub today: Day,
    /// Of the app.
    pub version: String,
    /// `volunteer`, `lead`, `supervisor`; empty where the ward has not said.
    pub role: String,
    /// Who writes in my tổ, by *Gọi tôi là*, myself first.
    pub colleagues: Vec<Colleague>,
    /// A PIN was set.
    pub has_pin: bool,
    /// The phone is in a resident's hands, at this door.
    pub handed_over: Option<HouseholdId>,
    /// Practice at made-up doors.
    pub training: bool,
}

/// One row of a list of doors.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Door {
    /// Which household.
    pub household: HouseholdId,
    /// Its tổ.
    pub area: AreaId,
    /// "K45/15", the largest text of a door's screen.
    pub short: String,
    /// "Nguyễn Công Trứ"; empty when the address has no street.
    pub street: String,
    /// "Kiệt 45", or absent on the frontage.
    pub kiet: Option<String>,
    /// *Nhận ra bằng*.
    pub unit: Option<String>,
    /// For the house shape.
    pub state: HouseState,
    /// On the priority list; the reason is not shown to volunteers.
    pub priority: bool,
    /// Từ 16 tuổi.
    pub adults16: Option<u32>,
    /// Caution codes.
    pub cautions: Vec<String>,
    /// Day and outcome of the latest visit that counts.
    pub last_visit: Option<LastVisit>,
    /// When to come back.
    pub revisit_on: Option<Day>,
    /// Something of this household has not reached the ward yet.
    pub unsent: bool,
    /// Two people both changed something here.
    pub conflict: bool,
    /// A person of this household that the query found, as typed.
    pub found_person: Option<String>,
}

/// The latest visit in one glance.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LastVisit {
    /// When.
    pub day: Day,
    /// What came of it.
    pub outcome: Outcome,
}

/// A street's frontage or one kiệt: the strip of houses.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Street {
    /// Which tổ.
    pub area: AreaId,
    /// "Nguyễn Công Trứ"; empty for doors without a street.
    pub street: String,
    /// "45", or absent for the frontage.
    pub kiet: Option<String>,
    /// "Kiệt 45 Nguyễn Công Trứ".
    pub title: String,
    /// The state of each house in walking order (one side, then the other).
    pub states: Vec<HouseState>,
    /// Of these, met this year.
    pub met: u32,
    /// Of these, not reached yet.
    pub not_reached: u32,
}

/// What a search found.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Found {
    /// Exact marks first.
    pub doors: Vec<Door>,
    /// There were more than the limit.
    pub more: bool,
}

/// One door opened.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HouseholdView {
    /// As in lists.
    pub door: Door,
    /// The address in its parts.
    pub address: Address,
    /// The tổ.
    pub unit: Unit,
    /// Lived in, or confirmed empty.
    pub standing: Standing,
    /// How many people.
    pub counts: Counts,
    /// Need codes of the household.
    pub needs: Vec<String>,
    /// The same with what became of them.
    pub need_states: Vec<NeedView>,
    /// What the family said about all who live here.
    pub answers: Answers,
    /// How many people the priority list is about.
    pub priority_people: Option<u32>,
    /// "nhà 8 trong 14".
    pub place: u32,
    /// Houses on this strip.
    pub places: u32,
    /// The neighbour in walking order.
    pub next: Option<HouseholdId>,
    /// Newest first, voided ones left out.
    pub visits: Vec<VisitView>,
    /// Those who allowed their name.
    pub people: Vec<PersonView>,
    /// People who may be one and the same: named alike but for marks, in one age band. Proposed, never merged alone.
    pub alike: Vec<Vec<PersonId>>,
    /// Why this door is due today.
    pub tasks: Vec<DueTask>,
    /// What two people both changed.
    pub conflicts: Vec<Conflict>,
}

/// A visit as the door's screen lists it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VisitView {
    /// Which.
    pub id: VisitId,
    /// When.
    pub day: Day,
    /// By the phone's clock, UTC milliseconds.
    #[ts(type = "number")]
    pub at: i64,
    /// Who, by *Gọi tôi là*.
    pub by: String,
    /// This phone's volunteer made it.
    pub mine: bool,
    /// May be taken back: mine and of today.
    pub can_undo: bool,
    /// The visit that this one corrects.
    pub amends: Option<VisitId>,
    /// A later one corrects this visit; shown beside it, counts nowhere.
    pub amended: bool,
    /// What came of it.
    pub outcome: Outcome,
    /// Why nobody lives there.
    pub reason: Option<String>,
    /// When to come back.
    pub revisit_on: Option<Day>,
    /// Its note, if this phone holds it.
    pub note: Option<String>,
    /// Named help.
    pub helped: Vec<HelpedView>,
    /// Help without names.
    pub unnamed: Vec<UnnamedView>,
    /// Not at the ward yet.
    pub unsent: bool,
}

/// One skill shown to one person, by name.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HelpedView {
    /// Who.
    pub person: PersonId,
    /// As typed.
    pub name: String,
    /// Skill code.
    pub skill: String,
    /// How far.
    pub level: Level,
    /// Who taught it.
    pub source: Source,
}

/// People helped without a name.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct UnnamedView {
    /// Skill code.
    pub skill: String,
    /// How many.
    pub people: u32,
}

/// One field that two people both changed without knowing of each other.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Conflict {
    /// The household concerned.
    pub household: HouseholdId,
    /// "K45/15 Nguyễn Công Trứ".
    pub place: String,
    /// The document in which it stands.
    pub document: DocumentId,
    /// Path of the field: `people`, `visits/<id>/outcome`, `vneid` …
    pub field: String,
    /// The one that every reader shows until someone chooses.
    pub shown: String,
    /// All of them, each with its writer; the shown one first.
    pub values: Vec<ConflictValue>,
}

/// One of the values of a conflict.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ConflictValue {
    /// As text, whatever its type.
    pub value: String,
    /// Who wrote it.
    pub by: Option<VolunteerId>,
    /// By *Gọi tôi là*; empty when unknown.
    pub by_name: String,
}

/// What saving did.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Saved {
    /// Screens redraw from this.
    pub touched: Touched,
    /// Made or changed visit.
    pub visit: Option<VisitId>,
    /// Made or changed households.
    pub households: Vec<HouseholdId>,
    /// Visits made at other hộ on the same doorstep.
    #[serde(default)]
    pub together: Vec<VoidVisit>,
    /// Made person.
    pub person: Option<PersonId>,
    /// Made or changed lesson.
    #[serde(default)]
    pub lesson: Option<LessonId>,
    /// The deed that was written about a lesson, by which it alone can be taken back.
    #[serde(default)]
    pub deed: Option<BatchId>,
    /// Nothing was saved because these look like the same house; ask the volunteer.
    pub alike: Vec<Door>,
    /// Deeds not at the ward yet.
    pub unsent: u32,
}

/// What kind of thing changed; sent to every open screen.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Touched {
    /// These doors look different now.
    pub households: Vec<HouseholdId>,
    /// What waits or the last sync changed.
    pub sync: bool,
    /// Areas, colleagues or the catalogue changed.
    pub ward: bool,
}

/// A half-filled form, or an empty body.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Draft {
    /// What the form kept.
    pub body: String,
    /// UTC milliseconds; 0 when there is none.
    #[ts(type = "number")]
    pub at: i64,
}

/// How far what this phone wrote has come.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SyncState {
    /// Deeds not at the ward yet: "Chưa gửi: 12".
    pub unsent: u32,
    /// Of `unsent`, those that a supervisor has to decide on; safe, not lost.
    pub held: u32,
    /// Of today's deeds, those at the ward.
    pub home: u32,
    /// Today's deeds.
    pub deeds: u32,
    /// UTC milliseconds of the last exchange that succeeded; 0 = never.
    #[ts(type = "number")]
    pub last_success: i64,
    /// Deeds of others that the last exchange brought.
    pub received: u32,
    /// Why the last attempt failed, if it did.
    pub failure: Option<crate::refusal::Refusal>,
    /// Address of the server.
    pub server: String,
}

/// The figures of one tổ as this phone can know them.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AreaFigures {
    /// Which tổ.
    pub unit: Unit,
    /// What the server counts too.
    pub coverage: crate::indicator::Coverage,
    /// "theo danh sách nhập" until the ward has typed a number.
    pub denominator_source: String,
}

/// A colleague by *Gọi tôi là*.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Colleague {
    /// Who.
    pub id: VolunteerId,
    /// "cô Lan".
    pub called: String,
}
