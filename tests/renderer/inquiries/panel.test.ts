import { describe, expect, test } from 'vitest';
import { responseClock } from '../../../renderer/features/inquiries/list/response-clock.ts';
import { openTabOf } from '../../../renderer/features/inquiries/list/tabs.ts';
import { vehicleName } from '../../../renderer/features/inquiries/list/vehicle-name.ts';
import {
  answerForKey,
  emptyForm,
  type InquiryForm,
  missingOf,
  takeBack,
  toLog,
} from '../../../renderer/features/inquiries/panel/inquiry-form.ts';

const TODAY = '2026-11-19';
const NOW = `${TODAY}T08:05:00`;
const empty = emptyForm({ vehicle: { id: 7, make: null, model: null, plate: null } }, TODAY);
const form = (part: Partial<InquiryForm>): InquiryForm => ({ ...empty, ...part });
const slot = { ...empty.booking, date: '2026-11-20', slot: '09:00' };

describe('the clock of the first response', () => {
  const waiting = { status: 'open', firstResponse: { state: 'waiting', minutes: 0, dueAt: `${TODAY}T10:00:00` } } as const;
  test.each([
    [`${TODAY}T08:00:00`, { state: 'running', minutes: 120 }],
    [`${TODAY}T09:29:59`, { state: 'soon', minutes: 30 }],
    [`${TODAY}T09:28:59`, { state: 'running', minutes: 31 }],
    [`${TODAY}T10:00:30`, { state: 'soon', minutes: 0 }],
    [`${TODAY}T10:35:00`, { state: 'overdue', minutes: 35 }],
    ['2026-11-20T10:00:00', { state: 'overdue', minutes: 1440 }],
  ])('at %s', (now, clock) => expect(responseClock(waiting, now)).toEqual(clock));
  test('stands still for who was answered, and for what is settled', () => {
    expect(responseClock({ ...waiting, firstResponse: { ...waiting.firstResponse, state: 'late' } }, NOW)).toBeNull();
    expect(responseClock({ ...waiting, status: 'lost' }, NOW)).toBeNull();
  });
});

test.each([
  [{ attempt: 1, channel: 'call', dueDate: '2026-11-18', late: 1 }, 'due'],
  [{ attempt: 1, channel: 'call', dueDate: TODAY, late: 0 }, 'due'],
  [{ attempt: 2, channel: 'call', dueDate: '2026-11-20', late: 0 }, 'waiting'],
  [null, 'waiting'],
] as const)('what is next (%o) stands under %s', (next, tab) => expect(openTabOf({ next }, TODAY)).toBe(tab));

test.each([
  ['Yamaha', 'Yamaha Aerox', 'Yamaha Aerox'],
  ['Honda', 'BeAT', 'Honda BeAT'],
  [null, 'BeAT', 'BeAT'],
  ['Honda', null, 'Honda'],
  [null, null, ''],
])('%s %s is called "%s"', (make, model, name) => expect(vehicleName({ make, model })).toBe(name));

describe('the panel', () => {
  test('digits answer the question in focus', () => {
    expect(answerForKey(empty, '2')).toEqual({ result: 'lost' });
    expect(answerForKey(form({ result: 'lost' }), '4')).toEqual({ lostReason: 'other_dealer' });
    expect(answerForKey(form({ result: 'no_answer' }), '4')).toBeNull();
    expect(answerForKey(empty, '9')).toBeNull();
  });
  test('Esc takes the newest answer back first', () => {
    expect(takeBack(form({ result: 'booked', booking: slot }))).toEqual({ booking: { ...slot, date: null, slot: null } });
    expect(takeBack(form({ result: 'lost', lostReason: 'price' }))).toEqual({ lostReason: null });
    expect(takeBack(form({ result: 'lost' }))).toEqual({ result: null });
    expect(takeBack(empty)).toBeNull();
  });
  test.each<[Partial<InquiryForm>, string | null]>([
    [{}, 'result'],
    [{ result: 'lost' }, 'lostReason'],
    [{ result: 'lost', lostReason: 'price' }, null],
    [{ result: 'booked' }, 'slot'],
    [{ result: 'booked', booking: slot }, null],
    [{ result: 'booked', booking: { ...slot, type: 'home_service' } }, 'address'],
    [{ result: 'call_back' }, 'callBackTime'],
    [{ result: 'call_back', callBackTime: '08:04' }, 'callBackPast'],
    [{ result: 'call_back', callBackTime: '08:05' }, null],
    [{ result: 'no_answer' }, null],
  ])('%o lacks %s', (part, missing) => expect(missingOf(form(part), NOW)).toBe(missing));
  test('only what belongs to the result goes out', () => {
    const answered = form({ result: 'lost', lostReason: 'price', callBackTime: '10:00', booking: slot, note: ' mahal ' });
    expect(toLog(answered, 5, 'call')).toEqual({ id: 5, channel: 'call', result: 'lost', lostReason: 'price', note: 'mahal' });
    expect(toLog({ ...answered, result: 'booked' }, 5, 'call')).toEqual({
      id: 5,
      channel: 'call',
      result: 'booked',
      note: 'mahal',
      booking: { date: '2026-11-20', slot: '09:00', type: 'regular', vehicleId: 7 },
    });
    expect(toLog(empty, 5, 'call')).toBeNull();
  });
});
