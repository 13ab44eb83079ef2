import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type HeadOfficeStandIn, startHeadOffice } from '../support/head-office-stand-in.ts';
import { commandLine, FACTS } from './support.ts';

let office: HeadOfficeStandIn;
let line: ReturnType<typeof commandLine>;
beforeEach(async () => {
  office = await startHeadOffice();
  line = commandLine();
  await line.init();
});
afterEach(async () => {
  line.dispose();
  await office.stop();
});

const day = FACTS.exportDay;
const enrol = (code = office.issueCode()) => line.run('enrol', '--url', office.url, '--code', code);
const close = () => line.run('close-day', '--date', day, '--user', 'Dewi');

describe('kawal enrol', () => {
  test('joins head office; the key lies in a file of its owner beside the database', async () => {
    const { code, json } = await enrol();
    expect(code).toBe(0);
    expect(json).toMatchObject({ enrolment: { url: office.url, branchCode: '07781' }, state: 'idle' });
    expect(existsSync(`${line.db}.key`)).toBe(true);
    expect(readFileSync(line.db).includes('kawal_')).toBe(false);
  });

  test('with a wrong code is refused with exit code 2', async () => {
    expect(await enrol('ZZZZ-ZZZZ-ZZZZ')).toMatchObject({ code: 2, json: { error: { code: 'sync_code_refused' } } });
  });
});

describe('kawal sync', () => {
  test('--now brings a closed day to head office, and again changes nothing', async () => {
    await enrol();
    await close();
    expect(await line.run('sync', '--now')).toMatchObject({ code: 0, json: { state: 'idle', waiting: { days: 0 } } });
    expect(office.revisions()).toEqual({ [day]: 1 });
    expect(await line.run('sync', '--now')).toMatchObject({ code: 0 });
    expect(office.takenIn).toHaveLength(1);
  });

  test('--now that fails ends with 2 and the code; the day goes on waiting', async () => {
    await enrol();
    await close();
    office.faults.push({ status: 500, problem: 'internal_error' });
    expect(await line.run('sync', '--now')).toMatchObject({ code: 2, json: { error: { code: 'sync_server_error' } } });
    expect(await line.run('sync', '--status')).toMatchObject({ code: 0, json: { state: 'waiting', waiting: { days: 1 } } });
    office.revoke();
    expect(await line.run('sync', '--now')).toMatchObject({ code: 2, json: { error: { code: 'sync_revoked' } } });
  });

  test('--now and --export without a head office are refused', async () => {
    await close();
    const file = join(line.folder, 'laporan.kawal-sync');
    for (const words of [['--now'], ['--export', file]])
      expect(await line.run('sync', ...words)).toMatchObject({ code: 2, json: { error: { code: 'sync_not_enrolled' } } });
  });

  test('--export writes the outbox, with --all what was sent as well', async () => {
    await enrol();
    await close();
    const file = join(line.folder, 'laporan.kawal-sync');
    expect(await line.run('sync', '--export', file)).toMatchObject({ code: 0, json: { file, days: 1 } });
    expect(readFileSync(file, 'utf8')).toContain('"format":"kawal-outbox"');
    await line.run('sync', '--now');
    expect(await line.run('sync', '--export', file)).toMatchObject({ code: 2, json: { error: { code: 'nothing_to_export' } } });
    expect(await line.run('sync', '--export', file, '--all')).toMatchObject({ code: 0, json: { days: 1 } });
  });
});
