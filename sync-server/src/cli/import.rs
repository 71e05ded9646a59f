//! `import`: an office's workbook into the register.

use crate::Server;
use crate::import::{ImportRefusal, ImportReport, ReadOptions, apply, read_workbook};
use anyhow::{Context, Result, bail};
use clap::Args;
use serde::Serialize;
use serde_json::json;
use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(Args)]
pub struct Options {
    /// The workbook (.xlsx).
    file: PathBuf,
    /// The old ward of sheets that do not say it themselves.
    #[arg(long)]
    old_ward: Option<String>,
    /// Only say what would be done.
    #[arg(long)]
    dry_run: bool,
    /// Say it as JSON.
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct Said<'r> {
    #[serde(flatten)]
    report: &'r ImportReport,
    #[serde(flatten)]
    applied: &'r apply::Applied,
}

pub async fn run(server: &Server, options: &Options) -> Result<ExitCode> {
    let file = options.file.display();
    let bytes = fs::read(&options.file)
        .with_context(|| format!("không mở được tệp {file} (cannot open the file)"))?;
    let reading = match read_workbook(
        &bytes,
        &ReadOptions {
            old_ward: options.old_ward.clone(),
        },
    ) {
        Ok(reading) => reading,
        Err(refusal) if options.json => {
            println!(
                "{}",
                json!({ "refusal": { "code": refusal.code(), "message": refusal.to_string() } })
            );
            return Ok(ExitCode::FAILURE);
        }
        // An option of this command; whoever imports at the desk never sees it.
        Err(refusal @ ImportRefusal::OldWardUnknown { .. }) => {
            bail!("{refusal} Hoặc thêm: --old-ward \"An Hải Bắc\"")
        }
        Err(refusal) => return Err(refusal.into()),
    };
    drop(bytes);
    let report = ImportReport::from(&reading);
    let applied = apply::apply(server, reading, options.dry_run).await?;
    if options.json {
        println!(
            "{}",
            serde_json::to_string(&Said {
                report: &report,
                applied: &applied
            })?
        );
    } else {
        say(&report, &applied, options.dry_run);
    }
    Ok(ExitCode::SUCCESS)
}

fn say(report: &ImportReport, applied: &apply::Applied, dry_run: bool) {
    println!(
        "{} hộ · {} tổ · {} dòng lặp · {} dòng không nhận",
        report.households,
        report.by_tdp.len(),
        report.duplicates,
        report.refused.len()
    );
    for column in &report.dropped_columns {
        println!("  bỏ cột “{}” ({}): {}", column.column, column.sheet, column.why);
    }
    for row in &report.refused {
        println!("  không nhận {} dòng {}: {}", row.sheet, row.row, row.why);
    }
    for row in &applied.unpaired {
        println!(
            "  có trong sổ, không còn trong tệp: {} ({} {})",
            row.address, row.tdp, row.old_ward
        );
    }
    let verb = if dry_run { "Sẽ ghi" } else { "Đã ghi" };
    println!("{verb} {} thay đổi ({} hộ mới).", applied.changes, applied.added);
}
