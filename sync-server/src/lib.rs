//! The ward's server: takes in what phones wrote, merges it, and shows coverage that is true to the door.
//!
//! A library with a small `main`, so that a test can start a real server in its own process
//! ([`serve`]). The rooms, from the outside in: [`cli`] and [`api`] (an errand a file) · [`accept`] (what a deed
//! must be) and [`import`] (what an office's workbook says) · [`view`] (documents as rows) · [`report`] (papers out
//! of a frozen cut) · [`ledger`] (where all of
//! it is kept). Nothing here knows the phone's engine; they share words, the crate `schemas`.

pub mod accept;
pub mod account;
pub mod api;
pub mod audit;
pub mod chance;
pub mod cli;
pub mod clock;
pub mod config;
pub mod doctor;
pub mod enrolment;
pub mod erasure;
pub mod folder;
pub mod import;
pub mod ledger;
mod logs;
pub mod refusal;
pub mod report;
mod serve;
pub mod server;
pub mod units;
pub mod view;
pub mod web;

pub use config::Config;
pub use serve::{Running, serve};
pub use server::Server;
