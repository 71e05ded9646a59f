//! What the ward types: what cannot be meant is refused with the place, and a later entry stands before an earlier.

use super::strategies::day;
use crate::ids::AreaId;
use crate::indicator::{Book, BookRefusal, PaperFigure, SmallRecord, Typed, WardLine, Week};
use uuid::Uuid;

fn area() -> AreaId {
    AreaId(Uuid::from_u128(2))
}

fn typed(number: u64, on: i64) -> Typed {
    Typed {
        area: area(),
        what: "adults16".to_owned(),
        number,
        source: "Công an phường".to_owned(),
        day: day(on),
    }
}

fn of(typed: Typed) -> Book {
    Book {
        typed: vec![typed],
        ..Book::default()
    }
}

#[test]
fn an_absurd_number_a_future_day_and_a_number_without_source_are_refused_with_their_place() {
    let check = |typed: Typed| of(typed).check(day(100)).map_err(|why| why.to_string());
    assert_eq!(check(typed(260, 100)), Ok(()));
    assert_eq!(
        check(typed(9_999_999, 100)).unwrap_err(),
        "Mẫu số, mục 1: số 9999999 quá lớn (nhiều nhất 50000). Chưa ghi gì; xin xem lại số."
    );
    assert!(
        check(typed(260, 101))
            .unwrap_err()
            .starts_with("Mẫu số, mục 1: ngày 12/04/2026 ở sau hôm nay")
    );
    let silent = Typed {
        source: " ".to_owned(),
        ..typed(260, 1)
    };
    assert!(
        check(silent)
            .unwrap_err()
            .starts_with("Mẫu số, mục 1: thiếu nguồn")
    );
    let strange = Typed {
        what: "dogs".to_owned(),
        ..typed(260, 1)
    };
    assert!(check(strange).unwrap_err().contains("không có mục “dogs”"));
}

#[test]
fn lines_paper_weeks_and_records_are_held_to_the_same() {
    let line = WardLine {
        line: "PH-d.people".to_owned(),
        place: String::new(),
        part: 1,
        whole: None,
        source: "Công an".to_owned(),
        day: day(1),
    };
    let lines = Book {
        lines: vec![line],
        ..Book::default()
    };
    // What the Tổ counts itself, nobody else reports.
    assert!(matches!(lines.check(day(9)), Err(BookRefusal::Unknown { .. })));
    let paper = Book {
        paper: vec![PaperFigure {
            area: area(),
            line: "PH-d.people".to_owned(),
            number: 45,
            from: day(8),
            until: day(2),
            source: "Sổ".to_owned(),
            confirmed_by: "Tổ trưởng".to_owned(),
        }],
        ..Book::default()
    };
    assert!(matches!(paper.check(day(9)), Err(BookRefusal::Backwards { .. })));
    let weeks = |monday, skill: &str| Book {
        weeks: vec![Week {
            monday,
            skill: Some(skill.to_owned()),
            why: String::new(),
        }],
        ..Book::default()
    };
    let monday = day(9).monday();
    assert_eq!(
        weeks(monday, "AT-01").check(day(0)),
        Ok(()),
        "a calendar is made beforehand"
    );
    assert!(matches!(
        weeks(monday.plus_days(1), "AT-01").check(day(0)),
        Err(BookRefusal::NoMonday { .. })
    ));
    assert!(matches!(
        weeks(monday, "AT-99").check(day(0)),
        Err(BookRefusal::Unknown { .. })
    ));
    let records = Book {
        records: vec![SmallRecord {
            area: area(),
            kind: "gossip".to_owned(),
            day: day(1),
            title: String::new(),
        }],
        ..Book::default()
    };
    assert!(matches!(records.check(day(9)), Err(BookRefusal::Unknown { .. })));
}

#[test]
fn a_later_number_stands_from_its_day_on_and_the_earlier_one_before_it() {
    let book = Book {
        typed: vec![typed(250, 10), typed(260, 200), typed(255, 10)],
        ..Book::default()
    };
    let at = |on: i64| {
        book.of_area(area(), day(on))
            .typed
            .get("adults16")
            .map(|typed| typed.number)
    };
    assert_eq!(
        (at(9), at(10), at(199), at(200)),
        (None, Some(255), Some(255), Some(260))
    );
}

#[test]
fn a_week_off_leaves_both_sides_and_can_be_called_later() {
    let week = |n: i64, skill: Option<&str>| Week {
        monday: day(4 + 7 * n),
        skill: skill.map(str::to_owned),
        why: "bão".to_owned(),
    };
    assert_eq!(week(0, None).monday, week(0, None).monday.monday());
    let book = Book {
        weeks: vec![
            week(0, Some("AT-01")),
            week(1, Some("AT-02")),
            week(2, Some("AT-03")),
            week(1, None),
        ],
        ..Book::default()
    };
    assert_eq!(book.weeks_at(day(12)), [day(4)]);
    assert_eq!(book.weeks_at(day(30)).len(), 2);
    assert_eq!(book.skill_of_week(day(6)), Some("AT-01"));
    assert_eq!(book.skill_of_week(day(13)), None);
}

#[test]
fn weeks_of_last_year_are_none_of_this_years() {
    let last = day(0).plus_days(364).monday();
    let week = |monday| Week {
        monday,
        skill: Some("AT-01".to_owned()),
        why: String::new(),
    };
    let book = Book {
        weeks: vec![week(last), week(last.plus_days(7)), week(last.plus_days(14))],
        ..Book::default()
    };
    assert_eq!(book.weeks_at(last), [last]);
    assert_eq!(
        book.weeks_at(last.plus_days(20)),
        [last.plus_days(7), last.plus_days(14)]
    );
}

#[test]
fn the_same_book_entered_twice_counts_once_and_a_correction_stands_in_its_place() {
    let paper = |number| PaperFigure {
        area: area(),
        line: "PH-d.people".to_owned(),
        number,
        from: day(0),
        until: day(30),
        source: "Sổ".to_owned(),
        confirmed_by: "Tổ trưởng".to_owned(),
    };
    let record = SmallRecord {
        area: area(),
        kind: "news".to_owned(),
        day: day(3),
        title: "Lớp tối đầu tiên".to_owned(),
    };
    let of = |papers: Vec<PaperFigure>| {
        let book = Book {
            paper: papers,
            records: vec![record.clone(), record.clone()],
            ..Book::default()
        };
        let book = book.of_area(area(), day(90));
        (
            book.paper.get("PH-d.people").copied(),
            book.records.get("news").copied(),
        )
    };
    assert_eq!(of(vec![paper(45), paper(45)]), (Some(45), Some(1)));
    assert_eq!(of(vec![paper(450), paper(45)]), (Some(45), Some(1)));
    assert_eq!(of(vec![paper(45), paper(0)]), (None, Some(1)));
}
