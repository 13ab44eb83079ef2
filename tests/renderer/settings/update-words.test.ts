import type { TFunction } from 'i18next';
import { expect, test } from 'vitest';
import { updateWords } from '../../../renderer/features/settings/sections/update-words.ts';
import { formatsFor } from '../../../renderer/text/format.ts';
import { UPDATE_FAILURES, UPDATES_OFF_REASONS, type UpdateStatus } from '../../../shared/contract/updates.ts';
import { translate } from '../../../shared/text/index.ts';

const checkedAt = '2026-11-19T08:05:00';
const EVERY_STATUS: UpdateStatus[] = [
  ...UPDATES_OFF_REASONS.map((reason) => ({ state: 'off', reason }) as const),
  { state: 'idle' },
  { state: 'checking' },
  { state: 'newest', checkedAt },
  { state: 'later', version: '1.2.0', checkedAt },
  { state: 'downloading', version: '1.2.0', percent: 40 },
  { state: 'ready', version: '1.2.0' },
  ...UPDATE_FAILURES.map((reason) => ({ state: 'failed', reason, checkedAt }) as const),
];

test.each(['id', 'en'] as const)('every state of an update is told in %s, each otherwise, and nothing is left out', (language) => {
  const t = ((key: string, values?: Record<string, string>) =>
    translate(language, 'settings', key as 'updates', values)) as unknown as TFunction<'settings'>;
  const told = EVERY_STATUS.map((status) => updateWords(status, t, formatsFor(language, '2026-11-19')));
  expect(new Set(told).size).toBe(EVERY_STATUS.length);
  expect(told.filter((words) => /[{}]|undefined|^update/.test(words))).toEqual([]);
  expect(told.join('\n')).toMatch(language === 'id' ? /Diperiksa 08\.05\.$/m : /Checked 08[.:]05\.$/m);
});
