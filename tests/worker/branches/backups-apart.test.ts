import { copyFileSync, existsSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BackupEngine, createBackupEngine } from '../../../electron/worker/backup/engine.ts';
import { openLastBranch } from '../../../electron/worker/branch/open-branch.ts';
import { refusal } from '../../support/call.ts';
import { BACKUP_WORKER } from '../backup/support.ts';
import { BEKASI, KARAWANG, openPc, type Pc } from './support.ts';

// Both branches keep their backups in the same folder of the PC.
let pc: Pc;
let engine: BackupEngine;
beforeEach(async () => {
  pc = openPc();
  engine = createBackupEngine({ store: pc.store, workerPath: BACKUP_WORKER });
  pc.store.backups = engine;
  await pc.create(KARAWANG);
  await engine.look();
  await pc.create(BEKASI);
});
afterEach(async () => {
  await engine.stop();
  pc.end();
});

const folder = () => join(pc.dir, 'backups');
const pairs = () => readdirSync(folder()).filter((name) => name.endsWith('.kawal'));
const codesListed = async () => (await pc.ask('backup.list', {})).map(({ branch }) => branch.code);

describe('two branches that share a backup folder', () => {
  it('are each backed up when they are open, and each lists its own alone', async () => {
    expect(await codesListed()).toEqual([]);
    await engine.look();
    expect(pairs().map((name) => name.slice(0, 5))).toEqual([KARAWANG.code, BEKASI.code]);
    expect(await codesListed()).toEqual([BEKASI.code]);
    await pc.switchTo(KARAWANG);
    expect(await codesListed()).toEqual([KARAWANG.code]);
  });

  it('tell nothing of each other’s backups, even by name', async () => {
    const [name = ''] = pairs().map((pair) => pair.replace('.kawal', ''));
    expect(await pc.ask('backup.inspect', { from: { name, place: 'first' } })).toMatchObject({
      facts: null,
      refused: { code: 'backup_other_branch' },
    });
  });

  it('offer in place of a damaged branch only a backup of its own, however much newer the other one’s is', async () => {
    await engine.look();
    await pc.switchTo(KARAWANG);
    pc.store.database?.close();
    pc.store.database = null;
    writeFileSync(join(pc.dir, 'branch.db'), 'damaged');
    expect(await openLastBranch(pc.store)).toMatchObject({ code: 'database_damaged' });
    expect(await pc.ask('backup.findNewest', {})).toMatchObject({ facts: { branch: { code: KARAWANG.code } } });
  });

  it('keep the copies of an update apart: each takes over its own', async () => {
    const copy = 'before-migration-2026-11-19-v50';
    pc.store.database?.raw.pragma('wal_checkpoint(TRUNCATE)');
    copyFileSync(join(pc.dir, 'branch-2.db'), join(folder(), `${copy}.branch-2.db`));
    copyFileSync(join(pc.dir, 'branch.db'), join(folder(), `${copy}.db`));
    await engine.look();
    expect(existsSync(join(folder(), `${copy}.branch-2.db`))).toBe(false);
    expect(existsSync(join(folder(), `${copy}.db`))).toBe(true);
  });
});

describe('a backup of a branch', () => {
  it('is restored as a further one beside the open branches, and not while that branch is here', async () => {
    const [pair = ''] = pairs();
    const from = pc.store.files.grant(join(folder(), pair), 'read');
    await pc.ask('branches.leave', {});
    const asked = { from: { token: from.token }, branchCode: KARAWANG.code };
    expect(await refusal(pc.ask('backup.restore', asked))).toMatchObject({ code: 'branch_exists' });
    renameSync(join(pc.dir, 'branch.db'), join(pc.dir, 'moved'));
    expect(await pc.ask('backup.restore', asked)).toMatchObject({ state: { branch: KARAWANG, user: null } });
    expect(pc.store.database?.file).toBe(join(pc.dir, 'branch-3.db'));
    expect((await pc.ask('branches.list', {})).map(({ code, isThere }) => [code, isThere])).toEqual([
      [KARAWANG.code, false],
      [BEKASI.code, true],
      [KARAWANG.code, true],
    ]);
  });
});

describe('a switch while a backup is being made', () => {
  it('waits for it, and the backup is whole and of the branch before', async () => {
    const making = engine.queue.exclusively('backup', () => engine.make('manual'));
    const switching = pc.switchTo(KARAWANG);
    expect((await making).manifest.branch.code).toBe(BEKASI.code);
    expect(await switching).toMatchObject({ branch: KARAWANG });
  });
});
