import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writePassword } from '../../../db/queries/passwords.ts';
import { withKnownFaults } from '../../../electron/worker/known-faults.ts';
import { signIn } from '../../../electron/worker/session/sign-in.ts';
import { settingsHandlers } from '../../../electron/worker/use-cases/settings.ts';
import { hashPassword } from '../../../shared/passwords/hash-password.ts';
import { call, refusal } from '../../support/call.ts';
import { TEST_COST } from '../../support/passwords.ts';
import { type BackupBranch, openBackupBranch } from './support.ts';

const PASSWORD = 'hujan reda sore';
let branch: BackupBranch;

/** Whole up to its first backup; then the disk loses a page of the customers, of which nothing tells before somebody reads it. */
beforeEach(async () => {
  branch = await openBackupBranch({ vehicles: 400 });
  const { db } = branch.context;
  writePassword(db.write, branch.users.pic.id, { hash: await hashPassword(PASSWORD, TEST_COST), mustChange: false });
  await branch.engine.look();
  branch.clock.set('2026-11-20T08:00');
  db.raw.pragma('wal_checkpoint(TRUNCATE)');
  const file = join(branch.dir, 'branch.db');
  const page = db.raw
    .prepare("SELECT pageno FROM dbstat WHERE name = 'customers' AND pagetype = 'leaf' ORDER BY pageno LIMIT 1")
    .pluck()
    .get();
  const handle = openSync(file, 'r+');
  writeSync(handle, Buffer.alloc(64), 0, 64, (Number(page) - 1) * 4096 + 512);
  closeSync(handle);
});
afterEach(() => branch.end());

const write = () =>
  call(withKnownFaults(settingsHandlers as never) as typeof settingsHandlers, branch.context, 'settings.save', { closingTime: '17:00' });

describe('a page that the disk has lost', () => {
  it('is found by the day’s backup; from then on the branch is only read, and says so', async () => {
    await branch.engine.look();
    expect(await branch.ask('backup.status', {})).toMatchObject({
      problem: { code: 'database_damaged' },
      newest: { at: '2026-11-19T08:00:00' },
    });
    expect(await refusal(write())).toMatchObject({ code: 'database_read_only' });
    expect(branch.countVehicles()).toBe(400);
    expect(branch.files().filter((name) => name.includes('2026-11-20'))).toEqual([]);
  });

  it('is found by whoever reads it first, too', async () => {
    const read = { 'customers.all': () => branch.context.db.read.prepare<[]>('SELECT * FROM customers').all() };
    expect(
      await refusal(call(withKnownFaults(read as never) as never, branch.context, 'customers.all' as never, {} as never)),
    ).toMatchObject({
      code: 'database_damaged',
    });
    expect(await refusal(write())).toMatchObject({ code: 'database_read_only' });
  });

  it('lets in who may restore, and counts guesses all the same', async () => {
    await branch.engine.look();
    const context = branch.as(null);
    for (let guess = 1; guess < 5; guess += 1)
      expect(await refusal(signIn(context, { userId: branch.users.pic.id, password: 'salah' }))).toMatchObject({ code: 'sign_in_refused' });
    await signIn(context, { userId: branch.users.pic.id, password: PASSWORD });
    expect(context.user?.name).toBe('Dewi Anggraini');
    for (let guess = 1; guess < 5; guess += 1) await refusal(signIn(branch.as(null), { userId: branch.users.pic.id, password: 'salah' }));
    expect(await refusal(signIn(branch.as(null), { userId: branch.users.pic.id, password: 'salah' }))).toMatchObject({
      code: 'sign_in_locked',
    });
  });

  it('is gone with the newest verified backup, and the damaged file is kept', async () => {
    await branch.engine.look();
    const damaged = readFileSync(join(branch.dir, 'branch.db'));
    const found = await branch.ask('backup.findNewest', {});
    expect(found).toMatchObject({ facts: { at: '2026-11-19T08:00:00', counts: { vehicles: 400 } } });
    const { keptAside } = await branch.ask('backup.restore', {
      from: { name: found?.facts?.name ?? '', place: 'first' },
      branchCode: '07781',
    });
    branch.engine.noticed('backup.restore');
    expect(readFileSync(join(branch.dir, keptAside ?? '')).equals(damaged)).toBe(true);
    expect(await branch.ask('backup.status', {})).toMatchObject({ problem: null });
    expect(await write()).toMatchObject({ closingTime: '17:00' });
    await branch.engine.look();
    expect(await branch.ask('backup.status', {})).toMatchObject({ newest: { kind: 'daily', at: '2026-11-20T08:00:00' } });
  });
});
