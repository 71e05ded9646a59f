//! The phone in a resident's hands. Until its holder's PIN is entered it shows the consent text and nothing else, and a
//! restart changes nothing about that: the state lies in the database, not in the page.
//!
//! Whoever forgot the PIN asks the ward for a fresh enrolment code. The server alone can say that the code is this
//! holder's, so it takes a network; without one nothing changes.

use super::malformed;
use crate::Engine;
use crate::failure::Failure;
use crate::store::Store;
use argon2::password_hash::phc::PasswordHash;
use argon2::{Argon2, PasswordHasher, PasswordVerifier};
use schemas::call::{FreshCode, Pin, PinTried, SetPin};
use schemas::ids::HouseholdId;
use schemas::refusal::{Refusal, RefusalCode};
use schemas::wire::HolderRequest;
use schemas::wire::holder::NONCE_BYTES;
use serde::{Deserialize, Serialize};

/// What is safe when the ward cannot be asked. The code may be typed again: the server knows a phone that lost its answer.
const NOT_ASKED: &str = "Chưa hỏi được phường vì mất mạng. Không mất gì: phiếu và lời đáp của bà con vẫn nằm trên máy. \
                         Có mạng thì bấm lại với mã ấy.";

const PIN: &str = "pin";
const TRIES: &str = "pin_tries";
const HANDED_OVER: &str = "handed_over";
/// Wrong PINs before the first wait.
const FREE_TRIES: u32 = 4;
/// Seconds of the first wait; each further wrong PIN doubles it.
const FIRST_WAIT: u32 = 30;
/// Seconds of the longest.
const LONGEST_WAIT: u32 = 15 * 60;
const SALT_BYTES: usize = 16;

/// Wrong PINs since the last right one.
#[derive(Default, Serialize, Deserialize)]
struct Tries {
    wrong: u32,
    /// UTC milliseconds of the last one.
    at: i64,
}

impl Tries {
    fn wait_at(&self, now: i64) -> u32 {
        let Some(over) = self.wrong.checked_sub(FREE_TRIES + 1) else {
            return 0;
        };
        let whole = FIRST_WAIT.saturating_mul(1 << over.min(10)).min(LONGEST_WAIT);
        // A clock that was turned back does not shorten the wait, and cannot lengthen it beyond its whole.
        let passed = u32::try_from((now - self.at).max(0) / 1_000).unwrap_or(u32::MAX);
        whole.saturating_sub(passed)
    }
}

impl Engine {
    pub(super) fn has_pin(&self, store: &Store) -> Result<bool, Failure> {
        Ok(store.setting::<String>(PIN)?.is_some())
    }

    pub(super) fn handed_over(&self, store: &Store) -> Result<Option<HouseholdId>, Failure> {
        store.setting(HANDED_OVER)
    }

    pub(super) fn choose_pin(&self, args: SetPin) -> Result<(), Failure> {
        let digits = args.pin.chars().all(|digit| digit.is_ascii_digit());
        if !digits || !(4..=6).contains(&args.pin.len()) {
            return Err(malformed("Mã PIN gồm 4 đến 6 chữ số. Chưa đổi gì; xin nhập lại."));
        }
        if self.has_pin(&self.state().store)? {
            let present = args.present.unwrap_or_default();
            let tried = self.try_pin(Pin { pin: present })?;
            if !tried.right {
                return Err(malformed("Mã PIN hiện nay chưa đúng. Mã cũ vẫn dùng được."));
            }
        }
        let mut salt = [0; SALT_BYTES];
        self.chance.fill(&mut salt);
        let hash = Argon2::default()
            .hash_password_with_salt(args.pin.as_bytes(), &salt)
            .map_err(|_| Failure::Broken("a PIN"))?;
        self.state().store.set_setting(PIN, &hash.to_string())
    }

    pub(super) fn give_to_resident(&self, household: HouseholdId) -> Result<(), Failure> {
        let state = self.state();
        if !self.has_pin(&state.store)? {
            return Err(malformed("Xin đặt mã PIN trước khi đưa máy cho bà con."));
        }
        crate::index::door_of(state.store.read(), household)?.ok_or(RefusalCode::NotFound)?;
        state.store.set_setting(HANDED_OVER, &household)
    }

    pub(super) fn try_pin(&self, args: Pin) -> Result<PinTried, Failure> {
        let now = self.clock.now();
        let state = self.state();
        let store = &state.store;
        let tries: Tries = store.setting(TRIES)?.unwrap_or_default();
        let wait = tries.wait_at(now);
        if wait > 0 {
            return Ok(PinTried { right: false, wait });
        }
        let kept: String = store.setting(PIN)?.ok_or(RefusalCode::NotFound)?;
        let hash = PasswordHash::new(&kept).map_err(|_| Failure::Broken("a PIN"))?;
        if Argon2::default()
            .verify_password(args.pin.as_bytes(), &hash)
            .is_ok()
        {
            store.drop_setting(TRIES)?;
            store.drop_setting(HANDED_OVER)?;
            return Ok(PinTried { right: true, wait: 0 });
        }
        let tries = Tries {
            wrong: tries.wrong.saturating_add(1),
            at: now,
        };
        store.set_setting(TRIES, &tries)?;
        Ok(PinTried {
            right: false,
            wait: tries.wait_at(now),
        })
    }

    pub(super) fn take_back_by_code(&self, args: FreshCode) -> Result<(), Failure> {
        let mut nonce = [0; NONCE_BYTES];
        self.chance.fill(&mut nonce);
        let (request, server, token, device, server_key) = {
            let state = self.state();
            let me = state.me.as_ref().ok_or(RefusalCode::NotEnrolled)?;
            let enrolment = &me.enrolment;
            (
                HolderRequest::sign(args.code, nonce, me.device(), &me.key),
                enrolment.server_address.clone(),
                enrolment.reply.token.clone(),
                me.device(),
                me.server_key,
            )
        };
        // The lock is not held while the network is.
        let reply = self.carrier.holder(&server, &token, &request);
        let reply = reply.map_err(|refusal| match refusal.code {
            RefusalCode::Offline => Refusal::new(RefusalCode::Offline, NOT_ASKED),
            _ => refusal,
        })?;
        if !reply.holds(&request, device, &server_key) {
            return Err(Refusal::new(RefusalCode::Offline, NOT_ASKED).into());
        }
        let state = self.state();
        for name in [PIN, TRIES, HANDED_OVER] {
            state.store.drop_setting(name)?;
        }
        Ok(())
    }
}
