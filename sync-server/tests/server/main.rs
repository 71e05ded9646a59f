//! The server as phones meet it: what it takes in, holds and refuses, over its own ledger and over real HTTP.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

mod accept;
mod bad_bodies;
mod doors;
mod exchange;
mod hall;
mod import;
mod paper_phone;
mod rebuild;
mod ward;
