//! What is asked again before figures are leaned on: the rules that [`crate::quality`] runs, and the answers that a
//! volunteer may give. Answers are codes and no free text, so no name can slip into one.

use super::entry::{Choice, Coded, Words};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The checks of one revision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Checks {
    /// From where on something is asked.
    pub limits: CheckLimits,
    /// One a question.
    pub rules: Vec<CheckRule>,
    /// What can be answered; each rule names those that fit it.
    pub explanations: Vec<Choice>,
}

/// Numbers of the rules.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CheckLimits {
    /// Doors that nobody reaches within [`CheckLimits::fast_minutes`].
    pub fast_doors: u32,
    /// Minutes.
    pub fast_minutes: u32,
    /// Minutes after midnight in Asia/Ho_Chi_Minh; from here on it is night.
    pub late_from_minute: u32,
    /// Minutes after midnight; before it is night.
    pub early_until_minute: u32,
    /// Doors of a month below which a rate says nothing.
    pub rate_doors: u32,
    /// Percent of doors met; fewer is asked about.
    pub rate_low_percent: u32,
    /// Percent of doors met; more is asked about.
    pub rate_high_percent: u32,
    /// Houses with the same note.
    pub note_houses: u32,
    /// Letters below which equal notes are no wonder.
    pub note_letters: u32,
    /// People in one hộ; more is asked about.
    pub most_people: u32,
}

/// One question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CheckRule {
    /// One of the rules that [`crate::quality`] knows.
    pub code: String,
    /// What was noticed, in a few words.
    pub words: Words,
    /// What the volunteer is asked.
    pub asks: Words,
    /// Codes of the answers that fit.
    pub explanations: Vec<String>,
    #[serde(default)]
    pub retired: bool,
}

impl Coded for CheckRule {
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

impl Checks {
    /// Whether a question may be answered so.
    pub fn accepts(&self, check: &str, explanation: &str) -> bool {
        let rule = self.rules.iter().find(|rule| rule.code == check && !rule.retired);
        rule.is_some_and(|rule| rule.explanations.iter().any(|code| code == explanation))
    }

    /// Whether the rule is in force.
    pub fn asks(&self, check: &str) -> bool {
        self.rules.iter().any(|rule| rule.code == check && !rule.retired)
    }
}
