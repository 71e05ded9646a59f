//! A need or difficulty, of a household or of a person: told, passed on, answered. State, addressee and day belong
//! together, so they lie together as one word and merge together.

use super::open_words;
use crate::day::Day;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

open_words! {
    /// How far a need has come (`rules.md` §3, NC).
    NeedStage {
        /// Mới.
        New = "new",
        /// Đã chuyển.
        Referred = "referred",
        /// Đã trả lời.
        Answered = "answered",
    }
}

/// What became of one need.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NeedState {
    /// How far.
    pub stage: NeedStage,
    /// To whom it was passed on; a code of the catalogue.
    pub referral: Option<String>,
    /// Since when; absent in what was written before days were kept.
    pub since: Option<Day>,
}

impl NeedState {
    /// Told that day.
    pub fn told(on: Day) -> Self {
        Self {
            stage: NeedStage::New,
            referral: None,
            since: Some(on),
        }
    }

    /// As it lies in a document: `new`, `referred:police_area:2026-11-20`.
    pub fn word(&self) -> String {
        let since = self.since.map(|day| day.to_string()).unwrap_or_default();
        let word = format!(
            "{}:{}:{since}",
            self.stage.word(),
            self.referral.as_deref().unwrap_or_default()
        );
        word.trim_end_matches(':').to_owned()
    }

    /// The reverse; never fails, so that a later version's word is carried.
    pub fn from_word(word: &str) -> Self {
        let mut parts = word.splitn(3, ':');
        let stage = NeedStage::from_word(parts.next().unwrap_or_default());
        let referral = parts.next().filter(|part| !part.is_empty()).map(str::to_owned);
        let since = parts.next().and_then(|part| part.parse().ok());
        Self {
            stage,
            referral,
            since,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_need_reads_as_it_was_written_with_or_without_addressee_and_day() {
        for word in [
            "new",
            "new::2026-11-20",
            "referred:police_area:2026-11-20",
            "answered:hotline_1022",
        ] {
            assert_eq!(NeedState::from_word(word).word(), word);
        }
        let later = NeedState::from_word("closed_by_law");
        assert_eq!(later.stage, NeedStage::Other("closed_by_law".to_owned()));
    }
}
