//! Counters that add up: what one household, lesson or team adds, and what a tổ comes to. Every figure is made of
//! them, so a change makes one household be counted anew and never an area (`design.md` §2.13).

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::ops::{AddAssign, SubAssign};

/// Numbers by key; a key that came to 0 is not there, so that equal counters are equal.
///
/// Keys: `<measure>.named`, `<measure>.unnamed`, `asked.<measure>.…`, `registered` …, `week/<monday>`,
/// `first_reached/<monday>`, `first_met/<monday>`,
/// `lesson/<kind>/…`, `need/<stage>`, `taught/<month>/<skill>`. A tally of erased papers may hold numbers below 0.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Counters(pub BTreeMap<String, i64>);

impl Counters {
    /// Moves one counter.
    pub fn add(&mut self, key: impl Into<String>, by: i64) {
        if by == 0 {
            return;
        }
        let key = key.into();
        let at = self.0.entry(key.clone()).or_default();
        *at += by;
        if *at == 0 {
            self.0.remove(&key);
        }
    }

    /// One counter, never below 0: what people read is a number of people or houses.
    pub fn get(&self, key: &str) -> u64 {
        self.0.get(key).and_then(|n| u64::try_from(*n).ok()).unwrap_or(0)
    }

    /// Keys of that beginning that are above 0.
    pub fn keys<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = &'a str> {
        let from = self.0.range(prefix.to_owned()..);
        from.take_while(move |(key, _)| key.starts_with(prefix))
            .filter(|(_, n)| **n > 0)
            .map(|(key, _)| key.as_str())
    }

    /// Whether nothing is counted.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl AddAssign<&Counters> for Counters {
    fn add_assign(&mut self, other: &Counters) {
        other.0.iter().for_each(|(key, n)| self.add(key.as_str(), *n));
    }
}

impl SubAssign<&Counters> for Counters {
    fn sub_assign(&mut self, other: &Counters) {
        other.0.iter().for_each(|(key, n)| self.add(key.as_str(), -n));
    }
}

/// In which unit a counter counts, where it is always the same.
pub fn unit(key: &str) -> Option<&'static str> {
    Some(match key {
        "registered"
        | "excluded"
        | "awaiting"
        | "visited"
        | "met"
        | "guided_households"
        | "digital_families"
        | "leaflets"
        | "bank_households"
        | "priority_households"
        | "priority_households_guided"
        | "priority_joined"
        | "priority_left" => "households",
        "members" | "members_trained" | "members_ai" | "bank_yes" | "bank_asked" | "vneid2_yes"
        | "vneid2_asked" | "vneid_referred" | "priority_people" | "five_skills" => "people",
        "visits" => "turns",
        other if other.ends_with("/turns") || other.ends_with("/volunteers") => "turns",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_taken_away_again_leaves_no_trace() {
        let mut one = Counters::default();
        one.add("visited", 2);
        let before = one.clone();
        let mut other = Counters::default();
        other.add("visited", 1);
        other.add("met", 1);
        one += &other;
        assert_eq!(one.get("visited"), 3);
        one -= &other;
        assert_eq!(one, before);
        assert_eq!(one.keys("v").collect::<Vec<_>>(), ["visited"]);
    }
}
