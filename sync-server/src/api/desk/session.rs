//! Who is signed in, and signing out. Signing in is `sign_in.rs`.

use super::at_desk::{AtDesk, cookie, token_of};
use crate::Server;
use crate::account::session::{self, SignedIn};
use crate::refusal::Failure;
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum_extra::extract::CookieJar;
use schemas::desk::Session;

/// For the greeting, and for what the page shows.
pub async fn who(at_desk: AtDesk) -> Json<Session> {
    Json(greeting(&at_desk.who))
}

/// Ends the session, on the server and in the browser. Safe to repeat.
pub async fn sign_out(
    State(server): State<Server>,
    jar: CookieJar,
) -> Result<(StatusCode, CookieJar), Failure> {
    if let Some(token) = token_of(&jar) {
        server
            .ledger()
            .write_sql(move |connection| session::close(connection, &token))
            .await?;
    }
    Ok((StatusCode::NO_CONTENT, jar.remove(cookie(""))))
}

/// What the page is told of a session.
pub fn greeting(who: &SignedIn) -> Session {
    Session {
        name: who.name.clone(),
        role: who.role.word().to_owned(),
        ward: who.ward_name.clone(),
    }
}
