//! `phone --data DIR serve` shows the companion in a browser with the real engine behind it;
//! `phone --data DIR call METHOD '{json}'` makes any call from the shell and prints the reply as JSON.

use anyhow::{Context, Result};
use clap::{Parser, Subcommand};
use serde_json::Value;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(Parser)]
#[command(about = "A phone without glass: the real engine behind a command line and behind a browser")]
struct Arguments {
    /// Folder of this phone.
    #[arg(long)]
    data: PathBuf,
    /// Its clock begins at seven in the evening so many days ago.
    #[arg(long, value_name = "DAYS")]
    evenings_ago: Option<u32>,
    #[command(subcommand)]
    deed: Deed,
}

#[derive(Subcommand)]
enum Deed {
    /// Shows the companion in a browser, on this machine only.
    Serve {
        /// Where to listen; port 0 takes a free one.
        #[arg(long, default_value = "127.0.0.1:0")]
        listen: SocketAddr,
        /// The built companion.
        #[arg(long, default_value = "ui/companion/dist")]
        ui: PathBuf,
    },
    /// Makes one call and prints its reply.
    Call {
        /// Its name, such as `today`.
        name: String,
        /// Its arguments as JSON.
        #[arg(default_value = "{}")]
        args: String,
    },
}

fn main() -> Result<ExitCode> {
    let arguments = Arguments::parse();
    let engine = phone::open(&arguments.data, arguments.evenings_ago)?;
    match arguments.deed {
        Deed::Serve { listen, ui } => {
            phone::serve::run(engine, listen, &ui)?;
            Ok(ExitCode::SUCCESS)
        }
        Deed::Call { name, args } => {
            let args: Value = serde_json::from_str(&args).context("the arguments are no JSON")?;
            match engine.call(&name, args) {
                Ok(reply) => {
                    println!("{reply}");
                    Ok(ExitCode::SUCCESS)
                }
                Err(refusal) => {
                    println!("{}", serde_json::to_string(&refusal)?);
                    Ok(ExitCode::FAILURE)
                }
            }
        }
    }
}
