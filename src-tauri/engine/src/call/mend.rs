//! Mending single fields. What the volunteer did not touch is not written, so it keeps whatever arrived meanwhile
//! from others.

use super::add_household::ADDRESS_LIMIT;
use super::add_person::name_of;
use super::{answers, malformed};
use crate::Engine;
use crate::failure::Failure;
use crate::me::Me;
use crate::store::documents::Stored;
use schemas::call::{MendHousehold, MendNeed, MendPerson, Mended, Saved};
use schemas::catalogue::{Catalogue, Choice};
use schemas::day::Day;
use schemas::document::household::{self, AddressField, CountField, SCHEMA_WITH_ANSWERS, SCHEMA_WITH_NEEDS};
use schemas::document::person::{self, PersonField, SCHEMA_WITH_TICKS};
use schemas::document::{Kind, ShapeError, read, receipt};
use schemas::ids::VisitId;
use schemas::record::{Guidance, NeedState, PersonStatus, Source};
use schemas::refusal::RefusalCode;
use schemas::text::tidy;

/// People of one hộ; more is a slip of the thumb or a hostel, which is several hộ.
pub(super) const MOST_PEOPLE: u32 = 99;
/// In bytes.
const LONGEST_CODE: usize = 40;

impl Engine {
    pub(crate) fn write_household_fields(&self, args: MendHousehold) -> Result<Saved, Failure> {
        let fields = &args.fields;
        check(fields)?;
        let today = self.today();
        let supervises = self.state().me.as_ref().is_some_and(Me::supervises);
        if fields.priority_leaves.is_some() && !supervises {
            return Err(malformed(
                "Chỉ cán bộ phụ trách mới đưa nhà ra khỏi danh sách ưu tiên. Chưa lưu; xin báo cán bộ.",
            ));
        }
        self.deed(args.household, |edit| {
            let schema = if answers::asks(fields) {
                SCHEMA_WITH_ANSWERS
            } else if fields.needs_on.is_empty() && fields.needs.is_empty() {
                1
            } else {
                SCHEMA_WITH_NEEDS
            };
            edit.change_lifted(args.household.into(), schema, |doc| {
                for code in &fields.needs_on {
                    household::set_need(doc, code, &NeedState::told(today))?;
                }
                for need in &fields.needs {
                    household::set_need(doc, &need.code, &state_of(doc, need, today)?)?;
                }
                answers::write(doc, fields, today)?;
                write(doc, fields, today)
            })?;
            Ok(Saved {
                households: vec![args.household],
                ..Saved::default()
            })
        })
    }

    pub(super) fn write_person_fields(&self, args: MendPerson) -> Result<Saved, Failure> {
        let household = {
            let state = self.state();
            let stored = Stored::find(state.store.read(), args.person.into())?;
            stored
                .filter(|stored| stored.kind == Kind::Person)
                .ok_or(RefusalCode::NotFound)?
                .household
        };
        let today = self.today();
        let catalogue = Catalogue::built_in();
        let offered = |codes: &[String], list: &[Choice]| {
            codes
                .iter()
                .all(|code| list.iter().any(|choice| choice.code == *code))
        };
        if !offered(&args.ticks_on, &catalogue.digital_family_ticks)
            || !offered(&args.ticks_off, &catalogue.digital_family_ticks)
            || !offered(&args.portals_on, &catalogue.portals)
            || !offered(&args.portals_off, &catalogue.portals)
            || args
                .knows
                .iter()
                .any(|line| catalogue.skill(&line.skill).is_none())
            || !args.needs.iter().all(known_need)
        {
            return Err(unknown_choice());
        }
        let now = self.clock.now();
        let by = self.state().me.as_ref().ok_or(RefusalCode::NotEnrolled)?.author();
        let name = args.name.as_deref().map(name_of).transpose()?;
        let codes = [
            args.age_band.as_deref(),
            args.vneid.as_deref(),
            args.status.as_ref().map(PersonStatus::word),
        ];
        if codes.into_iter().flatten().any(is_no_code) {
            return Err(unknown_choice());
        }
        self.deed(household, |edit| {
            if let Some(status) = &args.status {
                let died = (*status == PersonStatus::Dead).then_some(today);
                edit.change(household.into(), |doc| receipt::set_died(doc, args.person, died))?;
            }
            let lifted = !(args.ticks_on.is_empty()
                && args.ticks_off.is_empty()
                && args.portals_on.is_empty()
                && args.portals_off.is_empty()
                && args.needs.is_empty());
            let schema = if lifted { SCHEMA_WITH_TICKS } else { 1 };
            edit.change_lifted(args.person.into(), schema, |doc| {
                for (codes, day) in [(&args.ticks_on, Some(today)), (&args.ticks_off, None)] {
                    codes
                        .iter()
                        .try_for_each(|code| person::set_tick(doc, code, day))?;
                }
                for (codes, on) in [(&args.portals_on, true), (&args.portals_off, false)] {
                    codes
                        .iter()
                        .try_for_each(|code| person::set_portal(doc, code, on))?;
                }
                for line in &args.knows {
                    // Seen outside of a visit: an occasion of its own, which no visit bears.
                    let known = Guidance {
                        visit: VisitId(self.chance.id_at(now)),
                        skill: line.skill.clone(),
                        level: line.level.clone(),
                        source: Source::KnewBefore,
                        day: Some(today),
                        by: Some(by),
                    };
                    person::set_guidance(doc, &known)?;
                }
                for need in &args.needs {
                    person::set_need(doc, &need.code, &state_of(doc, need, today)?)?;
                }
                if let Some(priority) = args.priority {
                    person::set_priority(doc, priority)?;
                }
                let words = [
                    (PersonField::Name, name.as_deref()),
                    (PersonField::AgeBand, args.age_band.as_deref()),
                    (PersonField::Vneid, args.vneid.as_deref()),
                    // That somebody died stands in the household's receipts, with its day: their paper is about to go, and
                    // figures count them as they were until then.
                    (
                        PersonField::Status,
                        args.status
                            .as_ref()
                            .filter(|status| **status != PersonStatus::Dead)
                            .map(PersonStatus::word),
                    ),
                ];
                for (field, value) in words {
                    if let Some(value) = value {
                        person::set_word(doc, field, value)?;
                    }
                }
                if let Some(bank) = args.bank {
                    person::set_bank(doc, bank)?;
                }
                Ok(())
            })?;
            Ok(Saved {
                person: Some(args.person),
                households: vec![household],
                ..Saved::default()
            })
        })
    }
}

fn write(doc: &mut automerge::AutoCommit, fields: &Mended, today: Day) -> Result<(), ShapeError> {
    let counts = [
        (CountField::People, fields.people),
        (CountField::Adults16, fields.adults16),
        (CountField::Elders60, fields.elders60),
    ];
    for (field, value) in counts {
        if let Some(value) = value {
            household::set_count(doc, field, value)?;
        }
    }
    if counts.iter().any(|(_, value)| value.is_some()) {
        household::set_counts_day(doc, today)?;
    }
    let parts = [
        (AddressField::Street, &fields.street),
        (AddressField::Kiet, &fields.kiet),
        (AddressField::Hem, &fields.hem),
        (AddressField::Number, &fields.number),
        (AddressField::Unit, &fields.unit),
    ];
    for (field, value) in parts {
        if let Some(value) = value {
            household::set_address(doc, field, Some(&tidy(value)))?;
        }
    }
    if let Some(standing) = &fields.standing {
        household::set_standing(doc, standing)?;
    }
    for (codes, on) in [(&fields.cautions_on, true), (&fields.cautions_off, false)] {
        codes
            .iter()
            .try_for_each(|code| household::set_caution(doc, code, on))?;
    }
    Ok(())
}

fn check(fields: &Mended) -> Result<(), Failure> {
    let counts = [fields.people, fields.adults16, fields.elders60];
    if counts.into_iter().flatten().any(|count| count > MOST_PEOPLE) {
        return Err(malformed(
            "Số người của một hộ phải từ 0 đến 99. Chưa lưu; xin sửa lại số.",
        ));
    }
    let parts = [
        &fields.street,
        &fields.kiet,
        &fields.hem,
        &fields.number,
        &fields.unit,
    ];
    let too_long = |part: &String| part.chars().count() > ADDRESS_LIMIT;
    if parts.into_iter().flatten().any(too_long) {
        return Err(malformed(
            "Mỗi phần của địa chỉ không quá 200 chữ. Chưa lưu; xin rút gọn, phần dài xin ghi vào ghi chú.",
        ));
    }
    if fields
        .standing
        .as_ref()
        .is_some_and(|standing| is_no_code(standing.word()))
    {
        return Err(unknown_choice());
    }
    let catalogue = Catalogue::built_in();
    let offered = |code: &String| catalogue.needs.iter().any(|need| need.code == *code);
    let known_caution = |code: &String| catalogue.cautions.iter().any(|caution| caution.code == *code);
    if !fields.needs_on.iter().all(offered)
        || !fields.needs.iter().all(known_need)
        || !fields
            .cautions_on
            .iter()
            .chain(&fields.cautions_off)
            .all(known_caution)
    {
        return Err(unknown_choice());
    }
    answers::check(fields)
}

/// A need of the catalogue, passed on to somebody whom it names.
fn known_need(need: &MendNeed) -> bool {
    let catalogue = Catalogue::built_in();
    let passed = need.referral.as_ref();
    catalogue.needs.iter().any(|known| known.code == need.code)
        && passed.is_none_or(|to| catalogue.work.referrals.iter().any(|known| known.code == *to))
}

fn state_of(doc: &automerge::AutoCommit, need: &MendNeed, today: Day) -> Result<NeedState, ShapeError> {
    let before = read::words(doc, "needs")?
        .get(&need.code)
        .map(|word| NeedState::from_word(word));
    let referral = need.referral.as_deref();
    Ok(NeedState::moved_on(before.as_ref(), &need.stage, referral, today))
}

/// Codes are short; one that a newer program knows is carried, whatever it is.
pub(super) fn is_no_code(code: &str) -> bool {
    code.len() > LONGEST_CODE || !code.chars().all(|c| c.is_ascii_graphic())
}

pub(super) fn unknown_choice() -> Failure {
    malformed("Mục chọn không có trong danh mục. Chưa lưu; xin chọn lại.")
}
