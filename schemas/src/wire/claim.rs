//! Actor claims: "this actor is mine", signed by the device that writes under it. The claim travels with the
//! actor's changes, whoever carries them; the carrying connection proves nothing (`design.md` §2.9).

use crate::ids::{DeviceId, VolunteerId};
use ed25519_dalek::{Signature, Signer, SigningKey, Verifier, VerifyingKey};
use serde::{Deserialize, Serialize};

/// Bytes of an actor id: fresh and random at every start of the process.
pub const ACTOR_BYTES: usize = 16;

/// One actor, the device that writes under it and the person who holds the device.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActorClaim {
    /// [`ACTOR_BYTES`] bytes.
    #[serde(with = "serde_bytes")]
    pub actor: Vec<u8>,
    /// Who signs.
    pub device: DeviceId,
    /// Who writes.
    pub author: VolunteerId,
    /// Ed25519 over the three above.
    #[serde(with = "serde_bytes")]
    pub signature: Vec<u8>,
}

impl ActorClaim {
    /// Signs a claim with the device's key.
    pub fn sign(actor: &[u8], device: DeviceId, author: VolunteerId, key: &SigningKey) -> Self {
        let signature = key.sign(&signed_bytes(actor, device, author)).to_bytes().to_vec();
        Self {
            actor: actor.to_vec(),
            device,
            author,
            signature,
        }
    }

    /// Whether that device's key signed it.
    pub fn holds(&self, key: &VerifyingKey) -> bool {
        let Ok(signature) = Signature::from_slice(&self.signature) else {
            return false;
        };
        self.actor.len() == ACTOR_BYTES
            && key
                .verify(&signed_bytes(&self.actor, self.device, self.author), &signature)
                .is_ok()
    }
}

fn signed_bytes(actor: &[u8], device: DeviceId, author: VolunteerId) -> Vec<u8> {
    let mut bytes = b"tung-nha actor 1\0".to_vec();
    bytes.extend_from_slice(device.0.as_bytes());
    bytes.extend_from_slice(author.0.as_bytes());
    bytes.extend_from_slice(actor);
    bytes
}
