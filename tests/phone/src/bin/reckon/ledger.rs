//! The server's raw changes, laid together anew: its cache, its projections and its counters are not looked at.

use crate::{Held, Holding};
use anyhow::{Context, Result};
use automerge::{AutoCommit, Change};
use rusqlite::{Connection, OpenFlags};
use schemas::document::{Kind, skeleton};
use schemas::exchange::by_dependency;
use schemas::ids::DocumentId;
use std::collections::BTreeMap;
use std::path::Path;

/// All documents, and what is wrong with the raw changes, each fault naming its document.
pub fn read(folder: &Path) -> Result<(Holding, Vec<String>)> {
    let at = folder.join("tung-nha.db");
    let store = Connection::open_with_flags(&at, OpenFlags::SQLITE_OPEN_READ_WRITE)
        .with_context(|| format!("{} cannot be read", at.display()))?;
    let mut statement = store.prepare("SELECT document, kind, hash, bytes FROM change ORDER BY arrival")?;
    let mut rows = statement.query([])?;
    let mut changes: BTreeMap<DocumentId, (Kind, Vec<Change>)> = BTreeMap::new();
    let mut faults = Vec::new();
    while let Some(row) = rows.next()? {
        let document: DocumentId = row.get::<_, String>(0)?.parse()?;
        let named: Vec<u8> = row.get(2)?;
        let change = Change::from_bytes(row.get(3)?).with_context(|| format!("a change of {document}"))?;
        if change.hash().0.as_slice() != named {
            faults.push(format!(
                "a change of document {document} is not what its hash says"
            ));
        }
        let kind = Kind::from_word(&row.get::<_, String>(1)?);
        changes
            .entry(document)
            .or_insert_with(|| (kind, Vec::new()))
            .1
            .push(change);
    }
    let mut holding = Holding::new();
    for (document, (kind, changes)) in changes {
        let mut doc: AutoCommit = skeleton::new_document(&kind);
        doc.apply_changes_batch(by_dependency(changes))?;
        let missing = doc.get_missing_deps(&[]);
        faults.extend(
            missing
                .iter()
                .map(|hash| format!("document {document} lacks change {hash}")),
        );
        let hashes = doc.get_changes(&[]).iter().map(Change::hash).collect();
        holding.insert(
            document,
            Held {
                kind,
                doc: doc.document().clone(),
                hashes,
            },
        );
    }
    Ok((holding, faults))
}
