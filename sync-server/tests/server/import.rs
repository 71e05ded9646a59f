//! Importing again: the same file changes nothing, a corrected one changes what differs from the last import, and
//! what a volunteer put right stays.

use crate::ward::Ward;
use rust_xlsxwriter::Workbook;
use schemas::document::Kind;
use schemas::document::household::{CountField, set_count};
use schemas::ids::{AreaId, HouseholdId};
use schemas::wire::ChangeState;
use sync_server::import::apply::{Applied, apply};
use sync_server::import::{ReadOptions, read_workbook};
use sync_server::ledger::{Books, Kept, Ledger};
use sync_server::view::HouseholdRow;

/// Head, address, people: the head is a name that must never be stored.
type Line = (&'static str, &'static str, u32);

const LINES: [Line; 6] = [
    ("Nguyễn Văn Bảy", "12 Ngô Quyền", 4),
    ("Trần Thị Hoà", "14 Ngô Quyền", 3),
    ("Lê Thị Lan", "K45/15 Nguyễn Công Trứ", 5),
    ("Phạm Nam", "K45/15 Nguyễn Công Trứ", 2),
    ("Võ Thị Sáu", "7 Trần Hưng Đạo", 1),
    ("Hồ Tám", "9 Trần Hưng Đạo", 6),
];

fn workbook(lines: &[Line]) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name("Tổ 12").unwrap();
    sheet
        .write(
            0,
            0,
            "DANH SÁCH HỘ GIA ĐÌNH TỔ DÂN PHỐ SỐ 12 - PHƯỜNG PHƯỚC MỸ (CŨ)",
        )
        .unwrap();
    for (column, title) in ["STT", "Họ và tên chủ hộ", "Địa chỉ", "Nhân khẩu"]
        .iter()
        .enumerate()
    {
        sheet.write(1, column as u16, *title).unwrap();
    }
    for (at, (head, address, people)) in lines.iter().enumerate() {
        let row = at as u32 + 2;
        sheet.write(row, 0, at as u32 + 1).unwrap();
        sheet.write(row, 1, *head).unwrap();
        sheet.write(row, 2, *address).unwrap();
        sheet.write(row, 3, *people).unwrap();
    }
    book.save_to_buffer().unwrap()
}

async fn import(ward: &Ward, lines: &[Line]) -> Applied {
    let options = ReadOptions {
        old_ward: Some("Phước Mỹ".to_owned()),
    };
    let reading = read_workbook(&workbook(lines), &options).unwrap();
    apply(&ward.server, reading, false).await.unwrap()
}

async fn rows(ward: &Ward) -> Vec<HouseholdRow> {
    let area = ward.areas[0];
    ward.server
        .ledger()
        .read(move |books| books.household_rows(area))
        .await
        .unwrap()
}

async fn at(ward: &Ward, short: &str) -> HouseholdRow {
    rows(ward)
        .await
        .into_iter()
        .find(|row| row.short == short)
        .unwrap()
}

#[tokio::test]
async fn the_same_file_again_changes_nothing() {
    let ward = Ward::open().await;
    let first = import(&ward, &LINES).await;
    assert_eq!((first.changes, first.added), (6, 6));
    // Tổ 12 was there already and is not made a second time.
    assert_eq!((rows(&ward).await.len(), ward.rows("unit").await), (6, 2));
    let before = (
        ward.rows("change").await,
        ward.rows("batch").await,
        ward.rows("volunteer").await,
    );
    let again = import(&ward, &LINES).await;
    assert_eq!(again, Applied::default());
    assert_eq!(
        before,
        (
            ward.rows("change").await,
            ward.rows("batch").await,
            ward.rows("volunteer").await
        )
    );
}

#[tokio::test]
async fn two_households_of_one_door_are_told_apart() {
    let ward = Ward::open().await;
    import(&ward, &LINES).await;
    let units: Vec<_> = rows(&ward)
        .await
        .into_iter()
        .filter(|row| row.short == "K45/15")
        .collect();
    let units: Vec<_> = units
        .iter()
        .map(|row| (row.address.unit.as_deref(), row.counts.people))
        .collect();
    assert_eq!(units, [(Some("A"), Some(5)), (Some("B"), Some(2))]);
}

#[tokio::test]
async fn three_corrected_rows_are_three_changes_in_one_deed() {
    let ward = Ward::open().await;
    import(&ward, &LINES).await;
    let mut lines = LINES;
    lines[0].2 = 5;
    lines[3].2 = 3;
    lines[5].2 = 7;
    let applied = import(&ward, &lines).await;
    assert_eq!((applied.changes, applied.added), (3, 0));
    assert_eq!((ward.rows("change").await, ward.rows("batch").await), (9, 2));
    assert_eq!(at(&ward, "12").await.counts.people, Some(5));
}

#[tokio::test]
async fn what_a_volunteer_put_right_survives_the_next_import() {
    let ward = Ward::open().await;
    import(&ward, &LINES).await;
    let mut lan = ward.phone("cô Lan", &ward.areas).await;
    let home = at(&ward, "12").await.household;
    learn(&ward, &mut lan, home).await;
    lan.write(home.into(), Kind::Household, |doc| {
        set_count(doc, CountField::People, 9).unwrap()
    });
    let deed = lan.deed(ward.areas[0], &[home.into()]);
    assert_eq!(ward.take(&lan, vec![deed]).await.states, [ChangeState::Stored]);

    assert_eq!(import(&ward, &LINES).await.changes, 0);
    assert_eq!(at(&ward, "12").await.counts.people, Some(9));

    let mut lines = LINES;
    lines[1].2 = 8;
    assert_eq!(import(&ward, &lines).await.changes, 1);
    assert_eq!(at(&ward, "12").await.counts.people, Some(9));
    assert_eq!(at(&ward, "14").await.counts.people, Some(8));
}

async fn learn(ward: &Ward, phone: &mut crate::paper_phone::PaperPhone, home: HouseholdId) {
    let load = move |books: &dyn Books| -> Kept<_> { books.document(home.into()) };
    let stored = ward.server.ledger().read(load).await.unwrap().unwrap();
    let mut other = crate::paper_phone::PaperPhone::new();
    other.docs.insert(
        home.into(),
        (
            Kind::Household,
            automerge::AutoCommit::load(&stored.saved).unwrap(),
        ),
    );
    phone.learn(&mut other);
}

#[tokio::test]
async fn a_row_that_left_the_file_stays_in_the_register_and_is_named() {
    let ward = Ward::open().await;
    import(&ward, &LINES).await;
    let applied = import(&ward, &LINES[..5]).await;
    assert_eq!((applied.changes, applied.unpaired.len()), (0, 1));
    assert_eq!(applied.unpaired[0].address, "9 Trần Hưng Đạo");
    assert_eq!(rows(&ward).await.len(), 6);
}

#[tokio::test]
async fn only_saying_what_would_be_done_does_nothing() {
    let ward = Ward::open().await;
    let options = ReadOptions {
        old_ward: Some("Phước Mỹ".to_owned()),
    };
    let reading = read_workbook(&workbook(&LINES), &options).unwrap();
    let would = apply(&ward.server, reading, true).await.unwrap();
    assert_eq!((would.changes, ward.rows("change").await), (6, 0));
}

#[tokio::test]
async fn imported_households_are_ordinary_changes_that_a_rebuild_finds_again() {
    let ward = Ward::open().await;
    import(&ward, &LINES).await;
    let found = ward
        .server
        .ledger()
        .write(|books| sync_server::view::rebuild(books, 2026))
        .await
        .unwrap();
    assert!(found.is_clean(), "{found:?}");
    let found = ward
        .server
        .ledger()
        .read_sql(sync_server::doctor::examine)
        .await
        .unwrap();
    assert!(found.wrong.is_empty(), "{:?}", found.wrong);
}

#[tokio::test]
async fn no_head_of_a_household_is_in_any_byte_of_the_data_folder() {
    let ward = Ward::open().await;
    import(&ward, &LINES).await;
    let mut seen = 0;
    for file in std::fs::read_dir(ward.place.path()).unwrap() {
        let bytes = std::fs::read(file.unwrap().path()).unwrap();
        seen += bytes.len();
        for (head, ..) in LINES {
            for form in [head.to_owned(), schemas::text::fold(head)] {
                let found = bytes.windows(form.len()).any(|window| window == form.as_bytes());
                assert!(!found, "a name is in the folder");
            }
        }
    }
    assert!(seen > 10_000);
}

#[tokio::test]
async fn a_phone_is_given_a_new_edition_as_one_deed_a_tổ() {
    let ward = Ward::open().await;
    import(&ward, &LINES).await;
    let area: AreaId = ward.areas[0];
    let news = ward
        .server
        .ledger()
        .read(move |books| books.news(area, 0, 1 << 20, &[]))
        .await
        .unwrap();
    assert_eq!((news.entries.len(), news.upto), (1, 1));
}
