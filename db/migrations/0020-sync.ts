import type { Migration } from './migration.ts';

/** Head office: the enrolment, what became of each summary sent, what head office holds, its packages and targets (DOMAIN 8). */
export const syncMigration: Migration = {
  version: 20,
  name: 'sync',
  up: (db) => db.exec(sql),
};

const sql = /* sql */ `
-- At most one row: the head office that this branch belongs to.
CREATE TABLE enrolment (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  url TEXT NOT NULL,                         -- origin and path, without a closing slash
  branch_code TEXT NOT NULL,
  head_office TEXT NOT NULL,                 -- its name, as it calls itself
  key_id TEXT NOT NULL,                      -- the public part of the branch key
  sealed TEXT NOT NULL,                      -- the branch key and the signing key, sealed by the vault of this PC
  enrolled_at TEXT NOT NULL,                 -- UTC instant
  last_exchange_at TEXT,                     -- UTC instant of the last answer
  last_sent_at TEXT,                         -- UTC instant of the last answer that took a summary
  failures INTEGER NOT NULL DEFAULT 0,       -- in a row
  failure TEXT,                              -- JSON: {code, data, at}; NULL after a success
  next_try_at TEXT,                          -- UTC instant; kept, so that a restart does not hurry
  stopped TEXT,                              -- error code that only a person can mend (sync_revoked, ...); nothing is sent until then
  held_asked_on TEXT                         -- the civil date on which head office last told all that it holds
) STRICT;

-- An enrolment under way: the same installation may exchange its code again when the answer was lost.
CREATE TABLE enrolment_attempts (
  code_hash TEXT PRIMARY KEY,
  installation TEXT NOT NULL,
  sealed TEXT NOT NULL,                      -- the signing key made for it
  public_key TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- sent_at says that head office has answered; outcome what it said.
ALTER TABLE outbox ADD COLUMN outcome TEXT CHECK (outcome IN ('applied', 'already_held', 'superseded', 'conflict', 'refused'));
ALTER TABLE outbox ADD COLUMN refused_why TEXT;
CREATE INDEX outbox_waiting ON outbox (date, revision) WHERE sent_at IS NULL;

-- What head office said it holds: a restored branch numbers its next revision after it.
CREATE TABLE held_days (
  date TEXT PRIMARY KEY,
  revision INTEGER NOT NULL,
  hash TEXT NOT NULL,
  closed_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE packages (
  kind TEXT NOT NULL CHECK (kind IN ('targets', 'programs', 'templates', 'promos', 'holidays')),
  version INTEGER NOT NULL,
  title TEXT NOT NULL,
  issued_at TEXT NOT NULL,                   -- UTC instant, head office's clock
  received_at TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('applied', 'refused')),
  refused_code TEXT,                         -- why: an error code
  content TEXT NOT NULL,                     -- JSON, as it came
  acknowledged_at TEXT,                      -- UTC instant of the exchange that told head office
  PRIMARY KEY (kind, version)
) STRICT, WITHOUT ROWID;
CREATE INDEX packages_to_acknowledge ON packages (kind, version) WHERE acknowledged_at IS NULL;

CREATE TABLE targets (
  month TEXT PRIMARY KEY,                    -- 'yyyy-mm'
  unit_entries INTEGER NOT NULL,
  crm_share REAL NOT NULL,                   -- 0 to 1
  source TEXT NOT NULL DEFAULT 'local' CHECK (source IN ('local', 'head_office'))
) STRICT, WITHOUT ROWID;

ALTER TABLE holidays ADD COLUMN source TEXT NOT NULL DEFAULT 'local' CHECK (source IN ('local', 'head_office'));
ALTER TABLE promos ADD COLUMN source TEXT NOT NULL DEFAULT 'local' CHECK (source IN ('local', 'head_office'));
`;
