//! Correcting a visit. One's own of today is mended in place; any other stays as it was written and a new one says what
//! it amends: both are shown, the later one counts, on the day on which somebody stood at the door.

use super::malformed;
use crate::Engine;
use crate::failure::Failure;
use crate::store::documents::Stored;
use rusqlite::params;
use schemas::call::{AmendVisit, Saved};
use schemas::catalogue::Catalogue;
use schemas::document::{Kind, household, person, visit};
use schemas::ids::VisitId;
use schemas::record::{Outcome, Visit};
use schemas::refusal::RefusalCode;

impl Engine {
    pub(super) fn correct_visit(&self, args: AmendVisit) -> Result<Saved, Failure> {
        let catalogue = Catalogue::built_in();
        let known = catalogue
            .outcome(args.outcome.word())
            .filter(|entry| !entry.retired);
        let reason_known =
            |code: &String| known.is_some_and(|entry| entry.reasons.iter().any(|r| r.code == *code));
        if known.is_none() || args.reason.as_ref().is_some_and(|code| !reason_known(code)) {
            return Err(super::mend::unknown_choice());
        }
        let now = self.clock.now();
        let today = self.today();
        let me = self.state().me.as_ref().ok_or(RefusalCode::NotEnrolled)?.author();
        let id = VisitId(self.chance.id_at(now));
        self.deed(args.household, |edit| {
            let papers = Stored::of_household(edit.read(), args.household)?;
            let there = visit_of(&papers, &args)?;
            if args.revisit_on.is_some_and(|day| day < there.day) {
                return Err(malformed(
                    "Ngày hẹn lại phải từ ngày ghé trở đi. Phiếu vẫn như cũ; xin chọn ngày khác.",
                ));
            }
            if args.outcome != Outcome::Met
                && (helped_by_name(&papers, args.visit)? || !there.unnamed.is_empty())
            {
                return Err(malformed(
                    "Phiếu này có người được giúp nên phải là gặp được người lớn. Phiếu vẫn như cũ.",
                ));
            }
            let mut saved = Saved {
                visit: Some(args.visit),
                households: vec![args.household],
                ..Saved::default()
            };
            if there.by == me && there.written_on(today) {
                edit.change(args.household.into(), |doc| {
                    visit::set_outcome(doc, &args.visit, &args.outcome)?;
                    visit::set_reason(doc, &args.visit, args.reason.as_deref())?;
                    visit::set_revisit(doc, &args.visit, args.revisit_on)
                })?;
                return Ok(saved);
            }
            let record = Visit {
                id,
                by: me,
                at: now,
                outcome: args.outcome,
                reason: args.reason,
                revisit_on: args.revisit_on,
                amends: Some(args.visit),
                ..there
            };
            edit.change(args.household.into(), |doc| visit::write_birth(doc, &record))?;
            edit.read().execute(
                "INSERT INTO own_visit (visit, batch) VALUES (?1, ?2)",
                params![id.to_string(), edit.batch().to_string()],
            )?;
            saved.visit = Some(id);
            Ok(saved)
        })
    }
}

/// The visit to correct. One that was corrected already is corrected through its correction, so that there is one last
/// word.
fn visit_of(papers: &[Stored], args: &AmendVisit) -> Result<Visit, Failure> {
    let stored = papers.iter().find(|paper| paper.kind == Kind::Household);
    let stored = stored.ok_or(RefusalCode::NotFound)?;
    let visits = household::read(stored.load()?.document())?.visits;
    let later = visits.iter().any(|v| !v.voided && v.amends == Some(args.visit));
    if later {
        return Err(malformed(
            "Phiếu này đã có phiếu sửa. Xin sửa ở phiếu sửa sau cùng; chưa đổi gì.",
        ));
    }
    let there = visits.into_iter().find(|v| v.id == args.visit && !v.voided);
    Ok(there.ok_or(RefusalCode::NotFound)?)
}

fn helped_by_name(papers: &[Stored], visit: VisitId) -> Result<bool, Failure> {
    for paper in papers.iter().filter(|paper| paper.kind == Kind::Person) {
        let person = person::read(paper.load()?.document())?;
        if person.guidance.iter().any(|line| line.visit == visit) {
            return Ok(true);
        }
    }
    Ok(false)
}
