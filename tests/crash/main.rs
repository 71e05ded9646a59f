//! Programs that die: the real `phone` and the real `sync-server`, killed with SIGKILL inside a save, inside an
//! exchange, inside an accept, inside an import. Afterwards the files open, each deed is there whole or not at all on every side, and
//! once the two have met again nothing is lost and nothing is doubled.
//!
//! A push looks at points spread over all of them for a few seconds each; `TUNGNHA_LONG=1` looks at every one.

mod exchange;
mod import;
mod points;
mod save;
mod stage;
mod tracer;
