//! The phone's end of the exchange. What waits goes out and what is new comes in by the same request; the lock is
//! not held while the network is, so recording goes on meanwhile.
//!
//! There is no upload cursor: what a receipt does not name is sent again, and repeating is harmless
//! (`design.md` §4).

mod incoming;
mod outgoing;
mod packs;

use crate::Engine;
use crate::failure::Failure;
use crate::index;
use crate::me::Me;
use crate::store::Store;
use crate::store::outbox;
use schemas::call::{SyncState, Touched};
use schemas::refusal::{Refusal, RefusalCode};
use schemas::wire::{self, SyncReply};
use std::sync::TryLockError;

/// Rounds of one sync; each moves on by a page or by what was wanted, so this is met only by a server that
/// contradicts itself.
const MOST_ROUNDS: u32 = 500;
const LAST: &str = "last_sync";

/// How the last exchange went.
#[derive(Default, serde::Serialize, serde::Deserialize)]
struct LastSync {
    success: i64,
    received: u32,
    failure: Option<Refusal>,
}

/// What one round asked for, so that the receipt can be laid beside it.
struct Round {
    body: Vec<u8>,
    sent: outgoing::Sent,
    server: String,
    token: String,
}

impl Engine {
    /// Sends and fetches until nothing is left. A refusal of the network is no failure of the call: the state says
    /// what is safe and why it stopped.
    pub(crate) fn exchange(&self) -> Result<SyncState, Failure> {
        let _one_at_a_time = match self.exchange.try_lock() {
            Ok(guard) => guard,
            Err(TryLockError::Poisoned(guard)) => guard.into_inner(),
            Err(TryLockError::WouldBlock) => return self.sync_standing(),
        };
        index::refresh_for(&mut self.state().store, self.today().year())?;
        let mut received = 0;
        let outcome = self.rounds(&mut received);
        let failure = match outcome {
            Ok(()) => None,
            Err(failure) => Some(failure.into_refusal()),
        };
        {
            let state = self.state();
            let before: LastSync = state.store.setting(LAST)?.unwrap_or_default();
            let success = if failure.is_none() {
                self.clock.now()
            } else {
                before.success
            };
            state.store.set_setting(
                LAST,
                &LastSync {
                    success,
                    received,
                    failure,
                },
            )?;
        }
        self.announce(&Touched {
            sync: true,
            ..Touched::default()
        });
        self.sync_standing()
    }

    fn rounds(&self, received: &mut u32) -> Result<(), Failure> {
        for _ in 0..MOST_ROUNDS {
            let round = self.prepare()?;
            let answer = self.carrier.sync(&round.server, &round.token, round.body)?;
            let reply: SyncReply =
                wire::unpack_body(&answer).map_err(|_| Refusal::of(RefusalCode::Offline))?;
            if reply.protocol != wire::PROTOCOL {
                return Err(RefusalCode::WrongVersion.into());
            }
            let (mut touched, mut again, packs) = self.take(&round.sent, reply, received)?;
            for area in packs {
                let body = self.carrier.pack(&round.server, &round.token, area)?;
                let mut state = self.state();
                let crate::State { store, me } = &mut *state;
                let me = me.as_ref().ok_or(RefusalCode::NotEnrolled)?;
                touched
                    .households
                    .extend(packs::take_in(store, me, area, &body, self.today().year())?);
                again = true;
            }
            self.announce(&touched);
            if !again {
                return Ok(());
            }
        }
        tracing::warn!("the server always has more; left off");
        Ok(())
    }

    fn prepare(&self) -> Result<Round, Failure> {
        let mut state = self.state();
        let crate::State { store, me } = &mut *state;
        let me = me.as_ref().ok_or(RefusalCode::NotEnrolled)?;
        let (request, sent) = outgoing::request(store, me, self.clock.now())?;
        Ok(Round {
            body: wire::pack_body(&request),
            sent,
            server: me.enrolment.server_address.clone(),
            token: me.enrolment.reply.token.clone(),
        })
    }

    fn take(
        &self,
        sent: &outgoing::Sent,
        reply: SyncReply,
        received: &mut u32,
    ) -> Result<(Touched, bool, Vec<schemas::ids::AreaId>), Failure> {
        let mut state = self.state();
        let crate::State { store, me } = &mut *state;
        let me = me.as_mut().ok_or(RefusalCode::NotEnrolled)?;
        if reply.server != me.server() {
            return Err(RefusalCode::NotAllowed.into());
        }
        let taken = incoming::take(store, me, sent, reply, self.today().year())?;
        *received += taken.received;
        Ok((taken.touched, taken.again, taken.packs))
    }

    /// What waits and how the last exchange went.
    pub(crate) fn sync_standing(&self) -> Result<SyncState, Failure> {
        let state = self.state();
        let last: LastSync = state.store.setting(LAST)?.unwrap_or_default();
        let today = Some(self.today());
        let read = state.store.read();
        Ok(SyncState {
            unsent: unsent(&state.store)?,
            held: outbox::count(read, "'held'", None)?,
            home: outbox::count(read, "'home'", today)?,
            deeds: outbox::count(read, "'home', 'held', 'unsent'", today)?,
            last_success: last.success,
            received: last.received,
            failure: last.failure,
            server: state
                .me
                .as_ref()
                .map(|me| me.enrolment.server_address.clone())
                .unwrap_or_default(),
        })
    }
}

/// Deeds that are not at the ward for good: "Chưa gửi: 12".
pub fn unsent(store: &Store) -> Result<u32, Failure> {
    outbox::count(store.read(), "'unsent', 'held'", None)
}

/// Whether a deed of this phone is one of the server's present epoch.
fn same_epoch(me: &Me, reply: &SyncReply) -> bool {
    reply.epoch == me.enrolment.epoch
}
