//! The first sync of an area: all its documents in one folded stream. Only from the server that this phone is
//! enrolled at, and under limits.

use super::incoming::household_of;
use crate::failure::Failure;
use crate::index;
use crate::me::Me;
use crate::store::Store;
use crate::store::documents::Stored;
use crate::store::settings::{is_erased, set_position};
use automerge::AutoCommit;
use schemas::gate;
use schemas::ids::{AreaId, HouseholdId};
use schemas::refusal::RefusalCode;
use schemas::wire::body::unfold;
use schemas::wire::{DOCUMENT_LIMIT, PackDocument, PackHead};

/// Takes a pack in, whole or not at all; answers the households that it brought.
pub fn take_in(
    store: &mut Store,
    me: &Me,
    area: AreaId,
    body: &[u8],
    year: i32,
) -> Result<Vec<HouseholdId>, Failure> {
    let plain = unfold(body).map_err(|_| RefusalCode::Offline)?;
    let mut rest = plain.as_slice();
    let head: PackHead = ciborium::from_reader(&mut rest).map_err(|_| RefusalCode::Offline)?;
    if head.server != me.server() || head.area != area || head.epoch != me.enrolment.epoch {
        return Err(RefusalCode::WrongVersion.into());
    }
    let tx = store.write()?;
    let mut documents = Vec::new();
    for _ in 0..head.documents {
        let item: PackDocument = ciborium::from_reader(&mut rest).map_err(|_| RefusalCode::Offline)?;
        if item.saved.len() > 4 * DOCUMENT_LIMIT || is_erased(&tx, item.document)? {
            continue;
        }
        let mut doc = gate::unharmed(|| AutoCommit::load(&item.saved))?.map_err(automerge_refusal)?;
        let mut saved = item.saved;
        if let Some(here) = Stored::find(&tx, item.document)? {
            // This phone wrote here before the pack came: both sides stay.
            let mut own = here.load()?;
            own.merge(&mut doc)?;
            saved = own.save();
            doc = own;
        }
        let household = household_of(&item.kind, item.document, doc.document())?;
        Stored {
            document: item.document,
            kind: item.kind,
            household,
            area,
            saved,
        }
        .keep(&tx)?;
        documents.push(item.document);
    }
    if !rest.is_empty() {
        return Err(RefusalCode::Offline.into());
    }
    set_position(&tx, area, head.seq)?;
    let households = index::refresh(&tx, &documents, year)?;
    tx.commit()?;
    Ok(households)
}

fn automerge_refusal(_: automerge::AutomergeError) -> RefusalCode {
    RefusalCode::WrongVersion
}
