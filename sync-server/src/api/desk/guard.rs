//! What holds for every request of the page: nothing is changed on behalf of another site, and nothing of an
//! answer stays in a cache.
//!
//! A form of another site can send a cookie along, but neither our header nor a matching Origin (`reliability.md`
//! T10). The cookie is `SameSite=Strict` besides; browsers differ in what they call a site, headers do not.

use crate::refusal::Failure;
use axum::Json;
use axum::extract::Request;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_TYPE, HOST, ORIGIN, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use schemas::refusal::{Refusal, RefusalCode};

/// The header that only our own page sends.
pub const HEADER: &str = "x-tungnha";
const DESK: &str = "desk";

/// Turns away whatever would change something and does not come from our page.
pub async fn from_our_page(request: Request, next: Next) -> Result<Response, Failure> {
    let only_reads = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    if only_reads || is_ours(request.headers()) {
        return Ok(next.run(request).await);
    }
    let words =
        "Yêu cầu này không đến từ trang của phường nên không được nhận. Xin tải lại trang rồi thử lại.";
    Ok((
        StatusCode::FORBIDDEN,
        Json(Refusal::new(RefusalCode::NotAllowed, words)),
    )
        .into_response())
}

fn is_ours(headers: &HeaderMap) -> bool {
    let marked = headers
        .get(HEADER)
        .is_some_and(|value| value.as_bytes() == DESK.as_bytes());
    let Some(origin) = headers.get(ORIGIN) else {
        return marked;
    };
    let host = headers.get(HOST).and_then(|host| host.to_str().ok());
    let site = origin
        .to_str()
        .ok()
        .and_then(|origin| origin.split_once("://"))
        .map(|(_, site)| site);
    marked && host.is_some() && site == host
}

/// What the framework itself turns away (an address that does not read, a body of another kind) it says in English and
/// with what was typed; here it is said as everything else is.
pub async fn in_our_words(response: Response) -> Response {
    let code = match response.status() {
        StatusCode::BAD_REQUEST | StatusCode::UNSUPPORTED_MEDIA_TYPE | StatusCode::UNPROCESSABLE_ENTITY => {
            RefusalCode::Malformed
        }
        StatusCode::PAYLOAD_TOO_LARGE => RefusalCode::TooLarge,
        _ => return response,
    };
    let media_type = response.headers().get(CONTENT_TYPE);
    if media_type.is_some_and(|kind| kind.as_bytes() == b"application/json") {
        return response;
    }
    Failure::from(code).into_response()
}

/// Figures grow stale and names do not belong into a browser's cache.
pub async fn keep_nowhere(mut response: Response) -> Response {
    let headers = response.headers_mut();
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
        pairs
            .iter()
            .map(|(name, value)| (name.parse().unwrap(), HeaderValue::from_static(value)))
            .collect()
    }

    #[test]
    fn only_our_own_page_may_change_something() {
        let host = ("host", "127.0.0.1:8080");
        assert!(
            is_ours(&headers(&[host, ("x-tungnha", "desk")])),
            "a program sends no Origin"
        );
        assert!(is_ours(&headers(&[
            host,
            ("x-tungnha", "desk"),
            ("origin", "http://127.0.0.1:8080")
        ])));
        assert!(!is_ours(&headers(&[host])));
        assert!(!is_ours(&headers(&[host, ("x-tungnha", "phone")])));
        for origin in [
            "http://127.0.0.1:8081",
            "http://elsewhere.vn",
            "null",
            "127.0.0.1:8080",
        ] {
            assert!(
                !is_ours(&headers(&[host, ("x-tungnha", "desk"), ("origin", origin)])),
                "{origin}"
            );
        }
    }
}
