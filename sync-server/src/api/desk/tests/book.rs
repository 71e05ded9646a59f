//! The ward's book on its page with its history, and forms that come back filled in.

use super::client::Browser;
use super::running::{code, log};
use super::ward::Ward;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use reqwest::StatusCode;
use rust_xlsxwriter::Workbook;
use schemas::desk::{BookItem, BookPage, MembersPage, ReadForm};
use schemas::refusal::RefusalCode;
use serde_json::{Value, json};

fn workbook(rows: &[&[&str]]) -> Value {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (row, cells) in (0..).zip(rows) {
        for (column, text) in (0..).zip(*cells) {
            sheet.write(row, column, *text).unwrap();
        }
    }
    json!({ "bytes": STANDARD.encode(book.save_to_buffer().unwrap()) })
}

async fn read(browser: &Browser, kind: &str, rows: &[&[&str]]) -> ReadForm {
    let answer = browser
        .post(&format!("/desk/api/forms/{kind}"), &workbook(rows))
        .await;
    assert_eq!(answer.status(), StatusCode::OK);
    answer.json().await.unwrap()
}

fn refused(read: &ReadForm) -> Vec<(u32, &str)> {
    read.refused
        .iter()
        .map(|line| (line.row, line.why.as_str()))
        .collect()
}

#[tokio::test]
async fn an_entry_stands_with_who_wrote_it_and_a_correction_before_it() {
    let ward = Ward::start().await;
    let browser = Browser::of(&ward, "Chị Hạnh").await;
    let typed = |number: u64| json!({ "typed": [{ "area": ward.areas[0], "what": "adults16", "number": number, "source": "Công an phường", "day": "2026-10-01" }] });
    for number in [260, 262] {
        assert_eq!(
            browser.post("/desk/api/book", &typed(number)).await.status(),
            StatusCode::OK
        );
    }
    let page: BookPage = browser.page("/desk/api/book/entries?kind=typed").await;
    let said: Vec<_> = page
        .entries
        .iter()
        .map(|entry| match &entry.item {
            BookItem::Typed(typed) => (typed.number, entry.by.as_str()),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(said, [(262, "Chị Hạnh"), (260, "Chị Hạnh")]);
    assert_eq!(log(&browser).await[0].1, "book_entered");
    let none: BookPage = browser.page("/desk/api/book/entries?kind=week").await;
    assert!(none.entries.is_empty());

    let long = json!({ "records": [{ "area": ward.areas[0], "kind": "praise", "day": "2026-11-20", "title": "x".repeat(301) }] });
    assert_eq!(
        code(browser.post("/desk/api/book", &long).await).await,
        (StatusCode::BAD_REQUEST, RefusalCode::Malformed)
    );
    let viewer = Browser::of(&ward, "Lãnh đạo").await;
    for path in ["/desk/api/book/entries?kind=typed", "/desk/api/forms/members"] {
        assert_eq!(viewer.get(path).await.status(), StatusCode::FORBIDDEN, "{path}");
    }
}

#[tokio::test]
async fn numbers_of_to_come_out_of_the_blank_form_filled_in_and_doubt_is_told_by_row() {
    let ward = Ward::start().await;
    let browser = Browser::of(&ward, "Chị Hạnh").await;
    let read = read(
        &browser,
        "denominators",
        &[
            &["SỐ NGƯỜI CỦA TỔ"],
            &["Tổ dân phố", "Phường cũ", "Từ 16 tuổi", "Từ 60 tuổi"],
            &["12", "Phước Mỹ", "260", "48"],
            &["Tổ 13 (An Hải Bắc cũ)", "", "1.234", ""],
            &["12", "An Hải Bắc", "1", ""],
            &["99", "", "1", ""],
            &["12", "Phước Mỹ", "270", ""],
            &["13", "An Hải Bắc", "", "khoảng 50"],
        ],
    )
    .await;
    let numbers: Vec<_> = read
        .numbers
        .iter()
        .map(|one| (one.area, one.what.as_str(), one.number))
        .collect();
    let [twelve, thirteen] = ward.areas;
    assert_eq!(
        numbers,
        [
            (twelve, "adults16", 260),
            (twelve, "elders60", 48),
            (thirteen, "adults16", 1_234)
        ]
    );
    assert_eq!(
        refused(&read),
        [
            (5, "phường cũ không khớp với tổ này"),
            (6, "không có tổ dân phố số này"),
            (7, "tổ này đã có ở dòng trên, lấy dòng trên"),
            (8, "có ô không phải là số nguyên"),
        ]
    );
}

#[tokio::test]
async fn replies_of_units_are_lines_of_the_plan() {
    let ward = Ward::start().await;
    let browser = Browser::of(&ward, "Chị Hạnh").await;
    let read = read(
        &browser,
        "replies",
        &[
            &[
                "Đơn vị",
                "Chỉ tiêu",
                "Số đã đạt",
                "Tổng số",
                "Nguồn",
                "Tính đến ngày",
            ],
            &["Trường Tiểu học A", "TR", "28", "30", "", "20/11/2026"],
            &["", "CT-b1", "", "", "", ""],
            &["", "CT-x", "1", "2", "", ""],
            &["", "CT-a", "40", "45", "Văn phòng", "31/12/2026"],
        ],
    )
    .await;
    assert_eq!(read.lines.len(), 1, "a line that was left blank says nothing");
    let line = &read.lines[0];
    assert_eq!(
        (line.line.as_str(), line.part, line.whole),
        ("TR.staff", 28, Some(30))
    );
    assert_eq!(
        (line.source.as_str(), line.day.to_string().as_str()),
        ("Trường Tiểu học A", "2026-11-20")
    );
    assert_eq!(
        refused(&read).iter().map(|(row, _)| *row).collect::<Vec<_>>(),
        [4, 5]
    );
    let entered = browser
        .post("/desk/api/book", &json!({ "lines": read.lines }))
        .await;
    assert_eq!(entered.status(), StatusCode::OK);
}

#[tokio::test]
async fn members_of_a_decision_are_read_without_their_telephones_and_written_down_all_or_none() {
    let ward = Ward::start().await;
    let browser = Browser::of(&ward, "Chị Hạnh").await;
    let read = read(
        &browser,
        "members",
        &[
            &[
                "TT",
                "Họ và tên",
                "Chức vụ",
                "Số điện thoại",
                "Tổ dân phố",
                "Phường cũ",
            ],
            &["1", "Bác Bảy", "Tổ trưởng", "0905123456", "12", "Phước Mỹ"],
            &["2", "cô Hoà", "Tổ phó", "", "12", "Phước Mỹ"],
            &["3", "cô Hoà", "Tổ phó", "", "13", "An Hải Bắc"],
            &["4", "cô Lan Quế", "", "", "12", "Phước Mỹ"],
        ],
    )
    .await;
    let said: Vec<_> = read
        .members
        .iter()
        .map(|one| (one.called.as_str(), one.role.as_str(), one.areas.len()))
        .collect();
    assert_eq!(said, [("Bác Bảy", "lead", 1), ("cô Hoà", "volunteer", 2)]);
    assert_eq!(
        refused(&read),
        [(5, "đã có trong danh sách thành viên của tổ này")]
    );
    assert!(!serde_json::to_string(&read).unwrap().contains("0905"));

    let stranger = json!([{ "called": "cô Ba", "role": "volunteer", "areas": [ward.areas[0]] },
        { "called": "", "role": "volunteer", "areas": [] }]);
    assert_eq!(
        browser.post("/desk/api/members/many", &stranger).await.status(),
        StatusCode::BAD_REQUEST
    );
    let count = async || {
        browser
            .page::<MembersPage>("/desk/api/members")
            .await
            .members
            .len()
    };
    let before = count().await;
    let written = browser.post("/desk/api/members/many", &json!(read.members)).await;
    assert_eq!(written.json::<usize>().await.unwrap(), 2);
    assert_eq!(count().await, before + 2);
}

#[tokio::test]
async fn a_blank_form_comes_back_as_a_form_that_says_nothing() {
    let ward = Ward::start().await;
    let browser = Browser::of(&ward, "Chị Hạnh").await;
    for kind in ["denominators", "replies", "members"] {
        let blank = browser.get(&format!("/desk/api/forms/{kind}")).await;
        assert_eq!(blank.status(), StatusCode::OK);
        let bytes = STANDARD.encode(blank.bytes().await.unwrap());
        let answer = browser
            .post(&format!("/desk/api/forms/{kind}"), &json!({ "bytes": bytes }))
            .await;
        let read: ReadForm = answer.json().await.unwrap();
        assert_eq!(
            (
                read.numbers.len(),
                read.lines.len(),
                read.members.len(),
                read.refused.len()
            ),
            (0, 0, 0, 0),
            "{kind}"
        );
    }
    let unknown = browser.get("/desk/api/forms/salaries").await;
    assert_eq!(unknown.status(), StatusCode::NOT_FOUND);
    let wrong = browser
        .post(
            "/desk/api/forms/members",
            &json!({ "bytes": STANDARD.encode("no workbook") }),
        )
        .await;
    assert_eq!(
        code(wrong).await,
        (StatusCode::BAD_REQUEST, RefusalCode::Malformed)
    );
}
