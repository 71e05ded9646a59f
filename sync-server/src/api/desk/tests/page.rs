//! The page's own files come from the server; answers about households are kept in no cache.

use super::client::Browser;
use super::ward::Ward;
use reqwest::StatusCode;

#[tokio::test]
async fn the_server_hands_out_the_page_itself_and_api_answers_stay_in_no_cache() {
    let ward = Ward::start().await;
    let browser = Browser::of(&ward, "Chị Hạnh").await;
    let page = browser.get("/").await;
    assert_eq!(page.status(), StatusCode::OK);
    assert!(
        page.headers()["content-security-policy"]
            .to_str()
            .unwrap()
            .starts_with("default-src 'self';")
    );
    assert!(page.text().await.unwrap().contains("<title>Từng Nhà</title>"));
    let figures = browser.get("/desk/api/coverage").await;
    assert_eq!(figures.headers()["cache-control"], "no-store");
    assert_eq!(figures.headers()["x-content-type-options"], "nosniff");
    assert_eq!(browser.get("/v1/nothing").await.status(), StatusCode::NOT_FOUND);
    assert_eq!(browser.get("/healthz").await.status(), StatusCode::OK);
}
