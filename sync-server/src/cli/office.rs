//! Who writes when the ward's office works on the command line: one author for all its errands.

use crate::ledger::{Books, Kept};
use schemas::ids::{VolunteerId, WardId};
use uuid::Uuid;

const CALLED: &str = "Văn phòng phường";
const ROLE: &str = "desk";

/// The office as an author; written down the first time.
pub fn office(books: &dyn Books, ward: WardId) -> Kept<VolunteerId> {
    for colleague in books.colleagues(ward)? {
        if colleague.called == CALLED && books.role(colleague.id)?.as_deref() == Some(ROLE) {
            return Ok(colleague.id);
        }
    }
    let author = VolunteerId(Uuid::new_v4());
    books.add_volunteer(ward, author, CALLED, ROLE)?;
    Ok(author)
}
