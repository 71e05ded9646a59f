//! Passwords: how they are made up, kept and compared. Nothing here remembers a password in the clear.
//!
//! Comparing costs 19 MiB and some tens of milliseconds on purpose; callers do it on a blocking thread and few at
//! a time, or guessing would starve the phones.

use crate::chance;
use anyhow::{Context, Result};
use argon2::password_hash::phc::PasswordHash;
use argon2::{Algorithm, Argon2, Params, PasswordHasher, PasswordVerifier, Version};
use std::sync::LazyLock;

/// `reliability.md` T11.
const MEMORY_KIB: u32 = 19 * 1024;
const PASSES: u32 = 2;
const LANES: u32 = 1;

/// Shorter ones are refused when somebody chooses a password.
pub const SHORTEST: usize = 10;
/// In bytes: hashing a novel would be a way to keep the server busy.
pub const LONGEST: usize = 256;

/// Letters that cannot be taken for one another, on paper or read aloud by a Vietnamese.
const CONSONANTS: &[u8; 14] = b"bdghklmnprstvx";
const VOWELS: &[u8; 5] = b"aeiou";
const SYLLABLES: usize = 8;
/// Largest multiple of 70 within a byte: above it the remainder would favour some syllables.
const FAIR_BELOW: u8 = 210;

/// A password that can be written on a slip and typed without looking twice: `tole-kami-bupo-hine`. Of 70^8
/// (2^49), which argon2id and ten tries an hour put out of reach.
pub fn make_up() -> String {
    let mut word = String::new();
    let mut made = 0;
    while made < SYLLABLES {
        let [byte] = chance::bytes();
        if byte >= FAIR_BELOW {
            continue;
        }
        if made > 0 && made.is_multiple_of(2) {
            word.push('-');
        }
        let pick = usize::from(byte) % (CONSONANTS.len() * VOWELS.len());
        word.push(char::from(CONSONANTS[pick / VOWELS.len()]));
        word.push(char::from(VOWELS[pick % VOWELS.len()]));
        made += 1;
    }
    word
}

/// What is kept of a password.
///
/// # Errors
/// When argon2 refuses, which it does for no password up to [`LONGEST`].
pub fn keep(password: &str) -> Result<String> {
    let kept = argon2id()?
        .hash_password(password.as_bytes())
        .context("the password could not be hashed")?;
    Ok(kept.to_string())
}

/// Whether a password is the one that was kept. Without one (no such account) it takes as long and is never right,
/// so that the time of an answer does not tell which names exist.
pub fn is_right(password: &str, kept: Option<&str>) -> bool {
    static NOBODY: LazyLock<Option<String>> = LazyLock::new(|| keep(&make_up()).ok());
    let Some(hash) = kept.or(NOBODY.as_deref()) else {
        return false;
    };
    let Ok(hash) = PasswordHash::new(hash) else {
        return false;
    };
    let Ok(argon2id) = argon2id() else { return false };
    let same = password.len() <= LONGEST && argon2id.verify_password(password.as_bytes(), &hash).is_ok();
    same && kept.is_some()
}

fn argon2id() -> Result<Argon2<'static>> {
    let params =
        Params::new(MEMORY_KIB, PASSES, LANES, None).context("the argon2 parameters are out of range")?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn a_kept_password_is_known_again_and_no_other_is() {
        let kept = keep("tole-kami-bupo-hine").unwrap();
        assert!(kept.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{kept}");
        assert!(is_right("tole-kami-bupo-hine", Some(&kept)));
        assert!(!is_right("tole-kami-bupo-hina", Some(&kept)));
        assert!(!is_right("", Some(&kept)));
        assert_ne!(
            kept,
            keep("tole-kami-bupo-hine").unwrap(),
            "two accounts with one password must not look alike"
        );
    }

    #[test]
    fn nobody_has_no_password() {
        assert!(!is_right("tole-kami-bupo-hine", None));
        assert!(!is_right("x", Some("not a hash")));
    }

    #[test]
    fn made_up_passwords_are_readable_and_differ() {
        let some: BTreeSet<String> = (0..200).map(|_| make_up()).collect();
        assert_eq!(some.len(), 200);
        for word in &some {
            assert_eq!(word.len(), 19);
            assert!(word.split('-').all(|group| group.len() == 4), "{word}");
        }
        let letters: BTreeSet<char> = some.iter().flat_map(|word| word.chars()).collect();
        assert_eq!(letters.len(), CONSONANTS.len() + VOWELS.len() + 1);
    }
}
