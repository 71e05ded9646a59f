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
    /// When it was passed on; stays when it is answered.
    #[serde(default)]
    pub referred_on: Option<Day>,
    /// When it was told; stays, too.
    #[serde(default)]
    pub told_on: Option<Day>,
}

impl NeedState {
    /// Told that day.
    pub fn told(on: Day) -> Self {
        Self {
            stage: NeedStage::New,
            referral: None,
            since: Some(on),
            referred_on: None,
            told_on: Some(on),
        }
    }

    /// What it becomes on that day. To whom and when it was passed on stays known when it is answered.
    pub fn moved_on(before: Option<&Self>, stage: &NeedStage, referral: Option<&str>, on: Day) -> Self {
        let passed = before.and_then(|before| before.referred_on);
        Self {
            stage: stage.clone(),
            referral: referral
                .map(str::to_owned)
                .or(before.and_then(|before| before.referral.clone())),
            since: Some(on),
            referred_on: passed.or((*stage == NeedStage::Referred).then_some(on)),
            told_on: before.map_or(Some(on), |before| before.told_on.or(before.since)),
        }
    }

    /// How far it was at the end of that day; absent where nobody had told it yet.
    pub fn stage_at(&self, cut: Day) -> Option<NeedStage> {
        let by = |day: Option<Day>| day.is_some_and(|day| day <= cut);
        match self.since {
            None => Some(self.stage.clone()),
            Some(since) if since <= cut => Some(self.stage.clone()),
            Some(_) if by(self.referred_on) => Some(NeedStage::Referred),
            Some(_) => by(self.told_on).then_some(NeedStage::New),
        }
    }

    /// As it lies in a document: `new`, `referred:police_area:2026-11-20:2026-11-20:2026-11-02` (stage, to whom, since,
    /// passed on, told).
    pub fn word(&self) -> String {
        let day = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
        let word = [
            self.stage.word().to_owned(),
            self.referral.clone().unwrap_or_default(),
            day(self.since),
            day(self.referred_on),
            day(self.told_on),
        ];
        word.join(":").trim_end_matches(':').to_owned()
    }

    /// The reverse; never fails, so that a later version's word is carried.
    pub fn from_word(word: &str) -> Self {
        let mut parts = word.split(':');
        let stage = NeedStage::from_word(parts.next().unwrap_or_default());
        let referral = parts.next().filter(|part| !part.is_empty()).map(str::to_owned);
        let mut day = || parts.next().and_then(|part| part.parse().ok());
        Self {
            stage,
            referral,
            since: day(),
            referred_on: day(),
            told_on: day(),
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

    #[test]
    fn a_need_that_was_answered_still_says_when_it_was_told_and_passed_on() {
        let day = |month: u32, day: u32| Day::new(2026, month, day).unwrap();
        let told = NeedState::told(day(11, 2));
        let passed = NeedState::moved_on(
            Some(&told),
            &NeedStage::Referred,
            Some("police_area"),
            day(11, 20),
        );
        let answered = NeedState::moved_on(Some(&passed), &NeedStage::Answered, None, day(12, 3));
        assert_eq!(NeedState::from_word(&answered.word()), answered);
        assert_eq!(answered.referral.as_deref(), Some("police_area"));
        let stages = [day(11, 1), day(11, 10), day(11, 30), day(12, 3)].map(|cut| answered.stage_at(cut));
        assert_eq!(
            stages,
            [
                None,
                Some(NeedStage::New),
                Some(NeedStage::Referred),
                Some(NeedStage::Answered)
            ]
        );
    }
}
