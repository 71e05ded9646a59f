//! A lesson: lớp → buổi → lượt (`rules.md` §3, NCT, VPS, HD). A lớp is one document of its tổ; a buổi is a day of
//! it; a lượt is a head at a buổi. Whoever allowed their name is counted once, however often they came.

use super::open_words;
use crate::day::Day;
use crate::ids::{AreaId, LessonId, PersonId};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use ts_rs::TS;

open_words! {
    /// What kind of gathering.
    LessonKind {
        /// Lớp cho người cao tuổi.
        Elders = "elders",
        /// Buổi hướng dẫn.
        Guidance = "guidance",
        /// Văn phòng số dùng chung.
        SharedOffice = "shared_office",
        /// Ngày hội 10/10.
        Festival = "festival",
        /// Chiến dịch Thanh niên.
        Youth = "youth",
    }
}

/// One day of a lesson.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Session {
    /// Heads counted, visitors of other tổ among them. Of two counts made apart the larger stands: whoever counted
    /// more saw more.
    pub heads: u32,
    /// Of these, from other tổ.
    pub visitors: u32,
    /// Volunteers who helped; not among the heads.
    pub volunteers: u32,
    /// Those who allowed their name and were there.
    pub attended: BTreeSet<PersonId>,
    /// Skill codes that were taught.
    pub skills: BTreeSet<String>,
}

impl Session {
    /// Lượt: the heads, or those named where more of them were written down than counted.
    pub fn turns(&self) -> u32 {
        self.heads.max(self.attended.len() as u32)
    }
}

/// A lesson with all its days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Lesson {
    /// The document's id.
    pub id: LessonId,
    /// Its tổ.
    pub area: AreaId,
    /// What kind.
    pub kind: LessonKind,
    /// "Lớp tối thứ Ba"; never a person's name.
    pub title: String,
    /// Made by mistake: counts nowhere.
    pub voided: bool,
    /// By day.
    pub sessions: BTreeMap<Day, Session>,
}
