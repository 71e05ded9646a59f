//! Looking into a ward's ledger beside its running server: at what it keeps, never at what it answers.

use super::Ward;
use automerge::AutoCommit;
use rusqlite::{Connection, OpenFlags};
use schemas::ids::{AreaId, DocumentId, HouseholdId};
use std::collections::BTreeSet;

impl Ward {
    /// The ledger, to look at.
    pub fn sql(&self) -> Connection {
        Connection::open_with_flags(self.ledger(), OpenFlags::SQLITE_OPEN_READ_ONLY)
            .expect("the ledger opens")
    }

    /// The one number that a question answers.
    pub fn count(&self, sql: &str) -> i64 {
        self.sql().query_row(sql, [], |row| row.get(0)).expect("a number")
    }

    /// The texts that a question answers.
    pub fn texts(&self, sql: &str) -> Vec<String> {
        let ledger = self.sql();
        let mut asked = ledger.prepare(sql).expect("a question");
        let rows = asked.query_map([], |row| row.get(0)).expect("rows");
        rows.collect::<Result<_, _>>().expect("texts")
    }

    /// Every change that it holds, as (document, hash in hex).
    pub fn changes(&self) -> BTreeSet<(String, String)> {
        let ledger = self.sql();
        let mut asked = ledger
            .prepare("SELECT document, lower(hex(hash)) FROM change")
            .expect("a question");
        let rows = asked
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
            .expect("rows");
        rows.collect::<Result<_, _>>().expect("changes")
    }

    /// A document out of its cache.
    pub fn document(&self, id: DocumentId) -> AutoCommit {
        let saved: Vec<u8> = self
            .sql()
            .query_row(
                "SELECT saved FROM document WHERE document = ?1",
                [id.to_string()],
                |row| row.get(0),
            )
            .expect("the document is there");
        AutoCommit::load(&saved).expect("the document loads")
    }

    /// A tổ by its number.
    pub fn area(&self, number: &str) -> AreaId {
        let found = self.texts(&format!("SELECT area FROM unit WHERE number = '{number}'"));
        found[0].parse().expect("an id")
    }

    /// A household by what its door is called for short, such as `K45/15` or `120`.
    pub fn household(&self, short: &str) -> HouseholdId {
        let found = self.texts(&format!(
            "SELECT household FROM household_view WHERE short = '{short}'"
        ));
        assert_eq!(found.len(), 1, "one household is called {short}");
        found[0].parse().expect("an id")
    }
}
