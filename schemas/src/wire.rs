//! Phone ↔ server: the messages of one exchange, the receipts, the limits. CBOR inside zstd for what is large or
//! frequent (`/v1/sync`, packs), JSON for enrolment, a
//! forgotten PIN and refusals.
//!
//! The wire has from the start what later rooms lean on: batch ids, tombstones, the ward-sheet number, server id
//! and epoch, the phone's clock, the app's version, actor claims (`design.md` §9).

pub mod body;
pub mod claim;
pub mod enrol;
pub mod holder;
pub mod pack;
pub mod receipt;
pub mod sync;

pub use body::{BodyError, pack_body, unpack_body};
pub use claim::ActorClaim;
pub use enrol::{EnrolReply, EnrolRequest};
pub use holder::{HolderReply, HolderRequest};
pub use pack::{PackDocument, PackHead};
pub use receipt::{ChangeState, DeedDigest, Receipt};
pub use sync::{
    AreaPage, AskedDeed, Deed, Entry, Paper, Position, SyncReply, SyncRequest, Tombstone, Wanted, WardSheet,
};

/// Version of the wire; a server answers `wrong_version` to any other.
pub const PROTOCOL: u16 = 1;
/// Bytes of a compressed request that a server takes.
pub const BODY_LIMIT: usize = 8 << 20;
/// Bytes that a compressed body may unfold to.
pub const UNFOLDED_LIMIT: usize = 64 << 20;
/// Bytes of one change.
pub const CHANGE_LIMIT: usize = 64 << 10;
/// Bytes of one saved document.
pub const DOCUMENT_LIMIT: usize = 256 << 10;
/// Changes of one document.
pub const CHANGES_LIMIT: usize = 2_000;
/// Bytes of changes that a reply carries before it says that there is more.
pub const PAGE_BYTES: usize = 1 << 20;

/// The media type of `/v1/sync` and of packs.
pub const MEDIA_TYPE: &str = "application/vnd.tungnha.v1+cbor+zstd";
