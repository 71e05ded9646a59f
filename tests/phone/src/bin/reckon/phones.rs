//! A phone's file, read with its key and nothing of the engine.

use crate::{Held, Holding};
use anyhow::{Context, Result};
use automerge::{AutoCommit, Change};
use rusqlite::Connection;
use schemas::document::Kind;
use schemas::ids::DocumentId;
use std::path::Path;

/// What lies on a phone.
pub struct Phone {
    pub holding: Holding,
    /// Deeds that the ward has not receipted.
    pub unsent: u32,
}

/// Reads it.
pub fn read(folder: &Path) -> Result<Phone> {
    let key = engine::key_file::read_or_make(folder)?;
    let at = folder.join("phone.db");
    let store = Connection::open(&at).with_context(|| format!("{} cannot be read", at.display()))?;
    store.pragma_update(None, "key", format!("x'{}'", hex::encode(key)))?;
    let mut statement = store.prepare("SELECT document, kind, saved FROM document")?;
    let mut rows = statement.query([])?;
    let mut holding = Holding::new();
    while let Some(row) = rows.next()? {
        let document: DocumentId = row.get::<_, String>(0)?.parse()?;
        let mut doc = AutoCommit::load(&row.get::<_, Vec<u8>>(2)?)?;
        let hashes = doc.get_changes(&[]).iter().map(Change::hash).collect();
        let kind = Kind::from_word(&row.get::<_, String>(1)?);
        holding.insert(
            document,
            Held {
                kind,
                doc: doc.document().clone(),
                hashes,
            },
        );
    }
    let sql = "SELECT count(*) FROM deed WHERE state <> 'home'";
    Ok(Phone {
        unsent: store.query_row(sql, [], |row| row.get(0))?,
        holding,
    })
}
