//! The desktop's door to the shell. Everything is in the library, which a phone's own start-up code calls too.

// On Windows, a window and no console behind it.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

fn main() -> anyhow::Result<()> {
    tung_nha::run()
}
