import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { query } from '../../../db/handle.ts';
import { httpTransport } from '../../../electron/worker/sync/transport.ts';
import { dayHandlers } from '../../../electron/worker/use-cases/days.ts';
import { call } from '../../support/call.ts';
import { secretOf } from '../../support/exchanges.ts';
import { type HeadOfficeStandIn, startHeadOffice } from '../../support/head-office-stand-in.ts';
import { openSyncBranch, type SyncBranch } from '../../support/sync-branch.ts';

const DAY = '2026-02-09';
let office: HeadOfficeStandIn;
let branch: SyncBranch;
beforeEach(async () => {
  office = await startHeadOffice();
  branch = openSyncBranch();
  await branch.enrol(office.url, office.issueCode());
  await branch.closeDay(DAY);
});
afterEach(async () => {
  await branch.close();
  await office.stop();
});

const nextTry = async () => (await branch.status()).nextTryAt;

describe('a failed exchange', () => {
  // With a jitter of one half: 7.5 s after the first failure.
  test.each([
    ['an answer of a fault', { status: 500, problem: 'internal_error' }, 'sync_server_error', `${DAY}T16:42:07`],
    ['a proxy that cannot reach it', { status: 502, body: '<html>Bad gateway</html>' }, 'sync_server_error', `${DAY}T16:42:07`],
    ['an instance that stops', { status: 503, problem: 'shutting_down' }, 'sync_busy', `${DAY}T16:42:07`],
    ['too many branches', { status: 429, problem: 'overloaded', headers: { 'retry-after': '120' } }, 'sync_busy', `${DAY}T16:44:07`],
    [
      'a rest given as a date',
      { status: 429, problem: 'overloaded', headers: { 'retry-after': 'Mon, 09 Feb 2026 16:47:00 GMT' } },
      'sync_busy',
      `${DAY}T16:47:07`,
    ],
    ['a rest of ten years', { status: 429, headers: { 'retry-after': '315360000' } }, 'sync_busy', '2026-02-10T16:42:07'],
    [
      'a sign-in page of a guest network',
      { status: 200, body: '<html>Welcome to the café</html>' },
      'sync_not_head_office',
      `${DAY}T16:42:07`,
    ],
    ['another one that wants a password', { status: 401, body: 'Unauthorized' }, 'sync_not_head_office', `${DAY}T16:42:07`],
    ['a redirection', { status: 307, headers: { location: 'https://elsewhere.example/' } }, 'sync_not_head_office', `${DAY}T16:42:07`],
    ['JSON of somebody else', { status: 200, body: '{"hello":"world"}' }, 'sync_answer_invalid', `${DAY}T16:42:07`],
    ['a program that is too old', { status: 426, problem: 'protocol_too_old' }, 'sync_protocol_too_old', `${DAY}T17:42:00`],
  ] as const)('because of %s waits, and is made up for later', async (_what, fault, code, nextTryAt) => {
    office.faults.push(fault as Exclude<(typeof office.faults)[number], string>);
    expect(await branch.send()).toMatchObject({ state: 'waiting', waiting: { days: 1 }, problem: { code }, nextTryAt });
    expect(await branch.send()).toMatchObject({ state: 'idle', waiting: { days: 0 }, problem: null });
    expect(office.takenIn).toEqual([`${DAY}/1`]);
  });

  test('with results that do not belong to what was sent changes nothing', async () => {
    const body = JSON.stringify({ protocol: 1, now: '2026-02-09T09:42:00Z', results: [], held: null, packages: [] });
    office.faults.push({ status: 200, body });
    expect(await branch.send()).toMatchObject({ waiting: { days: 1 }, problem: { code: 'sync_answer_invalid' } });
  });

  test('waits longer after each, up to an hour, and remembers it over a restart', async () => {
    const seen: unknown[] = [];
    for (let failure = 0; failure < 12; failure += 1) {
      office.faults.push('unheard');
      await branch.send();
      if (failure % 4 === 0) await branch.restart();
      seen.push((await nextTry())?.slice(11));
    }
    expect(seen).toEqual([
      ...['16:42:07', '16:42:15', '16:42:30', '16:43:00', '16:44:00', '16:46:00', '16:50:00', '16:58:00'],
      ...['17:12:00', '17:12:00', '17:12:00', '17:12:00'],
    ]);
  });

  test('of a server that is not there says so', async () => {
    await office.stop();
    expect(await branch.send()).toMatchObject({ problem: { code: 'sync_unreachable', data: { reason: 'ECONNREFUSED' } } });
  });
});

describe('a line that only a person can mend', () => {
  test('a revoked key stops it, loses nothing, and is told until somebody sends or enrols anew', async () => {
    office.revoke();
    expect(await branch.send()).toMatchObject({
      state: 'stopped',
      problem: { code: 'sync_revoked' },
      nextTryAt: null,
      waiting: { days: 1 },
    });
    const asked = office.requests.length;
    branch.engine.start();
    branch.engine.noticed('day.close');
    branch.engine.wake();
    expect(branch.engine.isSending).toBe(false);
    await branch.send();
    expect(office.requests).toHaveLength(asked + 1);

    const after = await branch.enrol(office.url, office.issueCode('AAAABBBBCCCC'));
    expect(after).toMatchObject({ state: 'waiting', problem: null });
    expect(await branch.send()).toMatchObject({ state: 'idle', waiting: { days: 0 } });
  });

  test('an unknown key stops it', async () => {
    office.faults.push({ status: 401, problem: 'key_unknown' });
    expect(await branch.send()).toMatchObject({ state: 'stopped', problem: { code: 'sync_key_refused' } });
  });

  test('a key that this PC cannot open stops it, and nothing is sent', async () => {
    const asked = office.requests.length;
    branch.vault.lock();
    expect(await branch.send()).toMatchObject({ state: 'stopped', problem: { code: 'sync_key_unreadable' }, waiting: { days: 1 } });
    expect(office.requests).toHaveLength(asked);
  });

  test('days go on being closed meanwhile', async () => {
    office.revoke();
    await branch.send();
    branch.comeToLight(DAY);
    expect(await call(dayHandlers, branch.pic, 'day.close', { date: DAY })).toEqual({ revision: 2 });
  });
});

describe('what is written down of a line', () => {
  test('holds neither the code nor a key', async () => {
    await branch.send();
    const audit = JSON.stringify(branch.pic.db.read.all(query.selectFrom('audit').selectAll()));
    const key = String(office.requests.at(-1)?.headers.authorization).replace('Bearer ', '');
    expect(key).toMatch(/^kawal_/);
    expect(audit).toContain('sync.enrol');
    expect(audit).not.toContain(secretOf(key));
    expect(audit).not.toContain('K7QD2M9XTR4B');
  });
});

describe('over https', () => {
  let server: Server;
  let url: string;
  beforeEach(async () => {
    const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }]);
    server = createServer({ key, cert }, (_request, response) => response.end('{}'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `https://localhost:${(server.address() as AddressInfo).port}`;
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  test('a certificate of nobody we know ends the conversation before the key is shown', async () => {
    let heard = 0;
    server.on('request', () => {
      heard += 1;
    });
    await expect(httpTransport(url)('/api/sync/exchange', '{}', { authorization: 'Bearer secret' })).rejects.toMatchObject({
      code: 'sync_certificate',
    });
    expect(heard).toBe(0);
  });
});

test('an answer that does not come in time is given up', async () => {
  office.faults.push('hang');
  await expect(httpTransport(office.url, { timeout: 100 })('/api/sync/exchange', '{}', {})).rejects.toMatchObject({ code: 'sync_timeout' });
});
