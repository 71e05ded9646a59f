//! Tổ dân phố from the desk: one that no list brought, and several that a decision joins. Joining cannot be undone, as
//! from its day on everything is counted with the new one; so the password is asked for again.

use crate::Server;
use crate::account::session::SignedIn;
use crate::api::desk::answer::{look, malformed};
use crate::api::desk::at_desk::{AtDesk, Confirmed};
use crate::audit;
use crate::ledger::sqlite::SqliteBooks;
use crate::ledger::{LedgerError, Views, Wards};
use crate::refusal::Failure;
use crate::units;
use axum::Json;
use axum::extract::State;
use axum::extract::rejection::JsonRejection;
use rusqlite::{Connection, params};
use schemas::desk::{AddUnit, JoinUnits, UnitRow, UnitsPage};
use schemas::ids::AreaId;
use schemas::record::Unit;
use schemas::refusal::{Refusal, RefusalCode};
use schemas::text::{fold, tidy};
use std::collections::HashMap;
use uuid::Uuid;

/// Digits and perhaps a letter.
const LONGEST_NUMBER: usize = 8;
const LONGEST_NAME: usize = 60;

/// All of them.
pub async fn page(State(server): State<Server>, at_desk: AtDesk) -> Result<Json<UnitsPage>, Failure> {
    let (who, now) = (at_desk.in_charge()?, server.clock().now());
    look(&server, who, move |connection, who| rows(connection, who, now)).await
}

fn rows(connection: &Connection, who: &SignedIn, now: i64) -> Result<UnitsPage, LedgerError> {
    let books = SqliteBooks(connection);
    let counters = books.counters()?;
    let mut statement = connection.prepare_cached(
        "SELECT area, count(*) FROM volunteer_area JOIN volunteer USING (volunteer) WHERE ward = ? GROUP BY area",
    )?;
    let held = statement.query_map(params![who.ward.to_string()], |row| {
        Ok((row.get::<_, String>(0)?, row.get::<_, u32>(1)?))
    })?;
    let held: HashMap<String, u32> = held.collect::<rusqlite::Result<_>>()?;
    let row = |unit: Unit| UnitRow {
        households: counters.get(&unit.area).map_or(0, |counted| counted.registered),
        members: held.get(&unit.area.to_string()).copied().unwrap_or(0),
        unit,
    };
    Ok(UnitsPage {
        as_of: now,
        units: books.units(who.ward)?.into_iter().map(row).collect(),
    })
}

/// A tổ that no list brought.
pub async fn add(
    State(server): State<Server>,
    at_desk: AtDesk,
    body: Result<Json<AddUnit>, JsonRejection>,
) -> Result<Json<AreaId>, Failure> {
    let (who, now, today) = (at_desk.in_charge()?, server.clock().now(), server.clock().today());
    let Json(new) = body.map_err(malformed)?;
    let (number, old_ward) = (number(&new.number)?, tidy(&new.old_ward));
    if old_ward.chars().count() > LONGEST_NAME {
        return Err(refused("Tên phường cũ dài quá 60 chữ. Chưa đổi gì; xin xem lại."));
    }
    if new.from > today {
        return Err(refused("Ngày hiệu lực không được ở sau hôm nay. Chưa đổi gì."));
    }
    let write = move |connection: &Connection| -> Result<AreaId, Failure> {
        let books = SqliteBooks(connection);
        let same = |unit: &Unit| {
            unit.until.is_none() && unit.number == number && fold(&unit.old_ward) == fold(&old_ward)
        };
        if books.units(who.ward)?.iter().any(same) {
            return Err(refused("Tổ này đã có rồi. Chưa đổi gì."));
        }
        let unit = Unit {
            area: AreaId(Uuid::new_v4()),
            name: format!("Tổ dân phố số {number}"),
            number,
            old_ward,
            from: Some(new.from),
            until: None,
            successor: None,
        };
        books.add_unit(who.ward, &unit)?;
        books.renew_sheet(who.ward)?;
        audit::note(connection, &who, "unit_added", unit.area, now)?;
        Ok(unit.area)
    };
    Ok(Json(server.ledger().write_sql(write).await?))
}

/// Several become one.
pub async fn join(
    State(server): State<Server>,
    Confirmed(at_desk): Confirmed,
    body: Result<Json<JoinUnits>, JsonRejection>,
) -> Result<Json<Unit>, Failure> {
    let (who, now, today) = (at_desk.in_charge()?, server.clock().now(), server.clock().today());
    let Json(wanted) = body.map_err(malformed)?;
    let number = number(&wanted.number)?;
    let write = move |connection: &Connection| -> Result<Unit, Failure> {
        let books = SqliteBooks(connection);
        let joined = units::join(&books, who.ward, &wanted.areas, &number, wanted.from, today)?;
        let unit = joined.map_err(|why| refused(&why.to_string()))?;
        audit::note(connection, &who, "units_joined", unit.area, now)?;
        Ok(unit)
    };
    Ok(Json(server.ledger().write_sql(write).await?))
}

fn number(typed: &str) -> Result<String, Failure> {
    let number = tidy(typed);
    let fits = number.starts_with(|c: char| c.is_ascii_digit())
        && number.chars().count() <= LONGEST_NUMBER
        && number.chars().all(char::is_alphanumeric);
    if fits {
        Ok(number)
    } else {
        Err(refused(
            "Số tổ ghi bằng chữ số, ví dụ 12 hoặc 12A. Chưa đổi gì; xin xem lại.",
        ))
    }
}

fn refused(words: &str) -> Failure {
    Refusal::new(RefusalCode::Malformed, words).into()
}
