//! A phone without glass: the real engine, opened over a folder, for the command line, for a browser and for the
//! rehearsal of a day. An instrument for tests and demos; it keeps its database key in a file beside the database.

mod page;
pub mod serve;

use anyhow::{Context, Result, ensure};
use engine::{Engine, HttpCarrier, Setup, SystemChance, SystemClock};
use std::fs::OpenOptions;
use std::io::{Read, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;
use std::sync::Arc;

/// Where the key lies; hex.
pub const KEY_FILE: &str = "database.key";

/// Opens the engine over a folder, with the machine's own clock, chance and network.
///
/// # Errors
/// When the folder cannot be made, or its database cannot be opened with its key.
pub fn open(folder: &Path) -> Result<Engine> {
    std::fs::create_dir_all(folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    let setup = Setup {
        folder: folder.to_owned(),
        key: key(folder)?,
        clock: Arc::new(SystemClock),
        chance: Arc::new(SystemChance),
        carrier: Arc::new(HttpCarrier::new()?),
    };
    Ok(Engine::open(setup)?)
}

/// The key of that folder's database; made at the first start, before the database itself.
///
/// # Errors
/// When the file cannot be made or is not a key.
pub fn key(folder: &Path) -> Result<[u8; 32]> {
    let at = folder.join(KEY_FILE);
    let mut key = [0; 32];
    if !at.exists() {
        getrandom::fill(&mut key).map_err(|error| anyhow::anyhow!("no randomness: {error}"))?;
        // Written aside and renamed: a start that is killed half-way leaves no half key.
        let aside = folder.join("database.key.new");
        let mut file = OpenOptions::new()
            .write(true)
            .create(true)
            .truncate(true)
            .mode(0o600)
            .open(&aside)?;
        file.write_all(hex::encode(key).as_bytes())?;
        file.sync_all()?;
        std::fs::rename(&aside, &at)?;
        return Ok(key);
    }
    let mut text = String::new();
    OpenOptions::new()
        .read(true)
        .open(&at)?
        .read_to_string(&mut text)?;
    ensure!(
        hex::decode_to_slice(text.trim(), &mut key).is_ok(),
        "{} is not a key",
        at.display()
    );
    Ok(key)
}
