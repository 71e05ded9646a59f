//! Guidance: one skill shown to one person at one visit, with how far they got and who taught it.

use super::open_words;
use crate::day::Day;
use crate::ids::{VisitId, VolunteerId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

open_words! {
    /// How far a person got with a skill (`rules.md` §1.7).
    Level {
        /// Chưa.
        None = "0",
        /// Mới giới thiệu.
        Introduced = "1",
        /// Làm được khi có người giúp.
        WithHelp = "2",
        /// Tự làm được, seen with one's own eyes.
        Alone = "3",
        /// Không muốn học.
        Unwanted = "X",
    }
}

open_words! {
    /// Where the level comes from; *Biết sẵn* never counts as guidance (`rules.md` §2.4).
    Source {
        /// Tổ hướng dẫn.
        Taught = "taught",
        /// Biết sẵn.
        KnewBefore = "knew",
    }
}

impl Level {
    /// 0–3; an unwanted or unknown level is 0, since it proves nothing.
    pub fn height(&self) -> u8 {
        match self {
            Level::Introduced => 1,
            Level::WithHelp => 2,
            Level::Alone => 3,
            _ => 0,
        }
    }
}

/// One line of a person's skill ladder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Guidance {
    /// The visit at which it happened, or the lesson under the lesson's id.
    pub visit: VisitId,
    /// Skill code of the catalogue.
    pub skill: String,
    /// How far.
    pub level: Level,
    /// Who taught it.
    pub source: Source,
    /// When; it stands here too, because a person who moves takes the line along and leaves the visit.
    #[serde(default)]
    pub day: Option<Day>,
    /// The member who wrote it down.
    #[serde(default)]
    pub by: Option<VolunteerId>,
}

impl Guidance {
    /// As it lies in a document: `taught:2:2026-11-20:<member>`.
    pub fn word(&self) -> String {
        let day = self.day.map(|day| day.to_string()).unwrap_or_default();
        let by = self.by.map(|by| by.to_string()).unwrap_or_default();
        let word = format!("{}:{}:{day}:{by}", self.source.word(), self.level.word());
        word.trim_end_matches(':').to_owned()
    }

    /// The reverse, under the key that names visit and skill.
    pub fn from_word(visit: VisitId, skill: &str, word: &str) -> Option<Self> {
        let mut parts = word.split(':');
        let source = Source::from_word(parts.next()?);
        let level = Level::from_word(parts.next()?);
        Some(Self {
            visit,
            skill: skill.to_owned(),
            level,
            source,
            day: parts.next().and_then(|day| day.parse().ok()),
            by: parts.next().and_then(|by| by.parse().ok()),
        })
    }
}
