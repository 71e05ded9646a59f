//! Codes for people who are here already.

use super::Ward;
use sync_server::enrolment;
use sync_server::ledger::{Books, Ledger, LedgerError};

impl Ward {
    /// A fresh code for somebody who has a phone, as `sync-server enrol --again` prints it.
    ///
    /// # Panics
    /// When nobody, or more than one, is called so.
    pub fn code_again(&self, called: &str) -> String {
        let (called, now) = (called.to_owned(), self.clock.now());
        let server = self.server();
        let made = self.runtime.block_on(async {
            let ward = server.ward().await?.id;
            let again = move |books: &dyn Books| -> Result<_, LedgerError> {
                let known = enrolment::known(books, ward, &called, &[])?;
                assert_eq!(known.len(), 1, "one is called so");
                enrolment::code_for(books, ward, known[0], now)
            };
            server.ledger().write(again).await
        });
        made.expect("a code").text
    }
}
