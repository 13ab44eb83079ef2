import { describe, expect, it } from 'vitest';
import { judgeSummary } from '../../../head-office/ingest/judge-summary.ts';
import { summary } from '../../../shared/sync-protocol/index.ts';
import { sampleSummary } from '../../support/summaries.ts';

const sent = sampleSummary({ branchCode: '07781', date: '2026-11-19' });
const now = new Date('2026-11-19T09:32:00.000Z');

describe('a summary', () => {
  it('is kept in the schema’s own order, whatever order it came in', () => {
    const kept = judgeSummary(inOppositeOrder(sent), now);
    expect(kept).toEqual(judgeSummary(sent, now));
    expect(kept).toMatchObject({ fits: true, date: '2026-11-19', payload: JSON.stringify(summary.parse(sent)) });
  });

  it.each([
    ['a note', { ...sent, note: 'lunas' }, 'not_a_summary /', '2026-11-19'],
    ['a figure below nothing', { ...sent, day: { ...sent.day, shown: -1 } }, 'not_a_summary /day/shown', '2026-11-19'],
    ['a day that does not exist', { ...sent, date: '2026-02-30' }, 'not_a_summary /date', null],
    ['a month after its day', { ...sent, months: [{ ...sent.months[0], month: '2026-12' }] }, 'not_a_summary /months', '2026-11-19'],
    ['nothing', null, 'not_a_summary /', null],
  ])('with %s is refused, and where it is wrong is said', (_what, wrong, why, date) => {
    expect(judgeSummary(wrong, now)).toEqual({ fits: false, why, date });
  });

  // The easternmost branch is nine hours ahead of UTC, and its clock may be a day wrong.
  it.each([
    ['2026-11-19T14:59:59.999Z', '2026-11-20', true],
    ['2026-11-19T14:59:59.999Z', '2026-11-21', false],
    ['2026-11-19T15:00:00.000Z', '2026-11-21', true],
    ['2026-11-19T15:00:00.000Z', '2026-11-22', false],
  ])('at %s may be of %s: %s', (at, date, fits) => {
    expect(judgeSummary(sampleSummary({ branchCode: '07781', date }), new Date(at)).fits).toBe(fits);
  });
});

function inOppositeOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOppositeOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, member]) => [name, inOppositeOrder(member)]),
  );
}
