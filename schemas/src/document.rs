//! How each record lies in an Automerge document: its skeleton, its reading, one setter a field, its conflicts.
//!
//! Single fields are written through setters and whole records never reconciled: a form that stays open during a
//! sync must not undo a neighbour's field, and a reconcile can silently clear a conflict (`design.md` §2.6).

pub mod answers;
pub mod conflict;
pub mod household;
pub mod lesson;
pub mod note;
pub mod person;
pub mod read;
pub mod receipt;
pub mod skeleton;
pub mod team;
pub mod visit;
pub mod walk;

pub use skeleton::Kind;

use automerge::AutomergeError;

/// A document does not have the shape that its kind promises. Carries the place, never the content.
#[derive(Debug, thiserror::Error)]
pub enum ShapeError {
    /// A container or field is missing or of another type.
    #[error("the document lacks `{0}`")]
    Lacks(&'static str),
    /// A field's text is not what its kind promises.
    #[error("`{0}` does not read")]
    Unreadable(&'static str),
    /// Automerge's own refusal.
    #[error(transparent)]
    Automerge(#[from] AutomergeError),
}
