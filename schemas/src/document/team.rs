//! Where a team lies: `id area decision decidedOn lead plannedOn · members/<id>` = `member`, `guest:<day>`,
//! `left:<day>` · `trainings/<id>/<topic>` = day. Flat, so that two lists edited apart keep both additions.

use super::ShapeError;
use super::read;
use super::read::container;
use crate::day::Day;
use crate::ids::{AreaId, TeamId, VolunteerId};
use crate::record::{Membership, Team, Training};
use automerge::transaction::Transactable;
use automerge::{Automerge, AutomergeError, ROOT};

/// The first own change of a team's document.
pub fn write_birth(tx: &mut impl Transactable, id: TeamId, area: AreaId) -> Result<(), AutomergeError> {
    tx.put(ROOT, "id", id.to_string())?;
    tx.put(ROOT, "area", area.to_string())
}

/// The decision that set the team up.
pub fn set_decision(tx: &mut impl Transactable, number: &str, on: Option<Day>) -> Result<(), AutomergeError> {
    tx.put(ROOT, "decision", number)?;
    match on {
        Some(day) => tx.put(ROOT, "decidedOn", day.to_string()),
        None => Ok(()),
    }
}

/// Tổ trưởng.
pub fn set_lead(tx: &mut impl Transactable, lead: VolunteerId) -> Result<(), AutomergeError> {
    tx.put(ROOT, "lead", lead.to_string())
}

/// Day of this year's plan.
pub fn set_planned(tx: &mut impl Transactable, on: Day) -> Result<(), AutomergeError> {
    tx.put(ROOT, "plannedOn", on.to_string())
}

/// How somebody belongs to it.
pub fn set_member(tx: &mut impl Transactable, who: VolunteerId, how: &Membership) -> Result<(), ShapeError> {
    let at = container(tx, "members")?;
    Ok(tx.put(&at, who.to_string(), how.word())?)
}

/// A training that a member had.
pub fn set_training(tx: &mut impl Transactable, training: &Training) -> Result<(), ShapeError> {
    let at = container(tx, "trainings")?;
    let key = format!("{}/{}", training.member, training.topic);
    Ok(tx.put(&at, key, training.day.to_string())?)
}

/// The whole team as the document says.
pub fn read(doc: &Automerge) -> Result<Team, ShapeError> {
    let members = read::words(doc, "members")?;
    let trainings = read::words(doc, "trainings")?;
    let training = |(key, day): (String, String)| {
        let (member, topic) = key.split_once('/')?;
        Some(Training {
            member: member.parse().ok()?,
            topic: topic.to_owned(),
            day: day.parse().ok()?,
        })
    };
    Ok(Team {
        id: read::parsed(doc, &ROOT, "id")?.ok_or(ShapeError::Lacks("id"))?,
        area: read::parsed(doc, &ROOT, "area")?.ok_or(ShapeError::Lacks("area"))?,
        decision: read::word(doc, &ROOT, "decision")?,
        decided_on: read::parsed(doc, &ROOT, "decidedOn")?,
        lead: read::parsed(doc, &ROOT, "lead")?,
        planned_on: read::parsed(doc, &ROOT, "plannedOn")?,
        members: members
            .into_iter()
            .filter_map(|(id, word)| Some((id.parse().ok()?, Membership::from_word(&word)?)))
            .collect(),
        trainings: trainings.into_iter().filter_map(training).collect(),
    })
}
