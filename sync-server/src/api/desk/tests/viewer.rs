//! A viewer reads figures and nothing else: every byte of every route is searched for what was planted.

use super::client::Browser;
use super::ward::{SECRETS, Ward};
use reqwest::StatusCode;
use schemas::indicator::Indicators;
use serde_json::json;

/// Every byte that a browser can get by reading.
async fn everything(ward: &Ward, browser: &Browser) -> String {
    let mut paths: Vec<String> = [
        "session",
        "coverage",
        "phones",
        "conflicts",
        "submissions",
        "weeks",
    ]
    .map(|name| format!("/desk/api/{name}"))
    .into();
    paths.extend(ward.areas.iter().map(|area| format!("/desk/api/areas/{area}")));
    paths.extend(
        ward.areas
            .iter()
            .map(|area| format!("/desk/api/pictures?areas={area}")),
    );
    paths.extend(
        ward.households
            .iter()
            .map(|household| format!("/desk/api/households/{household}")),
    );
    // Of the figures, the rows: the figures themselves name indicators and nobody. The first page shows them, too.
    for (indicator, line) in Indicators::built_in().lines() {
        let rows = format!("/desk/api/figures/rows?line={}.{}", indicator.id, line.code);
        paths.extend(ward.areas.iter().map(|area| format!("{rows}&area={area}")));
    }
    let mut all = String::new();
    let mut first: serde_json::Value = browser.page("/desk/api/first").await;
    for figures in ["indicators", "figures"] {
        first.as_object_mut().unwrap().remove(figures).unwrap();
    }
    all.push_str(&first.to_string());
    for path in paths {
        let response = browser.get(&path).await;
        assert_eq!(response.status(), StatusCode::OK, "{path}");
        all.push_str(&format!("{:?}\n", response.headers()));
        all.push_str(&response.text().await.unwrap());
        all.push('\n');
    }
    all
}

#[tokio::test]
async fn no_byte_of_any_answer_tells_a_viewer_a_name_a_note_a_reason_or_who_declined() {
    let ward = Ward::start().await;
    let supervisor = everything(&ward, &Browser::of(&ward, "Chị Hạnh").await).await;
    for secret in SECRETS {
        // A phone number is shown to nobody at the desk; all else must be findable, or the search proves nothing.
        assert_eq!(supervisor.contains(secret), secret != "0905123456", "{secret}");
    }
    let viewer = everything(&ward, &Browser::of(&ward, "Lãnh đạo").await).await;
    let folded = schemas::text::fold(&viewer);
    for secret in SECRETS {
        assert!(!viewer.contains(secret), "{secret}");
        let secret = schemas::text::fold(secret);
        // As a word, since "nct" may stand inside a uuid's neighbourhood of letters.
        let found = folded.split(|c: char| !c.is_alphanumeric() && c != ' ' && c != '_' && c != ',');
        assert!(!found.into_iter().any(|part| part.contains(&secret)), "{secret}");
    }
}

#[tokio::test]
async fn a_viewer_reads_figures_and_decides_nothing() {
    let ward = Ward::start().await;
    let browser = Browser::of(&ward, "Lãnh đạo").await;
    let choice = json!({ "document": ward.households[0], "field": "people", "value": "5" });
    let refused = browser.post("/desk/api/conflicts/choose", &choice).await;
    assert_eq!(refused.status(), StatusCode::FORBIDDEN);
    let conflicts: Vec<schemas::call::Conflict> = browser.page("/desk/api/conflicts").await;
    let fields: Vec<_> = conflicts.iter().map(|conflict| conflict.field.as_str()).collect();
    assert_eq!(fields, ["people"]);
}
