//! `book`: what the ward's office knows and no phone does (denominators, lines that others report, figures of the
//! time on paper, the calendar of weekly skills, small records), entered from one file, all or none.

use super::enrol::one;
use super::office::office;
use crate::Server;
use crate::ledger::{Books, Ledger, LedgerError};
use anyhow::{Context, Result};
use clap::Args;
use schemas::day::Day;
use schemas::ids::AreaId;
use schemas::indicator::{Book, OfferedSkill, PaperFigure, SmallRecord, Typed, WardLine, Week};
use schemas::record::Unit;
use serde::Deserialize;
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(Args)]
pub struct Options {
    /// A TOML file with any of `[[denominators]]`, `[[lines]]`, `[[paper]]`, `[[weeks]]`, `[[records]]`, `[[skills]]`.
    file: PathBuf,
    /// Only say whether it could be entered.
    #[arg(long)]
    dry_run: bool,
}

/// The file, in which a tổ goes by its number.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Written {
    denominators: Vec<Denominator>,
    lines: Vec<WardLine>,
    paper: Vec<Paper>,
    weeks: Vec<Week>,
    records: Vec<Record>,
    skills: Vec<OfferedSkill>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Denominator {
    tdp: String,
    what: String,
    number: u64,
    source: String,
    day: Day,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct Paper {
    tdp: String,
    line: String,
    number: u64,
    from: Day,
    until: Day,
    source: String,
    confirmed_by: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Record {
    tdp: String,
    kind: String,
    day: Day,
    #[serde(default)]
    title: String,
}

pub async fn run(server: &Server, options: &Options) -> Result<ExitCode> {
    let text = std::fs::read_to_string(&options.file)
        .with_context(|| format!("không đọc được {}", options.file.display()))?;
    let written: Written = toml::from_str(&text).context("tệp không đúng mẫu; chưa ghi gì (not entered)")?;
    let ward = server.ward().await?.id;
    let units = server.ledger().read(move |books| books.units(ward)).await?;
    let entries = entries(written, &units)?.tidied();
    let now = server.clock().now();
    entries.check(Day::of_instant(now))?;
    let counts = [
        (entries.typed.len(), "mẫu số"),
        (entries.lines.len(), "số liệu đơn vị"),
        (entries.paper.len(), "số sổ giấy"),
        (entries.weeks.len(), "tuần"),
        (entries.records.len(), "ghi nhận"),
        (entries.skills.len(), "kỹ năng"),
    ];
    if !options.dry_run {
        let enter = move |books: &dyn Books| -> Result<(), LedgerError> {
            books.enter(ward, &entries, office(books, ward)?, now)?;
            books.renew_sheet(ward)
        };
        server.ledger().write(enter).await?;
    }
    let said: Vec<String> = counts
        .iter()
        .filter(|(n, _)| *n > 0)
        .map(|(n, what)| format!("{n} {what}"))
        .collect();
    let done = if options.dry_run {
        "Có thể ghi"
    } else {
        "Đã ghi"
    };
    println!(
        "{done}: {}",
        if said.is_empty() {
            "không có mục nào".to_owned()
        } else {
            said.join(", ")
        }
    );
    Ok(ExitCode::SUCCESS)
}

fn entries(written: Written, units: &[Unit]) -> Result<Book> {
    let area = |tdp: &str| -> Result<AreaId> { Ok(one(units, tdp)?.area) };
    let mut book = Book {
        lines: written.lines,
        weeks: written.weeks,
        skills: written.skills,
        ..Book::default()
    };
    for entry in written.denominators {
        book.typed.push(Typed {
            area: area(&entry.tdp)?,
            what: entry.what,
            number: entry.number,
            source: entry.source,
            day: entry.day,
        });
    }
    for entry in written.paper {
        book.paper.push(PaperFigure {
            area: area(&entry.tdp)?,
            line: entry.line,
            number: entry.number,
            from: entry.from,
            until: entry.until,
            source: entry.source,
            confirmed_by: entry.confirmed_by,
        });
    }
    for entry in written.records {
        book.records.push(SmallRecord {
            area: area(&entry.tdp)?,
            kind: entry.kind,
            day: entry.day,
            title: entry.title,
        });
    }
    Ok(book)
}
