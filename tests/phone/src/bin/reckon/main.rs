//! The reckoning after a day: reads each phone's file and the server's raw changes, with Automerge and nothing of
//! the engine's or the server's own bookkeeping, and says whether anything was lost. The last line is one JSON
//! object; exit 0 only if every phone and the server agree.

mod ledger;
mod phones;

use anyhow::Result;
use automerge::{Automerge, ChangeHash};
use clap::Parser;
use schemas::document::{Kind, conflict, household};
use schemas::ids::DocumentId;
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(Parser)]
#[command(about = "Compares the phones' files with the server's raw changes")]
struct Arguments {
    /// The server's folder.
    #[arg(long)]
    server: PathBuf,
    /// A phone's folder; several.
    #[arg(long)]
    phone: Vec<PathBuf>,
}

/// A document as somebody holds it.
pub struct Held {
    pub kind: Kind,
    pub doc: Automerge,
    pub hashes: BTreeSet<ChangeHash>,
}

/// Everything that somebody holds.
pub type Holding = BTreeMap<DocumentId, Held>;

fn main() -> Result<ExitCode> {
    let arguments = Arguments::parse();
    let (server, broken) = ledger::read(&arguments.server)?;
    let mut faults = broken;
    let mut lost = BTreeSet::new();
    let mut on_phones = BTreeSet::new();
    for folder in &arguments.phone {
        let phone = phones::read(folder)?;
        let name = folder
            .file_name()
            .map(|name| name.to_string_lossy().into_owned())
            .unwrap_or_default();
        for (document, held) in &phone.holding {
            for hash in held.hashes.iter().filter(|hash| !has(&server, document, hash)) {
                lost.insert((*document, *hash));
                faults.push(format!(
                    "change {hash} of document {document} is on {name} and not at the server"
                ));
            }
            let at_server = server.get(document).map(|there| there.hashes.len()).unwrap_or(0);
            if at_server > held.hashes.len() {
                faults.push(format!(
                    "{name} lacks {} changes of document {document}",
                    at_server - held.hashes.len()
                ));
            }
        }
        for conflict in conflicts(&phone.holding)? {
            on_phones.insert(conflict);
        }
        faults.extend((phone.unsent > 0).then(|| format!("{name} still holds {} deeds back", phone.unsent)));
    }
    let at_server = conflicts(&server)?;
    let unlike: Vec<_> = on_phones.symmetric_difference(&at_server).collect();
    faults.extend(
        unlike
            .iter()
            .map(|(document, field)| format!("only one side lists {field} of {document}")),
    );
    let (households, visits) = totals(&server)?;
    for fault in &faults {
        println!("{fault}");
    }
    let summary = json!({
        "households": households, "visits": visits, "phones": arguments.phone.len(), "lost": lost.len(),
        "conflicts": at_server.len(), "faults": faults.len(),
    });
    println!("{summary}");
    Ok(if faults.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn has(server: &Holding, document: &DocumentId, hash: &ChangeHash) -> bool {
    server
        .get(document)
        .is_some_and(|held| held.hashes.contains(hash))
}

/// Document and field of everything that two people both changed.
fn conflicts(holding: &Holding) -> Result<BTreeSet<(DocumentId, String)>> {
    let mut found = BTreeSet::new();
    for (document, held) in holding {
        for clash in conflict::find(&held.doc, &held.kind)? {
            found.insert((*document, clash.field));
        }
    }
    Ok(found)
}

fn totals(server: &Holding) -> Result<(usize, usize)> {
    let (mut households, mut visits) = (0, 0);
    for held in server.values().filter(|held| held.kind == Kind::Household) {
        households += 1;
        visits += household::read(&held.doc)?.visits.len();
    }
    Ok((households, visits))
}
