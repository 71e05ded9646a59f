//! Nhập danh sách in the browser. A workbook lives in memory for one request: the page sends it again when it is
//! confirmed, and nothing of it, above all no name, is kept between the two.

use crate::Server;
use crate::account::session::SignedIn;
use crate::api::desk::answer::{id, look, malformed};
use crate::api::desk::at_desk::{AtDesk, Confirmed};
use crate::audit;
use crate::import::{ImportRefusal, ImportReport, Mend, Mending, ReadOptions, Reading, Workbook, apply};
use crate::ledger::sqlite::SqliteBooks;
use crate::ledger::{Imports, LedgerError};
use crate::refusal::Failure;
use anyhow::Context;
use axum::Json;
use axum::extract::rejection::JsonRejection;
use axum::extract::{Path, State};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use rusqlite::Connection;
use schemas::desk::{
    DroppedField, ImportFile, ImportFiles, ImportPreview, ImportView, ReadFile, ReadUnit, RefusedLine,
};
use schemas::ids::VolunteerId;
use schemas::refusal::{Refusal, RefusalCode};
use tokio::task::spawn_blocking;

/// What the workbooks say, and what taking them in would do.
pub async fn preview(
    State(server): State<Server>,
    at_desk: AtDesk,
    body: Result<Json<ImportFiles>, JsonRejection>,
) -> Result<Json<ImportPreview>, Failure> {
    let who = at_desk.in_charge()?;
    let read = read(&server, body.map_err(malformed)?.0).await?;
    let applied = match read.together {
        Some(together) => Some(apply::apply_for(&server, together, true, who).await?),
        None => None,
    };
    Ok(Json(told(read.files, applied)))
}

/// Takes them in, all or none.
pub async fn confirm(
    State(server): State<Server>,
    at_desk: AtDesk,
    body: Result<Json<ImportFiles>, JsonRejection>,
) -> Result<Json<ImportPreview>, Failure> {
    let who = at_desk.in_charge()?;
    let read = read(&server, body.map_err(malformed)?.0).await?;
    let Some(together) = read.together else {
        let words = "Có tệp chưa đọc được nên chưa nhập gì, dữ liệu đang có không đổi. Hãy sửa hoặc bỏ tệp đó rồi nhập lại.";
        return Err(Refusal::new(RefusalCode::Malformed, words).into());
    };
    let applied = apply::apply_for(&server, together, false, who).await?;
    Ok(Json(told(read.files, Some(applied))))
}

/// Earlier imports, newest first.
pub async fn list(State(server): State<Server>, at_desk: AtDesk) -> Result<Json<Vec<ImportView>>, Failure> {
    look(&server, at_desk.in_charge()?, jobs).await
}

/// Takes one back.
pub async fn undo(
    State(server): State<Server>,
    Confirmed(at_desk): Confirmed,
    Path(job): Path<String>,
) -> Result<Json<u64>, Failure> {
    let (who, job, now) = (
        at_desk.in_charge()?,
        id::<VolunteerId>(&job)?,
        server.clock().now(),
    );
    let with = server.clone();
    let write = move |connection: &Connection| -> Result<u64, Failure> {
        let books = SqliteBooks(connection);
        let removed = apply::undo(&books, &with, who.ward, job, who.author())?;
        let removed = removed.map_err(|why| Refusal::new(RefusalCode::Malformed, why.to_string()))?;
        audit::note(connection, &who, "import_undone", job, now)?;
        Ok(removed)
    };
    Ok(Json(server.ledger().write_sql(write).await?))
}

fn jobs(connection: &Connection, who: &SignedIn) -> Result<Vec<ImportView>, LedgerError> {
    let jobs = SqliteBooks(connection).import_jobs(who.ward)?;
    let view = |job: crate::ledger::ImportJob| ImportView {
        job: job.job,
        at: job.at,
        added: job.added,
        mended: job.mended,
        undone_at: job.undone_at,
        visited: job.visited,
    };
    Ok(jobs.into_iter().map(view).collect())
}

/// What was read: each workbook by itself, and all of them together once every one reads.
struct Read {
    files: Vec<ReadFile>,
    together: Option<Reading>,
}

async fn read(server: &Server, asked: ImportFiles) -> Result<Read, Failure> {
    let _turn = server
        .unfolding()
        .acquire()
        .await
        .context("the server is closing")?;
    Ok(spawn_blocking(move || read_all(&asked.files))
        .await
        .context("a workbook was not read")?)
}

fn read_all(asked: &[ImportFile]) -> Read {
    let options = ReadOptions::default();
    let mut books = Vec::new();
    let mut files = Vec::new();
    for file in asked {
        let opened = STANDARD.decode(&file.bytes).map_err(|_| ImportRefusal::NotXlsx);
        let opened = opened.and_then(|bytes| Workbook::open(&bytes, &mending(file)));
        let read = opened.and_then(|book| book.read(&options).map(|reading| (book, reading)));
        match read {
            Ok((book, reading)) => {
                files.push(of_reading(&reading));
                books.push(book);
            }
            Err(refusal) => files.push(of_refusal(&refusal)),
        }
    }
    let all = !asked.is_empty() && books.len() == asked.len();
    let together = all.then(|| Workbook::read_all(books, &options).ok()).flatten();
    Read { files, together }
}

fn mending(file: &ImportFile) -> Mending {
    let sheets = file.sheets.iter().cloned();
    let rows = file.rows.iter().cloned();
    Mending {
        sheets: sheets
            .map(|mend| (mend.sheet, (mend.tdp, mend.old_ward)))
            .collect(),
        rows: rows
            .map(|mend| {
                (
                    (mend.sheet, mend.row),
                    mend.address.map_or(Mend::Drop, Mend::Address),
                )
            })
            .collect(),
    }
}

fn of_refusal(refusal: &ImportRefusal) -> ReadFile {
    let place_of = match refusal {
        ImportRefusal::OldWardUnknown { sheet, .. }
        | ImportRefusal::TdpUnknown { sheet, .. }
        | ImportRefusal::PlacesDisagree { sheet, .. } => Some(sheet.clone()),
        _ => None,
    };
    ReadFile {
        refusal: Some(refusal.to_string()),
        place_of,
        ..ReadFile::default()
    }
}

fn of_reading(reading: &Reading) -> ReadFile {
    let report = ImportReport::from(reading);
    ReadFile {
        households: count(report.households),
        units: report
            .by_tdp
            .into_iter()
            .map(|line| ReadUnit {
                tdp: line.tdp,
                old_ward: line.old_ward,
                households: count(line.households),
            })
            .collect(),
        duplicates: report.duplicates,
        dropped: report
            .dropped_columns
            .into_iter()
            .map(|field| DroppedField {
                sheet: field.sheet,
                column: field.column,
                why: field.why,
            })
            .collect(),
        refused: report
            .refused
            .into_iter()
            .map(|line| RefusedLine {
                sheet: line.sheet,
                row: line.row,
                why: line.why,
            })
            .collect(),
        ..ReadFile::default()
    }
}

fn told(files: Vec<ReadFile>, applied: Option<apply::Applied>) -> ImportPreview {
    let ready = applied.is_some();
    let applied = applied.unwrap_or_default();
    let place = |row: apply::Unpaired| format!("{} (tổ {} {})", row.address, row.tdp, row.old_ward);
    ImportPreview {
        files,
        ready,
        added: count(applied.added),
        mended: count(applied.changes - applied.added),
        gone: applied.unpaired.into_iter().map(place).collect(),
    }
}

/// No list has more rows than that.
fn count(number: impl TryInto<u32>) -> u32 {
    number.try_into().unwrap_or(u32::MAX)
}
