//! Waiting for something to become true: looked at again and again until a deadline, never slept for.

use std::time::{Duration, Instant};

/// Looks until it is there.
///
/// # Panics
/// After twenty seconds, saying what was waited for.
pub fn until<T>(what: &str, mut look: impl FnMut() -> Option<T>) -> T {
    let began = Instant::now();
    loop {
        if let Some(there) = look() {
            return there;
        }
        assert!(
            began.elapsed() < Duration::from_secs(20),
            "waited in vain for {what}"
        );
        std::thread::yield_now();
        std::thread::park_timeout(Duration::from_millis(2));
    }
}
