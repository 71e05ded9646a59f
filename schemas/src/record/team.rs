//! A Tổ công nghệ số cộng đồng: its decision, its lead, its members and what they were trained in. Members are ids of
//! whoever writes in this ward; how each is called stands in the ward's own books, so no name lies here.

use crate::day::Day;
use crate::ids::{AreaId, TeamId, VolunteerId};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use ts_rs::TS;

/// How somebody belongs to a team.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Membership {
    /// Named by the decision.
    Member,
    /// Helps until that day; counts in no indicator (`rules.md` §3, CT-đ).
    Guest(Day),
    /// Left on that day.
    Left(Day),
}

impl Membership {
    /// As it lies in a document.
    pub fn word(&self) -> String {
        match self {
            Self::Member => "member".to_owned(),
            Self::Guest(until) => format!("guest:{until}"),
            Self::Left(on) => format!("left:{on}"),
        }
    }

    /// The reverse; absent for what a later version wrote.
    pub fn from_word(word: &str) -> Option<Self> {
        match word.split_once(':') {
            None if word == "member" => Some(Self::Member),
            Some(("guest", until)) => Some(Self::Guest(until.parse().ok()?)),
            Some(("left", on)) => Some(Self::Left(on.parse().ok()?)),
            _ => None,
        }
    }

    /// A member at the end of that day, not a guest.
    pub fn is_active(&self, at: Day) -> bool {
        match self {
            Self::Member => true,
            Self::Guest(_) => false,
            Self::Left(on) => *on > at,
        }
    }
}

/// A training that one member had.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Training {
    /// Who.
    pub member: VolunteerId,
    /// A code of the catalogue; `ai` is what CT-c3 asks for.
    pub topic: String,
    /// When.
    pub day: Day,
}

/// A team with its members.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Team {
    /// The document's id.
    pub id: TeamId,
    /// Its tổ.
    pub area: AreaId,
    /// Number of the decision that set it up: "123/QĐ-UBND".
    pub decision: Option<String>,
    /// Day of the decision.
    pub decided_on: Option<Day>,
    /// Tổ trưởng.
    pub lead: Option<VolunteerId>,
    /// Day of this year's kế hoạch of the Tổ.
    pub planned_on: Option<Day>,
    /// Who belongs to it, and how.
    pub members: BTreeMap<VolunteerId, Membership>,
    /// Trainings.
    pub trainings: BTreeSet<Training>,
}

impl Team {
    /// Members at the end of that day, guests left out.
    pub fn active(&self, at: Day) -> impl Iterator<Item = VolunteerId> {
        let there = move |(id, how): (&VolunteerId, &Membership)| how.is_active(at).then_some(*id);
        self.members.iter().filter_map(there)
    }

    /// CT-d: a decision in force, a lead, and a plan of that year.
    pub fn is_set_up(&self, at: Day) -> bool {
        self.decision.is_some()
            && self.decided_on.is_none_or(|day| day <= at)
            && self.lead.is_some()
            && self
                .planned_on
                .is_some_and(|day| day.year() == at.year() && day <= at)
    }
}
