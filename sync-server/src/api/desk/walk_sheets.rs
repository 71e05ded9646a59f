//! Walk sheets on paper: made of the doors that the page shows, numbered, and kept, so that "17-4" on a sheet means the
//! same door after the street was walked, renumbered or added to.
//!
//! A sheet lies on tables and is lost in the rain: it names nobody and says of no door how it stands, whoever prints it.
//! One thing it does say: *xin đừng ghé*, as it stands on the day of printing. A door that were only left out would be
//! knocked at by whoever walks past it.

use super::answer::{malformed, not_found};
use super::at_desk::AtDesk;
use super::discretion::Discretion;
use super::{qr, unit};
use crate::Server;
use crate::account::session::SignedIn;
use crate::ledger::Changes;
use crate::ledger::LedgerError;
use crate::ledger::sqlite::SqliteBooks;
use crate::ledger::sqlite::column::text;
use crate::refusal::Failure;
use automerge::Automerge;
use axum::extract::rejection::JsonRejection;
use axum::extract::{DefaultBodyLimit, Path, State};
use axum::routing::{get, post};
use axum::{Json, Router};
use rusqlite::{Connection, OptionalExtension, params};
use schemas::catalogue::Catalogue;
use schemas::desk::{MakeWalkSheet, WalkLine, WalkSheet};
use schemas::document::household;
use schemas::ids::{AreaId, HouseholdId};
use schemas::refusal::{Refusal, RefusalCode};
use schemas::text::tidy;
use std::collections::BTreeSet;

/// The doors of the largest tổ, twice.
const DOORS_LIMIT: usize = 256 * 1024;
/// Of a title, in characters.
const LONGEST_TITLE: usize = 200;

/// The routes of this room.
pub fn routes() -> Router<Server> {
    Router::new()
        .route(
            "/desk/api/walk-sheets",
            post(make).layer(DefaultBodyLimit::max(DOORS_LIMIT)),
        )
        .route("/desk/api/walk-sheets/{sheet}", get(read))
}

async fn make(
    State(server): State<Server>,
    at_desk: AtDesk,
    body: Result<Json<MakeWalkSheet>, JsonRejection>,
) -> Result<Json<WalkSheet>, Failure> {
    let Json(wanted) = body.map_err(malformed)?;
    if !at_desk.who.role.decides() {
        let words = "Tài khoản này chỉ xem, không lập phiếu giấy được. Xin nhờ cán bộ phụ trách.";
        return Err(Refusal::new(RefusalCode::OutOfReach, words).into());
    }
    let now = server.clock().now();
    let write = move |connection: &Connection| -> Result<WalkSheet, Failure> {
        let who = &at_desk.who;
        unit::find(connection, who, wanted.area)?.ok_or_else(not_found)?;
        let sheet = keep(connection, who, &wanted, now)?.ok_or_else(no_doors)?;
        found(connection, who, sheet)?.ok_or_else(not_found)
    };
    Ok(Json(server.ledger().write_sql(write).await?))
}

async fn read(
    State(server): State<Server>,
    at_desk: AtDesk,
    Path(sheet): Path<String>,
) -> Result<Json<WalkSheet>, Failure> {
    let sheet: u32 = sheet.parse().map_err(|_| not_found())?;
    let read = move |connection: &Connection| found(connection, &at_desk.who, sheet);
    let page = server.ledger().read_sql::<_, LedgerError, _>(read).await?;
    page.map(Json).ok_or_else(not_found)
}

/// Writes a sheet down and answers its number; none when none of the doors stands in that tổ.
fn keep(
    connection: &Connection,
    who: &SignedIn,
    wanted: &MakeWalkSheet,
    now: i64,
) -> Result<Option<u32>, LedgerError> {
    let asked: BTreeSet<HouseholdId> = wanted.households.iter().copied().collect();
    let select =
        "SELECT household FROM household_view WHERE area = ? AND listed = 1 ORDER BY walking_key, household";
    let mut statement = connection.prepare_cached(select)?;
    let walked = statement.query_map([wanted.area.to_string()], |row| text::<HouseholdId>(row, 0))?;
    let walked: Vec<HouseholdId> = walked.collect::<rusqlite::Result<_>>()?;
    let doors: Vec<HouseholdId> = walked.into_iter().filter(|door| asked.contains(door)).collect();
    if doors.is_empty() {
        return Ok(None);
    }
    let ward = who.ward.to_string();
    let next = "SELECT COALESCE(MAX(sheet), 0) + 1 FROM walk_sheet WHERE ward = ?";
    let sheet: u32 = connection
        .prepare_cached(next)?
        .query_row([&ward], |row| row.get(0))?;
    let title: String = tidy(&wanted.title).chars().take(LONGEST_TITLE).collect();
    let author = who.author().to_string();
    connection
        .prepare_cached(
            "INSERT INTO walk_sheet (ward, sheet, area, title, made_by, made_at) VALUES (?, ?, ?, ?, ?, ?)",
        )?
        .execute(params![ward, sheet, wanted.area.to_string(), title, author, now])?;
    let line_of = "INSERT INTO walk_sheet_line (ward, sheet, line, household) VALUES (?, ?, ?, ?)";
    for (line, door) in (1u32..).zip(doors) {
        connection
            .prepare_cached(line_of)?
            .execute(params![ward, sheet, line, door.to_string()])?;
    }
    Ok(Some(sheet))
}

fn found(connection: &Connection, who: &SignedIn, sheet: u32) -> Result<Option<WalkSheet>, LedgerError> {
    let ward = who.ward.to_string();
    let select = "SELECT area, title, made_at FROM walk_sheet WHERE ward = ? AND sheet = ?";
    let head: Option<(AreaId, String, i64)> = connection
        .prepare_cached(select)?
        .query_row(params![ward, sheet], |row| {
            Ok((text(row, 0)?, row.get(1)?, row.get(2)?))
        })
        .optional()?;
    let Some((area, title, made_at)) = head else {
        return Ok(None);
    };
    let Some(unit) = unit::find(connection, who, area)? else {
        return Ok(None);
    };
    // It names a street, and what is read as a street may be a description; whoever typed more is told more.
    let title = if Discretion::from(who.role).tells_names() {
        Discretion::Figures.street(title)
    } else {
        String::new()
    };
    let select = "SELECT line, household, COALESCE(short, ''), COALESCE(street, ''), COALESCE(unit, ''), cautions
        FROM walk_sheet_line LEFT JOIN household_view USING (household) WHERE ward = ? AND sheet = ? ORDER BY line";
    let mut statement = connection.prepare_cached(select)?;
    let catalogue = Catalogue::built_in();
    let lines = statement.query_map(params![ward, sheet], |row| {
        let household: HouseholdId = text(row, 1)?;
        // On paper everybody is told what a viewer is told.
        let told = Discretion::Figures;
        let (short, street) = told.place(row.get(2)?, row.get(3)?);
        // "A", "B" tell hộ of one address apart and name nobody.
        let unit: String = row.get(4)?;
        let unit = if unit.chars().count() == 1 {
            unit
        } else {
            told.place(unit, String::new()).0
        };
        let no_visits = catalogue.stops_visits(&cautions_of(connection, household, row.get(5)?));
        let (qr, modules) = if no_visits { nothing() } else { code_of(household) };
        Ok(WalkLine {
            line: row.get(0)?,
            household,
            short,
            street,
            unit: Some(unit).filter(|unit| !unit.is_empty()),
            no_visits,
            qr,
            modules,
        })
    })?;
    Ok(Some(WalkSheet {
        sheet,
        unit,
        title,
        made_at,
        lines: lines.collect::<rusqlite::Result<_>>()?,
    }))
}

/// The id in capitals, so that the code needs few modules and a cheap camera reads it. An id always fits; were it not
/// to, the number beside it does.
fn code_of(household: HouseholdId) -> (String, u32) {
    let drawn = qr::drawn(&household.to_string().to_uppercase());
    drawn.map_or_else(nothing, |code| (code.path, code.size))
}

/// No code.
fn nothing() -> (String, u32) {
    (String::new(), 1)
}

/// As the view has them; a row that an earlier version wrote has none yet, so its document is asked. What cannot be read
/// keeps no sheet from being printed.
fn cautions_of(connection: &Connection, household: HouseholdId, codes: Option<String>) -> BTreeSet<String> {
    let read = || -> Option<BTreeSet<String>> {
        let stored = SqliteBooks(connection).document(household.into()).ok()??;
        let doc = Automerge::load(&stored.saved).ok()?;
        Some(household::read(&doc).ok()?.cautions)
    };
    match codes {
        Some(codes) => serde_json::from_str(&codes).unwrap_or_default(),
        None => read().unwrap_or_default(),
    }
}

fn no_doors() -> Refusal {
    let words = "Không còn hộ nào để in. Chưa lập phiếu; xin tải lại trang của tổ.";
    Refusal::new(RefusalCode::NotFound, words)
}
