import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { storeHandlers } from '../../electron/worker/handlers.ts';
import { describeStore } from '../../electron/worker/health/describe-store.ts';
import { packDiagnostics } from '../../shared/diagnostics/diagnostics-file.ts';
import { commandLine, SCHEMES } from '../cli/support.ts';
import { call } from '../support/call.ts';
import { openTestStore, TEST_PROFILE } from '../support/store.ts';
import { addVehicle } from '../support/vehicles.ts';

let line: ReturnType<typeof commandLine>;
beforeEach(() => {
  line = commandLine();
});
afterEach(() => line.dispose());

function textOf(zip: Uint8Array): { files: Record<string, string>; all: string } {
  const files = Object.fromEntries(Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));
  return { files, all: Object.values(files).join('\n') };
}

/** What a line of an older, careless version might say. */
const CARELESS_LOG = `2026-11-18T02:00:00.000Z main: Kawal 0.1.0 starts
2026-11-18T02:00:01.000Z store: contact.log failed: Error: no chat with "Zubaidah Penanda" at 0812-9999-8888
    at logContact (file:///opt/Kawal/out/main/worker.js:10:20)
`;

test('the file tells of the database and the program, and nothing of anybody in it', async () => {
  await line.init();
  await line.run('schemes', '--file', SCHEMES);
  await line.importFiles('cdb.csv', 'a2.csv');
  mkdirSync(join(line.folder, 'logs'));
  writeFileSync(join(line.folder, 'logs/kawal.log'), CARELESS_LOG);
  const out = join(line.folder, 'diagnosa.zip');
  expect((await line.run('diagnostics', '--out', out)).code).toBe(0);
  const { files, all } = textOf(readFileSync(out));

  expect(Object.keys(files).sort()).toEqual(['about.json', 'logs/kawal.log', 'store.json']);
  const store = JSON.parse(files['store.json'] ?? '');
  expect(store).toMatchObject({
    open: true,
    encrypted: true,
    folder: { kind: 'ok' },
    sync: { state: 'not_enrolled', waiting: { days: 0 } },
    settings: { closingTime: '16:30', whatsappDailyCap: 200 },
    database: { quickCheck: 'ok', journalMode: 'wal', synchronous: 2, schemaVersion: expect.any(Number) },
  });
  expect(store.database.rows.customers).toBeGreaterThan(100);
  expect(store.freeBytes).toBeGreaterThan(0);
  expect(JSON.parse(files['about.json'] ?? '')).toMatchObject({
    versions: { node: process.versions.node },
    pc: { platform: process.platform },
  });
  expect(files['logs/kawal.log']).toBe(CARELESS_LOG.replace('"Zubaidah Penanda"', '<text>').replace('0812-9999-8888', '<number>'));
  expect(all).not.toContain(line.folder);
});

test('not one text of the database stands in the file', async () => {
  const test = openTestStore();
  const { customerId } = addVehicle(test.context, { name: 'Zubaidah Penanda', engineNumber: 'JM91E7654321', phone: '+6281299998888' });
  await call(storeHandlers, test.context, 'customer.setNote', { customerId, note: 'Catatan Penanda 0812-9999-8888' });
  const { raw } = test.context.db;
  raw
    .prepare(
      "INSERT INTO enrolment (id, url, branch_code, head_office, key_id, sealed, enrolled_at, failure) VALUES (1, 'https://pusat.contoh.id', '07781', 'Pusat Penanda', 'kunci-penanda', 'tersegel-penanda', ?, ?)",
    )
    .run(test.clock.instant(), JSON.stringify({ code: 'sync_unreachable', data: { host: 'penanda.local' }, at: test.clock.instant() }));
  const zip = await packDiagnostics({
    madeAt: test.clock.instant(),
    versions: {},
    store: describeStore(test.store),
    logFolder: join(test.dir, 'logs'),
  });
  const { all } = textOf(zip);
  const seeded = ['Zubaidah', 'Penanda', 'penanda', '81299998888', 'JM91E7654321', 'pusat.contoh.id'];
  const people = Object.values(test.users).map(({ name }) => name);
  const branch = [TEST_PROFILE.name, TEST_PROFILE.company, TEST_PROFILE.address, TEST_PROFILE.phone, TEST_PROFILE.areaCoordinator];
  for (const word of [...seeded, ...people, ...branch]) expect(all).not.toContain(word);
  expect(all).not.toContain(test.store.databaseKey?.toString('hex') ?? 'no key');
  expect(all).not.toContain(test.store.databaseKey?.toString('base64') ?? 'no key');
  test.close();
});

test('a branch that does not open is told of; one that is not there is a slip of the pen', async () => {
  const out = join(line.folder, 'diagnosa.zip');
  expect(await line.run('diagnostics', '--out', out)).toMatchObject({ code: 2, json: { error: { code: 'file_not_found' } } });
  writeFileSync(line.db, 'not a database, though long enough to look like one'.repeat(100));
  expect((await line.run('diagnostics', '--out', out)).code).toBe(0);
  const { files } = textOf(readFileSync(out));
  expect(JSON.parse(files['store.json'] ?? '')).toEqual({ open: false, openingFault: expect.stringMatching(/^database_/) });
});
