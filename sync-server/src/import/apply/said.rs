//! What a row said, as the next import compares it. Kept as JSON; it has no field for a name.

use crate::import::ReadHousehold;
use automerge::transaction::Transactable;
use schemas::address::Address;
use schemas::day::Day;
use schemas::document::ShapeError;
use schemas::document::household::{
    AddressField, CountField, set_address, set_count, set_counts_day, set_priority,
};
use schemas::record::Household;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// One row of the office's file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// In parts. As it was typed is the document's matter, from its birth.
    pub address: Address,
    /// Nhân khẩu.
    pub people: Option<u32>,
    /// Từ 16 tuổi.
    pub adults16: Option<u32>,
    /// Từ 60 tuổi.
    pub elders60: Option<u32>,
    /// Reason codes.
    pub priority: BTreeSet<String>,
}

impl Said {
    /// What that row says.
    pub fn by(row: &ReadHousehold) -> Self {
        Self {
            address: Address {
                raw: String::new(),
                ..row.address.clone()
            },
            people: row.people,
            adults16: row.adults16,
            elders60: row.elders60,
            priority: row.priority(),
        }
    }

    /// What a household's document says of the same.
    pub fn of(household: &Household) -> Self {
        Self {
            address: Address {
                raw: String::new(),
                ..household.address.clone()
            },
            people: household.counts.people,
            adults16: household.counts.adults16,
            elders60: household.counts.elders60,
            priority: household.priority.clone(),
        }
    }

    /// Writes what differs between the last import and this one, and not what the document says already. What a row
    /// does not tell any more is no news. Answers whether anything was written.
    pub fn write(
        &self,
        tx: &mut impl Transactable,
        last: &Said,
        present: &Said,
        day: Day,
    ) -> Result<bool, ShapeError> {
        let mut written = false;
        for (field, part) in PARTS {
            let (to, from, now) = (part(&self.address), part(&last.address), part(&present.address));
            if to != from && to != now {
                set_address(tx, field, to.as_deref())?;
                written = true;
            }
        }
        let counts = [
            (CountField::People, self.people, last.people, present.people),
            (
                CountField::Adults16,
                self.adults16,
                last.adults16,
                present.adults16,
            ),
            (
                CountField::Elders60,
                self.elders60,
                last.elders60,
                present.elders60,
            ),
        ];
        let mut counted = false;
        for (field, to, from, now) in counts {
            if let Some(to) = to.filter(|_| to != from && to != now) {
                set_count(tx, field, to)?;
                counted = true;
            }
        }
        if counted {
            set_counts_day(tx, day)?;
        }
        // A household that the list leaves out stays on it: leaving needs a supervisor's reason (`rules.md` §2.11).
        for code in self.priority.difference(&last.priority) {
            if !present.priority.contains(code) {
                set_priority(tx, code, true)?;
                written = true;
            }
        }
        Ok(written || counted)
    }
}

type Part = fn(&Address) -> &Option<String>;

const PARTS: [(AddressField, Part); 5] = [
    (AddressField::Street, |a| &a.street),
    (AddressField::Kiet, |a| &a.kiet),
    (AddressField::Hem, |a| &a.hem),
    (AddressField::Number, |a| &a.number),
    (AddressField::Unit, |a| &a.unit),
];

#[cfg(test)]
mod tests {
    use super::*;
    use schemas::document::{Kind, read, skeleton};

    #[test]
    fn a_list_puts_a_household_on_the_priority_list_and_never_takes_it_off() {
        let with = |code: &str| Said {
            priority: [code.to_owned()].into(),
            ..Said::default()
        };
        let mut doc = skeleton::new_document(&Kind::Household);
        let day = Day::of_instant(0);
        let neither = Said::default();
        assert!(with("KK").write(&mut doc, &neither, &neither, day).unwrap());
        assert!(!neither.write(&mut doc, &with("KK"), &with("KK"), day).unwrap());
        let listed = read::codes(&doc, &read::container(&doc, "priority").unwrap()).unwrap();
        assert_eq!(listed, ["KK".to_owned()].into());
    }
}
