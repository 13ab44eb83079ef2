import { describe, expect, it } from 'vitest';
import type { InquiryResult } from '../../shared/domain/inquiry.ts';
import { type InquiryContact, nextContact } from '../../shared/domain/inquiry-standing.ts';

const frame = { at: '2026-11-19T09:00', channel: 'instagram', reopenedAt: null, reopenedAfter: null };
const conversion = {
  deadlineDays: 3,
  attempts: [
    { n: 1, daysBefore: 3, channel: 'whatsapp' },
    { n: 2, daysBefore: 2, channel: 'call' },
    { n: 3, daysBefore: 0, channel: 'call' },
  ],
} as const;

function contact(id: number, attempt: number, result: InquiryResult, day: string, callBackAt: string | null = null): InquiryContact {
  return { id, attempt, at: `${day}T10:00`, channel: 'call', result, callBackAt, lostReason: result === 'lost' ? 'price' : null };
}
const everyAttempt = [
  contact(1, 1, 'sent', '2026-11-19'),
  contact(2, 2, 'no_answer', '2026-11-20'),
  contact(3, 3, 'no_answer', '2026-11-22'),
];

describe('what is next with an inquiry', () => {
  it.each([
    ['nobody has written yet', [], '2026-11-19', { attempt: 1, channel: 'whatsapp', dueDate: '2026-11-19', late: 0 }],
    [
      'called, and the last attempt is to come',
      everyAttempt.slice(0, 2),
      '2026-11-20',
      { attempt: 3, channel: 'call', dueDate: '2026-11-22', late: 0 },
    ],
    ['all attempts made, still the same day', everyAttempt, '2026-11-22', null],
    [
      'all attempts made: somebody must decide',
      everyAttempt,
      '2026-11-23',
      { attempt: 3, channel: 'call', dueDate: '2026-11-22', late: 1 },
    ],
    ['forgotten from the start', [], '2027-01-01', { attempt: 3, channel: 'call', dueDate: '2026-11-22', late: 40 }],
    [
      'a promise after the end',
      [contact(1, 3, 'call_back', '2026-11-22', '2026-12-01T09:00')],
      '2026-11-25',
      { attempt: 3, channel: 'call', dueDate: '2026-12-01', late: 0 },
    ],
    ['lost', [...everyAttempt, contact(4, 3, 'lost', '2026-11-23')], '2026-11-24', null],
  ] as const)('%s', (_case, contacts, today, expected) => {
    expect(nextContact(frame, [...contacts], conversion, today, { restrained: false })).toEqual(expected);
  });

  it('is nothing after the end with somebody who is not to be asked', () => {
    expect(nextContact(frame, everyAttempt, conversion, '2026-11-23', { restrained: true })).toBeNull();
  });
});
