//! Accounts as they lie in the ledger. A name is looked up folded, so that "chi hanh" finds "Chị Hạnh"; two
//! accounts of one server may not differ by marks alone.

use super::{Role, password};
use crate::ledger::LedgerError;
use crate::ledger::sqlite::column::text;
use rusqlite::{Connection, OptionalExtension, Row, params};
use schemas::ids::{VolunteerId, WardId};
use schemas::text::{fold, tidy};
use uuid::Uuid;

/// The longest name, in characters.
const LONGEST_NAME: usize = 80;

/// Who signs in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Also the author of what this account writes.
    pub id: Uuid,
    /// In which ward.
    pub ward: WardId,
    /// As the administrator wrote it.
    pub name: String,
    /// What it may do.
    pub role: Role,
    /// argon2id.
    pub password: String,
}

impl Account {
    /// Under which this account's changes are written.
    pub fn author(&self) -> VolunteerId {
        VolunteerId(self.id)
    }
}

/// An account to be made: its name and password will do, and the password is hashed already.
#[derive(Debug)]
pub struct NewAccount {
    ward: WardId,
    name: String,
    role: Role,
    kept: String,
}

impl NewAccount {
    /// Checks and hashes, which takes its time: call it on a thread that may block, and in no transaction.
    ///
    /// # Errors
    /// When name or password will not do.
    pub fn new(ward: WardId, name: &str, role: Role, password: &str) -> Result<Self, AccountError> {
        let name = tidy(name);
        if name.is_empty() || name.chars().count() > LONGEST_NAME {
            return Err(AccountError::Name);
        }
        if password.chars().count() < password::SHORTEST || password.len() > password::LONGEST {
            return Err(AccountError::Password);
        }
        Ok(Self {
            ward,
            name,
            role,
            kept: password::keep(password)?,
        })
    }

    /// As it will be kept.
    pub fn name(&self) -> &str {
        &self.name
    }
}

/// Why an account was not made.
#[derive(Debug, thiserror::Error)]
pub enum AccountError {
    /// Nothing to greet somebody by.
    #[error("Tên tài khoản phải có từ 1 đến 80 chữ (the name must have 1 to 80 characters)")]
    Name,
    /// Too short to withstand guessing, or too long to hash.
    #[error(
        "Mật khẩu phải có ít nhất 10 chữ, nhiều nhất 256 byte (the password must have 10 characters or more)"
    )]
    Password,
    /// Somebody has that name, perhaps with other marks.
    #[error("Đã có tài khoản tên này, kể cả khi khác dấu hoặc chữ hoa (an account of this name exists)")]
    Taken,
    /// The store's failure.
    #[error(transparent)]
    Ledger(#[from] LedgerError),
    /// Hashing failed.
    #[error(transparent)]
    Broken(#[from] anyhow::Error),
}

/// Makes an account and the author under which it writes.
///
/// # Errors
/// When the name is taken.
pub fn add(connection: &Connection, new: &NewAccount, now: i64) -> Result<Uuid, AccountError> {
    if find(connection, &new.name)?.is_some() {
        return Err(AccountError::Taken);
    }
    let id = Uuid::new_v4();
    let (account, ward) = (id.to_string(), new.ward.to_string());
    let insert = "INSERT INTO account (account, ward, name, folded, role, password, volunteer, made_at)
                  VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?1, ?7)";
    let values = params![
        account,
        ward,
        new.name,
        fold(&new.name),
        new.role.word(),
        new.kept,
        now
    ];
    connection.execute(insert, values).map_err(LedgerError::from)?;
    let author = "INSERT INTO volunteer (volunteer, ward, called, role) VALUES (?, ?, ?, 'desk')";
    connection
        .execute(author, params![account, ward, new.name])
        .map_err(LedgerError::from)?;
    // Phones show who decided, by name: they have to hear of the new author.
    let sheet = "UPDATE ward SET sheet = sheet + 1 WHERE ward = ?";
    connection.execute(sheet, [ward]).map_err(LedgerError::from)?;
    Ok(id)
}

/// The open account of a name, whatever its case and marks.
///
/// # Errors
/// When the ledger does not read.
pub fn find(connection: &Connection, name: &str) -> Result<Option<Account>, LedgerError> {
    let select =
        "SELECT account, ward, name, role, password FROM account WHERE folded = ? AND closed_at IS NULL";
    Ok(connection
        .prepare_cached(select)?
        .query_row([fold(name)], account)
        .optional()?)
}

fn account(row: &Row<'_>) -> rusqlite::Result<Account> {
    Ok(Account {
        id: text(row, 0)?,
        ward: text(row, 1)?,
        name: row.get(2)?,
        role: text(row, 3)?,
        password: row.get(4)?,
    })
}
