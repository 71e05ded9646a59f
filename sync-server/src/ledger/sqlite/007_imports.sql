-- Version 7: imports of lists of households, each under the author of its own. Taken back as long as nobody has visited.
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
