//! The figures page: every number is the sum of the rows that it opens, a frozen cut stays, and what cannot be meant is
//! refused in words.

use super::client::Browser;
use super::ward::Ward;
use reqwest::StatusCode;
use schemas::desk::{CutView, FigureRowsPage, FiguresPage};
use schemas::indicator::Indicators;
use schemas::refusal::{Refusal, RefusalCode};
use serde_json::json;

#[tokio::test]
async fn every_figure_is_the_sum_of_the_rows_that_it_opens() {
    let ward = Ward::start().await;
    for name in ["Chị Hạnh", "Lãnh đạo"] {
        let browser = Browser::of(&ward, name).await;
        let page: FiguresPage = browser.page("/desk/api/figures").await;
        assert_eq!(page.units.len(), 2);
        assert!(
            page.figures
                .line("PH-a.households")
                .is_some_and(|line| line.part > Some(0))
        );
        for line in &page.figures.lines {
            let asked = format!("line={}.{}", line.indicator, line.code);
            let opened: FigureRowsPage = browser.page(&format!("/desk/api/figures/rows?{asked}")).await;
            if line.part.is_none() {
                continue;
            }
            let parts: u64 = opened.areas.iter().filter_map(|area| area.line.part).sum();
            assert_eq!(Some(parts), line.part, "{asked}");
            for area in &opened.areas {
                let path = format!("/desk/api/figures/rows?{asked}&area={}", area.unit.area);
                let rows: FigureRowsPage = browser.page(&path).await;
                let sum: i64 = rows.rows.iter().map(|row| row.part).sum::<i64>() + rows.others;
                if line.code != "weeks"
                    && Indicators::built_in()
                        .line(&asked[5..])
                        .is_some_and(|(_, l)| !l.part.starts_with("keys:"))
                {
                    assert_eq!(u64::try_from(sum).ok(), area.line.part, "{path}");
                }
            }
        }
    }
}

#[tokio::test]
async fn a_frozen_cut_stays_while_the_book_goes_on() {
    let ward = Ward::start().await;
    let browser = Browser::of(&ward, "Chị Hạnh").await;
    let area = ward.areas[0];
    let typed = |number: u64| {
        json!({ "typed": [{ "area": area, "what": "adults16", "number": number, "source": "Công an phường",
                            "day": "2026-10-01" }] })
    };
    assert_eq!(
        browser.post("/desk/api/book", &typed(40)).await.status(),
        StatusCode::OK
    );
    let made = browser
        .post("/desk/api/cuts", &json!({ "day": "2026-11-24" }))
        .await;
    assert_eq!(made.status(), StatusCode::OK);
    let cut: CutView = made.json().await.unwrap();
    let of_cut = format!("/desk/api/figures?area={area}&cut={}", cut.id);
    let before: FiguresPage = browser.page(&of_cut).await;
    assert_eq!(
        browser.post("/desk/api/book", &typed(50)).await.status(),
        StatusCode::OK
    );
    let after: FiguresPage = browser.page(&of_cut).await;
    assert_eq!((before.figures.clone(), after.cuts.len()), (after.figures, 1));
    let now: FiguresPage = browser.page(&format!("/desk/api/figures?area={area}")).await;
    let whole = |page: &FiguresPage| page.figures.line("PH-d.people").and_then(|line| line.whole);
    assert_eq!((whole(&before), whole(&now)), (Some(40), Some(50)));
    let rows: FigureRowsPage = browser
        .page(&format!(
            "/desk/api/figures/rows?line=PH-a.households&area={area}&cut={}",
            cut.id
        ))
        .await;
    let part = before.figures.line("PH-a.households").and_then(|line| line.part);
    assert_eq!(Some(rows.rows.len() as u64), part);
}

#[tokio::test]
async fn a_day_to_come_an_absurd_number_and_a_viewer_are_refused_and_nothing_is_written() {
    let ward = Ward::start().await;
    let browser = Browser::of(&ward, "Chị Hạnh").await;
    let refusal = async |path: &str, body: serde_json::Value| -> Refusal {
        let answer = browser.post(path, &body).await;
        assert!(answer.status().is_client_error(), "{path}");
        answer.json().await.unwrap()
    };
    let said = refusal("/desk/api/cuts", json!({ "day": "2027-01-01" })).await;
    assert_eq!(
        said.message,
        "Ngày chốt số 01/01/2027 ở sau hôm nay. Chưa chốt gì; xin chọn hôm nay hoặc một ngày đã qua."
    );
    let entry = |number: u64, area: &str| json!({ "typed": [{ "area": area, "what": "adults16", "number": number, "source": "Công an", "day": "2026-10-01" }] });
    let area = ward.areas[0].to_string();
    let said = refusal("/desk/api/book", entry(9_999_999, &area)).await;
    assert!(
        said.message.starts_with("Mẫu số, mục 1: số 9999999 quá lớn"),
        "{}",
        said.message
    );
    let elsewhere = refusal("/desk/api/book", entry(5, &uuid::Uuid::new_v4().to_string())).await;
    assert_eq!(elsewhere.code, RefusalCode::NotFound);

    let viewer = Browser::of(&ward, "Lãnh đạo").await;
    for (path, body) in [
        ("/desk/api/book", entry(5, &area)),
        ("/desk/api/cuts", json!({ "day": "2026-11-01" })),
    ] {
        assert_eq!(
            viewer.post(path, &body).await.status(),
            StatusCode::FORBIDDEN,
            "{path}"
        );
    }
    let page: FiguresPage = browser.page(&format!("/desk/api/figures?area={area}")).await;
    assert_eq!(
        (page.cuts.len(), page.figures.line("PH-d.people").unwrap().whole),
        (0, None)
    );
    for path in [
        "figures?cut=x",
        "figures?area=5c1e9d6a-4b7e-4a4e-9a51-0d7e0c1f2a3b",
        "figures/rows?line=XX.people",
    ] {
        let missing = browser.get(&format!("/desk/api/{path}")).await;
        assert_eq!(missing.status(), StatusCode::NOT_FOUND, "{path}");
    }
}
