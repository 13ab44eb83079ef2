import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { replanVehicles } from '../../../electron/worker/planning/replan.ts';
import { type ContactDays, openContactDays } from '../../support/contact-days.ts';
import { addVisit } from '../../support/facts.ts';

let days: ContactDays;
beforeEach(() => {
  days = openContactDays();
});
afterEach(() => days.close());

test('a promised call-back holds the step until its day, and the next attempt waits for it', async () => {
  const { vehicleId } = days.vehicle();
  await days.log(vehicleId, { result: 'call_back', callBackAt: '2026-02-26T13:30' });
  days.at('2026-02-24');
  expect(await days.due()).toEqual([]);
  days.at('2026-02-28');
  const { items } = await days.worklist();
  expect(items).toMatchObject([
    { kind: 'call_back', attempt: 1, channel: 'call', dueDate: '2026-02-26', lateDays: 2, callBackAt: '2026-02-26T13:30' },
  ]);
  await days.log(vehicleId, { result: 'no_answer' });
  expect(await days.due()).toEqual([]);
  days.at('2026-03-01');
  expect(await days.due()).toEqual(['attempt 2 call 2026-03-01']);
});

test('a customer who rings before the promised day has kept it', async () => {
  const { vehicleId } = days.vehicle();
  await days.log(vehicleId, { result: 'call_back', callBackAt: '2026-02-20T13:30' });
  days.at('2026-02-12');
  await days.log(vehicleId, { result: 'booked', booking: { date: '2026-02-16', slot: '09:00', type: 'regular' } });
  expect(await days.history(vehicleId)).toMatchObject([{ result: 'booked', attempt: 1 }, { result: 'call_back' }]);
  days.at('2026-02-15');
  expect(await days.due()).toEqual(['confirm_booking call 2026-02-15']);
});

test('after a no-show the step opens again at once as a re-contact, and the later attempts go on by their dates', async () => {
  const { vehicleId } = days.vehicle();
  const { bookingIds } = await days.log(vehicleId, { result: 'booked', booking: { date: '2026-02-11', slot: '09:00', type: 'regular' } });
  days.at('2026-02-12');
  expect(await days.due()).toEqual(['settle_booking call 2026-02-12']);
  await days.settle(bookingIds[0] ?? 0, 'no_show');
  const { items } = await days.worklist();
  expect(items).toMatchObject([{ kind: 'attempt', attempt: 1, channel: 'call', reContact: true, dueDate: '2026-02-12' }]);
  await days.log(vehicleId, { result: 'no_answer' });
  expect(await days.history(vehicleId)).toMatchObject([
    { reContact: true, attempt: 1 },
    { reContact: false, attempt: 1 },
  ]);
  expect(await days.due()).toEqual([]);
  days.at('2026-02-24');
  expect(await days.due()).toEqual(['attempt 2 call 2026-02-24']);
});

test('two vehicles of one number stand together at the place of the more urgent and are logged in one go', async () => {
  const phone = '+6281255500188';
  const calm = days.vehicle({ phone, purchaseDate: '2026-01-10' });
  const between = days.vehicle({ purchaseDate: '2026-01-07' });
  const urgent = days.vehicle({ phone, purchaseDate: '2026-01-02', firstImportedOn: '2026-01-05' });
  const { items } = await days.worklist();
  expect(items.map((item) => [item.vehicleId, item.lateDays])).toEqual([
    [urgent.vehicleId, 8],
    [calm.vehicleId, 0],
    [between.vehicleId, 3],
  ]);

  const booking = { date: '2026-02-11', slot: '09:00', type: 'regular' as const };
  const { contactIds, bookingIds } = await days.logAll([
    days.draft(urgent.vehicleId, { result: 'booked', booking }),
    days.draft(calm.vehicleId, { result: 'booked', booking }),
  ]);
  expect([contactIds.length, bookingIds.length]).toEqual([2, 2]);
  expect((await days.worklist()).items.map((item) => item.vehicleId)).toEqual([between.vehicleId]);
});

test('several drafts are logged all or nothing, and only for people reached together', async () => {
  const phone = '+6281255500188';
  const one = days.vehicle({ phone });
  const other = days.vehicle({ phone });
  const stranger = days.vehicle();
  const half = days.logAll([days.draft(one.vehicleId, {}), days.draft(other.vehicleId, { result: 'declined' })]);
  await expect(half).rejects.toMatchObject({
    code: 'contact_incomplete',
    data: { problems: ['objection_required'], drafts: [[], ['objection_required']] },
  });
  const full = { date: '2026-02-11', slot: '09:00', type: 'regular' as const };
  days.context.db.raw.exec("UPDATE booking_slots SET capacity = 1 WHERE time = '09:00' AND type = 'regular'");
  const overfull = days.logAll([
    days.draft(one.vehicleId, { result: 'booked', booking: full }),
    days.draft(other.vehicleId, { result: 'booked', booking: full }),
  ]);
  await expect(overfull).rejects.toMatchObject({ code: 'slot_full', data: { capacity: 1, taken: 1 } });
  const strangers = days.logAll([days.draft(one.vehicleId, {}), days.draft(stranger.vehicleId, {})]);
  await expect(strangers).rejects.toMatchObject({ data: { problems: ['phones_differ'] } });
  const twice = days.logAll([days.draft(one.vehicleId, {}), days.draft(one.vehicleId, {})]);
  await expect(twice).rejects.toMatchObject({ data: { problems: ['follow_up_twice'] } });
  const counted = days.context.db.read.prepare<[]>('SELECT (SELECT count(*) FROM contacts) + (SELECT count(*) FROM bookings) AS n').get();
  expect(counted).toEqual({ n: 0 });
});

describe('a call promised for a day after the deadline', () => {
  async function promised() {
    const { vehicleId } = days.vehicle();
    days.at('2026-03-05');
    await days.log(vehicleId, { result: 'call_back', callBackAt: '2026-03-20T10:00' });
    days.at('2026-03-12');
    expect(await days.due()).toEqual([]);
    return vehicleId;
  }

  test('is on the list of that day, outside the plan, until somebody keeps it', async () => {
    const vehicleId = await promised();
    days.at('2026-03-21');
    expect((await days.worklist()).items).toMatchObject([
      { kind: 'call_back', followUp: null, dueDate: '2026-03-20', lateDays: 1, callBackAt: '2026-03-20T10:00' },
    ]);
    await days.log(vehicleId, { followUp: null, result: 'no_answer' });
    expect((await days.worklist()).progress).toMatchObject({ total: 1, done: 1 });
    days.at('2026-03-22');
    expect(await days.due()).toEqual([]);
  });

  test('is not, once something else was agreed before', async () => {
    const { vehicleId } = days.vehicle();
    days.at('2026-03-05');
    await days.log(vehicleId, { result: 'call_back', callBackAt: '2026-03-20T10:00' });
    days.at('2026-03-06');
    const refused = { objection: 'other' as const, objectionText: 'pindah kota' };
    await days.log(vehicleId, { result: 'declined', ...refused });
    days.at('2026-03-20');
    expect(await days.due()).toEqual([]);
  });

  test('is not, when the visit came first', async () => {
    const vehicleId = await promised();
    addVisit(days.context, vehicleId, { date: '2026-03-16', kpbStep: 1 });
    days.context.db.transaction(() => replanVehicles(days.context, [vehicleId]));
    days.at('2026-03-20');
    expect(await days.due()).toEqual([]);
  });
});

describe('a call promised outside the plan', () => {
  test.each(['do_not_contact', 'sold', 'wrong_number'] as const)('is not made after %s', async (result) => {
    const { vehicleId } = days.vehicle();
    await days.log(vehicleId, { followUp: null, result: 'call_back', callBackAt: '2026-02-12T09:00' });
    days.at('2026-02-10');
    await days.log(vehicleId, { result });
    days.at('2026-02-12');
    expect(await days.due()).toEqual([]);
  });

  test('is made when the customer asked for it after withdrawing consent', async () => {
    const { vehicleId } = days.vehicle();
    await days.log(vehicleId, { result: 'do_not_contact' });
    days.at('2026-02-10');
    await days.log(vehicleId, { followUp: null, result: 'call_back', callBackAt: '2026-02-12T09:00' });
    days.at('2026-02-12');
    expect(await days.due()).toEqual(['call_back call 2026-02-12']);
  });
});
