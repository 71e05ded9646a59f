//! People's requests under the law on personal data (`rules.md` §1.8): a small register with its clocks. It names a
//! household and a paper by their ids, so that after an erasure no name stands here either; the note is short and takes
//! no long numbers.

use super::super::answer::{malformed, not_found};
use super::super::at_desk::AtDesk;
use super::{decided_already, supervisor, write_down};
use crate::Server;
use crate::accept::own::Writer;
use crate::account::session::SignedIn;
use crate::audit;
use crate::erasure::erase_person;
use crate::ledger::sqlite::SqliteBooks;
use crate::ledger::sqlite::column::{maybe, text};
use crate::ledger::{Facts, LedgerError, Views, Wards};
use crate::refusal::Failure;
use crate::view::count_year;
use axum::Json;
use axum::extract::rejection::JsonRejection;
use axum::extract::{Path, State};
use rusqlite::{Connection, OptionalExtension, Row, params};
use schemas::call::Touched;
use schemas::day::Day;
use schemas::desk::{
    LawRequestRow, LawRequestStep, MoveLawRequest, NamedPerson, NewLawRequest, REQUEST_NOTE_LIMIT,
};
use schemas::ids::{AreaId, HouseholdId, PersonId};
use schemas::law::{LawRequestKind, acknowledged_by};
use schemas::refusal::{Refusal, RefusalCode};
use schemas::text::tidy;
use uuid::Uuid;

/// By which way a request comes.
const WAYS: [&str; 5] = ["desk", "phone", "paper", "door", "message"];
/// Digits in a row that no house number has: a telephone, a CCCD, a code.
const LONG_NUMBER: usize = 6;

/// How many are not done, and how many of them are late; as long as the list says.
pub fn count(connection: &Connection, who: &SignedIn, today: Day) -> Result<(u32, u32), LedgerError> {
    let rows = rows(connection, who, today)?;
    let open = rows.iter().filter(|row| row.done_on.is_none());
    let late = open.clone().filter(|row| row.late);
    Ok((open.count() as u32, late.count() as u32))
}

/// All of the ward.
pub async fn list(
    State(server): State<Server>,
    at_desk: AtDesk,
) -> Result<Json<Vec<LawRequestRow>>, Failure> {
    let who = supervisor(at_desk)?;
    let today = server.clock().today();
    let read = move |connection: &Connection| rows(connection, &who, today);
    Ok(Json(server.ledger().read_sql(read).await?))
}

fn rows(connection: &Connection, who: &SignedIn, today: Day) -> Result<Vec<LawRequestRow>, LedgerError> {
    let units = SqliteBooks(connection).units(who.ward)?;
    let select =
        "SELECT request, kind, way, received_on, law_request.household, address, household_view.area,
          law_request.person, told_person.name, note,
          acknowledged_on, done_on, outcome
        FROM law_request JOIN household_view USING (household)
        LEFT JOIN told_person ON told_person.person = law_request.person
        WHERE ward = ? ORDER BY done_on IS NOT NULL, done_on DESC, received_on, request";
    let read = |row: &Row<'_>| -> rusqlite::Result<Option<LawRequestRow>> {
        let area: AreaId = text(row, 6)?;
        let kind = LawRequestKind::from_word(row.get_ref(1)?.as_str()?);
        let (Some(kind), Some(unit)) = (kind, units.iter().find(|unit| unit.area == area)) else {
            return Ok(None);
        };
        let received_on: Day = text(row, 3)?;
        let (acknowledged_on, done_on): (Option<Day>, Option<Day>) = (maybe(row, 10)?, maybe(row, 11)?);
        let (acknowledge_by, done_by) = (acknowledged_by(received_on), kind.done_by(received_on));
        let late =
            done_on.is_none() && (today > done_by || (acknowledged_on.is_none() && today > acknowledge_by));
        Ok(Some(LawRequestRow {
            id: text(row, 0)?,
            kind,
            way: row.get(2)?,
            received_on,
            household: text(row, 4)?,
            place: row.get(5)?,
            unit: unit.clone(),
            person: maybe(row, 7)?,
            name: row.get(8)?,
            note: row.get(9)?,
            acknowledge_by,
            acknowledged_on,
            done_by,
            done_on,
            outcome: row.get(12)?,
            late,
        }))
    };
    let mut statement = connection.prepare_cached(select)?;
    let rows = statement
        .query_map([who.ward.to_string()], read)?
        .collect::<rusqlite::Result<Vec<_>>>()?;
    let mut rows: Vec<_> = rows.into_iter().flatten().collect();
    rows.sort_by_key(|row| (row.done_on.is_some(), row.done_by));
    Ok(rows)
}

/// Whom a request may be about.
pub async fn people(
    State(server): State<Server>,
    at_desk: AtDesk,
    Path(household): Path<String>,
) -> Result<Json<Vec<NamedPerson>>, Failure> {
    let who = supervisor(at_desk)?;
    let household: HouseholdId = household.parse().map_err(|_| not_found())?;
    let read = move |connection: &Connection| -> Result<Vec<NamedPerson>, LedgerError> {
        let select = "SELECT person, told_person.name FROM told_person JOIN unit USING (area)
            WHERE household = ? AND ward = ? AND NOT hidden ORDER BY told_person.name, person";
        let mut asked = connection.prepare_cached(select)?;
        let rows = asked.query_map(params![household.to_string(), who.ward.to_string()], |row| {
            Ok(NamedPerson {
                person: text(row, 0)?,
                name: row.get(1)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    };
    Ok(Json(server.ledger().read_sql(read).await?))
}

/// Enters one.
pub async fn enter(
    State(server): State<Server>,
    at_desk: AtDesk,
    body: Result<Json<NewLawRequest>, JsonRejection>,
) -> Result<Json<Touched>, Failure> {
    let Json(mut new) = body.map_err(malformed)?;
    let who = supervisor(at_desk)?;
    let now = server.clock().now();
    new.note = tidy(&new.note);
    check(&new, Day::of_instant(now))?;
    let write = move |connection: &Connection| -> Result<(), Failure> {
        let books = SqliteBooks(connection);
        let home = books.household_row(new.household)?.ok_or_else(not_found)?;
        if !books.units(who.ward)?.iter().any(|unit| unit.area == home.area) {
            return Err(not_found());
        }
        if let Some(person) = new.person {
            let lives = "SELECT 1 FROM person_view WHERE person = ? AND household = ?";
            let values = params![person.to_string(), new.household.to_string()];
            let found = connection.query_row(lives, values, |_| Ok(())).optional();
            found.map_err(LedgerError::from)?.ok_or_else(not_found)?;
        }
        let id = Uuid::new_v4().to_string();
        let insert =
            "INSERT INTO law_request (request, ward, kind, way, received_on, household, person, note,
            entered_by, entered_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        let values = params![
            id,
            who.ward.to_string(),
            new.kind.word(),
            new.way,
            new.received_on.to_string(),
            new.household.to_string(),
            new.person.map(|person| person.to_string()),
            new.note,
            who.author().to_string(),
            now,
        ];
        connection.execute(insert, values).map_err(LedgerError::from)?;
        Ok(write_down(connection, &who, "request_entered", &id, now)?)
    };
    server.ledger().write_sql(write).await?;
    Ok(Json(Touched::default()))
}

fn check(new: &NewLawRequest, today: Day) -> Result<(), Failure> {
    let digits = new.note.chars().filter(|c| !matches!(c, ' ' | '.' | '-'));
    let (longest, _) = digits.fold((0, 0), |(longest, run), c| {
        let run = if c.is_ascii_digit() { run + 1 } else { 0 };
        (longest.max(run), run)
    });
    let words = if !WAYS.contains(&new.way.as_str()) {
        "Xin chọn yêu cầu đến bằng cách nào. Chưa ghi gì."
    } else if new.received_on > today {
        "Ngày nhận không được ở sau hôm nay. Chưa ghi gì."
    } else if new.kind == LawRequestKind::Erase && new.person.is_none() {
        "Yêu cầu xoá cần chọn người được xoá tên. Chưa ghi gì."
    } else if new.note.chars().count() > REQUEST_NOTE_LIMIT {
        "Ghi chú không quá 120 chữ. Chưa ghi gì."
    } else if longest >= LONG_NUMBER {
        "Ghi chú có dãy số dài, có thể là số điện thoại hay số căn cước; xin bỏ đi. Chưa ghi gì."
    } else {
        return Ok(());
    };
    Err(Refusal::new(RefusalCode::Malformed, words).into())
}

/// A step of one.
pub async fn step(
    State(server): State<Server>,
    at_desk: AtDesk,
    Path(request): Path<String>,
    body: Result<Json<MoveLawRequest>, JsonRejection>,
) -> Result<Json<Touched>, Failure> {
    let Json(MoveLawRequest { step }) = body.map_err(malformed)?;
    let who = supervisor(at_desk)?;
    let request: Uuid = request.parse().map_err(|_| not_found())?;
    let (facts, now) = (server.facts().clone(), server.clock().now());
    let write = move |connection: &Connection| -> Result<Touched, Failure> {
        take_step(connection, &facts, &who, request, step, now)
    };
    let touched = server.ledger().write_sql(write).await?;
    tracing::info!(%request, "a request under the law moved on");
    Ok(Json(touched))
}

type Known = (Option<LawRequestKind>, HouseholdId, Option<PersonId>);

fn take_step(
    connection: &Connection,
    facts: &Facts,
    who: &SignedIn,
    request: Uuid,
    step: LawRequestStep,
    now: i64,
) -> Result<Touched, Failure> {
    let (id, by, today) = (
        request.to_string(),
        who.author().to_string(),
        Day::of_instant(now),
    );
    let select =
        "SELECT kind, household, person FROM law_request WHERE request = ? AND ward = ? AND done_on IS NULL";
    let read = |row: &Row<'_>| -> rusqlite::Result<Known> {
        let kind = LawRequestKind::from_word(row.get_ref(0)?.as_str()?);
        Ok((kind, text(row, 1)?, maybe(row, 2)?))
    };
    let known = connection
        .query_row(select, params![id, who.ward.to_string()], read)
        .optional();
    let (kind, household, person) = known.map_err(LedgerError::from)?.ok_or_else(decided_already)?;
    let erases = (step, kind) == (LawRequestStep::Fulfil, Some(LawRequestKind::Erase));
    if erases && !who.is_confirmed(now) {
        return Err(RefusalCode::ConfirmFirst.into());
    }
    let acknowledge = "UPDATE law_request SET acknowledged_on = ?, acknowledged_by = ?
        WHERE request = ? AND acknowledged_on IS NULL";
    // What is done was acknowledged by it.
    let newly = connection
        .execute(acknowledge, params![today.to_string(), by, id])
        .map_err(LedgerError::from)?;
    let (what, outcome) = match step {
        LawRequestStep::Acknowledge if newly == 0 => return Err(decided_already()),
        LawRequestStep::Acknowledge => ("request_acknowledged", None),
        LawRequestStep::Fulfil => ("request_fulfilled", Some("fulfilled")),
        LawRequestStep::Refuse => ("request_refused", Some("refused")),
    };
    if let Some(outcome) = outcome {
        let close = "UPDATE law_request SET done_on = ?, done_by = ?, outcome = ? WHERE request = ?";
        connection
            .execute(close, params![today.to_string(), by, outcome, id])
            .map_err(LedgerError::from)?;
    }
    write_down(connection, who, what, &id, now)?;
    if let (true, Some(person)) = (erases, person) {
        let books = SqliteBooks(connection);
        count_year(&books, today.year())?;
        let writer = Writer {
            author: who.author(),
            now,
        };
        // A paper that is gone already needs no second erasure; the request is done all the same.
        if erase_person(&books, facts, who.ward, person, writer)? {
            write_down(connection, who, "person_erased", &person.to_string(), now)?;
            audit::note(connection, who, "person_erased", request, now)?;
        }
    }
    Ok(Touched {
        households: vec![household],
        ..Touched::default()
    })
}
