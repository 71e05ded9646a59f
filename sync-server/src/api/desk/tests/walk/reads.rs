//! What a page reads: everything that is looked at, tổ by tổ and house by house.

use super::{Ask, Scene, Told};
use schemas::indicator::Indicators;

const GET: &str = "GET ";

pub fn asks(scene: &Scene) -> Vec<Ask> {
    use Told::{Figures, Refused};
    let (areas, households) = (scene.ward.areas, &scene.ward.households);
    let plain = [
        ("GET /desk/api/session", Figures),
        ("GET /desk/api/first", Figures),
        ("GET /desk/api/coverage", Figures),
        ("GET /desk/api/figures", Figures),
        ("GET /desk/api/weeks", Figures),
        ("GET /desk/api/submissions", Figures),
        ("GET /desk/api/phones", Figures),
        ("GET /desk/api/conflicts", Figures),
        ("GET /desk/api/decisions", Figures),
        ("GET /desk/api/events", Figures),
        ("GET /desk/api/book", Figures),
        ("GET /desk/api/checks", Refused),
        ("GET /desk/api/held", Refused),
        ("GET /desk/api/duplicates", Refused),
        ("GET /desk/api/needs", Refused),
        ("GET /desk/api/requests", Refused),
        ("GET /desk/api/keying", Refused),
        ("GET /desk/api/audit", Refused),
        ("GET /desk/api/accounts", Refused),
        ("GET /desk/api/members", Refused),
        ("GET /desk/api/units", Refused),
        ("GET /desk/api/wording", Refused),
        ("GET /desk/api/imports", Refused),
        ("GET /desk/api/imports/template", Refused),
    ];
    let mut asks: Vec<Ask> = plain
        .into_iter()
        .map(|(route, told)| Ask::get(route, route.trim_start_matches(GET), told))
        .collect();
    asks.push(Ask::get(
        "GET /desk/api/book/entries",
        "/desk/api/book/entries?kind=typed",
        Refused,
    ));
    asks.push(Ask::get(
        "GET /desk/api/forms/{kind}",
        "/desk/api/forms/members",
        Refused,
    ));
    for area in areas {
        asks.push(Ask::get(
            "GET /desk/api/areas/{area}",
            format!("/desk/api/areas/{area}"),
            Figures,
        ));
        asks.push(Ask::get(
            "GET /desk/api/pictures",
            format!("/desk/api/pictures?areas={area}"),
            Figures,
        ));
        asks.push(Ask::get(
            "GET /desk/api/weeks",
            format!("/desk/api/weeks?area={area}"),
            Figures,
        ));
        asks.push(Ask::get(
            "GET /desk/api/figures",
            format!("/desk/api/figures?area={area}"),
            Figures,
        ));
    }
    asks.push(Ask::get(
        "GET /desk/api/figures",
        format!("/desk/api/figures?cut={}", scene.cut),
        Figures,
    ));
    for household in households {
        let one = format!("/desk/api/households/{household}");
        asks.push(Ask::get("GET /desk/api/households/{household}", &one, Figures));
        asks.push(Ask::get(
            "GET /desk/api/households/{household}/people",
            format!("{one}/people"),
            Refused,
        ));
    }
    for (indicator, line) in Indicators::built_in().lines() {
        for of in areas
            .iter()
            .flat_map(|area| [format!("&area={area}"), format!("&area={area}&cut={}", scene.cut)])
            .chain([String::new()])
        {
            let path = format!("/desk/api/figures/rows?line={}.{}{of}", indicator.id, line.code);
            asks.push(Ask::get("GET /desk/api/figures/rows", path, Figures));
        }
    }
    asks
}
