//! What a side of the exchange says, in a shape that can be laid beside what another side says.

use crate::phone::Phone;
use crate::ward::Ward;
use automerge::AutoCommit;
use schemas::ids::{DocumentId, HouseholdId};
use std::collections::{BTreeMap, BTreeSet};

/// Heads of every document of a tổ on a phone, or at the server.
pub trait Heads {
    /// Document to heads, in hex.
    fn heads(&self) -> BTreeMap<DocumentId, Vec<String>>;
}

impl Heads for Phone {
    fn heads(&self) -> BTreeMap<DocumentId, Vec<String>> {
        self.file()
            .documents()
            .into_iter()
            .map(|(id, mut doc)| (id, in_hex(&mut doc)))
            .collect()
    }
}

impl Heads for (&Ward, &str) {
    fn heads(&self) -> BTreeMap<DocumentId, Vec<String>> {
        let (ward, number) = self;
        let area = ward.area(number);
        let ids = ward.texts(&format!("SELECT document FROM document WHERE area = '{area}'"));
        let ids = ids.iter().map(|id| id.parse().expect("an id"));
        ids.map(|id| (id, in_hex(&mut ward.document(id)))).collect()
    }
}

fn in_hex(doc: &mut AutoCommit) -> Vec<String> {
    let mut heads: Vec<String> = doc.get_heads().iter().map(ToString::to_string).collect();
    heads.sort();
    heads
}

/// Heads of every document.
pub fn heads(of: &impl Heads) -> BTreeMap<DocumentId, Vec<String>> {
    of.heads()
}

/// The visits of a household as a phone lists them: who, and what came of it.
pub fn visits(phone: &Phone, household: HouseholdId) -> BTreeSet<(String, String)> {
    let seen = phone.household(household).visits;
    let told = seen
        .iter()
        .map(|visit| (visit.by.clone(), visit.outcome.word().to_owned()));
    told.collect()
}

/// What a side says that two people both changed: field to values with their writers.
pub trait Clashes {
    /// `document field` to `value` and the id of its writer.
    fn clashes(&self) -> BTreeMap<String, BTreeSet<(String, String)>>;
}

impl Clashes for Phone {
    fn clashes(&self) -> BTreeMap<String, BTreeSet<(String, String)>> {
        let told = |conflict: schemas::call::Conflict| {
            let by = |by: Option<schemas::ids::VolunteerId>| by.map(|by| by.to_string()).unwrap_or_default();
            let values = conflict.values.into_iter().map(|one| (one.value, by(one.by)));
            (
                format!("{} {}", conflict.document, conflict.field),
                values.collect(),
            )
        };
        self.conflicts().into_iter().map(told).collect()
    }
}

impl Clashes for (&Ward, &str) {
    fn clashes(&self) -> BTreeMap<String, BTreeSet<(String, String)>> {
        let (ward, number) = self;
        let area = ward.area(number);
        let rows = ward.texts(&format!(
            "SELECT document || ' ' || field || char(10) || choices FROM conflict_view WHERE area = '{area}'"
        ));
        let told = |row: &String| {
            let (place, choices) = row.split_once('\n').expect("two lines");
            let choices: Vec<serde_json::Value> = serde_json::from_str(choices).expect("JSON");
            let text =
                |choice: &serde_json::Value, name: &str| choice[name].as_str().unwrap_or_default().to_owned();
            let values = choices.iter().map(|one| (text(one, "value"), text(one, "by")));
            (place.to_owned(), values.collect())
        };
        rows.iter().map(told).collect()
    }
}

/// What a side says that two people both changed.
pub fn clashes(of: &impl Clashes) -> BTreeMap<String, BTreeSet<(String, String)>> {
    of.clashes()
}
