import { expect, test } from 'vitest';
import { lineKind } from '../../../renderer/ui/head-office/line-kind.ts';
import { syncStatus, twoDays } from './status.ts';

const refused = [{ date: '2026-11-17', revision: 1, why: 'Bukan laporan cabang ini' }];

test.each([
  ['a branch of its own shows nothing', { state: 'not_enrolled', enrolment: null, waiting: twoDays }, null],
  ['all is sent', {}, { kind: 'sent', count: 0 }],
  ['enrolled, and no day was ever closed', { lastSentAt: null }, { kind: 'quiet', count: 0 }],
  ['reports are under way', { state: 'sending', waiting: twoDays }, { kind: 'sending', count: 2 }],
  ['the regular look with nothing to send changes nothing', { state: 'sending' }, { kind: 'sent', count: 0 }],
  ['reports wait', { state: 'waiting', waiting: twoDays }, { kind: 'waiting', count: 2 }],
  ['head office is not reached, and nothing waits', { state: 'waiting' }, { kind: 'offline', count: 0 }],
  ['a person must act', { state: 'stopped' }, { kind: 'stopped', count: 0 }],
  ['a person must act, and reports wait for it', { state: 'stopped', waiting: twoDays }, { kind: 'stoppedWaiting', count: 2 }],
  ['head office did not take a report', { refused }, { kind: 'refused', count: 1 }],
] as const)('%s', (_what, fields, kind) => {
  expect(lineKind(syncStatus(fields as Partial<ReturnType<typeof syncStatus>>))).toEqual(kind);
});
