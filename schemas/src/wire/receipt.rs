//! Receipts: what became of each change, in the order sent, under one signature. A phone shows a deed green only
//! by these, never because a request "went through".

use crate::ids::{BatchId, DeviceId, DocumentId, Epoch, ServerId};
use automerge::ChangeHash;
use ed25519_dalek::{Signature, Signer, SigningKey, Verifier, VerifyingKey};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// What became of one change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ChangeState {
    /// On the server's disk now.
    Stored,
    /// Was there before: a reply was lost, or a colleague carried it.
    Duplicate,
    /// Cannot be read before this change, which the server lacks.
    Waiting(String),
    /// Kept aside until a supervisor decides; the code says why.
    Held(String),
    /// A supervisor decided against it; the phone takes the server's document.
    SetAside,
    /// The document was erased; it will not come back.
    Erased,
    /// Not a change at all; nothing of its deed was kept.
    Malformed,
}

impl ChangeState {
    /// Whether the phone need not send it again and may show it as home.
    pub fn is_home(&self) -> bool {
        matches!(self, Self::Stored | Self::Duplicate | Self::Erased)
    }
}

/// SHA-256 over what was sent, so that a receipt cannot be laid beside another upload.
#[derive(Default)]
pub struct DeedDigest(Sha256);

impl DeedDigest {
    /// Adds one change, in the order sent.
    pub fn add(&mut self, batch: BatchId, document: DocumentId, hash: &ChangeHash) {
        self.0.update(batch.0.as_bytes());
        self.0.update(document.0.as_bytes());
        self.0.update(hash.0);
    }

    /// 32 bytes.
    pub fn finish(self) -> Vec<u8> {
        self.0.finalize().to_vec()
    }
}

/// One signature over server, epoch, device, digest, states and time.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Receipt {
    /// Whose word it is.
    pub server: ServerId,
    /// In which epoch.
    pub epoch: Epoch,
    /// Given to whom.
    pub device: DeviceId,
    /// Of what was sent, see [`DeedDigest`].
    #[serde(with = "serde_bytes")]
    pub digest: Vec<u8>,
    /// One a change, in the order sent.
    pub states: Vec<ChangeState>,
    /// UTC milliseconds by the server's clock.
    pub at: i64,
    /// Ed25519 over all of the above.
    #[serde(with = "serde_bytes")]
    pub signature: Vec<u8>,
}

impl Receipt {
    /// Signs it with the server's key.
    pub fn signed(mut self, key: &SigningKey) -> Self {
        self.signature = key.sign(&self.signed_bytes()).to_bytes().to_vec();
        self
    }

    /// Whether that server's key signed it.
    pub fn holds(&self, key: &VerifyingKey) -> bool {
        Signature::from_slice(&self.signature).is_ok_and(|s| key.verify(&self.signed_bytes(), &s).is_ok())
    }

    fn signed_bytes(&self) -> Vec<u8> {
        let mut bytes = b"tung-nha receipt 1\0".to_vec();
        let body = (
            self.server,
            self.epoch,
            self.device,
            serde_bytes::Bytes::new(&self.digest),
            &self.states,
            self.at,
        );
        ciborium::into_writer(&body, &mut bytes).expect("writing to memory does not fail");
        bytes
    }
}
