//! A consent given anew, under the words that stand now, by somebody whose name is here already; and what the second
//! question is asked for: a number to call, shown only to whoever is about to call it.

use super::malformed;
use crate::Engine;
use crate::failure::Failure;
use crate::index;
use crate::me::Me;
use crate::store::documents::Stored;
use automerge::Automerge;
use schemas::call::{AskPerson, NumberToCall, RenewConsent, Saved};
use schemas::document::{Kind, household, person, receipt};
use schemas::ids::{HouseholdId, PersonId, ReceiptId};
use schemas::phone_number::PhoneNumber;
use schemas::record::Receipt;
use schemas::refusal::{Refusal, RefusalCode};

impl Engine {
    /// Another receipt for the same person; the former ones stay, as proof of their days. Without leave to call, the
    /// number goes.
    pub(super) fn write_renewal(&self, args: RenewConsent) -> Result<Saved, Failure> {
        let consent = args.consent;
        if !consent.name_allowed {
            return Err(RefusalCode::NoConsent.into());
        }
        let version = self.state().me.as_ref().map(Me::consent_version);
        if version != Some(consent.text_version) {
            return Err(malformed(
                "Lời xin phép đã đổi. Chưa lưu; xin đọc lại lời mới cho bà con nghe.",
            ));
        }
        let household = self.still_here(args.person)?;
        let number = match args
            .phone
            .as_deref()
            .map(str::trim)
            .filter(|phone| !phone.is_empty())
        {
            Some(phone) if consent.call_allowed => {
                let read = PhoneNumber::read(phone);
                Some(read.map_err(|why| Refusal::new(RefusalCode::Malformed, why.to_string()))?)
            }
            Some(_) => return Err(RefusalCode::NoConsent.into()),
            None => None,
        };
        let by = self.state().me.as_ref().ok_or(RefusalCode::NotEnrolled)?.author();
        let proof = Receipt {
            id: ReceiptId(self.chance.id()),
            person: args.person,
            text_version: consent.text_version,
            name_allowed: true,
            call_allowed: consent.call_allowed,
            way: consent.way,
            slip: consent.slip,
            day: self.today(),
            by,
            withdrawn_on: None,
            died_on: None,
        };
        self.deed(household, |edit| {
            edit.change(household.into(), |doc| receipt::write_birth(doc, &proof))?;
            match &number {
                Some(number) => edit.change(args.person.into(), |doc| {
                    Ok(person::set_phone(doc, Some(number.digits()))?)
                })?,
                None if !proof.call_allowed => {
                    edit.change(args.person.into(), |doc| Ok(person::set_phone(doc, None)?))?
                }
                None => {}
            }
            Ok(Saved {
                person: Some(args.person),
                households: vec![household],
                ..Saved::default()
            })
        })
    }

    /// The number of somebody who allowed calls and still does.
    pub(super) fn calls_at(&self, args: &AskPerson) -> Result<NumberToCall, Failure> {
        let household = self.still_here(args.person)?;
        let state = self.state();
        let read = |id| -> Result<Automerge, Failure> {
            let stored = Stored::find(state.store.read(), id)?.ok_or(RefusalCode::NotFound)?;
            Ok(stored.load()?.document().clone())
        };
        let record = household::read(&read(household.into())?)?;
        if !receipt::last_of(&record.receipts, args.person).is_some_and(|last| last.call_allowed) {
            return Err(RefusalCode::NoConsent.into());
        }
        let paper = person::read(&read(args.person.into())?)?;
        let number = paper
            .phone
            .as_deref()
            .and_then(|phone| PhoneNumber::read(phone).ok());
        let number = number.ok_or(RefusalCode::NotFound)?.digits().to_owned();
        Ok(NumberToCall { number })
    }

    /// Where somebody lives whose name is not hidden.
    fn still_here(&self, person: PersonId) -> Result<HouseholdId, Failure> {
        let state = self.state();
        let stored = Stored::find(state.store.read(), person.into())?;
        let paper = stored
            .filter(|stored| stored.kind == Kind::Person)
            .ok_or(RefusalCode::NotFound)?;
        if index::hidden(state.store.read(), person)?.is_some() {
            return Err(RefusalCode::NotFound.into());
        }
        Ok(paper.household)
    }
}
