//! From bytes to changes, before a transaction is opened: parsing is most of the work, and it needs no ledger.

use automerge::{Change, ChangeHash};
use schemas::gate::{self, Held};
use schemas::wire::{Deed, DeedDigest};
use sha2::{Digest, Sha256};

/// A chunk's hash is taken over what follows magic and checksum.
const HASHED_FROM: usize = 8;

/// A deed and what its bytes turned out to be.
#[derive(Debug, Clone)]
pub struct ReadDeed {
    /// As sent.
    pub deed: Deed,
    /// Its changes, paper by paper; or why one of them is none.
    pub changes: Result<Vec<Vec<Change>>, Held>,
    /// Of every change, in the order sent, readable or not.
    pub hashes: Vec<ChangeHash>,
}

impl ReadDeed {
    /// Parses every change of a deed.
    pub fn read(deed: Deed) -> Self {
        let changes = deed
            .papers
            .iter()
            .map(|paper| paper.changes.iter().map(|bytes| gate::parse(bytes)).collect())
            .collect();
        let all = deed.papers.iter().flat_map(|paper| &paper.changes);
        let hashes = all.map(|bytes| hash(bytes)).collect();
        Self {
            deed,
            changes,
            hashes,
        }
    }

    /// Adds its changes to the digest of what was sent.
    pub fn add_to(&self, digest: &mut DeedDigest) {
        let documents = self
            .deed
            .papers
            .iter()
            .flat_map(|p| p.changes.iter().map(|_| p.document));
        for (document, hash) in documents.zip(&self.hashes) {
            digest.add(self.deed.batch, document, hash);
        }
    }
}

/// The hash that the bytes have, whether they read or not: for a change it is the one that its author knows, so
/// that a receipt can say "malformed" about it in words that the phone understands.
fn hash(bytes: &[u8]) -> ChangeHash {
    ChangeHash(Sha256::digest(bytes.get(HASHED_FROM..).unwrap_or_default()).into())
}
