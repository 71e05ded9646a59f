//! Lessons at the Nhà sinh hoạt cộng đồng. Two members may write the same buổi down apart: names add up, skills add
//! up, and of two head-counts the larger stands. Each may take back on its day what they wrote themselves.

use super::malformed;
use crate::edit::Edit;
use crate::failure::Failure;
use crate::me::Me;
use crate::store::documents::Stored;
use crate::store::outbox;
use crate::{Engine, State};
use automerge::{Automerge, ChangeHash, ReadDoc};
use schemas::call::{AddLesson, AskArea, LessonView, RecordSession, Saved, SessionView, TakeBackSession};
use schemas::catalogue::Catalogue;
use schemas::day::Day;
use schemas::document::Kind;
use schemas::document::conflict::author;
use schemas::document::lesson::{self, SessionField};
use schemas::ids::{AreaId, BatchId, LessonId, VolunteerId};
use schemas::record::Lesson;
use schemas::refusal::RefusalCode;
use schemas::text::tidy;
use std::collections::BTreeSet;

/// Heads at one buổi, a festival included.
const MOST_HEADS: u32 = 2_000;
/// Characters of a title.
const TITLE_LIMIT: usize = 100;

impl Engine {
    pub(super) fn all_lessons(&self, args: AskArea) -> Result<Vec<LessonView>, Failure> {
        let state = self.state();
        let me = state.me.as_ref().map(Me::author);
        let today = self.today();
        let mut views = Vec::new();
        for stored in Stored::of_kind(state.store.read(), args.area, &Kind::Lesson)? {
            let mut doc = stored.load()?;
            let doc = doc.document();
            let lesson = lesson::read(doc)?;
            if !lesson.voided {
                let mine = lesson::taking_back::days(doc, |hash| written_by(doc, hash, me, today))?;
                views.push(shown(lesson, &mine));
            }
        }
        views.sort_by_key(|view| {
            let last = view.sessions.first().map(|session| session.day);
            std::cmp::Reverse((last, view.id))
        });
        Ok(views)
    }

    pub(super) fn open_lesson(&self, args: AddLesson) -> Result<Saved, Failure> {
        let title = tidy(&args.title);
        if title.chars().count() > TITLE_LIMIT || title.chars().filter(char::is_ascii_digit).count() >= 9 {
            return Err(malformed(
                "Tên lớp không quá 100 chữ và không có dãy số dài. Chưa lưu; xin sửa lại.",
            ));
        }
        let kinds = &Catalogue::built_in().work.lesson_kinds;
        if !kinds.iter().any(|kind| kind.code == args.kind.word()) {
            return Err(super::mend::unknown_choice());
        }
        let id = LessonId(self.chance.id_at(self.clock.now()));
        self.alone(args.area, id.into(), |edit| {
            edit.create(id.into(), &Kind::Lesson, |doc| {
                Ok(lesson::write_birth(doc, id, args.area, &args.kind, &title)?)
            })?;
            Ok(Saved {
                lesson: Some(id),
                ..Saved::default()
            })
        })
    }

    pub(super) fn write_session(&self, args: RecordSession) -> Result<Saved, Failure> {
        let today = self.today();
        let day = args.day.unwrap_or(today);
        if day > today || day.year() < today.year() - 1 {
            return Err(malformed(
                "Ngày của buổi phải từ năm trước đến hôm nay. Chưa lưu; xin chọn lại ngày.",
            ));
        }
        let numbers = [
            (SessionField::Heads, args.heads),
            (SessionField::Visitors, args.visitors),
            (SessionField::Volunteers, args.volunteers),
        ];
        if numbers.iter().filter_map(|(_, n)| *n).any(|n| n > MOST_HEADS) {
            return Err(malformed(
                "Số người của một buổi phải từ 0 đến 2.000. Chưa lưu; xin xem lại số.",
            ));
        }
        let catalogue = Catalogue::built_in();
        if args.skills.iter().any(|code| catalogue.skill(code).is_none()) {
            return Err(super::mend::unknown_choice());
        }
        let area = {
            let state = self.state();
            let connection = state.store.read();
            for person in args.attended.iter().chain(&args.absent) {
                let found = Stored::find(connection, (*person).into())?;
                found
                    .filter(|stored| stored.kind == Kind::Person)
                    .ok_or(RefusalCode::NotFound)?;
            }
            let found = Stored::find(connection, args.lesson.into())?;
            found
                .filter(|stored| stored.kind == Kind::Lesson)
                .ok_or(RefusalCode::NotFound)?
                .area
        };
        self.alone(area, args.lesson.into(), |edit| {
            edit.change(args.lesson.into(), |doc| {
                for (field, number) in numbers {
                    if let Some(number) = number {
                        lesson::set_number(doc, day, field, number)?;
                    }
                }
                for (people, there) in [(&args.attended, true), (&args.absent, false)] {
                    for person in people {
                        lesson::set_attended(doc, day, *person, there)?;
                    }
                }
                args.skills
                    .iter()
                    .try_for_each(|skill| lesson::set_skill(doc, day, skill))
            })?;
            Ok(Saved {
                lesson: Some(args.lesson),
                ..Saved::default()
            })
        })
    }

    /// Undo of a buổi: of one deed, also of one that took something back, or of all that I wrote of it today.
    pub(super) fn write_session_taken_back(&self, args: TakeBackSession) -> Result<Saved, Failure> {
        let today = self.today();
        let me = self.state().me.as_ref().map(Me::author);
        let area = {
            let found = Stored::find(self.state().store.read(), args.lesson.into())?;
            found
                .filter(|stored| stored.kind == Kind::Lesson)
                .ok_or(RefusalCode::NotFound)?
                .area
        };
        self.alone(area, args.lesson.into(), |edit| {
            let wanted = args
                .deed
                .map(|deed| outbox::changes_of(edit.read(), deed))
                .transpose()?;
            let mut taken = false;
            edit.change(args.lesson.into(), |doc| {
                let known = doc.document().clone();
                let mine = |hash: &ChangeHash| {
                    wanted.as_ref().is_none_or(|wanted| wanted.contains(hash))
                        && written_by(&known, hash, me, today)
                };
                taken = lesson::taking_back::take_back(doc, args.day, mine)?;
                Ok(())
            })?;
            if !taken {
                return Err(malformed(
                    "Chỉ bỏ được phần của chính mình ghi hôm nay. Buổi vẫn như cũ.",
                ));
            }
            Ok(Saved {
                lesson: Some(args.lesson),
                ..Saved::default()
            })
        })
    }

    /// Writes one deed about a document that belongs to a tổ and to no household.
    pub(super) fn alone(
        &self,
        area: AreaId,
        document: schemas::ids::DocumentId,
        write: impl FnOnce(&mut Edit<'_>) -> Result<Saved, Failure>,
    ) -> Result<Saved, Failure> {
        let now = self.clock.now();
        let batch = BatchId(self.chance.id_at(now));
        let mut state = self.state();
        let State { store, me } = &mut *state;
        let me = me.as_ref().ok_or(RefusalCode::NotEnrolled)?;
        if !store.positions()?.iter().any(|position| position.area == area) {
            return Err(RefusalCode::OutOfReach.into());
        }
        let tx = store.write()?;
        let mut edit = Edit::begin(&tx, me, batch, document.into(), area, now);
        let mut saved = write(&mut edit)?;
        saved.touched = edit.finish()?;
        tx.commit()?;
        saved.deed = saved.touched.sync.then_some(batch);
        Ok(saved)
    }
}

/// Whether a change is that member's and of that day.
fn written_by(doc: &Automerge, hash: &ChangeHash, who: Option<VolunteerId>, day: Day) -> bool {
    let of_day = |change: automerge::Change| Day::of_instant(change.timestamp().saturating_mul(1_000)) == day;
    who.is_some() && author(doc, hash) == who && doc.get_change_by_hash(hash).is_some_and(of_day)
}

fn shown(lesson: Lesson, mine: &BTreeSet<Day>) -> LessonView {
    let session = |(day, session): (_, schemas::record::Session)| SessionView {
        can_undo: mine.contains(&day),
        day,
        turns: session.turns(),
        visitors: session.visitors,
        volunteers: session.volunteers,
        attended: session.attended.into_iter().collect(),
        skills: session.skills.into_iter().collect(),
    };
    LessonView {
        id: lesson.id,
        area: lesson.area,
        kind: lesson.kind,
        title: lesson.title,
        sessions: lesson.sessions.into_iter().rev().map(session).collect(),
    }
}
