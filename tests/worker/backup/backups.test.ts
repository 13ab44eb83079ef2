import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connectDatabase } from '../../../db/connect.ts';
import { createBackupEngine } from '../../../electron/worker/backup/engine.ts';
import { backupManifest } from '../../../electron/worker/backup/manifest.ts';
import { refusal } from '../../support/call.ts';
import { TEST_KEY } from '../../support/vault.ts';
import { addVehicle } from '../../support/vehicles.ts';
import { BACKUP_WORKER, type BackupBranch, openBackupBranch } from './support.ts';

let branch: BackupBranch;
beforeEach(async () => {
  branch = await openBackupBranch();
});
afterEach(() => branch.end());

const NAME = '07781-2026-11-19-0800-manual';

describe('a backup', () => {
  it('is an encrypted file and a manifest, and nothing else is left in the folder', async () => {
    const facts = await branch.ask('backup.now', {});
    expect(facts).toMatchObject({
      name: NAME,
      place: 'first',
      kind: 'manual',
      at: '2026-11-19T08:00:00',
      branch: { code: '07781', name: 'Karawang' },
      counts: { customers: 3, vehicles: 3, contacts: 0, bookings: 0, visits: 0 },
    });
    expect(branch.files()).toEqual([`${NAME}.kawal`, `${NAME}.kawal.json`]);
    const bytes = readFileSync(join(branch.folder, `${NAME}.kawal`));
    expect(bytes.length).toBe(facts.bytes);
    expect(bytes.includes('SQLite format 3')).toBe(false);
    expect(bytes.includes('Karawang')).toBe(false);
    const manifest = backupManifest.parse(JSON.parse(readFileSync(join(branch.folder, `${NAME}.kawal.json`), 'utf8')));
    expect(manifest.counts).toMatchObject({ vehicles: 3, phones: 3, users: 3 });
    expect(manifest.auditHead).toEqual({ id: 1, hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    const db = connectDatabase(join(branch.folder, `${NAME}.kawal`), { key: TEST_KEY, readonly: true });
    expect(db.prepare('SELECT count(*) FROM vehicles').pluck().get()).toBe(3);
    db.close();
  });

  it('is of one moment while the branch goes on writing', async () => {
    const made = branch.ask('backup.now', {});
    let added = 0;
    const writing = setInterval(() => {
      addVehicle(branch.context);
      added += 1;
    }, 5);
    const facts = await made;
    clearInterval(writing);
    expect(added).toBeGreaterThan(0);
    expect(facts.counts.customers).toBe(facts.counts.vehicles);
    expect(await branch.ask('backup.inspect', { from: { name: facts.name, place: 'first' } })).toMatchObject({ refused: null });
  });

  it('of the same minute gets a name of its own', async () => {
    await branch.ask('backup.now', {});
    await branch.ask('backup.now', {});
    expect(branch.files()).toContain(`${NAME}-2.kawal.json`);
  });

  it('that is cancelled leaves nothing', async () => {
    const controller = new AbortController();
    const made = branch.engine.queue.exclusively('backup', () => branch.engine.make('manual', { signal: controller.signal }));
    controller.abort();
    expect(await refusal(made)).toMatchObject({ code: 'cancelled' });
    expect(await branch.ask('backup.list', {})).toEqual([]);
    expect(branch.engine.problem).toBeNull();
  });

  it('clears away what a stopped one left, and no file of anybody else', async () => {
    await branch.ask('backup.now', {});
    const left = ['07781-2026-11-18-0800-daily.kawal.part', '07781-2026-11-18-0800-daily.kawal.json.part'];
    const foreign = ['catatan.txt', 'laporan.kawal', '09999-2026-11-18-0800-daily.kawal.part'];
    for (const name of [...left, ...foreign]) writeFileSync(join(branch.folder, name), 'x');
    await branch.ask('backup.now', {});
    expect(branch.files()).toEqual(expect.arrayContaining(foreign));
    for (const name of left) expect(branch.files()).not.toContain(name);
  });
});

describe('the day’s backup', () => {
  it('is made at the first opportunity of each day, once', async () => {
    await branch.engine.look();
    await branch.engine.look();
    expect(branch.files()).toEqual(['07781-2026-11-19-0800-daily.kawal', '07781-2026-11-19-0800-daily.kawal.json']);
    branch.clock.set('2026-11-20T07:55');
    await branch.engine.look();
    expect((await branch.ask('backup.list', {})).map(({ name }) => name)).toEqual([
      '07781-2026-11-20-0755-daily',
      '07781-2026-11-19-0800-daily',
    ]);
  });

  it('leaves the windows in peace while there is nothing to do', async () => {
    await branch.engine.look();
    let told = 0;
    const quiet = createBackupEngine({ store: branch.store, workerPath: BACKUP_WORKER, onChanged: () => (told += 1) });
    await quiet.look();
    expect(told).toBe(0);
    await quiet.stop();
  });

  it('that is missing for two days is overdue; one made by hand counts', async () => {
    expect(await branch.ask('backup.status', {})).toMatchObject({ newest: null, overdue: false, daysWithout: 0, problem: null });
    branch.clock.set('2026-11-21T08:00');
    expect(await branch.ask('backup.status', {})).toMatchObject({ overdue: true, daysWithout: 2 });
    await branch.ask('backup.now', {});
    expect(await branch.ask('backup.status', {})).toMatchObject({ overdue: false, daysWithout: 0, newest: { kind: 'manual' } });
  });

  it('rotates by the branch’s settings', async () => {
    const days = ['2026-11-01', '2026-11-02', '2026-11-03', '2026-11-04'];
    branch.context.db.transaction(() => {
      const set = branch.context.db.write.prepare<[string, string]>("INSERT INTO settings (key, value, updated_at) VALUES (?, ?, '')");
      for (const [key, value] of [
        ['backupDaily', '2'],
        ['backupWeekly', '0'],
        ['backupMonthly', '0'],
      ] as const)
        set.run(key, value);
    });
    for (const day of days) {
      branch.clock.set(`${day}T08:00`);
      await branch.engine.look();
    }
    expect((await branch.ask('backup.list', {})).map(({ at }) => at.slice(0, 10))).toEqual(['2026-11-04', '2026-11-03']);
  });

  it('that fails is told with its reason, rests, and is told no more once it succeeds', async () => {
    writeFileSync(branch.folder, 'a file where the folder should be');
    await branch.engine.look();
    expect(await branch.ask('backup.status', {})).toMatchObject({ newest: null, problem: { code: 'backup_folder_missing' } });
    rmSync(branch.folder);
    await branch.engine.look(); // rests
    expect(await branch.ask('backup.list', {})).toEqual([]);
    branch.engine.noticed('branch.open');
    await branch.engine.look();
    expect(await branch.ask('backup.status', {})).toMatchObject({ newest: { kind: 'daily' }, problem: null });
  });
});
