//! A phone without glass: the real engine, opened over a folder, for the command line, for a browser and for the
//! rehearsal of a day. An instrument for tests and demos; it keeps its database key in a file beside the database.

mod page;
pub mod serve;

use anyhow::{Context, Result};
use engine::{Engine, HttpCarrier, Setup, SystemChance, SystemClock, key_file};
use std::path::Path;
use std::sync::Arc;

/// Opens the engine over a folder, with the machine's own clock, chance and network.
///
/// # Errors
/// When the folder cannot be made, or its database cannot be opened with its key.
pub fn open(folder: &Path) -> Result<Engine> {
    std::fs::create_dir_all(folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    let setup = Setup {
        folder: folder.to_owned(),
        key: key_file::read_or_make(folder)?,
        clock: Arc::new(SystemClock),
        chance: Arc::new(SystemChance),
        carrier: Arc::new(HttpCarrier::new()?),
    };
    Ok(Engine::open(setup)?)
}
