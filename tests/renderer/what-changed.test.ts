import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { storeHandlers } from '../../electron/worker/handlers.ts';
import type { StoreContext } from '../../electron/worker/store-context.ts';
import { isTouched, NARROW_CHANGES } from '../../renderer/api/what-changed.ts';
import { storeContract } from '../../shared/contract/index.ts';
import { call } from '../support/call.ts';
import { sampleInput } from '../support/sample-input.ts';
import { type BackupBranch, openBackupBranch } from '../worker/backup/support.ts';

type Call = keyof typeof storeContract;
/** Those that take files, or make something each time, tell nothing that a screen keeps. */
const READS = (Object.keys(storeContract) as Call[]).filter(
  (name) => storeContract[name].effect === 'read' && !/inspect|findNewest|export|save|copy|Html|sync\.wake/i.test(name),
);
const VIEW = { screen: 'customers', name: 'Punya saya', shared: false, state: { search: 'x' } } as const;
const INPUTS: Partial<Record<Call, unknown>> = {
  'views.list': { screen: VIEW.screen },
  'audit.page': { filter: {}, after: null, limit: 50 },
};
let branch: BackupBranch;
/** Who may see everything. */
let head: StoreContext;

beforeAll(async () => {
  branch = await openBackupBranch();
  head = branch.as(branch.users.head);
});
afterAll(() => branch.end());

async function whatScreensShow(): Promise<Map<Call, unknown>> {
  const told = new Map<Call, unknown>();
  for (const name of READS) {
    const input = INPUTS[name] ?? sampleInput(storeContract[name].input);
    const tools = { context: head, signal: new AbortController().signal, progress: () => undefined };
    const answer = await Promise.resolve(storeHandlers[name](input as never, tools as never)).catch(
      (error: { code?: string }) => error.code,
    );
    told.set(name, answer);
  }
  return told;
}

const make = (name: keyof typeof NARROW_CHANGES & Call, input: unknown) => call(storeHandlers, head, name, input as never);
const CHANGES = [
  ['backup.now', () => make('backup.now', {})],
  ['views.save', () => make('views.save', VIEW)],
  [
    'views.rename',
    async () => make('views.rename', { id: head.db.raw.prepare('SELECT max(id) AS id FROM saved_views').pluck().get(), name: 'Lain' }),
  ],
  ['views.remove', async () => make('views.remove', { id: head.db.raw.prepare('SELECT max(id) AS id FROM saved_views').pluck().get() })],
  ['privacy.record', () => make('privacy.record', { kind: 'access', how: 'phone', name: 'Sari', receivedAt: '2026-01-01T08:00' })],
  ['privacy.change', () => make('privacy.change', { id: 1, note: 'Semua' })],
  ['privacy.settle', () => make('privacy.settle', { id: 1, status: 'done', answer: 'Diserahkan' })],
  ['privacy.reopen', () => make('privacy.reopen', { id: 1 })],
] as const;

test.each(CHANGES)('after %s, what it does not touch is told as before', async (change, happens) => {
  const before = await whatScreensShow();
  await happens();
  const after = await whatScreensShow();
  const changed = READS.filter((name) => !isDeepStrictEqual(before.get(name), after.get(name)));
  expect(changed.length).toBeGreaterThan(0);
  expect(changed.filter((name) => !isTouched(name, [change]))).toEqual([]);
});

test('each narrow change is a call and touches reads that there are', () => {
  for (const [change, beginnings] of Object.entries(NARROW_CHANGES)) {
    expect(Object.keys(storeContract)).toContain(change);
    for (const beginning of beginnings) expect(READS.some((name) => name.startsWith(beginning))).toBe(true);
  }
});

test('any other change touches everything, also in one breath with a narrow one', () => {
  expect(isTouched('worklist.day', ['contact.log'])).toBe(true);
  expect(isTouched('worklist.day', ['backup.now', 'contact.log'])).toBe(true);
  expect(isTouched('worklist.day', ['backup.now', 'views.save'])).toBe(false);
  expect(isTouched('backup.status', ['views.save', 'backup.now'])).toBe(true);
  expect(isTouched('worklist.day', [])).toBe(false);
});
