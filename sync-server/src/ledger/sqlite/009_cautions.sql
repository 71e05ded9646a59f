-- Version 9: what is to be known before knocking, so that paper can say where nobody should knock. NULL until a household
-- of an earlier version is next counted, or `rebuild`: then its document is asked.
ALTER TABLE household_view ADD COLUMN cautions TEXT;  -- JSON array of codes
