import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readStoredInquiry } from '../../../db/queries/inquiries.ts';
import { readInquiryContacts } from '../../../db/queries/inquiry-contacts.ts';
import { storeHandlers } from '../../../electron/worker/handlers.ts';
import { inquiryStanding } from '../../../shared/domain/inquiry-standing.ts';
import { call, refusal } from '../../support/call.ts';
import { type InquiryBranch, openInquiryBranch } from './support.ts';

let branch: InquiryBranch;
beforeEach(() => {
  branch = openInquiryBranch();
});
afterEach(() => branch.close());

const reopen = (id: number) => call(storeHandlers, branch.context, 'inquiry.reopen', { id });

describe('the booking conversion', () => {
  it('asks at once, on the next day and on the third, and then for a decision', async () => {
    const id = await branch.ask();
    const seen: unknown[] = [];
    for (const day of ['19', '20', '21', '22', '23', '24']) {
      branch.clock.set(`2026-11-${day}T09:00`);
      const { next } = (await branch.get(id)).inquiry;
      seen.push(next && [next.attempt, next.channel, next.dueDate, next.late]);
      if (next && next.dueDate <= `2026-11-${day}`) await branch.log(id, { result: 'no_answer', channel: next.channel });
    }
    expect(seen).toEqual([
      [1, 'call', '2026-11-19', 0],
      [2, 'whatsapp', '2026-11-20', 0],
      [3, 'call', '2026-11-22', 0],
      [3, 'call', '2026-11-22', 0],
      [3, 'call', '2026-11-22', 1],
      [3, 'call', '2026-11-22', 2],
    ]);
    expect((await branch.get(id)).contacts.map(({ attempt, channel, result, user }) => [attempt, channel, result, user])).toEqual([
      [1, 'call', 'no_answer', 'Dewi Anggraini'],
      [2, 'whatsapp', 'no_answer', 'Dewi Anggraini'],
      ...Array(3).fill([3, 'call', 'no_answer', 'Dewi Anggraini']),
    ]);
    expect(await branch.list('open')).toMatchObject({ total: 1, due: 1 });
    await branch.log(id, { result: 'lost', lostReason: 'no_answer' });
    expect(await branch.list('open')).toMatchObject({ total: 0, due: 0 });
  });

  it('waits for the promised day, and keeps the promise after its end', async () => {
    const id = await branch.ask();
    await branch.log(id, { result: 'call_back', callBackAt: '2026-11-27T15:00' });
    branch.clock.set('2026-11-26T08:00');
    expect((await branch.get(id)).inquiry.next).toMatchObject({ channel: 'call', dueDate: '2026-11-27', late: 0 });
    expect(await branch.list('due')).toMatchObject({ total: 0 });
    branch.clock.set('2026-11-28T08:00');
    expect((await branch.list('due')).inquiries).toMatchObject([{ id, next: { dueDate: '2026-11-27', late: 1 } }]);
    await branch.log(id, { result: 'answered' });
    expect((await branch.get(id)).inquiry.next).toMatchObject({ dueDate: '2026-11-22' });
  });
});

describe('the first response', () => {
  it.each([
    ['sent', true],
    ['answered', true],
    ['no_answer', true],
    ['unreachable', false],
    ['wrong_number', false],
  ] as const)('is given by %s: %j', async (result, counts) => {
    const id = await branch.ask();
    branch.clock.set('2026-11-19T10:30');
    await branch.log(id, { result });
    branch.clock.set('2026-11-19T11:00');
    await branch.log(id, { result: 'answered' });
    expect((await branch.get(id)).inquiry.firstResponse).toMatchObject({ state: 'late', minutes: counts ? 150 : 180 });
  });

  it('has a goal that the branch sets', async () => {
    const id = await branch.ask();
    branch.clock.set('2026-11-19T08:20');
    await branch.log(id, { result: 'answered' });
    await call(storeHandlers, branch.context, 'settings.save', { firstResponseMinutes: 15 });
    expect((await branch.get(id)).inquiry.firstResponse).toMatchObject({ state: 'late', minutes: 20, dueAt: '2026-11-19T08:15:00' });
  });
});

describe('a contact', () => {
  it.each([
    [{ result: 'lost' }, ['lost_reason_required']],
    [{ result: 'answered', lostReason: 'price' }, ['lost_reason_not_expected']],
    [{ result: 'booked' }, ['booking_required']],
    [{ result: 'sent', booking: { date: '2026-11-20', slot: '09:00', type: 'regular' } }, ['booking_not_expected']],
    [{ result: 'call_back' }, ['call_back_time_required']],
    [{ result: 'call_back', callBackAt: '2026-11-19T07:59' }, ['call_back_in_past']],
    [{ result: 'call_back', callBackAt: '2026-11-31T09:00' }, ['call_back_in_past']],
    [{ result: 'no_answer', callBackAt: '2026-11-20T09:00' }, ['call_back_not_expected']],
  ] as const)('is refused as %j', async (given, problems) => {
    const id = await branch.ask();
    expect(await refusal(branch.log(id, given))).toEqual({ code: 'inquiry_incomplete', data: { problems } });
    expect((await branch.get(id)).contacts).toEqual([]);
  });

  it('settles as lost, with the reason, and no other follows', async () => {
    const id = await branch.ask();
    await branch.log(id, { result: 'lost', lostReason: 'distance', note: 'pindah kota' });
    const { inquiry, contacts } = await branch.get(id);
    expect(inquiry).toMatchObject({ status: 'lost', lostReason: 'distance', next: null });
    expect(contacts).toMatchObject([{ result: 'lost', lostReason: 'distance', note: 'pindah kota' }]);
    expect(await refusal(branch.log(id, { result: 'answered' }))).toEqual({ code: 'inquiry_settled', data: { id, status: 'lost' } });
    expect(await refusal(branch.log(99, { result: 'answered' }))).toMatchObject({ code: 'inquiry_not_found' });
  });
});

describe('reopening', () => {
  it('starts the follow-up over, and keeps what was logged', async () => {
    const id = await branch.ask();
    await branch.log(id, { result: 'lost', lostReason: 'price' });
    branch.clock.set('2026-12-01T08:00');
    await reopen(id);
    const { inquiry, contacts } = await branch.get(id);
    expect(inquiry).toMatchObject({ status: 'open', lostReason: null, next: { attempt: 1, dueDate: '2026-12-01' } });
    expect(contacts).toMatchObject([{ result: 'lost', lostReason: 'price' }]);
    await branch.log(id, { result: 'lost', lostReason: 'time' });
    expect((await branch.get(id)).inquiry).toMatchObject({ status: 'lost', lostReason: 'time' });
  });

  it('leaves an open one alone, and waits until the booking is cancelled', async () => {
    const id = await branch.ask();
    await reopen(id);
    expect((await branch.get(id)).inquiry.next).toMatchObject({ attempt: 1 });
    const bookingId = (await branch.log(id, { result: 'booked', booking: BOOKING })) ?? 0;
    expect(await refusal(reopen(id))).toEqual({ code: 'inquiry_booking_stands', data: { id, date: BOOKING.date } });
    await call(storeHandlers, branch.context, 'booking.settle', { id: bookingId, status: 'cancelled' });
    await reopen(id);
    expect((await branch.get(id)).inquiry).toMatchObject({ status: 'open', bookingAt: null });
    const again = await branch.log(id, { result: 'booked', booking: BOOKING });
    expect(again).toBeGreaterThan(bookingId);
    expect((await branch.get(id)).inquiry).toMatchObject({ status: 'booked', bookingAt: '2026-11-20T09:00' });
  });
});

const BOOKING = { date: '2026-11-20', slot: '09:00', type: 'regular', overbook: true } as const;

describe('whatever happens to an inquiry', () => {
  const step = fc.oneof(
    fc.constantFrom('answered', 'no_answer', 'sent', 'unreachable', 'wrong_number', 'lost', 'booked', 'call_back', 'reopen', 'cancel'),
    fc.integer({ min: 1, max: 40 }),
  );

  it('its state in the table is what its contacts say', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), fc.constantFrom('instagram', 'phone'), async (steps, channel) => {
        branch.clock.set('2026-11-19T08:00');
        const id = await branch.ask({ channel });
        let bookingId = 0;
        for (const one of steps) {
          if (typeof one === 'number') branch.clock.set(later(branch.context.now, one));
          else {
            const date = later(branch.context.now, 24).slice(0, 10);
            const given = {
              ...(one === 'lost' ? { lostReason: 'price' as const } : {}),
              ...(one === 'call_back' ? { callBackAt: later(branch.context.now, 30) } : {}),
              ...(one === 'booked' ? { booking: { ...BOOKING, date } } : {}),
            };
            try {
              if (one === 'reopen') await reopen(id);
              else if (one === 'cancel')
                await call(storeHandlers, branch.context, 'booking.settle', { id: bookingId, status: 'cancelled' });
              else bookingId = (await branch.log(id, { result: one as never, ...given })) ?? bookingId;
            } catch (failure) {
              expectRefused(failure);
            }
          }
          expectDerived(id);
        }
      }),
      { numRuns: 40 },
    );
  });

  function expectDerived(id: number) {
    const { read } = branch.context.db;
    const stored = readStoredInquiry(read, id);
    if (!stored) throw new Error('gone');
    const frame = { at: stored.at, channel: stored.channel, reopenedAt: stored.reopened_at, reopenedAfter: stored.reopened_after };
    expect(inquiryStanding(frame, readInquiryContacts(read, [id]).get(id) ?? [])).toEqual({
      status: stored.status,
      lostReason: stored.lost_reason,
      settledAt: stored.settled_at,
      firstResponseAt: stored.first_response_at,
    });
  }

  function expectRefused(failure: unknown) {
    const refusals = ['inquiry_settled', 'inquiry_booking_stands', 'booking_not_found', 'booking_settled', 'booking_refused'];
    expect(refusals).toContain((failure as { code?: string }).code);
  }
});

function later(at: string, hours: number): string {
  return new Date(Date.parse(`${at}Z`) + hours * 3_600_000).toISOString().slice(0, 19);
}
