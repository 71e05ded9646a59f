//! Every cell of every table of a database, and what is inside the documents that lie in it: so that "occurs
//! nowhere" is a claim about bytes and not about the tables that somebody thought of.

use automerge::{AutoCommit, ReadDoc};
use rusqlite::Connection;
use rusqlite::types::ValueRef;
use schemas::wire::body::unfold;

/// One value and where it stands.
#[derive(Debug, Clone)]
pub struct Cell {
    /// `table.column`.
    pub place: String,
    /// As stored, and for a document also what it holds when opened.
    pub bytes: Vec<u8>,
}

/// All of them.
///
/// # Panics
/// When the database does not read.
pub fn cells(database: &Connection) -> Vec<Cell> {
    let mut tables = database
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")
        .expect("SQL");
    let names: Vec<String> = tables
        .query_map([], |row| row.get(0))
        .expect("rows")
        .collect::<Result<_, _>>()
        .expect("names");
    let mut all = Vec::new();
    for table in names {
        let mut rows = database
            .prepare(&format!("SELECT * FROM \"{table}\""))
            .expect("SQL");
        let columns: Vec<String> = rows.column_names().map(str::to_owned).collect();
        let mut rows = rows.query([]).expect("rows");
        while let Some(row) = rows.next().expect("a row") {
            for (at, column) in columns.iter().enumerate() {
                let bytes = match row.get_ref(at).expect("a value") {
                    ValueRef::Null => continue,
                    ValueRef::Integer(number) => number.to_string().into_bytes(),
                    ValueRef::Real(number) => number.to_string().into_bytes(),
                    ValueRef::Text(bytes) => bytes.to_vec(),
                    ValueRef::Blob(bytes) => [bytes.to_vec(), opened(bytes)].concat(),
                };
                all.push(Cell {
                    place: format!("{table}.{column}"),
                    bytes,
                });
            }
        }
    }
    all
}

/// What an Automerge document or a folded body says, history and all; nothing for other bytes.
fn opened(bytes: &[u8]) -> Vec<u8> {
    if let Ok(plain) = unfold(bytes) {
        return plain;
    }
    let Ok(mut doc) = AutoCommit::load(bytes) else {
        return Vec::new();
    };
    let mut text = format!("{:?}", doc.hydrate(&automerge::ROOT, None)).into_bytes();
    for change in doc.get_changes(&[]) {
        text.extend_from_slice(change.raw_bytes());
        text.extend_from_slice(change.message().map(str::as_bytes).unwrap_or_default());
    }
    text.extend(doc.keys(&automerge::ROOT).flat_map(String::into_bytes));
    text
}

/// Where some bytes occur.
pub fn occurrences(of: &[u8], within: &[Cell]) -> Vec<String> {
    let holds = |cell: &&Cell| cell.bytes.windows(of.len()).any(|window| window == of);
    within
        .iter()
        .filter(holds)
        .map(|cell| cell.place.clone())
        .collect()
}
