//! Where the answers, the priority log and the marks of a household lie, since schema 3:
//! `answers/{about vneid2 bank internet smartphones toldBy asOf digitalFamily priorityPeople}` ·
//! `priorityLog/<day>/<code>` = `joined` or `left:<reason>` · `marks/<year>/<what>` = a number.

use super::ShapeError;
use super::read::{self, container};
use crate::day::Day;
use crate::record::{Answers, PriorityEvent};
use automerge::transaction::Transactable;
use automerge::{Automerge, ROOT};
use std::collections::BTreeMap;

const JOINED: &str = "joined";
const LEFT: &str = "left:";

/// A number that a household told and that can be mended alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AnswerField {
    /// People of whom the answer speaks.
    About,
    /// With VNeID level 2.
    Vneid2,
    /// With a bank account on the phone.
    Bank,
    /// Smartphones.
    Smartphones,
    /// People whom the priority list is about.
    PriorityPeople,
}

impl AnswerField {
    /// Its key, and its name where two values ask.
    pub fn key(self) -> &'static str {
        match self {
            Self::About => "about",
            Self::Vneid2 => "vneid2",
            Self::Bank => "bank",
            Self::Smartphones => "smartphones",
            Self::PriorityPeople => "priorityPeople",
        }
    }
}

/// Sets one number.
pub fn set_number(tx: &mut impl Transactable, field: AnswerField, to: u32) -> Result<(), ShapeError> {
    let at = container(tx, "answers")?;
    Ok(tx.put(&at, field.key(), u64::from(to))?)
}

/// The house has Internet.
pub fn set_internet(tx: &mut impl Transactable, to: bool) -> Result<(), ShapeError> {
    let at = container(tx, "answers")?;
    Ok(tx.put(&at, "internet", to)?)
}

/// Who answered, and when.
pub fn set_told(tx: &mut impl Transactable, by: Option<&str>, on: Day) -> Result<(), ShapeError> {
    let at = container(tx, "answers")?;
    if let Some(by) = by {
        tx.put(&at, "toldBy", by)?;
    }
    Ok(tx.put(&at, "asOf", on.to_string())?)
}

/// Attests a family without names as "Gia đình số"; none takes it back.
pub fn set_digital_family(tx: &mut impl Transactable, on: Option<Day>) -> Result<(), ShapeError> {
    let at = container(tx, "answers")?;
    let day = on.map(|day| day.to_string()).unwrap_or_default();
    Ok(tx.put(&at, "digitalFamily", day)?)
}

/// Writes that the household joined or left the priority list.
pub fn log_priority(tx: &mut impl Transactable, event: &PriorityEvent) -> Result<(), ShapeError> {
    let at = container(tx, "priorityLog")?;
    let key = format!("{}/{}", event.day, event.code);
    let word = match &event.left {
        None => JOINED.to_owned(),
        Some(why) => format!("{LEFT}{why}"),
    };
    // The opposite of what the same day already says takes it back: a slip, and no move.
    let before = read::word(tx, &at, &key)?;
    let takes_back = before.is_some_and(|before| (before == JOINED) != (word == JOINED));
    Ok(tx.put(&at, key, if takes_back { String::new() } else { word })?)
}

/// Leaves a bare result behind.
pub fn set_mark(tx: &mut impl Transactable, mark: &str, to: u32) -> Result<(), ShapeError> {
    let at = container(tx, "marks")?;
    Ok(tx.put(&at, mark, u64::from(to))?)
}

/// What the household said, and how many people the priority list is about.
pub fn read(doc: &Automerge) -> Result<(Answers, Option<u32>), ShapeError> {
    let Some(at) = read::child(doc, &ROOT, "answers")? else {
        return Ok(Default::default());
    };
    let count = |field: AnswerField| read::count(doc, &at, field.key());
    let answers = Answers {
        about: count(AnswerField::About)?,
        vneid2: count(AnswerField::Vneid2)?,
        bank: count(AnswerField::Bank)?,
        internet: read::yes(doc, &at, "internet")?,
        smartphones: count(AnswerField::Smartphones)?,
        told_by: read::word(doc, &at, "toldBy")?,
        as_of: read::parsed(doc, &at, "asOf")?,
        digital_family: read::parsed(doc, &at, "digitalFamily")?,
    };
    Ok((answers, count(AnswerField::PriorityPeople)?))
}

/// Who joined and left, oldest first; what does not read is left out here and stays in the document.
pub fn read_priority(doc: &Automerge) -> Result<Vec<PriorityEvent>, ShapeError> {
    let event = |(key, word): (String, String)| {
        let (day, code) = key.split_once('/')?;
        let left = word.strip_prefix(LEFT).map(str::to_owned);
        (left.is_some() || word == JOINED).then_some(PriorityEvent {
            day: day.parse().ok()?,
            code: code.to_owned(),
            left,
        })
    };
    let words = read::words(doc, "priorityLog")?;
    Ok(words.into_iter().filter_map(event).collect())
}

/// What remains of erased papers.
pub fn read_marks(doc: &Automerge) -> Result<BTreeMap<String, u32>, ShapeError> {
    read::largest(doc, "marks")
}
