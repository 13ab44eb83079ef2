import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connectDatabase, isPlainDatabase } from '../../../db/connect.ts';
import { encryptDatabase } from '../../../db/encrypt.ts';
import { type BranchDatabase, openBranchDatabase } from '../../../db/open.ts';
import { readBranchProfile } from '../../../db/queries/settings.ts';
import { createBranchDatabase } from '../../../electron/worker/branch-database.ts';
import { fixedClock } from '../../../electron/worker/clock.ts';
import { accessFileOf } from '../../../electron/worker/database-key/access-file.ts';
import { makeDatabaseKey, makeRecovery, recoveryMadeAt, unlockByRecoveryKey } from '../../../electron/worker/database-key/database-key.ts';
import { openEncrypted } from '../../../electron/worker/database-key/open-encrypted.ts';
import { TEST_PROFILE } from '../../support/store.ts';
import { TEST_KEY, testVault } from '../../support/vault.ts';

const today = '2026-11-19';
const madeAt = '2026-11-19T01:00:00.000Z';
let dir: string;
let file: string;
let vault: ReturnType<typeof testVault>;
const opened: BranchDatabase[] = [];

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'kawal-key-'));
  file = join(dir, 'branch.db');
  vault = testVault();
});
afterEach(() => {
  for (const database of opened.splice(0)) database.close();
  rmSync(dir, { recursive: true, force: true });
});

async function createBranch(): Promise<Buffer> {
  const key = await makeDatabaseKey(file, vault);
  createBranchDatabase(file, { profile: TEST_PROFILE, firstUser: null, clock: fixedClock(`${today}T08:00`), key }).close();
  return key;
}

/** As the versions before encryption made it. */
function createPlainBranch(): void {
  const key = null as unknown as Buffer;
  createBranchDatabase(file, { profile: TEST_PROFILE, firstUser: null, clock: fixedClock(`${today}T08:00`), key }).close();
}

async function open() {
  const branch = await openEncrypted(file, { vault, today });
  opened.push(branch.database);
  return branch;
}

const everythingIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    .join('');

describe('the branch database', () => {
  it('cannot be read without its key, by anyone who has the files', async () => {
    await createBranch();
    const { database } = await open();
    expect(readBranchProfile(database.read)?.name).toBe('Karawang');
    database.raw.pragma('wal_checkpoint(PASSIVE)');
    expect(everythingIn(dir)).not.toContain('Karawang');
    for (const key of [null, Buffer.alloc(32, 1)])
      expect(() => connectDatabase(file, { key, readonly: true }).prepare('SELECT 1 FROM settings').get()).toThrow(/not a database/);
  });

  it('has a key of its own, which only its owner may read', async () => {
    const first = await createBranch();
    file = join(dir, 'other.db');
    expect(await createBranch()).not.toEqual(first);
    expect(statSync(accessFileOf(file)).mode & 0o777).toBe(0o600);
  });

  it('says that it is damaged where its first page cannot be opened with its own key', async () => {
    await createBranch();
    const bytes = readFileSync(file);
    bytes[2000] = (bytes[2000] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    await expect(open()).rejects.toMatchObject({ code: 'database_damaged' });
  });

  it('says what is missing where it stands without its access file, and leaves it as it is', async () => {
    await createBranch();
    const before = readFileSync(file);
    rmSync(accessFileOf(file));
    await expect(open()).rejects.toMatchObject({ code: 'database_key_missing' });
    writeFileSync(accessFileOf(file), '{"version":1,');
    await expect(open()).rejects.toMatchObject({ code: 'database_key_missing' });
    expect(readFileSync(file)).toEqual(before);
  });
});

describe('on another PC', () => {
  it('opens by the recovery key, and from then on without it', async () => {
    const key = await createBranch();
    const recoveryKey = makeRecovery(file, key, madeAt);
    vault.lock();
    await expect(open()).rejects.toMatchObject({ code: 'database_key_unreadable', data: { hasRecoveryKey: true } });
    vault = testVault();
    await unlockByRecoveryKey(file, recoveryKey.toLowerCase(), vault);
    expect((await open()).key).toEqual(key);
    expect(recoveryMadeAt(file)).toBe(madeAt);
  });

  it('only the recovery key that was made last opens, and none where none was made', async () => {
    const key = await createBranch();
    await expect(unlockByRecoveryKey(file, 'AAAAA', vault)).rejects.toMatchObject({ code: 'database_key_missing' });
    const first = makeRecovery(file, key, madeAt);
    const second = makeRecovery(file, key, madeAt);
    await expect(unlockByRecoveryKey(file, first, vault)).rejects.toMatchObject({ code: 'recovery_key_wrong' });
    await unlockByRecoveryKey(file, second, vault);
  });
});

describe('a database of a version before encryption', () => {
  it('is encrypted with all its rows when it is opened, and nothing readable is left', async () => {
    createPlainBranch();
    expect(isPlainDatabase(file)).toBe(true);
    expect(everythingIn(dir)).toContain('Karawang');
    const { database, key } = await open();
    expect(readBranchProfile(database.read)).toMatchObject(TEST_PROFILE);
    expect(database.raw.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(database.raw.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(everythingIn(dir)).not.toContain('Karawang');
    const backup = connectDatabase(join(dir, 'backups', `before-encryption-${today}.db`), { key, readonly: true });
    expect(backup.prepare('SELECT count(*) FROM users').pluck().get()).toBe(0);
    backup.close();
  });

  it.each(['the key alone was written', 'the encrypted copy was begun'])(
    'is encrypted the next time when the power went after %s',
    async (when) => {
      createPlainBranch();
      const key = await makeDatabaseKey(file, vault);
      if (when.includes('copy')) copyFileSync(file, `${file}.encrypting`);
      expect((await open()).key).toEqual(key);
      expect(existsSync(`${file}.encrypting`)).toBe(false);
      expect(isPlainDatabase(file)).toBe(false);
    },
  );

  it('stays as it is where it is damaged or of another program', async () => {
    createPlainBranch();
    const bytes = readFileSync(file).fill(0xff, 8192, 12_288);
    writeFileSync(file, bytes);
    expect(() => encryptDatabase(file, { key: TEST_KEY, backupDir: join(dir, 'backups'), today })).toThrow();
    expect(readFileSync(file).subarray(4096)).toEqual(bytes.subarray(4096)); // the first page tells the journal mode

    file = join(dir, 'foreign.db');
    const foreign = connectDatabase(file, { key: null });
    foreign.exec('CREATE TABLE notes (text TEXT)');
    foreign.close();
    await expect(open()).rejects.toMatchObject({ code: 'database_not_kawal' });
    expect(isPlainDatabase(file)).toBe(true);
    expect(existsSync(accessFileOf(file))).toBe(false);
  });

  it('cannot be encrypted into a folder that takes no backup, and stays as it is', () => {
    createPlainBranch();
    const backupDir = join(dir, 'taken');
    writeFileSync(backupDir, 'a file where the folder should be');
    expect(() => encryptDatabase(file, { key: TEST_KEY, backupDir, today })).toThrow();
    expect(isPlainDatabase(file)).toBe(true);
    mkdirSync(join(dir, 'free'));
    encryptDatabase(file, { key: TEST_KEY, backupDir: join(dir, 'free'), today });
    opened.push(openBranchDatabase(file, { backupDir: join(dir, 'free'), today, key: TEST_KEY }));
  });
});
