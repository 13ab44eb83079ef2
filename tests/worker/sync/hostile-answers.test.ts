import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { WireAnswer } from '../../../electron/worker/sync/transport.ts';
import { type HeadOfficeStandIn, startHeadOffice } from '../../support/head-office-stand-in.ts';
import { openSyncBranch, type SyncBranch } from '../../support/sync-branch.ts';

const DAY = '2026-02-09';
let office: HeadOfficeStandIn;
let branch: SyncBranch;
let answer: WireAnswer;
beforeEach(async () => {
  office = await startHeadOffice();
  branch = openSyncBranch();
  await branch.enrol(office.url, office.issueCode());
  await branch.closeDay(DAY);
  await branch.restart({ transport: async () => answer });
});
afterEach(async () => {
  await branch.close();
  await office.stop();
});

const held = fc.record({
  date: fc.constantFrom(DAY, '2026-02-08', '1999-01-01'),
  revision: fc.integer({ min: 1, max: 50 }),
  hash: fc.string({ maxLength: 64 }),
  closedAt: fc.constantFrom(`${DAY}T16:42`, `${DAY}T23:59`, '1999-01-01T00:00'),
});
const sent = fc.record({
  kind: fc.constantFrom('targets', 'programs', 'templates', 'promos', 'holidays', 'other'),
  version: fc.integer({ min: -1, max: 9 }),
  issuedAt: fc.string(),
  title: fc.string(),
  content: fc.oneof(fc.jsonValue(), fc.constant({ months: [] }), fc.constant({ holidays: [] }), fc.constant({ programs: [] })),
});
/** Nearly right, so that it gets far. */
const nearly = fc.record({
  protocol: fc.constant(1),
  now: fc.constant('2026-02-09T09:42:00Z'),
  results: fc.array(
    fc.record({
      outcome: fc.constantFrom('applied', 'already_held', 'superseded', 'conflict', 'refused', 'nonsense'),
      held: fc.option(held),
      why: fc.option(fc.string()),
    }),
    { maxLength: 2 },
  ),
  held: fc.option(fc.array(held, { maxLength: 3 })),
  packages: fc.array(fc.oneof(sent, fc.jsonValue()), { maxLength: 3 }),
});

test('whatever is answered, the branch keeps every closing and never fails at it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 200, max: 599 }),
      fc.oneof({ weight: 5, arbitrary: nearly.map((said) => JSON.stringify(said)) }, fc.json(), fc.string()),
      fc.constantFrom('', '5', '-1', 'soon', 'Mon, 09 Feb 2026 16:47:00 GMT'),
      async (status, body, retryAfter) => {
        answer = { status: status < 400 ? 200 : status, headers: { 'retry-after': retryAfter }, body };
        const after = await branch.send();
        expect(after.problem?.code).not.toBe('internal_error');
        const rows = branch.outbox();
        expect(rows[0]).toMatchObject({ date: DAY, revision: 1 });
      },
    ),
    { numRuns: 150 },
  );
});
