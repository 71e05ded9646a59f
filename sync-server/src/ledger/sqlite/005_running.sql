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
