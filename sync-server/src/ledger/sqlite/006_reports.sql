-- Version 6: papers and paper. Written at the desk, truth all of it, and no projection: `rebuild` leaves it alone.

-- Text parts of a report, append-only: the latest of a part stands, and who wrote an earlier one is still known.
CREATE TABLE report_part (
  entry INTEGER PRIMARY KEY,
  ward TEXT NOT NULL,
  cut TEXT NOT NULL,
  form TEXT NOT NULL,                -- annual, periodic, area_annual …
  about TEXT NOT NULL,               -- the tổ or the volunteer that the paper is about, else ''
  part TEXT NOT NULL,                -- opening, difficulties, signer …
  body TEXT NOT NULL,
  written_by TEXT NOT NULL,
  written_at INTEGER NOT NULL
) STRICT;
CREATE INDEX report_part_by_paper ON report_part (ward, cut, form, about, part, entry);

-- Walk sheets that were printed. A number on paper must mean the same door for ever, so it is kept and not counted.
CREATE TABLE walk_sheet (
  ward TEXT NOT NULL,
  sheet INTEGER NOT NULL,            -- 1, 2, 3 … within the ward: '17' of '17-4'
  area TEXT NOT NULL,
  title TEXT NOT NULL,               -- 'Kiệt 45 Nguyễn Công Trứ', or '' for the whole tổ
  made_by TEXT NOT NULL,
  made_at INTEGER NOT NULL,
  PRIMARY KEY (ward, sheet)
) STRICT, WITHOUT ROWID;

-- Their lines.
CREATE TABLE walk_sheet_line (
  ward TEXT NOT NULL,
  sheet INTEGER NOT NULL,
  line INTEGER NOT NULL,             -- '4' of '17-4'
  household TEXT NOT NULL,
  PRIMARY KEY (ward, sheet, line)
) STRICT, WITHOUT ROWID;

-- What was keyed back from paper, so that whoever keys can see their lines and take one back.
CREATE TABLE keyed_line (
  visit TEXT PRIMARY KEY,
  ward TEXT NOT NULL,
  area TEXT NOT NULL,
  household TEXT NOT NULL,
  keyed_by TEXT NOT NULL,
  keyed_at INTEGER NOT NULL,
  undone_at INTEGER
) STRICT;
CREATE INDEX keyed_line_by_hand ON keyed_line (ward, keyed_by, keyed_at);
