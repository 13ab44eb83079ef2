import { expect, test } from 'vitest';
import { sentState } from '../../../renderer/features/reports/bar/sent-state.ts';
import { syncStatus, twoDays } from './status.ts';

const close = { date: '2026-11-19', revision: 2, closedAt: '2026-11-19T16:31:40' };
const refused = [{ date: '2026-11-19', revision: 2, why: null }];
const refusedBefore = [{ date: '2026-11-19', revision: 1, why: null }];

test.each([
  ['nothing for a branch of its own', { state: 'not_enrolled', enrolment: null, waiting: twoDays }, null],
  ['sent, once the line is newer than the close', {}, 'sent'],
  ['nothing while the status is older than the close', { lastSentAt: '2026-11-19T15:00:00' }, null],
  ['nothing while the status is from before the first report', { lastSentAt: null }, null],
  ['on its way', { state: 'sending', waiting: twoDays }, 'sending'],
  ['waiting', { state: 'waiting', waiting: twoDays }, 'waiting'],
  ['waiting for a person', { state: 'stopped', waiting: twoDays }, 'waiting'],
  ['not taken', { refused }, 'refused'],
  ['not taken, which is no sending', { refused, lastSentAt: null }, 'refused'],
  ['sent, though its revision before was not taken', { refused: refusedBefore }, 'sent'],
  ['sent, though another day was not taken', { refused: [{ date: '2026-11-18', revision: 1, why: null }] }, 'sent'],
] as const)('the summary of a day just closed: %s', (_what, fields, state) => {
  expect(sentState(syncStatus(fields as Partial<ReturnType<typeof syncStatus>>), close)).toBe(state);
});
