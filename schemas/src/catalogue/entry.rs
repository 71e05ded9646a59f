//! The entries of the lists. Each has a code that documents store, and words that people read.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What people read, Vietnamese first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Words {
    pub vi: String,
    pub en: String,
}

/// An entry that documents name by its code.
pub trait Coded {
    fn code(&self) -> &str;
    fn words(&self) -> &Words;
    /// No longer offered, still understood where an older document names it.
    fn retired(&self) -> bool;
}

macro_rules! coded {
    ($($entry:ty),*) => {$(
        impl Coded for $entry {
            fn code(&self) -> &str {
                &self.code
            }
            fn words(&self) -> &Words {
                &self.words
            }
            fn retired(&self) -> bool {
                self.retired
            }
        }
    )*};
}

coded!(
    Choice,
    FiveSkill,
    Skill,
    OutcomeEntry,
    Need,
    Caution,
    AgeBand,
    TaskRule,
    super::ConsentQuestion
);

/// The entry of that code.
pub(super) fn find<'a, T: Coded>(list: &'a [T], code: &str) -> Option<&'a T> {
    list.iter().find(|entry| entry.code() == code)
}

/// One of a list of which nothing more is to be said than its words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Choice {
    pub code: String,
    pub words: Words,
    /// A second line that says when to choose it.
    pub hint: Option<Words>,
    #[serde(default)]
    pub retired: bool,
}

/// A digital skill that can be shown to somebody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Skill {
    /// `DD-01`
    pub code: String,
    /// Code of its heading in `skillGroups`.
    pub group: String,
    pub words: Words,
    /// Indicators that choose by skill and count this one.
    #[serde(default)]
    pub feeds: Vec<String>,
    /// Where it belongs among the five skills of CV 3240; what passes as having them stands in [`FiveSkill`].
    #[serde(default)]
    pub five_skills: Vec<String>,
    #[serde(default)]
    pub retired: bool,
}

/// One of the "5 kỹ năng": had by whoever does all of `all_of` and, if it names any, one of `any_of` alone (level 3).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FiveSkill {
    pub code: String,
    pub words: Words,
    #[serde(default)]
    pub any_of: Vec<String>,
    #[serde(default)]
    pub all_of: Vec<String>,
    #[serde(default)]
    pub retired: bool,
}

/// What can come of a visit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OutcomeEntry {
    /// The word that [`crate::record::Outcome`] stores.
    pub code: String,
    /// On the volunteer's screen.
    pub words: Words,
    /// In reports, where they say it otherwise.
    pub report: Option<Words>,
    /// For viewers and on prints, where the outcome itself is not their matter.
    pub viewers: Option<Words>,
    /// Sub-reasons, if it has any.
    #[serde(default)]
    pub reasons: Vec<Choice>,
    /// In how many days to come back, as a proposal.
    pub revisit_days: Option<u32>,
    /// Whether the volunteer chooses the day.
    #[serde(default)]
    pub asks_day: bool,
    /// Whether the street of doors has a shape for it.
    #[serde(default)]
    pub on_strip: bool,
    #[serde(default)]
    pub retired: bool,
}

impl OutcomeEntry {
    /// The words of a report.
    pub fn for_reports(&self) -> &Words {
        self.report.as_ref().unwrap_or(&self.words)
    }

    /// The words for viewers and prints.
    pub fn for_viewers(&self) -> &Words {
        self.viewers.as_ref().unwrap_or(&self.words)
    }

    /// Whether viewers may see the outcome itself.
    pub fn shown_to_viewers(&self) -> bool {
        self.viewers.is_none()
    }
}

/// A need or difficulty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Need {
    pub code: String,
    pub words: Words,
    /// Examples in a second line.
    pub hint: Option<Words>,
    /// Wants a skill beside it.
    #[serde(default)]
    pub asks_skill: bool,
    /// Wants a note, which is an erasable paper of its own.
    #[serde(default)]
    pub asks_note: bool,
    #[serde(default)]
    pub retired: bool,
}

/// A lưu ý: what the next volunteer should know before knocking.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Caution {
    pub code: String,
    pub words: Words,
    /// The house is left out of walks.
    #[serde(default)]
    pub stops_visits: bool,
    /// Nobody is asked for a name here again.
    #[serde(default)]
    pub stops_asking: bool,
    #[serde(default)]
    pub retired: bool,
}

/// A nhóm tuổi, both ends included.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AgeBand {
    pub code: String,
    pub words: Words,
    /// Years; never below 16.
    pub from: u8,
    /// Years; none for the oldest.
    pub to: Option<u8>,
    #[serde(default)]
    pub retired: bool,
}

/// What brings a house onto the list of a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TaskRule {
    /// One of the rules that [`crate::task`] knows.
    pub code: String,
    pub words: Words,
    /// So many days after the day that the rule names is it due.
    pub days: u32,
    /// Whether the days since it was due are said.
    pub overdue: bool,
    #[serde(default)]
    pub retired: bool,
}

/// A skill in three drawn steps, to follow and to show.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct GuideCard {
    /// Code of the skill.
    pub skill: String,
    /// Exactly three.
    pub steps: Vec<GuideStep>,
    /// What never to do or say while at it.
    pub care: Option<Words>,
}

/// One step of a guide card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct GuideStep {
    /// Name of the picture.
    pub drawing: String,
    pub words: Words,
}
