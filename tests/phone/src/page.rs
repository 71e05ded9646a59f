//! The built companion as files, with the bridge laid into its page.

use axum::body::Body;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use std::path::{Component, Path, PathBuf};

/// What the app's own window allows, too.
const POLICY: &str = "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";
/// Laid before the companion's own script, which looks for what it sets.
const BRIDGE: &str = "<script src=\"/__bridge.js\"></script>";

/// One file of the built companion; its page with the bridge in it.
pub fn file(folder: &Path, path: &str) -> Response {
    let wanted = if path.is_empty() { "index.html" } else { path };
    let inside = Path::new(wanted);
    if inside
        .components()
        .any(|part| !matches!(part, Component::Normal(_)))
    {
        return StatusCode::NOT_FOUND.into_response();
    }
    let Ok(bytes) = std::fs::read(folder.join(inside)) else {
        return missing(folder, wanted);
    };
    let kind = mime_guess::from_path(inside).first_or_octet_stream();
    let body = if wanted == "index.html" {
        with_bridge(&bytes)
    } else {
        bytes
    };
    let head = [
        (header::CONTENT_TYPE, kind.essence_str().to_owned()),
        (header::CONTENT_SECURITY_POLICY, POLICY.to_owned()),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    (head, Body::from(body)).into_response()
}

fn with_bridge(page: &[u8]) -> Vec<u8> {
    let page = String::from_utf8_lossy(page);
    let at = page.find("<script").or_else(|| page.find("</head>")).unwrap_or(0);
    format!("{}{BRIDGE}{}", &page[..at], &page[at..]).into_bytes()
}

fn missing(folder: &Path, wanted: &str) -> Response {
    if wanted != "index.html" {
        return StatusCode::NOT_FOUND.into_response();
    }
    let folder: PathBuf = folder.to_owned();
    let words = format!(
        "The companion is not built: no index.html in {}. Run `npm ci && npm run build` in ui/.\n",
        folder.display()
    );
    (StatusCode::NOT_FOUND, words).into_response()
}
