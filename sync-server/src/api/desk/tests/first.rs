//! The first page and what it leads to: numbers equal the lists they open, states are written down with who and when
//! and can be put back, pictures and weeks say what the tables say.

use super::client::Browser;
use super::ward::Ward;
use reqwest::StatusCode;
use schemas::desk::{
    AreaPage, CoveragePage, FigureRowsPage, FirstPage, PicturesPage, ReporterKind, SubmissionState,
    SubmissionsPage, WeeksPage,
};
use schemas::record::HouseState;
use serde_json::json;
use std::collections::BTreeMap;

const USERS: [&str; 2] = ["Chị Hạnh", "Lãnh đạo"];

#[tokio::test]
async fn each_number_of_the_first_page_is_what_its_link_opens() {
    let ward = Ward::start().await;
    for name in USERS {
        let browser = Browser::of(&ward, name).await;
        let first: FirstPage = browser.page("/desk/api/first").await;
        let coverage: CoveragePage = browser.page("/desk/api/coverage").await;
        let line = |name: &str| first.figures.line(name).unwrap().part.unwrap();
        assert_eq!(line("PH-a.households"), u64::from(coverage.total.visited));
        assert_eq!(line("PH-b.households"), u64::from(coverage.total.met));
        assert_eq!(
            (
                first.silent_phones,
                first.silent_since,
                first.conflicts,
                first.held
            ),
            (
                coverage.silent_phones,
                coverage.silent_since,
                coverage.conflicts,
                coverage.held
            )
        );
        for help in &first.help {
            for line in [&help.visited, &help.platforms] {
                let path = format!(
                    "/desk/api/figures/rows?line={}.{}&area={}",
                    line.indicator, line.code, help.unit.area
                );
                let rows: FigureRowsPage = browser.page(&path).await;
                let sum: i64 = rows.rows.iter().map(|row| row.part).sum();
                assert_eq!(Some((sum + rows.others) as u64), line.part, "{path}");
            }
        }
        let owed: SubmissionsPage = browser.page("/desk/api/submissions").await;
        let mut counted: BTreeMap<_, u32> = BTreeMap::new();
        for row in &owed.rows {
            *counted.entry((row.kind, row.state)).or_default() += 1;
        }
        let told = first
            .submissions
            .iter()
            .map(|one| ((one.kind, one.state), one.number));
        assert_eq!(told.collect::<BTreeMap<_, _>>(), counted);
    }
}

#[tokio::test]
async fn the_tổ_that_need_help_stand_in_the_order_of_the_list_with_why() {
    let ward = Ward::start().await;
    let browser = Browser::of(&ward, "Chị Hạnh").await;
    let first: FirstPage = browser.page("/desk/api/first").await;
    // Nobody typed how many people live there, so houses say it; tổ 13's one house was reached.
    let named: Vec<_> = first.help.iter().map(|row| row.unit.number.as_str()).collect();
    assert_eq!(named, ["12"]);
    assert_eq!((first.help[0].phones, first.help[0].silent), (3, 2));
    assert_eq!(
        (first.help[0].wanting, first.help[0].platforms.whole),
        (None, None)
    );
    assert_eq!(first.due.units.to_string(), "2026-12-06");
}

#[tokio::test]
async fn a_report_moves_in_one_deed_that_says_who_and_another_puts_it_back() {
    let ward = Ward::start().await;
    let browser = Browser::of(&ward, "Chị Hạnh").await;
    let [twelve, _] = ward.areas;
    let set = |state: &str| json!({ "owner": twelve, "state": state });
    let state_of = |page: &SubmissionsPage| {
        let row = page.rows.iter().find(|row| row.owner == twelve.0).unwrap();
        (row.state, row.set_by.clone(), row.set_at)
    };
    let before: SubmissionsPage = browser.page("/desk/api/submissions").await;
    assert_eq!(state_of(&before), (SubmissionState::Missing, String::new(), None));
    for (word, state) in [
        ("submitted", SubmissionState::Submitted),
        ("missing", SubmissionState::Missing),
    ] {
        let done = browser.post("/desk/api/submissions", &set(word)).await;
        assert_eq!(done.status(), StatusCode::OK);
        let page: SubmissionsPage = browser.page("/desk/api/submissions").await;
        assert_eq!(
            state_of(&page),
            (state, "Chị Hạnh".to_owned(), Some(super::ward::NOW))
        );
    }
    let unknown = json!({ "owner": uuid::Uuid::new_v4(), "state": "submitted" });
    let refused = browser.post("/desk/api/submissions", &unknown).await;
    assert_eq!(refused.status(), StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_school_is_added_ended_and_put_back() {
    let ward = Ward::start().await;
    let browser = Browser::of(&ward, "Chị Hạnh").await;
    let schools = async || -> Vec<(uuid::Uuid, String)> {
        let page: SubmissionsPage = browser.page("/desk/api/submissions").await;
        let schools = page
            .rows
            .into_iter()
            .filter(|row| row.kind == ReporterKind::School);
        schools.map(|row| (row.owner, row.name)).collect()
    };
    let add = |kind: &str, name: &str| json!({ "kind": kind, "name": name });
    let school = add("school", "  Trường   THCS Lê Độ ");
    assert_eq!(
        browser.post("/desk/api/reporters", &school).await.status(),
        StatusCode::OK
    );
    let found = schools().await;
    assert_eq!(found[0].1, "Trường THCS Lê Độ");
    for wrong in [
        add("school", "trường thcs lê độ"),
        add("school", " "),
        add("unit", &"a".repeat(121)),
        add("area", "Tổ 99"),
    ] {
        let refused = browser.post("/desk/api/reporters", &wrong).await;
        assert_eq!(refused.status(), StatusCode::BAD_REQUEST, "{wrong}");
    }
    let end = |ended: bool| json!({ "reporter": found[0].0, "ended": ended });
    for (ended, left) in [(true, 0), (false, 1)] {
        let done = browser.post("/desk/api/reporters/end", &end(ended)).await;
        assert_eq!(done.status(), StatusCode::OK);
        assert_eq!(schools().await.len(), left);
    }
}

#[tokio::test]
async fn the_day_for_the_sở_is_typed_and_taken_back() {
    let ward = Ward::start().await;
    let browser = Browser::of(&ward, "Chị Hạnh").await;
    let department = async || {
        let page: FirstPage = browser.page("/desk/api/first").await;
        page.due.department.map(|day| day.to_string())
    };
    let set = |day: serde_json::Value| json!({ "day": day });
    let path = "/desk/api/department-deadline";
    assert_eq!(
        browser.post(path, &set(json!("2026-12-15"))).await.status(),
        StatusCode::OK
    );
    assert_eq!(department().await.as_deref(), Some("2026-12-15"));
    let refused = browser.post(path, &set(json!("2029-12-15"))).await;
    assert_eq!(refused.status(), StatusCode::BAD_REQUEST);
    assert_eq!(
        browser.post(path, &set(json!(null))).await.status(),
        StatusCode::OK
    );
    assert_eq!(department().await, None);
}

#[tokio::test]
async fn a_viewer_writes_none_of_it_down_and_is_not_told_who_did() {
    let ward = Ward::start().await;
    let supervisor = Browser::of(&ward, "Chị Hạnh").await;
    let viewer = Browser::of(&ward, "Lãnh đạo").await;
    let errands = [
        (
            "submissions",
            json!({ "owner": ward.areas[0], "state": "submitted" }),
        ),
        ("reporters", json!({ "kind": "school", "name": "Trường Lê Độ" })),
        (
            "reporters/end",
            json!({ "reporter": uuid::Uuid::new_v4(), "ended": true }),
        ),
        ("department-deadline", json!({ "day": "2026-12-15" })),
    ];
    for (path, body) in &errands {
        let refused = viewer.post(&format!("/desk/api/{path}"), body).await;
        assert_eq!(refused.status(), StatusCode::FORBIDDEN, "{path}");
    }
    supervisor.post("/desk/api/submissions", &errands[0].1).await;
    let seen = viewer.get("/desk/api/submissions").await.text().await.unwrap();
    assert!(seen.contains("submitted") && !seen.contains("Hạnh"), "{seen}");
}

#[tokio::test]
async fn a_picture_shows_the_doors_of_the_tổ_house_by_house() {
    let ward = Ward::start().await;
    for name in USERS {
        let browser = Browser::of(&ward, name).await;
        let [one, other] = ward.areas;
        let pictures: PicturesPage = browser
            .page(&format!("/desk/api/pictures?areas={one},{other}"))
            .await;
        for picture in &pictures.areas {
            let page: AreaPage = browser.page(&format!("/desk/api/areas/{}", picture.area)).await;
            let told: Vec<_> = page
                .streets
                .iter()
                .map(|street| {
                    let states = street.doors.iter().map(|door| door.state).collect::<Vec<_>>();
                    (
                        street.street.clone(),
                        street.kiet.clone().unwrap_or_default(),
                        states,
                    )
                })
                .collect();
            let state = |digit: char| pictures.states[digit.to_digit(10).unwrap() as usize];
            let mut drawn = Vec::new();
            for street in &picture.streets {
                for (kiet, houses) in &street.kiet {
                    let states = houses.chars().map(state).collect::<Vec<_>>();
                    drawn.push((street.street.clone(), kiet.clone(), states));
                }
            }
            assert_eq!(drawn, told);
        }
        let declined = pictures.states.contains(&HouseState::Declined);
        assert_eq!(declined, name == "Chị Hạnh", "a viewer learns of no such state");
    }
    let browser = Browser::of(&ward, "Chị Hạnh").await;
    for wrong in ["", "x", &uuid::Uuid::new_v4().to_string()] {
        let missing = browser.get(&format!("/desk/api/pictures?areas={wrong}")).await;
        assert_eq!(missing.status(), StatusCode::NOT_FOUND, "{wrong}");
    }
}

#[tokio::test]
async fn the_weeks_of_the_year_add_up_to_the_figures() {
    let ward = Ward::start().await;
    let browser = Browser::of(&ward, "Chị Hạnh").await;
    let coverage: CoveragePage = browser.page("/desk/api/coverage").await;
    let mut asked = vec![("/desk/api/weeks".to_owned(), coverage.total)];
    for row in &coverage.rows {
        asked.push((format!("/desk/api/weeks?area={}", row.unit.area), row.coverage));
    }
    for (path, expected) in asked {
        let page: WeeksPage = browser.page(&path).await;
        let sum = |of: fn(&schemas::desk::WeekOfYear) -> u32| page.weeks.iter().map(of).sum::<u32>();
        assert_eq!(
            (sum(|week| week.reached), sum(|week| week.met), page.denominator),
            (expected.visited, expected.met, expected.denominator()),
            "{path}"
        );
    }
    let missing = browser
        .get(&format!("/desk/api/weeks?area={}", uuid::Uuid::new_v4()))
        .await;
    assert_eq!(missing.status(), StatusCode::NOT_FOUND);
}
