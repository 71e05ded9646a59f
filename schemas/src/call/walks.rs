//! Walks, walking order and a row of new houses: what a screen asks and what it is shown.

use super::Colleague;
use crate::day::Day;
use crate::ids::{AreaId, HouseholdId, VolunteerId, WalkId};
use crate::record::HouseState;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A walk as lists and the first screen show it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WalkView {
    /// Which.
    pub id: WalkId,
    /// Its tổ.
    pub area: AreaId,
    /// As in [`super::Street`].
    pub street: String,
    /// As in [`super::Street`].
    pub kiet: Option<String>,
    /// "Kiệt 45 Nguyễn Công Trứ".
    pub title: String,
    /// The evening.
    pub day: Day,
    /// Who goes, by *Gọi tôi là*.
    pub members: Vec<Colleague>,
    /// I am one of them.
    pub mine: bool,
    /// Who gave it out, by *Gọi tôi là*.
    pub by: String,
    /// I may change it: it is mine to give out, or I go.
    pub can_mend: bool,
    /// Its doors in walking order.
    pub doors: Vec<HouseholdId>,
    /// Their states.
    pub states: Vec<HouseState>,
    /// Of these, visited since the day of the walk.
    pub done: u32,
}

/// Gives doors out: one walk for each street or kiệt named.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AddWalks {
    /// In which of my tổ.
    pub area: AreaId,
    /// The evening; today or later.
    pub day: Day,
    /// What is walked.
    pub strips: Vec<WalkStrip>,
    /// Who goes together; only a team lead sends others.
    pub members: Vec<VolunteerId>,
}

/// One street's frontage or one kiệt, or some doors of it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WalkStrip {
    /// As in [`super::Street`].
    pub street: String,
    /// As in [`super::Street`].
    #[serde(default)]
    #[ts(optional)]
    pub kiet: Option<String>,
    /// These only; all where none is named.
    #[serde(default)]
    pub doors: Vec<HouseholdId>,
}

/// Mends a walk; what is absent stays as it is.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MendWalk {
    /// Which.
    pub walk: WalkId,
    /// Another evening.
    #[serde(default)]
    #[ts(optional)]
    pub day: Option<Day>,
    /// Who goes along.
    #[serde(default)]
    pub members_on: Vec<VolunteerId>,
    /// Who does not.
    #[serde(default)]
    pub members_off: Vec<VolunteerId>,
    /// True takes the walk back, false gives it out again.
    #[serde(default)]
    #[ts(optional)]
    pub voided: Option<bool>,
}

/// The walking order of a street's frontage or kiệt as this volunteer walks it; kept on this phone.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SetOrder {
    /// In which of my tổ.
    pub area: AreaId,
    /// As in [`super::Street`].
    pub street: String,
    /// As in [`super::Street`].
    #[serde(default)]
    #[ts(optional)]
    pub kiet: Option<String>,
    /// All doors in the wanted order; empty returns to one side and then the other.
    pub doors: Vec<HouseholdId>,
}

/// *Thêm dãy nhà*: "kiệt 45, số 1 → 27, bên lẻ".
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AddRow {
    /// In which of my tổ.
    pub area: AreaId,
    /// As typed.
    pub street: String,
    /// "45"; absent on the frontage.
    #[serde(default)]
    #[ts(optional)]
    pub kiet: Option<String>,
    /// First number (1–9,999).
    pub from: u32,
    /// Last number.
    pub to: u32,
    /// Which side.
    pub side: RowSide,
}

/// Which numbers of a row are taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RowSide {
    /// Bên lẻ.
    Odd,
    /// Bên chẵn.
    Even,
    /// Cả hai bên.
    Both,
}

/// Takes houses back that were added on this phone today and that nobody has visited yet.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TakeBackHouses {
    /// Which.
    pub households: Vec<HouseholdId>,
}
