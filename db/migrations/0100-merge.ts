import type { Migration } from './migration.ts';

/** Customers that a person found to be one, so that it can be taken back, and those found to be two (DOMAIN 2). */
export const mergeMigration: Migration = {
  version: 100,
  name: 'merge',
  up: (db) => db.exec(sql),
};

const sql = /* sql */ `
CREATE TABLE merges (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,                          -- local date-time
  user_id INTEGER REFERENCES users (id),
  kept_id INTEGER NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
  merged_id INTEGER NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
  after_import INTEGER NOT NULL,             -- the newest import then, 0: none. Undoing that one or an older one would tear the merge apart
  marks TEXT NOT NULL,                       -- JSON: what there was then, so that un-merging tells what is new (db/queries/merge-marks.ts)
  undone_at TEXT,                            -- local date-time
  undone_by INTEGER REFERENCES users (id),
  undone_after_import INTEGER,
  CHECK (kept_id <> merged_id)
) STRICT;
CREATE INDEX merges_kept ON merges (kept_id);
CREATE INDEX merges_merged ON merges (merged_id);
CREATE INDEX merges_standing ON merges (after_import) WHERE undone_at IS NULL;

-- What a merge changed, so that un-merging can put it back: of a changed row the columns that changed, of a new row ("before" is NULL) all.
-- Goes when the merge is undone.
CREATE TABLE merge_moves (
  merge_id INTEGER NOT NULL REFERENCES merges (id) ON DELETE CASCADE,
  seq INTEGER NOT NULL,
  table_name TEXT NOT NULL,
  row_key TEXT NOT NULL,
  before TEXT,
  after TEXT NOT NULL,
  PRIMARY KEY (merge_id, seq)
) STRICT, WITHOUT ROWID;

-- A merged customer's row stays as it was, with the numbers that the kept one has too, out of everybody's sight: nothing of it is lost, and
-- its name is another name of the kept one. kept_id is always one who stands: when that one is merged too, all point to the next.
CREATE TABLE merged_customers (
  customer_id INTEGER PRIMARY KEY REFERENCES customers (id),
  kept_id INTEGER NOT NULL REFERENCES customers (id),
  CHECK (customer_id <> kept_id)
) STRICT;
CREATE INDEX merged_customers_kept ON merged_customers (kept_id);

CREATE TABLE distinct_customers (            -- a person looked: these two are not the same; no longer offered
  one_id INTEGER NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
  other_id INTEGER NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
  at TEXT NOT NULL,                          -- local date-time
  user_id INTEGER REFERENCES users (id),
  PRIMARY KEY (one_id, other_id),
  CHECK (one_id < other_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX distinct_customers_other ON distinct_customers (other_id);
`;
