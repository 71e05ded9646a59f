//! `revoke`: a phone is lost. From now on it may only upload, and what it uploads is held for a supervisor; it is given
//! nothing more.

use crate::Server;
use crate::ledger::sqlite::SqliteBooks;
use crate::ledger::sqlite::column::text;
use crate::ledger::{LedgerError, Phones};
use anyhow::{Result, bail};
use clap::Args;
use rusqlite::{Connection, params};
use schemas::ids::DeviceId;
use std::process::ExitCode;

#[derive(Args)]
pub struct Options {
    /// Whose phones, by what the holder is called; all of them are revoked.
    #[arg(long)]
    name: String,
}

pub async fn run(server: &Server, options: &Options) -> Result<ExitCode> {
    let (ward, now) = (server.ward().await?.id, server.clock().now());
    let name = options.name.clone();
    let revoke = move |connection: &Connection| -> Result<u32, LedgerError> {
        let select = "SELECT device FROM device JOIN volunteer USING (volunteer)
            WHERE device.ward = ? AND called = ? AND revoked_at IS NULL";
        let mut asked = connection.prepare(select)?;
        let phones = asked
            .query_map(params![ward.to_string(), name], |row| text(row, 0))?
            .collect::<rusqlite::Result<Vec<DeviceId>>>()?;
        let mut revoked = 0;
        for phone in phones {
            revoked += u32::from(SqliteBooks(connection).revoke(phone, now)?);
        }
        Ok(revoked)
    };
    let revoked = server.ledger().write_sql(revoke).await?;
    if revoked == 0 {
        bail!("không có máy nào đang dùng của người gọi như vậy (nobody of that name holds a phone)");
    }
    println!(
        "Đã thu quyền {revoked} máy. Phiếu còn trong máy vẫn gửi về được và được giữ lại chờ quyết định."
    );
    Ok(ExitCode::SUCCESS)
}
