//! A person: the erasable paper of one resident of 16 or more who allowed it (`rules.md` §1.4). No sex, no role in
//! the family, no birth date, no CCCD: no indicator needs them.

use super::{Guidance, Level, NeedState, open_words};
use crate::catalogue::Catalogue;
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
        /// Đã mất: tasks stop everywhere. In papers of earlier versions only; since then the receipts bear the day.
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

/// Proposals that a screen can show at once.
const PROPOSED: usize = 3;
/// "Tự làm được".
const ALONE: u8 = 3;

impl Person {
    /// What to teach next: the week's skill first, then what was begun and is not mastered, then what feeds most
    /// indicators. Nothing that the person can do alone or does not want to learn.
    pub fn next_skills(&self, weekly: Option<&str>, catalogue: &Catalogue) -> Vec<String> {
        let height = |code: &str| {
            let lines = self.guidance.iter().filter(|line| line.skill == code);
            lines.map(|line| line.level.height()).max().unwrap_or(0)
        };
        let unwanted = |code: &str| {
            self.guidance
                .iter()
                .any(|line| line.skill == code && line.level == Level::Unwanted)
        };
        let open = |code: &str| height(code) < ALONE && !unwanted(code);
        let mut skills: Vec<_> = catalogue
            .skills
            .iter()
            .filter(|skill| !skill.retired && open(&skill.code))
            .collect();
        skills.sort_by_key(|skill| {
            let of_week = weekly == Some(skill.code.as_str());
            (
                !of_week,
                std::cmp::Reverse(height(&skill.code)),
                std::cmp::Reverse(skill.feeds.len()),
            )
        });
        skills
            .into_iter()
            .take(PROPOSED)
            .map(|skill| skill.code.clone())
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::Source;
    use uuid::Uuid;

    #[test]
    fn the_weeks_skill_comes_first_then_what_was_begun_and_nothing_unwanted_or_mastered() {
        let line = |skill: &str, level: Level| Guidance {
            visit: Uuid::from_u128(1).into(),
            skill: skill.to_owned(),
            level,
            source: Source::Taught,
            day: None,
            by: None,
        };
        let person = Person {
            id: Uuid::from_u128(2).into(),
            household: Uuid::from_u128(3).into(),
            receipt: None,
            name: String::new(),
            phone: None,
            age_band: None,
            vneid: None,
            bank: None,
            status: PersonStatus::Here,
            guidance: vec![
                line("TT-02", Level::WithHelp),
                line("DD-01", Level::Alone),
                line("AT-05", Level::Unwanted),
            ],
            ticks: BTreeMap::new(),
            portals: BTreeSet::new(),
            needs: BTreeMap::new(),
            priority: false,
        };
        let next = |weekly: Option<&str>| person.next_skills(weekly, Catalogue::built_in());
        assert_eq!(next(Some("GT-01"))[..2], ["GT-01", "TT-02"]);
        assert_eq!(
            next(Some("AT-05"))[0],
            "TT-02",
            "who does not want it is not asked again"
        );
        assert!(
            !next(Some("DD-01")).contains(&"DD-01".to_owned()),
            "who can do it is not taught it"
        );
        assert_eq!(next(None).len(), 3);
    }
}
