//! The one write transaction of an import: one deed a tổ, so that a phone reads a new edition of the list whole.

use super::Applied;
use super::plan::{AreaPlan, Job, Mended, Plan, look};
use super::said::Said;
use crate::ledger::{Books, ImportJob, Kept, LedgerError, NewBatch, StoredChange, StoredDocument};
use crate::view::{self, Projection};
use automerge::AutoCommit;
use schemas::document::{Kind, household};
use schemas::ids::{DocumentId, WardId};

/// How phones name the author of an import.
const CALLED: &str = "danh sách của phường";

/// Writes a plan; none when the ledger is not any more as the plan found it.
pub fn write(books: &dyn Books, ward: WardId, plan: &Plan) -> Kept<Option<Applied>> {
    if look(books, ward)? != plan.before {
        return Ok(None);
    }
    let job = &plan.job;
    let year = job.today.year();
    view::count_year(books, year)?;
    let mut applied = Applied {
        unpaired: plan.unpaired.clone(),
        ..Applied::default()
    };
    for area in &plan.areas {
        if area.is_new {
            books.add_unit(ward, &area.unit)?;
        }
        let (added, mended) = write_area(books, job, area, year)?;
        applied.added += u64::from(added);
        applied.changes += u64::from(added + mended);
    }
    if applied.changes > 0 {
        books.add_volunteer(ward, job.author, CALLED, "import")?;
        books.keep_claim(&job.claim)?;
        books.renew_sheet(ward)?;
        let done = ImportJob {
            job: job.author,
            at: job.now,
            added: applied.added,
            mended: applied.changes - applied.added,
            undone_at: None,
            visited: 0,
        };
        let born = plan.areas.iter().flat_map(|area| &area.born);
        let born: Vec<_> = born.map(|born| born.row.household).collect();
        books.keep_import_job(ward, &done, &born)?;
    }
    Ok(Some(applied))
}

fn write_area(books: &dyn Books, job: &Job, area: &AreaPlan, year: i32) -> Kept<(u32, u32)> {
    let mut added = 0;
    for born in &area.born {
        books.put_change(&born.change)?;
        books.put_document(&born.document)?;
        books.keep_import_row(area.unit.area, &born.row)?;
        born.projection.write(books, year)?;
        added += 1;
    }
    let mut mended = 0;
    for mend in &area.mended {
        let position = added + mended;
        mended += u32::from(write_mended(books, job, area, mend, position, year)?);
        books.keep_import_row(area.unit.area, &mend.row)?;
    }
    if added + mended > 0 {
        books.append(&NewBatch {
            batch: area.batch,
            area: area.unit.area,
            device: job.device,
            made_at: job.now,
            received_at: job.now,
            changes: added + mended,
        })?;
    }
    Ok((added, mended))
}

/// Mends one household as it stands now, which may be other than when the plan was made. False when somebody has
/// written the same already.
fn write_mended(
    books: &dyn Books,
    job: &Job,
    area: &AreaPlan,
    mend: &Mended,
    position: u32,
    year: i32,
) -> Kept<bool> {
    let id = DocumentId::from(mend.row.household);
    // A household that was erased or has moved to another tổ is not the office's to mend.
    let Some(stored) = books.document(id)?.filter(|stored| stored.area == area.unit.area) else {
        return Ok(false);
    };
    let unreadable = || LedgerError::Damaged(format!("document {id}"));
    let mut doc = AutoCommit::load(&stored.saved)
        .map_err(|_| unreadable())?
        .with_actor(job.actor());
    let present = Said::of(&household::read(doc.document())?);
    if !mend.said.write(&mut doc, &mend.last, &present, job.today)? {
        return Ok(false);
    }
    job.commit(&mut doc);
    let change = doc.get_last_local_change().ok_or_else(unreadable)?;
    books.put_change(&StoredChange {
        document: id,
        kind: Kind::Household,
        hash: change.hash(),
        batch: area.batch,
        position,
        bytes: change.raw_bytes().to_vec(),
    })?;
    Projection::of(doc.document(), &Kind::Household, stored.area, year)?.write(books, year)?;
    books.put_document(&StoredDocument {
        saved: doc.save_nocompress(),
        ..stored
    })?;
    Ok(true)
}
