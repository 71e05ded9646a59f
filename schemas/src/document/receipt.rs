//! Where a consent receipt lies: `receipts / <id> / {person textVersion name call way slip day by withdrawnOn
//! diedOn}` in the household's document. It names nobody.

use super::ShapeError;
use super::read::{self, container};
use crate::day::Day;
use crate::ids::PersonId;
use crate::record::{Receipt, Way};
use automerge::transaction::Transactable;
use automerge::{Automerge, ObjType, ReadDoc};

const WITHDRAWN: &str = "withdrawnOn";
const DIED: &str = "diedOn";

/// Writes a new receipt.
pub fn write_birth(tx: &mut impl Transactable, receipt: &Receipt) -> Result<(), ShapeError> {
    let receipts = container(tx, "receipts")?;
    let at = tx.put_object(&receipts, receipt.id.to_string(), ObjType::Map)?;
    tx.put(&at, "person", receipt.person.to_string())?;
    tx.put(&at, "textVersion", u64::from(receipt.text_version))?;
    tx.put(&at, "name", receipt.name_allowed)?;
    tx.put(&at, "call", receipt.call_allowed)?;
    tx.put(&at, "way", receipt.way.word())?;
    if let Some(slip) = &receipt.slip {
        tx.put(&at, "slip", slip.as_str())?;
    }
    tx.put(&at, "day", receipt.day.to_string())?;
    tx.put(&at, "by", receipt.by.to_string())?;
    Ok(())
}

/// All receipts that read.
pub fn read_all(doc: &Automerge) -> Result<Vec<Receipt>, ShapeError> {
    let receipts = container(doc, "receipts")?;
    let one = |key: String| -> Option<Receipt> {
        let at = read::child(doc, &receipts, &key).ok()??;
        Some(Receipt {
            id: key.parse().ok()?,
            person: read::parsed(doc, &at, "person").ok()??,
            text_version: read::count(doc, &at, "textVersion").ok()??,
            name_allowed: read::yes(doc, &at, "name").ok()??,
            call_allowed: read::yes(doc, &at, "call").ok()?.unwrap_or(false),
            way: Way::from_word(&read::word(doc, &at, "way").ok()??),
            slip: read::word(doc, &at, "slip").ok()?,
            day: read::parsed(doc, &at, "day").ok()??,
            by: read::parsed(doc, &at, "by").ok()??,
            withdrawn_on: read::parsed(doc, &at, WITHDRAWN).ok()?,
            died_on: read::parsed(doc, &at, DIED).ok()?,
        })
    };
    Ok(doc.keys(&receipts).filter_map(one).collect())
}

/// The receipt of a person that was given last: of one day the one under the newest words, then the one minted last.
pub fn last_of(receipts: &[Receipt], person: PersonId) -> Option<&Receipt> {
    let own = receipts.iter().filter(|receipt| receipt.person == person);
    own.max_by_key(|receipt| (receipt.day, receipt.text_version, receipt.id))
}

/// Writes the day on which a person withdrew into all their receipts that stand.
pub fn withdraw(tx: &mut impl Transactable, person: PersonId, on: Day) -> Result<(), ShapeError> {
    mark(tx, person, WITHDRAWN, Some(on))
}

/// Takes a withdrawal back, before the paper was destroyed: the receipts stand as they did.
pub fn keep_after_all(tx: &mut impl Transactable, person: PersonId) -> Result<(), ShapeError> {
    mark(tx, person, WITHDRAWN, None)
}

/// Writes the day on which somebody said that a person has died, or that this was a slip. A consent that was withdrawn
/// stays withdrawn.
pub fn set_died(tx: &mut impl Transactable, person: PersonId, on: Option<Day>) -> Result<(), ShapeError> {
    mark(tx, person, DIED, on)
}

/// Writes a day into those receipts of a person that lack it, or takes it out of those that have it.
fn mark(
    tx: &mut impl Transactable,
    person: PersonId,
    field: &'static str,
    on: Option<Day>,
) -> Result<(), ShapeError> {
    let receipts = container(tx, "receipts")?;
    let keys: Vec<String> = tx.keys(&receipts).collect();
    for key in keys {
        let Some(at) = read::child(tx, &receipts, &key)? else {
            continue;
        };
        let theirs = read::word(tx, &at, "person")?.as_deref() == Some(&person.to_string());
        if theirs && read::word(tx, &at, field)?.is_some() != on.is_some() {
            tx.put(&at, field, on.map(|day| day.to_string()).unwrap_or_default())?;
        }
    }
    Ok(())
}
