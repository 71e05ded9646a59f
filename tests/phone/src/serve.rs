//! The companion in a browser, with the real engine behind it: the engine family of Android's WebView, without a
//! phone. On this machine only, behind a random token that the first address carries, and for no other host name
//! (a page elsewhere that points its name at this machine gets nothing).

use crate::page;
use anyhow::{Result, ensure};
use axum::Router;
use axum::extract::{Path as InPath, Query, Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Json, Redirect, Response};
use axum::routing::{get, post};
use engine::Engine;
use schemas::refusal::{Refusal, RefusalCode};
use serde_json::{Value, json};
use std::collections::HashMap;
use std::convert::Infallible;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tokio_stream::StreamExt;
use tokio_stream::wrappers::UnboundedReceiverStream;

/// The name of the cookie that the first address leaves.
const COOKIE: &str = "tungnha_phone";

struct Served {
    engine: Engine,
    token: String,
    ui: PathBuf,
    host: String,
}

type Shared = State<Arc<Served>>;

/// Listens until it is stopped; prints one line of JSON with the address to open.
///
/// # Errors
/// When the address is not of this machine or is taken.
pub fn run(engine: Engine, listen: SocketAddr, ui: &Path) -> Result<()> {
    ensure!(
        listen.ip().is_loopback(),
        "a phone without glass listens on this machine only"
    );
    let mut token = [0; 16];
    getrandom::fill(&mut token).map_err(|error| anyhow::anyhow!("no randomness: {error}"))?;
    let token = hex::encode(token);
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::bind(listen).await?;
        let address = listener.local_addr()?;
        let served = Served {
            engine,
            token: token.clone(),
            ui: ui.to_owned(),
            host: address.to_string(),
        };
        println!(
            "{}",
            json!({ "open": format!("http://{address}/?token={token}"), "token": token })
        );
        axum::serve(listener, router(Arc::new(served))).await?;
        Ok(())
    })
}

fn router(served: Arc<Served>) -> Router {
    Router::new()
        .route("/__call/{name}", post(call))
        .route("/__events", get(events))
        .route("/__bridge.js", get(bridge))
        .fallback(file)
        .layer(from_fn_with_state(served.clone(), guard))
        .with_state(served)
}

/// Only for our own name, and only for who has the token: in the header, in the address or in the cookie.
async fn guard(
    State(served): Shared,
    query: Query<HashMap<String, String>>,
    request: Request,
    next: Next,
) -> Response {
    let headers = request.headers();
    if text(headers, header::HOST.as_str()) != Some(served.host.as_str()) {
        return StatusCode::MISDIRECTED_REQUEST.into_response();
    }
    if query.get("token") == Some(&served.token) && request.uri().path() == "/" {
        let cookie = format!("{COOKIE}={}; HttpOnly; SameSite=Strict; Path=/", served.token);
        return ([(header::SET_COOKIE, cookie)], Redirect::to("/")).into_response();
    }
    let cookie = format!("{COOKIE}={}", served.token);
    let by_cookie =
        text(headers, header::COOKIE.as_str()).is_some_and(|all| all.split("; ").any(|one| one == cookie));
    let by_header = text(headers, "x-tungnha-token") == Some(served.token.as_str());
    let by_address = query.get("token") == Some(&served.token);
    // A call changes things, so a cookie alone, which a browser sends by itself, does not make one.
    let allowed = if request.uri().path().starts_with("/__call/") {
        by_header
    } else {
        by_cookie || by_header || by_address
    };
    if allowed {
        next.run(request).await
    } else {
        StatusCode::FORBIDDEN.into_response()
    }
}

fn text<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name)?.to_str().ok()
}

async fn call(State(served): Shared, InPath(name): InPath<String>, Json(args): Json<Value>) -> Response {
    let done = tokio::task::spawn_blocking(move || served.engine.call(&name, args)).await;
    match done.unwrap_or_else(|_| Err(Refusal::of(RefusalCode::Broken))) {
        Ok(reply) => Json(reply).into_response(),
        Err(refusal) => (StatusCode::UNPROCESSABLE_ENTITY, Json(refusal)).into_response(),
    }
}

async fn events(State(served): Shared) -> impl IntoResponse {
    let changes = served.engine.watch();
    let (sender, receiver) = tokio::sync::mpsc::unbounded_channel();
    std::thread::spawn(move || {
        for touched in changes {
            if sender.send(touched).is_err() {
                return;
            }
        }
    });
    let events = UnboundedReceiverStream::new(receiver).map(|touched| {
        let data = serde_json::to_string(&touched).unwrap_or_default();
        Ok::<_, Infallible>(Event::default().event("touched").data(data))
    });
    Sse::new(events).keep_alive(KeepAlive::default())
}

async fn bridge(State(served): Shared) -> impl IntoResponse {
    let script = format!(
        "window.__TUNGNHA_BRIDGE__ = {};\n",
        json!({ "token": served.token })
    );
    (
        [
            (header::CONTENT_TYPE, "text/javascript"),
            (header::CACHE_CONTROL, "no-store"),
        ],
        script,
    )
}

async fn file(State(served): Shared, request: Request) -> Response {
    page::file(&served.ui, request.uri().path().trim_start_matches('/'))
}
