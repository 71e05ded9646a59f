//! Where a person lies in a document of their own: `id household receipt name phone ageBand vneid bank status
//! priority · guidance/<visit>/<skill>`, and since schema 2 `ticks/<code> portals/<code> needs/<code>`.
//!
//! Better than the design's nested map: the key of a line of guidance is the text `<visit>/<skill>` and its value
//! the one word `<source>:<level>:<day>:<member>`. A map for each visit would have to be made by whoever comes first, and two
//! phones that both make it would hide one side; and level and source belong together, so they merge together.

use super::ShapeError;
use super::read::{self, container};
use crate::day::Day;
use crate::ids::{HouseholdId, PersonId, ReceiptId};
use crate::record::{Guidance, NeedState, Person, PersonStatus};
use automerge::transaction::Transactable;
use automerge::{Automerge, AutomergeError, ROOT, ReadDoc};

/// What a person's paper is born with.
pub struct Birth<'a> {
    /// The document's id.
    pub id: PersonId,
    /// Where they live.
    pub household: HouseholdId,
    /// The consent under which it is written.
    pub receipt: ReceiptId,
    /// Họ tên or tên hay gọi.
    pub name: &'a str,
    /// Only with the second consent.
    pub phone: Option<&'a str>,
    /// Code of the catalogue.
    pub age_band: Option<&'a str>,
}

/// The first own change of a person's document.
pub fn write_birth(tx: &mut impl Transactable, birth: &Birth<'_>) -> Result<(), AutomergeError> {
    tx.put(ROOT, "id", birth.id.to_string())?;
    tx.put(ROOT, "household", birth.household.to_string())?;
    tx.put(ROOT, "receipt", birth.receipt.to_string())?;
    tx.put(ROOT, "name", birth.name)?;
    if let Some(phone) = birth.phone {
        tx.put(ROOT, "phone", phone)?;
    }
    if let Some(age_band) = birth.age_band {
        tx.put(ROOT, "ageBand", age_band)?;
    }
    tx.put(ROOT, "status", PersonStatus::Here.word())
}

/// The whole person as the document says.
pub fn read(doc: &Automerge) -> Result<Person, ShapeError> {
    let guidance = container(doc, "guidance")?;
    Ok(Person {
        id: read::parsed(doc, &ROOT, "id")?.ok_or(ShapeError::Lacks("id"))?,
        household: read::parsed(doc, &ROOT, "household")?.ok_or(ShapeError::Lacks("household"))?,
        receipt: read::parsed(doc, &ROOT, "receipt")?,
        name: read::word(doc, &ROOT, "name")?.unwrap_or_default(),
        phone: read::word(doc, &ROOT, "phone")?,
        age_band: read::word(doc, &ROOT, "ageBand")?,
        vneid: read::word(doc, &ROOT, "vneid")?,
        bank: read::yes(doc, &ROOT, "bank")?,
        status: read::word(doc, &ROOT, "status")?.map_or(PersonStatus::Here, |w| PersonStatus::from_word(&w)),
        guidance: doc
            .keys(&guidance)
            .filter_map(|key| {
                let (visit, skill) = key.split_once('/')?;
                let word = read::word(doc, &guidance, &key).ok()??;
                Guidance::from_word(visit.parse().ok()?, skill, &word)
            })
            .collect(),
        ticks: read::words(doc, "ticks")?
            .into_iter()
            .filter_map(|(code, day)| Some((code, day.parse().ok()?)))
            .collect(),
        portals: match read::child(doc, &ROOT, "portals")? {
            Some(at) => read::codes(doc, &at)?,
            None => Default::default(),
        },
        needs: read::words(doc, "needs")?
            .into_iter()
            .map(|(code, word)| (code, NeedState::from_word(&word)))
            .collect(),
        priority: read::yes(doc, &ROOT, "priority")?.unwrap_or(false),
    })
}

/// Writes one line of guidance.
pub fn set_guidance(tx: &mut impl Transactable, line: &Guidance) -> Result<(), ShapeError> {
    let at = container(tx, "guidance")?;
    let key = format!("{}/{}", line.visit, line.skill);
    Ok(tx.put(&at, key, line.word())?)
}

/// A text field of a person that can be mended alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PersonField {
    /// Họ tên or tên hay gọi.
    Name,
    /// Age band.
    AgeBand,
    /// VNeID state.
    Vneid,
    /// Lives here, moved, died.
    Status,
}

/// Sets one text field.
pub fn set_word(tx: &mut impl Transactable, field: PersonField, to: &str) -> Result<(), AutomergeError> {
    let key = match field {
        PersonField::Name => "name",
        PersonField::AgeBand => "ageBand",
        PersonField::Vneid => "vneid",
        PersonField::Status => "status",
    };
    tx.put(ROOT, key, to)
}

/// Sets the number to call, or forgets it.
pub fn set_phone(tx: &mut impl Transactable, digits: Option<&str>) -> Result<(), AutomergeError> {
    match digits {
        Some(digits) => tx.put(ROOT, "phone", digits),
        None if tx.get(ROOT, "phone")?.is_some() => tx.delete(ROOT, "phone"),
        None => Ok(()),
    }
}

/// Has a bank account on the phone.
pub fn set_bank(tx: &mut impl Transactable, to: bool) -> Result<(), AutomergeError> {
    tx.put(ROOT, "bank", to)
}

/// Schema number at which ticks, portals and needs came.
pub const SCHEMA_WITH_TICKS: u32 = 2;

/// The household is on the priority list for this person's sake.
pub fn set_priority(tx: &mut impl Transactable, to: bool) -> Result<(), AutomergeError> {
    tx.put(ROOT, "priority", to)
}

/// A tick of "Gia đình số", or none any more. The document must have been lifted to [`SCHEMA_WITH_TICKS`] first.
pub fn set_tick(tx: &mut impl Transactable, code: &str, on: Option<Day>) -> Result<(), ShapeError> {
    let at = container(tx, "ticks")?;
    Ok(tx.put(&at, code, on.map(|day| day.to_string()).unwrap_or_default())?)
}

/// Uses a learning portal. The document must have been lifted to [`SCHEMA_WITH_TICKS`] first.
pub fn set_portal(tx: &mut impl Transactable, code: &str, on: bool) -> Result<(), ShapeError> {
    let at = container(tx, "portals")?;
    Ok(tx.put(&at, code, on)?)
}

/// What became of a need. The document must have been lifted to [`SCHEMA_WITH_TICKS`] first.
pub fn set_need(tx: &mut impl Transactable, code: &str, to: &NeedState) -> Result<(), ShapeError> {
    let at = container(tx, "needs")?;
    Ok(tx.put(&at, code, to.word())?)
}
