//! What every part of Từng Nhà agrees on: records and how they lie in documents, the messages between phone and
//! server, the calls between screen and engine, the counting of figures, and Vietnamese text.
//!
//! No I/O, no SQL, no clock, no Tauri, no web framework: whatever is here runs the same on a phone, on the ward's
//! server, in a simulator and in a test.

pub mod address;
pub mod call;
pub mod catalogue;
pub mod day;
pub mod desk;
pub mod document;
pub mod exchange;
pub mod figure;
pub mod gate;
pub mod ids;
pub mod indicator;
pub mod law;
pub mod phone_number;
pub mod quality;
pub mod record;
pub mod refusal;
pub mod task;
pub mod text;
pub mod wire;
