//! Raw changes, which are the truth, and the documents made of them, which are a cache.

use super::Kept;
use automerge::ChangeHash;
use schemas::document::Kind;
use schemas::ids::{AreaId, BatchId, DocumentId, HouseholdId};
use schemas::wire::Tombstone;

/// One change as it was taken in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredChange {
    /// In which document.
    pub document: DocumentId,
    /// What the document is about.
    pub kind: Kind,
    /// Unique only together with the document.
    pub hash: ChangeHash,
    /// With which deed it came.
    pub batch: BatchId,
    /// Where in that deed.
    pub position: u32,
    /// An uncompressed change chunk.
    pub bytes: Vec<u8>,
}

/// One document with all its changes in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredDocument {
    /// Which.
    pub id: DocumentId,
    /// What about.
    pub kind: Kind,
    /// Whose paper it is; itself, for a household.
    pub household: HouseholdId,
    /// In which tổ.
    pub area: AreaId,
    /// Automerge's save, without deflate.
    pub saved: Vec<u8>,
}

/// Books of changes and documents.
pub trait Changes {
    /// Whether a change is here.
    fn has_change(&self, document: DocumentId, hash: &ChangeHash) -> Kept<bool>;
    /// Writes a change; one that is here already is passed over.
    fn put_change(&self, change: &StoredChange) -> Kept<()>;
    /// One change and its area, if it is here.
    fn change(&self, document: DocumentId, hash: &ChangeHash) -> Kept<Option<(StoredChange, AreaId)>>;
    /// All changes of one document, in order of arrival.
    fn changes_of(&self, document: DocumentId) -> Kept<Vec<StoredChange>>;
    /// Ids of all documents that have changes.
    fn documents_with_changes(&self) -> Kept<Vec<DocumentId>>;
    /// One document.
    fn document(&self, id: DocumentId) -> Kept<Option<StoredDocument>>;
    /// Writes a document over whatever stood there.
    fn put_document(&self, document: &StoredDocument) -> Kept<()>;
    /// Takes a document out of the cache.
    fn drop_document(&self, id: DocumentId) -> Kept<()>;
    /// Ids of all cached documents.
    fn cached_documents(&self) -> Kept<Vec<DocumentId>>;
    /// All documents of one tổ, households first.
    fn documents_of(&self, area: AreaId) -> Kept<Vec<StoredDocument>>;
    /// What remains of an erased document.
    fn tombstone(&self, id: DocumentId) -> Kept<Option<Tombstone>>;
}
