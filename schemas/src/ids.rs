//! Ids as types of their own, so that a visit's id can never be handed in where a household's is meant.
//!
//! Every id is a random uuid minted where the thing is made (a phone in a kiệt has nobody to ask for the next
//! number). Nothing is ever derived from a number, a name or an address: tổ are renumbered, people move.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;
use ts_rs::TS;
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
        #[ts(type = "string")]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, uuid::Error> {
                Uuid::from_str(text).map(Self)
            }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }
    )*};
}

ids! {
    /// One tổ dân phố, as the server minted it. Its number and name are attributes (`rules.md` §1.1).
    AreaId
    /// One saved deed: changes to several documents that stand or fall together.
    BatchId
    /// An enrolled phone, or the server itself when it is the author.
    DeviceId
    /// Any Automerge document: a household, a person, a note, a lesson, a team or a walk.
    DocumentId
    /// Made anew whenever a server is restored, so that phones know to refill it.
    Epoch
    /// One hộ: people living together now.
    HouseholdId
    /// One lớp of a tổ, with all its days.
    LessonId
    /// A piece of free text that can be erased alone.
    NoteId
    /// A resident of 16 years or more who allowed their name to be written.
    PersonId
    /// Proof that a person allowed it; carries no name.
    ReceiptId
    /// One ward's server, for as long as it lives.
    ServerId
    /// One Tổ công nghệ số cộng đồng.
    TeamId
    /// One volunteer at one household on one day.
    VisitId
    /// One walk: doors that were given to members for one evening.
    WalkId
    /// Whoever writes: a volunteer, a user of the desk, an import job.
    VolunteerId
    /// The ward whose register this is.
    WardId
}

macro_rules! document_ids {
    ($($name:ident)*) => {$(
        impl From<$name> for DocumentId {
            fn from(id: $name) -> Self {
                DocumentId(id.0)
            }
        }
        impl From<DocumentId> for $name {
            fn from(id: DocumentId) -> Self {
                $name(id.0)
            }
        }
    )*};
}

document_ids! { HouseholdId LessonId NoteId PersonId TeamId WalkId }
