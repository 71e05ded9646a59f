//! Questions about one's own visits, and their answers. The answer is written at the last visit of the question, as a
//! code; the ward sees it together with the question, from the next day on.

use super::malformed;
use crate::Engine;
use crate::failure::Failure;
use crate::index::{self, knocks};
use schemas::call::{CheckView, Explain, Saved, VisitPlace};
use schemas::catalogue::Catalogue;
use schemas::document::visit;
use schemas::quality::Flag;
use schemas::refusal::RefusalCode;

/// Doors that a question shows.
const DOORS_SHOWN: usize = 40;

impl Engine {
    pub(super) fn own_checks(&self) -> Result<Vec<CheckView>, Failure> {
        let state = self.state();
        let me = state
            .me
            .as_ref()
            .ok_or(RefusalCode::NotEnrolled)?
            .author()
            .to_string();
        let connection = state.store.read();
        let view = |flag: Flag| -> Result<Option<CheckView>, Failure> {
            let mut doors = Vec::new();
            for household in flag.households.iter().take(DOORS_SHOWN) {
                doors.extend(index::door_of(connection, *household)?.map(|row| row.door));
            }
            let Some(last) = flag.visits.last().copied() else {
                return Ok(None);
            };
            Ok(knocks::author(connection, last)?.map(|(_, household)| CheckView {
                last: VisitPlace {
                    household,
                    visit: last,
                },
                flag,
                doors,
            }))
        };
        let asked = knocks::asked(connection, &me, self.today())?;
        asked
            .into_iter()
            .filter_map(|flag| view(flag).transpose())
            .collect()
    }

    pub(super) fn write_explanation(&self, args: Explain) -> Result<Saved, Failure> {
        if !Catalogue::built_in()
            .checks
            .accepts(&args.check, &args.explanation)
        {
            return Err(super::mend::unknown_choice());
        }
        let me = self
            .state()
            .me
            .as_ref()
            .ok_or(RefusalCode::NotEnrolled)?
            .author()
            .to_string();
        let VisitPlace { household, visit } = args.at;
        self.deed(household, |edit| {
            if knocks::author(edit.read(), visit)? != Some((me, household)) {
                return Err(malformed(
                    "Chỉ trả lời được về phiếu của chính mình. Phiếu vẫn như cũ.",
                ));
            }
            edit.change(household.into(), |doc| {
                visit::set_explained(doc, &visit, &args.check, &args.explanation)
            })?;
            Ok(Saved {
                visit: Some(visit),
                households: vec![household],
                ..Saved::default()
            })
        })
    }
}
