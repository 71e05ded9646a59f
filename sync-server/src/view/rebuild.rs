//! Making documents and projections again from what is true: the raw changes. Says what differed, so that
//! `rebuild` is also the proof that counting on the way in equals counting anew.

use super::Projection;
use crate::ledger::{Books, Kept, LedgerError, StoredChange, StoredDocument};
use automerge::{AutoCommit, Automerge, Change, ROOT};
use schemas::document::{Kind, ShapeError, read, skeleton};
use schemas::exchange::by_dependency;
use schemas::ids::{AreaId, DocumentId, HouseholdId};
use serde::Serialize;
use std::collections::BTreeMap;

/// What a rebuild found.
#[derive(Debug, Default, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Rebuilt {
    /// Made again.
    pub documents: u64,
    /// Their cache said something else than their changes, or was missing, or should not have been there.
    pub differing_documents: Vec<DocumentId>,
    /// Changes of these do not make a document.
    pub unreadable_documents: Vec<DocumentId>,
    /// Rows that differed, by projection.
    pub differing_rows: BTreeMap<String, u64>,
}

impl Rebuilt {
    /// Whether everything was as it should be.
    pub fn is_clean(&self) -> bool {
        self.differing_documents.is_empty()
            && self.unreadable_documents.is_empty()
            && self.differing_rows.is_empty()
    }
}

/// Makes every document and every projection again.
///
/// # Errors
/// The store's; then nothing has changed.
pub fn rebuild(books: &dyn Books, year: i32) -> Kept<Rebuilt> {
    let mut found = Rebuilt::default();
    books.remember_views()?;
    books.clear_views()?;
    let mut lost: std::collections::BTreeSet<DocumentId> = books.cached_documents()?.into_iter().collect();
    for id in books.documents_with_changes()? {
        lost.remove(&id);
        found.documents += 1;
        let before = books.document(id)?;
        let area = area_of(books, id, before.as_ref())?;
        let Ok((stored, projection)) = made_again(books, id, area, year)? else {
            found.unreadable_documents.push(id);
            continue;
        };
        if !before.is_some_and(|before| same(&before, &stored)) {
            found.differing_documents.push(id);
        }
        books.put_document(&stored)?;
        projection.write(books, year)?;
    }
    for id in lost {
        found.differing_documents.push(id);
        books.drop_document(id)?;
    }
    books.set_counted_year(year)?;
    found.differing_rows = books.differing_views()?;
    Ok(found)
}

/// Counts everything anew for another year, from the documents as they are.
///
/// # Errors
/// The store's.
pub fn count_year(books: &dyn Books, year: i32) -> Kept<()> {
    if books.counted_year()? == year {
        return Ok(());
    }
    books.clear_views()?;
    for id in books.cached_documents()? {
        let Some(stored) = books.document(id)? else {
            continue;
        };
        let doc =
            Automerge::load(&stored.saved).map_err(|_| LedgerError::Damaged(format!("document {id}")))?;
        Projection::of(&doc, &stored.kind, stored.area, year)?.write(books, year)?;
    }
    books.set_counted_year(year)
}

/// The document that a list of changes makes, on top of its kind's fixed first change.
pub fn document_of(kind: &Kind, changes: &[StoredChange]) -> Result<AutoCommit, ShapeError> {
    let mut doc = skeleton::new_document(kind);
    let changes = changes
        .iter()
        .filter_map(|change| Change::from_bytes(change.bytes.clone()).ok());
    doc.apply_changes_batch(by_dependency(changes.collect()))?;
    Ok(doc)
}

type Made = Result<(StoredDocument, Projection), ShapeError>;

fn made_again(books: &dyn Books, id: DocumentId, area: AreaId, year: i32) -> Kept<Made> {
    let changes = books.changes_of(id)?;
    let Some(kind) = changes.first().map(|change| change.kind.clone()) else {
        return Ok(Err(ShapeError::Lacks("changes")));
    };
    let make = || -> Made {
        let mut doc = document_of(&kind, &changes)?;
        let household = match kind {
            Kind::Household | Kind::Lesson | Kind::Team | Kind::Walk => HouseholdId::from(id),
            _ => read::parsed(&doc, &ROOT, "household")?.ok_or(ShapeError::Lacks("household"))?,
        };
        let projection = Projection::of(doc.document(), &kind, area, year)?;
        let saved = doc.save_nocompress();
        Ok((
            StoredDocument {
                id,
                kind: kind.clone(),
                household,
                area,
                saved,
            },
            projection,
        ))
    };
    Ok(make())
}

/// The tổ of a document: of its latest deed, since a household's papers move with it.
fn area_of(books: &dyn Books, id: DocumentId, before: Option<&StoredDocument>) -> Kept<AreaId> {
    let last = books.changes_of(id)?.pop();
    let found = match last {
        Some(change) => books.change(id, &change.hash)?.map(|(_, area)| area),
        None => None,
    };
    found
        .or(before.map(|before| before.area))
        .ok_or_else(|| LedgerError::Damaged(format!("document {id} is of no tổ")))
}

/// Equal in everything that is known about it, whatever the order in which the bytes were saved.
fn same(one: &StoredDocument, other: &StoredDocument) -> bool {
    let heads = |saved: &[u8]| Automerge::load(saved).ok().map(|doc| doc.get_heads());
    (&one.kind, one.household, one.area) == (&other.kind, other.household, other.area)
        && heads(&one.saved).is_some_and(|one| Some(one) == heads(&other.saved))
}
