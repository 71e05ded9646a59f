-- A door may have several half-filled forms: a meeting (empty name), somebody being written down, and others.
ALTER TABLE draft RENAME TO draft_of_one_form;
CREATE TABLE draft (
    household TEXT NOT NULL,        -- or the lesson whose buổi is being written down
    form TEXT NOT NULL,
    body TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (household, form)
) STRICT, WITHOUT ROWID;
INSERT INTO draft (household, form, body, at) SELECT household, '', body, at FROM draft_of_one_form;
DROP TABLE draft_of_one_form;

-- Walking order as this volunteer dragged it.
CREATE TABLE by_hand (
    household TEXT PRIMARY KEY,
    place INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
