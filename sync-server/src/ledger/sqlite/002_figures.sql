-- Version 2: the plan's figures. `deidentified`, `ward_entry` and `cut` are truth; `fact_view`, `counted_view` and
-- `area_counter` are projections that `rebuild` makes again.

-- VIEW: what counting needs of a document: the record without name, phone, address and receipts.
CREATE TABLE fact_view (
  document TEXT PRIMARY KEY,
  owner TEXT NOT NULL,               -- the household that it is about; itself for a lesson and a team
  area TEXT NOT NULL,
  fact TEXT NOT NULL                 -- JSON of schemas::indicator::Fact
) STRICT;
CREATE INDEX fact_view_by_owner ON fact_view (owner);
CREATE INDEX fact_view_by_area ON fact_view (area, owner);

-- VIEW: what a household with its people, a lesson or a team adds.
CREATE TABLE counted_view (
  owner TEXT PRIMARY KEY,
  area TEXT NOT NULL,
  counters TEXT NOT NULL             -- JSON: key to number
) STRICT;
CREATE INDEX counted_view_by_area ON counted_view (area);

-- VIEW: the sum of them, moved with every deed by the difference.
CREATE TABLE area_counter (
  area TEXT NOT NULL,
  counter TEXT NOT NULL,             -- 'guided.named', 'week/2026-11-23' …
  number INTEGER NOT NULL,
  PRIMARY KEY (area, counter)
) STRICT, WITHOUT ROWID;

-- What the de-identified add: by month, no address, no id.
CREATE TABLE deidentified (
  area TEXT NOT NULL,
  month TEXT NOT NULL,               -- '2026-11'
  counter TEXT NOT NULL,
  number INTEGER NOT NULL,
  PRIMARY KEY (area, month, counter)
) STRICT, WITHOUT ROWID;

-- The ward's own book, append-only: a later entry stands before an earlier one, and none is written over.
CREATE TABLE ward_entry (
  entry INTEGER PRIMARY KEY,
  ward TEXT NOT NULL,
  kind TEXT NOT NULL,                -- typed, line, paper, week, record
  body TEXT NOT NULL,                -- JSON of schemas::indicator::book
  entered_by TEXT NOT NULL,
  entered_at INTEGER NOT NULL
) STRICT;
CREATE INDEX ward_entry_by_ward ON ward_entry (ward, entry);

-- Frozen cuts: all that the figures of a day were computed from.
CREATE TABLE cut (
  cut TEXT PRIMARY KEY,
  ward TEXT NOT NULL,
  day TEXT NOT NULL,
  made_by TEXT NOT NULL,
  made_at INTEGER NOT NULL,
  body TEXT NOT NULL,                -- JSON of view::Frozen
  digest BLOB NOT NULL               -- SHA-256 of it
) STRICT;

-- Which rows stood behind a frozen cut: household, lesson or team, and what it added.
CREATE TABLE cut_row (
  cut TEXT NOT NULL,
  area TEXT NOT NULL,
  owner TEXT NOT NULL,
  counters TEXT NOT NULL,
  PRIMARY KEY (cut, area, owner)
) STRICT, WITHOUT ROWID;

-- Projections of an older file are made anew at the next start.
UPDATE server SET year = 0;
