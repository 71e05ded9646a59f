//! A phone without glass: the real engine, opened over a folder, for the command line, for a browser and for the
//! rehearsal of a day. An instrument for tests and demos; it keeps its database key in a file beside the database.

mod evening;
mod page;
pub mod serve;

use anyhow::{Context, Result};
use engine::{Clock, Engine, HttpCarrier, Setup, SystemChance, SystemClock, key_file};
use evening::Evening;
use std::path::Path;
use std::sync::Arc;

/// Opens the engine over a folder, with the machine's own chance and network, and its clock: or with one that begins
/// at seven in the evening so many days ago, for what is told of a day that is over.
///
/// # Errors
/// When the folder cannot be made, or its database cannot be opened with its key.
pub fn open(folder: &Path, evenings_ago: Option<u32>) -> Result<Engine> {
    std::fs::create_dir_all(folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    let clock: Arc<dyn Clock> = match evenings_ago {
        Some(days) => Arc::new(Evening::so_many_ago(days)),
        None => Arc::new(SystemClock),
    };
    let setup = Setup {
        folder: folder.to_owned(),
        key: key_file::read_or_make(folder)?,
        clock,
        chance: Arc::new(SystemChance),
        carrier: Arc::new(HttpCarrier::new()?),
    };
    Ok(Engine::open(setup)?)
}
