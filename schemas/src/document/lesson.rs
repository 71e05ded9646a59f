//! Where a lesson lies: `id area lessonKind title voided · heads/<day> visitors/<day> volunteers/<day> ·
//! attendance/<day>/<person> skills/<day>/<code>`. Cleared is a number by an empty text, and a name or skill by a no.
//!
//! All flat, under keys that both of two members would write alike: a map for each day would have to be made by
//! whoever comes first, and two phones that both make it would hide one side. So attendance merges to the union.

pub mod taking_back;

use super::ShapeError;
use super::read::{self, container};
use crate::day::Day;
use crate::ids::{AreaId, LessonId, PersonId};
use crate::record::{Lesson, LessonKind, Session};
use automerge::transaction::Transactable;
use automerge::{Automerge, AutomergeError, ROOT, ReadDoc};
use std::collections::BTreeMap;

/// The maps in which the days lie.
const PLACES: [&str; 5] = ["heads", "visitors", "volunteers", "attendance", "skills"];

/// The first own change of a lesson's document.
pub fn write_birth(
    tx: &mut impl Transactable,
    id: LessonId,
    area: AreaId,
    kind: &LessonKind,
    title: &str,
) -> Result<(), AutomergeError> {
    tx.put(ROOT, "id", id.to_string())?;
    tx.put(ROOT, "area", area.to_string())?;
    tx.put(ROOT, "lessonKind", kind.word())?;
    tx.put(ROOT, "title", title)
}

/// A number of one day that can be mended alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SessionField {
    /// Heads.
    Heads,
    /// Of these, from other tổ.
    Visitors,
    /// Volunteers.
    Volunteers,
}

/// Sets one number of one day.
pub fn set_number(
    tx: &mut impl Transactable,
    day: Day,
    field: SessionField,
    to: u32,
) -> Result<(), ShapeError> {
    let at = container(
        tx,
        match field {
            SessionField::Heads => "heads",
            SessionField::Visitors => "visitors",
            SessionField::Volunteers => "volunteers",
        },
    )?;
    Ok(tx.put(&at, day.to_string(), u64::from(to))?)
}

/// Writes that somebody was there, or that this was a slip.
pub fn set_attended(
    tx: &mut impl Transactable,
    day: Day,
    person: PersonId,
    there: bool,
) -> Result<(), ShapeError> {
    let at = container(tx, "attendance")?;
    Ok(tx.put(&at, format!("{day}/{person}"), there)?)
}

/// Writes that a skill was taught.
pub fn set_skill(tx: &mut impl Transactable, day: Day, skill: &str) -> Result<(), ShapeError> {
    let at = container(tx, "skills")?;
    Ok(tx.put(&at, format!("{day}/{skill}"), true)?)
}

/// Made by mistake: stays, and counts nowhere.
pub fn set_voided(tx: &mut impl Transactable, to: bool) -> Result<(), AutomergeError> {
    tx.put(ROOT, "voided", to)
}

/// The whole lesson as the document says.
pub fn read(doc: &Automerge) -> Result<Lesson, ShapeError> {
    let mut sessions: BTreeMap<Day, Session> = BTreeMap::new();
    type Set = fn(&mut Session, u32);
    let numbers: [(&str, Set); 3] = [
        ("heads", |session, n| session.heads = n),
        ("visitors", |session, n| session.visitors = n),
        ("volunteers", |session, n| session.volunteers = n),
    ];
    for (name, set) in numbers {
        for (day, number) in read::largest(doc, name)? {
            if let Ok(day) = day.parse() {
                set(sessions.entry(day).or_default(), number);
            }
        }
    }
    for (day, person) in pairs(doc, "attendance")? {
        if let Ok(person) = person.parse() {
            sessions.entry(day).or_default().attended.insert(person);
        }
    }
    for (day, skill) in pairs(doc, "skills")? {
        sessions.entry(day).or_default().skills.insert(skill);
    }
    Ok(Lesson {
        id: read::parsed(doc, &ROOT, "id")?.ok_or(ShapeError::Lacks("id"))?,
        area: read::parsed(doc, &ROOT, "area")?.ok_or(ShapeError::Lacks("area"))?,
        kind: LessonKind::from_word(&read::word(doc, &ROOT, "lessonKind")?.unwrap_or_default()),
        title: read::word(doc, &ROOT, "title")?.unwrap_or_default(),
        voided: read::yes(doc, &ROOT, "voided")?.unwrap_or(false),
        sessions,
    })
}

/// Keys `<day>/<what>` that are set. Of a yes and a no written apart the yes stands: one member's slip, or what they took
/// back, says nothing about whom another saw.
fn pairs(doc: &impl ReadDoc, name: &'static str) -> Result<Vec<(Day, String)>, ShapeError> {
    let at = container(doc, name)?;
    let mut pairs = Vec::new();
    for key in doc.keys(&at) {
        let Some((day, what)) = key.split_once('/') else {
            continue;
        };
        let Ok(day) = day.parse() else { continue };
        let all = doc.get_all(&at, key.as_str())?;
        if all.iter().any(|(value, _)| value.as_bool() == Some(true)) {
            pairs.push((day, what.to_owned()));
        }
    }
    Ok(pairs)
}
