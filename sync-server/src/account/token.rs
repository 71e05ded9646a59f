//! What a browser shows to be known again: 256 random bits in a cookie. The server keeps only their SHA-256, so a
//! stolen database opens no session.

use crate::chance;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};
use std::fmt;

const BYTES: usize = 32;

/// Held by the browser; the server sees it only while it answers.
#[derive(Clone)]
pub struct SessionToken([u8; BYTES]);

impl SessionToken {
    /// A new one.
    pub fn mint() -> Self {
        Self(chance::bytes())
    }

    /// From a cookie's value; anything of another shape is no token.
    pub fn read(text: &str) -> Option<Self> {
        let bytes = URL_SAFE_NO_PAD.decode(text).ok()?;
        bytes.try_into().ok().map(Self)
    }

    /// For the cookie.
    pub fn reveal(&self) -> String {
        URL_SAFE_NO_PAD.encode(self.0)
    }

    /// What the server keeps.
    pub fn fingerprint(&self) -> [u8; 32] {
        Sha256::digest(self.0).into()
    }
}

/// Never the token itself: it would end up in a log.
impl fmt::Debug for SessionToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SessionToken(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_reads_back_and_keeps_its_secret_from_logs() {
        let token = SessionToken::mint();
        let again = SessionToken::read(&token.reveal()).unwrap();
        assert_eq!(again.fingerprint(), token.fingerprint());
        assert!(!format!("{token:?}").contains(&token.reveal()));
        assert_ne!(SessionToken::mint().reveal(), token.reveal());
    }

    #[test]
    fn what_is_no_token_is_none() {
        for text in ["", "x", "====", &"A".repeat(42), &"A".repeat(86)] {
            assert!(SessionToken::read(text).is_none(), "{text}");
        }
    }
}
