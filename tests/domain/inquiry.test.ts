import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../shared/domain/civil-date.ts';
import { deriveInquiry, firstResponse, type InquiryContactFact, type InquiryResult } from '../../shared/domain/inquiry.ts';

const GOAL = 120;

describe('the first response (DOMAIN 7)', () => {
  it.each([
    ['2026-11-19T09:00', null, '2026-11-19T09:00', 'waiting', 0],
    ['2026-11-19T09:00', null, '2026-11-19T11:00', 'waiting', 120],
    ['2026-11-19T09:00', null, '2026-11-19T11:01', 'overdue', 121],
    ['2026-11-19T09:00:30', '2026-11-19T11:00:30', '2026-11-20T08:00', 'in_time', 120],
    ['2026-11-19T09:00', '2026-11-19T11:01', '2026-11-20T08:00', 'late', 121],
    ['2026-11-19T23:30', '2026-11-20T00:15', '2026-11-20T08:00', 'in_time', 45],
    ['2026-12-31T23:30', null, '2027-01-01T02:00', 'overdue', 150],
    ['2026-11-19T09:00', '2026-11-19T08:50', '2026-11-19T10:00', 'in_time', 0], // a clock that was set back
  ])('of an inquiry of %s, answered %s, seen at %s is %s after %i minutes', (at, respondedAt, now, state, minutes) => {
    expect(firstResponse(at, respondedAt, now, GOAL)).toMatchObject({ state, minutes });
  });

  it('tells until when the goal holds', () => {
    expect(firstResponse('2026-11-19T23:30', null, '2026-11-19T23:31', GOAL).dueAt).toBe('2026-11-20T01:30:00');
  });
});

/** At once by call, +1 day by WhatsApp, +3 days by call. */
const CONVERSION = {
  deadlineDays: 3,
  attempts: [
    { n: 1, daysBefore: 3, channel: 'call' },
    { n: 2, daysBefore: 2, channel: 'whatsapp' },
    { n: 3, daysBefore: 0, channel: 'call' },
  ],
} as const;

const at = '2026-11-19T10:00';
const contact = (attempt: number, result: InquiryResult, day: string, callBackAt: string | null = null): InquiryContactFact => ({
  id: Number(day.slice(8)) * 10 + attempt,
  attempt,
  at: `${day}T11:00`,
  channel: 'call',
  result,
  callBackAt,
});

describe('the booking conversion', () => {
  it.each([
    ['nothing yet', [], '2026-11-19', { n: 1, channel: 'call', dueDate: '2026-11-19' }],
    ['nothing until the next day', [], '2026-11-20', { n: 2, channel: 'whatsapp', dueDate: '2026-11-20' }],
    ['no answer at once', [contact(1, 'no_answer', '2026-11-19')], '2026-11-19', null],
    ['no answer at once', [contact(1, 'no_answer', '2026-11-19')], '2026-11-20', { n: 2, channel: 'whatsapp', dueDate: '2026-11-20' }],
    [
      'an answer without a decision',
      [contact(1, 'answered', '2026-11-19')],
      '2026-11-20',
      { n: 2, channel: 'whatsapp', dueDate: '2026-11-20' },
    ],
    [
      'two attempts',
      [contact(1, 'no_answer', '2026-11-19'), contact(2, 'sent', '2026-11-20')],
      '2026-11-22',
      { n: 3, channel: 'call', dueDate: '2026-11-22' },
    ],
    ['a lost one', [contact(1, 'lost', '2026-11-19')], '2026-11-20', null],
  ])('with %s asks on %3$s for %4$j', (_what, contacts, today, expected) => {
    const { active } = deriveInquiry({ at, contacts, bookings: [] }, CONVERSION, today);
    if (expected === null) expect(active).toBeNull();
    else expect(active).toMatchObject(expected);
  });

  it('waits for a promised call-back and then asks for it', () => {
    const contacts = [contact(1, 'call_back', '2026-11-19', '2026-11-21T15:00')];
    expect(deriveInquiry({ at, contacts, bookings: [] }, CONVERSION, '2026-11-20').active).toBeNull();
    expect(deriveInquiry({ at, contacts, bookings: [] }, CONVERSION, '2026-11-21').callBackOn).toBe('2026-11-21');
  });

  it('rests while a booking stands, and asks again after a no-show until the deadline', () => {
    const booked = { madeOn: '2026-11-19', date: '2026-11-20', status: 'open' } as const;
    expect(
      deriveInquiry({ at, contacts: [contact(1, 'booked', '2026-11-19')], bookings: [booked] }, CONVERSION, '2026-11-20'),
    ).toMatchObject({ state: 'booked', active: null });
    const missed = { ...booked, status: 'no_show', settledOn: '2026-11-21' } as const;
    const after = deriveInquiry({ at, contacts: [contact(1, 'booked', '2026-11-19')], bookings: [missed] }, CONVERSION, '2026-11-21');
    expect(after.active).toMatchObject({ channel: 'call', reContact: true });
  });

  it('never asks for two things at once, nor for anything after the third day', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            attempt: fc.integer({ min: 1, max: 3 }),
            day: fc.nat({ max: 3 }),
            result: fc.constantFrom<InquiryResult[]>('no_answer', 'answered', 'sent', 'unreachable'),
          }),
          { maxLength: 4 },
        ),
        fc.nat({ max: 12 }),
        (made, later) => {
          const contacts = made
            .map(({ attempt, day, result }, index) => ({ ...contact(attempt, result, addDays('2026-11-19', day)), id: index + 1 }))
            .sort((one, other) => (one.at < other.at ? -1 : 1));
          const step = deriveInquiry({ at, contacts, bookings: [] }, CONVERSION, addDays('2026-11-19', later));
          if (later > 3) expect(step).toMatchObject({ state: 'lapsed', active: null });
        },
      ),
      { numRuns: 300 },
    );
  });
});
