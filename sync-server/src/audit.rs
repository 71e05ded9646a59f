//! What was done at the desk that cannot be undone, or that carried data out: who, when, what, to which id. Never a
//! name: ids are looked up by whoever may read them (`design.md` §5).
//!
//! Each line carries the hash of the one before it, so that a line which somebody changed or took out of the file
//! shows. Whoever holds the last hash on paper can prove it.

use crate::account::session::SignedIn;
use crate::ledger::{Kept, LedgerError};
use rusqlite::{Connection, OptionalExtension, params};
use sha2::{Digest, Sha256};
use std::fmt::Display;

/// Writes a line, in the transaction of what it tells of: neither stands without the other. `code` is a word that
/// never changes (`phone_revoked`); `about` is an id, or nothing.
///
/// # Errors
/// When the ledger cannot be written.
pub fn note(connection: &Connection, who: &SignedIn, code: &str, about: impl Display, now: i64) -> Kept<()> {
    let (ward, account, about) = (who.ward.to_string(), who.account.to_string(), about.to_string());
    let before: Option<Vec<u8>> = connection
        .prepare_cached("SELECT chain FROM audit WHERE ward = ? ORDER BY entry DESC LIMIT 1")?
        .query_row([&ward], |row| row.get(0))
        .optional()?;
    let chain = link(&before.unwrap_or_default(), now, &account, code, &about);
    connection.execute(
        "INSERT INTO audit (ward, at, who, code, about, chain) VALUES (?, ?, ?, ?, ?, ?)",
        params![ward, now, account, code, about, chain],
    )?;
    Ok(())
}

/// Whether every line still says what it said when it was written.
///
/// # Errors
/// When the ledger does not read.
pub fn is_whole(connection: &Connection, ward: &str) -> Result<bool, LedgerError> {
    let select = "SELECT at, who, code, about, chain FROM audit WHERE ward = ? ORDER BY entry";
    let mut statement = connection.prepare_cached(select)?;
    let mut lines = statement.query([ward])?;
    let mut before = Vec::new();
    while let Some(line) = lines.next()? {
        let (who, code, about): (String, String, String) = (line.get(1)?, line.get(2)?, line.get(3)?);
        let chain: Vec<u8> = line.get(4)?;
        if chain != link(&before, line.get(0)?, &who, &code, &about) {
            return Ok(false);
        }
        before = chain;
    }
    Ok(true)
}

fn link(before: &[u8], at: i64, who: &str, code: &str, about: &str) -> [u8; 32] {
    let mut hash = Sha256::new();
    hash.update(before);
    hash.update(at.to_be_bytes());
    for word in [who, code, about] {
        // Its length first, so that no two lines read as one.
        hash.update((word.len() as u64).to_be_bytes());
        hash.update(word);
    }
    hash.finalize().into()
}
