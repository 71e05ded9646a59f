//! A consent receipt: proof that somebody allowed it, without saying who (`rules.md` §1.8). It lies in the
//! household's document and outlives the person's paper by a year.
//!
//! So it also bears why that paper goes: the day on which consent was withdrawn, or on which somebody wrote that the person
//! has died (`rules.md` §1.4). Either hides the person at once and destroys the paper some days later, and each is taken
//! back without the other. The state *đã mất* in the person's own paper, as earlier versions wrote it, has no day: such a
//! person is hidden too, and not destroyed until somebody confirms it by writing it again.

use super::open_words;
use crate::day::Day;
use crate::ids::{PersonId, ReceiptId, VolunteerId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

open_words! {
    /// How consent was given.
    Way {
        /// Chạm trên máy.
        Tap = "tap",
        /// Ký phiếu giấy.
        Slip = "slip",
        /// Danh sách lớp có chữ ký.
        ClassList = "class_list",
    }
}

/// What was allowed, under which text, when, to whom and how.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Receipt {
    /// Minted on the phone.
    pub id: ReceiptId,
    /// The paper it stands for (a random id, not a name).
    pub person: PersonId,
    /// Version of the consent wording that was read aloud.
    pub text_version: u32,
    /// *Cho ghi tên không?*
    pub name_allowed: bool,
    /// *Cho gọi điện nhắc không?*
    pub call_allowed: bool,
    /// How.
    pub way: Way,
    /// Code on the printed slip, if one was handed over.
    pub slip: Option<String>,
    /// The day it was given.
    pub day: Day,
    /// Who asked.
    pub by: VolunteerId,
    /// The day it was withdrawn, if it was.
    pub withdrawn_on: Option<Day>,
    /// The day on which it was written that the person has died, if it was.
    #[serde(default)]
    pub died_on: Option<Day>,
}

/// Days in which a withdrawal or a death can be taken back, should it have been a mistake or a spite (`rules.md` §5).
pub const DAYS_TO_KEEP: i64 = 3;

/// Why the paper of somebody is hidden and will be destroyed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gone {
    /// Hidden since.
    pub on: Day,
    /// They have died; otherwise they changed their mind.
    pub died: bool,
}

impl Gone {
    /// From which day on the paper is destroyed.
    pub fn destroyed_on(&self) -> Day {
        self.on.plus_days(DAYS_TO_KEEP)
    }
}

/// People who changed their mind or died, with the first day of it.
pub fn gone(receipts: &[Receipt]) -> BTreeMap<PersonId, Gone> {
    let mut gone: BTreeMap<PersonId, Gone> = withdrawn(receipts)
        .into_iter()
        .map(|(person, on)| (person, Gone { on, died: false }))
        .collect();
    for receipt in receipts {
        if let Some(on) = receipt.died_on {
            let known = gone.entry(receipt.person).or_insert(Gone { on, died: true });
            *known = Gone {
                on: on.min(known.on),
                died: true,
            };
        }
    }
    gone
}

/// People of whom every receipt was withdrawn, with the first day of it.
fn withdrawn(receipts: &[Receipt]) -> BTreeMap<PersonId, Day> {
    let mut days: BTreeMap<PersonId, Day> = BTreeMap::new();
    for receipt in receipts {
        if let Some(on) = receipt.withdrawn_on {
            let first = days.entry(receipt.person).or_insert(on);
            *first = on.min(*first);
        }
    }
    for receipt in receipts.iter().filter(|receipt| receipt.withdrawn_on.is_none()) {
        days.remove(&receipt.person);
    }
    days
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn day(n: u32) -> Day {
        Day::new(2026, 11, n).unwrap()
    }

    fn receipt(withdrawn_on: Option<Day>, died_on: Option<Day>) -> Receipt {
        Receipt {
            id: ReceiptId(Uuid::from_u128(1)),
            person: PersonId(Uuid::from_u128(2)),
            text_version: 1,
            name_allowed: true,
            call_allowed: false,
            way: Way::Tap,
            slip: None,
            day: day(1),
            by: VolunteerId(Uuid::from_u128(3)),
            withdrawn_on,
            died_on,
        }
    }

    fn of(receipts: &[Receipt]) -> Option<Gone> {
        gone(receipts).into_values().next()
    }

    #[test]
    fn whoever_died_is_gone_whatever_other_receipts_say_and_whoever_withdrew_by_all_of_them() {
        let stands = receipt(None, None);
        assert_eq!(of(std::slice::from_ref(&stands)), None);
        assert_eq!(of(&[receipt(Some(day(20)), None), stands.clone()]), None);
        let died = of(&[receipt(None, Some(day(24))), stands]).unwrap();
        assert_eq!((died.died, died.destroyed_on()), (true, day(27)));
    }

    #[test]
    fn of_two_reasons_the_earlier_day_counts_and_each_stands_without_the_other() {
        let both = of(&[receipt(Some(day(20)), Some(day(24)))]).unwrap();
        assert_eq!((both.died, both.on), (true, day(20)));
        let withdrew = of(&[receipt(Some(day(20)), None)]).unwrap();
        assert_eq!((withdrew.died, withdrew.on), (false, day(20)));
    }
}
