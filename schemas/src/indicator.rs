//! The plan's indicators, counted by the same Rust on phone and server (`rules.md` §2–3).
//!
//! A figure is the sum over households, lessons and teams of what each adds ([`household`], [`gathering`]), plus the
//! tally of the de-identified ([`erasure`]), read through definitions that are data ([`definition`]). So a change
//! makes one household be counted anew and never an area; that is what makes incremental = recount. What the ward
//! itself types (denominators, lines of others, paper, weeks) stands in [`book`].
//!
//! Better than the design's one fixed struct of counters: counters by key, so that a new measure is a few lines of
//! data and no new column on phone and server.

pub mod book;
pub mod counters;
pub mod coverage;
pub mod definition;
mod definition_check;
pub mod erasure;
pub mod evaluate;
pub mod fact;
pub mod gathering;
pub mod household;
pub mod printed;
pub mod refusal;
#[cfg(test)]
mod tests;

pub use book::{AreaBook, Book, OfferedSkill, PaperFigure, SmallRecord, Typed, WardLine, Week};
pub use counters::Counters;
pub use coverage::Coverage;
pub use definition::{FigureKind, Indicator, Indicators, LineDefinition, Measure, Term};
pub use erasure::{LeftBehind, Tally, leave_behind};
pub use evaluate::{AreaCount, Scope, adds, evaluate, gathered, in_force};
pub use fact::Fact;
pub use gathering::{of_lesson, of_team};
pub use household::of_household;
pub use printed::{FigureLine, Figures, Register, Verdict};
pub use refusal::{BookRefusal, DefinitionRefusal, FutureCut};
