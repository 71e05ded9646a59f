//! A browser as the tests need it: one cookie, our header, and what came back.

use super::ward::{PASSWORD, Ward};
use reqwest::{Client, Method, RequestBuilder, Response, StatusCode};
use schemas::desk::SignIn;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// One browser.
pub struct Browser {
    client: Client,
    root: String,
    pub cookie: Option<String>,
}

impl Browser {
    pub fn at(ward: &Ward) -> Self {
        Self {
            client: Client::new(),
            root: ward.running.url(),
            cookie: None,
        }
    }

    /// A browser in which somebody has signed in.
    pub async fn of(ward: &Ward, name: &str) -> Self {
        let mut browser = Self::at(ward);
        assert_eq!(browser.sign_in(name, PASSWORD).await.status(), StatusCode::OK);
        browser
    }

    /// A request without the header of our own page.
    pub fn bare(&self, method: Method, path: &str) -> RequestBuilder {
        let request = self.client.request(method, format!("{}{path}", self.root));
        match &self.cookie {
            Some(cookie) => request.header("cookie", format!("tungnha_session={cookie}")),
            None => request,
        }
    }

    pub async fn get(&self, path: &str) -> Response {
        self.bare(Method::GET, path).send().await.unwrap()
    }

    pub async fn page<T: DeserializeOwned>(&self, path: &str) -> T {
        let response = self.get(path).await;
        assert_eq!(response.status(), StatusCode::OK, "{path}");
        response.json().await.unwrap()
    }

    pub async fn post(&self, path: &str, body: &impl Serialize) -> Response {
        self.bare(Method::POST, path)
            .header("x-tungnha", "desk")
            .json(body)
            .send()
            .await
            .unwrap()
    }

    /// Signs in and keeps the cookie, as a browser does.
    pub async fn sign_in(&mut self, name: &str, password: &str) -> Response {
        let body = SignIn {
            name: name.to_owned(),
            password: password.to_owned(),
        };
        let response = self.post("/desk/api/session", &body).await;
        if let Some(cookie) = response.headers().get("set-cookie") {
            let cookie = cookie.to_str().unwrap();
            let value = cookie
                .strip_prefix("tungnha_session=")
                .unwrap()
                .split(';')
                .next()
                .unwrap();
            self.cookie = Some(value.to_owned());
        }
        response
    }

    pub async fn sign_out(&self) -> Response {
        self.bare(Method::DELETE, "/desk/api/session")
            .header("x-tungnha", "desk")
            .send()
            .await
            .unwrap()
    }
}
