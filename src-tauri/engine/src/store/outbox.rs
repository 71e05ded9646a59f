//! What this phone wrote and how far it has come. There is no upload cursor: a deed stays unsent until a receipt
//! names each of its changes, and is kept after that so that a restored server can be refilled. Deeds go out in the order
//! of making, whatever the phone's clock said.

use super::{id_column, rows};
use crate::failure::Failure;
use automerge::ChangeHash;
use rusqlite::{Connection, params};
use schemas::day::Day;
use schemas::ids::{AreaId, BatchId, DocumentId, HouseholdId};

/// How far a deed has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DeedState {
    /// On this phone only.
    Unsent,
    /// At the ward, where somebody has to decide; safe, not lost.
    Held,
    /// At the ward for good.
    Home,
}

impl DeedState {
    /// As it stands in the table.
    pub fn word(self) -> &'static str {
        match self {
            Self::Unsent => "unsent",
            Self::Held => "held",
            Self::Home => "home",
        }
    }
}

/// One deed of this phone.
#[derive(Debug, Clone)]
pub struct OwnDeed {
    /// Minted here.
    pub batch: BatchId,
    /// Its tổ.
    pub area: AreaId,
    /// UTC milliseconds by this phone's clock.
    pub made_at: i64,
    /// In the order in which they were written.
    pub changes: Vec<OwnChange>,
}

/// One change of a deed; its bytes lie in the document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnChange {
    /// In which document.
    pub document: DocumentId,
    /// Which.
    pub hash: ChangeHash,
}

/// Writes a new deed into the outbox.
pub fn keep(
    connection: &Connection,
    deed: &OwnDeed,
    household: HouseholdId,
    day: Day,
) -> Result<(), Failure> {
    connection.execute(
        "INSERT INTO deed (batch, area, household, made_at, day, state, made)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, (SELECT coalesce(max(made), 0) + 1 FROM deed))",
        params![
            deed.batch.to_string(),
            deed.area.to_string(),
            household.to_string(),
            deed.made_at,
            day.to_string(),
            DeedState::Unsent.word()
        ],
    )?;
    let sql = "INSERT INTO change (batch, place, document, hash) VALUES (?1, ?2, ?3, ?4)";
    let mut insert = connection.prepare_cached(sql)?;
    for (place, change) in (0_u32..).zip(&deed.changes) {
        insert.execute(params![
            deed.batch.to_string(),
            place,
            change.document.to_string(),
            change.hash.0
        ])?;
    }
    Ok(())
}

/// What waits, oldest first; at most so many deeds.
pub fn unsent(connection: &Connection, most: u32) -> Result<Vec<OwnDeed>, Failure> {
    in_state(connection, DeedState::Unsent, most)
}

/// What the ward keeps aside, oldest first; at most so many deeds.
pub fn held(connection: &Connection, most: u32) -> Result<Vec<OwnDeed>, Failure> {
    in_state(connection, DeedState::Held, most)
}

fn in_state(connection: &Connection, state: DeedState, most: u32) -> Result<Vec<OwnDeed>, Failure> {
    let sql = "SELECT batch, area, made_at FROM deed WHERE state = ?1 ORDER BY made LIMIT ?2";
    let mut deeds = rows(connection, sql, params![state.word(), most], |row| {
        Ok(OwnDeed {
            batch: id_column(row, 0)?,
            area: id_column(row, 1)?,
            made_at: row.get(2)?,
            changes: Vec::new(),
        })
    })?;
    for deed in &mut deeds {
        let sql = "SELECT document, hash FROM change WHERE batch = ?1 ORDER BY place";
        deed.changes = rows(connection, sql, [deed.batch.to_string()], |row| {
            Ok(OwnChange {
                document: id_column(row, 0)?,
                hash: ChangeHash(row.get(1)?),
            })
        })?;
    }
    Ok(deeds)
}

/// The changes that a deed of this phone consists of.
pub fn changes_of(connection: &Connection, batch: BatchId) -> Result<Vec<ChangeHash>, Failure> {
    rows(
        connection,
        "SELECT hash FROM change WHERE batch = ?1 ORDER BY place",
        [batch.to_string()],
        |row| Ok(ChangeHash(row.get(0)?)),
    )
}

/// Moves a deed on.
pub fn set_state(connection: &Connection, batch: BatchId, state: DeedState) -> Result<(), Failure> {
    connection.execute(
        "UPDATE deed SET state = ?2 WHERE batch = ?1",
        params![batch.to_string(), state.word()],
    )?;
    Ok(())
}

/// A restored server is refilled with everything that this phone ever wrote and still holds; of an area that it had to
/// forget it holds nothing.
pub fn send_all_again(connection: &Connection) -> Result<(), Failure> {
    let sql = "UPDATE deed SET state = 'unsent' WHERE state <> 'unsent' AND EXISTS
               (SELECT 1 FROM change JOIN document USING (document) WHERE change.batch = deed.batch)";
    connection.execute(sql, [])?;
    Ok(())
}

/// A change of an earlier deed goes out again, in front of the deed that waits for it.
pub fn send_again(connection: &Connection, document: DocumentId, hash: &ChangeHash) -> Result<bool, Failure> {
    let sql = "UPDATE deed SET state = 'unsent' WHERE batch IN (SELECT batch FROM change WHERE document = ?1 AND hash = ?2)";
    Ok(connection.execute(sql, params![document.to_string(), hash.0])? > 0)
}

/// How many deeds are in those states; of one day, or ever.
pub fn count(connection: &Connection, states: &str, day: Option<Day>) -> Result<u32, Failure> {
    let sql = format!("SELECT count(*) FROM deed WHERE state IN ({states}) AND (?1 IS NULL OR day = ?1)");
    Ok(connection.query_row(&sql, [day.map(|d| d.to_string())], |row| row.get(0))?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Store;
    use uuid::Uuid;

    #[test]
    fn what_was_made_first_goes_out_first_though_the_clock_was_set_back() {
        let folder = tempfile::tempdir().unwrap();
        let mut store = Store::open(folder.path(), &[7; 32]).unwrap();
        let tx = store.write().unwrap();
        let day = Day::new(2026, 11, 24).unwrap();
        for id in [9_u128, 5, 7] {
            let deed = OwnDeed {
                batch: BatchId(Uuid::from_u128(id)),
                area: AreaId(Uuid::from_u128(1)),
                made_at: id as i64,
                changes: Vec::new(),
            };
            keep(&tx, &deed, HouseholdId(Uuid::from_u128(2)), day).unwrap();
        }
        let order = |most| -> Vec<u128> {
            let deeds = unsent(&tx, most).unwrap();
            deeds.iter().map(|deed| deed.batch.0.as_u128()).collect()
        };
        assert_eq!(order(10), [9, 5, 7]);
        assert_eq!(order(2), [9, 5], "and no later one in its place");
    }
}
