//! A paper is pinned to its cut: whatever is erased, renumbered or comes in later, the same cut gives the same bytes.

use super::pen::Pen;
use super::reports::{docx, frozen, of};
use super::running::confirmed;
use super::walk::unpacked;
use super::ward::{NOW, Ward};
use crate::accept::own::Writer;
use crate::erasure::erase_person;
use crate::ledger::sqlite::SqliteBooks;
use crate::ledger::{Books, Ledger, LedgerError, Wards};
use schemas::desk::{AskReport, ReportChoices, ReportForm};
use schemas::ids::{AreaId, VolunteerId};
use schemas::record::{Outcome, Unit};
use uuid::Uuid;

#[tokio::test]
async fn the_same_cut_gives_the_same_bytes_after_an_erasure_and_a_renumbering() {
    let ward = Ward::start().await;
    let browser = confirmed(&ward, "Chị Hạnh").await;
    let cut = frozen(&browser).await;
    let forms = [
        ReportForm::Annual,
        ReportForm::Periodic,
        ReportForm::Check,
        ReportForm::Youth,
    ];
    let mut before = Vec::new();
    for form in forms {
        before.push(docx(&browser, &of(&cut, form)).await);
    }
    let of_area = AskReport {
        area: Some(ward.areas[0]),
        ..of(&cut, ReportForm::AreaAnnual)
    };
    let area_before = docx(&browser, &of_area).await;

    let server = ward.running.server();
    let (facts, ward_id) = (server.facts().clone(), server.ward().await.unwrap().id);
    let [twelve, thirteen] = ward.areas;
    let change = move |connection: &rusqlite::Connection| -> Result<bool, LedgerError> {
        let books = SqliteBooks(connection);
        // Tổ 12 becomes tổ 7, with what was tổ 13 in it, and the person of the house is erased.
        let seven = Unit {
            area: AreaId(Uuid::new_v4()),
            number: "7".to_owned(),
            name: "Tổ dân phố số 7".to_owned(),
            old_ward: String::new(),
            from: Some("2026-11-24".parse().unwrap()),
            until: None,
            successor: None,
        };
        books.add_unit(ward_id, &seven)?;
        for area in [twelve, thirteen] {
            books.close_unit(area, "2026-11-23".parse().unwrap(), seven.area)?;
        }
        let by = Writer {
            author: VolunteerId(Uuid::new_v4()),
            now: NOW,
        };
        let person: String = connection.query_row("SELECT person FROM person_view", [], |row| row.get(0))?;
        erase_person(&books, &facts, ward_id, person.parse().unwrap(), by)
    };
    assert!(
        server.ledger().write_sql(change).await.unwrap(),
        "somebody was erased"
    );

    for (form, before) in forms.into_iter().zip(before) {
        assert!(docx(&browser, &of(&cut, form)).await == before, "{form:?}");
    }
    assert!(docx(&browser, &of_area).await == area_before);
    let text = unpacked(&area_before);
    assert!(
        text.contains("tổ dân phố số 12 (Phước Mỹ cũ)"),
        "as it was called on that day"
    );
}

#[tokio::test]
async fn a_certificate_says_what_was_done_when_the_day_was_frozen() {
    let ward = Ward::start().await;
    let browser = confirmed(&ward, "Chị Hạnh").await;
    let cut = frozen(&browser).await;
    let choices: ReportChoices = browser.page("/desk/api/reports/choices").await;
    let lan = choices
        .volunteers
        .iter()
        .find(|one| one.called == "cô Lan Quế")
        .unwrap();
    let asked = AskReport {
        volunteer: Some(lan.volunteer),
        ..of(&cut, ReportForm::Volunteer)
    };
    let before = docx(&browser, &asked).await;
    let server = ward.running.server();
    let (facts, area, house, lan) = (
        server.facts().clone(),
        ward.areas[0],
        ward.households[0],
        lan.volunteer,
    );
    let again = move |books: &dyn Books| -> Result<(), LedgerError> {
        Pen { books, facts: &facts }.visit(lan, area, house, Outcome::Met);
        Ok(())
    };
    server.ledger().write(again).await.unwrap();
    assert!(
        docx(&browser, &asked).await == before,
        "a slip of that day came in later"
    );
    let later = frozen(&browser).await;
    let asked = AskReport {
        cut: later.id,
        ..asked
    };
    assert!(
        docx(&browser, &asked).await != before,
        "and stands in the next cut"
    );
}
