-- A view of the documents for lists and search. Dropped and rebuilt at will; never a second truth.
DROP TABLE IF EXISTS door;
CREATE TABLE door (
    household TEXT PRIMARY KEY,
    area TEXT NOT NULL,
    street TEXT NOT NULL,           -- as shown; empty without one
    street_key TEXT NOT NULL,       -- folded
    kiet TEXT NOT NULL,             -- empty on the frontage
    walk TEXT NOT NULL,             -- hẻm, side, number: the walking order inside a strip
    short TEXT NOT NULL,            -- K45/15
    label TEXT NOT NULL,            -- K45/15 Nguyễn Công Trứ
    unit TEXT,
    state TEXT NOT NULL,
    priority INTEGER NOT NULL,
    adults16 INTEGER,
    cautions TEXT NOT NULL,         -- JSON list of codes
    last_day TEXT,
    last_outcome TEXT,
    revisit_on TEXT,
    registered INTEGER NOT NULL,    -- what it contributes to the figures
    excluded INTEGER NOT NULL,
    awaiting INTEGER NOT NULL,
    visited INTEGER NOT NULL,
    met INTEGER NOT NULL,
    visits INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX door_in_order ON door (area, street_key, kiet, walk);
-- In the order in which the next door is looked for.
CREATE INDEX door_to_knock ON door (area, street_key, street, length(kiet), kiet, walk, household)
    WHERE state = 'not_reached';
-- How many doors stand in each state, kept by the database itself so that no screen counts them.
DROP TABLE IF EXISTS standing;
CREATE TABLE standing (
    state TEXT PRIMARY KEY,
    doors INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TRIGGER door_added AFTER INSERT ON door BEGIN
    INSERT INTO standing VALUES (new.state, 1) ON CONFLICT DO UPDATE SET doors = doors + 1;
END;
CREATE TRIGGER door_removed AFTER DELETE ON door BEGIN
    UPDATE standing SET doors = doors - 1 WHERE state = old.state;
END;
CREATE INDEX door_due ON door (revisit_on) WHERE revisit_on IS NOT NULL;
CREATE INDEX door_by_kiet ON door (lower(kiet)) WHERE kiet <> '';

DROP TABLE IF EXISTS visit;
CREATE TABLE visit (
    visit TEXT PRIMARY KEY,
    household TEXT NOT NULL,
    by_whom TEXT NOT NULL,
    day TEXT NOT NULL,
    birth INTEGER NOT NULL,
    outcome TEXT NOT NULL,
    unnamed INTEGER NOT NULL,       -- most people helped without a name in one skill
    at INTEGER NOT NULL,            -- UTC milliseconds by the phone's clock
    house_key TEXT NOT NULL,        -- the same for every hộ behind one door
    together TEXT,
    amends TEXT,
    explained TEXT NOT NULL,        -- JSON: check to code
    odd INTEGER NOT NULL            -- asked about for its numbers
) STRICT, WITHOUT ROWID;
CREATE INDEX visit_by_day ON visit (day, by_whom);
CREATE INDEX visit_by_hand ON visit (by_whom, day);
CREATE INDEX visit_by_household ON visit (household);

-- Equal marks are equal notes; the text stays in its paper.
DROP TABLE IF EXISTS noted;
CREATE TABLE noted (
    note TEXT PRIMARY KEY,
    visit TEXT NOT NULL,
    mark INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX noted_at_visit ON noted (visit);

DROP TABLE IF EXISTS guided;
CREATE TABLE guided (
    visit TEXT NOT NULL,
    person TEXT NOT NULL,
    PRIMARY KEY (visit, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX guided_by_person ON guided (person);

DROP TABLE IF EXISTS conflict;
CREATE TABLE conflict (
    document TEXT NOT NULL,
    field TEXT NOT NULL,
    household TEXT NOT NULL,
    clash TEXT NOT NULL,            -- JSON list of values, the shown one first
    PRIMARY KEY (document, field)
) STRICT, WITHOUT ROWID;
CREATE INDEX conflict_by_household ON conflict (household);

-- One folded search table (no FTS5: its pages keep deleted words, and prefix, initials, phone tail and ranking are
-- ours anyway). An entry is what can be found: a door by its address, a person by name and phone.
DROP TABLE IF EXISTS entry;
CREATE TABLE entry (
    document TEXT PRIMARY KEY,
    household TEXT NOT NULL,
    name TEXT,                      -- of a person, as typed
    phone TEXT,                     -- digits
    initials TEXT                   -- folded first letters of a name
) STRICT, WITHOUT ROWID;
CREATE INDEX entry_by_household ON entry (household);
CREATE INDEX entry_by_initials ON entry (initials) WHERE initials IS NOT NULL;
CREATE INDEX entry_by_phone ON entry (phone) WHERE phone IS NOT NULL;
CREATE INDEX entry_by_tail ON entry (substr(phone, -3)) WHERE phone IS NOT NULL;
DROP TABLE IF EXISTS word;
CREATE TABLE word (
    fold TEXT NOT NULL,
    document TEXT NOT NULL,
    PRIMARY KEY (fold, document)
) STRICT, WITHOUT ROWID;
CREATE INDEX word_of_document ON word (document, fold);

-- What counting needs of a document, and what a household (with its people), a lesson or a team adds to its tổ.
DROP TABLE IF EXISTS fact;
CREATE TABLE fact (
    document TEXT PRIMARY KEY,
    owner TEXT NOT NULL,            -- the household that it is about; itself for a lesson and a team
    area TEXT NOT NULL,
    fact TEXT NOT NULL              -- JSON, without name and phone
) STRICT, WITHOUT ROWID;
CREATE INDEX fact_by_owner ON fact (owner);
DROP TABLE IF EXISTS counted;
CREATE TABLE counted (
    owner TEXT PRIMARY KEY,
    area TEXT NOT NULL,
    counters TEXT NOT NULL          -- JSON: key to number
) STRICT, WITHOUT ROWID;
CREATE INDEX counted_by_area ON counted (area);

-- Why a house is due, and from which day on; one row a rule.
DROP TABLE IF EXISTS task;
CREATE TABLE task (
    household TEXT NOT NULL,
    code TEXT NOT NULL,
    due TEXT NOT NULL,
    PRIMARY KEY (household, code)
) STRICT, WITHOUT ROWID;

-- When it is a house's turn among those that are due; one row a house with a task.
DROP TABLE IF EXISTS turn;
CREATE TABLE turn (
    household TEXT PRIMARY KEY,
    promised TEXT,                  -- day of the promise to come back
    priority INTEGER NOT NULL,
    oldest TEXT NOT NULL,           -- the first day on which anything is due
    area TEXT NOT NULL,
    street_key TEXT NOT NULL,
    kiet TEXT NOT NULL,
    walk TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX turn_by_promise ON turn (promised, priority DESC, oldest, area, street_key, kiet, walk, household)
    WHERE promised IS NOT NULL;
CREATE INDEX turn_in_order ON turn (priority DESC, oldest, area, street_key, kiet, walk, household, promised);

-- Who changed their mind or died: hidden from lists and search until the paper is destroyed.
DROP TABLE IF EXISTS withdrawn;
DROP TABLE IF EXISTS gone;
CREATE TABLE gone (
    person TEXT PRIMARY KEY,
    household TEXT NOT NULL,
    day TEXT,                       -- absent for a death that an earlier version wrote without its day
    died INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX gone_of_household ON gone (household);

-- Codes of slips that stand, as typed without blanks and case.
DROP TABLE IF EXISTS slip;
CREATE TABLE slip (
    code TEXT NOT NULL,
    person TEXT NOT NULL,
    household TEXT NOT NULL,
    PRIMARY KEY (code, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX slip_of_household ON slip (household);

-- Evenings that were given out.
DROP TABLE IF EXISTS walk;
CREATE TABLE walk (
    walk TEXT PRIMARY KEY,
    area TEXT NOT NULL,
    day TEXT NOT NULL,
    street TEXT NOT NULL,
    kiet TEXT NOT NULL,
    doors TEXT NOT NULL,            -- JSON list of households; empty for all of the street or kiệt
    members TEXT NOT NULL,          -- JSON list of volunteers
    by_whom TEXT NOT NULL,
    voided INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX walk_by_day ON walk (day);
