import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connectDatabase, isPlainDatabase } from '../../../db/connect.ts';
import { query } from '../../../db/handle.ts';
import { migrate } from '../../../db/migrate.ts';
import { MIGRATIONS } from '../../../db/migrations/index.ts';
import { openBranchDatabase } from '../../../db/open.ts';
import { appendAudit } from '../../../db/queries/audit.ts';
import { swapSteps } from '../../../db/swap.ts';
import { openLastBranch } from '../../../electron/worker/branch/open-branch.ts';
import { makeRecovery } from '../../../electron/worker/database-key/database-key.ts';
import { makeRecoveryKey, unwrapKey } from '../../../electron/worker/database-key/recovery-key.ts';
import { refusal } from '../../support/call.ts';
import { TEST_PROFILE } from '../../support/store.ts';
import { TEST_KEY } from '../../support/vault.ts';
import { addVehicle } from '../../support/vehicles.ts';
import { type BackupBranch, openBackupBranch } from './support.ts';

const CODE = '07781';
const recoveryKey = makeRecoveryKey();
let branch: BackupBranch;
let name: string;

beforeEach(async () => {
  branch = await openBackupBranch({ recoveryKey });
  name = (await branch.ask('backup.now', {})).name;
  branch.clock.set('2026-11-22T09:00');
  addVehicle(branch.context);
});
afterEach(() => branch.end());

const from = () => ({ name, place: 'first' as const });
const path = (ending: string) => join(branch.folder, `${name}${ending}`);
const restore = (changes = {}) => branch.ask('backup.restore', { from: from(), branchCode: CODE, ...changes });
const inspect = (changes = {}) => branch.ask('backup.inspect', { from: from(), ...changes });

function editManifest(changes: object) {
  writeFileSync(path('.kawal.json'), JSON.stringify({ ...JSON.parse(readFileSync(path('.kawal.json'), 'utf8')), ...changes }));
}

function flipBit(file: string, at: number) {
  const bytes = readFileSync(file);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

/** All but the folder of backups: what a refused restore must not touch. */
function dataFolder() {
  return readdirSync(branch.dir).sort();
}

describe('a restore', () => {
  it('brings the branch back to the backup, keeps the state before as a backup, and says how many days lie between', async () => {
    const told = await restore();
    expect(told).toMatchObject({
      facts: { name, counts: { vehicles: 3 } },
      daysBetween: 3,
      before: '07781-2026-11-22-0900-before-restore',
      keptAside: null,
      state: { branch: { code: CODE }, user: { name: 'Dewi Anggraini' } },
    });
    expect(branch.countVehicles()).toBe(3);
    const audit = branch.context.db.read.first(query.selectFrom('audit').selectAll().orderBy('id', 'desc').limit(1));
    expect(audit).toMatchObject({ action: 'backup.restore', user_id: branch.users.pic.id });
    expect(JSON.parse(audit?.after ?? '')).toMatchObject({ backup: name, daysBetween: 3, before: told.before });
    addVehicle(branch.context);
    expect(branch.countVehicles()).toBe(4);
    expect(dataFolder().filter((file) => /incoming|replaced|swap/.test(file))).toEqual([]);
    await restore({ from: { name: told.before, place: 'first' } });
    expect(branch.countVehicles()).toBe(4);
  });

  it('signs out everybody who did not ask for it', async () => {
    const other = branch.as(branch.users.head);
    await restore();
    expect(other.user).toBeNull();
    expect(branch.context.user?.name).toBe('Dewi Anggraini');
  });

  it('refuses what is written meanwhile instead of losing it', async () => {
    const outcomes: string[] = [];
    const restoring = restore();
    const writing = setInterval(() => {
      try {
        addVehicle(branch.context);
        outcomes.push('saved');
      } catch (failure) {
        outcomes.push(String((failure as { code: string }).code));
      }
    }, 10);
    await restoring;
    clearInterval(writing);
    expect(outcomes).toContain('SQLITE_READONLY');
    const before = (await branch.ask('backup.list', {})).find(({ kind }) => kind === 'before-restore');
    expect(before?.counts.vehicles).toBe(4 + outcomes.filter((outcome) => outcome === 'saved').length);
  });

  it('waits for nobody who has the branch open elsewhere: it is refused, and the branch stays open as it is', async () => {
    const elsewhere = connectDatabase(join(branch.dir, 'branch.db'), { key: TEST_KEY });
    elsewhere.prepare('SELECT count(*) FROM vehicles').get();
    expect(await refusal(restore())).toMatchObject({ code: 'database_locked' });
    expect(branch.countVehicles()).toBe(4);
    elsewhere.close();
    addVehicle(branch.context);
    expect(await restore()).toMatchObject({ keptAside: null });
  });

  it('keeps the file aside into which a command line wrote after the backup of it was made', async () => {
    const file = join(branch.dir, 'branch.db');
    const isBackedUp = () => readdirSync(branch.folder).some((entry) => entry.includes('before-restore') && entry.endsWith('.kawal.json'));
    let wrote = false;
    const commandLine = setInterval(() => {
      if (wrote || !isBackedUp()) return;
      wrote = true;
      const elsewhere = openBranchDatabase(file, { backupDir: branch.folder, today: '2026-11-22', key: TEST_KEY });
      const row = { at: '2026-11-22T02:00:00.000Z', userId: null, action: 'settings.save', entity: 'settings' } as const;
      elsewhere.transaction(() => appendAudit(elsewhere.write, row));
      elsewhere.close();
    }, 1);
    const { keptAside } = await restore();
    clearInterval(commandLine);
    expect([wrote, keptAside]).toEqual([true, expect.stringContaining('branch.db.replaced-')]);
    expect(dataFolder()).toContain(keptAside);
  });

  it('touches nothing when what was to move in is not there any more', () => {
    const file = join(branch.dir, 'branch.db');
    const before = dataFolder();
    expect(() => [...swapSteps(file, { aside: 'branch.db.aside', withAccess: false, discardAside: true })]).toThrow('is not there');
    expect(dataFolder()).toEqual(before);
  });

  it('needs the branch’s code from somebody who means it', async () => {
    const before = dataFolder();
    expect(await refusal(restore({ branchCode: '07782' }))).toMatchObject({ code: 'backup_code_wrong' });
    expect(branch.countVehicles()).toBe(4);
    expect(dataFolder()).toEqual(before);
  });
});

describe('a backup that is refused leaves the branch as it is:', () => {
  it.each<[string, string, () => void]>([
    ['without its manifest, as a stopped write leaves it', 'backup_half_written', () => rmSync(path('.kawal.json'))],
    ['with half a manifest', 'backup_half_written', () => truncateSync(path('.kawal.json'), 200)],
    ['cut off', 'backup_damaged', () => truncateSync(path('.kawal'), 40_000)],
    ['with one bit flipped', 'backup_damaged', () => flipBit(path('.kawal'), 30_000)],
    ['with other rows than it says', 'backup_damaged', () => editManifest({ counts: { vehicles: 1 } })],
    ['with another end of its audit', 'backup_damaged', () => editManifest({ auditHead: { id: 1, hash: 'f'.repeat(64) } })],
    ['of another branch', 'backup_other_branch', () => editManifest({ branch: { code: '09999', name: 'Bekasi' } })],
    ['of a newer program', 'database_from_future', () => editManifest({ schemaVersion: 9990 })],
    ['that is gone', 'backup_not_found', () => rmSync(path('.kawal'))],
  ])('%s', async (_what, code, spoil) => {
    spoil();
    const before = dataFolder();
    expect((await inspect()).refused).toMatchObject({ code });
    expect(await refusal(restore())).toMatchObject({ code });
    expect(branch.countVehicles()).toBe(4);
    addVehicle(branch.context);
    expect(dataFolder()).toEqual(before);
  });

  it('a file of another program, and a name that leads elsewhere', async () => {
    const foreign = join(branch.dir, 'foto.kawal');
    writeFileSync(foreign, 'not a database at all'.repeat(1000));
    const { token } = branch.store.files.grant(foreign, 'read');
    expect((await inspect({ from: { token } })).refused).toMatchObject({ code: 'database_not_kawal' });
    expect((await inspect({ from: { name: '../../etc/passwd', place: 'first' } })).refused).toMatchObject({ code: 'backup_not_found' });
    expect(await refusal(inspect({ from: { token: 'made up' } }))).toMatchObject({ code: 'file_not_granted' });
  });

  it('with the key of another file', async () => {
    const manifest = JSON.parse(readFileSync(path('.kawal.json'), 'utf8'));
    const sealed = `test:${Buffer.alloc(32, 'other').toString('base64')}`;
    editManifest({ access: { ...manifest.access, sealed } });
    expect((await inspect()).refused).toMatchObject({ code: 'backup_key_wrong' });
  });
});

describe('on another PC', () => {
  /** The pair on a USB drive, and a program without a branch, whose vault did not seal the key. */
  async function otherPc() {
    const usb = join(branch.dir, 'usb');
    mkdirSync(usb);
    for (const ending of ['.kawal', '.kawal.json']) copyFileSync(path(ending), join(usb, `${name}${ending}`));
    editUsbManifest(join(usb, `${name}.kawal.json`));
    const other = await openBackupBranch();
    other.store.database?.close();
    for (const file of readdirSync(other.dir)) rmSync(join(other.dir, file), { recursive: true, force: true });
    Object.assign(other.store, { database: null, databaseKey: null });
    const { token } = other.store.files.grant(join(usb, `${name}.kawal`), 'read');
    return { other, from: { token } };
  }

  function editUsbManifest(file: string) {
    const manifest = JSON.parse(readFileSync(file, 'utf8'));
    writeFileSync(file, JSON.stringify({ ...manifest, access: { ...manifest.access, sealed: 'system:of the other PC' } }));
  }

  it('the recovery key alone opens the backup, and the branch opens there from then on', async () => {
    const { other, from: chosen } = await otherPc();
    const nobody = other.as(null);
    expect(await other.ask('backup.inspect', { from: chosen }, nobody)).toMatchObject({
      facts: { place: 'file', branch: { code: CODE } },
      refused: { code: 'backup_key_needed', data: { hasRecoveryKey: true } },
      present: null,
    });
    const wrong = await other.ask('backup.inspect', { from: chosen, recoveryKey: makeRecoveryKey() }, nobody);
    expect(wrong.refused).toMatchObject({ code: 'recovery_key_wrong' });
    const mistyped = await other.ask('backup.inspect', { from: chosen, recoveryKey: 'ABC' }, nobody);
    expect(mistyped.refused).toMatchObject({ code: 'recovery_key_malformed' });
    const told = await other.ask('backup.restore', { from: chosen, recoveryKey, branchCode: CODE }, nobody);
    expect(told).toMatchObject({ before: null, keptAside: null, state: { branch: { code: CODE }, user: null } });
    expect(other.store.database?.read.prepare<[]>('SELECT count(*) AS n FROM vehicles').get()).toEqual({ n: 3 });
    other.store.database?.close();
    other.store.database = null;
    expect(await openLastBranch(other.store)).toBeNull();
    await other.end();
  });
});

it('a recovery key that is printed later opens the backups of before', async () => {
  const later = makeRecovery(join(branch.dir, 'branch.db'), TEST_KEY, '2026-11-22T02:00:00.000Z');
  await branch.engine.look();
  const access = JSON.parse(readFileSync(path('.kawal.json'), 'utf8')).access;
  expect(unwrapKey(access.recovery, later).equals(TEST_KEY)).toBe(true);
  expect((await inspect({ recoveryKey: later })).refused).toBeNull();
});

describe('a branch that does not open', () => {
  it('is put aside, not lost, when the newest verified backup takes its place', async () => {
    branch.clock.set('2026-11-23T09:00');
    const newer = await branch.ask('backup.now', {});
    flipBit(join(branch.folder, `${newer.name}.kawal`), 30_000);
    branch.store.database?.close();
    branch.store.database = null;
    const file = join(branch.dir, 'branch.db');
    writeFileSync(file, readFileSync(file).fill(0xff, 0, 20_000));
    expect(await openLastBranch(branch.store)).toMatchObject({ code: 'database_damaged' });
    const damaged = readFileSync(file);

    const nobody = branch.as(null);
    const found = await branch.ask('backup.findNewest', {}, nobody);
    expect(found).toMatchObject({ facts: { name, counts: { vehicles: 3 } }, refused: null, daysBetween: 4 });
    const told = await branch.ask('backup.restore', { from: from(), branchCode: CODE }, nobody);
    expect(told).toMatchObject({ before: null, keptAside: 'branch.db.replaced-2026-11-23-09-00' });
    expect(readFileSync(join(branch.dir, told.keptAside ?? '')).equals(damaged)).toBe(true);
    expect(branch.countVehicles()).toBe(3);
  });
});

describe('the copy that an update put aside', () => {
  /** A branch of the first version with one vehicle, as db/migrate.ts copies it. */
  function putCopyAside(key: Buffer | null): string {
    const copy = 'before-migration-2026-11-20-v10.db';
    const db = connectDatabase(join(branch.folder, copy), { key });
    const migrations = MIGRATIONS.filter(({ version }) => version === 10);
    migrate(db, { file: '', backupDir: '', today: '2026-11-20', migrations });
    db.exec(`INSERT INTO settings (key, value, updated_at) VALUES ('branch', '${JSON.stringify(TEST_PROFILE)}', '');
      INSERT INTO customers (id, name, name_key, source, created_on) VALUES (1, 'Ade', 'ADE', 'cdb', '2026-11-01');
      INSERT INTO vehicles (customer_id, engine_number, source, first_imported_on) VALUES (1, 'JM91E1234567', 'cdb', '2026-11-01');
      INSERT INTO audit (at, action, entity) VALUES ('2026-11-01T00:00:00Z', 'branch.create', 'branch')`);
    db.pragma('journal_mode = DELETE');
    db.close();
    return copy;
  }

  it.each([
    ['encrypted', TEST_KEY],
    ['readable by anyone', null],
  ])('%s, becomes a backup like the others, and an older one is restored at this program’s schema', async (_what, key) => {
    const copy = putCopyAside(key);
    await branch.engine.look();
    expect(branch.files()).not.toContain(copy);
    const adopted = (await branch.ask('backup.list', {})).find(({ kind }) => kind === 'before-migration');
    expect(adopted).toMatchObject({ at: '2026-11-20T00:00', schemaVersion: 10, counts: { vehicles: 1 } });
    expect(isPlainDatabase(join(branch.folder, `${adopted?.name}.kawal`))).toBe(false);
    await branch.ask('backup.restore', { from: { name: adopted?.name ?? '', place: 'first' }, branchCode: CODE });
    expect(branch.countVehicles()).toBe(1);
    expect(branch.store.database?.raw.pragma('user_version', { simple: true })).toBe(MIGRATIONS.at(-1)?.version);
  });
});
