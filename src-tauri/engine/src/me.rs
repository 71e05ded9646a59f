//! Who writes on this phone: the enrolled device, its holder, and the actor of this start of the process.
//!
//! The actor is fresh and random at every start and never stored as ours to go on with: two phones with one cloned
//! database would write different changes under the same number, and one of them would be lost in silence
//! (`reliability.md` §0.4). What is stored is the signed claim, which has to travel with the actor's changes.

use crate::chance::Chance;
use crate::failure::Failure;
use crate::store::Store;
use automerge::ActorId;
use ed25519_dalek::{SigningKey, VerifyingKey};
use schemas::catalogue::Catalogue;
use schemas::ids::{DeviceId, Epoch, ServerId, VolunteerId};
use schemas::wire::claim::ACTOR_BYTES;
use schemas::wire::{ActorClaim, EnrolReply, WardSheet};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// What enrolment leaves on the phone, kept under one key of the settings.
#[derive(Clone, Serialize, Deserialize)]
pub struct Enrolment {
    /// Address of the server.
    pub server_address: String,
    /// What the server said.
    pub reply: EnrolReply,
    /// The device's Ed25519 secret, hex. The database around it is encrypted.
    pub device_secret: String,
    /// The epoch that positions belong to; moves on when the server was restored.
    pub epoch: Epoch,
}

/// The writer of this process.
pub struct Me {
    /// As stored.
    pub enrolment: Enrolment,
    /// Signs claims.
    pub key: SigningKey,
    /// Checks receipts.
    pub server_key: VerifyingKey,
    /// Fresh for this process.
    pub actor: ActorId,
    /// What the ward said last; absent before the first exchange.
    pub sheet: Option<WardSheet>,
}

const ENROLMENT: &str = "enrolment";
const SHEET: &str = "sheet";
const SUPERVISOR: &str = "supervisor";
const LEAD: &str = "lead";

impl Me {
    /// The writer of this process, if the phone is enrolled.
    pub fn load(store: &mut Store, chance: &dyn Chance) -> Result<Option<Self>, Failure> {
        let Some(enrolment) = store.setting::<Enrolment>(ENROLMENT)? else {
            return Ok(None);
        };
        let mut me = Self::new(enrolment, chance)?;
        me.sheet = store.setting(SHEET)?;
        me.claim(store)?;
        Ok(Some(me))
    }

    /// Enrols the phone.
    pub fn enrol(store: &mut Store, enrolment: Enrolment, chance: &dyn Chance) -> Result<Self, Failure> {
        store.set_setting(ENROLMENT, &enrolment)?;
        let me = Self::new(enrolment, chance)?;
        me.claim(store)?;
        Ok(me)
    }

    fn new(enrolment: Enrolment, chance: &dyn Chance) -> Result<Self, Failure> {
        let mut actor = [0; ACTOR_BYTES];
        chance.fill(&mut actor);
        let server_key = VerifyingKey::from_bytes(&bytes32(&enrolment.reply.server_key)?)
            .map_err(|_| Failure::Broken("the server's key"))?;
        Ok(Self {
            key: SigningKey::from_bytes(&bytes32(&enrolment.device_secret)?),
            server_key,
            actor: ActorId::from(actor),
            sheet: None,
            enrolment,
        })
    }

    fn claim(&self, store: &mut Store) -> Result<(), Failure> {
        let claim = ActorClaim::sign(self.actor.to_bytes(), self.device(), self.author(), &self.key);
        store.keep_claim(&claim)
    }

    /// This phone.
    pub fn device(&self) -> DeviceId {
        self.enrolment.reply.device
    }

    /// Its holder.
    pub fn author(&self) -> VolunteerId {
        self.enrolment.reply.volunteer
    }

    /// The server that it belongs to.
    pub fn server(&self) -> ServerId {
        self.enrolment.reply.server
    }

    /// *Gọi tôi là* of any writer; empty when unknown.
    pub fn called(&self, who: VolunteerId) -> String {
        if who == self.author() {
            return self.enrolment.reply.called.clone();
        }
        let colleagues = self.sheet.iter().flat_map(|sheet| &sheet.colleagues);
        colleagues
            .filter(|c| c.id == who)
            .map(|c| c.called.clone())
            .next()
            .unwrap_or_default()
    }

    /// Whether the ward named somebody to this phone.
    pub fn knows(&self, who: VolunteerId) -> bool {
        let mut colleagues = self.sheet.iter().flat_map(|sheet| &sheet.colleagues);
        who == self.author() || colleagues.any(|colleague| colleague.id == who)
    }

    /// Whether the holder of this phone may take a household off the priority list (`rules.md` §2.11).
    pub fn supervises(&self) -> bool {
        self.role() == SUPERVISOR
    }

    /// As the ward said; empty before the first exchange.
    pub fn role(&self) -> &str {
        self.sheet.as_ref().map_or("", |sheet| sheet.role.as_str())
    }

    /// The catalogue in force here: the compiled-in one, with the ward's own words of consent where it has any, and
    /// without the skills that it does not teach at present.
    pub fn catalogue(&self) -> Cow<'static, Catalogue> {
        let mut catalogue = Cow::Borrowed(Catalogue::built_in());
        let Some(sheet) = &self.sheet else {
            return catalogue;
        };
        if let Some(own) = &sheet.wording {
            catalogue = Cow::Owned(catalogue.with_wording(own));
        }
        let paused = sheet.book.paused_skills();
        if !paused.is_empty() {
            catalogue.to_mut().pause(&paused);
        }
        catalogue
    }

    /// Which words of consent are in force.
    pub fn consent_version(&self) -> u32 {
        let own = self.sheet.as_ref().and_then(|sheet| sheet.wording.as_ref());
        own.map_or(Catalogue::built_in().consent.text_version, |own| own.text_version)
    }

    /// Whether the holder of this phone gives doors out to others.
    pub fn leads(&self) -> bool {
        [LEAD, SUPERVISOR].contains(&self.role())
    }

    /// Keeps what the ward said.
    pub fn keep_sheet(&mut self, store: &Store, sheet: WardSheet) -> Result<(), Failure> {
        store.set_setting(SHEET, &sheet)?;
        self.sheet = Some(sheet);
        Ok(())
    }

    /// Moves to the epoch of a restored server.
    pub fn keep_epoch(&mut self, store: &Store, epoch: Epoch) -> Result<(), Failure> {
        self.enrolment.epoch = epoch;
        store.set_setting(ENROLMENT, &self.enrolment)
    }
}

fn bytes32(text: &str) -> Result<[u8; 32], Failure> {
    let mut bytes = [0; 32];
    hex::decode_to_slice(text, &mut bytes).map_err(|_| Failure::Broken("a key"))?;
    Ok(bytes)
}
