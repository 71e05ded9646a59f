//! Enrolled phones: how one comes in, by what it is known, whose actors it writes under.

use super::Kept;
use schemas::ids::{AreaId, DeviceId, VolunteerId, WardId};
use schemas::wire::ActorClaim;

/// A phone that the server knows, or the server itself.
#[derive(Debug, Clone)]
pub struct Device {
    /// Which.
    pub id: DeviceId,
    /// In which ward.
    pub ward: WardId,
    /// Its holder; the server has none.
    pub volunteer: Option<VolunteerId>,
    /// Ed25519.
    pub public_key: Vec<u8>,
    /// UTC milliseconds; it may only upload, and what it uploads is held.
    pub revoked_at: Option<i64>,
}

/// A phone that comes in.
#[derive(Debug, Clone)]
pub struct NewDevice {
    /// Minted here.
    pub id: DeviceId,
    /// Ed25519.
    pub public_key: Vec<u8>,
    /// SHA-256 of its token.
    pub token_hash: [u8; 32],
    /// Of the app.
    pub version: String,
}

/// What became of a one-time code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Spent {
    /// The phone is in, as that volunteer's.
    Enrolled(VolunteerId, WardId),
    /// Nobody made that code.
    Unknown,
    /// It was used before.
    Used,
    /// It is too old.
    Expired,
}

/// What a code proves of the phone that brings it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Proof {
    /// The ward gave it to this phone's holder; it is spent now, or was by this very phone.
    Proved,
    /// Nobody made that code.
    Unknown,
    /// It was made for somebody else, and is not spent.
    Foreign,
    /// It was used before.
    Used,
    /// It is too old.
    Expired,
}

/// Books of phones.
pub trait Phones {
    /// Keeps the hash of a one-time code.
    fn keep_code(&self, hash: [u8; 32], ward: WardId, volunteer: VolunteerId, expires_at: i64) -> Kept<()>;
    /// Spends a code: at most one phone ever comes in by it.
    fn spend_code(&self, hash: [u8; 32], device: &NewDevice, now: i64) -> Kept<Spent>;
    /// Spends a code that proves who holds a phone which is in already.
    fn prove_by_code(&self, hash: [u8; 32], device: &Device, now: i64) -> Kept<Proof>;
    /// The device that a token's hash names, revoked ones too.
    fn device_by_token(&self, token_hash: [u8; 32]) -> Kept<Option<Device>>;
    /// A device by its id.
    fn device(&self, id: DeviceId) -> Kept<Option<Device>>;
    /// What a device may hold: the areas of its volunteer; nothing once it is revoked.
    fn areas_of(&self, device: &Device) -> Kept<Vec<AreaId>>;
    /// Writes down that a phone came in, by which version, with what clock, bringing so many new deeds.
    fn saw(&self, id: DeviceId, version: &str, now: i64, clock_offset: i64, deeds: u32) -> Kept<()>;
    /// Lets a device only upload from now on. False when it was so before, or is unknown.
    fn revoke(&self, id: DeviceId, now: i64) -> Kept<bool>;
    /// Whose an actor is.
    fn actor(&self, actor: &[u8]) -> Kept<Option<(DeviceId, VolunteerId)>>;
    /// Writes the first claim of an actor; a later one is passed over.
    fn keep_claim(&self, claim: &ActorClaim) -> Kept<()>;
}
