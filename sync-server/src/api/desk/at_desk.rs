//! Who asks: every request of the page passes this one check of its cookie.

use crate::Server;
use crate::account::SessionToken;
use crate::account::session::{self, SignedIn};
use crate::refusal::Failure;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::{Cookie, SameSite};
use schemas::refusal::{Refusal, RefusalCode};

/// Holds the session's token; no script can read it.
pub const COOKIE: &str = "tungnha_session";

/// Somebody whose session stands.
pub struct AtDesk {
    /// Who.
    pub who: SignedIn,
    /// By what the browser is known.
    pub token: SessionToken,
}

impl AtDesk {
    /// Whoever runs the ward: administrators and supervisors.
    ///
    /// # Errors
    /// A viewer is told that nothing was done.
    pub fn in_charge(self) -> Result<SignedIn, Failure> {
        if self.who.role.decides() {
            return Ok(self.who);
        }
        let words =
            "Tài khoản này chỉ xem số liệu, không mở được mục này. Chưa đổi gì; xin nhờ cán bộ phụ trách.";
        Err(Refusal::new(RefusalCode::OutOfReach, words).into())
    }

    /// Whether the session still stands now, without lengthening it.
    pub async fn still_stands(&self, server: &Server) -> bool {
        let (token, now) = (self.token.clone(), server.clock().now());
        let found = server
            .ledger()
            .read_sql(move |connection| session::find(connection, &token, now))
            .await;
        found.is_ok_and(|found| found.is_some())
    }
}

impl FromRequestParts<Server> for AtDesk {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, server: &Server) -> Result<Self, Failure> {
        let token = token_of(&CookieJar::from_headers(&parts.headers)).ok_or_else(nobody)?;
        let now = server.clock().now();
        let asked = token.clone();
        let find = move |connection: &_| session::find(connection, &asked, now);
        let who = server.ledger().read_sql(find).await?.ok_or_else(nobody)?;
        // A page that only listens does not keep its session open.
        if who.is_worth_noting(now) && !parts.uri.path().ends_with("/events") {
            let noted = token.clone();
            server
                .ledger()
                .write_sql(move |connection| session::note(connection, &noted, now))
                .await?;
        }
        Ok(Self { who, token })
    }
}

/// Somebody at the desk who gave the password again a moment ago: what an errand takes that cannot be undone, or that
/// carries data out of the house. The page answers the refusal with a sheet for the password and repeats the errand.
pub struct Confirmed(pub AtDesk);

impl FromRequestParts<Server> for Confirmed {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, server: &Server) -> Result<Self, Failure> {
        let at_desk = AtDesk::from_request_parts(parts, server).await?;
        if at_desk.who.is_confirmed(server.clock().now()) {
            return Ok(Self(at_desk));
        }
        Err(RefusalCode::ConfirmFirst.into())
    }
}

/// The token that a browser shows, if it is one.
pub fn token_of(jar: &CookieJar) -> Option<SessionToken> {
    SessionToken::read(jar.get(COOKIE)?.value())
}

/// The cookie of a session. Without `Secure` as long as the server listens on its own machine only, where there is
/// no TLS; without an end, so that it goes when the browser is closed.
pub fn cookie(token: &str) -> Cookie<'static> {
    Cookie::build((COOKIE, token.to_owned()))
        .http_only(true)
        .same_site(SameSite::Strict)
        .path("/")
        .build()
}

fn nobody() -> Failure {
    Refusal::new(
        RefusalCode::NotAllowed,
        "Chưa đăng nhập, hoặc phiên làm việc đã hết. Xin đăng nhập lại.",
    )
    .into()
}
