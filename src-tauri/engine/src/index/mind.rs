//! Who changed their mind or died, and whose slip is whose. Both are written into the household's receipts; the name
//! lies in the person's paper. So a changed household decides whether its people can still be found.
//!
//! A death that an earlier version wrote into the paper itself has no day. Whom it is about is hidden like all others, and
//! nothing is destroyed until somebody confirms it, which writes the day into the receipts.

use super::entry;
use crate::failure::Failure;
use crate::store::documents::Stored;
use crate::store::settings::forget_drafts_naming;
use crate::store::{id_column, rows};
use automerge::Automerge;
use rusqlite::{Connection, params};
use schemas::day::Day;
use schemas::document::{Kind, household};
use schemas::ids::{HouseholdId, PersonId};
use schemas::record::receipt::{Gone, gone};
use schemas::record::{Person, PersonStatus};
use std::collections::BTreeSet;

/// Writes the rows of a household's receipts, and hides or shows again whoever changed their mind or died.
pub fn write(connection: &Connection, doc: &Automerge) -> Result<(), Failure> {
    let household = household::read(doc)?;
    let id = household.id.to_string();
    let before: BTreeSet<PersonId> = rows(
        connection,
        "DELETE FROM gone WHERE household = ?1 AND day IS NOT NULL RETURNING person",
        [&id],
        |row| id_column(row, 0),
    )?
    .into_iter()
    .collect();
    connection.execute("DELETE FROM slip WHERE household = ?1", [&id])?;
    let now = gone(&household.receipts);
    for (person, gone) in &now {
        connection.execute(
            "INSERT OR REPLACE INTO gone (person, household, day, died) VALUES (?1, ?2, ?3, ?4)",
            params![person.to_string(), id, gone.on.to_string(), gone.died],
        )?;
    }
    for receipt in &household.receipts {
        let Some(slip) = receipt.slip.as_deref().map(plain).filter(|code| !code.is_empty()) else {
            continue;
        };
        connection.execute(
            "INSERT OR IGNORE INTO slip (code, person, household) VALUES (?1, ?2, ?3)",
            params![slip, receipt.person.to_string(), id],
        )?;
    }
    let after: BTreeSet<PersonId> = now.into_keys().collect();
    for person in after.difference(&before) {
        forget_drafts_naming(connection, (*person).into())?;
    }
    for person in before.symmetric_difference(&after) {
        let stored = Stored::find(connection, (*person).into())?;
        if let Some(stored) = stored.filter(|stored| stored.kind == Kind::Person) {
            entry::write_person(connection, stored.load()?.document())?;
        }
    }
    Ok(())
}

/// Hides or shows somebody whose own paper says that they have died; answers whether they are hidden, for that or
/// another reason.
pub fn write_person(connection: &Connection, person: &Person) -> Result<bool, Failure> {
    let id = person.id.to_string();
    connection
        .prepare_cached("DELETE FROM gone WHERE person = ?1 AND day IS NULL")?
        .execute([&id])?;
    if person.status == PersonStatus::Dead {
        let sql = "INSERT OR IGNORE INTO gone (person, household, day, died) VALUES (?1, ?2, NULL, TRUE)";
        connection.execute(sql, params![id, person.household.to_string()])?;
        forget_drafts_naming(connection, person.id.into())?;
    }
    Ok(hidden(connection, person.id)?.is_some())
}

/// Why somebody is hidden: since when and whether for good, or a death without its day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hidden {
    /// Until the paper is destroyed.
    Gone(Gone),
    /// Until somebody confirms it.
    Unconfirmed,
}

/// Whether somebody changed their mind or died.
pub fn hidden(connection: &Connection, person: PersonId) -> Result<Option<Hidden>, Failure> {
    let sql = "SELECT day, died FROM gone WHERE person = ?1";
    let found: Vec<(Option<String>, bool)> = rows(connection, sql, [person.to_string()], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })?;
    let read = |(day, died): (Option<String>, bool)| match day.and_then(|day| day.parse::<Day>().ok()) {
        Some(on) => Hidden::Gone(Gone { on, died }),
        None => Hidden::Unconfirmed,
    };
    Ok(found.into_iter().next().map(read))
}

/// Whose slip that is; blanks, dashes and case do not matter. One family may hold one slip for two.
pub fn slip_holders(connection: &Connection, typed: &str) -> Result<Vec<(PersonId, HouseholdId)>, Failure> {
    let sql = "SELECT person, household FROM slip WHERE code = ?1 ORDER BY person";
    rows(connection, sql, [plain(typed)], |row| {
        Ok((id_column(row, 0)?, id_column(row, 1)?))
    })
}

/// A code as it is compared.
fn plain(code: &str) -> String {
    let letters = code.chars().filter(|letter| letter.is_alphanumeric());
    letters.flat_map(char::to_uppercase).collect()
}
