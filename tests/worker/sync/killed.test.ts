import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { commandLine, FACTS } from '../../cli/support.ts';
import { type HeadOfficeStandIn, startHeadOffice } from '../../support/head-office-stand-in.ts';

// A real process, ended as a power cut would end it.
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

const SCRIPT = resolve(import.meta.dirname, '../../../tools/kawal.ts');
const day = FACTS.exportDay;

/** Runs until head office has the request, and no longer. */
async function killedAt(requests: number, ...words: string[]) {
  const child = spawn(process.execPath, [SCRIPT, ...words, '--db', line.db, '--json'], { stdio: 'ignore' });
  await expect.poll(() => office.requests.length, { timeout: 25_000 }).toBe(requests);
  child.kill('SIGKILL');
  await once(child, 'exit');
  office.release();
}

test.each(['hang', 'hangDone'] as const)('a process killed while head office is asked (%s) loses and doubles nothing', async (fault) => {
  await line.run('enrol', '--url', office.url, '--code', office.issueCode());
  await line.run('close-day', '--date', day, '--user', 'Dewi');
  office.faults.push(fault);
  await killedAt(2, 'sync', '--now');
  expect(await line.run('sync', '--status')).toMatchObject({ json: { waiting: { days: 1 } } });
  expect(await line.run('sync', '--now')).toMatchObject({ code: 0, json: { waiting: { days: 0 } } });
  expect(office.takenIn).toEqual([`${day}/1`]);
});

test('a process killed while it enrols can enrol again with the same code', async () => {
  const code = office.issueCode();
  office.faults.push('hangDone');
  await killedAt(1, 'enrol', '--url', office.url, '--code', code);
  expect(await line.run('enrol', '--url', office.url, '--code', code)).toMatchObject({ code: 0, json: { state: 'idle' } });
  expect(await line.run('sync', '--now')).toMatchObject({ code: 0 });
});
