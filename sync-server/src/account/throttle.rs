//! Ten wrong passwords an hour for one name, then the name rests (`reliability.md` T11). A try is counted before
//! the password is compared, so that a thousand tries at once are ten tries.
//!
//! Kept in memory: a try that reached the disk would let a stranger keep the disk busy. Names without an account
//! are counted too, or the answer would tell which names exist; they share a fixed number of slots, so that made-up
//! names neither fill the memory nor touch a real account. Whoever knows a name can keep its owner out for an
//! hour: the price of a rule by name, paid gladly for passwords that cannot be guessed.

use sha2::{Digest, Sha256};
use std::collections::{HashMap, VecDeque};
use std::sync::{Mutex, PoisonError};
use uuid::Uuid;

/// Wrong tries that a name has in an hour.
pub const TRIES: usize = 10;
const HOUR_MS: i64 = 60 * 60 * 1000;
const STRANGERS: u16 = 4096;

/// Whose tries are counted together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Name {
    Known(Uuid),
    Stranger(u16),
}

/// The name rests until then, UTC milliseconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Waits {
    /// When the next try is heard.
    pub until: i64,
}

/// Counts tries, name by name.
#[derive(Debug, Default)]
pub struct Throttle {
    tries: Mutex<HashMap<Name, VecDeque<i64>>>,
}

impl Throttle {
    /// Counts a try of an account (by [`super::Account::tries`]), or of a name that none has.
    ///
    /// # Errors
    /// When the name has used up its tries.
    pub fn count(&self, account: Option<Uuid>, folded: &str, now: i64) -> Result<(), Waits> {
        let mut all = self.tries.lock().unwrap_or_else(PoisonError::into_inner);
        let tries = all.entry(name(account, folded)).or_default();
        // A clock that was set back must not make a name rest for longer than an hour.
        tries.retain(|at| (0..HOUR_MS).contains(&(now - at)));
        if let Some(first) = tries.front().filter(|_| tries.len() >= TRIES) {
            return Err(Waits {
                until: first + HOUR_MS,
            });
        }
        tries.push_back(now);
        Ok(())
    }

    /// The password was right: what was counted of that account is forgotten.
    pub fn forgive(&self, account: Uuid) {
        self.tries
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .remove(&Name::Known(account));
    }
}

fn name(account: Option<Uuid>, folded: &str) -> Name {
    match account {
        Some(account) => Name::Known(account),
        None => {
            let digest = Sha256::digest(folded);
            Name::Stranger(u16::from_be_bytes([digest[0], digest[1]]) % STRANGERS)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MINUTE: i64 = 60_000;

    #[test]
    fn the_eleventh_try_within_an_hour_is_not_heard_and_the_hour_ends() {
        let throttle = Throttle::default();
        let hanh = Some(Uuid::from_u128(1));
        for minute in 0..10 {
            assert_eq!(throttle.count(hanh, "chi hanh", minute * MINUTE), Ok(()));
        }
        assert_eq!(
            throttle.count(hanh, "chi hanh", 10 * MINUTE),
            Err(Waits { until: 60 * MINUTE })
        );
        assert_eq!(
            throttle.count(Some(Uuid::from_u128(2)), "anh nam", 10 * MINUTE),
            Ok(())
        );
        assert_eq!(
            throttle.count(hanh, "chi hanh", 60 * MINUTE),
            Ok(()),
            "the first try is an hour old"
        );
        assert_eq!(
            throttle.count(hanh, "chi hanh", 60 * MINUTE),
            Err(Waits { until: 61 * MINUTE })
        );
    }

    #[test]
    fn a_right_password_clears_the_count() {
        let throttle = Throttle::default();
        let hanh = Uuid::from_u128(1);
        for _ in 0..9 {
            throttle.count(Some(hanh), "chi hanh", 0).unwrap();
        }
        throttle.forgive(hanh);
        for _ in 0..10 {
            throttle.count(Some(hanh), "chi hanh", 0).unwrap();
        }
        assert!(throttle.count(Some(hanh), "chi hanh", 0).is_err());
    }

    #[test]
    fn a_name_that_nobody_has_rests_like_one_that_somebody_has() {
        let throttle = Throttle::default();
        for _ in 0..10 {
            throttle.count(None, "ai do", 0).unwrap();
        }
        assert!(throttle.count(None, "ai do", 0).is_err());
    }

    #[test]
    fn a_thousand_made_up_names_touch_no_account_and_take_no_more_room_than_the_slots() {
        let throttle = Throttle::default();
        for n in 0..20_000 {
            let _ = throttle.count(None, &format!("name {n}"), 0);
        }
        assert!(throttle.tries.lock().unwrap().len() <= usize::from(STRANGERS));
        assert_eq!(throttle.count(Some(Uuid::from_u128(1)), "chi hanh", 0), Ok(()));
    }

    #[test]
    fn a_clock_set_back_lets_nobody_wait_for_more_than_an_hour() {
        let throttle = Throttle::default();
        let hanh = Some(Uuid::from_u128(1));
        for _ in 0..10 {
            throttle.count(hanh, "chi hanh", 1_000 * HOUR_MS).unwrap();
        }
        assert_eq!(throttle.count(hanh, "chi hanh", 0), Ok(()));
    }
}
