import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOTICE_CODES, type NoticeFacts, noticesOf } from '../../shared/domain/notices.ts';

const QUIET: NoticeFacts = {
  now: '2026-11-19T10:00:00',
  closingTime: '16:30',
  callBacks: [],
  inquiryCallBacks: [],
  responses: [],
  requests: [],
  unconfirmed: 0,
  day: { contacts: 12, isSubmitted: false, isClosed: false },
  mayClose: false,
  oldestOpenDay: null,
  sync: null,
  daysWithoutBackup: null,
};
const SENT = { isStopped: false, refused: 0, oldest: null, hasProblem: false };
const evening = '2026-11-19T16:30:00';
const brief = (facts: Partial<NoticeFacts>) =>
  noticesOf({ ...QUIET, ...facts }).map(({ code, count, at, date, urgency }) =>
    [code, count, at ?? date, urgency === 'now' ? '!' : ''].filter((word) => word !== null && word !== '').join(' '),
  );

describe('notices', () => {
  it.each<[string, Partial<NoticeFacts>, string[]]>([
    ['nothing', {}, []],
    ['a call-back in a quarter of an hour', { callBacks: ['2026-11-19T10:15'] }, ['call_back 1 2026-11-19T10:15 !']],
    ['a call-back in sixteen minutes', { callBacks: ['2026-11-19T10:16'] }, []],
    [
      'call-backs of now, of yesterday and of later on',
      { callBacks: ['2026-11-19T10:00', '2026-11-18T15:00', '2026-11-19T14:00', '2026-11-20T09:00'] },
      ['call_back 2 2026-11-18T15:00 !'],
    ],
    ['an inquirer who was promised a call', { inquiryCallBacks: ['2026-11-19T09:00'] }, ['inquiry_call_back 1 2026-11-19T09:00 !']],
    [
      'privacy requests: with time, in their last day, over their time',
      {
        requests: [
          { dueAt: '2026-11-22T10:00', state: 'open' },
          { dueAt: '2026-11-20T09:00', state: 'nearly_due' },
          { dueAt: '2026-11-19T12:00', state: 'nearly_due' },
          { dueAt: '2026-11-18T10:00', state: 'overdue' },
        ],
      },
      ['privacy_overdue 1 2026-11-18T10:00 !', 'privacy_soon 2 2026-11-19T12:00'],
    ],
    [
      'first responses: overdue, within a quarter of an hour, later',
      {
        responses: [
          { dueAt: '2026-11-19T10:15', isOverdue: false },
          { dueAt: '2026-11-19T10:16', isOverdue: false },
          { dueAt: '2026-11-19T09:40', isOverdue: true },
          { dueAt: '2026-11-18T12:00', isOverdue: true },
        ],
      },
      ['response_overdue 2 2026-11-18T12:00 !', 'response_soon 1 2026-11-19T10:15 !'],
    ],
    ['bookings of tomorrow', { unconfirmed: 3 }, ['bookings_unconfirmed 3']],
    ['an admin a minute before the closing time', { now: '2026-11-19T16:29:59' }, []],
    ['an admin at the closing time', { now: evening }, ['day_not_submitted 1 2026-11-19 !']],
    ['an admin who has handed in', { now: evening, day: { contacts: 12, isSubmitted: true, isClosed: false } }, []],
    ['a manager at the closing time', { now: evening, mayClose: true }, ['day_not_closed 1 2026-11-19 !']],
    [
      'a manager whose own day is handed in, and not closed',
      { now: evening, mayClose: true, day: { contacts: 1, isSubmitted: true, isClosed: false } },
      ['day_not_closed 1 2026-11-19 !'],
    ],
    ['a closed day', { now: evening, mayClose: true, day: { contacts: 12, isSubmitted: false, isClosed: true } }, []],
    ['a holiday on which nobody worked', { now: evening, mayClose: true, day: { contacts: 0, isSubmitted: false, isClosed: false } }, []],
    ['another closing time', { now: '2026-11-19T12:00:00', closingTime: '12:00' }, ['day_not_submitted 1 2026-11-19 !']],
    ['an older day, to a manager', { mayClose: true, oldestOpenDay: '2026-11-16' }, ['older_day_open 1 2026-11-16']],
    ['an older day, to an admin, who cannot close it', { oldestOpenDay: '2026-11-16' }, []],
    ['head office reached', { sync: SENT }, []],
    ['a report that goes with the next try', { sync: { ...SENT, hasProblem: true, oldest: '2026-11-19' } }, []],
    ['a report of yesterday without trouble', { sync: { ...SENT, oldest: '2026-11-18' } }, []],
    ['a report of yesterday', { sync: { ...SENT, hasProblem: true, oldest: '2026-11-18' } }, ['sync_late 1 2026-11-18']],
    ['a line that only a person mends', { sync: { ...SENT, isStopped: true, hasProblem: true, oldest: '2026-11-18' } }, ['sync_stopped 1']],
    ['reports that head office did not take', { sync: { ...SENT, refused: 2 } }, ['sync_refused 2']],
    ['a backup of three days ago', { daysWithoutBackup: 3 }, ['backup_overdue 3']],
  ])('%s', (_name, facts, told) => {
    expect(brief(facts)).toEqual(told);
  });

  it('each leads to where it is solved', () => {
    const everything = { ...QUIET, now: evening, callBacks: [evening], inquiryCallBacks: [evening], unconfirmed: 1, daysWithoutBackup: 2 };
    const requests = [{ dueAt: evening, state: 'overdue' }] as const;
    const places = noticesOf({ ...everything, requests, mayClose: true, oldestOpenDay: '2026-11-16', sync: { ...SENT, refused: 1 } });
    expect(places.map(({ code, place, date }) => [code, place, date])).toEqual([
      ['call_back', 'call_backs', null],
      ['inquiry_call_back', 'inquiries', null],
      ['privacy_overdue', 'privacy', null],
      ['day_not_closed', 'report', '2026-11-19'],
      ['older_day_open', 'report', '2026-11-16'],
      ['bookings_unconfirmed', 'confirmations', null],
      ['sync_refused', 'head_office', null],
      ['backup_overdue', 'backups', null],
    ]);
  });

  it('tell each thing once, what somebody waits for first, in the order of their codes', () => {
    const minute = fc.integer({ min: 0, max: 24 * 60 - 1 }).map((all) => {
      const two = (number: number) => String(number).padStart(2, '0');
      return `2026-11-19T${two(Math.floor(all / 60))}:${two(all % 60)}`;
    });
    const facts = fc.record({
      now: minute,
      callBacks: fc.array(minute, { maxLength: 4 }),
      inquiryCallBacks: fc.array(minute, { maxLength: 4 }),
      responses: fc.array(fc.record({ dueAt: minute, isOverdue: fc.boolean() }), { maxLength: 4 }),
      requests: fc.array(fc.record({ dueAt: minute, state: fc.constantFrom('open', 'nearly_due', 'overdue') }), { maxLength: 4 }),
      unconfirmed: fc.nat(3),
      mayClose: fc.boolean(),
      oldestOpenDay: fc.constantFrom(null, '2026-11-16'),
      daysWithoutBackup: fc.constantFrom(null, 3),
    });
    fc.assert(
      fc.property(facts, (some) => {
        const told = noticesOf({ ...QUIET, ...some });
        const order = told.map(({ code }) => NOTICE_CODES.indexOf(code));
        expect(order).toEqual([...new Set(order)].toSorted((one, other) => one - other));
        const urgencies = told.map(({ urgency }) => urgency);
        expect(urgencies).toEqual(urgencies.toSorted());
      }),
      { numRuns: 200 },
    );
  });
});
