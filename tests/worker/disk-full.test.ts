import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { describeFailure } from '../../electron/cli/describe-failure.ts';
import { createBranchDatabase } from '../../electron/worker/branch-database.ts';
import { storeHandlers } from '../../electron/worker/handlers.ts';
import { knownFault } from '../../electron/worker/known-faults.ts';
import { call, refusal } from '../support/call.ts';
import { openTestStore, TEST_PROFILE, type TestStore } from '../support/store.ts';
import { addVehicle } from '../support/vehicles.ts';

const note = (n: number) => `${'x'.repeat(2000)}${n}`;
describe('a database that may not grow any more', () => {
  let test: TestStore;
  let customerId: number;
  beforeEach(() => {
    test = openTestStore();
    customerId = addVehicle(test.context).customerId;
  });
  afterEach(() => test.close());

  const setNote = (n: number) => call(storeHandlers, test.context, 'customer.setNote', { customerId, note: note(n) });
  const raw = () => test.context.db.raw;
  const savedNote = () => raw().prepare('SELECT note FROM customers WHERE id = ?').pluck().get(customerId);
  const notesInAudit = () => raw().prepare("SELECT count(*) FROM audit WHERE action = 'customer.setNote'").pluck().get();
  it('refuses what does not fit, keeps what was saved, and goes on by itself when there is room', async () => {
    raw().pragma(`max_page_count = ${Number(raw().pragma('page_count', { simple: true })) + 4}`);
    let saved = 0;
    const refused = await refusal(
      (async () => {
        for (; ; saved += 1) await setNote(saved + 1);
      })(),
    );
    expect(refused).toEqual({ code: 'disk_full', data: { reason: 'SQLITE_FULL' } });
    expect(saved).toBeGreaterThan(0);
    expect([savedNote(), notesInAudit(), raw().inTransaction]).toEqual([note(saved), saved, false]);
    expect(raw().pragma('integrity_check', { simple: true })).toBe('ok');
    expect(await call(storeHandlers, test.context, 'customer.page', { customerId })).toMatchObject({ fields: { note: note(saved) } }); // reading goes on

    raw().pragma('max_page_count = 1000000');
    await setNote(saved + 1);
    expect([savedNote(), notesInAudit()]).toEqual([note(saved + 1), saved + 1]);
  });
});

it('a branch that could not be made leaves nothing behind, and can be made again', () => {
  const test = openTestStore();
  const file = join(test.dir, 'second.db');
  const full = () => {
    throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
  };
  const branch = { profile: TEST_PROFILE, firstUser: null, clock: test.clock, key: randomBytes(32) };
  expect(() => createBranchDatabase(file, { ...branch, clock: { ...test.clock, instant: full } })).toThrow('no space left');
  expect(readdirSync(test.dir).filter((name) => name.startsWith('second'))).toEqual([]);
  createBranchDatabase(file, branch).close();
  expect(() => createBranchDatabase(file, branch)).toThrow('branch_exists');
  expect(existsSync(file)).toBe(true); // one that was there before stays
  test.close();
});

describe('what the disk may do has words', () => {
  it.each([
    ['SQLITE_FULL', 'disk_full'],
    ['ENOSPC', 'disk_full'],
    ['EDQUOT', 'disk_full'],
    ['SQLITE_IOERR_WRITE', 'disk_full'],
    ['SQLITE_IOERR_SHMSIZE', 'disk_full'],
    ['SQLITE_IOERR_READ', 'database_damaged'],
    ['SQLITE_CORRUPT_INDEX', 'database_damaged'],
    ['SQLITE_BUSY_SNAPSHOT', 'database_locked'],
  ])('%s: %s', (code, told) => {
    const fault = Object.assign(new Error('fault'), { code });
    expect(knownFault(fault)).toMatchObject({ code: told, data: { reason: code } });
    expect(describeFailure(fault)).toMatchObject({ code: told, exitCode: 2 }); // the command line says the same
  });

  it.each(['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_ERROR', 'ENOENT', undefined])('%s is a fault of the program', (code) => {
    expect(knownFault(Object.assign(new Error('fault'), { code }))).toBeNull();
  });
});
