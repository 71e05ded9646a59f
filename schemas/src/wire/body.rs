//! Folding and unfolding bodies: CBOR inside zstd, under a hard limit, so that a small hostile body cannot become
//! a large one in memory.

use super::UNFOLDED_LIMIT;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::io::Read;

/// zstd's own default: on these bodies higher levels win a few percent for many times the work.
const LEVEL: i32 = 3;

/// A body does not read. Says how, never what stood in it.
#[derive(Debug, thiserror::Error)]
pub enum BodyError {
    /// Not zstd, cut short, or not the CBOR that was expected.
    #[error("the body is cut or is not what this address takes")]
    Malformed,
    /// Unfolds to more than the limit.
    #[error("the body unfolds to more than {UNFOLDED_LIMIT} bytes")]
    TooLarge,
}

/// Writes a message as a body.
pub fn pack_body(message: &impl Serialize) -> Vec<u8> {
    let mut plain = Vec::new();
    ciborium::into_writer(message, &mut plain).expect("our own messages are CBOR");
    zstd::encode_all(plain.as_slice(), LEVEL).expect("writing to memory does not fail")
}

/// Reads a message from a body; bytes after it are refused, so that a cut or glued body never half reads.
pub fn unpack_body<T: DeserializeOwned>(body: &[u8]) -> Result<T, BodyError> {
    let plain = unfold(body)?;
    let mut rest = plain.as_slice();
    let message = ciborium::from_reader(&mut rest).map_err(|_| BodyError::Malformed)?;
    if rest.is_empty() {
        Ok(message)
    } else {
        Err(BodyError::Malformed)
    }
}

/// The plain bytes inside a zstd body, at most [`UNFOLDED_LIMIT`].
pub fn unfold(body: &[u8]) -> Result<Vec<u8>, BodyError> {
    let decoder = zstd::Decoder::new(body).map_err(|_| BodyError::Malformed)?;
    let mut plain = Vec::new();
    decoder
        .take(UNFOLDED_LIMIT as u64 + 1)
        .read_to_end(&mut plain)
        .map_err(|_| BodyError::Malformed)?;
    if plain.len() > UNFOLDED_LIMIT {
        Err(BodyError::TooLarge)
    } else {
        Ok(plain)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_cut_anywhere_is_malformed_and_never_half_read() {
        let body = pack_body(&vec!["bác Bảy", "cô Hoà", "anh Nam"]);
        for at in 0..body.len() {
            assert!(
                matches!(unpack_body::<Vec<String>>(&body[..at]), Err(BodyError::Malformed)),
                "cut at {at}"
            );
        }
        assert_eq!(unpack_body::<Vec<String>>(&body).unwrap().len(), 3);
    }

    #[test]
    fn a_bomb_is_refused_before_it_fills_the_memory() {
        let bomb = zstd::encode_all(std::io::repeat(0).take(UNFOLDED_LIMIT as u64 + 10), 3).unwrap();
        assert!(bomb.len() < 100_000);
        assert!(matches!(unfold(&bomb), Err(BodyError::TooLarge)));
    }
}
