import { describe, expect, it } from 'vitest';
import { attributeVisit, type MatchableBooking, matchVisit } from '../../shared/domain/visit-matching.ts';

const booking: MatchableBooking = { id: 1, madeOn: '2026-11-01', date: '2026-11-10', status: 'open', crm: true };

describe('a visit settles a booking', () => {
  it.each([
    ['on the day it was made', '2026-11-01'],
    ['on its day', '2026-11-10'],
    ['seven days after it', '2026-11-17'],
  ])('%s', (_, date) => {
    expect(matchVisit({ date }, [booking])).toBe(booking);
  });

  it('that is settled as shown and waits for A2', () => {
    const shown: MatchableBooking = { ...booking, status: 'shown' };
    expect(matchVisit({ date: '2026-11-10' }, [shown])).toBe(shown);
  });

  it('as the first visit after it was made, not as a later one', () => {
    expect(matchVisit({ date: '2026-11-12', otherVisits: ['2026-10-31', '2026-11-13'] }, [booking])).toBe(booking);
    expect(matchVisit({ date: '2026-11-12', otherVisits: ['2026-11-05'] }, [booking])).toBeNull();
  });

  it('also where the vehicle came twice that day', () => {
    expect(matchVisit({ date: '2026-11-12', otherVisits: ['2026-11-12'] }, [booking])).toBe(booking);
  });

  it('the earliest of several', () => {
    const earlier = { ...booking, id: 2, date: '2026-11-08' };
    expect(matchVisit({ date: '2026-11-09' }, [booking, earlier])).toBe(earlier);
    expect(matchVisit({ date: '2026-11-09' }, [earlier, { ...earlier, id: 3 }, booking])).toBe(earlier);
  });

  it('within as many days as the setting says', () => {
    expect(matchVisit({ date: '2026-11-17' }, [booking], { settleDays: 6 })).toBeNull();
  });
});

describe('a visit settles nothing', () => {
  it.each<[string, string, Partial<MatchableBooking>]>([
    ['before the booking was made', '2026-10-31', {}],
    ['more than seven days after it', '2026-11-18', {}],
    ['that was cancelled', '2026-11-10', { status: 'cancelled' }],
    ['that was rescheduled', '2026-11-10', { status: 'rescheduled' }],
    ['that was settled as done', '2026-11-10', { status: 'done' }],
    ['that was settled as no-show', '2026-11-10', { status: 'no_show' }],
  ])('%s', (_, date, change) => {
    expect(matchVisit({ date }, [{ ...booking, ...change }])).toBeNull();
  });
});

describe('a visit is', () => {
  it('CRM-attributed when it settles a CRM booking', () => {
    expect(attributeVisit({ date: '2026-11-10' }, [booking], [])).toEqual({ kind: 'crm', bookingId: 1 });
  });

  it.each([
    ['influenced', 'reached 30 days before', '2026-10-21', 'call_back'],
    ['influenced', 'reached the same day', '2026-11-20', 'declined'],
    ['walk_in', 'reached 31 days before', '2026-10-20', 'call_back'],
    ['walk_in', 'reached afterwards', '2026-11-21', 'call_back'],
    ['walk_in', 'tried, not reached', '2026-11-10', 'no_answer'],
    ['walk_in', 'only written to', '2026-11-10', 'sent'],
  ] as const)('%s when %s', (kind, _, on, result) => {
    expect(attributeVisit({ date: '2026-11-20' }, [booking], [{ on, result }])).toEqual({ kind, bookingId: null });
  });

  it('not CRM-attributed by a booking of the desk, though that is settled', () => {
    expect(attributeVisit({ date: '2026-11-10' }, [{ ...booking, crm: false }], [])).toEqual({ kind: 'walk_in', bookingId: 1 });
  });
});
