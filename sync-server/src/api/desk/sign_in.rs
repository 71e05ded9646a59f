//! Signing in: a name, a password, and a cookie for whoever has both. A wrong name and a wrong password get the
//! same answer after the same time.

use super::SignIns;
use super::at_desk::{cookie, token_of};
use super::session::greeting;
use crate::Server;
use crate::account::session::{self, SignedIn};
use crate::account::{self, Account, SessionToken, Waits, password};
use crate::refusal::Failure;
use anyhow::Context;
use axum::extract::State;
use axum::extract::rejection::JsonRejection;
use axum::http::StatusCode;
use axum::http::header::RETRY_AFTER;
use axum::response::{IntoResponse, Response};
use axum::{Extension, Json};
use axum_extra::extract::CookieJar;
use schemas::desk::SignIn;
use schemas::refusal::{Refusal, RefusalCode};
use schemas::text::fold;

/// Opens a session.
pub async fn sign_in(
    State(server): State<Server>,
    Extension(sign_ins): Extension<SignIns>,
    jar: CookieJar,
    body: Result<Json<SignIn>, JsonRejection>,
) -> Result<Response, Failure> {
    let Json(asked) = body.map_err(super::answer::malformed)?;
    let now = server.clock().now();
    let name = asked.name.clone();
    let account = server
        .ledger()
        .read_sql(move |connection| account::find(connection, &name))
        .await?;
    let known = account.as_ref().map(|account| account.id);
    let tries = account.as_ref().map(Account::tries);
    if let Err(waits) = sign_ins.throttle.count(tries, &fold(&asked.name), now) {
        tracing::warn!(account = ?known, "a name rests after too many wrong passwords");
        return Ok(rests(waits, now, RefusalCode::NotAllowed));
    }
    let Some(account) = compared(&sign_ins, account, asked.password).await? else {
        tracing::info!(account = ?known, "a wrong password");
        return Err(wrong());
    };
    sign_ins.throttle.forgive(account.tries());
    let (who, token) = open(&server, account.id, token_of(&jar), now).await?;
    tracing::info!(account = %account.id, role = %account.role, "signed in");
    Ok((jar.add(cookie(&token.reveal())), Json(greeting(&who))).into_response())
}

/// The account, if the password is its.
pub(super) async fn compared(
    sign_ins: &SignIns,
    account: Option<Account>,
    given: String,
) -> Result<Option<Account>, Failure> {
    let _turn = sign_ins
        .comparing
        .acquire()
        .await
        .context("the server is closing")?;
    let compare = move || {
        let right = password::is_right(&given, account.as_ref().map(|account| account.password.as_str()));
        account.filter(|_| right)
    };
    Ok(tokio::task::spawn_blocking(compare)
        .await
        .context("a password could not be compared")?)
}

async fn open(
    server: &Server,
    account: uuid::Uuid,
    before: Option<SessionToken>,
    now: i64,
) -> Result<(SignedIn, SessionToken), Failure> {
    let token = SessionToken::mint();
    let opened = token.clone();
    let write = move |connection: &rusqlite::Connection| -> Result<_, Failure> {
        // Whoever signs in again in the same browser leaves no second session behind.
        if let Some(before) = before {
            session::close(connection, &before)?;
        }
        session::open(connection, &opened, account, now)?;
        Ok(session::find(connection, &opened, now)?.ok_or(RefusalCode::Broken)?)
    };
    Ok((server.ledger().write_sql(write).await?, token))
}

fn wrong() -> Failure {
    Refusal::new(
        RefusalCode::NotAllowed,
        "Tên hoặc mật khẩu không đúng. Xin xem lại từng chữ rồi thử lại.",
    )
    .into()
}

/// The answer to a name that rests.
pub(super) fn rests(waits: Waits, now: i64, code: RefusalCode) -> Response {
    let words = format!(
        "Đã thử sai {} lần trong một giờ. Xin thử lại sau {}, hoặc nhờ người quản trị đặt mật khẩu mới.",
        account::TRIES,
        clock_time(waits.until)
    );
    let seconds = ((waits.until - now).max(0) + 999) / 1000;
    let refusal = Json(Refusal::new(code, words));
    (
        StatusCode::TOO_MANY_REQUESTS,
        [(RETRY_AFTER, seconds.to_string())],
        refusal,
    )
        .into_response()
}

/// "14:05" in Đà Nẵng, rounded up to the minute.
fn clock_time(instant: i64) -> String {
    const AHEAD_OF_UTC_MIN: i64 = 7 * 60;
    let minute = ((instant + 59_999).div_euclid(60_000) + AHEAD_OF_UTC_MIN).rem_euclid(24 * 60);
    format!("{:02}:{:02}", minute / 60, minute % 60)
}

#[cfg(test)]
mod tests {
    use super::clock_time;

    #[test]
    fn the_hour_at_which_to_try_again_is_told_by_the_clock_of_da_nang() {
        // 2026-12-05T17:00:00Z is midnight in the ward.
        assert_eq!(clock_time(1_796_490_000_000), "00:00");
        assert_eq!(clock_time(1_796_490_000_001), "00:01");
        assert_eq!(clock_time(1_796_490_000_000 - 1), "00:00");
        assert_eq!(clock_time(0), "07:00");
    }
}
