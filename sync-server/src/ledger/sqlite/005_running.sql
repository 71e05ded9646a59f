-- Version 5: the ward is run from its desk. `audit` is append-only, and each line carries the hash of all before it, so
-- that a line changed or taken out later shows.

-- When the password was last asked for again, UTC milliseconds.
ALTER TABLE session ADD COLUMN confirmed_at INTEGER;

-- Who did what, when, to which id; never a name.
CREATE TABLE audit (
  entry INTEGER PRIMARY KEY,
  ward TEXT NOT NULL,
  at INTEGER NOT NULL,
  who TEXT NOT NULL,                 -- the account
  code TEXT NOT NULL,                -- phone_revoked, account_closed …
  about TEXT NOT NULL,               -- an id, or '' where there is none
  chain BLOB NOT NULL                -- SHA-256 of the chain before and of this line
) STRICT;
CREATE INDEX audit_by_ward ON audit (ward, entry);

-- Imports of lists of households, each under the author of its own. Taken back as long as nobody has visited.
CREATE TABLE import_job (
  job TEXT PRIMARY KEY,              -- the author of its changes
  ward TEXT NOT NULL,
  at INTEGER NOT NULL,
  added INTEGER NOT NULL,            -- new households
  mended INTEGER NOT NULL,           -- households that it changed
  undone_at INTEGER
) STRICT;
CREATE INDEX import_job_by_ward ON import_job (ward, at);

-- The households that an import added.
CREATE TABLE import_birth (
  job TEXT NOT NULL,
  household TEXT NOT NULL,
  PRIMARY KEY (job, household)
) STRICT, WITHOUT ROWID;
CREATE INDEX import_row_by_household ON import_row (household);
