//! Where a visit lies in its household's document: `visits / <id> / {by day at outcome reason revisitOn voided
//! amends together unnamedPriority leaflet explained.<check>, unnamed/<skill>}`. Its containers are made at its
//! birth, under a random id, so no two phones ever make the same one. Explanations came later and are plain fields
//! with a common beginning, because a map for them could be made twice.

use super::ShapeError;
use super::read::{self, container};
use crate::day::Day;
use crate::ids::VisitId;
use crate::record::{Outcome, Visit};
use automerge::transaction::Transactable;
use automerge::{Automerge, ObjId, ObjType, ReadDoc};
use std::collections::BTreeMap;

const EXPLAINED: &str = "explained.";

/// Writes a new visit with all its fields; what is explained of it comes later.
pub fn write_birth(tx: &mut impl Transactable, visit: &Visit) -> Result<(), ShapeError> {
    let visits = container(tx, "visits")?;
    let at = tx.put_object(&visits, visit.id.to_string(), ObjType::Map)?;
    tx.put(&at, "by", visit.by.to_string())?;
    tx.put(&at, "day", visit.day.to_string())?;
    tx.put(&at, "at", visit.at)?;
    tx.put(&at, "outcome", visit.outcome.word())?;
    if let Some(reason) = &visit.reason {
        tx.put(&at, "reason", reason.as_str())?;
    }
    if let Some(day) = &visit.revisit_on {
        tx.put(&at, "revisitOn", day.to_string())?;
    }
    if let Some(amends) = &visit.amends {
        tx.put(&at, "amends", amends.to_string())?;
    }
    if let Some(first) = &visit.together {
        tx.put(&at, "together", first.to_string())?;
    }
    if visit.unnamed_priority > 0 {
        tx.put(&at, "unnamedPriority", u64::from(visit.unnamed_priority))?;
    }
    if visit.leaflet {
        tx.put(&at, "leaflet", true)?;
    }
    let unnamed = tx.put_object(&at, "unnamed", ObjType::Map)?;
    for (skill, people) in &visit.unnamed {
        tx.put(&unnamed, skill.as_str(), u64::from(*people))?;
    }
    Ok(())
}

/// All visits in causal order, oldest first. One that does not read (a later version's, a half-made one) is left
/// out here and stays in the document unharmed.
pub fn read_all(doc: &Automerge) -> Result<Vec<Visit>, ShapeError> {
    let visits = container(doc, "visits")?;
    let mut all: Vec<Visit> = doc
        .keys(&visits)
        .filter_map(|key| read_one(doc, &visits, &key))
        .collect();
    all.sort_by_key(|visit| (visit.birth, visit.id));
    Ok(all)
}

fn read_one(doc: &Automerge, visits: &ObjId, key: &str) -> Option<Visit> {
    let id: VisitId = key.parse().ok()?;
    let at = read::child(doc, visits, key).ok()??;
    let ObjId::Id(birth, ..) = at else { return None };
    let mut unnamed = BTreeMap::new();
    if let Some(map) = read::child(doc, &at, "unnamed").ok()? {
        for skill in doc.keys(&map) {
            if let Some(people) = read::count(doc, &map, &skill).ok()? {
                unnamed.insert(skill, people);
            }
        }
    }
    let mut explained = BTreeMap::new();
    for key in doc.keys(&at) {
        if let Some(check) = key.strip_prefix(EXPLAINED)
            && let Some(code) = read::word(doc, &at, &key).ok()?
        {
            explained.insert(check.to_owned(), code);
        }
    }
    Some(Visit {
        id,
        by: read::parsed(doc, &at, "by").ok()??,
        day: read::parsed(doc, &at, "day").ok()??,
        at: read::instant(doc, &at, "at").ok()?.unwrap_or(0),
        outcome: Outcome::from_word(&read::word(doc, &at, "outcome").ok()??),
        reason: read::word(doc, &at, "reason").ok()?,
        revisit_on: read::parsed(doc, &at, "revisitOn").ok()?,
        unnamed,
        unnamed_priority: read::count(doc, &at, "unnamedPriority").ok()?.unwrap_or(0),
        leaflet: read::yes(doc, &at, "leaflet").ok()?.unwrap_or(false),
        explained,
        voided: read::yes(doc, &at, "voided").ok()?.unwrap_or(false),
        together: read::parsed(doc, &at, "together").ok()?,
        amends: read::parsed(doc, &at, "amends").ok()?,
        birth,
    })
}

fn place(doc: &impl ReadDoc, visit: &VisitId) -> Result<ObjId, ShapeError> {
    let visits = container(doc, "visits")?;
    read::child(doc, &visits, &visit.to_string())?.ok_or(ShapeError::Lacks("visit"))
}

/// What came of it, mended.
pub fn set_outcome(tx: &mut impl Transactable, visit: &VisitId, to: &Outcome) -> Result<(), ShapeError> {
    let at = place(tx, visit)?;
    Ok(tx.put(&at, "outcome", to.word())?)
}

/// When to come back, mended; an empty text clears it.
pub fn set_revisit(tx: &mut impl Transactable, visit: &VisitId, to: Option<Day>) -> Result<(), ShapeError> {
    let at = place(tx, visit)?;
    Ok(tx.put(
        &at,
        "revisitOn",
        to.map(|day| day.to_string()).unwrap_or_default(),
    )?)
}

/// Why nobody lives there, mended; an empty text clears it.
pub fn set_reason(tx: &mut impl Transactable, visit: &VisitId, to: Option<&str>) -> Result<(), ShapeError> {
    let at = place(tx, visit)?;
    Ok(tx.put(&at, "reason", to.unwrap_or_default())?)
}

/// Undo: the visit stays, and counts nowhere.
pub fn set_voided(tx: &mut impl Transactable, visit: &VisitId, to: bool) -> Result<(), ShapeError> {
    let at = place(tx, visit)?;
    Ok(tx.put(&at, "voided", to)?)
}

/// What its author answers to the question of a check.
pub fn set_explained(
    tx: &mut impl Transactable,
    visit: &VisitId,
    check: &str,
    code: &str,
) -> Result<(), ShapeError> {
    let at = place(tx, visit)?;
    Ok(tx.put(&at, format!("{EXPLAINED}{check}"), code)?)
}
