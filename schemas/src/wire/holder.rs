//! `POST /v1/holder`: whoever forgot the PIN of their phone shows by a fresh one-time code that the ward knows them. JSON,
//! since it happens seldom.
//!
//! The phone signs what it asks with its device key, and the server what it answers: a yes opens a phone that lies in a
//! stranger's hands, so neither a stolen token nor somebody else's answer may be enough.

use crate::ids::DeviceId;
use ed25519_dalek::{Signature, Signer, SigningKey, Verifier, VerifyingKey};
use serde::{Deserialize, Serialize};

/// Bytes that no other question has.
pub const NONCE_BYTES: usize = 16;

/// "The ward gave me this code."
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct HolderRequest {
    /// As typed; blanks, dashes and case do not matter.
    pub code: String,
    /// [`NONCE_BYTES`] of chance, hex.
    pub nonce: String,
    /// Ed25519 by the device's key, hex.
    pub signature: String,
}

impl HolderRequest {
    /// Asks for that device.
    pub fn sign(code: String, nonce: [u8; NONCE_BYTES], device: DeviceId, key: &SigningKey) -> Self {
        let nonce = hex::encode(nonce);
        let signature = key.sign(&asked(device, &nonce, &code));
        Self {
            code,
            signature: hex::encode(signature.to_bytes()),
            nonce,
        }
    }

    /// Whether that device's key signed it.
    pub fn holds(&self, device: DeviceId, key: &VerifyingKey) -> bool {
        verified(key, &asked(device, &self.nonce, &self.code), &self.signature)
    }
}

/// "Yes, and the code is spent."
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct HolderReply {
    /// Ed25519 by the server's key over the device and the nonce that it sent, hex.
    pub signature: String,
}

impl HolderReply {
    /// Answers that question.
    pub fn sign(request: &HolderRequest, device: DeviceId, key: &SigningKey) -> Self {
        let signature = key.sign(&answered(device, &request.nonce));
        Self {
            signature: hex::encode(signature.to_bytes()),
        }
    }

    /// Whether that server's key answered this question.
    pub fn holds(&self, request: &HolderRequest, device: DeviceId, key: &VerifyingKey) -> bool {
        verified(key, &answered(device, &request.nonce), &self.signature)
    }
}

fn asked(device: DeviceId, nonce: &str, code: &str) -> Vec<u8> {
    [
        b"tung-nha holder 1\0",
        device.0.as_bytes().as_slice(),
        nonce.as_bytes(),
        b"\0",
        code.as_bytes(),
    ]
    .concat()
}

fn answered(device: DeviceId, nonce: &str) -> Vec<u8> {
    [
        b"tung-nha holder yes 1\0",
        device.0.as_bytes().as_slice(),
        nonce.as_bytes(),
    ]
    .concat()
}

fn verified(key: &VerifyingKey, bytes: &[u8], signature: &str) -> bool {
    let signature = hex::decode(signature).ok();
    let signature = signature.and_then(|bytes| Signature::from_slice(&bytes).ok());
    signature.is_some_and(|signature| key.verify(bytes, &signature).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn key(n: u8) -> SigningKey {
        SigningKey::from_bytes(&[n; 32])
    }

    #[test]
    fn a_yes_holds_for_its_own_question_only_and_by_the_servers_key() {
        let (phone, server) = (key(1), key(2));
        let device = DeviceId(Uuid::from_u128(3));
        let request = HolderRequest::sign("7K3FQ".to_owned(), [4; NONCE_BYTES], device, &phone);
        assert!(request.holds(device, &phone.verifying_key()));
        assert!(
            !request.holds(device, &server.verifying_key()),
            "somebody else's key"
        );
        let other = HolderRequest {
            code: "AAAAA".to_owned(),
            ..request.clone()
        };
        assert!(!other.holds(device, &phone.verifying_key()), "another code");

        let reply = HolderReply::sign(&request, device, &server);
        assert!(reply.holds(&request, device, &server.verifying_key()));
        assert!(!reply.holds(&request, device, &phone.verifying_key()));
        let again = HolderRequest::sign("7K3FQ".to_owned(), [5; NONCE_BYTES], device, &phone);
        assert!(
            !reply.holds(&again, device, &server.verifying_key()),
            "an old answer"
        );
    }
}
