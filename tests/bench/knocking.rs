//! Visits without an engine: what a phone's deed looks like to the server, made as fast as documents can be.

use automerge::AutoCommit;
use schemas::day::Day;
use schemas::document::{Kind, household, visit};
use schemas::ids::{HouseholdId, VisitId};
use schemas::record::{Outcome, Visit};
use schemas::wire::Deed;
use std::collections::BTreeMap;
use support::{Device, Ward, paper};
use uuid::Uuid;

/// Nobody opened; the document goes on from there.
pub fn knock(ward: &Ward, device: &Device, doc: &mut AutoCommit) -> Deed {
    let now = ward.clock().now();
    let there = household::read(doc.document()).expect("a household");
    let record = Visit {
        id: VisitId(Uuid::now_v7()),
        by: device.reply.volunteer,
        day: Day::of_instant(now),
        at: now,
        outcome: Outcome::NobodyHome,
        reason: None,
        revisit_on: None,
        unnamed: BTreeMap::new(),
        unnamed_priority: 0,
        leaflet: false,
        voided: false,
        together: None,
        explained: BTreeMap::new(),
        amends: None,
        birth: 0,
    };
    let change = device.change(doc, |doc| {
        visit::write_birth(doc, &record).expect("the visit is written")
    });
    device.deed(there.area, vec![paper(there.id, Kind::Household, vec![change])])
}

/// The same at a door as the ward knows it.
pub fn knock_at(ward: &Ward, device: &Device, household: &str) -> Deed {
    let household: HouseholdId = household.parse().expect("an id");
    knock(ward, device, &mut ward.document(household.into()))
}
