//! Practice at made-up doors: an engine of its own over a folder of its own, with a key that is never written down and
//! a line that leads nowhere. So nothing of it can reach a real figure, and nothing of it is there after a restart.

use crate::carrier::Carrier;
use crate::failure::Failure;
use crate::me::{Enrolment, Me};
use crate::store::settings::set_position;
use crate::{Engine, Setup};
use schemas::call::{AddPerson, AddRow, Colleague, Consent, MendHousehold, Mended, RowSide, Status, Touched};
use schemas::catalogue::Catalogue;
use schemas::ids::{AreaId, VolunteerId};
use schemas::record::{Unit, Way};
use schemas::refusal::{Refusal, RefusalCode};
use schemas::wire::{EnrolReply, EnrolRequest, HolderReply, HolderRequest, WardSheet};
use std::path::Path;
use std::sync::{Arc, PoisonError};

/// Below the folder of the real database.
const FOLDER: &str = "practice";
const STREET: &str = "Đường Tập";

/// Whatever a screen shows may be another now.
const EVERYTHING: Touched = Touched {
    households: Vec::new(),
    sync: true,
    ward: true,
};

/// Leads nowhere, and says so.
struct Nowhere;

impl Nowhere {
    fn says<T>(&self) -> Result<T, Refusal> {
        let message = "Đang tập: không gửi gì về phường. Thôi tập rồi mới gửi được.";
        Err(Refusal::new(RefusalCode::NotAllowed, message))
    }
}

impl Carrier for Nowhere {
    fn enrol(&self, _: &str, _: &EnrolRequest) -> Result<EnrolReply, Refusal> {
        self.says()
    }

    fn holder(&self, _: &str, _: &str, _: &HolderRequest) -> Result<HolderReply, Refusal> {
        let message =
            "Đang tập nên không hỏi phường. Tắt hẳn ứng dụng rồi mở lại là thôi tập, máy trở về như trước.";
        Err(Refusal::new(RefusalCode::NotAllowed, message))
    }

    fn sync(&self, _: &str, _: &str, _: Vec<u8>) -> Result<Vec<u8>, Refusal> {
        self.says()
    }

    fn pack(&self, _: &str, _: &str, _: AreaId) -> Result<Vec<u8>, Refusal> {
        self.says()
    }
}

/// What an earlier practice left, if the phone died in the middle of it.
pub fn sweep(folder: &Path) -> Result<(), Failure> {
    match std::fs::remove_dir_all(folder.join(FOLDER)) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}

/// An engine with fourteen doors of a street that does not exist.
pub fn begin(real: &Engine) -> Result<Engine, Failure> {
    sweep(&real.folder)?;
    let mut key = [0; 32];
    real.chance.fill(&mut key);
    let mut engine = Engine::open(Setup {
        folder: real.folder.join(FOLDER),
        key,
        clock: Arc::clone(&real.clock),
        chance: Arc::clone(&real.chance),
        carrier: Arc::new(Nowhere),
    })?;
    engine.training = true;
    engine.watchers = Arc::clone(&real.watchers);
    let called = real.state().me.as_ref().map(|me| me.called(me.author()));
    let area = belong(&engine, called.as_deref().unwrap_or("anh/chị"))?;
    furnish(&engine, area)?;
    Ok(engine)
}

impl Engine {
    /// Begins a practice; one that is on goes on.
    pub(crate) fn begin_practice(&self) -> Result<Status, Failure> {
        if self.training {
            return self.standing();
        }
        let practice = Arc::new(begin(self)?);
        let status = practice.standing()?;
        *self.practice.lock().unwrap_or_else(PoisonError::into_inner) = Some(practice);
        self.announce(&EVERYTHING);
        Ok(status)
    }

    /// Ends it and forgets all of it.
    pub(crate) fn end_practice(&self) -> Result<Status, Failure> {
        let ended = self
            .practice
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take();
        drop(ended);
        sweep(&self.folder)?;
        self.announce(&EVERYTHING);
        self.standing()
    }
}

/// Makes the phone somebody's without asking any server.
fn belong(engine: &Engine, called: &str) -> Result<AreaId, Failure> {
    let id = || engine.chance.id();
    let mut secret = [0; 32];
    engine.chance.fill(&mut secret);
    let key = ed25519_dalek::SigningKey::from_bytes(&secret);
    let (area, volunteer) = (AreaId(id()), VolunteerId(id()));
    let reply = EnrolReply {
        token: String::new(),
        device: id().into(),
        volunteer,
        called: called.to_owned(),
        ward: id().into(),
        ward_name: "Phường tập".to_owned(),
        server: id().into(),
        epoch: id().into(),
        server_key: hex::encode(key.verifying_key().to_bytes()),
    };
    let sheet = WardSheet {
        number: 1,
        ward: reply.ward,
        ward_name: reply.ward_name.clone(),
        ward_phone: None,
        me: volunteer,
        role: "lead".to_owned(),
        units: vec![Unit {
            area,
            number: "0".to_owned(),
            name: "Tổ tập".to_owned(),
            old_ward: String::new(),
            from: None,
            until: None,
            successor: None,
        }],
        colleagues: vec![Colleague {
            id: VolunteerId(id()),
            called: "cô Tập".to_owned(),
        }],
        weekly_skill: None,
        catalogue: 0,
        wording: None,
        book: Default::default(),
        tallies: Vec::new(),
    };
    let enrolment = Enrolment {
        server_address: String::new(),
        epoch: reply.epoch,
        reply,
        device_secret: hex::encode(secret),
    };
    let mut state = engine.state();
    let mut me = Me::enrol(&mut state.store, enrolment, engine.chance.as_ref())?;
    me.keep_sheet(&state.store, sheet)?;
    set_position(state.store.read(), area, 0)?;
    state.me = Some(me);
    Ok(area)
}

/// Doors on both sides of a kiệt, and somebody whom one may visit again.
fn furnish(engine: &Engine, area: AreaId) -> Result<(), Failure> {
    let saved = engine.write_row(AddRow {
        area,
        street: STREET.to_owned(),
        kiet: Some("1".to_owned()),
        from: 1,
        to: 14,
        side: RowSide::Both,
    })?;
    for (place, household) in (2..).zip(&saved.households) {
        let fields = Mended {
            people: Some(place % 5 + 1),
            adults16: Some(place % 3 + 1),
            cautions_on: if place == 4 {
                vec!["dog".to_owned()]
            } else {
                Vec::new()
            },
            ..Mended::default()
        };
        engine.write_household_fields(MendHousehold {
            household: *household,
            fields,
        })?;
    }
    if let Some(household) = saved.households.get(1) {
        engine.write_person(AddPerson {
            household: *household,
            name: "Bác Tập".to_owned(),
            age_band: Some("60-69".to_owned()),
            phone: None,
            consent: Consent {
                name_allowed: true,
                call_allowed: false,
                text_version: Catalogue::built_in().consent.text_version,
                way: Way::Slip,
                slip: Some("TAP-0001".to_owned()),
                signed_on: None,
            },
        })?;
    }
    Ok(())
}
