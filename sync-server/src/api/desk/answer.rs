//! The errands that only read: a session, an id from the address, one look at the ledger, one page.

use super::at_desk::AtDesk;
use super::discretion::Discretion;
use super::figures::Asked;
use super::{
    area as areas, conflicts as clashes, coverage as covered, figures as indicators, household as households,
    phones as devices, pictures as drawn, submissions as owed, weeks as progress,
};
use crate::Server;
use crate::account::session::SignedIn;
use crate::ledger::LedgerError;
use crate::refusal::Failure;
use axum::Json;
use axum::extract::rejection::JsonRejection;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use rusqlite::Connection;
use schemas::call::Conflict;
use schemas::desk::{
    AreaPage, CoveragePage, FigureRowsPage, FiguresPage, HouseholdPage, PhoneRow, PicturesPage,
    SubmissionsPage, WeeksPage,
};
use schemas::ids::{AreaId, HouseholdId};
use schemas::refusal::{Refusal, RefusalCode};
use std::str::FromStr;

/// The ward in one table.
pub async fn coverage(State(server): State<Server>, at_desk: AtDesk) -> Result<Json<CoveragePage>, Failure> {
    let now = server.clock().now();
    look(&server, at_desk.who, move |connection, who| {
        covered::page(connection, who, now)
    })
    .await
}

/// One tổ.
pub async fn area(
    State(server): State<Server>,
    at_desk: AtDesk,
    Path(area): Path<String>,
) -> Result<Json<AreaPage>, Failure> {
    let area: AreaId = id(&area)?;
    there(
        look(&server, at_desk.who, move |connection, who| {
            areas::page(connection, who, area)
        })
        .await?,
    )
}

/// One household.
pub async fn household(
    State(server): State<Server>,
    at_desk: AtDesk,
    Path(household): Path<String>,
) -> Result<Json<HouseholdPage>, Failure> {
    let household: HouseholdId = id(&household)?;
    there(
        look(&server, at_desk.who, move |connection, who| {
            households::page(connection, who, household)
        })
        .await?,
    )
}

/// Every indicator.
pub async fn figures(
    State(server): State<Server>,
    at_desk: AtDesk,
    Query(asked): Query<Asked>,
) -> Result<Json<FiguresPage>, Failure> {
    let now = server.clock().now();
    there(
        look(&server, at_desk.who, move |connection, who| {
            indicators::page(connection, who, &asked, now)
        })
        .await?,
    )
}

/// What stands behind one of them.
pub async fn figure_rows(
    State(server): State<Server>,
    at_desk: AtDesk,
    Query(asked): Query<Asked>,
) -> Result<Json<FigureRowsPage>, Failure> {
    let now = server.clock().now();
    there(
        look(&server, at_desk.who, move |connection, who| {
            indicators::rows(connection, who, &asked, now)
        })
        .await?,
    )
}

/// Some tổ as strips of houses.
pub async fn pictures(
    State(server): State<Server>,
    at_desk: AtDesk,
    Query(asked): Query<drawn::Asked>,
) -> Result<Json<PicturesPage>, Failure> {
    let areas = asked.read().ok_or_else(not_found)?;
    there(
        look(&server, at_desk.who, move |connection, who| {
            drawn::page(connection, who, &areas)
        })
        .await?,
    )
}

/// Progress week by week.
pub async fn weeks(
    State(server): State<Server>,
    at_desk: AtDesk,
    Query(asked): Query<progress::Asked>,
) -> Result<Json<WeeksPage>, Failure> {
    let now = server.clock().now();
    there(
        look(&server, at_desk.who, move |connection, who| {
            progress::page(connection, who, &asked, now)
        })
        .await?,
    )
}

/// Ai chưa nộp.
pub async fn submissions(
    State(server): State<Server>,
    at_desk: AtDesk,
) -> Result<Json<SubmissionsPage>, Failure> {
    let now = server.clock().now();
    look(&server, at_desk.who, move |connection, who| {
        owed::page(connection, who, now)
    })
    .await
}

/// All phones.
pub async fn phones(State(server): State<Server>, at_desk: AtDesk) -> Result<Json<Vec<PhoneRow>>, Failure> {
    look(&server, at_desk.who, devices::page).await
}

/// All conflicts.
pub async fn conflicts(
    State(server): State<Server>,
    at_desk: AtDesk,
) -> Result<Json<Vec<Conflict>>, Failure> {
    let list = |connection: &Connection, who: &SignedIn| {
        clashes::of_ward(connection, &who.ward.to_string(), Discretion::from(who.role))
    };
    look(&server, at_desk.who, list).await
}

/// A body that does not read, in our own words.
pub fn malformed(rejection: JsonRejection) -> Failure {
    match rejection.status() {
        StatusCode::PAYLOAD_TOO_LARGE => RefusalCode::TooLarge.into(),
        _ => RefusalCode::Malformed.into(),
    }
}

/// What is not there, or not this ward's.
pub fn not_found() -> Failure {
    Refusal::new(
        RefusalCode::NotFound,
        "Không tìm thấy mục này trong sổ của phường.",
    )
    .into()
}

/// One look at the ledger, by somebody at the desk.
pub async fn look<T: Send + 'static>(
    server: &Server,
    who: SignedIn,
    page: impl FnOnce(&Connection, &SignedIn) -> Result<T, LedgerError> + Send + 'static,
) -> Result<Json<T>, Failure> {
    Ok(Json(
        server
            .ledger()
            .read_sql(move |connection| page(connection, &who))
            .await?,
    ))
}

/// An id out of an address; what is none names nothing that there is.
pub fn id<T: FromStr>(text: &str) -> Result<T, Failure> {
    text.parse().map_err(|_| not_found())
}

fn there<T>(Json(page): Json<Option<T>>) -> Result<Json<T>, Failure> {
    page.map(Json).ok_or_else(not_found)
}
