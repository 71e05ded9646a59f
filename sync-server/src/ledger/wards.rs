//! What the ward itself writes: who the server is, its tổ, its people.

use super::Kept;
use ed25519_dalek::SigningKey;
use schemas::call::Colleague;
use schemas::catalogue::WardWording;
use schemas::day::Day;
use schemas::ids::{AreaId, DeviceId, Epoch, ServerId, VolunteerId, WardId};
use schemas::record::Unit;

/// Who this server is.
#[derive(Clone)]
pub struct Facts {
    /// For as long as it lives.
    pub server: ServerId,
    /// New at every restore.
    pub epoch: Epoch,
    /// Signs receipts and the server's own claims.
    pub key: SigningKey,
    /// The server as an author.
    pub device: DeviceId,
}

/// A ward whose register this is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ward {
    /// Minted here.
    pub id: WardId,
    /// "phường An Hải".
    pub name: String,
    /// Where a resident can check who stands at the door.
    pub phone: Option<String>,
    /// Number of the ward sheet in force.
    pub sheet: u64,
}

/// Books of the ward.
pub trait Wards {
    /// Who this server is.
    fn facts(&self) -> Kept<Facts>;
    /// All wards of this ledger.
    fn wards(&self) -> Kept<Vec<Ward>>;
    /// Writes name and phone, and a new sheet number where they differ.
    fn name_ward(&self, ward: WardId, name: &str, phone: Option<&str>) -> Kept<()>;
    /// The ward's own words of consent, the latest.
    fn wording(&self, ward: WardId) -> Kept<Option<WardWording>>;
    /// Gives the ward sheet its next number: phones will fetch it.
    fn renew_sheet(&self, ward: WardId) -> Kept<()>;
    /// All tổ of a ward, by old ward and number.
    fn units(&self, ward: WardId) -> Kept<Vec<Unit>>;
    /// Adds a tổ.
    fn add_unit(&self, ward: WardId, unit: &Unit) -> Kept<()>;
    /// Adds somebody who writes: `volunteer`, `lead`, `desk`, `import`.
    fn add_volunteer(&self, ward: WardId, volunteer: VolunteerId, called: &str, role: &str) -> Kept<()>;
    /// *Gọi tôi là*.
    fn rename_volunteer(&self, volunteer: VolunteerId, called: &str) -> Kept<()>;
    /// *Gọi tôi là* of one author; absent for an unknown one.
    fn called(&self, volunteer: VolunteerId) -> Kept<Option<String>>;
    /// `volunteer`, `lead`, `supervisor`, `desk`, `import`; absent for an unknown one.
    fn role(&self, volunteer: VolunteerId) -> Kept<Option<String>>;
    /// Ends a tổ by a decision: its history stays under it and is counted with its successor.
    fn close_unit(&self, area: AreaId, until: Day, successor: AreaId) -> Kept<()>;
    /// Everybody who may hold a tổ.
    fn holders(&self, area: AreaId) -> Kept<Vec<VolunteerId>>;
    /// Everybody who writes in a ward, by id.
    fn colleagues(&self, ward: WardId) -> Kept<Vec<Colleague>>;
    /// `volunteer`, `lead` or `supervisor` from now on.
    fn set_role(&self, volunteer: VolunteerId, role: &str) -> Kept<()>;
    /// Lets a volunteer hold a tổ.
    fn grant(&self, volunteer: VolunteerId, area: AreaId) -> Kept<()>;
    /// Takes a tổ back from a volunteer. What their phone still has of it is held when it comes in, and nothing is
    /// lost.
    fn take_back(&self, volunteer: VolunteerId, area: AreaId) -> Kept<()>;
    /// What a volunteer may hold.
    fn grants(&self, volunteer: VolunteerId) -> Kept<Vec<AreaId>>;
    /// The year that the projections are counted in.
    fn counted_year(&self) -> Kept<i32>;
    /// Says that the projections are counted in that year now.
    fn set_counted_year(&self, year: i32) -> Kept<()>;
}
