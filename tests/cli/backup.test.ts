import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keyFileOf } from '../../electron/worker/sync/key-file-vault.ts';
import { commandLine, FACTS } from './support.ts';

let line: ReturnType<typeof commandLine>;
let to: string;
beforeEach(async () => {
  line = commandLine();
  to = join(line.folder, 'salinan');
  await line.init();
});
afterEach(() => line.dispose());

const backUp = () => line.run('backup', '--to', to);
const importSample = () => line.importFiles('cdb.csv', 'a2.csv');
const users = async () => (await line.run('verify')).json.counts.users as number;
/** Work that a restore takes back: it makes Dewi known. */
const work = () => line.run('close-day', '--date', FACTS.exportDay, '--user', 'Dewi');

describe('kawal backup', () => {
  test('writes a verified pair, of which verify says so', async () => {
    const { code, json } = await backUp();
    expect(code).toBe(0);
    expect(json).toMatchObject({ branch: { code: '07781' }, kind: 'manual', counts: { vehicles: 0 } });
    expect(readdirSync(to).sort()).toEqual([`${json.name}.kawal`, `${json.name}.kawal.json`]);
    expect(await line.run('verify', '--backup', json.file)).toMatchObject({ code: 0, json: { verified: true, bytes: json.bytes } });
  });

  test('to a place that cannot be written to is refused with exit code 2', async () => {
    writeFileSync(to, 'a file');
    expect(await backUp()).toMatchObject({ code: 2, json: { error: { code: 'backup_folder_missing' } } });
  });
});

describe('kawal verify', () => {
  test('reads the branch to its end: pages, references, the chain of the audit', async () => {
    expect(await line.run('verify')).toMatchObject({ code: 0, json: { verified: true, counts: { users: 0 }, audit: { id: 1 } } });
  });

  test('names a damaged branch and a damaged backup', async () => {
    const { json } = await backUp();
    const spoil = (file: string) => writeFileSync(file, readFileSync(file).fill(0, 40_960, 49_152));
    spoil(json.file);
    expect(await line.run('verify', '--backup', json.file)).toMatchObject({ code: 2, json: { error: { code: 'backup_damaged' } } });
    spoil(line.db);
    expect(await line.run('verify')).toMatchObject({ code: 2, json: { error: { code: 'database_damaged' } } });
  });
});

describe('kawal restore', () => {
  test('puts the backup in the place of the branch and the state before among its backups', async () => {
    const { json: backup } = await backUp();
    await work();
    expect(await users()).toBe(1);
    const { code, json } = await line.run('restore', '--from', backup.file);
    expect(code).toBe(0);
    expect(json).toMatchObject({ restored: { name: backup.name }, daysBetween: 0, keptAside: null });
    expect(await users()).toBe(0);
    const before = join(line.folder, 'backups', `${json.before}.kawal`);
    expect(await line.run('restore', '--from', before)).toMatchObject({ code: 0 });
    expect(await users()).toBe(1);
  });

  test('over a branch that does not open keeps its file', async () => {
    const { json: backup } = await backUp();
    writeFileSync(line.db, readFileSync(line.db).fill(0xff, 0, 8192));
    expect(await line.run('verify')).toMatchObject({ code: 2 });
    const { json } = await line.run('restore', '--from', backup.file);
    expect(json).toMatchObject({ before: null, keptAside: expect.stringMatching(/^branch\.db\.replaced-/) });
    expect(readdirSync(line.folder)).toContain(json.keptAside);
    expect(await users()).toBe(0);
  });

  test('on another PC needs the recovery key, which works where there was nothing', async () => {
    const { json: backup } = await backUp();
    const usb = join(line.folder, 'usb');
    copyFileSync(backup.file, `${usb}.kawal`);
    copyFileSync(`${backup.file}.json`, `${usb}.kawal.json`);
    for (const file of [line.db, `${line.db}.access.json`, keyFileOf(line.db)]) rmSync(file);
    expect(await line.run('restore', '--from', `${usb}.kawal`)).toMatchObject({ code: 2, json: { error: { code: 'backup_key_needed' } } });
    expect(readdirSync(line.folder).filter((name) => name.startsWith('branch.db'))).toEqual([]);
  });
});

describe('kawal import', () => {
  test('backs the branch up first, and stops where that fails', async () => {
    const folder = join(line.folder, 'backups');
    writeFileSync(folder, 'a file');
    expect(await importSample()).toMatchObject({
      code: 2,
      json: { error: { code: 'backup_before_import_failed', data: { reason: 'backup_folder_missing' } } },
    });
    rmSync(folder);
    expect(await importSample()).toMatchObject({ code: 0, json: { applied: true } });
    expect(readdirSync(folder).filter((name) => name.endsWith('-before-import.kawal.json'))).toHaveLength(1);
  });
});
