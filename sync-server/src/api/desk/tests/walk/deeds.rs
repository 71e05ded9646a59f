//! What changes something, and the ways that are a phone's.

use super::{Ask, PASSWORD, Scene, Told};
use serde_json::{Value, json};

/// What changes something.
pub fn asks(scene: &Scene) -> Vec<Ask> {
    let (door, next) = (scene.ward.households[0], scene.ward.households[1]);
    let area = scene.ward.areas[0];
    let nobody = uuid::Uuid::new_v4();
    let refused =
        |route: &'static str, path: String, body: Value| Ask::post(route, path, body, Told::Refused);
    let plain =
        |route: &'static str, body: Value| refused(route, route.trim_start_matches("POST ").to_owned(), body);
    let request = json!({ "kind": "see", "way": "desk", "receivedOn": "2026-11-24", "household": door, "person": null, "note": "" });
    let walked = json!({ "door": door, "outcome": "met", "day": "2026-11-19", "by": scene.member });
    let password = json!({ "password": PASSWORD });
    vec![
        Ask::post(
            "POST /desk/api/confirm",
            "/desk/api/confirm",
            password,
            Told::Figures,
        ),
        plain("POST /desk/api/book", json!({})),
        plain("POST /desk/api/cuts", json!({ "day": "2026-11-23" })),
        plain(
            "POST /desk/api/submissions",
            json!({ "owner": area, "state": "submitted" }),
        ),
        plain(
            "POST /desk/api/reporters",
            json!({ "kind": "school", "name": "Trường A" }),
        ),
        plain(
            "POST /desk/api/reporters/end",
            json!({ "reporter": nobody, "ended": true }),
        ),
        plain("POST /desk/api/department-deadline", json!({ "day": null })),
        plain(
            "POST /desk/api/conflicts/choose",
            json!({ "document": door, "field": "people", "value": "5" }),
        ),
        plain(
            "POST /desk/api/duplicates",
            json!({ "one": door, "other": next, "verdict": "one" }),
        ),
        plain(
            "POST /desk/api/needs",
            json!({ "document": door, "need": "no_level_2", "stage": "answered", "referral": null }),
        ),
        plain("POST /desk/api/requests", request),
        refused(
            "POST /desk/api/requests/{request}",
            format!("/desk/api/requests/{}", scene.request),
            json!({ "step": "acknowledge" }),
        ),
        refused(
            "POST /desk/api/held/{batch}/accept",
            format!("/desk/api/held/{nobody}/accept"),
            Value::Null,
        ),
        refused(
            "POST /desk/api/held/{batch}/set-aside",
            format!("/desk/api/held/{nobody}/set-aside"),
            Value::Null,
        ),
        plain("POST /desk/api/keying", walked),
        plain("POST /desk/api/keying/undo", json!({ "visit": scene.visit })),
    ]
}

/// A phone's.
pub fn phones(scene: &Scene) -> Vec<Ask> {
    let pack = format!("/v1/areas/{}/pack", scene.ward.areas[0]);
    vec![
        Ask::get("GET /v1/areas/{area}/pack", pack, Told::NoPhone),
        Ask::post("POST /v1/sync", "/v1/sync", json!({}), Told::NoPhone),
        Ask::post("POST /v1/holder", "/v1/holder", json!({}), Told::NoPhone),
        Ask::post("POST /v1/enrol", "/v1/enrol", json!({}), Told::NoPhone),
        Ask::get("GET /healthz", "/healthz", Told::Figures),
        Ask::get("GET /readyz", "/readyz", Told::Figures),
    ]
}
