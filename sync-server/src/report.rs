//! Papers out of a frozen cut: what stands in them ([`mod@compose`]), and the same blocks as a Word file ([`docx`]); tables
//! as workbooks ([`workbook`]); the ward's own template with its marks filled ([`fill`]).
//!
//! Everything here is a function of a cut and of what people wrote into it: no clock, no chance, so the same cut gives
//! the same bytes a year later. Not here: who may have which paper (`api::desk::report`).

mod area;
pub mod compose;
pub mod docx;
pub mod fill;
mod lines;
pub mod parts;
mod tables;
mod ward;
pub mod workbook;

pub use compose::{Setting, Work, compose};
