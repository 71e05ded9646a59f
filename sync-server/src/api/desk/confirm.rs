//! The password again: whoever finds a desk left open can read it, and do nothing that cannot be undone. Wrong tries
//! are counted with those of the sign-in.

use super::SignIns;
use super::answer::malformed;
use super::at_desk::AtDesk;
use super::sign_in::{compared, rests};
use crate::Server;
use crate::account::{self, Account, session};
use crate::refusal::Failure;
use axum::extract::State;
use axum::extract::rejection::JsonRejection;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::{Extension, Json};
use schemas::desk::Confirm;
use schemas::refusal::{Refusal, RefusalCode};

/// Makes the session a confirmed one for five minutes.
pub async fn confirm(
    State(server): State<Server>,
    Extension(sign_ins): Extension<SignIns>,
    at_desk: AtDesk,
    body: Result<Json<Confirm>, JsonRejection>,
) -> Result<Response, Failure> {
    let Json(asked) = body.map_err(malformed)?;
    let (now, id) = (server.clock().now(), at_desk.who.account);
    let find = move |connection: &_| account::by_id(connection, id);
    let account = server.ledger().read_sql(find).await?;
    let tries = account.as_ref().map(Account::tries);
    if let Err(waits) = sign_ins.throttle.count(tries, "", now) {
        return Ok(rests(waits, now, RefusalCode::ConfirmFirst));
    }
    let Some(account) = compared(&sign_ins, account, asked.password).await? else {
        tracing::info!(account = %id, "a wrong password");
        let words = "Mật khẩu không đúng nên chưa làm. Chưa có gì bị thay đổi; xin nhập lại.";
        return Err(Refusal::new(RefusalCode::ConfirmFirst, words).into());
    };
    sign_ins.throttle.forgive(account.tries());
    server
        .ledger()
        .write_sql(move |connection| session::confirm(connection, &at_desk.token, now))
        .await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}
