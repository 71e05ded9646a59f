//! Needs and difficulties (`rules.md` §3, NC): listed by age, passed on, answered. Each step is an ordinary change of
//! the server, under the supervisor's name, into the paper that tells of the need, so that phones see it too.

use super::super::answer::{malformed, not_found};
use super::super::at_desk::AtDesk;
use super::{decided_already, supervisor, write_down};
use crate::Server;
use crate::accept::own::{self, Writer};
use crate::account::session::SignedIn;
use crate::ledger::sqlite::SqliteBooks;
use crate::ledger::sqlite::column::{maybe, text};
use crate::ledger::{Changes, Facts, LedgerError, Wards};
use crate::refusal::Failure;
use crate::view::count_year;
use anyhow::Context;
use automerge::Automerge;
use axum::Json;
use axum::extract::State;
use axum::extract::rejection::JsonRejection;
use rusqlite::{Connection, Row};
use schemas::call::Touched;
use schemas::catalogue::Catalogue;
use schemas::day::Day;
use schemas::desk::{MoveNeed, NeedRow};
use schemas::document::household::SCHEMA_WITH_NEEDS;
use schemas::document::person::SCHEMA_WITH_TICKS;
use schemas::document::{Kind, household, person};
use schemas::ids::AreaId;
use schemas::record::{NeedStage, NeedState};
use schemas::refusal::{Refusal, RefusalCode};

const OF_WARD: &str = "need_view.area IN (SELECT area FROM unit WHERE ward = ?)
    AND EXISTS (SELECT 1 FROM household_view h WHERE h.household = need_view.household AND h.listed = 1)";

/// How many are not answered, as long as the list of those.
pub fn count(connection: &Connection, ward: &str) -> Result<u32, LedgerError> {
    let select = format!("SELECT COUNT(*) FROM need_view WHERE {OF_WARD} AND stage <> 'answered'");
    Ok(connection
        .prepare_cached(&select)?
        .query_row([ward], |row| row.get(0))?)
}

/// All of the ward, longest waiting first; answered ones last.
pub async fn list(State(server): State<Server>, at_desk: AtDesk) -> Result<Json<Vec<NeedRow>>, Failure> {
    let who = supervisor(at_desk)?;
    let read = move |connection: &Connection| -> Result<Vec<NeedRow>, LedgerError> { rows(connection, &who) };
    Ok(Json(server.ledger().read_sql(read).await?))
}

fn rows(connection: &Connection, who: &SignedIn) -> Result<Vec<NeedRow>, LedgerError> {
    let units = SqliteBooks(connection).units(who.ward)?;
    let select = format!(
        "SELECT document, need, need_view.household, address, need_view.area, told_person.name, stage, referral, told_on, since
         FROM need_view JOIN household_view USING (household)
         LEFT JOIN told_person ON told_person.person = need_view.document
         WHERE {OF_WARD} ORDER BY stage = 'answered', told_on, walking_key, document, need"
    );
    let read = |row: &Row<'_>| -> rusqlite::Result<Option<NeedRow>> {
        let area: AreaId = text(row, 4)?;
        let Some(unit) = units.iter().find(|unit| unit.area == area).cloned() else {
            return Ok(None);
        };
        Ok(Some(NeedRow {
            document: text(row, 0)?,
            need: row.get(1)?,
            household: text(row, 2)?,
            place: row.get(3)?,
            unit,
            person: row.get(5)?,
            stage: NeedStage::from_word(row.get_ref(6)?.as_str()?),
            referral: row.get(7)?,
            told_on: maybe(row, 8)?,
            since: maybe(row, 9)?,
        }))
    };
    let mut statement = connection.prepare_cached(&select)?;
    let rows = statement
        .query_map([who.ward.to_string()], read)?
        .collect::<rusqlite::Result<Vec<_>>>()?;
    Ok(rows.into_iter().flatten().collect())
}

/// Passes one on, or says that it was answered.
pub async fn move_on(
    State(server): State<Server>,
    at_desk: AtDesk,
    body: Result<Json<MoveNeed>, JsonRejection>,
) -> Result<Json<Touched>, Failure> {
    let Json(step) = body.map_err(malformed)?;
    let who = supervisor(at_desk)?;
    let known = |code: &String| {
        Catalogue::built_in()
            .work
            .referrals
            .iter()
            .any(|entry| entry.code == *code)
    };
    let is_good = match step.stage {
        NeedStage::Referred => step.referral.as_ref().is_some_and(known),
        NeedStage::New | NeedStage::Answered => step.referral.is_none(),
        NeedStage::Other(_) => false,
    };
    if !is_good {
        let words = "Xin chọn nơi chuyển đến trong danh sách. Chưa đổi gì.";
        return Err(Refusal::new(RefusalCode::Malformed, words).into());
    }
    let (facts, now, year) = (
        server.facts().clone(),
        server.clock().now(),
        server.clock().today().year(),
    );
    let write = move |connection: &Connection| -> Result<Touched, Failure> {
        count_year(&SqliteBooks(connection), year)?;
        write(connection, &facts, &who, &step, now)
    };
    Ok(Json(server.ledger().write_sql(write).await?))
}

fn write(
    connection: &Connection,
    facts: &Facts,
    who: &SignedIn,
    step: &MoveNeed,
    now: i64,
) -> Result<Touched, Failure> {
    let books = SqliteBooks(connection);
    let stored = books.document(step.document)?.ok_or_else(not_found)?;
    if !books.units(who.ward)?.iter().any(|unit| unit.area == stored.area) {
        return Err(not_found());
    }
    let doc = Automerge::load(&stored.saved).context("a stored document does not load")?;
    let lost = "a stored document lost its shape";
    let (schema, needs) = match stored.kind {
        Kind::Household => (SCHEMA_WITH_NEEDS, household::read(&doc).context(lost)?.needs),
        Kind::Person => (SCHEMA_WITH_TICKS, person::read(&doc).context(lost)?.needs),
        _ => return Err(not_found()),
    };
    let before = needs.get(&step.need).ok_or_else(decided_already)?;
    let after = NeedState::moved_on(
        Some(before),
        &step.stage,
        step.referral.as_deref(),
        Day::of_instant(now),
    );
    let by = Writer {
        author: who.author(),
        now,
    };
    own::write(&books, facts, &stored, schema, by, |doc| match stored.kind {
        Kind::Household => household::set_need(doc, &step.need, &after),
        _ => person::set_need(doc, &step.need, &after),
    })?;
    let what = format!("need_{}", step.stage.word());
    write_down(
        connection,
        who,
        &what,
        &format!("{} {}", step.document, step.need),
        now,
    )?;
    Ok(Touched {
        households: vec![stored.household],
        ..Touched::default()
    })
}
