//! `account`: who may sit at the desk. Works beside a running server.

use crate::Server;
use crate::account::{self, NewAccount, Role, password};
use anyhow::{Context, Result};
use clap::{Args, Subcommand};
use serde_json::json;
use std::io::stdin;
use std::process::ExitCode;
use uuid::Uuid;

#[derive(Args)]
pub struct Options {
    #[command(subcommand)]
    deed: Deed,
}

#[derive(Subcommand)]
enum Deed {
    /// Makes an account and prints its password, once.
    Add(Add),
    /// Gives an account another password, prints it once, and ends its sessions.
    Password(Password),
}

#[derive(Args)]
struct Add {
    /// By which the page greets; case and marks do not matter at the sign-in.
    #[arg(long)]
    name: String,
    /// administrator, supervisor or viewer (figures without names).
    #[arg(long)]
    role: Role,
    #[command(flatten)]
    told: Told,
}

#[derive(Args)]
struct Password {
    /// Of the account; case and marks do not matter.
    #[arg(long)]
    name: String,
    #[command(flatten)]
    told: Told,
}

/// Where a password comes from, and how it is told.
#[derive(Args)]
struct Told {
    /// Take the password from the first line of standard input instead of making one up.
    #[arg(long)]
    password_stdin: bool,
    /// Say it as JSON.
    #[arg(long)]
    json: bool,
}

pub async fn run(server: &Server, options: &Options) -> Result<ExitCode> {
    match &options.deed {
        Deed::Add(options) => add(server, options).await,
        Deed::Password(options) => change_password(server, options).await,
    }
}

async fn add(server: &Server, options: &Add) -> Result<ExitCode> {
    let password = options.told.password()?;
    let new = NewAccount::new(server.ward().await?.id, &options.name, options.role, &password)?;
    let (name, now) = (new.name().to_owned(), server.clock().now());
    let write = move |connection: &_| account::add(connection, &new, now);
    let id = server.ledger().write_sql(write).await?;
    options.told.say(id, &name, options.role, password);
    Ok(ExitCode::SUCCESS)
}

async fn change_password(server: &Server, options: &Password) -> Result<ExitCode> {
    let password = options.told.password()?;
    let (name, kept) = (options.name.clone(), account::hashed(&password)?);
    let write = move |connection: &_| account::change_password(connection, &name, &kept);
    let account = server.ledger().write_sql(write).await?;
    options
        .told
        .say(account.id, &account.name, account.role, password);
    Ok(ExitCode::SUCCESS)
}

impl Told {
    fn password(&self) -> Result<String> {
        if !self.password_stdin {
            return Ok(password::make_up());
        }
        let mut line = String::new();
        let read = stdin().read_line(&mut line);
        read.context("không đọc được mật khẩu từ đầu vào (cannot read standard input)")?;
        Ok(line.trim_end_matches(['\r', '\n']).to_owned())
    }

    /// What came in through a pipe is known to whoever sent it and is not said again.
    fn say(&self, account: Uuid, name: &str, role: Role, password: String) {
        let password = (!self.password_stdin).then_some(password);
        if self.json {
            let said = json!({ "account": account, "name": name, "role": role.word(), "password": password });
            println!("{said}");
            return;
        }
        println!("Tài khoản: {name} ({role})");
        if let Some(password) = password {
            println!("Mật khẩu:  {password}");
            println!("Mật khẩu chỉ hiện một lần này, xin ghi lại (the password is shown only this once).");
        }
    }
}
