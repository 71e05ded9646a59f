//! A unit: one tổ dân phố as the ward keeps it. Its number is what people say, never what programs hold on to: the
//! three old wards each had a "Tổ 12" (`rules.md` §1.1).

use crate::day::Day;
use crate::ids::AreaId;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One tổ dân phố with its effective dates.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Unit {
    /// Minted by the server.
    pub area: AreaId,
    /// Official number, as text: "12".
    pub number: String,
    /// "Tổ dân phố số 12".
    pub name: String,
    /// "Phước Mỹ".
    pub old_ward: String,
    /// First day it stands.
    pub from: Option<Day>,
    /// Last day it stood.
    pub until: Option<Day>,
    /// The tổ it went into.
    pub successor: Option<AreaId>,
}
