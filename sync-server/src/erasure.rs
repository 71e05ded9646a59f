//! A person withdraws: the paper goes with its history, and no figure moves (`rules.md` §1.8). One transaction
//! writes the marks into the household's document, drops the person and their notes, moves what they added into the
//! tally of the tổ, and leaves tombstones for phones.
//!
//! A withdrawal at a door, and that somebody has died, is written into the household's receipts: the name is hidden at once,
//! and destroyed here three days later, should it have been a mistake or a spite.
//!
//! Not here yet: the clocks of the law and backups that still name the person. Those come with the room for people's
//! requests.

use crate::accept::own::{self, Writer};
use crate::ledger::{Books, Facts, Kept, LedgerError};
use crate::view::recount;
use schemas::day::Day;
use schemas::document::household::SCHEMA_WITH_ANSWERS;
use schemas::document::{Kind, answers, receipt};
use schemas::ids::{DocumentId, PersonId, WardId};
use schemas::indicator::{fact, leave_behind};
use schemas::record::receipt::gone;
use schemas::wire::Tombstone;

/// For the tombstone; codes and never words about a person.
const WITHDRAWN: &str = "withdrawn";
const DIED: &str = "died";

/// Erases one person. False when there is no such paper, or it is gone already.
///
/// # Errors
/// The store's; then nothing has changed.
pub fn erase_person(
    books: &dyn Books,
    facts: &Facts,
    ward: WardId,
    person: PersonId,
    by: Writer,
) -> Kept<bool> {
    let Some(paper) = books
        .document(person.into())?
        .filter(|paper| paper.kind == Kind::Person)
    else {
        return Ok(false);
    };
    let household = books
        .document(paper.household.into())?
        .ok_or_else(|| LedgerError::Damaged(format!("document {}", paper.household)))?;
    let known = books.facts_of(paper.household)?;
    let (record, people) = fact::household_of(&known)
        .ok_or_else(|| LedgerError::Damaged(format!("the facts of {}", paper.household)))?;
    let today = Day::of_instant(by.now);
    let left = leave_behind(record, &people, person, today);
    let died = gone(&record.receipts).get(&person).is_some_and(|gone| gone.died);

    own::write(books, facts, &household, SCHEMA_WITH_ANSWERS, by, |doc| {
        for (mark, number) in &left.marks {
            answers::set_mark(doc, mark, *number)?;
        }
        // Of whoever died nobody took a consent back.
        if died {
            Ok(())
        } else {
            receipt::withdraw(doc, person, today)
        }
    })?;
    let papers = papers_of(books, paper.household.into(), person)?;
    forget_held(books, &papers)?;
    books.forget_cut_rows(paper.household)?;
    for document in papers {
        let stone = Tombstone {
            document,
            at: by.now,
            reason: if died { DIED } else { WITHDRAWN }.to_owned(),
        };
        books.erase(paper.area, &stone)?;
    }
    books.add_to_tally(paper.area, &left.tally)?;
    recount(books, paper.household, books.counted_year()?)?;
    books.renew_sheet(ward)?;
    Ok(true)
}

/// Erases everybody who changed their mind or died three days ago or earlier; answers how many.
///
/// # Errors
/// The store's; then nothing has changed.
pub fn erase_due(books: &dyn Books, facts: &Facts, ward: WardId, by: Writer) -> Kept<u32> {
    let today = Day::of_instant(by.now);
    let mut erased = 0;
    for (person, gone) in books.gone()? {
        if gone.destroyed_on() <= today {
            erased += u32::from(erase_person(books, facts, ward, person, by)?);
        }
    }
    Ok(erased)
}

/// Takes the papers out of deeds that wait for a decision.
fn forget_held(books: &dyn Books, papers: &[DocumentId]) -> Kept<()> {
    for mut held in books.held()? {
        let before = held.deed.papers.len();
        held.deed.papers.retain(|paper| !papers.contains(&paper.document));
        if held.deed.papers.is_empty() {
            books.let_go(held.deed.batch)?;
        } else if held.deed.papers.len() < before {
            books.hold(&held)?;
        }
    }
    Ok(())
}

/// The person's own paper and the notes about them.
fn papers_of(books: &dyn Books, household: DocumentId, person: PersonId) -> Kept<Vec<DocumentId>> {
    let mut papers = books.notes_about(household.into(), person)?;
    papers.push(person.into());
    Ok(papers)
}
