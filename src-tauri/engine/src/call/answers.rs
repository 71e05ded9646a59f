//! What a household says about all who live in it, and its place on the priority list: single fields again.

use super::malformed;
use super::mend::{MOST_PEOPLE, unknown_choice};
use crate::failure::Failure;
use automerge::AutoCommit;
use schemas::call::Mended;
use schemas::catalogue::{Catalogue, Choice};
use schemas::day::Day;
use schemas::document::answers::{self, AnswerField};
use schemas::document::{ShapeError, household};
use schemas::record::PriorityEvent;

/// Whether any of it is to be written.
pub fn asks(fields: &Mended) -> bool {
    fields.answers.is_some()
        || fields.priority_people.is_some()
        || fields.priority_joins.is_some()
        || fields.priority_leaves.is_some()
        || fields.digital_family.is_some()
}

/// Writes what is given.
pub fn write(doc: &mut AutoCommit, fields: &Mended, today: Day) -> Result<(), ShapeError> {
    if let Some(told) = &fields.answers {
        for (field, number) in [
            (AnswerField::About, told.about),
            (AnswerField::Vneid2, told.vneid2),
            (AnswerField::Bank, told.bank),
            (AnswerField::Smartphones, told.smartphones),
        ] {
            if let Some(number) = number {
                answers::set_number(doc, field, number)?;
            }
        }
        if let Some(internet) = told.internet {
            answers::set_internet(doc, internet)?;
        }
        answers::set_told(doc, told.told_by.as_deref(), today)?;
    }
    if let Some(people) = fields.priority_people {
        answers::set_number(doc, AnswerField::PriorityPeople, people)?;
    }
    let joins = fields.priority_joins.as_ref().map(|code| (code, None));
    let leaves = fields
        .priority_leaves
        .as_ref()
        .map(|leave| (&leave.code, Some(leave.why.clone())));
    for (code, left) in joins.into_iter().chain(leaves) {
        household::set_priority(doc, code, left.is_none())?;
        answers::log_priority(
            doc,
            &PriorityEvent {
                day: today,
                code: code.clone(),
                left,
            },
        )?;
    }
    if let Some(attested) = fields.digital_family {
        answers::set_digital_family(doc, attested.then_some(today))?;
    }
    Ok(())
}

/// Numbers that a household can have, codes that the catalogue has.
pub fn check(fields: &Mended) -> Result<(), Failure> {
    let told = fields.answers.clone().unwrap_or_default();
    let numbers = [
        told.about,
        told.vneid2,
        told.bank,
        told.smartphones,
        fields.priority_people,
    ];
    if numbers.into_iter().flatten().any(|number| number > MOST_PEOPLE) {
        return Err(malformed(
            "Số người của một hộ phải từ 0 đến 99. Chưa lưu; xin sửa lại số.",
        ));
    }
    let work = &Catalogue::built_in().work;
    let known = |code: &String, list: &[Choice]| list.iter().any(|choice| choice.code == *code);
    let reasons = &Catalogue::built_in().priority_reasons;
    let leaves = fields.priority_leaves.as_ref();
    let good = told.told_by.as_ref().is_none_or(|by| known(by, &work.answerers))
        && fields
            .priority_joins
            .as_ref()
            .is_none_or(|code| known(code, reasons))
        && leaves.is_none_or(|leave| known(&leave.code, reasons) && known(&leave.why, &work.leaving_reasons));
    if good { Ok(()) } else { Err(unknown_choice()) }
}
