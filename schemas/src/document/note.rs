//! Where a note lies: `id household person visit · text` (a Text object: of two notes made offline, neither is
//! lost).

use super::ShapeError;
use super::read::{self, container};
use crate::record::Note;
use automerge::transaction::Transactable;
use automerge::{Automerge, ROOT, ReadDoc};

/// The first own change of a note's document.
pub fn write_birth(tx: &mut impl Transactable, note: &Note) -> Result<(), ShapeError> {
    tx.put(ROOT, "id", note.id.to_string())?;
    tx.put(ROOT, "household", note.household.to_string())?;
    if let Some(person) = note.person {
        tx.put(ROOT, "person", person.to_string())?;
    }
    if let Some(visit) = note.visit {
        tx.put(ROOT, "visit", visit.to_string())?;
    }
    set_text(tx, &note.text)
}

/// The whole note as the document says.
pub fn read(doc: &Automerge) -> Result<Note, ShapeError> {
    let text = container(doc, "text")?;
    Ok(Note {
        id: read::parsed(doc, &ROOT, "id")?.ok_or(ShapeError::Lacks("id"))?,
        household: read::parsed(doc, &ROOT, "household")?.ok_or(ShapeError::Lacks("household"))?,
        person: read::parsed(doc, &ROOT, "person")?,
        visit: read::parsed(doc, &ROOT, "visit")?,
        text: doc.text(&text)?,
    })
}

/// Changes the text to that, letter by letter, so that what a neighbour typed meanwhile stays.
pub fn set_text(tx: &mut impl Transactable, to: &str) -> Result<(), ShapeError> {
    let text = container(tx, "text")?;
    Ok(tx.update_text(&text, to)?)
}
