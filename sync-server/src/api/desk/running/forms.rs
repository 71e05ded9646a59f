//! Forms that the ward hands out and gets back: numbers of tổ, replies of schools and units, members by decision. A blank
//! one is a workbook with the columns that are read; a filled one is read, shown, and written only by the page's own
//! errands, so nothing of it is kept here.

mod denominators;
mod members;
mod place;
mod replies;

use super::super::answer::{look, malformed, not_found};
use crate::Server;
use crate::account::session::SignedIn;
use crate::api::desk::at_desk::AtDesk;
use crate::import::form::{self, Column, FormRow};
use crate::ledger::sqlite::SqliteBooks;
use crate::ledger::{LedgerError, Wards};
use crate::refusal::Failure;
use crate::report::workbook::timeless;
use anyhow::Context;
use axum::Json;
use axum::extract::rejection::JsonRejection;
use axum::extract::{Path, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use rust_xlsxwriter::{Format, FormatBorder, XlsxError};
use schemas::desk::{FilledForm, ReadForm, RefusedLine};
use schemas::record::Unit;
use schemas::refusal::{Refusal, RefusalCode};

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// One kind of form.
struct Form {
    /// In the address.
    word: &'static str,
    /// Over its columns, in capitals as such sheets are.
    title: &'static str,
    /// How to fill it in.
    about: &'static str,
    /// Of the blank file.
    file: &'static str,
    columns: &'static [Column],
    /// What stands in the rows already.
    begun: fn(&[Unit]) -> Vec<Vec<String>>,
    /// What one row says, into the answer; or why it is not understood.
    row: fn(&FormRow, &Known<'_>, &mut ReadForm) -> Result<(), String>,
}

/// What a row is understood by.
struct Known<'a> {
    units: &'a [Unit],
    /// *Gọi tôi là* of every member with the tổ that they hold.
    members: &'a [(String, schemas::ids::AreaId)],
    today: schemas::day::Day,
}

const FORMS: [Form; 3] = [denominators::FORM, replies::FORM, members::FORM];

fn named(kind: &str) -> Result<&'static Form, Failure> {
    FORMS.iter().find(|form| form.word == kind).ok_or_else(not_found)
}

/// A blank form.
pub async fn blank(
    State(server): State<Server>,
    at_desk: AtDesk,
    Path(kind): Path<String>,
) -> Result<Response, Failure> {
    let who = at_desk.in_charge()?;
    let form = named(&kind)?;
    let Json(units) = look(&server, who, |connection, who| {
        SqliteBooks(connection).units(who.ward)
    })
    .await?;
    let standing: Vec<Unit> = units.into_iter().filter(|unit| unit.until.is_none()).collect();
    let bytes = written(form, &standing).context("the blank form could not be written")?;
    let disposition = format!("attachment; filename=\"{}\"", form.file);
    Ok((
        [
            (CONTENT_TYPE, XLSX.to_owned()),
            (CONTENT_DISPOSITION, disposition),
        ],
        bytes,
    )
        .into_response())
}

/// What a filled form says.
pub async fn read(
    State(server): State<Server>,
    at_desk: AtDesk,
    Path(kind): Path<String>,
    body: Result<Json<FilledForm>, JsonRejection>,
) -> Result<Json<ReadForm>, Failure> {
    let who = at_desk.in_charge()?;
    let form = named(&kind)?;
    let today = server.clock().today();
    let words = "Tệp gửi lên bị hỏng trên đường. Chưa ghi gì; xin chọn lại tệp.";
    let bytes = STANDARD
        .decode(body.map_err(malformed)?.0.bytes)
        .map_err(|_| Refusal::new(RefusalCode::Malformed, words))?;
    let rows = tokio::task::spawn_blocking(move || form::read(&bytes, form.columns))
        .await
        .context("reading a form was stopped")?
        .map_err(|why| Refusal::new(RefusalCode::Malformed, why.to_string()))?;
    look(&server, who, move |connection, who| {
        understood(connection, who, form, &rows, today)
    })
    .await
}

fn understood(
    connection: &rusqlite::Connection,
    who: &SignedIn,
    form: &Form,
    rows: &[FormRow],
    today: schemas::day::Day,
) -> Result<ReadForm, LedgerError> {
    let books = SqliteBooks(connection);
    let units = books.units(who.ward)?;
    let known = Known {
        units: &units,
        members: &members::there(connection, who)?,
        today,
    };
    let mut read = ReadForm::default();
    for row in rows {
        if let Err(why) = (form.row)(row, &known, &mut read) {
            read.refused.push(RefusedLine {
                sheet: row.sheet.clone(),
                row: row.row,
                why,
            });
        }
    }
    Ok(read)
}

fn written(form: &Form, units: &[Unit]) -> Result<Vec<u8>, XlsxError> {
    let mut book = timeless()?;
    let sheet = book.add_worksheet();
    let title = Format::new().set_bold().set_font_size(14);
    let header = Format::new()
        .set_bold()
        .set_border(FormatBorder::Thin)
        .set_text_wrap();
    sheet.set_name(form.title)?;
    sheet.write_with_format(0, 0, form.title.to_uppercase(), &title)?;
    sheet.write(1, 0, form.about)?;
    for (at, column) in (0..).zip(form.columns) {
        sheet.write_with_format(3, at, column.title, &header)?;
        sheet.set_column_width(at, 22)?;
    }
    for (row, cells) in (4..).zip((form.begun)(units)) {
        for (at, text) in (0..).zip(cells) {
            sheet.write(row, at, text)?;
        }
    }
    sheet.set_freeze_panes(4, 0)?;
    book.save_to_buffer()
}
