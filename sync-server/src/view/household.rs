//! A household as one row: its address in parts and in words, its state this year, and what it adds to its area's
//! counters.

use schemas::address::Address;
use schemas::catalogue::Catalogue;
use schemas::day::Day;
use schemas::ids::{AreaId, HouseholdId, PersonId, VisitId};
use schemas::indicator::Coverage;
use schemas::quality::odd_visits;
use schemas::record::receipt::gone;
use schemas::record::{Counts, HouseState, Household, Standing, Visit};
use std::collections::BTreeSet;

/// One row of `household_view`, with its rows of `visit_view`.
#[derive(Debug, Clone, PartialEq)]
pub struct HouseholdRow {
    /// Which.
    pub household: HouseholdId,
    /// Its tổ.
    pub area: AreaId,
    /// Sorts in the order of a walk.
    pub walking_key: String,
    /// Only the parts: what was typed is the document's matter.
    pub address: Address,
    /// "K45/15".
    pub short: String,
    /// The whole in one line.
    pub label: String,
    /// Under which door it is looked for, and what tells it from others there: for finding duplicates.
    pub keys: (String, String),
    /// The household that stands for this one.
    pub same_as: Option<HouseholdId>,
    /// Lived in, or confirmed empty.
    pub standing: Standing,
    /// Neither removed nor merged into another.
    pub listed: bool,
    /// This year's.
    pub state: HouseState,
    /// Reason codes.
    pub priority: BTreeSet<String>,
    /// Codes of what is to be known before knocking.
    pub cautions: BTreeSet<String>,
    /// As last told.
    pub counts: Counts,
    /// Day of the latest visit that counts, in any year.
    pub last_visit: Option<Day>,
    /// What it adds to its area's counters.
    pub adds: Coverage,
    /// All visits; the flag says whether one counts.
    pub visits: Vec<(Visit, bool)>,
    /// Of these, the ones to be asked about for the household's numbers.
    pub odd: BTreeSet<VisitId>,
    /// Whoever changed their mind or died, by its receipts.
    pub gone: BTreeSet<PersonId>,
}

impl HouseholdRow {
    /// Counts activity in that year.
    pub fn of(household: &Household, year: i32) -> Self {
        let address = &household.address;
        let counting: BTreeSet<_> = household
            .visits
            .iter()
            .map(|visit| visit.day.year())
            .collect::<BTreeSet<_>>()
            .into_iter()
            .flat_map(|year| household.visits_of(year).map(|visit| visit.id))
            .collect();
        let counts = |visit: &Visit| counting.contains(&visit.id);
        Self {
            household: household.id,
            area: household.area,
            walking_key: address.walking_key(),
            address: Address {
                raw: String::new(),
                ..address.clone()
            },
            short: address.short(),
            label: address.label(),
            keys: (address.house_key(), address.unit_key()),
            same_as: household.same_as,
            standing: household.standing.clone(),
            listed: household.counts_in_register(),
            state: household.state(year),
            priority: household.priority.clone(),
            cautions: household.cautions.clone(),
            counts: household.counts.clone(),
            last_visit: household
                .visits
                .iter()
                .filter(|visit| counts(visit))
                .map(|visit| visit.day)
                .max(),
            adds: Coverage::of(household, year),
            gone: gone(&household.receipts).into_keys().collect(),
            odd: odd_visits(household, year, &Catalogue::built_in().checks.limits),
            visits: household
                .visits
                .iter()
                .map(|visit| (visit.clone(), counts(visit)))
                .collect(),
        }
    }
}
