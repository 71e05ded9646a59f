//! A volunteer's phone: a real engine over a real folder, with a clock, a chance and a line that the test holds.

use crate::clock::Clock;
use crate::line::Line;
use crate::process::copy_folder;
use crate::ward::Ward;
use automerge::AutoCommit;
use engine::{Chance, Engine, Setup, SystemChance};
use rusqlite::Connection;
use schemas::call::{
    AddPerson, AskHousehold, Calls, Choose, Conflict, Consent, Enrol, Found, HouseholdView, MendHousehold,
    MendPerson, Mended, Nothing, RecordVisit, Saved, Search, Status, SyncState, Today,
};
use schemas::catalogue::Catalogue;
use schemas::ids::{AreaId, DocumentId, HouseholdId, PersonId, VisitId, VolunteerId};
use schemas::indicator::Figures;
use schemas::record::{Outcome, Way};
use schemas::refusal::Refusal;
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The key of every test phone's database.
const KEY: [u8; 32] = [0x5a; 32];

/// A phone.
pub struct Phone {
    engine: Option<Engine>,
    folder: PathBuf,
    clock: Clock,
    chance: Arc<dyn Chance>,
    line: Arc<Line>,
}

impl Phone {
    /// A phone that nobody has enrolled yet.
    pub fn new(ward: &Ward, called: &str) -> Self {
        Self::with(ward, called, Arc::new(SystemChance))
    }

    /// The same with a chance of its own.
    ///
    /// # Panics
    /// Like everything here, when the engine does not do what the story takes for granted.
    pub fn with(ward: &Ward, called: &str, chance: Arc<dyn Chance>) -> Self {
        let mut phone = Self {
            engine: None,
            folder: ward.folder_for(called),
            clock: ward.clock().clone(),
            chance,
            line: Arc::new(Line::new()),
        };
        phone.start();
        phone
    }

    /// A phone beside no ward of this process, going by the machine's own day.
    pub fn alone(folder: &Path) -> Self {
        let mut phone = Self {
            engine: None,
            folder: folder.to_owned(),
            clock: Clock::of_the_machine(),
            chance: Arc::new(SystemChance),
            line: Arc::new(Line::new()),
        };
        phone.start();
        phone
    }

    /// A phone with a copy of this one's folder, as a backup or a careless shop makes one.
    pub fn copy(&mut self, ward: &Ward, called: &str) -> Self {
        let folder = ward.folder_for(called);
        self.stop();
        copy_folder(&self.folder, &folder);
        self.start();
        Self::with(ward, called, self.chance.clone())
    }

    /// An enrolled phone with tổ 12 in it.
    pub fn enrolled(ward: &Ward, called: &str) -> Self {
        let phone = Self::new(ward, called);
        phone
            .enrol(ward, &ward.code(called, &["12"]))
            .expect("a good code");
        phone
    }

    /// The battery is dead.
    pub fn stop(&mut self) {
        self.engine = None;
    }

    /// And charged again: a new process, and so a new actor.
    pub fn start(&mut self) {
        self.stop();
        let setup = Setup {
            folder: self.folder.clone(),
            key: KEY,
            clock: Arc::new(self.clock.clone()),
            chance: self.chance.clone(),
            carrier: self.line.clone(),
        };
        self.engine = Some(Engine::open(setup).expect("the phone opens its database"));
    }

    /// Goes on by another clock.
    pub fn set_clock(&mut self, clock: Clock) {
        self.clock = clock;
        self.start();
    }

    /// Its way to the server.
    pub fn line(&self) -> &Line {
        &self.line
    }

    /// Its folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The engine's face.
    pub fn engine(&self) -> &Engine {
        self.engine.as_ref().expect("the phone is on")
    }

    /// Any call, as a screen makes it.
    pub fn call(&self, name: &str, args: Value) -> Result<Value, Refusal> {
        self.engine().call(name, args)
    }

    /// Spends a code.
    pub fn enrol(&self, ward: &Ward, code: &str) -> Result<Status, Refusal> {
        self.enrol_at(&ward.url(), code)
    }

    /// Spends a code at a server by its address.
    pub fn enrol_at(&self, server: &str, code: &str) -> Result<Status, Refusal> {
        self.engine().enrol(Enrol {
            server: server.to_owned(),
            code: code.to_owned(),
            called: None,
        })
    }

    /// Sends and fetches, and must come through.
    pub fn sync(&self) -> SyncState {
        let state = self.try_sync();
        assert_eq!(state.failure, None, "the exchange came through");
        state
    }

    /// Sends and fetches; the state says how it went.
    pub fn try_sync(&self) -> SyncState {
        self.engine()
            .sync(Nothing {})
            .expect("a sync answers with its state")
    }

    /// What waits.
    pub fn sync_state(&self) -> SyncState {
        self.engine()
            .sync_state(Nothing {})
            .expect("the state of the outbox")
    }

    /// Who it is.
    pub fn status(&self) -> Status {
        self.engine().status(Nothing {}).expect("the phone's status")
    }

    /// The first screen.
    pub fn today(&self) -> Today {
        self.engine().today(Nothing {}).expect("the first screen")
    }

    /// One tap at the door.
    pub fn record(&self, household: HouseholdId, outcome: Outcome) -> VisitId {
        let saved = self
            .engine()
            .record_visit(visit(household, outcome))
            .expect("the visit is saved");
        saved.visit.expect("a visit was made")
    }

    /// A door with everything behind it.
    pub fn household(&self, household: HouseholdId) -> HouseholdView {
        self.engine()
            .household(AskHousehold { household })
            .expect("the household is on this phone")
    }

    /// Mends single fields.
    pub fn mend(&self, household: HouseholdId, fields: Mended) -> Saved {
        self.engine()
            .mend_household(MendHousehold { household, fields })
            .expect("the fields are mended")
    }

    /// The plan's figures of one of its tổ.
    pub fn figures(&self, area: AreaId) -> Figures {
        let results = self.engine().results(Nothing {}).expect("the results");
        let mut areas = results.areas.into_iter();
        areas.find(|of| of.unit.area == area).expect("its own tổ").figures
    }

    /// Writes somebody down, with consent to the name.
    pub fn add_person(&self, household: HouseholdId, name: &str, age_band: &str) -> PersonId {
        let person = AddPerson {
            household,
            name: name.to_owned(),
            age_band: Some(age_band.to_owned()),
            phone: None,
            consent: Consent {
                name_allowed: true,
                call_allowed: false,
                text_version: Catalogue::built_in().consent.text_version,
                way: Way::Tap,
                slip: None,
                signed_on: None,
            },
        };
        let saved = self.engine().add_person(person).expect("the person is saved");
        saved.person.expect("a person was made")
    }

    /// Whom the ward named to it.
    pub fn colleagues(&self) -> Vec<VolunteerId> {
        let sheet: String = self
            .file()
            .sql()
            .query_row("SELECT value FROM setting WHERE name = 'sheet'", [], |row| {
                row.get(0)
            })
            .expect("a ward sheet");
        let sheet: schemas::wire::WardSheet = serde_json::from_str(&sheet).expect("it reads");
        sheet
            .colleagues
            .into_iter()
            .map(|colleague| colleague.id)
            .collect()
    }

    /// What two people both changed.
    pub fn conflicts(&self) -> Vec<Conflict> {
        self.engine().conflicts(Nothing {}).expect("the conflicts")
    }

    /// Decides one of them.
    pub fn choose(&self, conflict: &Conflict, value: &str) {
        let choose = Choose {
            document: conflict.document,
            field: conflict.field.clone(),
            value: value.to_owned(),
        };
        self.engine().choose(choose).expect("the choice is saved");
    }

    /// What the search field finds.
    pub fn search(&self, query: &str) -> Found {
        self.engine()
            .search(Search {
                query: query.to_owned(),
                limit: None,
            })
            .expect("the search answers")
    }

    /// Its database, decrypted.
    pub fn file(&self) -> PhoneFile {
        PhoneFile::open(&self.folder, &KEY)
    }
}

/// A visit with an outcome and nothing else.
pub fn visit(household: HouseholdId, outcome: Outcome) -> RecordVisit {
    RecordVisit {
        household,
        outcome,
        reason: None,
        revisit_on: None,
        note: None,
        guidance: Vec::new(),
        unnamed: Vec::new(),
        unnamed_priority: 0,
        leaflet: false,
        together: Vec::new(),
    }
}

/// A person of whom nothing is mended yet: a test says the fields that it is about.
pub fn mend_nothing(person: PersonId) -> MendPerson {
    MendPerson {
        person,
        name: None,
        age_band: None,
        vneid: None,
        bank: None,
        status: None,
        priority: None,
        ticks_on: Vec::new(),
        ticks_off: Vec::new(),
        portals_on: Vec::new(),
        needs: Vec::new(),
        portals_off: Vec::new(),
        knows: Vec::new(),
    }
}

/// A phone's database, decrypted, to look at.
pub struct PhoneFile(Connection);

impl PhoneFile {
    /// Opens it with its key.
    ///
    /// # Panics
    /// When it does not open.
    pub fn open(folder: &Path, key: &[u8; 32]) -> Self {
        let path = folder.join("phone.db");
        assert!(path.is_file(), "there is a phone's file");
        // May make files, so that a plain copy can be attached.
        let file = Connection::open(path).expect("the phone's file opens");
        file.pragma_update(None, "key", format!("x'{}'", hex::encode(key)))
            .expect("a key");
        Self(file)
    }

    /// SQL.
    pub fn sql(&self) -> &Connection {
        &self.0
    }

    /// The one number that a question answers.
    pub fn count(&self, sql: &str) -> i64 {
        self.0.query_row(sql, [], |row| row.get(0)).expect("a number")
    }

    /// Every document, loaded.
    pub fn documents(&self) -> Vec<(DocumentId, AutoCommit)> {
        let mut asked = self
            .0
            .prepare("SELECT document, saved FROM document ORDER BY document")
            .expect("SQL");
        let rows = asked
            .query_map([], |row| {
                Ok((row.get::<_, String>(0)?, row.get::<_, Vec<u8>>(1)?))
            })
            .expect("rows");
        rows.map(|row| {
            let (id, saved) = row.expect("a row");
            (
                id.parse().expect("an id"),
                AutoCommit::load(&saved).expect("the document loads"),
            )
        })
        .collect()
    }

    /// SQLite's own word on whether the file is whole.
    pub fn integrity(&self) -> String {
        self.0
            .query_row("PRAGMA integrity_check", [], |row| row.get(0))
            .expect("an answer")
    }
}
