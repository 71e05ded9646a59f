//! Mending single fields. What the volunteer did not touch is not written, so it keeps whatever arrived meanwhile
//! from others.

use super::malformed;
use crate::Engine;
use crate::failure::Failure;
use crate::store::documents::Stored;
use schemas::call::{MendHousehold, MendPerson, Mended, Saved};
use schemas::catalogue::Catalogue;
use schemas::day::Day;
use schemas::document::household::{self, AddressField, CountField, SCHEMA_WITH_NEEDS};
use schemas::document::person::{self, PersonField};
use schemas::document::{Kind, ShapeError};
use schemas::refusal::RefusalCode;
use schemas::text::tidy;

/// People of one hộ; more is a slip of the thumb or a hostel, which is several hộ.
const MOST_PEOPLE: u32 = 99;
/// State of a need that was just told.
const NEW: &str = "new";

impl Engine {
    pub(super) fn write_household_fields(&self, args: MendHousehold) -> Result<Saved, Failure> {
        let fields = &args.fields;
        check(fields)?;
        let today = self.today();
        self.deed(args.household, |edit| {
            if fields.needs_on.is_empty() {
                edit.change(args.household.into(), |doc| write(doc, fields, today))?;
            } else {
                edit.change_lifted(args.household.into(), SCHEMA_WITH_NEEDS, |doc| {
                    fields
                        .needs_on
                        .iter()
                        .try_for_each(|code| household::set_need(doc, code, NEW))?;
                    write(doc, fields, today)
                })?;
            }
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
        let name = args.name.as_deref().map(tidy);
        if name.as_ref().is_some_and(String::is_empty) {
            return Err(malformed("Tên không được để trống. Tên cũ vẫn còn."));
        }
        self.deed(household, |edit| {
            edit.change(args.person.into(), |doc| {
                let words = [
                    (PersonField::Name, name.as_deref()),
                    (PersonField::AgeBand, args.age_band.as_deref()),
                    (PersonField::Vneid, args.vneid.as_deref()),
                    (
                        PersonField::Status,
                        args.status.as_ref().map(|status| status.word()),
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
    let catalogue = Catalogue::built_in();
    let known_need = |code: &String| catalogue.needs.iter().any(|need| need.code == *code);
    let known_caution = |code: &String| catalogue.cautions.iter().any(|caution| caution.code == *code);
    if !fields.needs_on.iter().all(known_need)
        || !fields
            .cautions_on
            .iter()
            .chain(&fields.cautions_off)
            .all(known_caution)
    {
        return Err(malformed(
            "Mục chọn không có trong danh mục. Chưa lưu; xin chọn lại.",
        ));
    }
    Ok(())
}
