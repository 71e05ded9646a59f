//! Who wrote a change: its actor belongs to a device by a signed claim, the device to a volunteer, and the
//! change's message names that volunteer. The connection that carries it proves nothing, so that a colleague's phone
//! or a hall box may bring it.

use crate::ledger::{Books, Device, Facts, Kept};
use automerge::Change;
use ed25519_dalek::VerifyingKey;
use schemas::ids::{AreaId, DeviceId, VolunteerId};
use schemas::wire::ActorClaim;
use std::collections::HashMap;

/// Why a change of somebody's is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// No claim holds for its actor, or another device claimed it first.
    Actor,
    /// Its message names somebody else.
    Author,
    /// Its device may only upload.
    Revoked,
    /// Its device does not hold this tổ.
    OutOfArea,
}

impl Doubt {
    /// For receipts and for the list of held deeds.
    pub fn code(self) -> &'static str {
        match self {
            Self::Actor => "actor",
            Self::Author => "author",
            Self::Revoked => "revoked",
            Self::OutOfArea => "out_of_area",
        }
    }
}

/// What is known about the authors of one request.
pub struct Authors<'a> {
    books: &'a dyn Books,
    facts: &'a Facts,
    claims: &'a [ActorClaim],
    vouched: bool,
    actors: HashMap<Vec<u8>, Option<(DeviceId, VolunteerId)>>,
    devices: HashMap<DeviceId, Option<(Device, Vec<AreaId>)>>,
}

impl<'a> Authors<'a> {
    /// With the claims that came along.
    pub fn new(books: &'a dyn Books, facts: &'a Facts, claims: &'a [ActorClaim]) -> Self {
        Self {
            books,
            facts,
            claims,
            vouched: false,
            actors: HashMap::new(),
            devices: HashMap::new(),
        }
    }

    /// With a supervisor who has looked at the deed and answers for who wrote it.
    pub fn vouched_for(books: &'a dyn Books, facts: &'a Facts) -> Self {
        Self {
            vouched: true,
            ..Self::new(books, facts, &[])
        }
    }

    /// Whether somebody answers for whoever wrote.
    pub fn vouched(&self) -> bool {
        self.vouched
    }

    /// Whether that change may be taken in as what it says it is, into a document of that tổ.
    pub fn doubt(&mut self, change: &Change, area: AreaId) -> Kept<Option<Doubt>> {
        if self.vouched {
            return Ok(None);
        }
        let actor = change.actor_id().to_bytes();
        let Some((device, author)) = self.owner(actor)? else {
            return Ok(Some(Doubt::Actor));
        };
        if change.message().and_then(|message| message.parse().ok()) != Some(author) {
            return Ok(Some(Doubt::Author));
        }
        if device == self.facts.device {
            return Ok(None);
        }
        Ok(match self.device(device)? {
            Some((device, _)) if device.revoked_at.is_some() => Some(Doubt::Revoked),
            Some((_, areas)) if areas.contains(&area) => None,
            _ => Some(Doubt::OutOfArea),
        })
    }

    /// Writes down the claim of an actor whose change is being taken in.
    pub fn keep(&self, change: &Change) -> Kept<()> {
        let actor = change.actor_id().to_bytes();
        match self.claims.iter().find(|claim| claim.actor == actor) {
            Some(claim) => self.books.keep_claim(claim),
            None => Ok(()),
        }
    }

    fn owner(&mut self, actor: &[u8]) -> Kept<Option<(DeviceId, VolunteerId)>> {
        if let Some(known) = self.actors.get(actor) {
            return Ok(*known);
        }
        let first = self.books.actor(actor)?;
        let mut owner = first;
        for claim in self.claims.iter().filter(|claim| claim.actor == actor) {
            let claimed = (claim.device, claim.author);
            owner = match owner {
                Some(known) if known != claimed => None,
                Some(known) => Some(known),
                None if first.is_none() && self.holds(claim)? => Some(claimed),
                None => None,
            };
            if owner.is_none() {
                break;
            }
        }
        self.actors.insert(actor.to_vec(), owner);
        Ok(owner)
    }

    /// A device speaks for its own volunteer and for nobody else.
    fn holds(&mut self, claim: &ActorClaim) -> Kept<bool> {
        let Some((device, _)) = self.device(claim.device)? else {
            return Ok(false);
        };
        let key = <[u8; 32]>::try_from(device.public_key.as_slice()).ok();
        let key = key.and_then(|key| VerifyingKey::from_bytes(&key).ok());
        Ok(device.volunteer == Some(claim.author) && key.is_some_and(|key| claim.holds(&key)))
    }

    fn device(&mut self, id: DeviceId) -> Kept<Option<(Device, Vec<AreaId>)>> {
        if let Some(known) = self.devices.get(&id) {
            return Ok(known.clone());
        }
        let device = self.books.device(id)?;
        let known = match device {
            Some(device) => {
                let areas = self.books.areas_of(&device)?;
                Some((device, areas))
            }
            None => None,
        };
        self.devices.insert(id, known.clone());
        Ok(known)
    }
}
