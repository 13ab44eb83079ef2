import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Database } from 'better-sqlite3';
import { expect, test } from 'vitest';
import { writePassword } from '../../db/queries/passwords.ts';
import { insertUser } from '../../db/queries/users.ts';
import { openRelay, type Relay } from '../../electron/main/rpc-relay.ts';
import { startStoreHost } from '../../electron/main/store-host.ts';
import { vaultHandlers } from '../../electron/main/vault.ts';
import { fixedClock } from '../../electron/worker/clock.ts';
import { writeAccessFor } from '../../electron/worker/database-key/database-key.ts';
import { desktopContract } from '../../shared/contract/desktop.ts';
import { AppError } from '../../shared/contract/errors.ts';
import { vaultContract } from '../../shared/contract/host.ts';
import { storeContract } from '../../shared/contract/index.ts';
import { hashPassword } from '../../shared/passwords/hash-password.ts';
import { type Client, connect, serve } from '../../shared/rpc/index.ts';
import type { ServerMessage } from '../../shared/rpc/messages.ts';
import { TEST_COST, TEST_PASSWORD } from '../support/passwords.ts';
import { FIRST_DAY } from './support/days.ts';
import { type FaultBranch, keyOf, lookAt, makeFaultBranch, openFaultBranch, removeBranch } from './support/fault-branch.ts';
import { inForm } from './support/faults-form.ts';
import { hostileMessages, isAnswered, type Session } from './support/hostile-messages.ts';
import { reportFigure } from './support/report-figure.ts';

// Number 12: what main and the store make of a window that has fallen into wrong hands, through the real relay and the real store thread.
const MESSAGES = inForm({ short: 2000, full: 10_000 });
const SEED = 20_261_119;
const AT_ONCE = 100;

const scriptOf = (name: string) => resolve(import.meta.dirname, '../../electron/worker', name);

interface HostileWindow {
  relay: Relay;
  client: Client<typeof storeContract>;
  /** Answers other than those to the test's own calls. */
  answers: (ServerMessage & { type: 'result' | 'error' })[];
}

/** The test's own calls have numbers that no generator draws: they go by a relay of their own. */
function openWindow(store: Parameters<typeof openRelay>[0]['store'], reached: string[]): HostileWindow {
  const answers: HostileWindow['answers'] = [];
  let toClient: (message: unknown) => void = () => {};
  let own = false;
  const handlers = Object.fromEntries(
    Object.keys(desktopContract).map((name) => [
      name,
      () => {
        reached.push(name);
        throw new AppError('link_refused');
      },
    ]),
  ) as never;
  const relay = openRelay({
    store,
    send: (raw) => {
      const message = raw as ServerMessage;
      if (own) toClient(message);
      else if (message.type === 'result' || message.type === 'error') answers.push(message);
    },
    serveDesktop: (channel) => {
      serve(channel, { contract: desktopContract, handlers, context: null, onFault: (name) => reached.push(`fault in ${name}`) });
    },
  });
  const client = connect(storeContract, {
    send: (message) => relay.receive(message),
    listen: (onMessage) => {
      toClient = onMessage;
    },
  });
  return {
    relay,
    answers,
    client: {
      ...client,
      async call(name, input, options) {
        own = true;
        try {
          return await client.call(name, input, options);
        } finally {
          own = false;
        }
      },
    },
  };
}

/** Every row of every table, but for two kinds: that somebody with the right to it has looked at a list of phone numbers, or copied from one, is noted. */
function fingerprintOf(db: Database): Record<string, string> {
  const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all() as string[];
  const contents = (table: string) =>
    JSON.stringify(
      db.prepare(`SELECT * FROM "${table}" ${table === 'audit' ? "WHERE action NOT IN ('list.view', 'list.copy')" : ''}`).all(),
      (_key, value) => (Buffer.isBuffer(value) ? value.toString('hex') : value),
    );
  return Object.fromEntries(tables.map((table) => [table, createHash('sha256').update(contents(table)).digest('hex')]));
}

async function makeBranch(): Promise<{ branch: FaultBranch; adminId: number }> {
  const branch = makeFaultBranch(40);
  const opened = openFaultBranch(branch, fixedClock(`${FIRST_DAY}T08:00`));
  const hash = await hashPassword(TEST_PASSWORD, TEST_COST);
  const { write } = opened.context.db;
  const admin = opened.context.db.transaction(() => {
    const user = insertUser(write, { name: 'Rina Wulandari', role: 'admin' }, `${FIRST_DAY}T01:00:00.000Z`);
    writePassword(write, user.id, { hash, mustChange: false });
    return user;
  });
  await writeAccessFor(branch.file, keyOf(branch), {
    vault: { seal: async (text) => `system:${text}`, open: async (text) => text },
    recovery: null,
  });
  opened.close();
  writeFileSync(join(dirname(branch.file), 'kawal.json'), JSON.stringify({ branch: branch.file, userId: null }));
  return { branch, adminId: admin.id };
}

test('nothing that a hostile window sends changes a row or ends the store', {
  timeout: inForm({ short: 120_000, full: 600_000 }),
}, async (context) => {
  const { branch, adminId } = await makeBranch();
  const log: string[] = [];
  const vault = vaultHandlers({ seal: (text) => text, open: (text) => text });
  const store = startStoreHost({
    script: scriptOf('index.ts'),
    settings: {
      dataDir: dirname(branch.file),
      parserWorkerPath: scriptOf('spreadsheets/parser-worker.ts'),
      backupWorkerPath: scriptOf('backup/backup-worker.ts'),
      startAt: `${FIRST_DAY}T08:00`,
    },
    log: (line) => log.push(line),
    serveVault: (channel) =>
      void serve(channel, { contract: vaultContract, handlers: vault, context: null, onFault: (name) => log.push(name) }),
  });
  const reached: string[] = [];
  const windows: Record<Session, HostileWindow> = { nobody: openWindow(store, reached), admin: openWindow(store, reached) };
  expect(await windows.admin.client.call('session.signIn', { userId: adminId, password: TEST_PASSWORD })).toMatchObject({
    user: { id: adminId },
  });
  await windows.admin.client.call('worklist.day', {}); // settles, once a day, the messages that nobody answered
  const before = lookAt(branch, fingerprintOf);

  const sent = { messages: 0, answered: 0 };
  for (const session of ['nobody', 'admin'] as const) {
    const { relay, answers } = windows[session];
    const messages = hostileMessages(session, MESSAGES / 2, SEED);
    let expected = 0;
    for (let from = 0; from < messages.length; from += AT_ONCE) {
      for (const message of messages.slice(from, from + AT_ONCE)) {
        relay.receive(message);
        if (isAnswered(message)) expected += 1;
      }
      await expect.poll(() => answers.length, { timeout: 30_000, interval: 5 }).toBe(expected);
    }
    sent.messages += messages.length;
    sent.answered += expected;
  }

  const codes = Object.values(windows).flatMap(({ answers }) =>
    answers.map((answer) => (answer.type === 'error' ? answer.error.code : 'result')),
  );
  const refused = codes.filter((code) => code !== 'result').length;
  expect(lookAt(branch, fingerprintOf)).toEqual(before);
  expect(codes.filter((code) => code === 'internal_error' || code === 'store_restarted')).toEqual([]);
  expect(log).toEqual([]);
  expect([sent.messages, Object.hasOwn(Object.prototype, 'admin')]).toEqual([MESSAGES, false]);

  // And work goes on at the same windows.
  expect(await windows.admin.client.call('worklist.day', { date: FIRST_DAY })).toMatchObject({ date: FIRST_DAY });
  await store.stop();
  removeBranch(branch);
  reportFigure(
    context,
    `12 hostile window: ${sent.messages} messages, ${sent.answered} answered, ${refused} of them refused, 0 rows changed, 0 faults, the store never ended`,
  );
});
