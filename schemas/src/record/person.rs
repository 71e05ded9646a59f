//! A person: the erasable paper of one resident of 16 or more who allowed it (`rules.md` §1.4). No sex, no role in
//! the family, no birth date, no CCCD: no indicator needs them.

use super::{Guidance, NeedState, open_words};
use crate::day::Day;
use crate::ids::{HouseholdId, PersonId, ReceiptId};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use ts_rs::TS;

open_words! {
    /// Whether the person still lives in the household.
    PersonStatus {
        /// Đang ở.
        Here = "here",
        /// Đã chuyển đi.
        Moved = "moved",
        /// Đã mất: tasks stop everywhere.
        Dead = "dead",
    }
}

/// Everything that the person's own document says.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Person {
    /// The document's id.
    pub id: PersonId,
    /// Where they live now; events stay where they happened.
    pub household: HouseholdId,
    /// The consent under which this paper was born.
    pub receipt: Option<ReceiptId>,
    /// Họ tên or tên hay gọi, as typed.
    pub name: String,
    /// Only with the second consent; `0905123456`.
    pub phone: Option<String>,
    /// Code of the catalogue.
    pub age_band: Option<String>,
    /// Code of the catalogue.
    pub vneid: Option<String>,
    /// Has a bank account on the phone; absent = not asked.
    pub bank: Option<bool>,
    /// Lives here, moved, died.
    pub status: PersonStatus,
    /// All guidance ever written, in no order.
    pub guidance: Vec<Guidance>,
    /// Ticks of "Gia đình số" by code, each with its day.
    #[serde(default)]
    pub ticks: BTreeMap<String, Day>,
    /// Learning portals that this person uses, by code.
    #[serde(default)]
    pub portals: BTreeSet<String>,
    /// Needs by code.
    #[serde(default)]
    pub needs: BTreeMap<String, NeedState>,
    /// The household is on the priority list for this person's sake.
    #[serde(default)]
    pub priority: bool,
}
