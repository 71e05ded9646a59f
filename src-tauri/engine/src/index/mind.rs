//! Who changed their mind, and whose slip is whose. A withdrawal is written into the household's receipts; the name
//! lies in the person's paper. So a changed household decides whether its people can still be found.

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
use schemas::record::receipt::withdrawn;
use std::collections::BTreeSet;

/// Writes the rows of a household's receipts, and hides or shows again whoever changed their mind.
pub fn write(connection: &Connection, doc: &Automerge) -> Result<(), Failure> {
    let household = household::read(doc)?;
    let id = household.id.to_string();
    let before: BTreeSet<PersonId> = rows(
        connection,
        "DELETE FROM withdrawn WHERE household = ?1 RETURNING person",
        [&id],
        |row| id_column(row, 0),
    )?
    .into_iter()
    .collect();
    connection.execute("DELETE FROM slip WHERE household = ?1", [&id])?;
    let now = withdrawn(&household.receipts);
    for (person, day) in &now {
        connection.execute(
            "INSERT OR REPLACE INTO withdrawn (person, household, day) VALUES (?1, ?2, ?3)",
            params![person.to_string(), id, day.to_string()],
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

/// The day on which somebody changed their mind, if they did.
pub fn withdrawn_on(connection: &Connection, person: PersonId) -> Result<Option<Day>, Failure> {
    let sql = "SELECT day FROM withdrawn WHERE person = ?1";
    let found: Vec<String> = rows(connection, sql, [person.to_string()], |row| row.get(0))?;
    Ok(found.first().and_then(|day| day.parse().ok()))
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
