//! Who is signed in: a row a browser, known by the hash of its cookie. Twelve hours without a request end it, and
//! so does signing out; nothing is ever extended by a page that only waits.

use super::{Role, SessionToken};
use crate::ledger::LedgerError;
use crate::ledger::sqlite::column::text;
use rusqlite::{Connection, OptionalExtension, Row, params};
use schemas::ids::{VolunteerId, WardId};
use uuid::Uuid;

/// `reliability.md` §2b.
pub const IDLE_MS: i64 = 12 * 60 * 60 * 1000;
/// A request sooner after the last one is not written down: a page of ten requests is one write.
const NOTED_EVERY_MS: i64 = 60 * 1000;
/// For so long after the password was given again, errands that ask for it are carried out.
const CONFIRMED_FOR_MS: i64 = 5 * 60 * 1000;

/// Somebody at the desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedIn {
    /// The account, which is also the author of what they write.
    pub account: Uuid,
    /// For the greeting.
    pub name: String,
    /// What they may see and do.
    pub role: Role,
    /// Their ward.
    pub ward: WardId,
    /// Its name.
    pub ward_name: String,
    /// UTC milliseconds; of the last request that was noted.
    pub last_seen: i64,
    /// UTC milliseconds; when the password was last given again.
    pub confirmed_at: Option<i64>,
}

impl SignedIn {
    /// Under which their changes are written.
    pub fn author(&self) -> VolunteerId {
        VolunteerId(self.account)
    }

    /// Whether this request should be noted.
    pub fn is_worth_noting(&self, now: i64) -> bool {
        !(0..NOTED_EVERY_MS).contains(&(now - self.last_seen))
    }

    /// Whether the password was given again within the last five minutes.
    pub fn is_confirmed(&self, now: i64) -> bool {
        self.confirmed_at
            .is_some_and(|at| (0..CONFIRMED_FOR_MS).contains(&(now - at)))
    }
}

/// Opens a session and sweeps out those that ended by themselves.
///
/// # Errors
/// When the ledger cannot be written.
pub fn open(
    connection: &Connection,
    token: &SessionToken,
    account: Uuid,
    now: i64,
) -> Result<(), LedgerError> {
    connection.execute("DELETE FROM session WHERE last_seen <= ?", [now - IDLE_MS])?;
    connection.execute(
        "INSERT INTO session (token_hash, account, made_at, last_seen) VALUES (?1, ?2, ?3, ?3)",
        params![token.fingerprint(), account.to_string(), now],
    )?;
    Ok(())
}

/// Who holds a token, unless the session ended or the account was closed.
///
/// # Errors
/// When the ledger does not read.
pub fn find(
    connection: &Connection,
    token: &SessionToken,
    now: i64,
) -> Result<Option<SignedIn>, LedgerError> {
    let select = "SELECT account, account.name, role, ward, ward.name, last_seen, confirmed_at
        FROM session JOIN account USING (account) JOIN ward USING (ward)
        WHERE token_hash = ? AND last_seen > ? AND closed_at IS NULL";
    let values = params![token.fingerprint(), now - IDLE_MS];
    Ok(connection
        .prepare_cached(select)?
        .query_row(values, signed_in)
        .optional()?)
}

/// Notes a request, which keeps the session open.
///
/// # Errors
/// When the ledger cannot be written.
pub fn note(connection: &Connection, token: &SessionToken, now: i64) -> Result<(), LedgerError> {
    connection.execute(
        "UPDATE session SET last_seen = ? WHERE token_hash = ?",
        params![now, token.fingerprint()],
    )?;
    Ok(())
}

/// Notes that the password was given again.
///
/// # Errors
/// When the ledger cannot be written.
pub fn confirm(connection: &Connection, token: &SessionToken, now: i64) -> Result<(), LedgerError> {
    connection.execute(
        "UPDATE session SET confirmed_at = ? WHERE token_hash = ?",
        params![now, token.fingerprint()],
    )?;
    Ok(())
}

/// Ends a session.
///
/// # Errors
/// When the ledger cannot be written.
pub fn close(connection: &Connection, token: &SessionToken) -> Result<(), LedgerError> {
    connection.execute("DELETE FROM session WHERE token_hash = ?", [token.fingerprint()])?;
    Ok(())
}

fn signed_in(row: &Row<'_>) -> rusqlite::Result<SignedIn> {
    Ok(SignedIn {
        account: text(row, 0)?,
        name: row.get(1)?,
        role: text(row, 2)?,
        ward: text(row, 3)?,
        ward_name: row.get(4)?,
        last_seen: row.get(5)?,
        confirmed_at: row.get(6)?,
    })
}
