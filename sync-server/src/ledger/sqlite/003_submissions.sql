-- Version 3: who owes the ward its report. All three tables are truth: people of the desk wrote them, and nothing else
-- knows. A tổ in force owes a report by itself and has no row of its own.

-- Schools and units beside the tổ.
CREATE TABLE reporter (
  reporter TEXT PRIMARY KEY,
  ward TEXT NOT NULL,
  kind TEXT NOT NULL,                -- school, unit
  name TEXT NOT NULL,                -- 'Trường Tiểu học Nguyễn Thái Học'
  entered_by TEXT NOT NULL,
  entered_at INTEGER NOT NULL,
  ended_by TEXT,                     -- both absent for as long as it owes
  ended_at INTEGER
) STRICT;
CREATE INDEX reporter_by_ward ON reporter (ward, kind, name);

-- How far a report has come, append-only: of one owner and year the latest row stands, so that the one before can be
-- put back and nobody's word is lost.
CREATE TABLE submission (
  entry INTEGER PRIMARY KEY,
  ward TEXT NOT NULL,
  year INTEGER NOT NULL,             -- that is reported on
  owner TEXT NOT NULL,               -- a tổ's area, or a reporter
  state TEXT NOT NULL,               -- missing, draft, seen_by_lead, submitted, needs_work
  set_by TEXT NOT NULL,
  set_at INTEGER NOT NULL
) STRICT;
CREATE INDEX submission_by_owner ON submission (ward, year, owner, entry);

-- Hạn gửi Sở, typed by the ward; the latest row stands, and an empty day takes it back.
CREATE TABLE department_deadline (
  entry INTEGER PRIMARY KEY,
  ward TEXT NOT NULL,
  year INTEGER NOT NULL,
  day TEXT,
  set_by TEXT NOT NULL,
  set_at INTEGER NOT NULL
) STRICT;
CREATE INDEX department_deadline_by_year ON department_deadline (ward, year, entry);

-- Houses add the week in which they were first reached and first met from here on, so they are counted anew.
UPDATE server SET year = 0;
