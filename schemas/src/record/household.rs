//! A household (hộ): people living together now at an address. What stands here may never need erasing: names,
//! phones and free text live in papers of their own (`rules.md` §1.3–1.5).

use super::{Answers, NeedState, Outcome, PriorityEvent, Receipt, Visit, open_words};
use crate::address::Address;
use crate::day::Day;
use crate::ids::{AreaId, HouseholdId};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use ts_rs::TS;

open_words! {
    /// Whether the door is one that volunteers should walk to.
    Standing {
        /// As far as the register knows, people live here.
        LivedIn = "lived_in",
        /// The team lead confirmed that nobody lives here.
        Empty = "empty",
    }
}

/// How many people live here, as last told.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Counts {
    /// Nhân khẩu.
    pub people: Option<u32>,
    /// Từ 16 tuổi.
    pub adults16: Option<u32>,
    /// Từ 60 tuổi.
    pub elders60: Option<u32>,
    /// When it was told.
    pub as_of: Option<Day>,
}

/// One hộ with everything that its own document says.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Household {
    /// The document's id.
    pub id: HouseholdId,
    /// Its tổ dân phố.
    pub area: AreaId,
    /// As read and as typed.
    pub address: Address,
    /// Lived in, or confirmed empty.
    pub standing: Standing,
    /// How many people.
    pub counts: Counts,
    /// Reason codes of the priority list (`NCT`, `KK`, `KHÁC`); volunteers are shown *Ưu tiên* only.
    pub priority: BTreeSet<String>,
    /// Who joined and left it, and when.
    #[serde(default)]
    pub priority_log: Vec<PriorityEvent>,
    /// How many people here the list is about; absent where nobody said.
    #[serde(default)]
    pub priority_people: Option<u32>,
    /// What the household said about all who live in it.
    #[serde(default)]
    pub answers: Answers,
    /// Needs of the household by code.
    #[serde(default)]
    pub needs: BTreeMap<String, NeedState>,
    /// What remains of erased papers: bare results of a year and ceilings of unnamed help, such as `2026/guided`
    /// (`rules.md` §1.8). Written by the server only.
    #[serde(default)]
    pub marks: BTreeMap<String, u32>,
    /// Coded lưu ý (`rules.md` §1.3).
    pub cautions: BTreeSet<String>,
    /// In causal order, oldest first; voided ones included.
    pub visits: Vec<Visit>,
    /// Consent receipts; without names.
    pub receipts: Vec<Receipt>,
    /// This is the same hộ as that one (a merge that can be undone).
    pub same_as: Option<HouseholdId>,
    /// UTC milliseconds; a removed household counts nowhere and is never deleted.
    #[ts(type = "number | null")]
    pub removed_at: Option<i64>,
}

/// The state of a house for pictures and lists: six outcomes that a strip shows, and not reached yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum HouseState {
    /// Chưa đến.
    NotReached,
    /// Đã gặp, once this year.
    Met,
    /// Vắng nhà.
    NobodyHome,
    /// Hẹn lại.
    ComeBack,
    /// Chưa muốn tiếp; viewers and prints are shown "đã đến".
    Declined,
    /// Nhà đang có việc.
    FamilyMatter,
    /// Không có người ở.
    NoOneLives,
}

impl HouseState {
    /// As it crosses the wire and stands in projections.
    pub fn word(self) -> &'static str {
        match self {
            Self::NotReached => "not_reached",
            Self::Met => "met",
            Self::NobodyHome => "nobody_home",
            Self::ComeBack => "come_back",
            Self::Declined => "declined",
            Self::FamilyMatter => "family_matter",
            Self::NoOneLives => "no_one_lives",
        }
    }

    /// The reverse of [`HouseState::word`]; an unknown word reads as not reached.
    pub fn from_word(word: &str) -> Self {
        match word {
            "met" => Self::Met,
            "nobody_home" => Self::NobodyHome,
            "come_back" => Self::ComeBack,
            "declined" => Self::Declined,
            "family_matter" => Self::FamilyMatter,
            "no_one_lives" => Self::NoOneLives,
            _ => Self::NotReached,
        }
    }
}

impl Household {
    /// Visits of that year that count: not voided, and not corrected by a later one.
    pub fn visits_of(&self, year: i32) -> impl Iterator<Item = &Visit> {
        let amended: BTreeSet<_> = self
            .visits
            .iter()
            .filter(|v| !v.voided)
            .filter_map(|v| v.amends)
            .collect();
        self.visits
            .iter()
            .filter(move |v| !v.voided && v.day.year() == year && !amended.contains(&v.id))
    }

    /// `design.md` §2.16: met once this year is met; else the latest outcome by causality.
    pub fn state(&self, year: i32) -> HouseState {
        if self.visits_of(year).any(|v| v.outcome == Outcome::Met) {
            return HouseState::Met;
        }
        if self.standing == Standing::Empty {
            return HouseState::NoOneLives;
        }
        match self.visits_of(year).last().map(|v| &v.outcome) {
            Some(Outcome::NobodyHome) => HouseState::NobodyHome,
            Some(Outcome::ComeBack) => HouseState::ComeBack,
            Some(Outcome::Declined) => HouseState::Declined,
            Some(Outcome::FamilyMatter) => HouseState::FamilyMatter,
            Some(Outcome::NoOneLives) => HouseState::NoOneLives,
            _ => HouseState::NotReached,
        }
    }

    /// Whether "không có người ở" is confirmed: by the team lead, or by visits of two different members with no
    /// meeting since (`rules.md` §2.5). Such a household leaves the denominator.
    pub fn confirmed_empty(&self, year: i32) -> bool {
        self.standing == Standing::Empty || self.empty_sayers(year).len() >= 2
    }

    /// Said empty by one member only: still in the denominator, printed as *chờ xác nhận*.
    pub fn awaits_confirmation(&self, year: i32) -> bool {
        !self.confirmed_empty(year) && self.empty_sayers(year).len() == 1
    }

    fn empty_sayers(&self, year: i32) -> BTreeSet<crate::ids::VolunteerId> {
        let mut sayers = BTreeSet::new();
        for visit in self.visits_of(year) {
            match visit.outcome {
                Outcome::NoOneLives => {
                    sayers.insert(visit.by);
                }
                Outcome::Met => sayers.clear(),
                _ => {}
            }
        }
        sayers
    }

    /// In the register: neither removed nor merged into another.
    pub fn counts_in_register(&self) -> bool {
        self.removed_at.is_none() && self.same_as.is_none()
    }
}
