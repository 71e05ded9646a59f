//! The plan's figures, told with real phones and a real server: the ward's own worked example to the printed decimal,
//! random histories on both sides, erasure at any moment, and what happens when lists, weeks and tổ change.

mod alike;
mod changes;
mod command_line;
mod history;
mod played;
mod removed;
mod shared;
mod to_12;
mod withdrawn;
mod worked_example;
mod world;
