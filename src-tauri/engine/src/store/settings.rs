//! Small facts of the phone: settings, claims, drafts, positions, tombstones.

use super::{Store, id_column, rows};
use crate::failure::Failure;
use rusqlite::{Connection, OptionalExtension, params};
use schemas::ids::{AreaId, DocumentId, HouseholdId};
use schemas::wire::{ActorClaim, Position, Tombstone};
use serde::Serialize;
use serde::de::DeserializeOwned;

impl Store {
    /// A setting, if it was ever set and still reads.
    pub fn setting<T: DeserializeOwned>(&self, name: &str) -> Result<Option<T>, Failure> {
        let sql = "SELECT value FROM setting WHERE name = ?1";
        let text: Option<String> = self.read().query_row(sql, [name], |row| row.get(0)).optional()?;
        Ok(text.and_then(|text| serde_json::from_str(&text).ok()))
    }

    /// Sets it.
    pub fn set_setting(&self, name: &str, value: &impl Serialize) -> Result<(), Failure> {
        set_setting(self.read(), name, value)
    }

    /// Forgets it.
    pub fn drop_setting(&self, name: &str) -> Result<(), Failure> {
        self.read()
            .execute("DELETE FROM setting WHERE name = ?1", [name])?;
        Ok(())
    }

    /// Keeps the signed claim of an actor of this phone.
    pub fn keep_claim(&self, claim: &ActorClaim) -> Result<(), Failure> {
        let text = serde_json::to_string(claim).map_err(|_| Failure::Broken("a claim"))?;
        self.read().execute(
            "INSERT OR REPLACE INTO claim (actor, claim) VALUES (?1, ?2)",
            params![claim.actor, text],
        )?;
        Ok(())
    }

    /// The claim of one of this phone's actors.
    pub fn claim(&self, actor: &[u8]) -> Result<Option<ActorClaim>, Failure> {
        let sql = "SELECT claim FROM claim WHERE actor = ?1";
        let text: Option<String> = self.read().query_row(sql, [actor], |row| row.get(0)).optional()?;
        Ok(text.and_then(|text| serde_json::from_str(&text).ok()))
    }

    /// How far each area was read.
    pub fn positions(&self) -> Result<Vec<Position>, Failure> {
        rows(
            self.read(),
            "SELECT area, seq FROM position ORDER BY area",
            [],
            |row| {
                Ok(Position {
                    area: id_column(row, 0)?,
                    seq: row.get::<_, i64>(1)? as u64,
                })
            },
        )
    }

    /// Keeps a half-filled form, or forgets it when the body is empty.
    pub fn keep_draft(&self, household: HouseholdId, form: &str, body: &str, at: i64) -> Result<(), Failure> {
        if body.is_empty() {
            return forget_draft(self.read(), household, form);
        }
        self.read().execute(
            "INSERT OR REPLACE INTO draft (household, form, body, at) VALUES (?1, ?2, ?3, ?4)",
            params![household.to_string(), form, body, at],
        )?;
        Ok(())
    }

    /// A half-filled form of a household.
    pub fn draft(&self, household: HouseholdId, form: &str) -> Result<Option<(String, i64)>, Failure> {
        let sql = "SELECT body, at FROM draft WHERE household = ?1 AND form = ?2";
        let found = self
            .read()
            .query_row(sql, [household.to_string(), form.to_owned()], |row| {
                Ok((row.get(0)?, row.get(1)?))
            });
        Ok(found.optional()?)
    }
}

/// Sets it inside a transaction.
pub fn set_setting(connection: &Connection, name: &str, value: &impl Serialize) -> Result<(), Failure> {
    let text = serde_json::to_string(value).map_err(|_| Failure::Broken("a setting"))?;
    connection.execute(
        "INSERT OR REPLACE INTO setting (name, value) VALUES (?1, ?2)",
        params![name, text],
    )?;
    Ok(())
}

/// The form of a meeting; it has no name since it was the first.
pub const MEETING: &str = "";

/// A saved form is done with.
pub fn forget_draft(connection: &Connection, household: HouseholdId, form: &str) -> Result<(), Failure> {
    let sql = "DELETE FROM draft WHERE household = ?1 AND form = ?2";
    connection.execute(sql, [household.to_string(), form.to_owned()])?;
    Ok(())
}

/// All forms of a household that this phone does not hold any more.
pub fn forget_drafts(connection: &Connection, household: HouseholdId) -> Result<(), Failure> {
    connection.execute("DELETE FROM draft WHERE household = ?1", [household.to_string()])?;
    Ok(())
}

/// Forms that name somebody who is gone or changed their mind: they could not be saved, and must not be read.
pub fn forget_drafts_naming(connection: &Connection, document: DocumentId) -> Result<(), Failure> {
    let sql = "DELETE FROM draft WHERE instr(body, ?1) > 0";
    connection.execute(sql, [document.to_string()])?;
    Ok(())
}

/// Moves an area's position.
pub fn set_position(connection: &Connection, area: AreaId, seq: u64) -> Result<(), Failure> {
    connection.execute(
        "INSERT OR REPLACE INTO position (area, seq) VALUES (?1, ?2)",
        params![area.to_string(), seq as i64],
    )?;
    Ok(())
}

/// Whether the document was erased; it must not come back.
pub fn is_erased(connection: &Connection, document: DocumentId) -> Result<bool, Failure> {
    let sql = "SELECT 1 FROM tombstone WHERE document = ?1";
    Ok(connection
        .query_row(sql, [document.to_string()], |_| Ok(()))
        .optional()?
        .is_some())
}

/// Keeps a tombstone.
pub fn keep_tombstone(connection: &Connection, stone: &Tombstone) -> Result<(), Failure> {
    connection.execute(
        "INSERT OR IGNORE INTO tombstone (document, at, reason) VALUES (?1, ?2, ?3)",
        params![stone.document.to_string(), stone.at, stone.reason],
    )?;
    Ok(())
}
