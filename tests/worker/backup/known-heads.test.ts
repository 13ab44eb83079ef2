import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connectDatabase } from '../../../db/connect.ts';
import { appendAudit } from '../../../db/queries/audit.ts';
import { auditHandlers } from '../../../electron/worker/use-cases/audit.ts';
import { call } from '../../support/call.ts';
import { TEST_KEY } from '../../support/vault.ts';
import { type BackupBranch, openBackupBranch } from './support.ts';

let branch: BackupBranch;

beforeEach(async () => {
  branch = await openBackupBranch();
});
afterEach(() => branch.end());

const verify = () => call(auditHandlers, branch.context, 'audit.verify', {});
const backUp = async () => (await branch.ask('backup.now', {})).name;
const restore = (name: string) => branch.ask('backup.restore', { from: { name, place: 'first' }, branchCode: '07781' });

/** Something that the audit tells of. */
function work(at: string) {
  branch.clock.set(at);
  const { db } = branch.context;
  db.transaction(() =>
    appendAudit(db.write, { at: branch.store.clock.instant(), userId: null, action: 'customer.setNote', entity: 'customer', entityId: 1 }),
  );
}

/** As somebody with the key and a database tool would do it. */
function cutOffNewestRow() {
  const db = connectDatabase(branch.context.db.file, { key: TEST_KEY });
  const triggers = db.prepare<[], { name: string; sql: string }>(
    "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'audit'",
  );
  for (const { name, sql } of triggers.all()) {
    db.exec(`DROP TRIGGER "${name}"`);
    if (!sql.includes('DELETE')) continue;
    db.exec('DELETE FROM audit WHERE id = (SELECT max(id) FROM audit)');
  }
  db.close();
}

describe('the audit beside what the backups keep of it', () => {
  it('is whole, and as many backups say so as there are', async () => {
    work('2026-11-19T10:00');
    await backUp();
    work('2026-11-19T11:00');
    await backUp();
    expect(await verify()).toMatchObject({ broken: null, backups: 2 });
  });

  it('shows a tail that was cut off, which the chain alone does not', async () => {
    work('2026-11-19T10:00');
    await backUp();
    const { rows } = await verify();
    cutOffNewestRow();
    expect(await verify()).toMatchObject({ rows: rows - 1, broken: { id: rows, kind: 'removed' } });
  });

  it('is whole after a restore, whatever was backed up in the time that was let go of', async () => {
    const first = await backUp();
    work('2026-11-20T10:00');
    await backUp();
    branch.clock.set('2026-11-27T10:00'); // a clock that was wrong for a while
    work('2026-11-27T10:00');
    await backUp();
    branch.clock.set('2026-11-21T10:00');
    await restore(first);
    expect(await verify()).toMatchObject({ broken: null, backups: 1 });
    for (let n = 0; n < 9; n += 1) work(`2026-11-22T10:0${n}`);
    await backUp();
    expect(await verify()).toMatchObject({ broken: null, backups: 2 });
    cutOffNewestRow();
    expect((await verify()).broken).toMatchObject({ kind: 'removed' });
  });
});
