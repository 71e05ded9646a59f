//! Who may sit at the desk: accounts, their passwords, their sessions, and the patience with wrong tries.
//!
//! Accounts are tables and not documents: nobody makes one offline. Phones are not here; they are enrolled by a
//! code and known by a token of their own.

pub mod password;
mod role;
pub mod session;
mod store;
mod throttle;
mod token;

pub use role::{NoSuchRole, Role};
pub use store::{
    Account, AccountError, NewAccount, add, by_id, change_password, close, find, hashed, set_password,
    set_role,
};
pub use throttle::{TRIES, Throttle, Waits};
pub use token::SessionToken;
