//! Whether the process lives, and whether it can do its work: for whoever watches over the ward's computer.

use crate::Server;
use crate::ledger::Ledger;
use crate::refusal::Failure;
use axum::extract::State;

/// The process answers.
pub async fn alive() -> &'static str {
    "ok"
}

/// The ledger answers too.
pub async fn ready(State(server): State<Server>) -> Result<&'static str, Failure> {
    server.ledger().read(|books| books.facts()).await?;
    Ok("ok")
}
