//! The desk over real HTTP: a server on any free port, a small ward with planted secrets, and people who sign in.

mod accounts;
mod book;
mod choosing;
mod client;
mod deciding;
mod figures;
mod first;
mod hostile;
mod indicators;
mod keying;
mod lists;
mod page;
mod pen;
mod pinned;
mod reports;
mod routes;
mod running;
mod scene;
mod sign_in;
mod slips;
mod units;
mod viewer;
mod walk;
mod ward;
mod wording;
