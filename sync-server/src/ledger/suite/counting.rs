//! What every store must do with figures.

use super::{with_area, with_area_of};
use crate::ledger::{Books, Kept, Ledger};
use schemas::day::Day;
use schemas::ids::{HouseholdId, VolunteerId};
use schemas::indicator::{Book, Counters, Typed};
use uuid::Uuid;

pub async fn figures_move_by_the_difference_and_the_book_keeps_its_order(ledger: impl Ledger) {
    let (ward, area) = with_area(&ledger).await;
    let (_, other) = with_area_of(&ledger, "13").await;
    let owner = HouseholdId(Uuid::new_v4());
    let counters = |helped: i64, weeks: &[&str]| {
        let mut counters = Counters::default();
        counters.add("guided.named", helped);
        weeks.iter().for_each(|week| counters.add(*week, 1));
        counters
    };
    let (first, then) = (
        counters(2, &["week/2026-11-02"]),
        counters(3, &["week/2026-11-09"]),
    );
    let typed = |number| Typed {
        area,
        what: "adults16".to_owned(),
        number,
        source: "Công an phường".to_owned(),
        day: Day::of_instant(0),
    };
    let book = Book {
        typed: vec![typed(250), typed(260)],
        ..Book::default()
    };
    let entered = book.clone();
    let put = move |books: &dyn Books| -> Kept<_> {
        books.put_counted(owner, Some((area, &first)))?;
        books.put_counted(owner, Some((area, &then)))?;
        let moved = books.area_counters(area)?;
        books.put_counted(owner, Some((other, &then)))?;
        let (left, came) = (books.area_counters(area)?, books.area_counters(other)?);
        books.put_counted(owner, None)?;
        books.enter(ward, &entered, VolunteerId(Uuid::new_v4()), 1)?;
        Ok((
            moved == then,
            left.is_empty(),
            came == then,
            books.area_counters(other)?,
            books.book(ward)?,
        ))
    };
    let (moved, left, came, gone, read) = ledger.write(put).await.unwrap();
    assert!(moved && left && came && gone.is_empty());
    assert_eq!(read, book);
}
