//! `join`: a new decision makes one tổ of several. History stays under the old ones.

use super::enrol::one;
use crate::ledger::{Books, Ledger, LedgerError};
use crate::{Server, units};
use anyhow::Result;
use clap::Args;
use schemas::day::Day;
use schemas::ids::AreaId;
use std::process::ExitCode;

#[derive(Args)]
pub struct Options {
    /// A tổ that goes into the new one; given twice or more.
    #[arg(long = "area", value_name = "NUMBER[:OLD WARD]", required = true)]
    areas: Vec<String>,
    /// Number of the new one.
    #[arg(long)]
    number: String,
    /// The first day on which it stands.
    #[arg(long, value_name = "YYYY-MM-DD")]
    from: Day,
}

pub async fn run(server: &Server, options: &Options) -> Result<ExitCode> {
    let ward = server.ward().await?.id;
    let known = server.ledger().read(move |books| books.units(ward)).await?;
    let old: Vec<AreaId> = options
        .areas
        .iter()
        .map(|wanted| Ok(one(&known, wanted)?.area))
        .collect::<Result<_>>()?;
    let (number, from, today) = (options.number.clone(), options.from, server.clock().today());
    let join = move |books: &dyn Books| -> Result<_, LedgerError> {
        units::join(books, ward, &old, &number, from, today)
    };
    let joined = server.ledger().write(join).await??;
    println!(
        "Đã lập {} từ ngày {}. Lịch sử vẫn ghi ở các tổ cũ.",
        joined.name,
        options.from.short()
    );
    Ok(ExitCode::SUCCESS)
}
