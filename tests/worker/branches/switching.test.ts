import { existsSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { query } from '../../../db/handle.ts';
import { readCredentials } from '../../../db/queries/passwords.ts';
import { readRemembered } from '../../../electron/worker/branch/remembered.ts';
import { readElsewhere } from '../../../electron/worker/branches/read-elsewhere.ts';
import { authoredBy } from '../../../electron/worker/create-context.ts';
import { refusal } from '../../support/call.ts';
import { TEST_PASSWORD } from '../../support/passwords.ts';
import { TEST_PROFILE } from '../../support/store.ts';
import { BEKASI, CIKARANG, DEWI, KARAWANG, openPc, type Pc } from './support.ts';

const OTHER = 'kereta senja utara';
let pc: Pc;
beforeEach(() => {
  pc = openPc();
});
afterEach(() => pc.end());

const fileOf = (name: string) => join(pc.dir, name);
const failuresIn = (file: string) => readElsewhere(pc.store, fileOf(file), ({ db }) => readCredentials(db.read, 1)?.failures);
const actionsIn = (file: string) =>
  readElsewhere(pc.store, fileOf(file), ({ db }) => db.read.all(query.selectFrom('audit').select('action')).map(({ action }) => action));

describe('a second branch on the PC', () => {
  it('is a database of its own beside the first, with its own key, users and audit', async () => {
    await pc.create(KARAWANG);
    await pc.create(BEKASI);
    expect(readdirSync(pc.dir).filter((name) => name.endsWith('.db'))).toEqual(['branch-2.db', 'branch.db']);
    expect(existsSync(fileOf('branch-2.db.access.json'))).toBe(true);
    expect(await pc.ask('branches.list', {})).toMatchObject([
      { ...KARAWANG, isOpen: false, isThere: true, isProven: true },
      { ...BEKASI, isOpen: true, isThere: true, isProven: true },
    ]);
    expect(await actionsIn('branch.db')).toEqual(['branch.create', 'session.signIn']);
  });

  it('cannot have the code of another one, nor take it later', async () => {
    await pc.create(KARAWANG);
    await pc.create(BEKASI);
    expect(await refusal(pc.ask('branch.updateProfile', { ...TEST_PROFILE, code: KARAWANG.code }))).toMatchObject({
      code: 'branch_exists',
    });
    expect(await refusal(pc.create(KARAWANG))).toMatchObject({ code: 'branch_exists' });
    expect(await pc.ask('branch.state', {})).toMatchObject({ branch: null });
  });

  it('never takes the place of one that was moved away, whose key is still there', async () => {
    await pc.create(KARAWANG);
    await pc.create(BEKASI);
    await pc.switchTo(KARAWANG);
    renameSync(fileOf('branch-2.db'), fileOf('elsewhere'));
    await pc.ask('branches.forget', { id: (await pc.branch(BEKASI.code)).id });
    await pc.create(CIKARANG);
    expect(pc.store.database?.file).toBe(fileOf('branch-3.db'));
  });
});

describe('switching', () => {
  it('needs no second password where the same one was given, and each branch’s audit tells of its own', async () => {
    await pc.create(KARAWANG);
    await pc.create(BEKASI);
    expect(await pc.switchTo(KARAWANG)).toMatchObject({ branch: KARAWANG, user: { name: DEWI } });
    expect(await pc.switchTo(BEKASI)).toMatchObject({ branch: BEKASI, user: { name: DEWI } });
    expect((await actionsIn('branch.db')).filter((action) => action === 'session.signIn')).toHaveLength(2);
  });

  it('is not followed by what was begun in the branch before, as a long export', async () => {
    await pc.create(KARAWANG);
    const begun = authoredBy(pc.window, pc.window.requireUser());
    expect(begun.db.file).toBe(fileOf('branch.db'));
    await pc.create(BEKASI, OTHER);
    for (const read of [() => begun.db, () => begun.settings, () => begun.today]) expect(read).toThrow('no_branch_open');
    await pc.switchTo(KARAWANG);
    expect(() => begun.db).toThrow('no_branch_open'); // its file is the same, but it has been closed in between
  });

  it('leads to the sign-in screen where the password is another one, which counts as no failed sign-in there', async () => {
    await pc.create(KARAWANG, OTHER);
    await pc.create(BEKASI);
    expect(await pc.branch(KARAWANG.code)).toMatchObject({ isProven: false });
    expect(await failuresIn('branch.db')).toBe(0);
    expect(await actionsIn('branch.db')).not.toContain('session.signInFailed');
    expect(await pc.switchTo(KARAWANG)).toMatchObject({ branch: KARAWANG, user: null });
    expect(await refusal(pc.ask('worklist.day', {}))).toMatchObject({ code: 'not_signed_in' });
  });

  it('ends what was proven where somebody must sign in anew', async () => {
    await pc.create(KARAWANG, OTHER);
    await pc.create(BEKASI);
    await pc.switchTo(KARAWANG);
    await pc.signIn(OTHER);
    expect(await pc.switchTo(BEKASI)).toMatchObject({ branch: BEKASI, user: null });
  });

  it('asks again after a lock, even of whoever had proven it before', async () => {
    await pc.create(KARAWANG);
    await pc.create(BEKASI);
    await pc.ask('session.lock', {});
    expect(await pc.branch(KARAWANG.code)).toMatchObject({ isProven: false });
    expect(await pc.switchTo(KARAWANG)).toMatchObject({ user: null, lockedUser: null });
  });

  it('asks again after the session was left alone, and after signing out', async () => {
    await pc.create(KARAWANG);
    await pc.create(BEKASI);
    pc.clock.set('2026-11-19T08:30');
    expect(await pc.switchTo(KARAWANG)).toMatchObject({ user: null });
    await pc.signIn();
    await pc.ask('session.end', {});
    expect(await pc.switchTo(BEKASI)).toMatchObject({ user: null });
  });

  it('proves the rest again with the password that unlocks', async () => {
    await pc.create(KARAWANG);
    await pc.create(BEKASI);
    await pc.ask('session.lock', {});
    await pc.signIn();
    expect(await pc.switchTo(KARAWANG)).toMatchObject({ user: { name: DEWI } });
  });

  it('asks where the password was changed meanwhile', async () => {
    await pc.create(KARAWANG);
    await pc.create(BEKASI);
    const { rights } = pc.window.session;
    const proof = rights?.proofs.get(fileOf('branch.db'));
    rights?.proofs.set(fileOf('branch.db'), { userId: proof?.userId ?? 0, hash: 'of before' });
    expect(await pc.switchTo(KARAWANG)).toMatchObject({ user: null });
  });

  it('goes on after the own password was changed', async () => {
    await pc.create(KARAWANG);
    await pc.create(BEKASI);
    await pc.ask('session.changePassword', { current: TEST_PASSWORD, next: OTHER });
    await pc.switchTo(KARAWANG);
    expect(await pc.switchTo(BEKASI)).toMatchObject({ user: { name: DEWI } });
  });

  it('says why another one does not open, and leaves the open one open', async () => {
    await pc.create(KARAWANG);
    await pc.create(BEKASI);
    await pc.create(CIKARANG);
    renameSync(fileOf('branch.db'), fileOf('moved'));
    writeFileSync(fileOf('branch-2.db'), 'damaged');
    expect(await refusal(pc.switchTo(KARAWANG))).toMatchObject({ code: 'file_not_found' });
    expect(await refusal(pc.switchTo(BEKASI))).toMatchObject({ code: 'database_damaged' });
    expect(await refusal(pc.ask('branches.switch', { id: 'made up' }))).toMatchObject({ code: 'branch_unknown' });
    expect(await pc.ask('branch.state', {})).toMatchObject({ branch: CIKARANG, user: { name: DEWI } });
    expect((await pc.ask('branches.list', {})).map(({ isThere }) => isThere)).toEqual([false, true, true]);
  });
});

describe('guessing another branch’s password by new ones of one’s own', () => {
  it('ends after five, until the right one is given there', async () => {
    await pc.create(KARAWANG, OTHER);
    await pc.create(BEKASI);
    for (let n = 0; n < 6; n += 1) await pc.signIn();
    await pc.ask('session.changePassword', { current: TEST_PASSWORD, next: OTHER });
    await pc.signIn(OTHER);
    expect(await pc.branch(KARAWANG.code)).toMatchObject({ isProven: false });
    await pc.switchTo(KARAWANG);
    await pc.signIn(OTHER);
    await pc.switchTo(BEKASI);
    expect(await pc.switchTo(KARAWANG)).toMatchObject({ user: { name: DEWI } });
    expect(readRemembered(pc.dir).branches.map(({ misses }) => misses)).toEqual([{}, {}]);
  });

  it('is not tried on somebody who is locked out there', async () => {
    await pc.create(KARAWANG);
    await pc.create(BEKASI);
    await pc.switchTo(KARAWANG);
    await pc.ask('session.end', {});
    for (let n = 0; n < 5; n += 1) await refusal(pc.signIn('salah sama sekali'));
    await pc.switchTo(BEKASI);
    await pc.signIn();
    expect(await pc.branch(KARAWANG.code)).toMatchObject({ isProven: false });
  });
});

describe('the list of branches', () => {
  it('lets a manager take one off that is not open, and its file stays', async () => {
    await pc.create(KARAWANG);
    await pc.create(BEKASI);
    const [first, second] = await pc.ask('branches.list', {});
    expect(await refusal(pc.ask('branches.forget', { id: second?.id ?? '' }))).toMatchObject({ code: 'branch_is_open' });
    await pc.ask('branches.forget', { id: first?.id ?? '' });
    expect(await pc.ask('branches.list', {})).toMatchObject([BEKASI]);
    expect(existsSync(fileOf('branch.db'))).toBe(true);
  });

  it('tells nobody more than names, and follows a new name', async () => {
    await pc.create(KARAWANG);
    await pc.ask('branch.updateProfile', { ...TEST_PROFILE, ...KARAWANG, name: 'Karawang Barat' });
    await pc.ask('session.end', {});
    expect(await pc.ask('branches.list', {})).toEqual([
      { id: expect.any(String), code: KARAWANG.code, name: 'Karawang Barat', isOpen: true, isThere: true, isProven: false },
    ]);
  });
});
