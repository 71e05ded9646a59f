//! The engine as the shell holds it: opened once at the start, or the reason why it could not be, which every call
//! then answers with.

use anyhow::{Context, Result};
use engine::{Engine, HttpCarrier, Setup, SystemChance, SystemClock, key_file};
use schemas::refusal::{Refusal, RefusalCode};
use serde_json::Value;
use std::fs::DirBuilder;
use std::path::Path;
use std::sync::Arc;
use tauri::ipc::Channel;

pub struct Phone {
    engine: Result<Engine, Refusal>,
}

impl Phone {
    /// Opens the database in this folder, making both at the first start.
    pub fn open(folder: &Path) -> Self {
        Self {
            engine: open_engine(folder),
        }
    }

    /// Carries out one call; blocks as long as disk and network take.
    pub fn call(&self, name: &str, args: Value) -> Result<Value, Refusal> {
        self.engine.as_ref().map_err(Refusal::clone)?.call(name, args)
    }

    /// Tells the channel what every change touched, until the page behind it is gone.
    pub fn watch(&self, channel: Channel<Value>) {
        let Ok(engine) = &self.engine else { return };
        let changes = engine.watch();
        std::thread::spawn(move || {
            for touched in changes {
                let Ok(touched) = serde_json::to_value(touched) else {
                    continue;
                };
                if channel.send(touched).is_err() {
                    return;
                }
            }
        });
    }
}

fn open_engine(folder: &Path) -> Result<Engine, Refusal> {
    let key = make_private(folder).and_then(|()| Ok(key_file::read_or_make(folder)?));
    let key = key.map_err(|error| {
        // The screen gets words for a person; whoever started the program gets the cause.
        eprintln!("the database key: {error:#}");
        Refusal::of(RefusalCode::Broken)
    })?;
    Engine::open(Setup {
        folder: folder.to_path_buf(),
        key,
        clock: Arc::new(SystemClock),
        chance: Arc::new(SystemChance),
        carrier: Arc::new(HttpCarrier::new()?),
    })
}

/// The folder holds a ward's households: nobody else on this machine may look into it.
fn make_private(folder: &Path) -> Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder
        .create(folder)
        .with_context(|| format!("{} could not be made", folder.display()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;
    use std::fs;

    #[test]
    fn a_second_start_opens_what_the_first_one_made() {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("data");
        let first = Phone::open(&data).call("status", json!({})).unwrap();
        assert_eq!(Phone::open(&data).call("status", json!({})).unwrap(), first);
    }

    #[test]
    fn a_phone_whose_database_cannot_be_opened_says_so_at_every_call() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join(key_file::NAME), b"short").unwrap();
        let phone = Phone::open(folder.path());
        let refusal = phone.call("today", json!({})).unwrap_err();
        assert_eq!(refusal.code, RefusalCode::Broken);
    }
}
