//! What counting needs of one document, kept beside the document so that a household is counted anew without
//! opening any: the record without name, phone, address and receipts. Phone and server keep the same.

use super::{Counters, of_household, of_lesson, of_team};
use crate::address::Address;
use crate::day::Day;
use crate::document::{self, Kind, ShapeError};
use crate::record::receipt::gone;
use crate::record::{Household, Lesson, Person, Team};
use automerge::Automerge;
use serde::{Deserialize, Serialize};

/// One document as counting sees it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fact {
    Household(Box<Household>),
    Person(Box<Person>),
    Lesson(Lesson),
    Team(Team),
}

impl Fact {
    /// Reads it out of a document; none of a kind that counts nowhere.
    ///
    /// # Errors
    /// When the document does not have the shape of its kind.
    pub fn of(doc: &Automerge, kind: &Kind) -> Result<Option<Self>, ShapeError> {
        Ok(match kind {
            Kind::Household => Some(Self::household(document::household::read(doc)?)),
            Kind::Person => Some(Self::person(document::person::read(doc)?)),
            Kind::Lesson => Some(Self::Lesson(document::lesson::read(doc)?)),
            Kind::Team => Some(Self::Team(document::team::read(doc)?)),
            Kind::Note | Kind::Walk | Kind::Other(_) => None,
        })
    }

    /// A household without what says where it is. Of its receipts those of people who changed their mind or
    /// died stay: the server finds by them whose paper is to be destroyed.
    pub fn household(mut household: Household) -> Self {
        household.address = Address::default();
        let gone = gone(&household.receipts);
        household
            .receipts
            .retain(|receipt| gone.contains_key(&receipt.person));
        household
            .receipts
            .iter_mut()
            .for_each(|receipt| receipt.slip = None);
        household.cautions.clear();
        Self::Household(Box::new(household))
    }

    /// A person without name and phone.
    pub fn person(mut person: Person) -> Self {
        person.name.clear();
        person.phone = None;
        Self::Person(Box::new(person))
    }
}

/// The household and its people among facts of one household.
pub fn household_of(facts: &[Fact]) -> Option<(&Household, Vec<Person>)> {
    let household = facts.iter().find_map(|fact| match fact {
        Fact::Household(household) => Some(household.as_ref()),
        _ => None,
    })?;
    let people = facts.iter().filter_map(|fact| match fact {
        Fact::Person(person) => Some(person.as_ref().clone()),
        _ => None,
    });
    Some((household, people.collect()))
}

/// What facts that belong together add: a household with its people, or a lesson, or a team.
pub fn count(facts: &[Fact], cut: Day) -> Counters {
    if let Some((household, people)) = household_of(facts) {
        return of_household(household, &people, cut);
    }
    match facts.first() {
        Some(Fact::Lesson(lesson)) => of_lesson(lesson, cut),
        Some(Fact::Team(team)) => of_team(team, cut),
        _ => Counters::default(),
    }
}
