//! The whole phone without a screen: records, storage, search, sync. Knows no Tauri and no browser; the Tauri
//! shell, the `phone` binary and the tests stand on the same [`Engine`].
//!
//! Floors from the top: this file (the only face) · `call/` (one file a deed) · `edit` and `sync/` · `index/` ·
//! `store/`, `clock`. Time, chance, network and the database key are handed in ([`Setup`]), so that a simulator
//! can own them. Every call blocks; a shell runs it off its own main thread.

mod call;
pub mod carrier;
pub mod chance;
pub mod clock;
mod edit;
mod failure;
mod index;
pub mod key_file;
mod me;
mod practice;
mod store;
mod sync;

pub use carrier::{Carrier, HttpCarrier};
pub use chance::{Chance, SystemChance};
pub use clock::{Clock, SystemClock};

use failure::Failure;
use me::Me;
use schemas::call::{Touched, dispatch};
use schemas::day::Day;
use schemas::refusal::Refusal;
use serde_json::Value;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use store::Store;

/// What the world hands to an engine.
pub struct Setup {
    /// Folder of this phone's database; made if missing.
    pub folder: PathBuf,
    /// Raw SQLCipher key, 32 bytes, kept by the caller (keystore, file, test).
    pub key: [u8; 32],
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// Randomness for ids, actors and keys.
    pub chance: Arc<dyn Chance>,
    /// The way to the server.
    pub carrier: Arc<dyn Carrier>,
}

/// The one call that the real engine answers while a practice is on.
const END_OF_PRACTICE: &str = "end_training";

/// One phone. Shared between threads; one writer at a time.
pub struct Engine {
    state: Mutex<State>,
    /// Held for the length of an exchange, so that two taps on "Gửi về phường" make one.
    exchange: Mutex<()>,
    watchers: Arc<Mutex<Vec<Sender<Touched>>>>,
    folder: PathBuf,
    clock: Arc<dyn Clock>,
    chance: Arc<dyn Chance>,
    carrier: Arc<dyn Carrier>,
    /// This is the engine of a practice, at made-up doors.
    training: bool,
    /// The practice that is on; it answers every call until it is ended.
    practice: Mutex<Option<Arc<Engine>>>,
}

/// What the lock guards.
struct State {
    store: Store,
    /// Absent until this phone is enrolled.
    me: Option<Me>,
}

impl Engine {
    /// Opens the phone's database, bringing an older one up to date. Fails when the key is wrong, the file is not
    /// ours or the disk is full; the message says what is safe.
    pub fn open(setup: Setup) -> Result<Self, Refusal> {
        practice::sweep(&setup.folder).map_err(Failure::into_refusal)?;
        let mut store = Store::open(&setup.folder, &setup.key).map_err(Failure::into_refusal)?;
        let me = Me::load(&mut store, setup.chance.as_ref()).map_err(Failure::into_refusal)?;
        let year = Day::of_instant(setup.clock.now()).year();
        index::refresh_for(&mut store, year).map_err(Failure::into_refusal)?;
        Ok(Self {
            state: Mutex::new(State { store, me }),
            exchange: Mutex::new(()),
            watchers: Arc::default(),
            folder: setup.folder,
            clock: setup.clock,
            chance: setup.chance,
            carrier: setup.carrier,
            training: false,
            practice: Mutex::default(),
        })
    }

    /// Carries out one call of [`schemas::call::Calls`] by name.
    pub fn call(&self, name: &str, args: Value) -> Result<Value, Refusal> {
        match self.practice().filter(|_| name != END_OF_PRACTICE) {
            Some(practice) => dispatch(practice.as_ref(), name, args),
            None => dispatch(self, name, args),
        }
    }

    fn practice(&self) -> Option<Arc<Engine>> {
        self.practice
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// Everything that changes from now on, for screens to redraw from.
    pub fn watch(&self) -> Receiver<Touched> {
        let (sender, receiver) = channel();
        self.watchers
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(sender);
        receiver
    }

    fn announce(&self, touched: &Touched) {
        let mut watchers = self.watchers.lock().unwrap_or_else(PoisonError::into_inner);
        watchers.retain(|watcher| watcher.send(touched.clone()).is_ok());
    }

    fn state(&self) -> MutexGuard<'_, State> {
        // A panic inside a call rolled its transaction back, so the state behind a poisoned lock is whole.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn today(&self) -> Day {
        Day::of_instant(self.clock.now())
    }
}
