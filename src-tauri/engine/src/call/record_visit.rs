//! One tap at the door: the visit, guidance for several people, help without names and a note, as one deed. And
//! taking it back.

use super::malformed;
use crate::Engine;
use crate::edit::Edit;
use crate::failure::Failure;
use crate::store::documents::Stored;
use crate::store::settings::{MEETING, forget_draft};
use rusqlite::params;
use schemas::call::{HelpedUnnamed, RecordVisit, Saved, VoidVisit};
use schemas::catalogue::Catalogue;
use schemas::day::Day;
use schemas::document::{Kind, household, note, person, visit};
use schemas::ids::{HouseholdId, NoteId, VisitId};
use schemas::record::{Guidance, Note, Outcome, Visit};
use schemas::refusal::RefusalCode;
use schemas::text::prose;
use std::collections::{BTreeMap, BTreeSet};

/// People helped without a name at one door; more is a slip of the thumb (a lesson is another record).
const MOST_UNNAMED: u32 = 50;
/// Hộ met on one doorstep beside the first.
const MOST_TOGETHER: usize = 20;
/// Characters of a note.
const NOTE_LIMIT: usize = 2_000;

impl Engine {
    pub(super) fn write_visit(&self, args: RecordVisit) -> Result<Saved, Failure> {
        let now = self.clock.now();
        let day = Day::of_instant(now);
        let unnamed = unnamed(&args.unnamed)?;
        check(&args, day)?;
        let id = VisitId(self.chance.id_at(now));
        let note_id = NoteId(self.chance.id_at(now));
        let by = self.state().me.as_ref().ok_or(RefusalCode::NotEnrolled)?.author();
        let record = Visit {
            id,
            by,
            day,
            at: now,
            revisit_on: revisit_on(&args, day),
            outcome: args.outcome,
            reason: args.reason,
            unnamed,
            unnamed_priority: args.unnamed_priority,
            leaflet: args.leaflet,
            voided: false,
            together: (!args.together.is_empty()).then_some(id),
            explained: BTreeMap::new(),
            amends: None,
            birth: 0,
        };
        let first = |edit: &mut Edit<'_>| {
            edit.change(args.household.into(), |doc| visit::write_birth(doc, &record))?;
            let people: BTreeSet<_> = args.guidance.iter().map(|line| line.person).collect();
            for who in people {
                self.check_lives_here(edit, who, args.household)?;
                edit.change(who.into(), |doc| {
                    for line in args.guidance.iter().filter(|line| line.person == who) {
                        let line = Guidance {
                            visit: id,
                            skill: line.skill.clone(),
                            level: line.level.clone(),
                            source: line.source.clone(),
                            day: Some(day),
                            by: Some(by),
                        };
                        person::set_guidance(doc, &line)?;
                    }
                    Ok(())
                })?;
            }
            let text = args.note.as_deref().map(prose).unwrap_or_default();
            if !text.trim().is_empty() {
                let record = Note {
                    id: note_id,
                    household: args.household,
                    person: None,
                    visit: Some(id),
                    text: text.trim().to_owned(),
                };
                edit.create(note_id.into(), &Kind::Note, |doc| note::write_birth(doc, &record))?;
            }
            edit.read().execute(
                "INSERT INTO own_visit (visit, batch) VALUES (?1, ?2)",
                params![id.to_string(), edit.batch().to_string()],
            )?;
            forget_draft(edit.read(), args.household, MEETING)?;
            Ok(Saved {
                visit: Some(id),
                households: vec![args.household],
                ..Saved::default()
            })
        };
        self.deeds(|deeds| {
            let mut saved = deeds.about(args.household, first)?;
            for other in &args.together {
                let made = deeds.about(*other, |edit| {
                    self.write_on_the_same_doorstep(edit, &record, *other)
                })?;
                saved.touched.households.extend(made.touched.households);
                saved.together.extend(made.together);
            }
            Ok(saved)
        })
    }

    /// *Gặp cùng một chỗ*: another hộ was met in the same moment. A deed of its own, as a deed is about one household;
    /// nobody there was helped unless somebody says so at that door.
    fn write_on_the_same_doorstep(
        &self,
        edit: &mut Edit<'_>,
        first: &Visit,
        household: HouseholdId,
    ) -> Result<Saved, Failure> {
        let id = VisitId(self.chance.id_at(first.at));
        let record = Visit {
            id,
            unnamed: BTreeMap::new(),
            unnamed_priority: 0,
            leaflet: false,
            ..first.clone()
        };
        edit.change(household.into(), |doc| visit::write_birth(doc, &record))?;
        edit.read().execute(
            "INSERT INTO own_visit (visit, batch) VALUES (?1, ?2)",
            params![id.to_string(), edit.batch().to_string()],
        )?;
        Ok(Saved {
            together: vec![VoidVisit { household, visit: id }],
            ..Saved::default()
        })
    }

    fn check_lives_here(
        &self,
        edit: &Edit<'_>,
        who: schemas::ids::PersonId,
        household: schemas::ids::HouseholdId,
    ) -> Result<(), Failure> {
        let stored = Stored::find(edit.read(), who.into())?.ok_or(RefusalCode::NotFound)?;
        if stored.kind == Kind::Person && stored.household == household {
            Ok(())
        } else {
            Err(malformed(
                "Người được giúp không thuộc nhà này. Chưa lưu gì; xin chọn lại.",
            ))
        }
    }

    /// Undo of one's own visit, on its day.
    pub(super) fn take_visit_back(&self, args: VoidVisit) -> Result<Saved, Failure> {
        let today = self.today();
        let me = self.state().me.as_ref().ok_or(RefusalCode::NotEnrolled)?.author();
        self.deed(args.household, |edit| {
            let stored = Stored::find(edit.read(), args.household.into())?.ok_or(RefusalCode::NotFound)?;
            let visits = household::read(stored.load()?.document())?.visits;
            let there = visits
                .iter()
                .find(|v| v.id == args.visit)
                .ok_or(RefusalCode::NotFound)?;
            if there.by != me || !there.written_on(today) {
                return Err(malformed(
                    "Chỉ rút được phiếu của chính mình trong ngày. Phiếu vẫn như cũ.",
                ));
            }
            if !there.voided {
                edit.change(args.household.into(), |doc| {
                    visit::set_voided(doc, &args.visit, true)
                })?;
            }
            Ok(Saved {
                visit: Some(args.visit),
                households: vec![args.household],
                ..Saved::default()
            })
        })
    }
}

fn unnamed(lines: &[HelpedUnnamed]) -> Result<BTreeMap<String, u32>, Failure> {
    let mut unnamed = BTreeMap::new();
    for line in lines {
        known_skill(&line.skill)?;
        if !(1..=MOST_UNNAMED).contains(&line.people) {
            return Err(malformed(
                "Số người được giúp phải từ 1 đến 50. Chưa lưu; xin sửa lại số.",
            ));
        }
        unnamed.insert(line.skill.clone(), line.people);
    }
    Ok(unnamed)
}

fn check(args: &RecordVisit, today: Day) -> Result<(), Failure> {
    for line in &args.guidance {
        known_skill(&line.skill)?;
    }
    let most = args.unnamed.iter().map(|line| line.people).max().unwrap_or(0);
    if args.unnamed_priority > most {
        return Err(malformed(
            "Số người ưu tiên không thể nhiều hơn số người được giúp. Chưa lưu; xin sửa lại số.",
        ));
    }
    if args.together.len() > MOST_TOGETHER || args.together.contains(&args.household) {
        return Err(malformed(
            "Gặp cùng một chỗ ghi nhiều nhất 20 nhà khác. Chưa lưu; xin chọn lại.",
        ));
    }
    let helped = !args.guidance.is_empty() || !args.unnamed.is_empty();
    if helped && args.outcome != Outcome::Met {
        return Err(malformed(
            "Có giúp người thì phiếu phải là gặp được người lớn. Chưa lưu; xin chọn lại.",
        ));
    }
    if args.revisit_on.is_some_and(|day| day < today) {
        return Err(malformed(
            "Ngày hẹn lại phải từ hôm nay trở đi. Chưa lưu; xin chọn ngày khác.",
        ));
    }
    if Catalogue::built_in().outcome(args.outcome.word()).is_none() {
        return Err(malformed(
            "Kết quả lần ghé không có trong danh mục. Chưa lưu; xin chọn lại.",
        ));
    }
    if args
        .note
        .as_ref()
        .is_some_and(|note| note.chars().count() > NOTE_LIMIT)
    {
        return Err(malformed("Ghi chú dài quá 2.000 chữ. Chưa lưu; xin rút gọn."));
    }
    Ok(())
}

fn known_skill(code: &str) -> Result<(), Failure> {
    match Catalogue::built_in().skill(code) {
        Some(_) => Ok(()),
        None => Err(malformed(
            "Kỹ năng không có trong danh mục. Chưa lưu; xin chọn lại.",
        )),
    }
}

/// The day chosen, or the outcome's usual number of days.
fn revisit_on(args: &RecordVisit, today: Day) -> Option<Day> {
    let usual = || {
        let days = Catalogue::built_in().outcome(args.outcome.word())?.revisit_days?;
        Some(today.plus_days(i64::from(days)))
    };
    args.revisit_on.or_else(usual)
}
