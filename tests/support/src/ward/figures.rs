//! What a ward does with its figures: types its book, reads counters, freezes cuts, erases people, joins tổ. By the
//! functions that its API and its command line call.

use super::Ward;
use schemas::day::Day;
use schemas::ids::{AreaId, PersonId, VolunteerId};
use schemas::indicator::{Book, Fact, Figures, Tally};
use schemas::record::Unit;
use sync_server::accept::own::Writer;
use sync_server::ledger::{Books, Ledger, LedgerError};
use sync_server::units::UnitRefusal;
use sync_server::view::{Frozen, Reading, freeze, frozen};
use sync_server::{erasure, units};
use uuid::Uuid;

impl Ward {
    /// A job in a write transaction of the ledger.
    pub(super) fn job<T: Send + 'static>(
        &self,
        job: impl FnOnce(&dyn Books) -> Result<T, LedgerError> + Send + 'static,
    ) -> T {
        let done = self.runtime.block_on(self.server().ledger().write(job));
        done.expect("the ledger does it")
    }

    fn by(&self) -> Writer {
        Writer {
            author: VolunteerId(Uuid::new_v4()),
            now: self.clock.now(),
        }
    }

    fn today(&self) -> Day {
        Day::of_instant(self.clock.now())
    }

    /// Enters into the ward's book.
    ///
    /// # Panics
    /// When an entry cannot be meant.
    pub fn enter(&self, entries: Book) {
        entries.check(self.today()).expect("entries that can be meant");
        let by = self.by();
        self.job(move |books| {
            let ward = books.wards()?[0].id;
            books.enter(ward, &entries, by.author, by.now)?;
            books.renew_sheet(ward)
        });
    }

    /// What the counters come to today.
    pub fn counted(&self) -> Frozen {
        let today = self.today();
        self.job(move |books| frozen(books, books.wards()?[0].id, today, Reading::Counters))
    }

    /// The same, counted anew as of a day.
    pub fn recounted(&self, cut: Day) -> Frozen {
        self.job(move |books| frozen(books, books.wards()?[0].id, cut, Reading::Facts))
    }

    /// The figures of a tổ, from the server's counters.
    pub fn figures(&self, area: AreaId) -> Figures {
        self.counted().figures(Some(area)).expect("the tổ stands")
    }

    /// The figures of the ward, from the server's counters.
    pub fn ward_figures(&self) -> Figures {
        self.counted().figures(None).expect("the ward")
    }

    /// Freezes a day, and answers the cut's id.
    pub fn freeze(&self, day: Day) -> String {
        let by = self.by();
        self.job(move |books| Ok(freeze(books, books.wards()?[0].id, day, by.author, by.now)?.id))
    }

    /// A frozen cut as it is kept, byte for byte.
    pub fn cut(&self, id: &str) -> String {
        let id = id.to_owned();
        let cuts = self.job(|books| books.cuts(books.wards()?[0].id));
        cuts.into_iter().find(|cut| cut.id == id).expect("the cut").body
    }

    /// Somebody withdraws.
    ///
    /// # Panics
    /// When there is no such paper.
    pub fn erase(&self, person: PersonId) {
        let (by, facts) = (self.by(), self.server().facts().clone());
        let gone =
            self.job(move |books| erasure::erase_person(books, &facts, books.wards()?[0].id, person, by));
        assert!(gone, "there was such a paper");
    }

    /// Joins tổ by a decision.
    ///
    /// # Errors
    /// Why they cannot be joined.
    pub fn join(&self, old: &[AreaId], number: &str, from: Day) -> Result<Unit, UnitRefusal> {
        let (old, number, today) = (old.to_vec(), number.to_owned(), self.today());
        self.job(move |books| units::join(books, books.wards()?[0].id, &old, &number, from, today))
    }

    /// What the de-identified of a tổ add.
    pub fn tally(&self, area: AreaId) -> Tally {
        self.job(move |books| books.tally(area))
    }

    /// What counting sees of a tổ, household by household.
    pub fn facts(&self, area: AreaId) -> Vec<Vec<Fact>> {
        self.job(move |books| {
            Ok(books
                .facts_in(area)?
                .into_iter()
                .map(|(_, facts)| facts)
                .collect())
        })
    }
}
