//! `account`: who may sit at the desk. Works beside a running server.

use crate::Server;
use crate::account::{self, NewAccount, Role, password};
use anyhow::{Context, Result};
use clap::{Args, Subcommand};
use serde_json::json;
use std::io::stdin;
use std::process::ExitCode;

#[derive(Args)]
pub struct Options {
    #[command(subcommand)]
    deed: Deed,
}

#[derive(Subcommand)]
enum Deed {
    /// Makes an account and prints its password, once.
    Add(Add),
}

#[derive(Args)]
struct Add {
    /// By which the page greets; case and marks do not matter at the sign-in.
    #[arg(long)]
    name: String,
    /// administrator, supervisor or viewer (figures without names).
    #[arg(long)]
    role: Role,
    /// Take the password from the first line of standard input instead of making one up.
    #[arg(long)]
    password_stdin: bool,
    /// Say it as JSON.
    #[arg(long)]
    json: bool,
}

pub async fn run(server: &Server, options: &Options) -> Result<ExitCode> {
    match &options.deed {
        Deed::Add(add) => self::add(server, add).await,
    }
}

async fn add(server: &Server, options: &Add) -> Result<ExitCode> {
    let password = if options.password_stdin {
        given()?
    } else {
        password::make_up()
    };
    let new = NewAccount::new(server.ward().await?.id, &options.name, options.role, &password)?;
    let (name, role) = (new.name().to_owned(), options.role);
    let now = server.clock().now();
    let id = server
        .ledger()
        .write_sql(move |connection| account::add(connection, &new, now))
        .await?;
    // What came in through a pipe is known to whoever sent it and is not said again.
    let told = (!options.password_stdin).then_some(password);
    if options.json {
        println!(
            "{}",
            json!({ "account": id, "name": name, "role": role.word(), "password": told })
        );
        return Ok(ExitCode::SUCCESS);
    }
    println!("Tài khoản: {name} ({role})");
    if let Some(password) = told {
        println!("Mật khẩu:  {password}");
        println!("Mật khẩu chỉ hiện một lần này, xin ghi lại (the password is shown only this once).");
    }
    Ok(ExitCode::SUCCESS)
}

fn given() -> Result<String> {
    let mut line = String::new();
    stdin()
        .read_line(&mut line)
        .context("không đọc được mật khẩu từ đầu vào (cannot read standard input)")?;
    Ok(line.trim_end_matches(['\r', '\n']).to_owned())
}
