//! SQL of changes and documents.

use super::SqliteBooks;
use super::column::{Text, hash, text};
use crate::ledger::{Changes, Kept, StoredChange, StoredDocument};
use automerge::ChangeHash;
use rusqlite::{Row, params};
use schemas::document::Kind;
use schemas::ids::{AreaId, DocumentId};
use schemas::wire::Tombstone;

fn change(row: &Row<'_>) -> rusqlite::Result<StoredChange> {
    Ok(StoredChange {
        document: text(row, 0)?,
        kind: Kind::from_word(row.get_ref(1)?.as_str()?),
        hash: hash(row, 2)?,
        batch: text(row, 3)?,
        position: row.get(4)?,
        bytes: row.get(5)?,
    })
}

fn document(row: &Row<'_>) -> rusqlite::Result<StoredDocument> {
    Ok(StoredDocument {
        id: text(row, 0)?,
        kind: Kind::from_word(row.get_ref(1)?.as_str()?),
        household: text(row, 2)?,
        area: text(row, 3)?,
        saved: row.get(4)?,
    })
}

impl Changes for SqliteBooks<'_> {
    fn has_change(&self, document: DocumentId, hash: &ChangeHash) -> Kept<bool> {
        let found = self.one(
            "SELECT 1 FROM change WHERE document = ? AND hash = ?",
            params![Text(document), hash.0],
            |_| Ok(()),
        )?;
        Ok(found.is_some())
    }

    fn put_change(&self, change: &StoredChange) -> Kept<()> {
        self.run(
            "INSERT INTO change (document, hash, kind, batch, position, bytes) VALUES (?, ?, ?, ?, ?, ?)
             ON CONFLICT DO NOTHING",
            params![
                Text(change.document),
                change.hash.0,
                change.kind.word(),
                Text(change.batch),
                change.position,
                change.bytes,
            ],
        )?;
        Ok(())
    }

    fn change(&self, document: DocumentId, hash: &ChangeHash) -> Kept<Option<(StoredChange, AreaId)>> {
        self.one(
            "SELECT c.document, c.kind, c.hash, c.batch, c.position, c.bytes, b.area
             FROM change c JOIN batch b ON b.batch = c.batch WHERE c.document = ? AND c.hash = ?",
            params![Text(document), hash.0],
            |row| Ok((change(row)?, text(row, 6)?)),
        )
    }

    fn changes_of(&self, document: DocumentId) -> Kept<Vec<StoredChange>> {
        self.all(
            "SELECT document, kind, hash, batch, position, bytes FROM change WHERE document = ? ORDER BY arrival",
            [Text(document)],
            change,
        )
    }

    fn documents_with_changes(&self) -> Kept<Vec<DocumentId>> {
        self.all(
            "SELECT DISTINCT document FROM change ORDER BY document",
            [],
            |row| text(row, 0),
        )
    }

    fn document(&self, id: DocumentId) -> Kept<Option<StoredDocument>> {
        self.one(
            "SELECT document, kind, household, area, saved FROM document WHERE document = ?",
            [Text(id)],
            document,
        )
    }

    fn put_document(&self, document: &StoredDocument) -> Kept<()> {
        self.run(
            "INSERT INTO document (document, kind, household, area, saved) VALUES (?, ?, ?, ?, ?)
             ON CONFLICT DO UPDATE SET kind = excluded.kind, household = excluded.household,
               area = excluded.area, saved = excluded.saved",
            params![
                Text(document.id),
                document.kind.word(),
                Text(document.household),
                Text(document.area),
                document.saved,
            ],
        )?;
        Ok(())
    }

    fn drop_document(&self, id: DocumentId) -> Kept<()> {
        self.run("DELETE FROM document WHERE document = ?", [Text(id)])?;
        Ok(())
    }

    fn cached_documents(&self) -> Kept<Vec<DocumentId>> {
        self.all("SELECT document FROM document ORDER BY document", [], |row| {
            text(row, 0)
        })
    }

    fn documents_of(&self, area: AreaId) -> Kept<Vec<StoredDocument>> {
        self.all(
            "SELECT document, kind, household, area, saved FROM document WHERE area = ?
             ORDER BY kind <> 'household', document",
            [Text(area)],
            document,
        )
    }

    fn tombstone(&self, id: DocumentId) -> Kept<Option<Tombstone>> {
        self.one(
            "SELECT document, erased_at, reason FROM tombstone WHERE document = ?",
            [Text(id)],
            |row| {
                Ok(Tombstone {
                    document: text(row, 0)?,
                    at: row.get(1)?,
                    reason: row.get(2)?,
                })
            },
        )
    }
}
