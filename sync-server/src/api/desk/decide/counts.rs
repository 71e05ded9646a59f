//! How much waits at each part: the number in the menu. Read from ends of indexes; no document is opened.

use super::super::at_desk::AtDesk;
use super::super::{conflicts, discretion::Discretion};
use super::{duplicates, held, needs, requests};
use crate::Server;
use crate::ledger::LedgerError;
use crate::refusal::Failure;
use axum::Json;
use axum::extract::State;
use rusqlite::Connection;
use schemas::desk::DecisionCounts;

/// The counts; a viewer's are of conflicts alone.
pub async fn counts(State(server): State<Server>, at_desk: AtDesk) -> Result<Json<DecisionCounts>, Failure> {
    let today = server.clock().today();
    let count = move |connection: &Connection| -> Result<DecisionCounts, LedgerError> {
        let ward = at_desk.who.ward.to_string();
        let discretion = Discretion::from(at_desk.who.role);
        let conflicts = conflicts::count(connection, &ward, discretion)?;
        if !discretion.tells_names() {
            return Ok(DecisionCounts {
                conflicts,
                ..DecisionCounts::default()
            });
        }
        let (requests, requests_late) = requests::count(connection, &at_desk.who, today)?;
        Ok(DecisionCounts {
            held: held::count(connection, &ward)?,
            conflicts,
            duplicates: duplicates::count(connection, &ward)?,
            needs: needs::count(connection, &ward)?,
            requests,
            requests_late,
            ..DecisionCounts::default()
        })
    };
    Ok(Json(server.ledger().read_sql(count).await?))
}
