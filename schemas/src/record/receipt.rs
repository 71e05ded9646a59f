//! A consent receipt: proof that somebody allowed it, without saying who (`rules.md` §1.8). It lies in the
//! household's document and outlives the person's paper by a year.

use super::open_words;
use crate::day::Day;
use crate::ids::{PersonId, ReceiptId, VolunteerId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

open_words! {
    /// How consent was given.
    Way {
        /// Chạm trên máy.
        Tap = "tap",
        /// Ký phiếu giấy.
        Slip = "slip",
        /// Danh sách lớp có chữ ký.
        ClassList = "class_list",
    }
}

/// What was allowed, under which text, when, to whom and how.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Receipt {
    /// Minted on the phone.
    pub id: ReceiptId,
    /// The paper it stands for (a random id, not a name).
    pub person: PersonId,
    /// Version of the consent wording that was read aloud.
    pub text_version: u32,
    /// *Cho ghi tên không?*
    pub name_allowed: bool,
    /// *Cho gọi điện nhắc không?*
    pub call_allowed: bool,
    /// How.
    pub way: Way,
    /// Code on the printed slip, if one was handed over.
    pub slip: Option<String>,
    /// The day it was given.
    pub day: Day,
    /// Who asked.
    pub by: VolunteerId,
    /// The day it was withdrawn, if it was.
    pub withdrawn_on: Option<Day>,
}
