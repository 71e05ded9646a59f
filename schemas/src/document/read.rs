//! Reading single values softly. JavaScript builds of Automerge write short strings as Text objects and whole
//! numbers as they please; a reader here takes either (`design.md` §4).

use super::ShapeError;
use automerge::{Automerge, ObjId, ROOT, ReadDoc, ScalarValue, Value};

/// The container that the kind's skeleton made.
pub fn container(doc: &impl ReadDoc, name: &'static str) -> Result<ObjId, ShapeError> {
    child(doc, &ROOT, name)?.ok_or(ShapeError::Lacks(name))
}

/// The object under that key, if there is one.
pub fn child(doc: &impl ReadDoc, at: &ObjId, key: &str) -> Result<Option<ObjId>, ShapeError> {
    Ok(match doc.get(at, key)? {
        Some((Value::Object(_), id)) => Some(id),
        _ => None,
    })
}

/// A value as text, whatever its type: for words, and for showing conflicts.
pub fn as_text(doc: &impl ReadDoc, value: &Value<'_>, id: &ObjId) -> Option<String> {
    match value {
        Value::Object(automerge::ObjType::Text) => doc.text(id).ok(),
        Value::Object(_) => None,
        Value::Scalar(scalar) => match scalar.as_ref() {
            ScalarValue::Str(text) => Some(text.to_string()),
            ScalarValue::Int(n) => Some(n.to_string()),
            ScalarValue::Uint(n) => Some(n.to_string()),
            ScalarValue::F64(n) if n.fract() == 0.0 => Some(format!("{n:.0}")),
            ScalarValue::Boolean(yes) => Some(yes.to_string()),
            _ => None,
        },
    }
}

/// Text under that key; absent when missing, empty or no text.
pub fn word(doc: &impl ReadDoc, at: &ObjId, key: &str) -> Result<Option<String>, ShapeError> {
    Ok(doc
        .get(at, key)?
        .and_then(|(value, id)| as_text(doc, &value, &id))
        .filter(|text| !text.is_empty()))
}

/// A whole number ≥ 0 under that key; absent when missing, negative or larger than u32.
pub fn count(doc: &impl ReadDoc, at: &ObjId, key: &str) -> Result<Option<u32>, ShapeError> {
    Ok(instant(doc, at, key)?.and_then(|n| u32::try_from(n).ok()))
}

/// A whole number under that key, such as UTC milliseconds.
pub fn instant(doc: &impl ReadDoc, at: &ObjId, key: &str) -> Result<Option<i64>, ShapeError> {
    Ok(match doc.get(at, key)? {
        Some((Value::Scalar(scalar), _)) => match scalar.as_ref() {
            ScalarValue::Int(n) | ScalarValue::Timestamp(n) => Some(*n),
            ScalarValue::Uint(n) => i64::try_from(*n).ok(),
            ScalarValue::F64(n) if n.fract() == 0.0 && n.abs() < 9e15 => Some(*n as i64),
            _ => None,
        },
        _ => None,
    })
}

/// Yes or no under that key; absent when missing.
pub fn yes(doc: &impl ReadDoc, at: &ObjId, key: &str) -> Result<Option<bool>, ShapeError> {
    Ok(match doc.get(at, key)? {
        Some((Value::Scalar(scalar), _)) => scalar.as_bool(),
        _ => None,
    })
}

/// Keys of a map that are set to true: how sets of codes lie in documents, so that two phones add and clear
/// different codes without a clash.
pub fn codes(doc: &impl ReadDoc, at: &ObjId) -> Result<std::collections::BTreeSet<String>, ShapeError> {
    let mut codes = std::collections::BTreeSet::new();
    for key in doc.keys(at) {
        if yes(doc, at, &key)? == Some(true) {
            codes.insert(key);
        }
    }
    Ok(codes)
}

/// The words of a flat map by key; none where the document was not lifted to the schema that has this map.
pub fn words(
    doc: &impl ReadDoc,
    name: &str,
) -> Result<std::collections::BTreeMap<String, String>, ShapeError> {
    let mut words = std::collections::BTreeMap::new();
    if let Some(at) = child(doc, &ROOT, name)? {
        for key in doc.keys(&at) {
            if let Some(value) = word(doc, &at, &key)? {
                words.insert(key, value);
            }
        }
    }
    Ok(words)
}

/// Whole numbers of a flat map by key; of values written apart the largest.
pub fn largest(
    doc: &impl ReadDoc,
    name: &str,
) -> Result<std::collections::BTreeMap<String, u32>, ShapeError> {
    let mut counts = std::collections::BTreeMap::new();
    if let Some(at) = child(doc, &ROOT, name)? {
        for key in doc.keys(&at) {
            let all = doc.get_all(&at, key.as_str())?;
            let numbers = all
                .iter()
                .filter_map(|(value, id)| as_text(doc, value, id)?.parse().ok());
            if let Some(most) = numbers.max() {
                counts.insert(key, most);
            }
        }
    }
    Ok(counts)
}

/// An id or a day: text that must read, when it is there at all.
pub fn parsed<T: std::str::FromStr>(
    doc: &impl ReadDoc,
    at: &ObjId,
    key: &'static str,
) -> Result<Option<T>, ShapeError> {
    word(doc, at, key)?
        .map(|text| text.parse().map_err(|_| ShapeError::Unreadable(key)))
        .transpose()
}

/// Which kind of document this is; absent in bytes that are none of ours.
pub fn kind(doc: &Automerge) -> Option<super::Kind> {
    word(doc, &ROOT, "kind")
        .ok()
        .flatten()
        .map(|word| super::Kind::from_word(&word))
}
