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
const HOUSEHOLD: [(&str, Option<&str>, &str); 14] = [
    ("standing", None, "standing"),
    ("street", Some("address"), "street"),
    ("kiet", Some("address"), "kiet"),
    ("hem", Some("address"), "hem"),
    ("number", Some("address"), "number"),
    ("unit", Some("address"), "unit"),
    ("people", Some("counts"), "people"),
    ("adults16", Some("counts"), "adults16"),
    ("elders60", Some("counts"), "elders60"),
    ("about", Some("answers"), "about"),
    ("vneid2", Some("answers"), "vneid2"),
    ("bank", Some("answers"), "bank"),
    ("internet", Some("answers"), "internet"),
    ("smartphones", Some("answers"), "smartphones"),
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
            places.push(Place {
                field: (*field).to_owned(),
                at,
                key: (*key).to_owned(),
            });
        }
    }
    if *kind == Kind::Household
        && let Some(visits) = read::child(doc, &ROOT, "visits")?
    {
        for id in doc.keys(&visits) {
            let Some(at) = read::child(doc, &visits, &id)? else {
                continue;
            };
            for key in VISIT {
                places.push(Place {
                    field: format!("visits/{id}/{key}"),
                    at: at.clone(),
                    key: key.to_owned(),
                });
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
            let Some(text) = as_text(doc, value, id) else {
                continue;
            };
            if values.iter().any(|v| v.value == text) {
                continue;
            }
            let change = doc.hash_for_opid(id);
            values.push(ClashValue {
                value: text,
                by: change.and_then(|hash| author(doc, &hash)),
                change,
            });
        }
        if values.len() > 1 {
            clashes.push(Clash {
                field: place.field,
                values,
            });
        }
    }
    Ok(clashes)
}

/// The author that a change's message names.
pub fn author(doc: &Automerge, hash: &ChangeHash) -> Option<VolunteerId> {
    doc.get_change_by_hash(hash)?.message()?.parse().ok()
}

/// Keeps one of the values of a clash; false when no such field or value stands in the document.
pub fn choose(tx: &mut impl Transactable, kind: &Kind, field: &str, value: &str) -> Result<bool, ShapeError> {
    let Some(place) = places(tx, kind)?.into_iter().find(|p| p.field == field) else {
        return Ok(false);
    };
    let all = tx.get_all(&place.at, place.key.as_str())?;
    let chosen = all
        .iter()
        .find(|(v, id)| as_text(tx, v, id).as_deref() == Some(value))
        .map(|(v, _)| match v {
            Value::Scalar(scalar) => scalar.as_ref().clone(),
            Value::Object(_) => value.into(),
        });
    let Some(chosen) = chosen else {
        return Ok(false);
    };
    // Putting the value that is shown already would only delete the others, and whoever chose another one meanwhile
    // would win without a question. Deleted first, every choice is a value of its own.
    tx.delete(&place.at, place.key.as_str())?;
    tx.put(&place.at, place.key.as_str(), chosen)?;
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::household::{self, CountField};
    use crate::document::skeleton;
    use automerge::transaction::CommitOptions;
    use automerge::{ActorId, AutoCommit, ObjType};

    const LAN: &str = "00000000-0000-4000-8000-00000000001a";
    const NAM: &str = "00000000-0000-4000-8000-00000000002b";

    fn two_phones(write: impl Fn(&mut AutoCommit, u32)) -> AutoCommit {
        let mut lan = skeleton::new_document(&Kind::Household).with_actor(ActorId::from([1; 16]));
        let mut nam = lan.fork().with_actor(ActorId::from([2; 16]));
        for (doc, who, people) in [(&mut lan, LAN, 3), (&mut nam, NAM, 4)] {
            write(doc, people);
            doc.commit_with(CommitOptions::default().with_message(who));
        }
        lan.merge(&mut nam).unwrap();
        lan
    }

    #[test]
    fn both_values_stay_and_each_says_who_wrote_it() {
        let mut doc =
            two_phones(|doc, people| household::set_count(doc, CountField::People, people).unwrap());
        let clashes = find(doc.document(), &Kind::Household).unwrap();
        assert_eq!(clashes.len(), 1);
        assert_eq!(clashes[0].field, "people");
        let mut who: Vec<_> = clashes[0]
            .values
            .iter()
            .map(|v| (v.value.as_str(), v.by.unwrap().to_string()))
            .collect();
        who.sort();
        assert_eq!(who, [("3", LAN.to_owned()), ("4", NAM.to_owned())]);
    }

    #[test]
    fn the_shown_value_comes_first() {
        let mut doc =
            two_phones(|doc, people| household::set_count(doc, CountField::People, people).unwrap());
        let clash = find(doc.document(), &Kind::Household).unwrap().remove(0);
        let counts = read::container(doc.document(), "counts").unwrap();
        let shown = read::count(doc.document(), &counts, "people").unwrap().unwrap();
        assert_eq!(clash.values[0].value, shown.to_string());
    }

    #[test]
    fn equal_values_never_ask() {
        let mut doc = two_phones(|doc, _| household::set_count(doc, CountField::People, 4).unwrap());
        assert_eq!(find(doc.document(), &Kind::Household).unwrap(), []);
    }

    #[test]
    fn choosing_settles_it() {
        for value in ["3", "4"] {
            let mut doc =
                two_phones(|doc, people| household::set_count(doc, CountField::People, people).unwrap());
            assert!(choose(&mut doc, &Kind::Household, "people", value).unwrap());
            doc.commit();
            assert_eq!(find(doc.document(), &Kind::Household).unwrap(), []);
            let counts = read::container(doc.document(), "counts").unwrap();
            assert_eq!(
                read::count(doc.document(), &counts, "people")
                    .unwrap()
                    .unwrap()
                    .to_string(),
                value
            );
            assert!(!choose(&mut doc, &Kind::Household, "people", "99").unwrap());
        }
    }

    #[test]
    fn a_text_object_from_javascript_stands_beside_a_plain_word() {
        let mut doc = two_phones(|doc, people| {
            let address = read::container(doc, "address").unwrap();
            if people == 3 {
                doc.put(&address, "number", "15").unwrap();
            } else {
                let text = doc.put_object(&address, "number", ObjType::Text).unwrap();
                doc.update_text(&text, "15A").unwrap();
            }
        });
        let clash = find(doc.document(), &Kind::Household).unwrap().remove(0);
        let mut values: Vec<_> = clash.values.iter().map(|v| v.value.as_str()).collect();
        values.sort_unstable();
        assert_eq!(values, ["15", "15A"]);
        assert!(choose(&mut doc, &Kind::Household, "number", "15A").unwrap());
        doc.commit();
        let address = read::container(doc.document(), "address").unwrap();
        assert_eq!(
            read::word(doc.document(), &address, "number").unwrap().as_deref(),
            Some("15A")
        );
    }
}
