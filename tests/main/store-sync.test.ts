import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openRelay } from '../../electron/main/rpc-relay.ts';
import { type StoreHost, startStoreHost } from '../../electron/main/store-host.ts';
import { vaultHandlers } from '../../electron/main/vault.ts';
import { vaultContract } from '../../shared/contract/host.ts';
import { CHANGED_EVENT, storeContract } from '../../shared/contract/index.ts';
import { type Channel, type Client, connect, serve } from '../../shared/rpc/index.ts';
import { type HeadOfficeStandIn, startHeadOffice } from '../support/head-office-stand-in.ts';
import { TEST_PASSWORD } from '../support/passwords.ts';
import { TEST_PROFILE } from '../support/store.ts';

// The real store in its thread, with main's end of the vault: as in the program, but for the window.
let office: HeadOfficeStandIn;
let dataDir: string;
let store: StoreHost;
let log: string[];

beforeEach(async () => {
  office = await startHeadOffice();
  dataDir = mkdtempSync(join(tmpdir(), 'kawal-thread-'));
  log = [];
  start();
});
afterEach(async () => {
  await store.stop();
  await office.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

function start() {
  const vault = vaultHandlers({ seal: (text) => `sealed ${text}`, open: (sealed) => sealed.slice(7) });
  store = startStoreHost({
    script: new URL('../../electron/worker/index.ts', import.meta.url),
    settings: { dataDir, parserWorkerPath: '', backupWorkerPath: '', startAt: '2026-02-09T16:42' },
    log: (line) => log.push(line),
    serveVault: (channel) => {
      serve(channel, { contract: vaultContract, handlers: vault, context: null, onFault: (name) => log.push(name) });
    },
  });
}

function openWindow(): Client<typeof storeContract> {
  let toWindow: (message: unknown) => void = () => {};
  const relay = openRelay({ store, send: (message) => toWindow(message), serveDesktop: () => {} });
  const channel: Channel = {
    send: (message) => relay.receive(message),
    listen: (onMessage) => {
      toWindow = onMessage;
    },
  };
  return connect(storeContract, channel);
}

test('a day closed in a window reaches head office by itself, and the window is told', async () => {
  const window = openWindow();
  const told: unknown[] = [];
  window.on(CHANGED_EVENT, (data) => told.push(data));
  await window.call('branch.create', { profile: TEST_PROFILE, firstUser: { name: 'Dewi', role: 'pic', password: TEST_PASSWORD } });
  expect(await window.call('sync.enrol', { url: office.url, code: office.issueCode() })).toMatchObject({ enrolment: { url: office.url } });
  await window.call('day.close', { date: '2026-02-09' });
  await expect.poll(() => office.revisions(), { timeout: 25_000 }).toEqual({ '2026-02-09': 1 });
  await expect.poll(async () => (await window.call('sync.status', {})).state, { timeout: 25_000 }).toBe('idle');
  expect(told).toContainEqual({ call: 'sync.now' });

  // A new start opens the sealed key again.
  await store.stop();
  start();
  const again = openWindow();
  await again.call('session.signIn', { userId: 1, password: TEST_PASSWORD });
  expect(await again.call('sync.now', {})).toMatchObject({ state: 'idle', problem: null });
  expect(log).toEqual([]);
});

test('the program ends while an exchange hangs', async () => {
  const window = openWindow();
  await window.call('branch.create', { profile: TEST_PROFILE, firstUser: { name: 'Dewi', role: 'pic', password: TEST_PASSWORD } });
  office.faults.push('hang', 'hang');
  const enrolling = window.call('sync.enrol', { url: office.url, code: office.issueCode() }).catch(() => 'given up');
  await expect.poll(() => office.requests.length, { timeout: 25_000 }).toBe(1);
  await store.stop();
  office.release();
  expect(log).toEqual([]);
  start();
  const again = openWindow();
  await again.call('session.signIn', { userId: 1, password: TEST_PASSWORD });
  expect(await again.call('sync.status', {})).toMatchObject({ state: 'not_enrolled' });
  void enrolling;
});
