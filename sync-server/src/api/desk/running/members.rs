//! Writing a member down, changing what they are called and hold, and handing their tổ to somebody else. A tổ that is
//! taken back is only closed to them: what their phone still has of it is held when it comes in.

use crate::Server;
use crate::account::session::SignedIn;
use crate::api::desk::answer::{id, malformed, not_found};
use crate::api::desk::at_desk::AtDesk;
use crate::audit;
use crate::ledger::sqlite::SqliteBooks;
use crate::ledger::{Kept, Wards};
use crate::refusal::Failure;
use axum::Json;
use axum::extract::rejection::JsonRejection;
use axum::extract::{Path, State};
use rusqlite::Connection;
use schemas::desk::{AddMember, HandOver};
use schemas::ids::{AreaId, VolunteerId};
use schemas::refusal::{Refusal, RefusalCode};
use schemas::text::tidy;
use std::collections::BTreeSet;
use uuid::Uuid;

/// Of those who walk; whoever has another role is no member.
const ROLES: [&str; 3] = ["volunteer", "lead", "supervisor"];
/// In characters.
const LONGEST_NAME: usize = 80;
/// A ward has 1,200.
const MOST_AT_ONCE: usize = 2_000;

/// Writes a member down; answers who it is.
pub async fn add(
    State(server): State<Server>,
    at_desk: AtDesk,
    body: Result<Json<AddMember>, JsonRejection>,
) -> Result<Json<VolunteerId>, Failure> {
    let (who, now) = (at_desk.in_charge()?, server.clock().now());
    let new = checked(body.map_err(malformed)?.0)?;
    let write = move |connection: &Connection| -> Result<VolunteerId, Failure> {
        let books = SqliteBooks(connection);
        let volunteer = VolunteerId(Uuid::new_v4());
        of_ward(&books, &who, &new.areas)?;
        books.add_volunteer(who.ward, volunteer, &new.called, &new.role)?;
        hold(&books, volunteer, &new.areas)?;
        books.renew_sheet(who.ward)?;
        audit::note(connection, &who, "member_added", volunteer, now)?;
        Ok(volunteer)
    };
    Ok(Json(server.ledger().write_sql(write).await?))
}

/// Writes the members of a decision down, all or none; answers how many.
pub async fn add_many(
    State(server): State<Server>,
    at_desk: AtDesk,
    body: Result<Json<Vec<AddMember>>, JsonRejection>,
) -> Result<Json<usize>, Failure> {
    let (who, now) = (at_desk.in_charge()?, server.clock().now());
    let all: Vec<AddMember> = body
        .map_err(malformed)?
        .0
        .into_iter()
        .map(checked)
        .collect::<Result<_, _>>()?;
    if all.len() > MOST_AT_ONCE {
        return Err(refused(
            "Nhiều nhất 2.000 người một lần. Chưa ghi gì; xin chia tệp.",
        ));
    }
    let write = move |connection: &Connection| -> Result<usize, Failure> {
        let books = SqliteBooks(connection);
        for new in &all {
            let volunteer = VolunteerId(Uuid::new_v4());
            of_ward(&books, &who, &new.areas)?;
            books.add_volunteer(who.ward, volunteer, &new.called, &new.role)?;
            hold(&books, volunteer, &new.areas)?;
            audit::note(connection, &who, "member_added", volunteer, now)?;
        }
        books.renew_sheet(who.ward)?;
        Ok(all.len())
    };
    Ok(Json(server.ledger().write_sql(write).await?))
}

/// What a member is called and holds from now on.
pub async fn change(
    State(server): State<Server>,
    at_desk: AtDesk,
    Path(volunteer): Path<String>,
    body: Result<Json<AddMember>, JsonRejection>,
) -> Result<Json<VolunteerId>, Failure> {
    let (who, now, volunteer) = (at_desk.in_charge()?, server.clock().now(), id(&volunteer)?);
    let wanted = checked(body.map_err(malformed)?.0)?;
    let write = move |connection: &Connection| -> Result<VolunteerId, Failure> {
        let books = SqliteBooks(connection);
        member(&books, &who, volunteer)?;
        of_ward(&books, &who, &wanted.areas)?;
        books.rename_volunteer(volunteer, &wanted.called)?;
        books.set_role(volunteer, &wanted.role)?;
        hold(&books, volunteer, &wanted.areas)?;
        books.renew_sheet(who.ward)?;
        audit::note(connection, &who, "member_changed", volunteer, now)?;
        Ok(volunteer)
    };
    Ok(Json(server.ledger().write_sql(write).await?))
}

/// Gives all tổ of a member to another one.
pub async fn hand_over(
    State(server): State<Server>,
    at_desk: AtDesk,
    Path(from): Path<String>,
    body: Result<Json<HandOver>, JsonRejection>,
) -> Result<Json<VolunteerId>, Failure> {
    let (who, now, from) = (at_desk.in_charge()?, server.clock().now(), id(&from)?);
    let to = body.map_err(malformed)?.0.to;
    let write = move |connection: &Connection| -> Result<VolunteerId, Failure> {
        let books = SqliteBooks(connection);
        member(&books, &who, from)?;
        member(&books, &who, to)?;
        if from == to {
            return Err(refused("Chọn một người khác để giao tổ. Chưa đổi gì."));
        }
        for area in books.grants(from)? {
            books.grant(to, area)?;
            books.take_back(from, area)?;
        }
        books.renew_sheet(who.ward)?;
        audit::note(connection, &who, "areas_handed_over", from, now)?;
        audit::note(connection, &who, "areas_received", to, now)?;
        Ok(to)
    };
    Ok(Json(server.ledger().write_sql(write).await?))
}

fn checked(mut new: AddMember) -> Result<AddMember, Failure> {
    new.called = tidy(&new.called);
    if new.called.is_empty() || new.called.chars().count() > LONGEST_NAME {
        return Err(refused(
            "Tên gọi không được để trống, nhiều nhất 80 chữ. Chưa ghi gì; xin xem lại.",
        ));
    }
    if !ROLES.contains(&new.role.as_str()) {
        return Err(RefusalCode::Malformed.into());
    }
    Ok(new)
}

/// Grants what is missing and takes back what is left out.
fn hold(books: &SqliteBooks<'_>, volunteer: VolunteerId, areas: &[AreaId]) -> Kept<()> {
    let (wanted, held): (BTreeSet<AreaId>, BTreeSet<AreaId>) = (
        areas.iter().copied().collect(),
        books.grants(volunteer)?.into_iter().collect(),
    );
    for area in wanted.difference(&held) {
        books.grant(volunteer, *area)?;
    }
    for area in held.difference(&wanted) {
        books.take_back(volunteer, *area)?;
    }
    Ok(())
}

/// Somebody who walks in this ward.
pub fn member(books: &SqliteBooks<'_>, who: &SignedIn, volunteer: VolunteerId) -> Result<(), Failure> {
    let here = books.colleagues(who.ward)?.iter().any(|one| one.id == volunteer);
    let role = books.role(volunteer)?;
    if here && role.is_some_and(|role| ROLES.contains(&role.as_str())) {
        return Ok(());
    }
    Err(not_found())
}

fn of_ward(books: &SqliteBooks<'_>, who: &SignedIn, areas: &[AreaId]) -> Result<(), Failure> {
    let units = books.units(who.ward)?;
    let known = |area: &AreaId| units.iter().any(|unit| unit.area == *area);
    if areas.iter().all(known) {
        Ok(())
    } else {
        Err(not_found())
    }
}

fn refused(words: &str) -> Failure {
    Refusal::new(RefusalCode::Malformed, words).into()
}
