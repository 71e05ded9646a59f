//! `serve`: runs until Ctrl-C or a request to terminate.

use crate::clock::Clock;
use crate::{Config, serve};
use anyhow::Result;
use clap::Args;
use serde_json::json;
use std::io::{Write, stdout};
use std::net::SocketAddr;
use std::process::ExitCode;
use std::sync::Arc;

#[derive(Args)]
pub struct Options {
    /// Address to listen on; port 0 takes any free one. Only addresses of this machine until TLS stands.
    #[arg(long)]
    listen: Option<SocketAddr>,
    /// Say the address as one line of JSON.
    #[arg(long)]
    json: bool,
}

pub async fn run(mut config: Config, clock: Arc<dyn Clock>, options: &Options) -> Result<ExitCode> {
    config.listen = options.listen.unwrap_or(config.listen);
    let running = serve(config, clock).await?;
    let line = if options.json {
        json!({ "listening": running.url(), "port": running.address.port() }).to_string()
    } else {
        format!("listening on {}", running.url())
    };
    // Whoever started us reads this line through a pipe and waits for it.
    writeln!(stdout(), "{line}")?;
    stdout().flush()?;
    until_told().await;
    running.shutdown().await;
    Ok(ExitCode::SUCCESS)
}

#[cfg(unix)]
async fn until_told() {
    use tokio::signal::unix::{SignalKind, signal};
    let Ok(mut terminate) = signal(SignalKind::terminate()) else {
        let _ = tokio::signal::ctrl_c().await;
        return;
    };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        _ = terminate.recv() => {}
    }
}

#[cfg(not(unix))]
async fn until_told() {
    let _ = tokio::signal::ctrl_c().await;
}
