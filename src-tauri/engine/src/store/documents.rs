//! Documents as they lie in the file. Loaded one by one, when they are touched; never all at once.

use super::{id_column, rows};
use crate::failure::Failure;
use automerge::AutoCommit;
use rusqlite::{Connection, OptionalExtension, params};
use schemas::document::Kind;
use schemas::ids::{AreaId, DocumentId, HouseholdId};

/// A document's row.
#[derive(Debug, Clone)]
pub struct Stored {
    /// Which.
    pub document: DocumentId,
    /// What about.
    pub kind: Kind,
    /// The household that it is about.
    pub household: HouseholdId,
    /// Its tổ.
    pub area: AreaId,
    /// Automerge's save.
    pub saved: Vec<u8>,
}

impl Stored {
    /// The document itself.
    pub fn load(&self) -> Result<AutoCommit, Failure> {
        Ok(AutoCommit::load(&self.saved)?)
    }

    /// One document, if this phone holds it.
    pub fn find(connection: &Connection, document: DocumentId) -> Result<Option<Self>, Failure> {
        let sql = "SELECT document, kind, household, area, saved FROM document WHERE document = ?1";
        Ok(connection
            .prepare_cached(sql)?
            .query_row([document.to_string()], Self::from_row)
            .optional()?)
    }

    /// A household with its people and notes.
    pub fn of_household(connection: &Connection, household: HouseholdId) -> Result<Vec<Self>, Failure> {
        let sql = "SELECT document, kind, household, area, saved FROM document WHERE household = ?1 ORDER BY document";
        rows(connection, sql, [household.to_string()], Self::from_row)
    }

    /// All documents of a kind in one tổ.
    pub fn of_kind(connection: &Connection, area: AreaId, kind: &Kind) -> Result<Vec<Self>, Failure> {
        let sql = "SELECT document, kind, household, area, saved FROM document WHERE area = ?1 AND kind = ?2
                   ORDER BY document";
        rows(
            connection,
            sql,
            [area.to_string(), kind.word().to_owned()],
            Self::from_row,
        )
    }

    /// Ids of everything on this phone.
    pub fn all_ids(connection: &Connection) -> Result<Vec<DocumentId>, Failure> {
        rows(connection, "SELECT document FROM document", [], |row| {
            id_column(row, 0)
        })
    }

    /// Writes it, new or changed.
    pub fn keep(&self, connection: &Connection) -> Result<(), Failure> {
        let sql = "INSERT INTO document (document, kind, household, area, saved) VALUES (?1, ?2, ?3, ?4, ?5)
                   ON CONFLICT (document) DO UPDATE SET household = ?3, area = ?4, saved = ?5";
        connection.prepare_cached(sql)?.execute(params![
            self.document.to_string(),
            self.kind.word(),
            self.household.to_string(),
            self.area.to_string(),
            self.saved
        ])?;
        Ok(())
    }

    fn from_row(row: &rusqlite::Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            document: id_column(row, 0)?,
            kind: Kind::from_word(&row.get::<_, String>(1)?),
            household: id_column(row, 2)?,
            area: id_column(row, 3)?,
            saved: row.get(4)?,
        })
    }
}

/// Drops a document with its history; what was in it is overwritten on the disk (`secure_delete`).
pub fn drop_document(connection: &Connection, document: DocumentId) -> Result<(), Failure> {
    connection.execute("DELETE FROM document WHERE document = ?1", [document.to_string()])?;
    Ok(())
}
