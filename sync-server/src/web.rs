//! The supervisor's page, served from inside the binary: a ward's computer gets one file and needs no web server.
//!
//! Every answer says what a browser may do with it (`reliability.md` T10): nothing from elsewhere, nothing inline,
//! no frames. Not here: the page's data (`api/desk`); these files hold no personal data and need no session.

mod embedded;

use axum::Router;
use axum::body::Body;
use axum::http::header::{ALLOW, CACHE_CONTROL, CONTENT_TYPE, ETAG, IF_NONE_MATCH};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, Uri, header};
use axum::response::{IntoResponse, Json, Response};
use embedded::{Embedded, find};
use schemas::refusal::{Refusal, RefusalCode};

/// What the page may load and who may frame it.
pub const CONTENT_SECURITY_POLICY: &str =
    "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/// Sent with every file of the page.
const GUARDS: [(HeaderName, &str); 4] = [
    (header::CONTENT_SECURITY_POLICY, CONTENT_SECURITY_POLICY),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "no-referrer"),
    (header::X_FRAME_OPTIONS, "DENY"),
];

/// Where programs ask; a wrong address there is told so and never answered with a page.
const FOR_PROGRAMS: [&str; 4] = ["/v1", "/desk/api", "/healthz", "/readyz"];

/// Answers whatever no other route does.
pub fn routes<S: Clone + Send + Sync + 'static>() -> Router<S> {
    Router::new().fallback(answer)
}

async fn answer(method: Method, uri: Uri, headers: HeaderMap) -> Response {
    let path = uri.path();
    if is_for_programs(path) {
        let refusal = Refusal::new(RefusalCode::NotFound, "Không có địa chỉ này trên máy chủ.");
        return (StatusCode::NOT_FOUND, Json(refusal)).into_response();
    }
    if method != Method::GET && method != Method::HEAD {
        return (StatusCode::METHOD_NOT_ALLOWED, [(ALLOW, "GET, HEAD")]).into_response();
    }
    let mut response = match find(path) {
        Some(file) => hand_out(&file, &headers),
        None => (StatusCode::NOT_FOUND, "Không tìm thấy trang này.").into_response(),
    };
    for (name, value) in GUARDS {
        response
            .headers_mut()
            .insert(name, HeaderValue::from_static(value));
    }
    response
}

fn is_for_programs(path: &str) -> bool {
    FOR_PROGRAMS.iter().any(|prefix| {
        path.strip_prefix(prefix)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    })
}

fn hand_out(file: &Embedded, headers: &HeaderMap) -> Response {
    let caching = [
        (ETAG, file.tag.clone()),
        (CACHE_CONTROL, file.cache_control().to_owned()),
    ];
    let known = headers.get(IF_NONE_MATCH).and_then(|tags| tags.to_str().ok());
    if known.is_some_and(|tags| {
        tags.split(',')
            .any(|tag| tag.trim().trim_start_matches("W/") == file.tag)
    }) {
        return (StatusCode::NOT_MODIFIED, caching).into_response();
    }
    (
        caching,
        [(CONTENT_TYPE, file.content_type())],
        Body::from(file.bytes),
    )
        .into_response()
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::body::to_bytes;

    async fn get(path: &str, headers: HeaderMap) -> Response {
        answer(Method::GET, path.parse().unwrap(), headers).await
    }

    #[tokio::test]
    async fn the_page_comes_with_a_policy_and_is_asked_for_anew_each_time() {
        let page = get("/", HeaderMap::new()).await;
        assert_eq!(page.status(), StatusCode::OK);
        assert_eq!(page.headers()["content-type"], "text/html; charset=utf-8");
        assert_eq!(page.headers()["content-security-policy"], CONTENT_SECURITY_POLICY);
        assert_eq!(page.headers()["x-content-type-options"], "nosniff");
        assert_eq!(page.headers()["referrer-policy"], "no-referrer");
        assert_eq!(page.headers()["cache-control"], "no-cache");
        let mut known = HeaderMap::new();
        known.insert(IF_NONE_MATCH, page.headers()["etag"].clone());
        let body = to_bytes(page.into_body(), usize::MAX).await.unwrap();
        assert!(String::from_utf8_lossy(&body).contains("Từng Nhà"));

        let again = get("/", known).await;
        assert_eq!(again.status(), StatusCode::NOT_MODIFIED);
        assert!(to_bytes(again.into_body(), 1).await.unwrap().is_empty());
    }

    #[tokio::test]
    async fn a_page_of_the_app_is_the_app_and_a_missing_file_is_missing() {
        assert_eq!(get("/to/12", HeaderMap::new()).await.status(), StatusCode::OK);
        let missing = get("/assets/gone.js", HeaderMap::new()).await;
        assert_eq!(missing.status(), StatusCode::NOT_FOUND);
        assert_eq!(missing.headers()["x-content-type-options"], "nosniff");
    }

    #[tokio::test]
    async fn a_program_at_a_wrong_address_gets_a_code_and_no_page() {
        for path in ["/v1/nothing", "/v1", "/desk/api/nothing"] {
            let answer = get(path, HeaderMap::new()).await;
            assert_eq!(answer.status(), StatusCode::NOT_FOUND, "{path}");
            let body = to_bytes(answer.into_body(), 4096).await.unwrap();
            let refusal: Refusal = serde_json::from_slice(&body).unwrap();
            assert_eq!(refusal.code, RefusalCode::NotFound);
        }
        assert_eq!(get("/v1beta", HeaderMap::new()).await.status(), StatusCode::OK);
    }

    #[tokio::test]
    async fn nothing_can_be_sent_to_the_page() {
        let posted = answer(Method::POST, "/".parse().unwrap(), HeaderMap::new()).await;
        assert_eq!(posted.status(), StatusCode::METHOD_NOT_ALLOWED);
    }
}
