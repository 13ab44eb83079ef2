import type { Migration } from './migration.ts';

/** Whoever asks for it is taken out of the data, and no file brings him back (DOMAIN 9; decision 0021). */
export const erasureMigration: Migration = {
  version: 170,
  name: 'erasure',
  up: (db) => db.exec(sql),
};

const sql = /* sql */ `
CREATE TABLE erasures (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,                          -- local date-time
  user_id INTEGER REFERENCES users (id),
  request_id INTEGER REFERENCES privacy_requests (id),  -- NULL: carried into a restored backup, which does not know the request
  lifted_at TEXT                             -- local date-time: the person is a customer again, files may tell of him
) STRICT;
CREATE INDEX erasures_request ON erasures (request_id) WHERE request_id IS NOT NULL;

-- Their rows stay without anything that tells who it was, out of everybody's sight, so that the figures of the past stay as they were.
CREATE TABLE erased_customers (
  customer_id INTEGER PRIMARY KEY REFERENCES customers (id) ON DELETE CASCADE,
  erasure_id INTEGER NOT NULL REFERENCES erasures (id)
) STRICT;
CREATE INDEX erased_customers_erasure ON erased_customers (erasure_id);

-- Keyed, so that nobody who has these rows alone finds out by trying whose they are.
CREATE TABLE erasure_key (id INTEGER PRIMARY KEY CHECK (id = 1), key BLOB NOT NULL) STRICT;
INSERT INTO erasure_key (id, key) VALUES (1, randomblob(32));
CREATE TABLE tombstones (
  hash TEXT PRIMARY KEY,                     -- db/queries/tombstones.ts
  erasure_id INTEGER NOT NULL REFERENCES erasures (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX tombstones_erasure ON tombstones (erasure_id);

ALTER TABLE audit ADD COLUMN salt TEXT;            -- chance, so that nobody finds out by trying what an erased row had said; NULL: written before there was erasure, or erased
ALTER TABLE audit ADD COLUMN erased_by INTEGER;    -- the row that tells of the erasure which took this one's values
DROP TRIGGER audit_never_changes;
CREATE TRIGGER audit_never_changes BEFORE UPDATE ON audit
WHEN NEW.before IS NOT NULL OR NEW.after IS NOT NULL OR NEW.salt IS NOT NULL OR OLD.erased_by IS NOT NULL
  OR NEW.erased_by <= OLD.id OR NOT EXISTS (SELECT 1 FROM audit WHERE id = NEW.erased_by AND action = 'privacy.erase')
  OR (NEW.id, NEW.at, NEW.user_id, NEW.action, NEW.entity, NEW.entity_id, NEW.previous_hash, NEW.hash)
    IS NOT (OLD.id, OLD.at, OLD.user_id, OLD.action, OLD.entity, OLD.entity_id, OLD.previous_hash, OLD.hash)
BEGIN SELECT RAISE(ABORT, 'audit: a row is never changed, only its values erased'); END;
`;
