//! Accounts of the desk: made, given another password or role, closed. Each asks for the password again and leaves a
//! line in the log. A password that was made up is told once, to whoever made the account, and kept as a hash only.

use crate::Server;
use crate::account::session::SignedIn;
use crate::account::{self, Account, AccountError, NewAccount, Role, password as passwords};
use crate::api::desk::answer::{id, look, malformed, not_found};
use crate::api::desk::at_desk::{AtDesk, Confirmed};
use crate::audit;
use crate::ledger::LedgerError;
use crate::ledger::sqlite::column::text;
use crate::refusal::Failure;
use anyhow::Context;
use axum::Json;
use axum::extract::rejection::JsonRejection;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use rusqlite::Connection;
use schemas::desk::{AccountRow, AddAccount, ChangeRole, NewPassword};
use schemas::refusal::{Refusal, RefusalCode};
use tokio::task::spawn_blocking;
use uuid::Uuid;

/// Every account, closed ones last.
pub async fn list(State(server): State<Server>, at_desk: AtDesk) -> Result<Json<Vec<AccountRow>>, Failure> {
    look(&server, at_desk.in_charge()?, rows).await
}

fn rows(connection: &Connection, who: &SignedIn) -> Result<Vec<AccountRow>, LedgerError> {
    let select = "SELECT account, name, role, made_at, closed_at,
          (SELECT MAX(last_seen) FROM session WHERE session.account = account.account)
        FROM account WHERE ward = ? ORDER BY closed_at IS NOT NULL, made_at, account";
    let mut statement = connection.prepare_cached(select)?;
    let rows = statement.query_map([who.ward.to_string()], |row| {
        let account: Uuid = text(row, 0)?;
        Ok(AccountRow {
            account,
            name: row.get(1)?,
            role: row.get(2)?,
            made_at: row.get(3)?,
            closed_at: row.get(4)?,
            last_seen: row.get(5)?,
            mine: account == who.account,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Makes one.
pub async fn add(
    State(server): State<Server>,
    Confirmed(at_desk): Confirmed,
    body: Result<Json<AddAccount>, JsonRejection>,
) -> Result<Json<NewPassword>, Failure> {
    let who = administrator(at_desk)?;
    let (wanted, now) = (body.map_err(malformed)?.0, server.clock().now());
    let role = role_of(&wanted.role)?;
    let password = passwords::make_up();
    let (ward, made_up) = (who.ward, password.clone());
    let make = move || NewAccount::new(ward, &wanted.name, role, &made_up);
    let new = spawn_blocking(make)
        .await
        .context("no account was made")?
        .map_err(refused)?;
    let name = new.name().to_owned();
    let write = move |connection: &Connection| -> Result<Uuid, Failure> {
        let id = account::add(connection, &new, now).map_err(refused)?;
        audit::note(connection, &who, "account_added", id, now)?;
        Ok(id)
    };
    let account = server.ledger().write_sql(write).await?;
    Ok(Json(NewPassword {
        account,
        name,
        password,
    }))
}

/// Gives one another password.
pub async fn password(
    State(server): State<Server>,
    Confirmed(at_desk): Confirmed,
    Path(account): Path<String>,
) -> Result<Json<NewPassword>, Failure> {
    let password = passwords::make_up();
    let made_up = password.clone();
    let kept = spawn_blocking(move || account::hashed(&made_up)).await;
    let kept = kept.context("no password was made")?.map_err(refused)?;
    let changed = change(
        &server,
        at_desk,
        &account,
        "account_password",
        move |connection, account, _| Ok(account::set_password(connection, account.id, &kept)?),
    );
    let account = changed.await?;
    Ok(Json(NewPassword {
        account: account.id,
        name: account.name,
        password,
    }))
}

/// Gives one another role.
pub async fn role(
    State(server): State<Server>,
    Confirmed(at_desk): Confirmed,
    Path(account): Path<String>,
    body: Result<Json<ChangeRole>, JsonRejection>,
) -> Result<StatusCode, Failure> {
    let role = role_of(&body.map_err(malformed)?.0.role)?;
    let set = move |connection: &Connection, account: &Account, _: i64| {
        account::set_role(connection, account, role)
    };
    change(&server, at_desk, &account, "account_role", set).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Closes one; its sessions end at once.
pub async fn close(
    State(server): State<Server>,
    Confirmed(at_desk): Confirmed,
    Path(account): Path<String>,
) -> Result<StatusCode, Failure> {
    change(&server, at_desk, &account, "account_closed", account::close).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Changes an open account of this ward and notes it.
async fn change(
    server: &Server,
    at_desk: AtDesk,
    account: &str,
    code: &'static str,
    deed: impl FnOnce(&Connection, &Account, i64) -> Result<(), AccountError> + Send + 'static,
) -> Result<Account, Failure> {
    let (who, account, now) = (
        administrator(at_desk)?,
        id::<Uuid>(account)?,
        server.clock().now(),
    );
    let write = move |connection: &Connection| -> Result<Account, Failure> {
        let found = account::by_id(connection, account)?.filter(|found| found.ward == who.ward);
        let found = found.ok_or_else(not_found)?;
        deed(connection, &found, now).map_err(refused)?;
        audit::note(connection, &who, code, account, now)?;
        Ok(found)
    };
    server.ledger().write_sql(write).await
}

fn administrator(at_desk: AtDesk) -> Result<SignedIn, Failure> {
    if at_desk.who.role.manages_accounts() {
        return Ok(at_desk.who);
    }
    let words = "Chỉ người quản trị được đổi tài khoản. Chưa đổi gì; xin nhờ người quản trị của phường.";
    Err(Refusal::new(RefusalCode::OutOfReach, words).into())
}

fn role_of(word: &str) -> Result<Role, Failure> {
    word.parse().map_err(|_| RefusalCode::Malformed.into())
}

fn refused(error: AccountError) -> Failure {
    match error {
        AccountError::Ledger(error) => error.into(),
        AccountError::Broken(error) => error.into(),
        said => Refusal::new(RefusalCode::Malformed, said.to_string()).into(),
    }
}
