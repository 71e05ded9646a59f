//! The scene of every crash: a ward on disk, its server as a process behind a proxy, a phone's folder that is copied
//! for each try, and the looking afterwards.

use rusqlite::{Connection, OpenFlags};
use schemas::ids::{HouseholdId, PersonId};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use support::{PhoneFile, PhoneProcess, Proxy, Row, ServerProcess, copy_folder, write_workbook};
use tempfile::TempDir;

/// A ward, a proxy in front of its server, and an enrolled phone with cô Hoà written down in it.
pub struct Stage {
    place: TempDir,
    /// The server, or what is left of it.
    pub server: ServerProcess,
    /// Phones know no other address.
    pub proxy: Proxy,
    door: HouseholdId,
    person: PersonId,
    tries: usize,
}

/// What one deed leaves behind at a side, counted in each place where it leaves something.
#[derive(Debug, PartialEq, Eq)]
pub struct Left {
    /// Visits in the household's document.
    pub visits: usize,
    /// Lines of guidance in the person's.
    pub guidance: usize,
    /// Documents of notes.
    pub notes: usize,
}

impl Left {
    fn all(n: usize) -> Self {
        Self {
            visits: n,
            guidance: n,
            notes: n,
        }
    }
}

impl Stage {
    /// Everything ready, nothing recorded yet.
    pub fn set() -> Self {
        let place = tempfile::tempdir().expect("a folder");
        let (ward, phone) = (place.path().join("ward"), place.path().join("phone"));
        let workbook = place.path().join("danh-sach.xlsx");
        let row = |number| Row {
            tdp: "12",
            number,
            street: "Nguyễn Công Trứ",
            people: 4,
            adults16: 3,
            listed: "",
        };
        write_workbook(&workbook, &[row("120"), row("122"), row("124")]).expect("a workbook");
        ServerProcess::errand(
            &ward,
            &[
                "import",
                workbook.to_str().expect("text"),
                "--old-ward",
                "Phước Mỹ",
            ],
        );
        let server = ServerProcess::start(&ward, 0);
        let proxy = Proxy::to(server.address());
        let code = ServerProcess::errand(&ward, &["enrol", "--name", "Lan", "--area", "12", "--json"]);
        let code: Value = serde_json::from_str(&code).expect("JSON");
        let lan = PhoneProcess::over(&phone);
        lan.call("enrol", &json!({ "server": proxy.url(), "code": code["code"] }));
        let today = lan.call("today", &json!({}));
        let door: HouseholdId = serde_json::from_value(today["next"]["household"].clone()).expect("a door");
        let version = schemas::catalogue::Catalogue::built_in().consent.text_version;
        let consent =
            json!({ "nameAllowed": true, "callAllowed": false, "textVersion": version, "way": "tap" });
        let added = lan.call(
            "add_person",
            &json!({ "household": door, "name": "Đặng Thị Hoà", "consent": consent }),
        );
        let person = serde_json::from_value(added["person"].clone()).expect("a person");
        lan.call("sync", &json!({}));
        Self {
            place,
            server,
            proxy,
            door,
            person,
            tries: 0,
        }
    }

    /// The server's data folder.
    pub fn ward(&self) -> PathBuf {
        self.place.path().join("ward")
    }

    /// A fresh copy of the enrolled phone.
    pub fn phone(&mut self) -> (PathBuf, PhoneProcess) {
        self.tries += 1;
        let folder = self.place.path().join(format!("try-{}", self.tries));
        copy_folder(&self.place.path().join("phone"), &folder);
        (folder.clone(), PhoneProcess::over(&folder))
    }

    /// The phone that is copied fetches what the tries so far have brought, so that a long run does not fetch all of
    /// it anew each time.
    pub fn catch_up(&self) {
        PhoneProcess::over(&self.place.path().join("phone")).call("sync", &json!({}));
    }

    /// A deed of three papers: a visit, help for a person, a note.
    pub fn deed(&self) -> Value {
        let skill = &schemas::catalogue::Catalogue::built_in().skills[0].code;
        json!({
            "household": self.door, "outcome": "met", "note": "Hẹn lại sau giờ cơm",
            "guidance": [{ "person": self.person, "skill": skill, "level": "did_alone", "source": "visit" }],
        })
    }

    /// Starts the server again, behind the same proxy.
    pub fn start_server(&mut self) {
        self.server.kill();
        self.server = ServerProcess::start(&self.ward(), 0);
        self.proxy.retarget(self.server.address());
        self.proxy.let_through();
    }

    /// Looks into a phone that was killed: its file is whole, and whatever is there of a deed is all of it. Answers
    /// how many deeds there are beyond those of the enrolled phone.
    pub fn deeds_on(&self, folder: &Path, phone: &PhoneProcess) -> usize {
        let file = PhoneFile::open(folder, &phone.key());
        assert_eq!(file.integrity(), "ok");
        let docs = file.documents();
        let left = self.left(docs.iter().map(|(id, doc)| (id.0, doc.clone())));
        let visits = usize::try_from(file.count("SELECT count(*) FROM visit")).expect("a count");
        assert_eq!(
            left,
            Left::all(visits),
            "documents and their view agree, and no deed is there by half"
        );
        let own = usize::try_from(file.count("SELECT count(*) FROM own_visit")).expect("a count");
        let deeds = usize::try_from(
            file.count("SELECT count(DISTINCT batch) FROM own_visit JOIN deed USING (batch)"),
        );
        assert_eq!(
            deeds.expect("a count"),
            own,
            "each own visit has its deed in the outbox"
        );
        let mut asked = file
            .sql()
            .prepare("SELECT document, hash FROM change")
            .expect("SQL");
        let rows = asked.query_map([], |row| {
            Ok((row.get::<_, String>(0)?, row.get::<_, [u8; 32]>(1)?))
        });
        for row in rows.expect("rows") {
            let (document, hash) = row.expect("a change");
            let there = docs.iter().any(|(id, doc)| {
                id.to_string() == document
                    && doc
                        .clone()
                        .get_change_by_hash(&automerge::ChangeHash(hash))
                        .is_some()
            });
            assert!(there, "a change of the outbox lies in its document");
        }
        own
    }

    /// Looks into the ledger: whatever is there of a deed is all of it. Answers how many visits there are.
    pub fn visits_at_ward(&self) -> usize {
        let ledger = self.ledger();
        let mut asked = ledger
            .prepare("SELECT document, saved FROM document")
            .expect("SQL");
        let rows = asked.query_map([], |row| {
            Ok((row.get::<_, String>(0)?, row.get::<_, Vec<u8>>(1)?))
        });
        let docs = rows.expect("rows").map(|row| {
            let (id, saved) = row.expect("a document");
            (
                id.parse().expect("an id"),
                automerge::AutoCommit::load(&saved).expect("the document loads"),
            )
        });
        let left = self.left(docs);
        assert_eq!(left, Left::all(left.visits), "no deed is there by half");
        for (question, wanted) in [
            ("SELECT count(*) FROM visit_view", left.visits),
            ("SELECT count(*) FROM guidance_view", left.visits),
            ("SELECT count(*) FROM note_view", left.visits),
            (
                "SELECT count(*) FROM batch b WHERE changes <> (SELECT count(*) FROM change c WHERE c.batch = b.batch)",
                0,
            ),
            (
                "SELECT count(*) FROM batch WHERE batch NOT IN (SELECT batch FROM stream WHERE batch IS NOT NULL)",
                0,
            ),
            ("SELECT count(*) FROM held", 0),
        ] {
            let counted: usize = ledger
                .query_row(question, [], |row| row.get(0))
                .expect("a number");
            assert_eq!(counted, wanted, "{question}");
        }
        left.visits
    }

    /// All visits that a phone knows of, its own and others'.
    pub fn visits_on(&self, folder: &Path, phone: &PhoneProcess) -> usize {
        let file = PhoneFile::open(folder, &phone.key());
        usize::try_from(file.count("SELECT count(*) FROM visit")).expect("a count")
    }

    /// The visits at the ward that this phone made.
    pub fn visits_of(&self, folder: &Path, phone: &PhoneProcess) -> usize {
        let file = PhoneFile::open(folder, &phone.key());
        let mut asked = file.sql().prepare("SELECT visit FROM own_visit").expect("SQL");
        let own: Vec<String> = asked
            .query_map([], |row| row.get(0))
            .expect("rows")
            .collect::<Result<_, _>>()
            .expect("ids");
        let ledger = self.ledger();
        let here = own.iter().filter(|visit| {
            let found = ledger.query_row(
                "SELECT count(*) FROM visit_view WHERE visit = ?1",
                [visit],
                |row| row.get(0),
            );
            found == Ok(1)
        });
        here.count()
    }

    /// At the end of it all, the server's own programs look at everything.
    pub fn all_is_well(&mut self) {
        ServerProcess::errand(&self.ward(), &["doctor"]);
        self.server.kill();
        let said = ServerProcess::errand(&self.ward(), &["rebuild", "--json"]);
        let rebuilt: Value = serde_json::from_str(&said).expect("JSON");
        for field in ["differingDocuments", "unreadableDocuments"] {
            assert_eq!(rebuilt[field], json!([]), "{said}");
        }
        assert_eq!(rebuilt["differingRows"], json!({}), "{said}");
    }

    fn ledger(&self) -> Connection {
        // Written to by nobody here; but a killed server's log must be read too, and that takes the right to write.
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE;
        Connection::open_with_flags(self.ward().join("tung-nha.db"), flags).expect("the ledger opens")
    }

    fn left(&self, docs: impl Iterator<Item = (uuid::Uuid, automerge::AutoCommit)>) -> Left {
        let mut left = Left::all(0);
        for (id, mut doc) in docs {
            if id == self.door.0 {
                let household =
                    schemas::document::household::read(doc.document()).expect("the household reads");
                left.visits = household.visits.len();
            } else if id == self.person.0 {
                let person = schemas::document::person::read(doc.document()).expect("the person reads");
                left.guidance = person.guidance.len();
            } else if schemas::document::note::read(doc.document()).is_ok() {
                left.notes += 1;
            }
        }
        left
    }
}
