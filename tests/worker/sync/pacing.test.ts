import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { systemClock } from '../../../electron/worker/clock.ts';
import { createSyncEngine, type SyncEngine } from '../../../electron/worker/sync/engine.ts';
import type { Transport } from '../../../electron/worker/sync/transport.ts';
import { settingsHandlers } from '../../../electron/worker/use-cases/settings.ts';
import { call } from '../../support/call.ts';
import { openSyncBranch, type SyncBranch } from '../../support/sync-branch.ts';

// A branch on a clock that the test moves, so that hours pass in no time.
const START = Date.parse('2026-02-09T09:42:00Z');
const SECOND = 1000;
const MINUTE = 60 * SECOND;

let branch: SyncBranch;
let engine: SyncEngine;
let now: number;
let network: string;
let tries: number[];
let answers: Transport;
let timer: { at: number; work: () => void } | null;

const ok: Transport = async (_path, body) => {
  const results = (JSON.parse(body) as { summaries: { date: string }[] }).summaries.map(({ date }) => ({
    outcome: 'applied',
    held: { date, revision: 1, hash: 'x', closedAt: `${date}T16:42` },
    why: null,
  }));
  return { status: 200, headers: {}, body: JSON.stringify({ protocol: 1, now: '2026-02-09T09:42:00Z', results, held: [], packages: [] }) };
};
const down: Transport = async () => {
  throw new Error('no route');
};
const busy: Transport = async () => ({ status: 429, headers: { 'retry-after': '600' }, body: '' });

beforeEach(() => {
  now = START;
  network = 'lan';
  tries = [];
  timer = null;
  answers = ok;
  branch = openSyncBranch();
  Object.assign(branch.store, { clock: systemClock(() => now) });
  branch.pic.db.raw.exec(`INSERT INTO enrolment (id, url, branch_code, head_office, key_id, sealed, enrolled_at)
    VALUES (1, 'https://pusat.example', '07781', 'Pusat', 'k', 'test:{"key":"k","signingKey":"s"}', '2026-02-01T00:00:00Z')`);
  engine = createSyncEngine({
    store: branch.store,
    random: () => 0.5,
    network: () => network,
    transport: (...message) => {
      tries.push(Math.round((now - START) / SECOND));
      return answers(...message);
    },
    timers: {
      set: (work, milliseconds) => {
        timer = { at: now + milliseconds, work };
        return timer;
      },
      clear: (set) => {
        if (timer === set) timer = null;
      },
    },
  });
});
afterEach(async () => {
  await engine.stop();
  await branch.close();
});

/** Lets time pass, with every timer in its turn. */
async function pass(milliseconds: number) {
  const end = now + milliseconds;
  for (;;) {
    await settled();
    if (!timer || timer.at > end) break;
    const { at, work } = timer;
    timer = null;
    now = Math.max(now, at);
    work();
  }
  now = end;
}

async function settled() {
  do await new Promise((resolve) => setImmediate(resolve));
  while (engine.isSending);
}

describe('by itself', () => {
  test('a branch that cannot even write down a failure, as on a full disk, tries once a minute', async () => {
    const { raw } = branch.pic.db;
    raw.exec("CREATE TRIGGER nothing_fits BEFORE UPDATE ON enrolment BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END");
    engine.start();
    await pass(MINUTE);
    const before = tries.length;
    await pass(10 * MINUTE);
    expect(tries.length - before).toBe(10);
    raw.exec('DROP TRIGGER nothing_fits');
    await pass(2 * MINUTE);
    expect(await branch.status()).toMatchObject({ state: 'idle', problem: null });
  });

  test('a branch asks a little after its start, then every quarter of an hour', async () => {
    engine.start();
    await pass(50 * MINUTE);
    expect(tries).toEqual([15, 915, 1815, 2715]);
  });

  test('a changed setting counts at once', async () => {
    engine.start();
    await pass(MINUTE);
    await call(settingsHandlers, branch.pic, 'settings.save', { syncMinutes: 5 });
    engine.noticed('settings.save');
    await pass(11 * MINUTE);
    expect(tries).toEqual([15, 360, 660]);
  });

  test('it never gives up, at most an hour apart', async () => {
    answers = down;
    engine.start();
    await pass(24 * 60 * MINUTE);
    const pauses = tries.slice(1).map((at, index) => at - (tries[index] ?? 0));
    expect(pauses.slice(0, 4)).toEqual([8, 15, 30, 60]);
    expect(Math.max(...pauses)).toBeLessThanOrEqual(3600);
    expect(tries.at(-1)).toBeGreaterThan(23 * 3600);
  });

  test('a restart neither hurries nor forgets', async () => {
    answers = down;
    for (let failure = 0; failure < 6; failure += 1) await engine.exchangeNow();
    tries = [];
    await branch.restart();
    engine.start();
    await pass(3 * MINUTE);
    expect(tries).toEqual([]);
    await pass(2 * MINUTE);
    expect(tries).toEqual([240]);
  });
});

describe('at once', () => {
  test('when a day is closed, also between two tries after a failure', async () => {
    engine.start();
    answers = down;
    await pass(5 * MINUTE);
    const before = tries.length;
    answers = ok;
    engine.noticed('day.close');
    await settled();
    expect(tries).toHaveLength(before + 1);
  });

  test('when the PC gets another network, and only while it waits for one', async () => {
    engine.start();
    await pass(MINUTE);
    network = 'lan and wifi';
    await pass(MINUTE);
    expect(tries).toEqual([15]);
    answers = down;
    for (let failure = 0; failure < 7; failure += 1) await engine.exchangeNow();
    answers = ok;
    tries = [];
    network = 'lan';
    await pass(20 * SECOND);
    expect(tries).toHaveLength(1);
  });

  test('when the PC wakes from sleep, or the window says that the network is back', async () => {
    engine.start();
    answers = down;
    await pass(MINUTE);
    for (let failure = 0; failure < 8; failure += 1) await engine.exchangeNow();
    await settled();
    tries = [];
    now += 10 * MINUTE; // no timer runs while a PC sleeps
    await pass(SECOND);
    expect(tries).toHaveLength(1);
    engine.wake();
    await settled();
    expect(tries).toHaveLength(2);
  });

  test('but not while head office has asked for rest', async () => {
    engine.start();
    answers = busy;
    await pass(20 * SECOND);
    answers = ok;
    engine.noticed('day.close');
    engine.wake();
    network = 'another';
    await pass(9 * MINUTE);
    expect(tries).toEqual([15]);
    await pass(2 * MINUTE);
    expect(tries).toEqual([15, 623]);
  });
});

test('one exchange at a time: whoever asks meanwhile joins it, and one more follows', async () => {
  let most = 0;
  let open = 0;
  answers = async (...message) => {
    open += 1;
    most = Math.max(most, open);
    await new Promise((resolve) => setImmediate(resolve));
    open -= 1;
    return ok(...message);
  };
  await Promise.all([engine.exchangeNow(), engine.exchangeNow(), engine.exchangeNow()]);
  expect({ most, tries: tries.length }).toEqual({ most: 1, tries: 2 });
});

test('nothing is written after the engine was stopped', async () => {
  let answer = () => {};
  answers = (...message) =>
    new Promise((resolve) => {
      answer = () => resolve(ok(...message));
    });
  const sending = engine.exchangeNow();
  await new Promise((resolve) => setImmediate(resolve));
  const stopped = engine.stop();
  answer();
  await Promise.all([stopped, sending]);
  expect((await branch.status()).lastExchangeAt).toBeNull();
});
