//! Lists of doors: one strip, a search, what two people both changed.

use super::status::own_units;
use crate::failure::Failure;
use crate::index::{self, search};
use crate::{Engine, State};
use schemas::call::{AskDoors, Conflict, ConflictValue, Door, Found, Search, Street};
use schemas::ids::{AreaId, HouseholdId};

/// Rows of a search when the screen does not say.
const USUAL_LIMIT: u32 = 50;
const MOST: u32 = 200;

impl Engine {
    pub(super) fn all_strips(&self) -> Result<Vec<Street>, Failure> {
        let state = self.state();
        let Some(me) = state.me.as_ref() else {
            return Ok(Vec::new());
        };
        let order: Vec<AreaId> = own_units(me, &state.store)?
            .into_iter()
            .map(|unit| unit.area)
            .collect();
        let mut strips = index::strips(state.store.read(), None)?;
        strips.sort_by_key(|strip| order.iter().position(|area| *area == strip.area));
        Ok(strips)
    }

    pub(super) fn doors_of_strip(&self, args: AskDoors) -> Result<Vec<Door>, Failure> {
        let state = self.state();
        let rest = "WHERE d.area = ?1 AND d.street = ?2 AND d.kiet = ?3 ORDER BY d.walk, d.household";
        let of = (args.area.to_string(), args.street, args.kiet.unwrap_or_default());
        Ok(index::doors_of(state.store.read(), rest, of)?
            .into_iter()
            .map(|row| row.door)
            .collect())
    }

    pub(super) fn find(&self, args: Search) -> Result<Found, Failure> {
        let state = self.state();
        let limit = args.limit.unwrap_or(USUAL_LIMIT).clamp(1, MOST) as usize;
        let hits = search::search(state.store.read(), &args.query)?;
        let more = hits.len() > limit;
        let mut doors = Vec::new();
        for hit in hits.into_iter().take(limit) {
            let Some(row) = index::door_of(state.store.read(), hit.household)? else {
                continue;
            };
            doors.push(Door {
                found_person: hit.person,
                ..row.door
            });
        }
        Ok(Found { doors, more })
    }

    pub(super) fn clashes(&self, household: Option<HouseholdId>) -> Result<Vec<Conflict>, Failure> {
        clashes(&self.state(), household)
    }
}

/// Conflicts in words: who wrote what, by *Gọi tôi là*.
pub fn clashes(state: &State, household: Option<HouseholdId>) -> Result<Vec<Conflict>, Failure> {
    let found = index::conflicts_of(state.store.read(), household)?;
    let mut conflicts = Vec::new();
    for (document, household, clash) in found {
        // What was written about somebody who changed their mind or died is shown to nobody.
        if index::hidden(state.store.read(), document.into())?.is_some() {
            continue;
        }
        let place = index::door_of(state.store.read(), household)?
            .map(|row| {
                format!("{} {}", row.door.short, row.door.street)
                    .trim()
                    .to_owned()
            })
            .unwrap_or_default();
        let name = |by| state.me.as_ref().map(|me| me.called(by)).unwrap_or_default();
        let values: Vec<ConflictValue> = clash
            .values
            .into_iter()
            .map(|v| ConflictValue {
                value: v.value,
                by: v.by,
                by_name: v.by.map(name).unwrap_or_default(),
            })
            .collect();
        let shown = values.first().map(|v| v.value.clone()).unwrap_or_default();
        conflicts.push(Conflict {
            household,
            place,
            document,
            field: clash.field,
            shown,
            values,
        });
    }
    Ok(conflicts)
}
