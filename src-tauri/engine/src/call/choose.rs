//! Deciding what two people both changed: an ordinary change, possible offline.

use super::malformed;
use crate::Engine;
use crate::failure::Failure;
use crate::store::documents::Stored;
use schemas::call::{Choose, Saved};
use schemas::document::conflict;
use schemas::refusal::RefusalCode;

impl Engine {
    pub(super) fn write_choice(&self, args: Choose) -> Result<Saved, Failure> {
        let stored = Stored::find(self.state().store.read(), args.document)?.ok_or(RefusalCode::NotFound)?;
        self.deed(stored.household, |edit| {
            let mut found = false;
            edit.change(args.document, |doc| {
                found = conflict::choose(doc, &stored.kind, &args.field, &args.value)?;
                Ok(())
            })?;
            if !found {
                return Err(malformed(
                    "Chỗ này đã có người chọn rồi. Không có gì mất; xin mở lại để xem.",
                ));
            }
            Ok(Saved {
                households: vec![stored.household],
                ..Saved::default()
            })
        })
    }
}
