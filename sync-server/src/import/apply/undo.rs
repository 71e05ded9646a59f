//! Taking an import back, as long as nobody has visited one of the households that it added. They leave the register by
//! an ordinary change, a deed a tổ, and nothing is deleted; what the import changed in older households stays.

use super::plan::Job;
use crate::Server;
use crate::ledger::{Books, Kept, LedgerError, NewBatch, StoredChange, StoredDocument};
use crate::view::{self, Projection};
use automerge::AutoCommit;
use schemas::document::{Kind, household};
use schemas::ids::{AreaId, BatchId, DocumentId, VolunteerId, WardId};
use std::collections::BTreeMap;
use uuid::Uuid;

/// Why an import stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum UndoRefusal {
    /// No such import in this ward.
    #[error("Không tìm thấy lần nhập này. Chưa đổi gì.")]
    Unknown,
    /// It was taken back before.
    #[error("Lần nhập này đã được lấy lại rồi. Chưa đổi gì.")]
    Undone,
    /// Somebody has been there.
    #[error("Đã có người đến {0} hộ của lần nhập này, nên không lấy lại được. Chưa đổi gì.")]
    Visited(u64),
}

/// Takes it back, in the name of whoever asked for it. Answers how many households left the register.
///
/// # Errors
/// The store's; why it stays is the inner refusal.
pub fn undo(
    books: &dyn Books,
    server: &Server,
    ward: WardId,
    import: VolunteerId,
    by: VolunteerId,
) -> Kept<Result<u64, UndoRefusal>> {
    let Some(known) = books.import_jobs(ward)?.into_iter().find(|job| job.job == import) else {
        return Ok(Err(UndoRefusal::Unknown));
    };
    if known.undone_at.is_some() {
        return Ok(Err(UndoRefusal::Undone));
    }
    if known.visited > 0 {
        return Ok(Err(UndoRefusal::Visited(known.visited)));
    }
    let job = Job::of(server, by);
    view::count_year(books, job.today.year())?;
    books.keep_claim(&job.claim)?;
    let mut by_area: BTreeMap<AreaId, Vec<StoredDocument>> = BTreeMap::new();
    for household in books.born_by(import)? {
        // One that was erased meanwhile is gone already.
        if let Some(stored) = books.document(DocumentId::from(household))? {
            by_area.entry(stored.area).or_default().push(stored);
        }
    }
    let mut removed = 0;
    for (area, households) in by_area {
        removed += remove(books, &job, area, households)?;
    }
    books.undo_import_job(import, job.now)?;
    books.renew_sheet(ward)?;
    Ok(Ok(removed))
}

fn remove(books: &dyn Books, job: &Job, area: AreaId, households: Vec<StoredDocument>) -> Kept<u64> {
    let (batch, year) = (BatchId(Uuid::new_v4()), job.today.year());
    let mut position = 0;
    for stored in households {
        let damaged = || LedgerError::Damaged(format!("document {}", stored.id));
        let doc = AutoCommit::load(&stored.saved).map_err(|_| damaged())?;
        let mut doc = doc.with_actor(job.actor());
        household::set_removed(&mut doc, Some(job.now)).map_err(|_| damaged())?;
        job.commit(&mut doc);
        let change = doc.get_last_local_change().ok_or_else(damaged)?;
        books.put_change(&StoredChange {
            document: stored.id,
            kind: Kind::Household,
            hash: change.hash(),
            batch,
            position,
            bytes: change.raw_bytes().to_vec(),
        })?;
        Projection::of(doc.document(), &Kind::Household, area, year)?.write(books, year)?;
        books.put_document(&StoredDocument {
            saved: doc.save_nocompress(),
            ..stored
        })?;
        position += 1;
    }
    books.append(&NewBatch {
        batch,
        area,
        device: job.device,
        made_at: job.now,
        received_at: job.now,
        changes: position,
    })?;
    Ok(u64::from(position))
}
