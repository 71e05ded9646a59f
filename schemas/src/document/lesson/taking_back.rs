//! Taking back what somebody wrote of a buổi. There is no mark that hides the day: a colleague may be writing the same
//! buổi down, and a mark would hide their work, too. Each value that was mine becomes what it was before me: empty, where
//! nobody had written it. So a buổi that was mine alone counts nowhere any more, and what others added stays, whether it
//! comes before or after.

use super::{PLACES, ShapeError, container};
use crate::day::Day;
use crate::document::read::as_text;
use automerge::transaction::Transactable;
use automerge::{AutoCommit, Automerge, ChangeHash, ObjId, ReadDoc, ScalarValue, Value};
use std::collections::BTreeSet;

const YES: &str = "true";

/// Days of which one of the changes that are `mine` still bears a word.
pub fn days(doc: &Automerge, mine: impl Fn(&ChangeHash) -> bool) -> Result<BTreeSet<Day>, ShapeError> {
    let mut days = BTreeSet::new();
    for name in PLACES {
        let at = container(doc, name)?;
        for key in doc.keys(&at) {
            let Some(day) = day_of(&key).filter(|day| !days.contains(day)) else {
                continue;
            };
            let all = doc.get_all(&at, key.as_str())?;
            let says = |(value, id): &(Value<'_>, ObjId)| {
                doc.hash_for_opid(id).is_some_and(|hash| mine(&hash))
                    && as_text(doc, value, id).is_some_and(|text| stands(&text))
            };
            if all.iter().any(says) {
                days.insert(day);
            }
        }
    }
    Ok(days)
}

/// Takes back what the changes that are `mine` wrote of a day; false where they wrote nothing of it that still stands.
pub fn take_back(
    doc: &mut AutoCommit,
    day: Day,
    mine: impl Fn(&ChangeHash) -> bool,
) -> Result<bool, ShapeError> {
    let mut before = Vec::new();
    {
        let doc = doc.document();
        for name in PLACES {
            let at = container(doc, name)?;
            for key in doc.keys(&at).filter(|key| day_of(key) == Some(day)) {
                let mut seen = BTreeSet::new();
                let others = others(doc, &at, &key, None, &mine, &mut seen)?;
                if !seen.is_empty() {
                    let value = most(&others, key.contains('/'));
                    before.push((at.clone(), key, value));
                }
            }
        }
    }
    for (at, key, value) in &before {
        doc.put(at, key.as_str(), value.clone())?;
    }
    Ok(!before.is_empty())
}

/// The values of a key that are not mine; in the place of one that is, those which it wrote over. `seen` gathers mine.
fn others(
    doc: &Automerge,
    at: &ObjId,
    key: &str,
    heads: Option<&[ChangeHash]>,
    mine: &impl Fn(&ChangeHash) -> bool,
    seen: &mut BTreeSet<ChangeHash>,
) -> Result<Vec<String>, ShapeError> {
    let all = match heads {
        Some(heads) => doc.get_all_at(at, key, heads)?,
        None => doc.get_all(at, key)?,
    };
    let mut found = Vec::new();
    for (value, id) in all {
        let Some(hash) = doc.hash_for_opid(&id).filter(mine) else {
            found.extend(as_text(doc, &value, &id));
            continue;
        };
        let Some(change) = doc.get_change_by_hash(&hash).filter(|_| seen.insert(hash)) else {
            continue;
        };
        found.extend(others(doc, at, key, Some(change.deps()), mine, seen)?);
    }
    Ok(found)
}

/// What readers make of several values: the largest number, and "there" where anybody said so.
fn most(values: &[String], yes_or_no: bool) -> ScalarValue {
    if yes_or_no {
        return values.iter().any(|value| value == YES).into();
    }
    let numbers = values.iter().filter_map(|value| value.parse().ok());
    numbers.max().map_or_else(|| "".into(), ScalarValue::Uint)
}

/// A number, or a yes; not what was cleared.
fn stands(value: &str) -> bool {
    value == YES || value.parse::<u64>().is_ok()
}

/// Keys are `<day>` or `<day>/<what>`.
fn day_of(key: &str) -> Option<Day> {
    key.split('/').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::lesson::{SessionField, read, set_attended, set_number, set_skill, write_birth};
    use crate::document::{Kind, conflict::author, skeleton};
    use crate::ids::{AreaId, LessonId, PersonId, VolunteerId};
    use crate::record::{LessonKind, Session};
    use automerge::ActorId;
    use automerge::transaction::CommitOptions;
    use uuid::Uuid;

    const LAN: u8 = 1;
    const NAM: u8 = 2;

    fn who(n: u8) -> VolunteerId {
        VolunteerId(Uuid::from_u128(n.into()))
    }

    fn bảy() -> PersonId {
        PersonId(Uuid::from_u128(7))
    }

    fn tuesday() -> Day {
        Day::new(2026, 11, 24).unwrap()
    }

    fn class() -> AutoCommit {
        let mut doc = skeleton::new_document(&Kind::Lesson).with_actor(ActorId::from([9; 16]));
        let (id, area) = (LessonId(Uuid::from_u128(1)), AreaId(Uuid::from_u128(2)));
        write_birth(&mut doc, id, area, &LessonKind::Elders, "Lớp tối thứ Ba").unwrap();
        doc.commit();
        doc
    }

    fn by(doc: &mut AutoCommit, n: u8, write: impl FnOnce(&mut AutoCommit)) {
        doc.set_actor(ActorId::from([n; 16]));
        write(doc);
        doc.commit_with(CommitOptions::default().with_message(who(n).to_string()));
    }

    fn heads(n: u32) -> impl FnOnce(&mut AutoCommit) {
        move |doc| set_number(doc, tuesday(), SessionField::Heads, n).unwrap()
    }

    fn take_back_of(doc: &mut AutoCommit, n: u8) -> bool {
        let known = doc.document().clone();
        let mut taken = false;
        by(doc, n, |doc| {
            taken = take_back(doc, tuesday(), |hash| author(&known, hash) == Some(who(n))).unwrap();
        });
        taken
    }

    fn session(doc: &mut AutoCommit) -> Option<Session> {
        read(doc.document()).unwrap().sessions.remove(&tuesday())
    }

    #[test]
    fn a_buổi_that_was_mine_alone_is_no_buổi_any_more() {
        let mut doc = class();
        by(&mut doc, LAN, |doc| {
            heads(18)(doc);
            set_attended(doc, tuesday(), bảy(), true).unwrap();
            set_skill(doc, tuesday(), "AT-01").unwrap();
        });
        by(&mut doc, LAN, heads(20));
        assert!(take_back_of(&mut doc, LAN));
        assert_eq!(session(&mut doc), None);
        let of_lan = |doc: &Automerge| days(doc, |hash| author(doc, hash) == Some(who(LAN))).unwrap();
        assert!(of_lan(doc.document()).is_empty(), "nothing is left to take back");
        by(&mut doc, LAN, heads(5));
        assert_eq!(session(&mut doc).unwrap().heads, 5, "it may be written anew");
        assert_eq!(of_lan(doc.document()), BTreeSet::from([tuesday()]));
    }

    #[test]
    fn what_a_colleague_had_written_before_me_stands_again() {
        let mut doc = class();
        by(&mut doc, NAM, |doc| {
            heads(20)(doc);
            set_attended(doc, tuesday(), bảy(), true).unwrap();
        });
        by(&mut doc, LAN, |doc| {
            heads(24)(doc);
            set_attended(doc, tuesday(), bảy(), false).unwrap();
            set_skill(doc, tuesday(), "AT-01").unwrap();
        });
        by(&mut doc, LAN, heads(25));
        assert!(take_back_of(&mut doc, LAN));
        let left = session(&mut doc).unwrap();
        assert_eq!((left.heads, left.attended.len(), left.skills.len()), (20, 1, 0));
        assert!(!take_back_of(&mut class(), LAN));
    }

    #[test]
    fn what_a_colleague_writes_meanwhile_stays() {
        let mut lan = class();
        by(&mut lan, LAN, |doc| {
            heads(18)(doc);
            set_attended(doc, tuesday(), bảy(), true).unwrap();
        });
        let mut nam = lan.fork();
        let mut hoà = class();
        by(&mut nam, NAM, heads(20));
        // Hoà has not heard of Lan, and saw bác Bảy, too.
        by(&mut hoà, 3, |doc| {
            set_attended(doc, tuesday(), bảy(), true).unwrap()
        });
        take_back_of(&mut lan, LAN);
        for other in [&mut nam, &mut hoà] {
            lan.merge(other).unwrap();
        }
        let left = session(&mut lan).unwrap();
        assert_eq!((left.heads, left.attended.len()), (20, 1));
    }
}
