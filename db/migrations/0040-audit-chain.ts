import type { Database } from 'better-sqlite3';
import { type AuditColumns, auditHash, CHAIN_START } from '../audit-chain/row-hash.ts';
import type { Migration } from './migration.ts';

/**
 * The audit becomes a chain that only grows: each row carries the fingerprint of the one before, and SQLite refuses to change, delete or
 * put in between. What was written before this version is chained as it stands.
 */
export const auditChainMigration: Migration = {
  version: 40,
  name: 'audit-chain',
  up(db) {
    db.exec(table);
    chainKnownRows(db);
    db.exec(rules);
  },
};

const table = /* sql */ `
DROP INDEX audit_entity;
ALTER TABLE audit RENAME TO audit_before_chain;
CREATE TABLE audit (
  id INTEGER PRIMARY KEY,                    -- 1, 2, 3 … without a gap
  at TEXT NOT NULL,                          -- UTC instant
  user_id INTEGER REFERENCES users (id),     -- NULL: the system, or the command line
  action TEXT NOT NULL,                      -- shared/domain/audit-actions.ts
  entity TEXT NOT NULL,
  entity_id TEXT,
  before TEXT,                               -- JSON
  after TEXT,                                -- JSON
  previous_hash TEXT NOT NULL CHECK (length(previous_hash) = 64),
  hash TEXT NOT NULL CHECK (length(hash) = 64)  -- db/audit-chain/row-hash.ts
) STRICT;
`;

/** One index per way in of the audit screen, each ending in the order of the screen, newest first. */
const rules = /* sql */ `
DROP TABLE audit_before_chain;
CREATE INDEX audit_at ON audit (at);
CREATE INDEX audit_user ON audit (user_id, at);
CREATE INDEX audit_action ON audit (action, at);
CREATE INDEX audit_entity ON audit (entity, entity_id, at);

CREATE TRIGGER audit_only_grows BEFORE INSERT ON audit
WHEN NEW.id IS NOT (SELECT coalesce(max(id), 0) + 1 FROM audit)
  OR NEW.previous_hash IS NOT coalesce((SELECT hash FROM audit ORDER BY id DESC LIMIT 1), '${CHAIN_START}')
BEGIN SELECT RAISE(ABORT, 'audit: a row goes to the end of the chain'); END;
CREATE TRIGGER audit_never_changes BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'audit: a row is never changed'); END;
CREATE TRIGGER audit_never_shrinks BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'audit: a row is never deleted'); END;
`;

const BLOCK = 1000;

/** Numbers them anew, so that no gap of an earlier version is later taken for a removed row. */
function chainKnownRows(db: Database): void {
  const known = db.prepare<[number, number], AuditColumns>('SELECT * FROM audit_before_chain WHERE id > ? ORDER BY id LIMIT ?');
  const insert = db.prepare<unknown[]>(
    `INSERT INTO audit (id, at, user_id, action, entity, entity_id, before, after, previous_hash, hash)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  let previous = CHAIN_START;
  let id = 0;
  for (let after = Number.MIN_SAFE_INTEGER; ; ) {
    const block = known.all(after, BLOCK);
    for (const row of block) {
      id += 1;
      const hash = auditHash(previous, { ...row, id });
      insert.run(id, row.at, row.user_id, row.action, row.entity, row.entity_id, row.before, row.after, previous, hash);
      previous = hash;
    }
    const last = block.at(-1);
    if (!last) return;
    after = last.id;
  }
}
