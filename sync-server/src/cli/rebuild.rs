//! `rebuild`: documents and figures again from the raw changes. Takes the data folder for itself.

use crate::clock::Clock;
use crate::folder::DataFolder;
use crate::ledger::Ledger;
use crate::{Config, Server, view};
use anyhow::Result;
use clap::Args;
use std::process::ExitCode;
use std::sync::Arc;

#[derive(Args)]
pub struct Options {
    /// Say it as JSON.
    #[arg(long)]
    json: bool,
}

pub async fn run(config: Config, clock: Arc<dyn Clock>, options: &Options) -> Result<ExitCode> {
    let _alone = DataFolder::open(&config.data)?.alone()?;
    let server = Server::open(&config, clock).await?;
    let year = server.clock().today().year();
    let found = server
        .ledger()
        .write(move |books| view::rebuild(books, year))
        .await?;
    if options.json {
        println!("{}", serde_json::to_string(&found)?);
    } else if found.is_clean() {
        println!("Đã dựng lại {} tài liệu; mọi thứ đều khớp.", found.documents);
    } else {
        println!(
            "Đã dựng lại {} tài liệu; {} tài liệu khác trước, {} không đọc được.",
            found.documents,
            found.differing_documents.len(),
            found.unreadable_documents.len()
        );
        for (table, rows) in &found.differing_rows {
            println!("  {table}: {rows} dòng khác trước");
        }
    }
    Ok(if found.unreadable_documents.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}
