//! A note: free text that can be erased alone. The only text that merges letter by letter.

use crate::ids::{HouseholdId, NoteId, PersonId, VisitId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One note and what it is tied to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Note {
    /// The document's id.
    pub id: NoteId,
    /// Always tied to a household.
    pub household: HouseholdId,
    /// Perhaps about one person there.
    pub person: Option<PersonId>,
    /// Perhaps written at a visit.
    pub visit: Option<VisitId>,
    /// As typed; merged letter by letter.
    pub text: String,
}
