-- What must not be lost. Everything here is truth; what can be rebuilt from it stands in index.sql.
CREATE TABLE document (
    document TEXT PRIMARY KEY,      -- uuid
    kind TEXT NOT NULL,             -- household, person, note, or a word of a later version
    household TEXT NOT NULL,        -- the household that it is about; itself for a household
    area TEXT NOT NULL,             -- the tổ dân phố whose stream it came in
    saved BLOB NOT NULL             -- Automerge's own save
) STRICT, WITHOUT ROWID;
CREATE INDEX document_of_household ON document (household);
CREATE INDEX document_of_area ON document (area);

-- What this phone wrote. A deed stays until long after its receipt: a restored server is refilled from here.
CREATE TABLE deed (
    batch TEXT PRIMARY KEY,         -- uuid, v7: text order is the order of making
    area TEXT NOT NULL,
    household TEXT NOT NULL,
    made_at INTEGER NOT NULL,       -- UTC milliseconds by this phone's clock
    day TEXT NOT NULL,              -- the day in Asia/Ho_Chi_Minh
    state TEXT NOT NULL             -- unsent, held, home
) STRICT, WITHOUT ROWID;
CREATE INDEX deed_by_state ON deed (state, batch);
CREATE INDEX deed_by_household ON deed (household, state);
CREATE INDEX deed_by_day ON deed (day, state);
CREATE TABLE change (
    batch TEXT NOT NULL,
    place INTEGER NOT NULL,         -- order inside the deed
    document TEXT NOT NULL,
    hash BLOB NOT NULL,             -- 32 bytes; the change itself lies in the document
    PRIMARY KEY (batch, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX change_by_hash ON change (document, hash);

-- Which of this phone's deeds made a visit, so that the door's screen can say "chưa gửi" beside it.
CREATE TABLE own_visit (
    visit TEXT PRIMARY KEY,
    batch TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Signed claims of the actors that this phone wrote under, one a start of the process.
CREATE TABLE claim (
    actor BLOB PRIMARY KEY,
    claim TEXT NOT NULL             -- JSON of wire::ActorClaim
) STRICT, WITHOUT ROWID;

-- How far each area's stream was read, in the epoch that the enrolment names.
CREATE TABLE position (
    area TEXT PRIMARY KEY,
    seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Deeds of others that wait for a change that this phone lacks.
CREATE TABLE waiting (
    batch TEXT PRIMARY KEY,
    body BLOB NOT NULL,             -- CBOR of wire::Deed
    document TEXT NOT NULL,         -- of the change that is lacking
    hash BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Documents that were erased and must not come back.
CREATE TABLE tombstone (
    document TEXT PRIMARY KEY,
    at INTEGER NOT NULL,
    reason TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Half-filled forms, one a household.
CREATE TABLE draft (
    household TEXT PRIMARY KEY,
    body TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL             -- JSON
) STRICT, WITHOUT ROWID;
