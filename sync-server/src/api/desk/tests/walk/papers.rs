//! Papers, as pages and as files.

use super::{Ask, Scene, Told};
use serde_json::{Value, json};

pub fn asks(scene: &Scene) -> Vec<Ask> {
    use Told::{Figures, Nothing, Refused};
    let (cut, [area, other], member) = (&scene.cut, scene.ward.areas, &scene.member);
    let mut forms: Vec<(Value, Told)> = ["annual", "periodic", "check", "youth"]
        .iter()
        .map(|form| (json!({ "cut": cut, "form": form }), Figures))
        .collect();
    for area in [area, other] {
        forms.push((
            json!({ "cut": cut, "form": "area_annual", "area": area }),
            Figures,
        ));
        forms.push((
            json!({ "cut": cut, "form": "area_quarter", "area": area }),
            Figures,
        ));
    }
    forms.push((
        json!({ "cut": cut, "form": "volunteer", "volunteer": member }),
        Nothing,
    ));
    let mut asks = vec![Ask::get(
        "GET /desk/api/reports/choices",
        "/desk/api/reports/choices",
        Figures,
    )];
    for (of, told) in forms {
        let query = of
            .as_object()
            .unwrap()
            .iter()
            .map(|(key, value)| format!("{key}={}", value.as_str().unwrap()));
        let query = query.collect::<Vec<_>>().join("&");
        asks.push(Ask::get(
            "GET /desk/api/reports",
            format!("/desk/api/reports?{query}"),
            told,
        ));
        let fill = format!("/desk/api/reports/fill?{query}");
        asks.push(Ask::post("POST /desk/api/reports/fill", fill, Value::Null, told));
        asks.push(Ask::post(
            "POST /desk/api/reports/document",
            "/desk/api/reports/document",
            of,
            told,
        ));
    }
    let table = json!({ "name": "Độ phủ", "columns": ["Tổ", "Đã đến"], "rows": [["12", 5]] });
    asks.push(Ask::post(
        "POST /desk/api/sheets",
        "/desk/api/sheets",
        table,
        Figures,
    ));
    asks.push(Ask::post(
        "POST /desk/api/tables",
        "/desk/api/tables",
        json!({}),
        Figures,
    ));
    let words = json!({ "of": { "cut": cut, "form": "annual" }, "parts": { "difficulties": "x" } });
    asks.push(Ask::post(
        "POST /desk/api/reports/parts",
        "/desk/api/reports/parts",
        words,
        Refused,
    ));
    let sheet = format!("/desk/api/walk-sheets/{}", scene.sheet);
    asks.push(Ask::get("GET /desk/api/walk-sheets/{sheet}", sheet, Figures));
    let makes = json!({ "area": area, "title": "x", "households": scene.ward.households });
    asks.push(Ask::post(
        "POST /desk/api/walk-sheets",
        "/desk/api/walk-sheets",
        makes,
        Refused,
    ));
    asks
}
