//! What two people both changed without knowing of each other, found by reading all values of the fields that ask.
//! Which fields ask is one table; equal values never do (`design.md` §2.16). Choosing is an ordinary change.

use super::read::{self, as_text};
use super::{Kind, ShapeError};
use crate::ids::VolunteerId;
use automerge::transaction::Transactable;
use automerge::{Automerge, ChangeHash, ObjId, ROOT, ReadDoc, Value};

/// A field that has several values: all of them, the one that readers show first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clash {
    /// `people`, `visits/<id>/outcome`, `vneid` …
    pub field: String,
    /// The shown one first.
    pub values: Vec<ClashValue>,
}

/// One value and who wrote it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClashValue {
    /// As text, whatever its type.
    pub value: String,
    /// The change that wrote it.
    pub change: Option<ChangeHash>,
    /// Its author, from the change's message.
    pub by: Option<VolunteerId>,
}

/// Fields that ask: name, container (none = root), key.
const HOUSEHOLD: [(&str, Option<&str>, &str); 9] = [
    ("standing", None, "standing"),
    ("street", Some("address"), "street"),
    ("kiet", Some("address"), "kiet"),
    ("hem", Some("address"), "hem"),
    ("number", Some("address"), "number"),
    ("unit", Some("address"), "unit"),
    ("people", Some("counts"), "people"),
    ("adults16", Some("counts"), "adults16"),
    ("elders60", Some("counts"), "elders60"),
];
const PERSON: [(&str, Option<&str>, &str); 6] = [
    ("name", None, "name"),
    ("phone", None, "phone"),
    ("ageBand", None, "ageBand"),
    ("vneid", None, "vneid"),
    ("bank", None, "bank"),
    ("status", None, "status"),
];
/// Fields of a visit that ask.
const VISIT: [&str; 2] = ["outcome", "revisitOn"];

/// Where a field lies.
struct Place {
    field: String,
    at: ObjId,
    key: String,
}

fn places(doc: &impl ReadDoc, kind: &Kind) -> Result<Vec<Place>, ShapeError> {
    let table: &[_] = match kind {
        Kind::Household => &HOUSEHOLD,
        Kind::Person => &PERSON,
        _ => &[],
    };
    let mut places = Vec::new();
    for (field, inside, key) in table {
        let at = match inside {
            None => Some(ROOT),
            Some(name) => read::child(doc, &ROOT, name)?,
        };
        if let Some(at) = at {
            places.push(Place { field: (*field).to_owned(), at, key: (*key).to_owned() });
        }
    }
    if *kind == Kind::Household
        && let Some(visits) = read::child(doc, &ROOT, "visits")?
    {
        for id in doc.keys(&visits) {
            let Some(at) = read::child(doc, &visits, &id)? else { continue };
            for key in VISIT {
                places.push(Place { field: format!("visits/{id}/{key}"), at: at.clone(), key: key.to_owned() });
            }
        }
    }
    Ok(places)
}

/// Every clash of a document, in the order of the table.
pub fn find(doc: &Automerge, kind: &Kind) -> Result<Vec<Clash>, ShapeError> {
    let mut clashes = Vec::new();
    for place in places(doc, kind)? {
        let all = doc.get_all(&place.at, place.key.as_str())?;
        if all.len() < 2 {
            continue;
        }
        let mut values: Vec<ClashValue> = Vec::new();
        // The last of `get_all` is the one that `get` answers.
        for (value, id) in all.iter().rev() {
            let Some(text) = as_text(doc, value, id) else { continue };
            if values.iter().any(|v| v.value == text) {
                continue;
            }
            let change = doc.hash_for_opid(id);
            values.push(ClashValue { value: text, by: change.and_then(|hash| author(doc, &hash)), change });
        }
        if values.len() > 1 {
            clashes.push(Clash { field: place.field, values });
        }
    }
    Ok(clashes)
}

/// The author that a change's message names.
pub fn author(doc: &Automerge, hash: &ChangeHash) -> Option<VolunteerId> {
    doc.get_change_by_hash(hash)?.message()?.parse().ok()
}

/// Keeps one of the values of a clash; false when no such field or value stands in the document.
pub fn choose(
    tx: &mut (impl Transactable + ReadDoc),
    kind: &Kind,
    field: &str,
    value: &str,
) -> Result<bool, ShapeError> {
    let Some(place) = places(tx, kind)?.into_iter().find(|p| p.field == field) else { return Ok(false) };
    let all = tx.get_all(&place.at, place.key.as_str())?;
    let chosen = all.iter().find(|(v, id)| as_text(tx, v, id).as_deref() == Some(value)).cloned();
    match chosen {
        Some((Value::Scalar(scalar), _)) => tx.put(&place.at, place.key.as_str(), scalar.into_owned())?,
        Some((Value::Object(_), _)) => tx.put(&place.at, place.key.as_str(), value)?,
        None => return Ok(false),
    }
    Ok(true)
}
