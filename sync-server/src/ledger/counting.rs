//! What the figures are made of: facts, counters, the tally of the de-identified, the ward's own book, frozen cuts.

use super::Kept;
use schemas::day::Day;
use schemas::ids::{AreaId, DocumentId, HouseholdId, PersonId, VolunteerId, WardId};
use schemas::indicator::{Book, Counters, Fact, Tally};
use schemas::record::receipt::Gone;
use schemas::wire::Tombstone;
use serde::{Deserialize, Serialize};

/// A frozen cut as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredCut {
    /// Which.
    pub id: String,
    /// The last day that counts.
    pub day: Day,
    /// Who froze it.
    pub made_by: VolunteerId,
    /// UTC milliseconds.
    pub made_at: i64,
    /// JSON of [`crate::view::Frozen`].
    pub body: String,
    /// SHA-256 of the body.
    pub digest: Vec<u8>,
}

/// What one volunteer did within some days, for their certificate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkOf {
    /// Whose.
    pub volunteer: VolunteerId,
    /// Lượt.
    pub visits: u32,
    /// Hộ.
    pub households: u32,
    /// Days on which they walked.
    pub days: u32,
    /// The first and the last of them.
    pub between: (Day, Day),
}

/// What a household, a lesson or a team adds, and where.
pub type Added = (HouseholdId, Counters);

/// Books of counting.
pub trait Counting {
    /// Writes the fact of a document; answers whose it was before, if that was somebody else.
    fn put_fact(
        &self,
        document: DocumentId,
        owner: HouseholdId,
        area: AreaId,
        fact: &Fact,
    ) -> Kept<Option<HouseholdId>>;
    /// Facts of one household, or of a lesson or team.
    fn facts_of(&self, owner: HouseholdId) -> Kept<Vec<Fact>>;
    /// People who changed their mind or died and whose papers are still here.
    fn gone(&self) -> Kept<Vec<(PersonId, Gone)>>;

    /// Facts of one tổ, owner by owner.
    fn facts_in(&self, area: AreaId) -> Kept<Vec<(HouseholdId, Vec<Fact>)>>;
    /// Where an owner's facts stand.
    fn area_of_facts(&self, owner: HouseholdId) -> Kept<Option<AreaId>>;
    /// Writes what an owner adds and moves the counters of its tổ by the difference; none takes it out.
    fn put_counted(&self, owner: HouseholdId, counted: Option<(AreaId, &Counters)>) -> Kept<()>;
    /// What each owner of a tổ adds, houses in the order of a walk.
    fn counted_in(&self, area: AreaId) -> Kept<Vec<Added>>;
    /// The counters of a tổ.
    fn area_counters(&self, area: AreaId) -> Kept<Counters>;
    /// What the de-identified of a tổ add.
    fn tally(&self, area: AreaId) -> Kept<Tally>;
    /// Moves into it what an erased paper added.
    fn add_to_tally(&self, area: AreaId, tally: &Tally) -> Kept<()>;
    /// What each volunteer of a ward did from one day to another, both included; nobody who did nothing.
    fn works(&self, ward: WardId, from: Day, until: Day) -> Kept<Vec<WorkOf>>;
    /// The ward's book.
    fn book(&self, ward: WardId) -> Kept<Book>;
    /// Enters into it.
    fn enter(&self, ward: WardId, entries: &Book, by: VolunteerId, now: i64) -> Kept<()>;
    /// Keeps a frozen cut with its rows.
    fn keep_cut(&self, ward: WardId, cut: &StoredCut, rows: &[(AreaId, Vec<Added>)]) -> Kept<()>;
    /// Frozen cuts of a ward, newest first.
    fn cuts(&self, ward: WardId) -> Kept<Vec<StoredCut>>;
    /// Rows behind a frozen cut, of one tổ.
    fn cut_rows(&self, cut: &str, area: AreaId) -> Kept<Vec<Added>>;
    /// Notes about one person of a household, those of visits at which this person was helped among them: free text
    /// may name them.
    fn notes_about(&self, household: HouseholdId, person: PersonId) -> Kept<Vec<DocumentId>>;
    /// Takes the rows of a household out of frozen cuts: in a house of one named person they would be that person's
    /// record beside an address. The figures of the cuts stay.
    fn forget_cut_rows(&self, owner: HouseholdId) -> Kept<()>;
    /// Takes a document out with its history and all that was made of it; leaves a tombstone, which enters the
    /// stream of its tổ.
    fn erase(&self, area: AreaId, stone: &Tombstone) -> Kept<()>;
}
