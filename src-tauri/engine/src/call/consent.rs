//! Changing one's mind (`rules.md` §5). The day is written into the receipts of the household; from then on no list, no
//! search and no page shows the name, on this phone at once and everywhere once it was sent. The ward's server destroys
//! the paper with its history three days later: a mistake or a spite can be mended until then.

use super::malformed;
use crate::Engine;
use crate::failure::Failure;
use crate::index::{self, Hidden};
use crate::store::documents::Stored;
use schemas::call::{AskPerson, Door, Saved, Withdraw, Withdrawn};
use schemas::document::{Kind, receipt};
use schemas::ids::{HouseholdId, PersonId};
use schemas::record::receipt::Gone;
use schemas::refusal::RefusalCode;

impl Engine {
    pub(super) fn write_withdrawal(&self, args: Withdraw) -> Result<(Withdrawn, Saved), Failure> {
        let today = self.today();
        let whose = match (args.person, args.slip.as_deref()) {
            (Some(person), _) => vec![(person, self.home_of(person)?)],
            (None, Some(slip)) => index::slip_holders(self.state().store.read(), slip)?,
            (None, None) => Vec::new(),
        };
        let mut all: Option<(Withdrawn, Saved)> = None;
        for (person, household) in whose {
            let saved = self.deed(household, |edit| {
                edit.change(household.into(), |doc| receipt::withdraw(doc, person, today))?;
                Ok(Saved {
                    person: Some(person),
                    households: vec![household],
                    ..Saved::default()
                })
            })?;
            let gone = match index::hidden(self.state().store.read(), person)? {
                Some(Hidden::Gone(gone)) => gone,
                _ => Gone {
                    on: today,
                    died: false,
                },
            };
            let said = Withdrawn {
                person,
                household,
                on: gone.on,
                destroyed_on: gone.destroyed_on(),
            };
            all = Some((said, saved));
        }
        all.ok_or_else(|| {
            malformed(
                "Không thấy mã phiếu này ở các nhà trên máy. Chưa đổi gì; xin xem lại mã, hoặc gọi phường để rút ở mọi nơi.",
            )
        })
    }

    /// Where a slip belongs, so that it can be asked whether it is the right one before a name is hidden.
    pub(super) fn doors_of_slip(&self, slip: &str) -> Result<Vec<Door>, Failure> {
        let state = self.state();
        let connection = state.store.read();
        let mut homes: Vec<HouseholdId> = index::slip_holders(connection, slip)?
            .into_iter()
            .map(|(_, household)| household)
            .collect();
        homes.sort_unstable();
        homes.dedup();
        let doors = homes.into_iter().map(|home| index::door_of(connection, home));
        Ok(doors
            .collect::<Result<Vec<_>, _>>()?
            .into_iter()
            .flatten()
            .map(|row| row.door)
            .collect())
    }

    pub(super) fn write_kept_consent(&self, args: AskPerson) -> Result<Saved, Failure> {
        let household = self.home_of(args.person)?;
        self.deed(household, |edit| {
            edit.change(household.into(), |doc| receipt::keep_after_all(doc, args.person))?;
            Ok(Saved {
                person: Some(args.person),
                households: vec![household],
                ..Saved::default()
            })
        })
    }

    fn home_of(&self, person: PersonId) -> Result<HouseholdId, Failure> {
        let state = self.state();
        let stored = Stored::find(state.store.read(), person.into())?;
        let paper = stored.filter(|stored| stored.kind == Kind::Person);
        Ok(paper.ok_or(RefusalCode::NotFound)?.household)
    }
}
