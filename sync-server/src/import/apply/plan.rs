//! Pairing a reading with the last import, and making the documents of new households: all of it before the
//! ledger's write transaction, which phones wait for.

use super::said::Said;
use super::{Applied, Unpaired};
use crate::import::{ReadHousehold, Reading};
use crate::ledger::{Books, ImportRow, Kept, StoredChange, StoredDocument};
use crate::view::Projection;
use crate::{Server, chance};
use anyhow::{Context, Result, anyhow};
use automerge::transaction::CommitOptions;
use automerge::{ActorId, AutoCommit};
use ed25519_dalek::SigningKey;
use schemas::address::Address;
use schemas::day::Day;
use schemas::document::household::{self, Birth};
use schemas::document::{Kind, skeleton};
use schemas::ids::{AreaId, BatchId, DeviceId, DocumentId, HouseholdId, VolunteerId, WardId};
use schemas::record::Unit;
use schemas::text::fold;
use schemas::wire::ActorClaim;
use std::collections::HashMap;
use uuid::Uuid;

/// Who imports, and when. Actor and author are of this import alone.
#[derive(Clone)]
pub struct Job {
    /// The server as an author.
    pub device: DeviceId,
    /// Stands as message of every change.
    pub author: VolunteerId,
    /// Signed by the server.
    pub claim: ActorClaim,
    /// UTC milliseconds.
    pub now: i64,
    /// In Đà Nẵng.
    pub today: Day,
}

impl Job {
    /// A fresh one.
    pub fn new(server: &Server) -> Self {
        Self::of(server, VolunteerId(Uuid::new_v4()))
    }

    /// One in somebody's own name.
    pub fn of(server: &Server, author: VolunteerId) -> Self {
        let facts = server.facts();
        let actor: [u8; 16] = chance::bytes();
        let key: &SigningKey = &facts.key;
        Self {
            device: facts.device,
            author,
            claim: ActorClaim::sign(&actor, facts.device, author, key),
            now: server.clock().now(),
            today: server.clock().today(),
        }
    }

    /// Closes what was written to a document as one change of this import.
    pub fn commit(&self, doc: &mut AutoCommit) {
        let about = CommitOptions::default()
            .with_message(self.author.to_string())
            .with_time(self.now / 1000);
        doc.commit_with(about);
    }

    /// The actor of this import.
    pub fn actor(&self) -> ActorId {
        ActorId::from(self.claim.actor.as_slice())
    }
}

/// What the ledger says before an import.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Before {
    /// All tổ.
    pub units: Vec<Unit>,
    /// Rows of earlier imports.
    pub rows: HashMap<AreaId, Vec<ImportRow>>,
}

/// Looks at the ledger.
pub fn look(books: &dyn Books, ward: WardId) -> Kept<Before> {
    let units = books.units(ward)?;
    let rows = units
        .iter()
        .map(|unit| Ok((unit.area, books.import_rows(unit.area)?)))
        .collect::<Kept<_>>()?;
    Ok(Before { units, rows })
}

/// A household that the register lacks, as it will be written.
pub struct Born {
    pub row: ImportRow,
    pub change: StoredChange,
    pub document: StoredDocument,
    pub projection: Projection,
}

/// A household whose row says something else than last time.
pub struct Mended {
    pub row: ImportRow,
    pub last: Said,
    pub said: Said,
}

/// Everything about one tổ.
pub struct AreaPlan {
    pub batch: BatchId,
    pub unit: Unit,
    pub is_new: bool,
    pub born: Vec<Born>,
    pub mended: Vec<Mended>,
}

/// Everything that an import will write.
pub struct Plan {
    pub job: Job,
    pub before: Before,
    pub areas: Vec<AreaPlan>,
    pub unpaired: Vec<Unpaired>,
}

impl Plan {
    /// Pairs and makes.
    pub fn make(job: &Job, before: Before, reading: &Reading) -> Result<Self> {
        let mut areas: Vec<AreaPlan> = Vec::new();
        let mut unpaired = Vec::new();
        for (unit, is_new, rows) in by_unit(&before.units, &reading.households) {
            let mut last: HashMap<(&str, u32), &ImportRow> = HashMap::new();
            for row in before.rows.get(&unit.area).into_iter().flatten() {
                last.insert((row.address_key.as_str(), row.ordinal), row);
            }
            let batch = BatchId(Uuid::new_v4());
            let mut plan = AreaPlan {
                batch,
                unit,
                is_new,
                born: Vec::new(),
                mended: Vec::new(),
            };
            let mut lacking = Vec::new();
            for row in rows {
                match last.remove(&(row.door.as_str(), row.ordinal)) {
                    None => lacking.push(row),
                    Some(known) => plan.mended.extend(mended(known, row)?),
                }
            }
            plan.born = all_born(job, plan.unit.area, batch, &lacking)?;
            let mut gone: Vec<&ImportRow> = last.into_values().collect();
            gone.sort_by(|a, b| (&a.address_key, a.ordinal).cmp(&(&b.address_key, b.ordinal)));
            for row in gone {
                unpaired.push(Unpaired {
                    tdp: plan.unit.number.clone(),
                    old_ward: plan.unit.old_ward.clone(),
                    address: said(row)?.address.label(),
                });
            }
            if plan.is_new || !plan.born.is_empty() || !plan.mended.is_empty() {
                areas.push(plan);
            }
        }
        Ok(Self {
            job: job.clone(),
            before,
            areas,
            unpaired,
        })
    }

    /// What writing it would do.
    pub fn would(&self) -> Applied {
        let added: usize = self.areas.iter().map(|area| area.born.len()).sum();
        let mended: usize = self.areas.iter().map(|area| area.mended.len()).sum();
        Applied {
            changes: (added + mended) as u64,
            added: added as u64,
            unpaired: self.unpaired.clone(),
        }
    }
}

/// The rows of each tổ, in the order of the file. A tổ is told by number and old ward; one that the register lacks
/// is minted.
fn by_unit<'r>(units: &[Unit], rows: &'r [ReadHousehold]) -> Vec<(Unit, bool, Vec<&'r ReadHousehold>)> {
    let key = |number: &str, old_ward: &str| (fold(number), fold(old_ward));
    let mut groups: Vec<(Unit, bool, Vec<&ReadHousehold>)> = Vec::new();
    let mut places: HashMap<(String, String), usize> = HashMap::new();
    for row in rows {
        let key_of_row = key(&row.tdp, &row.old_ward);
        let place = *places.entry(key_of_row.clone()).or_insert_with(|| {
            let known = units
                .iter()
                .find(|unit| key(&unit.number, &unit.old_ward) == key_of_row);
            let unit = known.cloned().unwrap_or_else(|| minted(row));
            groups.push((unit, known.is_none(), Vec::new()));
            groups.len() - 1
        });
        groups[place].2.push(row);
    }
    groups
}

fn minted(row: &ReadHousehold) -> Unit {
    Unit {
        area: AreaId(Uuid::new_v4()),
        number: row.tdp.clone(),
        name: format!("Tổ dân phố số {}", row.tdp),
        old_ward: row.old_ward.clone(),
        from: None,
        until: None,
        successor: None,
    }
}

fn said(row: &ImportRow) -> Result<Said> {
    serde_json::from_str(&row.said).context("what an earlier import wrote down does not read")
}

fn import_row(row: &ReadHousehold, household: HouseholdId, said: &Said) -> Result<ImportRow> {
    Ok(ImportRow {
        address_key: row.door.clone(),
        ordinal: row.ordinal,
        household,
        said: serde_json::to_string(said)?,
    })
}

fn mended(known: &ImportRow, row: &ReadHousehold) -> Result<Option<Mended>> {
    let (last, now) = (said(known)?, Said::by(row));
    if now == last {
        return Ok(None);
    }
    Ok(Some(Mended {
        row: import_row(row, known.household, &now)?,
        last,
        said: now,
    }))
}

/// Making documents is most of an import's work, so every core takes a share.
fn all_born(job: &Job, area: AreaId, batch: BatchId, rows: &[&ReadHousehold]) -> Result<Vec<Born>> {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let share = rows.len().div_ceil(cores).max(1);
    let numbered: Vec<(u32, &ReadHousehold)> = (0..).zip(rows.iter().copied()).collect();
    let make = |(position, row): &(u32, &ReadHousehold)| born(job, area, batch, *position, row);
    let shares: Vec<Result<Vec<Born>>> = std::thread::scope(|scope| {
        let work =
            |share| scope.spawn(move || -> Result<Vec<Born>> { <[_]>::iter(share).map(make).collect() });
        let hands: Vec<_> = numbered.chunks(share).map(work).collect();
        let panicked = || Err(anyhow!("making a document panicked"));
        hands
            .into_iter()
            .map(|hand| hand.join().unwrap_or_else(|_| panicked()))
            .collect()
    });
    let mut all = Vec::with_capacity(rows.len());
    for share in shares {
        all.extend(share?);
    }
    Ok(all)
}

fn born(job: &Job, area: AreaId, batch: BatchId, position: u32, row: &ReadHousehold) -> Result<Born> {
    let id = HouseholdId(Uuid::new_v4());
    let said = Said::by(row);
    let mut doc = skeleton::new_document(&Kind::Household).with_actor(job.actor());
    household::write_birth(
        &mut doc,
        &Birth {
            id,
            area,
            address: &row.address,
        },
    )?;
    let nothing_yet = Said {
        address: Address {
            raw: String::new(),
            ..row.address.clone()
        },
        ..Said::default()
    };
    said.write(&mut doc, &nothing_yet, &nothing_yet, job.today)?;
    job.commit(&mut doc);
    let change = doc.get_last_local_change().context("a birth wrote nothing")?;
    let projection = Projection::of(doc.document(), &Kind::Household, area, job.today.year())?;
    Ok(Born {
        row: import_row(row, id, &said)?,
        change: StoredChange {
            document: DocumentId::from(id),
            kind: Kind::Household,
            hash: change.hash(),
            batch,
            position,
            bytes: change.raw_bytes().to_vec(),
        },
        document: StoredDocument {
            id: DocumentId::from(id),
            kind: Kind::Household,
            household: id,
            area,
            saved: doc.save_nocompress(),
        },
        projection,
    })
}
