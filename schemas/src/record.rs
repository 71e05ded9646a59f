//! The records as plain values: what a household, a visit or a person *is*, apart from where it lies.
//!
//! How each lies in an Automerge document is the matter of [`crate::document`]; nothing here knows Automerge.

pub mod answers;
pub mod guidance;
pub mod household;
pub mod lesson;
pub mod need;
pub mod note;
pub mod person;
pub mod priority;
pub mod receipt;
pub mod team;
pub mod unit;
pub mod visit;
pub mod walk;

pub use answers::Answers;
pub use guidance::{Guidance, Level, Source};
pub use household::{Counts, HouseState, Household, Standing};
pub use lesson::{Lesson, LessonKind, Session};
pub use need::{NeedStage, NeedState};
pub use note::Note;
pub use person::{Person, PersonStatus};
pub use priority::PriorityEvent;
pub use receipt::{Receipt, Way};
pub use team::{Membership, Team, Training};
pub use unit::Unit;
pub use visit::{Outcome, Visit};
pub use walk::Walk;

/// Declares an enumeration whose words cross devices of different ages: a word that this build does not know is
/// carried unharmed in `Other`, so that an old phone can never overwrite what a newer one wrote.
macro_rules! open_words {
    ($(#[$doc:meta])* $name:ident { $($(#[$each:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize, ts_rs::TS)]
        pub enum $name {
            $($(#[$each])* #[serde(rename = $word)] $variant,)+
            /// A word of a later version.
            #[serde(untagged)]
            #[ts(type = "string & {}")]
            Other(String),
        }

        impl $name {
            /// The word as it stands in documents and on the wire.
            pub fn word(&self) -> &str {
                match self {
                    $(Self::$variant => $word,)+
                    Self::Other(word) => word,
                }
            }

            /// Never fails: an unknown word is carried as it is.
            pub fn from_word(word: &str) -> Self {
                match word {
                    $($word => Self::$variant,)+
                    other => Self::Other(other.to_owned()),
                }
            }
        }
    };
}
pub(crate) use open_words;
