//! A visit: one volunteer at one household on one day. Each field merges alone, so two volunteers who mend
//! different fields offline both keep their work.

use super::open_words;
use crate::day::Day;
use crate::ids::{VisitId, VolunteerId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

open_words! {
    /// What came of a visit (`rules.md` §1.6). Words for people stand in the catalogue.
    Outcome {
        /// Gặp được người lớn.
        Met = "met",
        /// Vắng nhà.
        NobodyHome = "nobody_home",
        /// Hẹn lại.
        ComeBack = "come_back",
        /// Chưa muốn tiếp.
        Declined = "declined",
        /// Không có người ở (bỏ trống, lưu trú, chỉ kinh doanh).
        NoOneLives = "no_one_lives",
        /// Không tìm thấy nhà.
        NotFound = "not_found",
        /// Nhà đang có việc: no reason is asked.
        FamilyMatter = "family_matter",
    }
}

/// One visit as it stands in its household's document.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Visit {
    /// Minted on the phone.
    pub id: VisitId,
    /// Who stood at the door.
    pub by: VolunteerId,
    /// The day in Asia/Ho_Chi_Minh by the phone's clock.
    pub day: Day,
    /// UTC milliseconds by the phone's clock: shown, never trusted for order.
    #[ts(type = "number")]
    pub at: i64,
    /// What came of it.
    pub outcome: Outcome,
    /// Why nobody lives there (`vacant`, `lodging`, `business`); otherwise absent.
    pub reason: Option<String>,
    /// When to come back, if ever.
    pub revisit_on: Option<Day>,
    /// People helped without a name, by skill code.
    pub unnamed: BTreeMap<String, u32>,
    /// Of these, people for whose sake the household is on the priority list.
    #[serde(default)]
    pub unnamed_priority: u32,
    /// A leaflet was left (CT-e, hộ đã nhận tờ rơi).
    #[serde(default)]
    pub leaflet: bool,
    /// What its author answered to a question about it, by check (`checks.toml`): codes, no free text.
    #[serde(default)]
    pub explained: BTreeMap<String, String>,
    /// Undone by its author: stays in the document, counts nowhere.
    pub voided: bool,
    /// The first visit of several that were made on one doorstep (*Gặp cùng một chỗ*, `rules.md` §1.6).
    #[serde(default)]
    pub together: Option<VisitId>,
    /// The visit that this one corrects on a later day.
    pub amends: Option<VisitId>,
    /// Where the visit stands in causal order (Automerge's Lamport counter of its birth): later births have higher
    /// numbers whatever the clocks say.
    #[ts(type = "number")]
    pub birth: u64,
}

impl Visit {
    /// Made on that day, or a correction that was written on it: its author may still mend it in place.
    pub fn written_on(&self, day: Day) -> bool {
        self.day == day || Day::of_instant(self.at) == day
    }
}
