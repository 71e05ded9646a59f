//! Deeds in the order in which phones read them, an area each, and the deeds that wait for a decision.

use super::Kept;
use schemas::ids::{AreaId, BatchId, DeviceId, Epoch, VolunteerId};
use schemas::wire::{Deed, Entry};

/// A page of an area's stream.
#[derive(Debug, Clone, PartialEq)]
pub struct News {
    /// In order.
    pub entries: Vec<Entry>,
    /// The reader stands here afterwards.
    pub upto: u64,
    /// There is more behind it.
    pub more: bool,
    /// Bytes of changes in it.
    pub bytes: usize,
}

/// A deed kept aside.
#[derive(Debug, Clone, PartialEq)]
pub struct HeldDeed {
    /// As it was sent.
    pub deed: Deed,
    /// Who brought it.
    pub device: DeviceId,
    /// Why it is kept aside.
    pub code: String,
    /// UTC milliseconds by the server's clock.
    pub received_at: i64,
    /// A supervisor decided against it, for now: who, and when by the server's clock. It can be taken up again.
    pub set_aside: Option<(VolunteerId, i64)>,
}

/// A deed about to be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewBatch {
    /// Minted where it was made.
    pub batch: BatchId,
    /// The tổ of its household.
    pub area: AreaId,
    /// Who brought it.
    pub device: DeviceId,
    /// UTC milliseconds by the author's clock.
    pub made_at: i64,
    /// UTC milliseconds by ours.
    pub received_at: i64,
    /// How many changes are its own.
    pub changes: u32,
}

/// Books of the stream.
pub trait Stream {
    /// Whether a deed is here.
    fn has_batch(&self, batch: BatchId) -> Kept<bool>;
    /// Writes a deed and gives it the next number of its area.
    fn append(&self, batch: &NewBatch) -> Kept<u64>;
    /// Where an area's stream stands; 0 for an empty one.
    fn seq(&self, area: AreaId) -> Kept<u64>;
    /// What came after a position, up to about so many bytes of changes; at least one entry, and never a part of a
    /// deed. The deeds named in `without` are passed over, since the reader has just brought them.
    fn news(&self, area: AreaId, after: u64, bytes: usize, without: &[BatchId]) -> Kept<News>;
    /// Keeps a deed aside; one of the same id is replaced.
    fn hold(&self, held: &HeldDeed) -> Kept<()>;
    /// Forgets a deed that was kept aside, since it has been taken in.
    fn let_go(&self, batch: BatchId) -> Kept<()>;
    /// Deeds kept aside, oldest first.
    fn held(&self) -> Kept<Vec<HeldDeed>>;
    /// One of them.
    fn held_deed(&self, batch: BatchId) -> Kept<Option<HeldDeed>>;
    /// Decides against a deed, for now. It stays.
    fn set_aside(&self, batch: BatchId, by: VolunteerId, now: i64) -> Kept<()>;
    /// A pack, if it stands for this position in this epoch.
    fn pack(&self, area: AreaId, epoch: Epoch, seq: u64) -> Kept<Option<Vec<u8>>>;
    /// Keeps a pack instead of an older one.
    fn keep_pack(&self, area: AreaId, epoch: Epoch, seq: u64, bytes: &[u8]) -> Kept<()>;
}
