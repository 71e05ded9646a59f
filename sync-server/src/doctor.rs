//! Whether everything that is stored is whole. Trusts nothing that can be computed: hashes are taken anew from the
//! bytes, and documents are compared with the changes that they should hold.

use crate::ledger::sqlite::SqliteBooks;
use crate::ledger::{Changes, Kept, LedgerError, Views, Wards};
use crate::view::document_of;
use automerge::{Automerge, Change, ChangeHash};
use rusqlite::{Connection, Row};
use schemas::document::skeleton;
use schemas::ids::DocumentId;
use serde::Serialize;
use std::collections::BTreeSet;

/// What the doctor saw.
#[derive(Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Findings {
    /// Deeds.
    pub batches: u64,
    /// Raw changes.
    pub changes: u64,
    /// Documents in the cache.
    pub documents: u64,
    /// Households that are listed.
    pub households: u64,
    /// Deeds that wait for a decision.
    pub held: u64,
    /// Each a sentence that names what is wrong; none if all is well.
    pub wrong: Vec<String>,
}

/// Examines a whole ledger.
///
/// # Errors
/// When it cannot even be read.
pub fn examine(connection: &Connection) -> Result<Findings, LedgerError> {
    let mut found = Findings {
        batches: count(connection, "SELECT count(*) FROM batch")?,
        changes: count(connection, "SELECT count(*) FROM change")?,
        documents: count(connection, "SELECT count(*) FROM document")?,
        households: count(connection, "SELECT count(*) FROM household_view WHERE listed = 1")?,
        held: count(connection, "SELECT count(*) FROM held")?,
        wrong: Vec::new(),
    };
    file(connection, &mut found.wrong)?;
    deeds(connection, &mut found.wrong)?;
    documents(connection, &mut found.wrong)?;
    counters(connection, &mut found.wrong)?;
    Ok(found)
}

fn count(connection: &Connection, sql: &str) -> Kept<u64> {
    Ok(connection.query_row(sql, [], |row| row.get(0))?)
}

/// The file itself, page by page.
fn file(connection: &Connection, wrong: &mut Vec<String>) -> Kept<()> {
    let mut check = connection.prepare("PRAGMA integrity_check")?;
    let lines = check.query_map([], |row| row.get::<_, String>(0))?;
    for line in lines {
        let line = line?;
        if line != "ok" {
            wrong.push(format!("integrity_check: {line}"));
        }
    }
    Ok(())
}

/// Every deed has all its changes, every row of a stream its deed, and no number is missing.
fn deeds(connection: &Connection, wrong: &mut Vec<String>) -> Kept<()> {
    let checks = [
        "SELECT 'deed ' || b.batch || ' has ' || count(c.hash) || ' of ' || b.changes || ' changes'
             FROM batch b LEFT JOIN change c ON c.batch = b.batch GROUP BY b.batch HAVING count(c.hash) <> b.changes",
        "SELECT 'change ' || lower(hex(hash)) || ' of document ' || document || ' belongs to no deed'
             FROM change WHERE batch NOT IN (SELECT batch FROM batch)",
        "SELECT 'deed ' || batch || ' stands in no stream' FROM batch
             WHERE batch NOT IN (SELECT batch FROM stream WHERE batch IS NOT NULL)",
        "SELECT 'row ' || seq || ' of area ' || area || ' names what is not there' FROM stream
             WHERE (batch IS NOT NULL AND batch NOT IN (SELECT batch FROM batch))
                OR (erased IS NOT NULL AND erased NOT IN (SELECT document FROM tombstone))",
        "SELECT 'the stream of area ' || u.area || ' should have ' || u.seq || ' rows and has ' || count(s.seq)
             FROM unit u LEFT JOIN stream s ON s.area = u.area GROUP BY u.area
             HAVING count(s.seq) <> u.seq OR coalesce(max(s.seq), 0) <> u.seq",
    ];
    for sql in checks {
        let mut statement = connection.prepare(sql)?;
        let lines = statement.query_map([], |row: &Row<'_>| row.get::<_, String>(0))?;
        for line in lines {
            wrong.push(line?);
        }
    }
    Ok(())
}

/// Every change has the hash under which it stands, and every document holds its changes and no others.
fn documents(connection: &Connection, wrong: &mut Vec<String>) -> Kept<()> {
    let books = SqliteBooks(connection);
    let with_changes: BTreeSet<DocumentId> = books.documents_with_changes()?.into_iter().collect();
    let cached: BTreeSet<DocumentId> = books.cached_documents()?.into_iter().collect();
    for id in cached.union(&with_changes) {
        let changes = books.changes_of(*id)?;
        let mut hashes: BTreeSet<ChangeHash> = BTreeSet::new();
        for change in &changes {
            let read = Change::from_bytes(change.bytes.clone())
                .ok()
                .map(|change| change.hash());
            if read != Some(change.hash) {
                wrong.push(format!(
                    "change {} of document {id} does not have the hash that it stands under",
                    change.hash
                ));
            }
            hashes.insert(change.hash);
        }
        let Some(stored) = books.document(*id)? else {
            wrong.push(format!("document {id} has changes and is not in the cache"));
            continue;
        };
        let Ok(mut doc) = automerge::AutoCommit::load(&stored.saved) else {
            wrong.push(format!("document {id} does not load"));
            continue;
        };
        for change in doc.get_changes(&[]) {
            let hash = change.hash();
            if !hashes.remove(&hash) && skeleton::first(&stored.kind).map(Change::hash) != Some(hash) {
                wrong.push(format!(
                    "change {hash} of document {id} is in the document and not among the raw changes"
                ));
            }
        }
        for hash in hashes {
            wrong.push(format!(
                "change {hash} of document {id} is among the raw changes and not in the document"
            ));
        }
        let again = document_of(&stored.kind, &changes)
            .ok()
            .map(|mut doc| doc.get_heads());
        if again.is_some_and(|heads| Some(heads) != heads_of(&stored.saved)) {
            wrong.push(format!("document {id} is not what its changes make"));
        }
    }
    Ok(())
}

fn heads_of(saved: &[u8]) -> Option<Vec<ChangeHash>> {
    Automerge::load(saved).ok().map(|doc| doc.get_heads())
}

/// The counters are the sum of what they count.
fn counters(connection: &Connection, wrong: &mut Vec<String>) -> Kept<()> {
    let books = SqliteBooks(connection);
    let recounted = books.recounted()?;
    for (area, counters) in books.counters()? {
        if recounted.get(&area) != Some(&counters) {
            wrong.push(format!(
                "the counters of area {area} are not the sum of its households"
            ));
        }
    }
    books.facts().map(|_| ())
}
