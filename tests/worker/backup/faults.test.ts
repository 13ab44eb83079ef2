import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connectDatabase } from '../../../db/connect.ts';
import { openBranchDatabase } from '../../../db/open.ts';
import { finishSwap } from '../../../db/swap.ts';
import { listBackups } from '../../../electron/worker/backup/backup-folder.ts';
import { readDatabaseKey, writeAccessFor } from '../../../electron/worker/database-key/database-key.ts';
import { TEST_KEY, testVault } from '../../support/vault.ts';
import { addVehicle } from '../../support/vehicles.ts';
import { openBackupBranch } from './support.ts';

const child = (name: string) => join(import.meta.dirname, 'children', name);
const OTHER_KEY = Buffer.alloc(32, 'other');
const vault = testVault();
let dir: string;
let file: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'kawal-swap-'));
  file = join(dir, 'branch.db');
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

/** A database that says who it is, under a key of its own, with its access file. */
async function makeDatabase(path: string, key: Buffer, name: string) {
  const database = openBranchDatabase(path, { backupDir: join(dir, 'backups'), today: '2026-11-19', key });
  database.write.prepare<[string]>("INSERT INTO settings (key, value, updated_at) VALUES ('who', ?, '')").run(name);
  database.close();
  await writeAccessFor(path, key, { vault, recovery: null });
}

/** Opens what stands there as the program does, and says who it is. */
async function openAsTheProgram(): Promise<string> {
  finishSwap(file);
  const key = await readDatabaseKey(file, vault);
  const db = connectDatabase(file, { key });
  try {
    expect(db.pragma('quick_check', { simple: true })).toBe('ok');
    return db.prepare("SELECT value FROM settings WHERE key = 'who'").pluck().get() as string;
  } finally {
    db.close();
  }
}

describe('a swap that is killed', () => {
  it('after any of its steps ends with the new database and its key, whole, and the old one beside it', async () => {
    for (let stopAfter = 0; ; stopAfter += 1) {
      for (const name of readdirSync(dir)) rmSync(join(dir, name), { recursive: true, force: true });
      await makeDatabase(file, TEST_KEY, 'old');
      await makeDatabase(`${file}.incoming`, OTHER_KEY, 'new');
      // Nobody closed the old one: its last rows are in the log beside it.
      const open = connectDatabase(file, { key: TEST_KEY });
      open.exec("UPDATE settings SET value = 'old with its last row' WHERE key = 'who'");
      for (const end of ['', '-wal', '-shm']) copyFileSync(`${file}${end}`, `${file}${end}.as-is`);
      open.close();
      for (const end of ['', '-wal', '-shm']) copyFileSync(`${file}${end}.as-is`, `${file}${end}`);

      const { signal, stdout } = spawnSync(process.execPath, [child('swap.ts'), file, 'branch.db.replaced', String(stopAfter)]);
      expect(await openAsTheProgram()).toBe('new');
      const aside = connectDatabase(join(dir, 'branch.db.replaced'), { key: TEST_KEY });
      expect(aside.prepare("SELECT value FROM settings WHERE key = 'who'").pluck().get()).toBe('old with its last row');
      aside.close();
      expect(readdirSync(dir).filter((name) => /incoming|swap/.test(name))).toEqual([]);
      if (stopAfter === 0) expect(Number(stdout.toString())).toBeGreaterThanOrEqual(8);
      else if (signal !== 'SIGKILL') break; // there are not so many steps
    }
  }, 120_000);

  it('before its first step leaves the old one, and clears the unused one away', async () => {
    await makeDatabase(file, TEST_KEY, 'old');
    await makeDatabase(`${file}.incoming`, OTHER_KEY, 'new');
    expect(await openAsTheProgram()).toBe('old');
    expect(readdirSync(dir).filter((name) => name.includes('incoming'))).toEqual([]);
  });
});

/** None before the first backup. */
const filesIn = ({ folder }: { folder: string }) => (existsSync(folder) ? readdirSync(folder) : []);

describe('a backup', () => {
  it('that is killed while it is written leaves no backup, and the next one is whole', async () => {
    const branch = await openBackupBranch({ vehicles: 200 });
    branch.store.database?.close();
    branch.store.database = null;
    for (const moment of ['.kawal.part', '.kawal']) {
      const running = spawn(process.execPath, [child('back-up.ts'), join(branch.dir, 'branch.db'), branch.dir], { stdio: 'ignore' });
      const ended = once(running, 'close');
      await expect
        .poll(() => running.exitCode !== null || filesIn(branch).some((name) => name.endsWith(moment)), { interval: 1, timeout: 20_000 })
        .toBe(true);
      running.kill('SIGKILL');
      await ended;
      for (const { path, manifest } of await listBackups(branch.folder)) expect(readFileSync(`${path}.kawal`).length).toBe(manifest.bytes);
    }
    const { stdout } = spawnSync(process.execPath, [child('back-up.ts'), join(branch.dir, 'branch.db'), branch.dir]);
    const name = stdout.toString().trim().split('\n').at(-1);
    expect((await listBackups(branch.folder)).map((backup) => backup.name)).toContain(name);
    expect(branch.files().filter((left) => left.endsWith('.part'))).toEqual([]);
    await branch.end();
  });

  it('of a branch whose index is damaged, which a copy would not notice, says so and leaves nothing', async () => {
    const branch = await openBackupBranch({ vehicles: 50 });
    const { raw, file: whole } = branch.context.db;
    raw.pragma('wal_checkpoint(TRUNCATE)');
    const page = raw.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'vehicles_purchase'").pluck().get() as number;
    const size = raw.pragma('page_size', { simple: true }) as number;
    const handle = openSync(whole, 'r+');
    writeSync(handle, Buffer.alloc(size), 0, size, (page - 1) * size);
    closeSync(handle);
    await expect(branch.ask('backup.now', {})).rejects.toMatchObject({ code: 'database_damaged' });
    expect(filesIn(branch)).toEqual([]);
    await branch.end();
  });

  it.skipIf(process.platform === 'win32')('on a disk without room says so, leaves nothing, and the branch stays whole', async () => {
    const branch = await openBackupBranch();
    branch.context.db.write
      .prepare<[]>("INSERT INTO settings (key, value, updated_at) VALUES ('filler', '\"' || hex(randomblob(2000000)) || '\"', '')")
      .run();
    branch.store.database?.close();
    branch.store.database = null;
    // 1 MiB per file at most: the kernel refuses the rest, as a full disk does.
    const { stdout } = spawnSync('sh', [
      '-c',
      `ulimit -f 2048; exec "$0" "$@"`,
      process.execPath,
      child('back-up.ts'),
      join(branch.dir, 'branch.db'),
      branch.dir,
    ]);
    expect(stdout.toString().trim().split('\n')).toEqual(['started', 'backup_disk_full']);
    expect(filesIn(branch)).toEqual([]);
    const db = connectDatabase(join(branch.dir, 'branch.db'), { key: TEST_KEY });
    expect(db.pragma('quick_check', { simple: true })).toBe('ok');
    db.close();
    await branch.end();
  });
});

describe('the second folder', () => {
  it('gets a compared copy whenever it is there; its absence is told and blocks nothing', async () => {
    const branch = await openBackupBranch();
    const usb = join(dir, 'USB');
    mkdirSync(usb);
    const { token } = branch.store.files.grant(usb, 'write');
    expect(await branch.ask('backup.setSecondFolder', { token })).toMatchObject({ second: { name: 'USB', isThere: true, newestAt: null } });
    await branch.engine.look();
    expect(readdirSync(usb).sort()).toEqual(branch.files());
    expect(await branch.ask('backup.status', {})).toMatchObject({ second: { newestAt: '2026-11-19T08:00:00', overdue: false } });
    expect((await branch.ask('backup.list', {})).map(({ place }) => place).sort()).toEqual(['first', 'second']);

    rmSync(usb, { recursive: true }); // pulled out
    branch.clock.set('2026-11-26T08:00');
    await branch.engine.look();
    expect(await branch.ask('backup.status', {})).toMatchObject({
      newest: { kind: 'daily', at: '2026-11-26T08:00:00' },
      problem: null,
      second: { isThere: false, daysWithout: 7, overdue: true, problem: null },
    });

    mkdirSync(usb);
    await branch.engine.look();
    expect(readdirSync(usb).sort()).toEqual(['07781-2026-11-26-0800-daily.kawal', '07781-2026-11-26-0800-daily.kawal.json']);
    addVehicle(branch.context);
    await branch.ask('backup.restore', { from: { name: '07781-2026-11-26-0800-daily', place: 'second' }, branchCode: '07781' });
    expect(branch.countVehicles()).toBe(3);
    expect(await branch.ask('backup.setSecondFolder', { token: null })).toMatchObject({ second: null });
    expect(readdirSync(usb)).toHaveLength(2);
    await branch.end();
  });
});
