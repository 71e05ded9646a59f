-- What is decided at the desk. All of it is truth but `need_view` and the new column of `visit_view`, which are
-- projections that `rebuild` makes again.

-- A held deed that a supervisor decided against, for now: it stays, and can be taken up again.
ALTER TABLE held ADD COLUMN set_aside_by TEXT;
ALTER TABLE held ADD COLUMN set_aside_at INTEGER;

-- Who decided what and when: append-only, ids and codes and never a name.
CREATE TABLE decision (
  decision INTEGER PRIMARY KEY,
  ward TEXT NOT NULL,
  what TEXT NOT NULL,                -- held_accepted, held_set_aside, one_home, one_home_undone, two_homes …
  subject TEXT NOT NULL,             -- ids, the more general one first: 'household household', 'document need'
  decided_by TEXT NOT NULL,
  decided_at INTEGER NOT NULL
) STRICT;
CREATE INDEX decision_by_subject ON decision (subject);

-- Two households that look alike and are two: not asked about again.
CREATE TABLE two_homes (
  one TEXT NOT NULL,                 -- the smaller id
  other TEXT NOT NULL,
  decided_by TEXT NOT NULL,
  decided_at INTEGER NOT NULL,
  PRIMARY KEY (one, other)
) STRICT, WITHOUT ROWID;

-- What residents ask for under the law on personal data, with its clocks. Ids and codes; the note is short and
-- guarded, so that no name of anybody stands here after an erasure.
CREATE TABLE law_request (
  request TEXT PRIMARY KEY,
  ward TEXT NOT NULL,
  kind TEXT NOT NULL,                -- withdraw, restrict, object, see, correct, erase
  way TEXT NOT NULL,                 -- desk, phone, paper, door, message
  received_on TEXT NOT NULL,
  household TEXT NOT NULL,
  person TEXT,                       -- absent when it is about the household's own answers
  note TEXT NOT NULL,
  entered_by TEXT NOT NULL,
  entered_at INTEGER NOT NULL,
  acknowledged_on TEXT,
  acknowledged_by TEXT,
  done_on TEXT,
  done_by TEXT,
  outcome TEXT                       -- fulfilled, refused: the reason is told to the resident, not kept here
) STRICT;
CREATE INDEX law_request_by_ward ON law_request (ward, done_on);

-- Quality questions that somebody has asked and closed, with a word of why.
CREATE TABLE check_closed (
  question TEXT PRIMARY KEY,         -- what is asked, of whom and which day: 'too_fast volunteer day'
  why TEXT NOT NULL,                 -- explained, mended, kept_in_mind
  closed_by TEXT NOT NULL,
  closed_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- VIEW: needs and difficulties, of households and of people.
CREATE TABLE need_view (
  document TEXT NOT NULL,
  need TEXT NOT NULL,                -- code of the catalogue
  household TEXT NOT NULL,
  area TEXT NOT NULL,
  stage TEXT NOT NULL,               -- new, referred, answered
  referral TEXT,                     -- to whom, a code of the catalogue
  told_on TEXT,
  since TEXT,
  PRIMARY KEY (document, need)
) STRICT, WITHOUT ROWID;
CREATE INDEX need_view_by_stage ON need_view (area, stage);

-- VIEW: the first visit of several on one doorstep, for telling a fast walk from one meeting.
ALTER TABLE visit_view ADD COLUMN together TEXT;
CREATE INDEX visit_view_by_day ON visit_view (area, day);

-- Where a household is the same as another, and under which door it is looked for.
ALTER TABLE household_view ADD COLUMN house_key TEXT NOT NULL DEFAULT '';
ALTER TABLE household_view ADD COLUMN unit_key TEXT NOT NULL DEFAULT '';
ALTER TABLE household_view ADD COLUMN same_as TEXT;
CREATE INDEX household_view_by_house ON household_view (area, house_key);
CREATE INDEX household_view_by_same ON household_view (same_as) WHERE same_as IS NOT NULL;
CREATE INDEX person_view_by_phone ON person_view (phone) WHERE phone IS NOT NULL;

-- Projections of an older file are made anew at the next start.
UPDATE server SET year = 0;
