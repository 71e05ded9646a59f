//! The fixed first change of every document. It makes the containers, with a reserved actor, at time 0, so that
//! its bytes are the same everywhere and two phones that both apply it merge without loss. "Make the map if it is
//! missing" would lose one side (`design.md` §2.5). A later schema's containers are one more such change, applied
//! by whoever needs it first.

use crate::record::open_words;
use automerge::transaction::{CommitOptions, Transactable};
use automerge::{ActorId, AutoCommit, Automerge, AutomergeError, Change, ChangeHash, ObjType, ROOT};
use std::sync::OnceLock;

open_words! {
    /// What a document is about.
    Kind {
        /// One hộ.
        Household = "household",
        /// One resident's erasable paper.
        Person = "person",
        /// Erasable free text.
        Note = "note",
        /// One lớp with its days.
        Lesson = "lesson",
        /// One Tổ công nghệ số cộng đồng.
        Team = "team",
        /// One evening's share of a kiệt.
        Walk = "walk",
    }
}

impl Kind {
    /// Belongs to a tổ and to no household.
    pub fn stands_alone(&self) -> bool {
        matches!(self, Self::Lesson | Self::Team | Self::Walk)
    }
}

/// A kind, a schema number, and the containers that this number adds.
struct Layer {
    kind: Kind,
    schema: u32,
    maps: &'static [&'static str],
    texts: &'static [&'static str],
}

/// Only ever added to: the bytes of a released layer are a contract between all phones.
fn layers() -> [Layer; 9] {
    [
        Layer {
            kind: Kind::Household,
            schema: 1,
            maps: &["address", "counts", "priority", "cautions", "visits", "receipts"],
            texts: &[],
        },
        Layer {
            kind: Kind::Household,
            schema: 2,
            maps: &["needs"],
            texts: &[],
        },
        Layer {
            kind: Kind::Person,
            schema: 1,
            maps: &["guidance"],
            texts: &[],
        },
        Layer {
            kind: Kind::Note,
            schema: 1,
            maps: &[],
            texts: &["text"],
        },
        Layer {
            kind: Kind::Household,
            schema: 3,
            maps: &["answers", "priorityLog", "marks"],
            texts: &[],
        },
        Layer {
            kind: Kind::Person,
            schema: 2,
            maps: &["ticks", "portals", "needs"],
            texts: &[],
        },
        Layer {
            kind: Kind::Lesson,
            schema: 1,
            maps: &["heads", "visitors", "volunteers", "attendance", "skills"],
            texts: &[],
        },
        Layer {
            kind: Kind::Team,
            schema: 1,
            maps: &["members", "trainings"],
            texts: &[],
        },
        Layer {
            kind: Kind::Walk,
            schema: 1,
            maps: &["members", "doors"],
            texts: &[],
        },
    ]
}

struct Built {
    kind: Kind,
    schema: u32,
    change: Change,
}

fn built() -> &'static [Built] {
    static BUILT: OnceLock<Vec<Built>> = OnceLock::new();
    BUILT.get_or_init(|| {
        let mut all: Vec<Built> = Vec::new();
        for layer in layers() {
            let below = all
                .iter()
                .filter(|b| b.kind == layer.kind)
                .map(|b| b.change.clone());
            let change = build(&layer, below.collect()).expect("a fixed change of fixed bytes");
            all.push(Built {
                kind: layer.kind,
                schema: layer.schema,
                change,
            });
        }
        all
    })
}

fn build(layer: &Layer, below: Vec<Change>) -> Result<Change, AutomergeError> {
    let mut doc = AutoCommit::new().with_actor(reserved_actor(&layer.kind, layer.schema));
    doc.apply_changes(below)?;
    doc.put(ROOT, "schema", u64::from(layer.schema))?;
    if layer.schema == 1 {
        doc.put(ROOT, "kind", layer.kind.word())?;
    }
    for name in layer.maps {
        doc.put_object(ROOT, *name, ObjType::Map)?;
    }
    for name in layer.texts {
        doc.put_object(ROOT, *name, ObjType::Text)?;
    }
    doc.commit_with(CommitOptions::default().with_time(0));
    Ok(doc
        .get_last_local_change()
        .expect("the commit above wrote something"))
}

/// 16 bytes that no phone's random actor will ever be.
fn reserved_actor(kind: &Kind, schema: u32) -> ActorId {
    let mut bytes = *b"tung-nha\0\0\0\0\0\0\0\0";
    for (at, letter) in bytes[8..14].iter_mut().zip(kind.word().bytes()) {
        *at = letter;
    }
    bytes[15] = schema as u8;
    ActorId::from(bytes)
}

/// A new document of that kind, with its containers and nothing in them.
pub fn new_document(kind: &Kind) -> AutoCommit {
    let mut doc = AutoCommit::new();
    doc.apply_changes(first(kind).cloned())
        .expect("a fixed change of fixed bytes");
    doc
}

/// The first change of that kind; none for a kind that this build does not know.
pub fn first(kind: &Kind) -> Option<&'static Change> {
    layer(kind, 1)
}

fn layer(kind: &Kind, schema: u32) -> Option<&'static Change> {
    built()
        .iter()
        .find(|b| b.kind == *kind && b.schema == schema)
        .map(|b| &b.change)
}

/// Whether this hash is one of the fixed changes of that kind.
pub fn is_fixed(kind: &Kind, hash: &ChangeHash) -> bool {
    built()
        .iter()
        .any(|b| b.kind == *kind && b.change.hash() == *hash)
}

/// Whether this actor is reserved for fixed changes; nobody may write under it.
pub fn is_reserved(actor: &ActorId) -> bool {
    actor.to_bytes().starts_with(b"tung-nha")
}

/// Lifts a document to that schema, which adds its containers. Nothing happens where it stands there already.
/// Answers the changes that were added, for the outbox: the server may not have them yet.
pub fn lift(doc: &mut AutoCommit, kind: &Kind, schema: u32) -> Result<Vec<Change>, AutomergeError> {
    let mut added = Vec::new();
    for step in built().iter().filter(|b| b.kind == *kind && b.schema <= schema) {
        if doc.get_change_by_hash(&step.change.hash()).is_none() {
            doc.apply_changes([step.change.clone()])?;
            added.push(step.change.clone());
        }
    }
    Ok(added)
}

/// A document as it is before anybody wrote to it, for a reader that must not fail on an unknown id.
pub fn empty(kind: &Kind) -> Automerge {
    new_document(kind).document().clone()
}

#[cfg(test)]
mod tests {
    use super::*;
    use automerge::ReadDoc;

    #[test]
    fn the_bytes_are_the_same_at_every_start() {
        let again = build(&layers()[0], vec![]).unwrap();
        assert_eq!(again.raw_bytes(), first(&Kind::Household).unwrap().raw_bytes());
    }

    #[test]
    fn the_bytes_of_released_layers_never_change() {
        let hashes: Vec<String> = built()
            .iter()
            .map(|b| b.change.hash().to_string()[..12].to_owned())
            .collect();
        assert_eq!(hashes, RELEASED);
    }

    /// First twelve digits of each layer's hash, in the order of [`layers`].
    const RELEASED: [&str; 9] = [
        "bf6a3a38e123",
        "d3eb2aee1ca6",
        "768c93e293a5",
        "1f4023ec699f",
        "e2a5b905fe12",
        "ae8ef8167f2a",
        "d455e6b6b722",
        "07e5101f0e97",
        "23bc53f70984",
    ];

    #[test]
    fn a_version_1_document_gains_a_container_on_two_phones_and_both_writes_stay() {
        let mut lan = new_document(&Kind::Household);
        let mut nam = lan.fork();
        for (doc, need) in [(&mut lan, "no_phone"), (&mut nam, "big_text")] {
            lift(doc, &Kind::Household, 2).unwrap();
            let (_, needs) = doc.get(ROOT, "needs").unwrap().unwrap();
            doc.put(&needs, need, "new").unwrap();
        }
        lan.merge(&mut nam).unwrap();
        let (_, needs) = lan.get(ROOT, "needs").unwrap().unwrap();
        assert_eq!(lan.get_all(ROOT, "needs").unwrap().len(), 1);
        assert_eq!(lan.keys(&needs).collect::<Vec<_>>(), ["big_text", "no_phone"]);
    }
}
