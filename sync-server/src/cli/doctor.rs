//! `doctor`: looks, changes nothing, and names what is wrong.

use crate::Server;
use crate::doctor::{self, Findings};
use anyhow::Result;
use clap::Args;
use std::process::ExitCode;

#[derive(Args)]
pub struct Options {
    /// Say it as JSON.
    #[arg(long)]
    json: bool,
}

pub async fn run(server: &Server, options: &Options) -> Result<ExitCode> {
    let found: Findings = server.ledger().read_sql(doctor::examine).await?;
    if options.json {
        println!("{}", serde_json::to_string(&found)?);
    } else {
        println!(
            "{} phiếu · {} thay đổi · {} tài liệu · {} hộ · {} phiếu đang giữ lại",
            found.batches, found.changes, found.documents, found.households, found.held
        );
        for wrong in &found.wrong {
            println!("✗ {wrong}");
        }
        if found.wrong.is_empty() {
            println!("Mọi thứ đều nguyên vẹn.");
        }
    }
    Ok(if found.wrong.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}
