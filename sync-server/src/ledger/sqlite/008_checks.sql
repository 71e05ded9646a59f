-- Version 8: what the honesty checks read of a visit. Rows of earlier versions get theirs when their household is next
-- counted, or by `rebuild`.
ALTER TABLE visit_view ADD COLUMN explained TEXT NOT NULL DEFAULT '{}';  -- JSON object: check to code
ALTER TABLE visit_view ADD COLUMN odd INTEGER NOT NULL DEFAULT 0;        -- asked about for its numbers
CREATE INDEX visit_view_of_month ON visit_view (day, volunteer);
CREATE INDEX note_view_at_visit ON note_view (visit);
