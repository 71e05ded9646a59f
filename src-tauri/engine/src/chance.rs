//! The only place that reads randomness: ids, actors, keys.

use uuid::{Builder, Uuid};

/// Randomness, as handed in.
pub trait Chance: Send + Sync {
    /// Fills the bytes.
    fn fill(&self, bytes: &mut [u8]);
}

impl dyn Chance {
    /// A random id (version 4).
    pub fn id(&self) -> Uuid {
        let mut bytes = [0; 16];
        self.fill(&mut bytes);
        Builder::from_random_bytes(bytes).into_uuid()
    }

    /// An id whose text order is the order of making (version 7); `at` in UTC milliseconds.
    pub fn id_at(&self, at: i64) -> Uuid {
        let mut bytes = [0; 10];
        self.fill(&mut bytes);
        Builder::from_unix_timestamp_millis(u64::try_from(at).unwrap_or(0), &bytes).into_uuid()
    }
}

/// The operating system's randomness.
pub struct SystemChance;

impl Chance for SystemChance {
    fn fill(&self, bytes: &mut [u8]) {
        // Without randomness there are no safe ids or keys; nothing sensible could go on.
        getrandom::fill(bytes).expect("the operating system gives randomness");
    }
}
