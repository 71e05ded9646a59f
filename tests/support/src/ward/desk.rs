//! The supervisor's desk of a ward, asked over HTTP as a browser asks, in a session of its own.

use super::Ward;
use reqwest::blocking::Client;
use sync_server::account::{self, AccountError, NewAccount, Role, SessionToken, session};

/// A browser in which the supervisor has signed in.
pub struct Desk {
    http: Client,
    url: String,
    cookie: String,
}

impl Ward {
    /// Makes the supervisor's account and opens a session for it.
    ///
    /// # Panics
    /// When the ward has one already.
    pub fn desk(&self) -> Desk {
        let (token, now) = (SessionToken::mint(), self.clock.now());
        let cookie = format!("tungnha_session={}", token.reveal());
        let ward = self.job(|books| Ok(books.wards()?[0].id));
        let new =
            NewAccount::new(ward, "Chị Hạnh", Role::Supervisor, "cua-go-hai-lan-mo").expect("an account");
        let opened = self.server().ledger().write_sql(move |ledger| {
            let account = account::add(ledger, &new, now)?;
            session::open(ledger, &token, account, now).map_err(AccountError::from)
        });
        self.runtime.block_on(opened).expect("a session");
        Desk {
            http: Client::builder()
                .no_proxy()
                .build()
                .expect("the system makes sockets"),
            url: self.url(),
            cookie,
        }
    }
}

impl Desk {
    /// A page's body, as long as it is.
    ///
    /// # Panics
    /// When the desk does not answer it.
    pub fn get(&self, path: &str) -> Vec<u8> {
        let asked = self.http.get(format!("{}/desk/api/{path}", self.url));
        let answer = asked.header("cookie", &self.cookie).send().expect("an answer");
        assert_eq!(answer.status().as_u16(), 200, "{path}");
        answer.bytes().expect("a body").to_vec()
    }
}
