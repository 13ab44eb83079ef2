import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite, { type Database } from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CHAIN_START } from '../../../db/audit-chain/row-hash.ts';
import { verifyChain } from '../../../db/audit-chain/verify-chain.ts';
import { createHandle, type WriteHandle } from '../../../db/handle.ts';
import { migrate } from '../../../db/migrate.ts';
import { MIGRATIONS } from '../../../db/migrations/index.ts';
import { appendAudit, auditHead } from '../../../db/queries/audit.ts';

let dir: string;
let raw: Database;
let db: WriteHandle;
const options = () => ({ file: join(dir, 'branch.db'), backupDir: join(dir, 'backups'), today: '2026-11-19' });

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'kawal-audit-'));
  raw = new Sqlite(options().file);
  db = createHandle(raw);
});
afterEach(() => {
  raw.close();
  rmSync(dir, { recursive: true, force: true });
});

function append(entityId: number | string = 1, after: unknown = { note: 'x' }) {
  appendAudit(db, { at: '2026-11-19T02:00:00.000Z', userId: null, action: 'customer.setNote', entity: 'customer', entityId, after });
}

const appendMany = (count: number) =>
  raw.transaction(() => {
    for (let n = 1; n <= count; n += 1) append(n);
  })();

/** What somebody can do who has the file and the key: the guards of the table are no hindrance to them. */
function tamper(sql: string) {
  raw.exec('DROP TRIGGER audit_only_grows; DROP TRIGGER audit_never_changes; DROP TRIGGER audit_never_shrinks');
  raw.exec(sql);
}

describe('the audit table', () => {
  beforeEach(() => migrate(raw, options()));

  it('takes a row at the end of the chain, and nothing else is ever done to it', async () => {
    append(1);
    append(2);
    expect(() => raw.exec(`UPDATE audit SET after = '{}' WHERE id = 1`)).toThrow('never changed');
    expect(() => raw.exec('DELETE FROM audit WHERE id = 2')).toThrow('never deleted');
    const copy = `SELECT id, at, user_id, action, entity, entity_id, before, '{}', previous_hash, hash, salt, erased_by FROM audit WHERE id = 2`;
    expect(() => raw.exec(`INSERT OR REPLACE INTO audit ${copy}`)).toThrow('end of the chain');
    expect(() =>
      raw.exec(`INSERT INTO audit (at, action, entity, previous_hash, hash) SELECT at, action, entity, hash, hash FROM audit`),
    ).toThrow('end of the chain');
    expect(() =>
      raw.exec(
        `INSERT INTO audit (id, at, action, entity, previous_hash, hash) SELECT 3, at, action, entity, previous_hash, hash FROM audit`,
      ),
    ).toThrow('end of the chain');
    expect(await verifyChain(db)).toEqual({ rows: 2, head: auditHead(db), broken: null });
  });

  it('is whole after any text: what SQLite cannot keep letter by letter is made keepable first', async () => {
    for (const text of ['\u0000', '\ud800', 'Édwin 😀', '\u202e', "'; DROP TABLE audit; --", 'x'.repeat(10_000)]) append(text, { text });
    expect((await verifyChain(db))?.broken).toBeNull();
  });

  it('tells its head, which shows a tail that was cut off', async () => {
    expect(auditHead(db)).toEqual({ id: 0, hash: CHAIN_START });
    appendMany(5);
    const head = auditHead(db);
    expect(head).toEqual({ id: 5, hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    tamper('DELETE FROM audit WHERE id > 3');
    expect((await verifyChain(db))?.broken).toBeNull();
    expect((await verifyChain(db, { heads: [head] }))?.broken).toEqual({ id: 4, kind: 'removed' });
  });

  it.each([
    ['UPDATE audit SET after = NULL WHERE id = 1500', { id: 1500, kind: 'changed' }],
    ['DELETE FROM audit WHERE id = 1000', { id: 1000, kind: 'removed' }],
    ['DELETE FROM audit WHERE id = 1', { id: 1, kind: 'removed' }],
  ])('shows, over several blocks, what %s did', async (sql, broken) => {
    appendMany(2500);
    tamper(sql);
    expect((await verifyChain(db))?.broken).toEqual(broken);
  });

  it('is verified in blocks between which others have their turn, and can be cancelled', async () => {
    appendMany(2500);
    const turns: string[] = [];
    const ticking = setImmediate(function tick() {
      turns.push('other');
      if (turns.length < 50) setImmediate(tick);
    });
    await verifyChain(db, { onProgress: ({ done, total }) => turns.push(`${done}/${total}`) });
    clearImmediate(ticking);
    const reports = turns.filter((turn) => turn !== 'other');
    expect(reports).toEqual(['1000/2500', '2000/2500', '2500/2500']);
    expect(turns.slice(turns.indexOf('1000/2500'), turns.indexOf('2500/2500'))).toContain('other');

    const controller = new AbortController();
    const cancelled = verifyChain(db, { signal: controller.signal, onProgress: () => controller.abort() });
    expect(await cancelled).toBeNull();
  });
});

describe('migration 40, the chain', () => {
  it('chains what was written before, in its order, and guards it from then on', async () => {
    migrate(raw, { ...options(), migrations: MIGRATIONS.filter(({ version }) => version < 40) });
    raw.exec(`INSERT INTO users (name, role, created_at) VALUES ('Dewi', 'pic', '2026-11-18T01:00:00.000Z')`);
    const insert = raw.prepare<[number, string | null]>(
      `INSERT INTO audit (id, at, user_id, action, entity, entity_id, before, after) VALUES (?, '2026-11-18T01:00:00.000Z', 1, 'phone.add', 'phone', '4', NULL, ?)`,
    );
    for (const id of [1, 2, 5]) insert.run(id, JSON.stringify({ n: id }));
    migrate(raw, options());
    expect(raw.prepare('SELECT id, at, user_id, action, entity, entity_id, before, after FROM audit').all()).toEqual(
      [1, 2, 5].map((n, index) => ({
        ...{ id: index + 1, at: '2026-11-18T01:00:00.000Z', user_id: 1, action: 'phone.add', entity: 'phone', entity_id: '4' },
        ...{ before: null, after: JSON.stringify({ n }) },
      })),
    );
    append();
    expect(await verifyChain(db)).toEqual({ rows: 4, head: auditHead(db), broken: null });
    expect(() => raw.exec('DELETE FROM audit')).toThrow('never deleted');
    expect(raw.pragma('foreign_key_check')).toEqual([]);
  });
});
