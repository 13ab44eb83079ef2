import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { connectDatabase } from '../../../db/connect.ts';
import { migrate } from '../../../db/migrate.ts';
import { MIGRATIONS } from '../../../db/migrations/index.ts';
import { FIRST_DAY } from './days.ts';
import { countOf, type FaultBranch, keyOf } from './fault-branch.ts';

const OLD_VERSION = 10;
export const NEW_VERSION = MIGRATIONS.at(-1)?.version ?? 0;
/** Steps that are pending in an older branch. */
export const PENDING_STEPS = MIGRATIONS.filter(({ version }) => version > OLD_VERSION).length;

const ROWS = 500;

/** A branch of the first version, with customers, contacts in the audit and closed days. */
export function makeOlderBranch(): FaultBranch {
  const folder = mkdtempSync(join(tmpdir(), 'kawal-faults-'));
  const branch = { file: join(folder, 'branch.db'), key: randomBytes(32).toString('hex') };
  const db = connectDatabase(branch.file, { key: keyOf(branch) });
  const migrations = MIGRATIONS.filter(({ version }) => version <= OLD_VERSION);
  migrate(db, { file: branch.file, backupDir: join(folder, 'backups'), today: FIRST_DAY, migrations });
  db.transaction(() => {
    const customer = db.prepare("INSERT INTO customers (name, name_key, source, created_on) VALUES (?, ?, 'cdb', '2026-01-15')");
    const audit = db.prepare("INSERT INTO audit (at, action, entity, entity_id, after) VALUES (?, 'contact.log', 'contact', ?, '{}')");
    for (let row = 1; row <= ROWS; row += 1) {
      customer.run(`Pelanggan ${row}`, `PELANGGAN ${row}`);
      audit.run(`2026-02-08T03:${String(row % 60).padStart(2, '0')}:00.000Z`, String(row));
    }
    db.exec("INSERT INTO outbox (date, revision, payload, created_at) VALUES ('2026-02-07', 1, '{}', '2026-02-07T10:00:00Z')");
  })();
  db.close();
  return branch;
}

/** What must be there before and after: nothing of it may go with a migration. */
export function keptRows(db: Database): string {
  return [countOf(db, 'FROM customers'), countOf(db, "FROM audit WHERE action = 'contact.log'"), countOf(db, 'FROM outbox')].join('/');
}

export const ALL_KEPT = `${ROWS}/${ROWS}/1`;

export function versionOf(db: Database): number {
  return db.pragma('user_version', { simple: true }) as number;
}
