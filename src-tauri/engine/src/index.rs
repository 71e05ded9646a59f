//! The view of the documents that lists and search read: doors, visits, conflicts, words. It can be dropped and
//! rebuilt from the documents at any time; writing a deed refreshes the rows of its own documents and no others.

pub mod count;
mod door;
mod entry;
pub mod knocks;
mod lists;
mod mind;
mod tasks;
pub mod turns;
pub mod walks;

pub use door::{conflicts_of, dragged};
pub use lists::{Row, door_of, doors_of, figures, next_in_strip, strips};
pub use mind::{Hidden, hidden, slip_holders};
pub use tasks::{of_all as tasks_of_all, of_household as tasks_of};
pub mod search;

use crate::failure::Failure;
use crate::store::documents::Stored;
use crate::store::{INDEX_VERSION, Store};
use rusqlite::Connection;
use schemas::document::Kind;
use schemas::ids::{DocumentId, HouseholdId};
use std::collections::BTreeSet;

const STAMP: &str = "index";

/// Rebuilds the whole view when its shape or the year has moved; states of houses are states of a year.
pub fn refresh_for(store: &mut Store, year: i32) -> Result<(), Failure> {
    let stamp = (INDEX_VERSION, year);
    if store.setting::<(u32, i32)>(STAMP)? == Some(stamp) {
        return Ok(());
    }
    let tx = store.write()?;
    Store::remake_index(&tx)?;
    let all = Stored::all_ids(&tx)?;
    refresh(&tx, &all, year)?;
    crate::store::settings::set_setting(&tx, STAMP, &stamp)?;
    Ok(tx.commit()?)
}

/// Writes the rows of these documents anew; answers the households whose doors look different now.
pub fn refresh(
    connection: &Connection,
    documents: &[DocumentId],
    year: i32,
) -> Result<Vec<HouseholdId>, Failure> {
    let mut touched = BTreeSet::new();
    for document in documents {
        let Some(stored) = Stored::find(connection, *document)? else {
            continue;
        };
        let mut doc = stored.load()?;
        door::write_conflicts(connection, &stored, doc.document())?;
        touched.extend(count::write(connection, &stored, doc.document())?);
        match stored.kind {
            Kind::Household => {
                door::write(connection, doc.document(), year)?;
                mind::write(connection, doc.document())?;
            }
            Kind::Walk => walks::write(connection, doc.document())?,
            Kind::Person => entry::write_person(connection, doc.document())?,
            Kind::Note => knocks::write_note(connection, doc.document())?,
            _ => {}
        }
        touched.insert(stored.household);
    }
    count::recount(connection, &touched, year)?;
    tasks::renew(connection, &touched, year)?;
    Ok(touched.into_iter().collect())
}

/// Takes the rows of a document out. Whose counters it was part of is answered, to be counted anew.
pub fn forget(connection: &Connection, document: DocumentId) -> Result<Option<HouseholdId>, Failure> {
    let id = document.to_string();
    let owner = count::forget(connection, document)?;
    for sql in [
        "DELETE FROM door WHERE household = ?1",
        "DELETE FROM visit WHERE household = ?1",
        "DELETE FROM guided WHERE person = ?1",
        "DELETE FROM conflict WHERE document = ?1",
        "DELETE FROM entry WHERE document = ?1",
        "DELETE FROM word WHERE document = ?1",
        "DELETE FROM task WHERE household = ?1",
        "DELETE FROM turn WHERE household = ?1",
        "DELETE FROM gone WHERE person = ?1 OR household = ?1",
        "DELETE FROM slip WHERE person = ?1 OR household = ?1",
        "DELETE FROM walk WHERE walk = ?1",
        "DELETE FROM noted WHERE note = ?1",
    ] {
        connection.execute(sql, [&id])?;
    }
    Ok(owner)
}
