//! Enrolment: the phone makes its own key pair, spends the code, and fetches its areas at once.

use crate::Engine;
use crate::failure::Failure;
use crate::me::{Enrolment, Me};
use schemas::call::{Enrol, Status};
use schemas::refusal::{Refusal, RefusalCode};
use schemas::wire::EnrolRequest;

impl Engine {
    pub(super) fn enrol_phone(&self, args: Enrol) -> Result<Status, Failure> {
        if self.state().me.is_some() {
            let message = "Máy này đã được ghi danh rồi. Muốn ghi danh lại, xin báo phường.";
            return Err(Refusal::new(RefusalCode::NotAllowed, message).into());
        }
        let mut secret = [0; 32];
        self.chance.fill(&mut secret);
        let key = ed25519_dalek::SigningKey::from_bytes(&secret);
        let request = EnrolRequest {
            code: args.code,
            called: args
                .called
                .map(|called| called.trim().to_owned())
                .filter(|called| !called.is_empty()),
            device_key: hex::encode(key.verifying_key().to_bytes()),
            version: env!("CARGO_PKG_VERSION").to_owned(),
        };
        let reply = self.carrier.enrol(&args.server, &request)?;
        {
            let mut state = self.state();
            let enrolment = Enrolment {
                server_address: args.server.trim().to_owned(),
                epoch: reply.epoch,
                reply,
                device_secret: hex::encode(secret),
            };
            let me = Me::enrol(&mut state.store, enrolment, self.chance.as_ref())?;
            state.me = Some(me);
        }
        // The code is spent whether or not the first exchange comes through; "Gửi" repeats it.
        self.exchange()?;
        self.standing()
    }
}
