//! A consent receipt: proof that somebody allowed it, without saying who (`rules.md` §1.8). It lies in the
//! household's document and outlives the person's paper by a year.

use super::open_words;
use crate::day::Day;
use crate::ids::{PersonId, ReceiptId, VolunteerId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
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

/// Days in which a withdrawal can be taken back, should it have been a mistake or a spite (`rules.md` §5).
pub const DAYS_TO_KEEP: i64 = 3;

/// From which day on the paper of somebody who withdrew is destroyed.
pub fn destroyed_on(withdrawn_on: Day) -> Day {
    withdrawn_on.plus_days(DAYS_TO_KEEP)
}

/// People of whom every receipt was withdrawn, with the first day of it.
pub fn withdrawn(receipts: &[Receipt]) -> BTreeMap<PersonId, Day> {
    let mut days: BTreeMap<PersonId, Day> = BTreeMap::new();
    for receipt in receipts {
        if let Some(on) = receipt.withdrawn_on {
            let first = days.entry(receipt.person).or_insert(on);
            *first = on.min(*first);
        }
    }
    for receipt in receipts.iter().filter(|receipt| receipt.withdrawn_on.is_none()) {
        days.remove(&receipt.person);
    }
    days
}
