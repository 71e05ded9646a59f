//! A number is only believed when the list behind it is as long: each figure of the desk is held to the rows that
//! it opens.

use super::client::Browser;
use super::ward::Ward;
use schemas::call::Conflict;
use schemas::desk::{AreaPage, CoveragePage, DeskDoor, HouseholdPage, PhoneRow};
use schemas::indicator::Coverage;
use schemas::record::HouseState;

/// What a list of doors adds up to, by the rules that the page filters by.
fn counted<'a>(doors: impl Iterator<Item = &'a DeskDoor>) -> Coverage {
    let mut sum = Coverage::default();
    for door in doors {
        sum.registered += 1;
        sum.excluded += u32::from(door.excluded);
        sum.awaiting += u32::from(door.awaiting);
        sum.visited += u32::from(!door.excluded && door.visits > 0);
        sum.met += u32::from(!door.excluded && door.state == HouseState::Met);
        sum.visits += door.visits;
    }
    sum
}

#[tokio::test]
async fn every_number_of_the_coverage_page_is_the_length_of_the_list_that_it_opens() {
    let ward = Ward::start().await;
    for name in ["Chị Hạnh", "Lãnh đạo"] {
        let browser = Browser::of(&ward, name).await;
        let page: CoveragePage = browser.page("/desk/api/coverage").await;
        let phones: Vec<PhoneRow> = browser.page("/desk/api/phones").await;
        let conflicts: Vec<Conflict> = browser.page("/desk/api/conflicts").await;

        let mut total = Coverage::default();
        let mut doors_in_conflict = 0;
        for row in &page.rows {
            let area: AreaPage = browser.page(&format!("/desk/api/areas/{}", row.unit.area)).await;
            assert_eq!(area.coverage, row.coverage);
            assert_eq!(
                counted(area.streets.iter().flat_map(|street| &street.doors)),
                row.coverage
            );
            for street in &area.streets {
                assert_eq!(counted(street.doors.iter()), street.coverage, "{}", street.title);
            }
            let latest = area
                .streets
                .iter()
                .flat_map(|street| &street.doors)
                .filter_map(|door| door.last_visit)
                .max();
            assert_eq!(row.last_visit, latest);
            let holding = phones
                .iter()
                .filter(|phone| phone.areas.contains(&row.unit.area))
                .count();
            assert_eq!(row.phones as usize, holding);
            let doors = area.streets.iter().flat_map(|street| &street.doors);
            doors_in_conflict += doors.filter(|door| door.conflict).count();
            total += row.coverage;
        }
        assert_eq!(page.total, total);
        assert_eq!(page.conflicts as usize, conflicts.len());
        let households: std::collections::BTreeSet<_> = conflicts.iter().map(|c| c.household).collect();
        assert_eq!(doors_in_conflict, households.len());
        let late = |phone: &&PhoneRow| {
            phone.revoked_at.is_none() && page.as_of - phone.last_seen > crate::api::desk::SILENT_AFTER_MS
        };
        assert_eq!(page.silent_phones as usize, phones.iter().filter(late).count());

        for household in &ward.households {
            let shown: HouseholdPage = browser.page(&format!("/desk/api/households/{household}")).await;
            assert_eq!(shown.door.visits as usize, shown.visits.len());
            let listed = conflicts
                .iter()
                .filter(|conflict| conflict.household == *household)
                .count();
            assert_eq!(shown.conflicts.len(), listed);
        }
    }
}

#[tokio::test]
async fn the_ward_is_told_as_it_was_planted() {
    let ward = Ward::start().await;
    let browser = Browser::of(&ward, "Chị Hạnh").await;
    let page: CoveragePage = browser.page("/desk/api/coverage").await;
    let expected = Coverage {
        registered: 7,
        excluded: 1,
        awaiting: 1,
        visited: 5,
        met: 1,
        visits: 7,
    };
    assert_eq!(page.total, expected);
    assert_eq!(
        (page.year, page.conflicts, page.silent_phones, page.held),
        (2026, 5, 2, 0)
    );
    assert_eq!(
        page.silent_since.map(|day| day.to_string()).as_deref(),
        Some("2026-11-19")
    );
    let units: Vec<_> = page.rows.iter().map(|row| row.unit.number.as_str()).collect();
    assert_eq!(units, ["13", "12"], "by old ward, then by number");

    let area: AreaPage = browser.page(&format!("/desk/api/areas/{}", ward.areas[0])).await;
    let titles: Vec<_> = area.streets.iter().map(|street| street.title.as_str()).collect();
    assert!(
        titles.contains(&"Kiệt 45 Nguyễn Công Trứ") && titles.contains(&"Ngô Quyền"),
        "{titles:?}"
    );
    let shown: HouseholdPage = browser
        .page(&format!("/desk/api/households/{}", ward.households[0]))
        .await;
    assert_eq!(shown.priority, ["NCT"]);
    assert!(
        shown.visits[0].helped[0].name.starts_with("Hồ Xuân B"),
        "whichever of the two names is shown"
    );
    assert_eq!(shown.visits[0].note.as_deref(), Some("chìa khoá dưới chậu mai"));
}

#[tokio::test]
async fn what_is_not_there_is_not_found() {
    let ward = Ward::start().await;
    let browser = Browser::of(&ward, "Chị Hạnh").await;
    let nobody = uuid::Uuid::new_v4();
    for path in [
        "areas/x".to_owned(),
        format!("areas/{nobody}"),
        format!("households/{nobody}"),
        "nothing".to_owned(),
    ] {
        let missing = browser.get(&format!("/desk/api/{path}")).await;
        assert_eq!(missing.status(), reqwest::StatusCode::NOT_FOUND, "{path}");
        let refusal: schemas::refusal::Refusal = missing.json().await.unwrap();
        assert_eq!(refusal.code, schemas::refusal::RefusalCode::NotFound);
    }
}
