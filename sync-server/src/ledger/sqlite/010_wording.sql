-- Version 10: the ward's own words of consent. Truth, append-only: the latest stands, and receipts name the version that
-- was read aloud.
CREATE TABLE wording (
  ward TEXT NOT NULL,
  version INTEGER NOT NULL,          -- above that of the compiled-in words when it was written
  script TEXT NOT NULL,
  slip TEXT NOT NULL,
  written_by TEXT NOT NULL,
  written_at INTEGER NOT NULL,
  PRIMARY KEY (ward, version)
) STRICT, WITHOUT ROWID;
