//! What brings a house onto the list of a day: rules of the catalogue over one household and its people, the same on
//! every phone and without network. A rule answers the day from which the house is due; which day it is now is the
//! asker's matter, so nothing has to be computed anew at midnight.

use crate::catalogue::Catalogue;
use crate::day::Day;
use crate::record::{HouseState, Household, NeedStage, NeedState, Person, PersonStatus};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// One reason to knock.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Task {
    /// Code of the rule.
    pub code: String,
    /// From this day on.
    pub due: Day,
}

const LEVEL_1: &str = "level_1";

/// The tasks of a household in a year, each rule at most once. None where the household asked not to be visited, where
/// nobody lives, and of people who moved, died or withdrew (their papers are not handed in).
pub fn tasks_of(household: &Household, people: &[Person], catalogue: &Catalogue, year: i32) -> Vec<Task> {
    let state = household.state(year);
    if !household.counts_in_register()
        || state == HouseState::NoOneLives
        || catalogue.stops_visits(&household.cautions)
    {
        return Vec::new();
    }
    let here = || people.iter().filter(|person| person.status == PersonStatus::Here);
    let last = household.visits_of(year).last();
    let year_begins = Day::new(year, 1, 1);
    let promised = last.and_then(|visit| visit.revisit_on);
    let priority = match household.is_priority(Day::new(year, 12, 31).unwrap_or_else(|| Day::of_instant(0))) {
        true if state != HouseState::Met => year_begins,
        _ => None,
    };
    let need = here()
        .map(|person| &person.needs)
        .chain([&household.needs])
        .filter_map(oldest_open)
        .min();
    let level_1 = here()
        .any(|person| person.vneid.as_deref() == Some(LEVEL_1))
        .then(|| last.map(|visit| visit.day).or(year_begins))
        .flatten();
    let long_ago = match state {
        HouseState::Met if promised.is_none() => last.map(|visit| visit.day),
        _ => None,
    };
    [
        ("come_back", promised),
        ("priority_not_met", priority),
        ("need_open", need),
        ("vneid_level_1", level_1),
        ("long_ago", long_ago),
    ]
    .into_iter()
    .filter_map(|(code, from)| {
        let rule = catalogue.task(code)?;
        Some(Task {
            code: code.to_owned(),
            due: from?.plus_days(i64::from(rule.days)),
        })
    })
    .collect()
}

/// Since when the oldest need waits for an answer.
fn oldest_open(needs: &BTreeMap<String, NeedState>) -> Option<Day> {
    let open = |need: &&NeedState| need.stage != NeedStage::Answered;
    needs.values().filter(open).filter_map(|need| need.since).min()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::address::Address;
    use crate::document::{Kind, household, person, skeleton};
    use crate::ids::VisitId;
    use crate::record::{Outcome, Visit};
    use std::collections::BTreeMap;
    use uuid::Uuid;

    fn day(month: u32, day: u32) -> Day {
        Day::new(2026, month, day).unwrap()
    }

    fn house() -> Household {
        let mut doc = skeleton::new_document(&Kind::Household);
        let birth = household::Birth {
            id: Uuid::from_u128(1).into(),
            area: Uuid::from_u128(2).into(),
            address: &Address::read("K45/15 Nguyễn Công Trứ"),
        };
        household::write_birth(&mut doc, &birth).unwrap();
        household::read(doc.document()).unwrap()
    }

    fn somebody() -> Person {
        let mut doc = skeleton::new_document(&Kind::Person);
        let birth = person::Birth {
            id: Uuid::from_u128(7).into(),
            household: Uuid::from_u128(1).into(),
            receipt: Uuid::from_u128(8).into(),
            name: "bác Bảy",
            phone: None,
            age_band: None,
        };
        person::write_birth(&mut doc, &birth).unwrap();
        person::read(doc.document()).unwrap()
    }

    fn visited(outcome: Outcome, on: Day, revisit_on: Option<Day>) -> Visit {
        Visit {
            id: VisitId(Uuid::from_u128(3)),
            by: Uuid::from_u128(4).into(),
            day: on,
            at: 0,
            outcome,
            reason: None,
            revisit_on,
            unnamed: BTreeMap::new(),
            unnamed_priority: 0,
            leaflet: false,
            voided: false,
            together: None,
            explained: BTreeMap::new(),
            amends: None,
            birth: 1,
        }
    }

    fn told(of: &Household) -> Vec<(String, Day)> {
        told_of(of, &[])
    }

    fn told_of(of: &Household, people: &[Person]) -> Vec<(String, Day)> {
        let tasks = tasks_of(of, people, Catalogue::built_in(), 2026);
        tasks.into_iter().map(|task| (task.code, task.due)).collect()
    }

    #[test]
    fn a_promise_is_due_on_its_day_and_a_met_house_after_sixty() {
        let mut house = house();
        assert_eq!(told(&house), [], "a house never reached is counted, not listed");
        house.visits = vec![visited(Outcome::ComeBack, day(11, 20), Some(day(11, 24)))];
        assert_eq!(told(&house), [("come_back".to_owned(), day(11, 24))]);
        house.visits = vec![visited(Outcome::Met, day(9, 1), None)];
        assert_eq!(told(&house), [("long_ago".to_owned(), day(10, 31))]);
    }

    #[test]
    fn a_priority_house_is_due_from_new_year_until_somebody_was_met() {
        let mut house = house();
        house.priority.insert("elder_alone".to_owned());
        assert_eq!(told(&house), [("priority_not_met".to_owned(), day(1, 1))]);
        house.visits = vec![visited(Outcome::NobodyHome, day(11, 20), None)];
        assert_eq!(told(&house), [("priority_not_met".to_owned(), day(1, 1))]);
        house.visits = vec![visited(Outcome::Met, day(11, 20), Some(day(11, 27)))];
        assert_eq!(told(&house), [("come_back".to_owned(), day(11, 27))]);
    }

    #[test]
    fn whoever_is_at_level_1_is_gone_on_with_a_week_after_the_last_visit_as_long_as_they_live_here() {
        let mut house = house();
        house.visits = vec![visited(Outcome::Met, day(11, 2), Some(day(12, 20)))];
        let mut person = somebody();
        person.vneid = Some(LEVEL_1.to_owned());
        let promised = ("come_back".to_owned(), day(12, 20));
        let level_1 = ("vneid_level_1".to_owned(), day(11, 9));
        assert_eq!(
            told_of(&house, std::slice::from_ref(&person)),
            [promised.clone(), level_1]
        );
        person.status = PersonStatus::Moved;
        assert_eq!(told_of(&house, &[person]), [promised]);
    }

    #[test]
    fn a_need_waits_a_week_and_nobody_is_sent_where_they_asked_not_to_come() {
        let mut house = house();
        house.needs = BTreeMap::from([
            ("no_phone".to_owned(), NeedState::told(day(11, 9))),
            ("big_text".to_owned(), NeedState::told(day(11, 2))),
        ]);
        assert_eq!(told(&house), [("need_open".to_owned(), day(11, 9))]);
        house.cautions.insert("no_visits".to_owned());
        assert_eq!(told(&house), []);
    }
}
