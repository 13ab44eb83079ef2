import { describe, expect, it } from 'vitest';
import { headsThatCount, type KeptHead } from '../../../shared/domain/backup/heads-that-count.ts';

const head = (name: string, madeAt: string, hash = 'f'.repeat(64)): KeptHead => ({ name, madeAt, id: 7, hash });
const monday = head('monday', '2026-11-16T09:00:00.000Z');
const tuesday = head('tuesday', '2026-11-17T09:00:00.000Z');
const thursday = head('thursday', '2026-11-19T09:00:00.000Z');
const onWednesday = { at: '2026-11-18T09:00:00.000Z', backupMadeAt: monday.madeAt, abandoned: [] };

describe('which kept ends of the chain must still be in it', () => {
  it.each([
    ['all, while nothing was restored', [monday, tuesday, thursday], [], [monday, tuesday, thursday]],
    ['not those between a restored backup and its restore', [monday, tuesday, thursday], [onWednesday], [monday, thursday]],
    [
      'not those that the restore names, whatever their clock said',
      [monday, thursday],
      [{ ...onWednesday, abandoned: ['thursday'] }],
      [monday],
    ],
    ['not the one made right before the restore', [head('before', onWednesday.at)], [onWednesday], []],
    ['not those of an audit that was not chained yet', [head('old', monday.madeAt, ''), tuesday], [], [tuesday]],
  ])('%s', (_case, heads, restores, expected) => {
    expect(headsThatCount(heads, restores)).toEqual(expected);
  });
});
