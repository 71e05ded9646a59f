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

    /// Under which wrong tries are counted: another password starts a count of its own, so that a name which rests
    /// is let in again by whoever may set passwords.
    pub fn tries(&self) -> Uuid {
        Uuid::new_v5(&self.id, self.password.as_bytes())
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
        let kept = hashed(password)?;
        Ok(Self {
            ward,
            name,
            role,
            kept,
        })
    }

    /// As it will be kept.
    pub fn name(&self) -> &str {
        &self.name
    }
}

/// A password as it is kept. Takes its time: call it on a thread that may block, and in no transaction.
///
/// # Errors
/// When it is too short to withstand guessing, or too long to hash.
pub fn hashed(password: &str) -> Result<String, AccountError> {
    if password.chars().count() < password::SHORTEST || password.len() > password::LONGEST {
        return Err(AccountError::Password);
    }
    Ok(password::keep(password)?)
}

/// Why an account was not made or not changed.
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
    /// Without an administrator nobody could make another one from the desk.
    #[error(
        "Đây là người quản trị cuối cùng, nên chưa đổi gì. Hãy thêm một người quản trị khác trước (the last administrator)"
    )]
    LastAdministrator,
    /// Nobody has that name.
    #[error("Không có tài khoản tên này (no account of this name)")]
    Unknown,
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
    // A closed account keeps its name: its lines in the log must not become somebody else's.
    let taken = "SELECT EXISTS (SELECT 1 FROM account WHERE folded = ?)";
    let taken: bool = connection
        .query_row(taken, [fold(&new.name)], |row| row.get(0))
        .map_err(LedgerError::from)?;
    if taken {
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

/// Gives an account another password and ends its sessions: whoever knew the old one is out.
///
/// # Errors
/// When nobody has that name.
pub fn change_password(connection: &Connection, name: &str, kept: &str) -> Result<Account, AccountError> {
    let account = find(connection, name)?.ok_or(AccountError::Unknown)?;
    set_password(connection, account.id, kept)?;
    Ok(account)
}

/// The same, by id.
///
/// # Errors
/// When the ledger cannot be written.
pub fn set_password(connection: &Connection, id: Uuid, kept: &str) -> Result<(), LedgerError> {
    let update = "UPDATE account SET password = ? WHERE account = ?";
    connection.execute(update, [kept, &id.to_string()])?;
    end_sessions(connection, id)
}

/// Gives an account another role; whoever is signed in with it is asked to sign in again.
///
/// # Errors
/// When it is the last administrator's.
pub fn set_role(connection: &Connection, account: &Account, role: Role) -> Result<(), AccountError> {
    if role != Role::Administrator {
        not_the_last(connection, account)?;
    }
    let update = "UPDATE account SET role = ? WHERE account = ?";
    connection
        .execute(update, [role.word(), &account.id.to_string()])
        .map_err(LedgerError::from)?;
    Ok(end_sessions(connection, account.id)?)
}

/// Closes an account and ends its sessions. What it wrote stays under its name.
///
/// # Errors
/// When it is the last administrator's.
pub fn close(connection: &Connection, account: &Account, now: i64) -> Result<(), AccountError> {
    not_the_last(connection, account)?;
    connection
        .execute(
            "UPDATE account SET closed_at = ? WHERE account = ?",
            params![now, account.id.to_string()],
        )
        .map_err(LedgerError::from)?;
    Ok(end_sessions(connection, account.id)?)
}

fn not_the_last(connection: &Connection, account: &Account) -> Result<(), AccountError> {
    let others = "SELECT EXISTS (SELECT 1 FROM account
        WHERE ward = ? AND role = 'administrator' AND closed_at IS NULL AND account <> ?)";
    let values = [account.ward.to_string(), account.id.to_string()];
    let others: bool = connection
        .query_row(others, values, |row| row.get(0))
        .map_err(LedgerError::from)?;
    if account.role == Role::Administrator && !others {
        return Err(AccountError::LastAdministrator);
    }
    Ok(())
}

fn end_sessions(connection: &Connection, account: Uuid) -> Result<(), LedgerError> {
    connection.execute("DELETE FROM session WHERE account = ?", [account.to_string()])?;
    Ok(())
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

/// The open account of an id.
///
/// # Errors
/// When the ledger does not read.
pub fn by_id(connection: &Connection, id: Uuid) -> Result<Option<Account>, LedgerError> {
    let select =
        "SELECT account, ward, name, role, password FROM account WHERE account = ? AND closed_at IS NULL";
    Ok(connection
        .prepare_cached(select)?
        .query_row([id.to_string()], account)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::Ledger;
    use crate::ledger::sqlite::{NewWard, SqliteLedger};

    async fn ledger() -> (tempfile::TempDir, SqliteLedger, WardId) {
        let place = tempfile::tempdir().unwrap();
        let born = NewWard {
            name: "phường An Hải".to_owned(),
            phone: None,
            year: 2026,
        };
        let ledger = SqliteLedger::open(&place.path().join("ledger.db"), &born).unwrap();
        let wards = ledger.read(|books| books.wards()).await.unwrap();
        (place, ledger, wards[0].id)
    }

    #[tokio::test]
    async fn a_name_is_taken_whatever_its_case_and_marks_and_the_first_one_stands() {
        let (_place, ledger, ward) = ledger().await;
        let new = |name, role| NewAccount::new(ward, name, role, "tole-kami-bupo-hine").unwrap();
        let (first, second) = (
            new(" Chị  Hạnh ", Role::Supervisor),
            new("CHI HANH", Role::Viewer),
        );
        let id = ledger.write_sql(move |c| add(c, &first, 0)).await.unwrap();
        let taken = ledger.write_sql(move |c| add(c, &second, 0)).await;
        assert!(matches!(taken, Err(AccountError::Taken)));

        let found = ledger.read_sql(|c| find(c, "chi hạnh")).await.unwrap().unwrap();
        assert_eq!(
            (found.id, found.role, found.name.as_str()),
            (id, Role::Supervisor, "Chị Hạnh")
        );
        let colleagues = ledger.read(move |books| books.colleagues(ward)).await.unwrap();
        assert!(
            colleagues
                .iter()
                .any(|c| c.id == found.author() && c.called == "Chị Hạnh")
        );
    }

    #[test]
    fn a_nameless_account_and_a_short_password_are_refused() {
        let ward = WardId(Uuid::new_v4());
        let new = |name: &str, password: &str| NewAccount::new(ward, name, Role::Viewer, password);
        assert!(matches!(
            new(" \u{200b} ", "tole-kami-bupo-hine"),
            Err(AccountError::Name)
        ));
        assert!(matches!(new("Chị Hạnh", "ngắn quá"), Err(AccountError::Password)));
        assert!(matches!(
            new("Chị Hạnh", &"x".repeat(257)),
            Err(AccountError::Password)
        ));
    }
}
