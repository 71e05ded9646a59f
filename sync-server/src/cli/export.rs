//! `export households` writes the register as one object a household, for spreadsheets and other programs;
//! `export document` writes one Automerge document as any reader of Automerge opens it.

use crate::Server;
use crate::ledger::{Ledger, LedgerError};
use crate::view::HouseholdRow;
use anyhow::{Context, Result};
use clap::{Args, Subcommand, ValueEnum};
use schemas::ids::{DocumentId, HouseholdId};
use schemas::record::Unit;
use serde::Serialize;
use std::fs;
use std::io::{Write, stdout};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

#[derive(Args)]
pub struct Options {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// All listed households; no names, they are not in them.
    Households {
        /// Of the file.
        #[arg(long, default_value = "json")]
        format: Format,
        /// Into this file instead of standard output.
        #[arg(long)]
        out: Option<PathBuf>,
    },
    /// One document with its whole history.
    Document {
        /// Which.
        id: DocumentId,
        /// Into this file instead of standard output.
        #[arg(long)]
        out: Option<PathBuf>,
    },
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    Json,
    Csv,
}

/// One household as other programs read it.
#[derive(Debug, Serialize)]
struct Exported {
    id: HouseholdId,
    tdp: String,
    old_ward: String,
    street: Option<String>,
    kiet: Option<String>,
    hem: Option<String>,
    number: Option<String>,
    unit: Option<String>,
    address: String,
    people: Option<u32>,
    adults16: Option<u32>,
    elders60: Option<u32>,
    priority: Vec<String>,
    state: &'static str,
    visited: bool,
    met: bool,
}

pub async fn run(server: &Server, options: &Options) -> Result<ExitCode> {
    match &options.what {
        What::Households { format, out } => {
            let rows = households(server).await?;
            let text = match format {
                Format::Json => json(&rows)?,
                Format::Csv => csv(&rows),
            };
            put(out.as_deref(), text.as_bytes())?;
        }
        What::Document { id, out } => {
            let id = *id;
            let stored = server.ledger().read(move |books| books.document(id)).await?;
            let stored = stored.context("không có tài liệu này (no such document)")?;
            put(out.as_deref(), &stored.saved)?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn put(out: Option<&Path>, bytes: &[u8]) -> Result<()> {
    match out {
        Some(path) => fs::write(path, bytes).with_context(|| format!("không ghi được {}", path.display())),
        None => Ok(stdout().write_all(bytes)?),
    }
}

async fn households(server: &Server) -> Result<Vec<Exported>> {
    let ward = server.ward().await?.id;
    let rows = server.ledger().read(move |books| -> Result<_, LedgerError> {
        let mut all = Vec::new();
        for unit in books.units(ward)? {
            all.extend(
                books
                    .household_rows(unit.area)?
                    .into_iter()
                    .map(|row| exported(&unit, row)),
            );
        }
        Ok(all)
    });
    Ok(rows.await?)
}

fn exported(unit: &Unit, row: HouseholdRow) -> Exported {
    Exported {
        id: row.household,
        tdp: unit.number.clone(),
        old_ward: unit.old_ward.clone(),
        street: row.address.street,
        kiet: row.address.kiet,
        hem: row.address.hem,
        number: row.address.number,
        unit: row.address.unit,
        address: row.label,
        people: row.counts.people,
        adults16: row.counts.adults16,
        elders60: row.counts.elders60,
        priority: row.priority.into_iter().collect(),
        state: row.state.word(),
        visited: row.adds.visited > 0,
        met: row.adds.met > 0,
    }
}

/// One object a line inside the array, so that two exports can be compared line by line.
fn json(rows: &[Exported]) -> Result<String> {
    let lines: Vec<String> = rows.iter().map(serde_json::to_string).collect::<Result<_, _>>()?;
    Ok(format!("[\n{}\n]\n", lines.join(",\n")))
}

const COLUMNS: &str = "id,tdp,old_ward,street,kiet,hem,number,unit,address,people,adults16,elders60,priority,\
                       state,visited,met";

/// With a byte order mark, without which Excel takes Vietnamese for something else.
fn csv(rows: &[Exported]) -> String {
    let mut text = format!("\u{feff}{COLUMNS}\r\n");
    for row in rows {
        let part = |part: &Option<String>| cell(part.as_deref().unwrap_or_default());
        let count = |count: Option<u32>| count.map(|count| count.to_string()).unwrap_or_default();
        let cells = [
            row.id.to_string(),
            cell(&row.tdp),
            cell(&row.old_ward),
            part(&row.street),
            part(&row.kiet),
            part(&row.hem),
            part(&row.number),
            part(&row.unit),
            cell(&row.address),
            count(row.people),
            count(row.adults16),
            count(row.elders60),
            cell(&row.priority.join(" ")),
            row.state.to_owned(),
            row.visited.to_string(),
            row.met.to_string(),
        ];
        text.push_str(&cells.join(","));
        text.push_str("\r\n");
    }
    text
}

/// Quoted where needed, and never read as a formula by a spreadsheet.
pub(super) fn cell(text: &str) -> String {
    let formula = text.starts_with(['=', '+', '-', '@', '\t']);
    let text = if formula {
        format!("'{text}")
    } else {
        text.to_owned()
    };
    if text.contains(['"', ',', '\n', '\r']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text
    }
}

#[cfg(test)]
mod tests {
    use super::cell;

    #[test]
    fn a_cell_is_quoted_where_needed_and_never_a_formula() {
        assert_eq!(cell("An Cư 3"), "An Cư 3");
        assert_eq!(cell("phòng 3, nhà sau"), "\"phòng 3, nhà sau\"");
        assert_eq!(cell("=1+1"), "'=1+1");
        assert_eq!(cell("nhà \"cũ\""), "\"nhà \"\"cũ\"\"\"");
    }
}
