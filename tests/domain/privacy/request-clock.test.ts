import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, secondsBetween } from '../../../shared/domain/civil-date.ts';
import { requestClock, requestDueAt } from '../../../shared/domain/privacy/request-clock.ts';

describe('a privacy request', () => {
  it.each([
    ['in the same month', '2026-11-19T10:15', '2026-11-22T10:15'],
    ['over a weekend, which counts', '2026-11-20T16:59:30', '2026-11-23T16:59:30'],
    ['over the end of a year', '2026-12-30T00:00', '2027-01-02T00:00'],
    ['over the end of February', '2028-02-27T23:59', '2028-03-01T23:59'],
  ])('is due 72 hours later: %s', (_what, receivedAt, dueAt) => {
    expect(requestDueAt(receivedAt)).toBe(dueAt);
    expect(secondsBetween(receivedAt, requestDueAt(receivedAt))).toBe(72 * 3600);
  });

  it.each([
    ['just received', null, '2026-11-19T10:00', 'open', 72],
    ['a minute later', null, '2026-11-19T10:01', 'open', 71],
    ['more than a day left', null, '2026-11-21T09:59:59', 'open', 24],
    ['the last 24 hours begin', null, '2026-11-21T10:00', 'nearly_due', 24],
    ['less than an hour left', null, '2026-11-22T09:30', 'nearly_due', 0],
    ['at the due moment', null, '2026-11-22T10:00:00', 'nearly_due', 0],
    ['a second beyond it', null, '2026-11-22T10:00:01', 'overdue', 0],
    ['four hours and a half beyond it', null, '2026-11-22T14:30', 'overdue', 4],
    ['settled at once', '2026-11-19T10:00', '2026-12-24T10:00', 'settled_in_time', 72],
    ['settled on the second day', '2026-11-20T12:00', '2026-12-24T10:00', 'settled_in_time', 46],
    ['settled at the due moment', '2026-11-22T10:00', '2026-12-24T10:00', 'settled_in_time', 0],
    ['settled five days late', '2026-11-27T10:00', '2026-12-24T10:00', 'settled_late', 120],
  ] as const)('stands, %s', (_what, settledAt, now, state, hours) => {
    expect(requestClock('2026-11-19T10:00', settledAt, now)).toEqual({ dueAt: '2026-11-22T10:00', state, hours });
  });

  const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2000-01-01', days));
  const time = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
  const moment = fc.tuple(day, time).map(([date, clock]) => `${date}T${clock}`);
  const RANK = { open: 0, nearly_due: 1, overdue: 2 } as Record<string, number>;

  it('only grows more pressing with time', () => {
    fc.assert(
      fc.property(moment, moment, moment, (receivedAt, one, other) => {
        const [earlier, later] = [one, other].toSorted() as [string, string];
        const rank = (now: string) => RANK[requestClock(receivedAt, null, now).state] ?? Number.NaN;
        expect(rank(earlier)).toBeLessThanOrEqual(rank(later));
      }),
    );
  });

  it('once settled stands the same for ever, and as late as it stood open at that moment', () => {
    fc.assert(
      fc.property(moment, moment, moment, (receivedAt, settledAt, now) => {
        const settled = requestClock(receivedAt, settledAt, now);
        const open = requestClock(receivedAt, null, settledAt);
        expect(settled.state === 'settled_late').toBe(open.state === 'overdue');
        expect(settled.hours).toBe(open.hours);
        expect(requestClock(receivedAt, settledAt, '2099-12-31T23:59')).toEqual(settled);
      }),
    );
  });
});
