//! Writing a person down: only with consent, and with a receipt in the household's document that names nobody.

use super::malformed;
use super::mend::{is_no_code, unknown_choice};
use crate::Engine;
use crate::failure::Failure;
use crate::me::Me;
use crate::store::settings::forget_draft;
use schemas::call::{AddPerson, Consent, Saved};
use schemas::day::Day;
use schemas::document::{Kind, household, person, receipt};
use schemas::ids::{PersonId, ReceiptId};
use schemas::phone_number::PhoneNumber;
use schemas::record::{Receipt, Way};
use schemas::refusal::{Refusal, RefusalCode};
use schemas::text::tidy;

/// Characters of a name.
const NAME_LIMIT: usize = 100;
/// Under which name the half-filled form of a person is kept.
const FORM: &str = "person";
/// The caution that says: asked, said no, do not ask again (`rules.md` §1.3).
const ASKED_NO_NAME: &str = "no_names";

impl Engine {
    pub(crate) fn write_person(&self, args: AddPerson) -> Result<Saved, Failure> {
        let consent = &args.consent;
        if !consent.name_allowed {
            return self.remember_refusal(&args);
        }
        let name = name_of(&args.name)?;
        if args.age_band.as_deref().is_some_and(is_no_code) {
            return Err(unknown_choice());
        }
        let phone = match args
            .phone
            .as_deref()
            .map(str::trim)
            .filter(|phone| !phone.is_empty())
        {
            Some(_) if !consent.call_allowed => return Err(RefusalCode::NoConsent.into()),
            Some(phone) => {
                let read = PhoneNumber::read(phone);
                Some(read.map_err(|why| Refusal::new(RefusalCode::Malformed, why.to_string()))?)
            }
            None => None,
        };
        let version = self.state().me.as_ref().map(Me::consent_version);
        if version.is_some_and(|version| consent.text_version != version) {
            return Err(malformed(
                "Lời xin phép đã đổi. Chưa lưu; xin đọc lại lời mới cho bà con nghe.",
            ));
        }
        let now = self.clock.now();
        let day = given_on(consent, Day::of_instant(now))?;
        let id = PersonId(self.chance.id());
        let receipt_id = ReceiptId(self.chance.id());
        let by = self.state().me.as_ref().ok_or(RefusalCode::NotEnrolled)?.author();
        let proof = Receipt {
            id: receipt_id,
            person: id,
            text_version: consent.text_version,
            name_allowed: true,
            call_allowed: consent.call_allowed,
            way: consent.way.clone(),
            slip: consent.slip.clone(),
            day,
            by,
            withdrawn_on: None,
            died_on: None,
        };
        let birth = person::Birth {
            id,
            household: args.household,
            receipt: receipt_id,
            name: &name,
            phone: phone.as_ref().map(PhoneNumber::digits),
            age_band: args.age_band.as_deref(),
        };
        self.deed(args.household, |edit| {
            edit.change(args.household.into(), |doc| receipt::write_birth(doc, &proof))?;
            edit.create(id.into(), &Kind::Person, |doc| {
                Ok(person::write_birth(doc, &birth)?)
            })?;
            forget_draft(edit.read(), args.household, FORM)?;
            Ok(Saved {
                person: Some(id),
                households: vec![args.household],
                ..Saved::default()
            })
        })
    }

    /// "Không" is remembered at the door, without a word about who said it, so that nobody is asked twice.
    fn remember_refusal(&self, args: &AddPerson) -> Result<Saved, Failure> {
        self.deed(args.household, |edit| {
            edit.change(args.household.into(), |doc| {
                household::set_caution(doc, ASKED_NO_NAME, true)
            })?;
            Ok(Saved {
                households: vec![args.household],
                ..Saved::default()
            })
        })
    }
}

/// Consent is given while it is asked for; only a list that was signed in class comes to the phone later.
fn given_on(consent: &Consent, today: Day) -> Result<Day, Failure> {
    let Some(day) = consent.signed_on else {
        return Ok(today);
    };
    if consent.way == Way::ClassList && day <= today && day.year() >= today.year() - 1 {
        return Ok(day);
    }
    Err(malformed(
        "Ngày ký trên danh sách lớp phải từ năm trước đến hôm nay. Chưa lưu gì; xin xem lại ngày của buổi.",
    ))
}

/// A name as it is kept, wherever it is typed.
pub(super) fn name_of(typed: &str) -> Result<String, Failure> {
    let name = tidy(typed);
    if name.is_empty() || name.chars().count() > NAME_LIMIT {
        return Err(malformed("Xin ghi tên hay gọi, không quá 100 chữ. Chưa lưu gì."));
    }
    if name.chars().filter(char::is_ascii_digit).count() >= 9 {
        return Err(malformed(
            "Tên không được có dãy số. Chưa lưu gì; không ghi số căn cước hay số điện thoại vào tên.",
        ));
    }
    Ok(name)
}
