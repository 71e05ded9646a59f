-- Version 11: whoever changed their mind or died is hidden at once, three days before their papers are destroyed. The
-- word stands in the household's receipts and the name in a paper of its own, so both are looked up where names are
-- told; taking the word back shows them again.
CREATE TABLE gone_view (
  person TEXT PRIMARY KEY,
  household TEXT NOT NULL            -- whose receipts say so
) STRICT, WITHOUT ROWID;
CREATE INDEX gone_view_by_household ON gone_view (household);

-- People as the desk may tell of them; `hidden` is whoever is not told of any more.
CREATE VIEW told_person AS
  SELECT person, household, area, hidden, CASE WHEN hidden THEN '' ELSE name END AS name,
    CASE WHEN hidden THEN NULL ELSE phone END AS phone
  FROM (SELECT *, status = 'dead' OR EXISTS (SELECT 1 FROM gone_view WHERE gone_view.person = person_view.person) AS hidden
    FROM person_view);

-- Notes without those about them.
CREATE VIEW told_note AS
  SELECT * FROM note_view WHERE person IS NULL OR NOT EXISTS
    (SELECT 1 FROM told_person WHERE told_person.person = note_view.person AND hidden);

-- What two people both changed, without what lies in papers of theirs.
CREATE VIEW open_conflict AS
  SELECT * FROM conflict_view WHERE NOT EXISTS
    (SELECT 1 FROM told_person WHERE told_person.person = conflict_view.document AND hidden);

-- Projections of an older file are made anew at the next start.
UPDATE server SET year = 0;
