-- Version 1 of the ledger. `change`, `batch`, `stream`, `tombstone` and `held` are the truth, append-only but for
-- erasure and for what a supervisor decides; `document` and `pack` are caches; the `…_view` tables and `area_count`
-- are projections that `rebuild` makes again. Ids are uuids as text, hashes and keys are raw bytes, instants are
-- UTC milliseconds, days are `2026-12-06` in Asia/Ho_Chi_Minh. No foreign keys: records arrive apart.

-- What this server is. One row.
CREATE TABLE server (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  server TEXT NOT NULL,              -- for as long as it lives
  epoch TEXT NOT NULL,               -- new at every restore
  signing_key BLOB NOT NULL,         -- Ed25519, 32 bytes: receipts and the server's own claims
  device TEXT NOT NULL,              -- the server as an author
  year INTEGER NOT NULL              -- the year that the projections are counted in
) STRICT;

-- A ward whose register this is; one ledger may hold several, a token names one.
CREATE TABLE ward (
  ward TEXT PRIMARY KEY,
  name TEXT NOT NULL,                -- 'phường An Hải'
  phone TEXT,                        -- where a resident can check who stands at the door
  sheet INTEGER NOT NULL DEFAULT 1   -- grows with each change of what phones only read
) STRICT;

-- Tổ dân phố. A number is what people say; three old wards each had a tổ 12.
CREATE TABLE unit (
  area TEXT PRIMARY KEY,
  ward TEXT NOT NULL,
  number TEXT NOT NULL,              -- '12'
  name TEXT NOT NULL,                -- 'Tổ dân phố số 12'
  old_ward TEXT NOT NULL,            -- 'Phước Mỹ', or '' where nobody said
  starts_on TEXT,
  ends_on TEXT,
  successor TEXT,
  seq INTEGER NOT NULL DEFAULT 0,    -- of the last row of this area's stream
  UNIQUE (ward, old_ward, number)
) STRICT;

-- Whoever writes: a volunteer, a user of the desk, an import job. Their id is the message of their changes.
CREATE TABLE volunteer (
  volunteer TEXT PRIMARY KEY,
  ward TEXT NOT NULL,
  called TEXT NOT NULL,              -- Gọi tôi là: 'cô Lan'
  role TEXT NOT NULL                 -- volunteer, lead, desk, import
) STRICT;

-- What a volunteer may hold; the phone's grants follow from it.
CREATE TABLE volunteer_area (
  volunteer TEXT NOT NULL,
  area TEXT NOT NULL,
  PRIMARY KEY (volunteer, area)
) STRICT, WITHOUT ROWID;
CREATE INDEX volunteer_area_by_area ON volunteer_area (area);

-- One-time codes, of which only the hash is kept.
CREATE TABLE enrolment (
  code_hash BLOB PRIMARY KEY,        -- SHA-256 of the normalised code
  ward TEXT NOT NULL,
  volunteer TEXT NOT NULL,
  expires_at INTEGER NOT NULL,
  used_at INTEGER,
  device TEXT                        -- that used it
) STRICT;

-- Phones, and the server itself (without volunteer and token).
CREATE TABLE device (
  device TEXT PRIMARY KEY,
  ward TEXT NOT NULL,
  volunteer TEXT,
  public_key BLOB NOT NULL,          -- Ed25519
  token_hash BLOB UNIQUE,            -- SHA-256 of the bearer token
  enrolled_at INTEGER NOT NULL,
  last_seen INTEGER NOT NULL DEFAULT 0,
  version TEXT NOT NULL DEFAULT '',  -- of the app
  clock_offset INTEGER NOT NULL DEFAULT 0, -- its clock minus ours, at the last exchange
  deeds INTEGER NOT NULL DEFAULT 0,  -- received from it, ever
  revoked_at INTEGER                 -- may only upload, and what it uploads is held
) STRICT;
CREATE INDEX device_by_volunteer ON device (volunteer);

-- Whose an actor is. The first claim that holds wins; a rival claim is held.
CREATE TABLE actor (
  actor BLOB PRIMARY KEY,            -- 16 bytes, fresh at every start of a phone
  device TEXT NOT NULL,
  volunteer TEXT NOT NULL,
  signature BLOB NOT NULL            -- the device's, so that the claim can be proved to others
) STRICT;

-- Users of the desk.
CREATE TABLE account (
  account TEXT PRIMARY KEY,
  ward TEXT NOT NULL,
  name TEXT NOT NULL,                -- as the administrator wrote it
  folded TEXT NOT NULL,              -- how it is looked up: case and marks do not matter
  role TEXT NOT NULL,                -- administrator, supervisor, viewer
  password TEXT NOT NULL,            -- argon2id, PHC string
  volunteer TEXT NOT NULL,           -- the author under which this user writes
  made_at INTEGER NOT NULL,
  closed_at INTEGER,
  UNIQUE (ward, folded)
) STRICT;

-- Who is signed in at the desk.
CREATE TABLE session (
  token_hash BLOB PRIMARY KEY,       -- SHA-256 of the cookie
  account TEXT NOT NULL,
  made_at INTEGER NOT NULL,
  last_seen INTEGER NOT NULL
) STRICT;

-- THE TRUTH: every change ever taken in, as its author's device made it.
CREATE TABLE change (
  arrival INTEGER PRIMARY KEY,       -- in this order they are applied again
  document TEXT NOT NULL,
  hash BLOB NOT NULL,                -- unique only together with the document
  kind TEXT NOT NULL,
  batch TEXT NOT NULL,
  position INTEGER NOT NULL,         -- within the batch, as sent
  bytes BLOB NOT NULL,               -- an uncompressed change chunk
  UNIQUE (document, hash)
) STRICT;
CREATE INDEX change_by_batch ON change (batch, position);

-- One saved deed: its changes stand or fall together.
CREATE TABLE batch (
  batch TEXT PRIMARY KEY,
  area TEXT NOT NULL,
  device TEXT NOT NULL,              -- that brought it
  made_at INTEGER NOT NULL,          -- by the author's clock: shown, never trusted
  received_at INTEGER NOT NULL,      -- by ours
  changes INTEGER NOT NULL           -- how many of `change` are its own
) STRICT;

-- What phones read, area by area. The number is taken in the transaction that writes the row.
CREATE TABLE stream (
  area TEXT NOT NULL,
  seq INTEGER NOT NULL,
  batch TEXT,                        -- either a deed
  erased TEXT,                       -- or the document that is gone
  PRIMARY KEY (area, seq),
  CHECK ((batch IS NULL) <> (erased IS NULL))
) STRICT, WITHOUT ROWID;

-- Deeds kept aside until a supervisor decides.
CREATE TABLE held (
  batch TEXT PRIMARY KEY,
  area TEXT NOT NULL,
  device TEXT NOT NULL,
  code TEXT NOT NULL,                -- revoked, out_of_area, actor, too_large …
  received_at INTEGER NOT NULL,
  body BLOB NOT NULL                 -- the deed as sent, CBOR
) STRICT;

-- All that remains of an erased document; keeps it from coming back.
CREATE TABLE tombstone (
  document TEXT PRIMARY KEY,
  area TEXT NOT NULL,
  erased_at INTEGER NOT NULL,
  reason TEXT NOT NULL               -- a code, never words about a person
) STRICT;

-- CACHE: each document with all its changes in it.
CREATE TABLE document (
  document TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  household TEXT NOT NULL,           -- itself, for a household
  area TEXT NOT NULL,
  saved BLOB NOT NULL                -- Automerge's save, without deflate
) STRICT;
CREATE INDEX document_by_area ON document (area);
CREATE INDEX document_by_household ON document (household);

-- CACHE: the area packs, each good for as long as the area's stream stands at `seq`.
CREATE TABLE pack (
  area TEXT PRIMARY KEY,
  epoch TEXT NOT NULL,
  seq INTEGER NOT NULL,
  bytes BLOB NOT NULL
) STRICT;

-- What each row of the office's workbook last said, so that importing again writes only what differs from it.
CREATE TABLE import_row (
  area TEXT NOT NULL,
  address_key TEXT NOT NULL,         -- the canonical address
  ordinal INTEGER NOT NULL,          -- among the hộ at that address
  household TEXT NOT NULL,
  said TEXT NOT NULL,                -- JSON, without names
  PRIMARY KEY (area, address_key, ordinal)
) STRICT, WITHOUT ROWID;

-- VIEW: one row a household, with what lists, strips and exports need.
CREATE TABLE household_view (
  household TEXT PRIMARY KEY,
  area TEXT NOT NULL,
  walking_key TEXT NOT NULL,         -- sorts in the order of a walk
  street TEXT NOT NULL,              -- '' where there is none
  kiet TEXT NOT NULL,
  hem TEXT NOT NULL,
  number TEXT NOT NULL,
  unit TEXT NOT NULL,                -- Nhận ra bằng
  short TEXT NOT NULL,               -- 'K45/15'
  address TEXT NOT NULL,             -- the whole in one line
  standing TEXT NOT NULL,
  listed INTEGER NOT NULL,           -- 0: removed or merged into another, counts nowhere
  state TEXT NOT NULL,               -- of the house, this year
  priority TEXT NOT NULL,            -- reason codes, JSON array
  people INTEGER,
  adults16 INTEGER,
  elders60 INTEGER,
  as_of TEXT,                        -- the day on which the counts were told
  last_visit TEXT,                   -- day of the latest visit that counts, any year
  registered INTEGER NOT NULL,       -- from here on: what it adds to its area's counters
  excluded INTEGER NOT NULL,
  awaiting INTEGER NOT NULL,
  visited INTEGER NOT NULL,
  met INTEGER NOT NULL,
  visits INTEGER NOT NULL
) STRICT;
CREATE INDEX household_view_by_walk ON household_view (area, walking_key);
CREATE INDEX household_view_by_last_visit ON household_view (area, listed, last_visit);

-- VIEW: every visit, voided and amended ones too.
CREATE TABLE visit_view (
  visit TEXT NOT NULL,
  household TEXT NOT NULL,
  area TEXT NOT NULL,
  volunteer TEXT NOT NULL,
  day TEXT NOT NULL,
  at INTEGER NOT NULL,
  outcome TEXT NOT NULL,
  reason TEXT,
  revisit_on TEXT,
  voided INTEGER NOT NULL,
  amends TEXT,
  birth INTEGER NOT NULL,            -- causal order
  counts INTEGER NOT NULL,           -- neither voided nor corrected by a later one
  unnamed TEXT NOT NULL,             -- JSON object: skill code to people
  PRIMARY KEY (household, visit)
) STRICT;

-- VIEW: papers of people.
CREATE TABLE person_view (
  person TEXT PRIMARY KEY,
  household TEXT NOT NULL,
  area TEXT NOT NULL,
  name TEXT NOT NULL,
  phone TEXT,
  age_band TEXT,
  vneid TEXT,
  bank INTEGER,
  status TEXT NOT NULL
) STRICT;
CREATE INDEX person_view_by_household ON person_view (household);

-- VIEW: skills shown to people by name.
CREATE TABLE guidance_view (
  person TEXT NOT NULL,
  visit TEXT NOT NULL,
  skill TEXT NOT NULL,
  level TEXT NOT NULL,
  source TEXT NOT NULL,
  PRIMARY KEY (person, visit, skill)
) STRICT, WITHOUT ROWID;
CREATE INDEX guidance_view_by_visit ON guidance_view (visit);

-- VIEW: notes.
CREATE TABLE note_view (
  note TEXT PRIMARY KEY,
  household TEXT NOT NULL,
  area TEXT NOT NULL,
  person TEXT,
  visit TEXT,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX note_view_by_household ON note_view (household);

-- VIEW: fields that two people both changed.
CREATE TABLE conflict_view (
  document TEXT NOT NULL,
  field TEXT NOT NULL,
  household TEXT NOT NULL,
  area TEXT NOT NULL,
  choices TEXT NOT NULL,             -- JSON array of {value, by}, the shown one first
  PRIMARY KEY (document, field)
) STRICT, WITHOUT ROWID;
CREATE INDEX conflict_view_by_household ON conflict_view (household);
CREATE INDEX conflict_view_by_area ON conflict_view (area);

-- VIEW: counters of an area: always the sum over its households of what each adds.
CREATE TABLE area_count (
  area TEXT PRIMARY KEY,
  registered INTEGER NOT NULL,
  excluded INTEGER NOT NULL,
  awaiting INTEGER NOT NULL,
  visited INTEGER NOT NULL,
  met INTEGER NOT NULL,
  visits INTEGER NOT NULL
) STRICT;
