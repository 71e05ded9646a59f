//! What every errand of the API is handed: the ledger, the clock, and who this server is.

use crate::accept::own::Writer;
use crate::cli::office::office;
use crate::clock::Clock;
use crate::config::Config;
use crate::folder::DataFolder;
use crate::ledger::sqlite::{NewWard, SqliteLedger};
use crate::ledger::{Books, Facts, Ledger, LedgerError, Ward};
use crate::{erasure, view};
use std::sync::Arc;
use tokio::sync::Semaphore;

/// The store in use; the only line that names it outside of `ledger`.
pub type Store = SqliteLedger;

/// Bodies that are unfolded and parsed at once: each may take 64 MiB.
const UNFOLDED_AT_ONCE: usize = 4;

/// Shared by all requests; cloning is cheap.
#[derive(Clone)]
pub struct Server(Arc<Inner>);

struct Inner {
    ledger: Store,
    clock: Arc<dyn Clock>,
    facts: Facts,
    unfolding: Semaphore,
}

impl Server {
    /// Opens the ledger of a data folder, which is made if it is missing. Does not take the folder's lock.
    ///
    /// # Errors
    /// The store's.
    pub async fn open(config: &Config, clock: Arc<dyn Clock>) -> anyhow::Result<Self> {
        let folder = DataFolder::open(&config.data)?;
        let born = NewWard {
            name: config.ward.name.clone(),
            phone: config.ward.phone.clone(),
            year: clock.today().year(),
        };
        let ledger = Store::open(&folder.ledger(), &born)?;
        let (name, phone) = (born.name, born.phone);
        let name_it = move |books: &dyn crate::ledger::Books| -> Result<Facts, LedgerError> {
            for ward in books.wards()? {
                if ward.name != name || ward.phone != phone {
                    books.name_ward(ward.id, &name, phone.as_deref())?;
                }
            }
            books.facts()
        };
        let facts = ledger.write(name_it).await?;
        Ok(Self(Arc::new(Inner {
            ledger,
            clock,
            facts,
            unfolding: Semaphore::new(UNFOLDED_AT_ONCE),
        })))
    }

    /// Where the register is kept.
    pub fn ledger(&self) -> &Store {
        &self.0.ledger
    }

    /// The time.
    pub fn clock(&self) -> &dyn Clock {
        self.0.clock.as_ref()
    }

    /// Who this server is.
    pub fn facts(&self) -> &Facts {
        &self.0.facts
    }

    /// Bounds how many large bodies are held in memory at once.
    pub fn unfolding(&self) -> &Semaphore {
        &self.0.unfolding
    }

    /// The ward of this ledger. There is one until a city's ledger names it by token.
    ///
    /// # Errors
    /// The store's.
    pub async fn ward(&self) -> Result<Ward, LedgerError> {
        let wards = self.ledger().read(|books| books.wards()).await?;
        wards
            .into_iter()
            .next()
            .ok_or_else(|| LedgerError::Damaged("no ward".to_owned()))
    }

    /// Counts everything anew when a new year has begun in Đà Nẵng since the projections were made.
    ///
    /// # Errors
    /// The store's.
    pub async fn keep_year(&self) -> Result<(), LedgerError> {
        let year = self.clock().today().year();
        if self.ledger().read(|books| books.counted_year()).await? != year {
            self.ledger()
                .write(move |books| view::count_year(books, year))
                .await?;
            tracing::info!(year, "the figures were counted for another year");
        }
        Ok(())
    }

    /// Destroys the papers of whoever changed their mind or died three days ago (`rules.md` §1.4, §5).
    pub async fn keep_promises(&self) -> Result<(), LedgerError> {
        if self.ledger().read(|books| books.gone()).await?.is_empty() {
            return Ok(());
        }
        let ward = self.ward().await?.id;
        let (facts, now) = (self.facts().clone(), self.clock().now());
        let erase = move |books: &dyn Books| -> Result<u32, LedgerError> {
            let by = Writer {
                author: office(books, ward)?,
                now,
            };
            erasure::erase_due(books, &facts, ward, by)
        };
        let erased = self.ledger().write(erase).await?;
        if erased > 0 {
            tracing::info!(erased, "papers of people who withdrew or died were destroyed");
        }
        Ok(())
    }
}
