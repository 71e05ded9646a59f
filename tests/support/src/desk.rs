//! Somebody at the ward's desk: signs in over HTTP as the page does, reads pages and posts errands.

use crate::ward::Ward;
use reqwest::blocking::{Client, RequestBuilder};
use serde_json::Value;
use sync_server::account::{self, NewAccount, Role};

const PASSWORD: &str = "tole-kami-bupo-hine";

/// A browser in which a supervisor has signed in.
pub struct Desk {
    http: Client,
    url: String,
    cookie: String,
}

impl Desk {
    /// A supervisor of that ward, made for the occasion.
    ///
    /// # Panics
    /// When the server does not let her in.
    pub fn of(ward: &Ward, name: &str) -> Self {
        ward.add_account(name, PASSWORD);
        let http = Client::builder()
            .no_proxy()
            .build()
            .expect("the system makes sockets");
        let signed_in = http
            .post(format!("{}/desk/api/session", ward.url()))
            .header("x-tungnha", "desk")
            .json(&serde_json::json!({ "name": name, "password": PASSWORD }))
            .send()
            .expect("an answer");
        let cookie = signed_in.headers()["set-cookie"].to_str().expect("a cookie");
        let cookie = cookie.split(';').next().expect("a cookie").to_owned();
        Self {
            http,
            url: ward.url(),
            cookie,
        }
    }

    /// A page, as JSON.
    pub fn page(&self, path: &str) -> Value {
        let (status, body) = Self::send(self.http.get(self.at(path)), &self.cookie);
        assert_eq!(status, 200, "{path}: {body}");
        body
    }

    /// A page's body, as long as it is.
    pub fn get(&self, path: &str) -> Vec<u8> {
        let answer = self.http.get(self.at(path)).header("cookie", &self.cookie).send();
        let answer = answer.expect("an answer");
        assert_eq!(answer.status().as_u16(), 200, "{path}");
        answer.bytes().expect("a body").to_vec()
    }

    /// An errand; answers the status and what was said.
    pub fn post(&self, path: &str, body: &Value) -> (u16, Value) {
        let request = self.http.post(self.at(path)).header("x-tungnha", "desk");
        Self::send(request.json(body), &self.cookie)
    }

    fn at(&self, path: &str) -> String {
        format!("{}/desk/api/{path}", self.url)
    }

    fn send(request: RequestBuilder, cookie: &str) -> (u16, Value) {
        let answer = request.header("cookie", cookie).send().expect("an answer");
        let status = answer.status().as_u16();
        (status, answer.json().unwrap_or(Value::Null))
    }
}

impl Ward {
    fn add_account(&self, name: &str, password: &str) {
        let (name, password, now) = (name.to_owned(), password.to_owned(), self.clock().now());
        self.with_server(|server| async move {
            let ward = server.ward().await.expect("a ward").id;
            let new = NewAccount::new(ward, &name, Role::Supervisor, &password).expect("an account");
            let add = move |ledger: &rusqlite::Connection| account::add(ledger, &new, now);
            server.ledger().write_sql(add).await.expect("it goes in");
        });
    }
}
