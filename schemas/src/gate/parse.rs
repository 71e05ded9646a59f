//! From bytes to a change: only an uncompressed change chunk in its canonical form. A deflated chunk could unfold
//! to gigabytes, a document chunk could carry anything.

use super::{Held, unharmed};
use crate::wire::CHANGE_LIMIT;
use crate::wire::claim::ACTOR_BYTES;
use automerge::Change;

const MAGIC: [u8; 4] = [0x85, 0x6f, 0x4a, 0x83];
/// After magic and checksum.
const CHUNK_TYPE: usize = 8;
const UNCOMPRESSED_CHANGE: u8 = 1;

/// Reads one change. Its hash is computed from the bytes, never taken on trust.
pub fn parse(bytes: &[u8]) -> Result<Change, Held> {
    if bytes.len() > CHANGE_LIMIT {
        return Err(Held::TooLarge);
    }
    if !bytes.starts_with(&MAGIC) || bytes.get(CHUNK_TYPE) != Some(&UNCOMPRESSED_CHANGE) {
        return Err(Held::Malformed);
    }
    let change = unharmed(|| Change::from_bytes(bytes.to_vec()))?.map_err(|_| Held::Malformed)?;
    if change.raw_bytes() != bytes {
        return Err(Held::Malformed);
    }
    let again = unharmed(|| Change::from(change.decode()))?;
    if again.hash() != change.hash() || again.raw_bytes() != bytes {
        return Err(Held::Malformed);
    }
    if change.actor_id().to_bytes().len() != ACTOR_BYTES {
        return Err(Held::Actor);
    }
    Ok(change)
}
