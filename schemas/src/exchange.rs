//! Both ends of the exchange without I/O: what a phone, a ward server and later a hall box do alike with changes.

pub mod order;
pub mod take_in;

pub use order::by_dependency;
pub use take_in::{Taken, take_in};
