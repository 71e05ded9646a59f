//! Where a walk lies: `id area day street kiet by voided · members/<id> doors/<id>` = true. Flat sets, so that two
//! leads who add members apart keep both.

use super::ShapeError;
use super::read::{self, container};
use crate::day::Day;
use crate::ids::{HouseholdId, VolunteerId};
use crate::record::Walk;
use automerge::transaction::Transactable;
use automerge::{Automerge, AutomergeError, ObjId, ROOT};
use std::collections::BTreeSet;
use std::str::FromStr;

/// The first own change of a walk's document.
pub fn write_birth(tx: &mut impl Transactable, walk: &Walk) -> Result<(), ShapeError> {
    tx.put(ROOT, "id", walk.id.to_string())?;
    tx.put(ROOT, "area", walk.area.to_string())?;
    tx.put(ROOT, "day", walk.day.to_string())?;
    tx.put(ROOT, "street", walk.street.as_str())?;
    tx.put(ROOT, "kiet", walk.kiet.as_str())?;
    tx.put(ROOT, "by", walk.by.to_string())?;
    for door in &walk.doors {
        set_door(tx, *door, true)?;
    }
    for who in &walk.members {
        set_member(tx, *who, true)?;
    }
    Ok(())
}

/// Another evening.
pub fn set_day(tx: &mut impl Transactable, to: Day) -> Result<(), AutomergeError> {
    tx.put(ROOT, "day", to.to_string())
}

/// Somebody goes along, or does not.
pub fn set_member(tx: &mut impl Transactable, who: VolunteerId, on: bool) -> Result<(), ShapeError> {
    let at = container(tx, "members")?;
    Ok(tx.put(&at, who.to_string(), on)?)
}

/// A door belongs to it, or does not.
pub fn set_door(tx: &mut impl Transactable, door: HouseholdId, on: bool) -> Result<(), ShapeError> {
    let at = container(tx, "doors")?;
    Ok(tx.put(&at, door.to_string(), on)?)
}

/// Taken back, or not after all.
pub fn set_voided(tx: &mut impl Transactable, to: bool) -> Result<(), AutomergeError> {
    tx.put(ROOT, "voided", to)
}

/// The whole walk as the document says.
pub fn read(doc: &Automerge) -> Result<Walk, ShapeError> {
    Ok(Walk {
        id: read::parsed(doc, &ROOT, "id")?.ok_or(ShapeError::Lacks("id"))?,
        area: read::parsed(doc, &ROOT, "area")?.ok_or(ShapeError::Lacks("area"))?,
        day: read::parsed(doc, &ROOT, "day")?.ok_or(ShapeError::Lacks("day"))?,
        street: read::word(doc, &ROOT, "street")?.unwrap_or_default(),
        kiet: read::word(doc, &ROOT, "kiet")?.unwrap_or_default(),
        doors: set(doc, container(doc, "doors")?)?,
        members: set(doc, container(doc, "members")?)?,
        by: read::parsed(doc, &ROOT, "by")?.ok_or(ShapeError::Lacks("by"))?,
        voided: read::yes(doc, &ROOT, "voided")?.unwrap_or(false),
    })
}

fn set<T: FromStr + Ord>(doc: &Automerge, at: ObjId) -> Result<BTreeSet<T>, ShapeError> {
    Ok(read::codes(doc, &at)?
        .iter()
        .filter_map(|id| id.parse().ok())
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Kind, skeleton};
    use crate::ids::{AreaId, WalkId};
    use uuid::Uuid;

    #[test]
    fn members_that_two_leads_add_apart_both_go() {
        let volunteer = |n| VolunteerId(Uuid::from_u128(n));
        let walk = Walk {
            id: WalkId(Uuid::from_u128(1)),
            area: AreaId(Uuid::from_u128(2)),
            day: Day::new(2026, 11, 24).unwrap(),
            street: "Nguyễn Công Trứ".to_owned(),
            kiet: "45".to_owned(),
            doors: BTreeSet::new(),
            members: BTreeSet::from([volunteer(3)]),
            by: volunteer(9),
            voided: false,
        };
        let mut lan = skeleton::new_document(&Kind::Walk);
        write_birth(&mut lan, &walk).unwrap();
        let mut nam = lan.fork();
        set_member(&mut lan, volunteer(4), true).unwrap();
        set_member(&mut nam, volunteer(5), true).unwrap();
        set_member(&mut nam, volunteer(3), false).unwrap();
        lan.merge(&mut nam).unwrap();
        let members = BTreeSet::from([volunteer(4), volunteer(5)]);
        assert_eq!(read(lan.document()).unwrap(), Walk { members, ..walk });
    }
}
