//! `POST /v1/sync`: upload and download in the same request, so that a normal evening is one round trip.

use super::{ActorClaim, Receipt};
use crate::call::Colleague;
use crate::catalogue::WardWording;
use crate::document::Kind;
use crate::ids::{AreaId, BatchId, DocumentId, Epoch, ServerId, VolunteerId, WardId};
use crate::indicator::{Book, Tally};
use crate::record::Unit;
use serde::{Deserialize, Serialize};
use serde_bytes::ByteBuf;

/// What a phone says.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SyncRequest {
    /// [`super::PROTOCOL`].
    pub protocol: u16,
    /// Of the app.
    pub version: String,
    /// UTC milliseconds by the phone's clock; the server keeps the offset beside what it takes in.
    pub now: i64,
    /// The server that the positions belong to; absent at the first exchange.
    pub server: Option<ServerId>,
    /// The epoch that the positions belong to.
    pub epoch: Option<Epoch>,
    /// Number of the ward sheet that this phone holds; 0 = none.
    pub sheet: u64,
    /// Claims of all actors that occur in `deeds`.
    pub claims: Vec<ActorClaim>,
    /// What waits in the outbox, oldest first.
    pub deeds: Vec<Deed>,
    /// How far this phone has read, an area each.
    pub positions: Vec<Position>,
    /// Changes that this phone lacks and cannot do without.
    pub wanted: Vec<Wanted>,
    /// Deeds that the ward keeps aside, asked after anew; answered by [`SyncReply::decided`].
    #[serde(default)]
    pub asked: Vec<AskedDeed>,
}

/// A deed that was held when it was sent. By its hashes only: the phone may have had to forget the documents.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct AskedDeed {
    /// Which.
    pub batch: BatchId,
    /// Its changes, in the order in which they were sent.
    pub changes: Vec<Wanted>,
}

/// What one tap saved: changes to several documents that stand or fall together.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Deed {
    /// Minted where it was made.
    pub batch: BatchId,
    /// The tổ of its household.
    pub area: AreaId,
    /// UTC milliseconds by the author's clock: shown, never trusted.
    pub made_at: i64,
    /// One a document, in the order in which they were written.
    pub papers: Vec<Paper>,
}

/// The changes of one deed to one document.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Paper {
    /// Which.
    pub document: DocumentId,
    /// What about.
    pub kind: Kind,
    /// Uncompressed change chunks, each after those it depends on.
    pub changes: Vec<ByteBuf>,
}

/// How far a phone has read an area's stream.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Position {
    /// Which tổ.
    pub area: AreaId,
    /// The last entry that it holds.
    pub seq: u64,
}

/// A change asked for by name.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Wanted {
    /// In which document.
    pub document: DocumentId,
    /// 32 bytes.
    pub hash: ByteBuf,
}

/// What the server answers.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SyncReply {
    /// [`super::PROTOCOL`].
    pub protocol: u16,
    /// Who answers.
    pub server: ServerId,
    /// Its epoch; a new one means that the server was restored and wants to be refilled.
    pub epoch: Epoch,
    /// UTC milliseconds by the server's clock.
    pub now: i64,
    /// What became of each change sent.
    pub receipt: Receipt,
    /// The areas of this device; one that is not here any more is forgotten once its outbox is empty.
    pub areas: Vec<AreaId>,
    /// What is new in them. An area that the phone did not name comes without entries: take its pack.
    pub pages: Vec<AreaPage>,
    /// The ward sheet, when the phone's is older.
    pub sheet: Option<WardSheet>,
    /// The changes that were wanted and are held.
    pub sent: Vec<Paper>,
    /// What became of the deeds that were asked after, a state a change. A receipt of its own: an older server gives
    /// none, and the phone goes on as before.
    #[serde(default)]
    pub decided: Option<Receipt>,
}

/// News of one area since a position.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct AreaPage {
    /// Which tổ.
    pub area: AreaId,
    /// After these entries the phone stands here.
    pub upto: u64,
    /// Ask again at once.
    pub more: bool,
    /// In order; a deed is never split over two pages.
    pub entries: Vec<Entry>,
}

/// One entry of an area's stream.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Entry {
    /// Somebody's deed, whole.
    Deed(Deed),
    /// A document is gone for ever.
    Erased(Tombstone),
}

/// All that remains of an erased document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tombstone {
    /// Which.
    pub document: DocumentId,
    /// UTC milliseconds.
    pub at: i64,
    /// A code, never words about a person.
    pub reason: String,
}

/// What phones only read, as one numbered sheet (`design.md` §2.15).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct WardSheet {
    /// Grows with each change of anything below.
    pub number: u64,
    /// The ward.
    pub ward: WardId,
    /// Its name.
    pub ward_name: String,
    /// Where a resident can check who stands at the door.
    pub ward_phone: Option<String>,
    /// The holder of this phone.
    pub me: VolunteerId,
    /// Their role: `volunteer`, `lead`, `supervisor`; empty from a server that did not say.
    #[serde(default)]
    pub role: String,
    /// Of the tổ dân phố of the ward, those that this phone holds.
    pub units: Vec<Unit>,
    /// Who writes here, by *Gọi tôi là*.
    pub colleagues: Vec<Colleague>,
    /// Skill code of this week.
    pub weekly_skill: Option<String>,
    /// Revision of the catalogue in force; 0 is the one compiled in.
    pub catalogue: u32,
    /// The ward's own words of consent, where it has any.
    #[serde(default)]
    pub wording: Option<WardWording>,
    /// Of the ward's book, what the figures of this phone's tổ need.
    #[serde(default)]
    pub book: Book,
    /// What the de-identified of this phone's tổ add.
    #[serde(default)]
    pub tallies: Vec<(AreaId, Tally)>,
}
