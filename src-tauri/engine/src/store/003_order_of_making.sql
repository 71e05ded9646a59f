-- The outbox goes out in the order of making. A batch's id follows the phone's clock, and a clock that was set back would
-- send what builds on a change before the change itself: the ward lets it wait, and whatever is behind it waits, too.
ALTER TABLE deed ADD COLUMN made INTEGER NOT NULL DEFAULT 0;
CREATE TABLE order_of_making (batch TEXT PRIMARY KEY, made INTEGER NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO order_of_making SELECT batch, row_number() OVER (ORDER BY batch) FROM deed;
UPDATE deed SET made = (SELECT o.made FROM order_of_making o WHERE o.batch = deed.batch);
DROP TABLE order_of_making;
DROP INDEX deed_by_state;
CREATE INDEX deed_by_state ON deed (state, made);
CREATE UNIQUE INDEX deed_in_order ON deed (made);
