import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readFunnel, readStageIds } from '../../../db/queries/funnel-figures.ts';
import { bookingHandlers } from '../../../electron/worker/use-cases/bookings.ts';
import { dayHandlers } from '../../../electron/worker/use-cases/days.ts';
import { settleWaitingMessages } from '../../../electron/worker/use-cases/worklist/settle-waiting-messages.ts';
import { call } from '../../support/call.ts';
import { type ContactDays, openContactDays } from '../../support/contact-days.ts';

// Each row of DOMAIN 6's table, counted by hand. KPB1 of these vehicles: 02-09 WhatsApp, 02-24 and 03-04 calls, deadline 03-11.
let days: ContactDays;
beforeEach(() => {
  days = openContactDays();
});
afterEach(() => days.close());

const report = (date: string) => call(dayHandlers, days.context, 'day.report', { date });
const dayOf = async (date: string) => (await report(date)).figures.day;
const booking = (date: string) => ({ date, slot: '09:00', type: 'regular' as const });

describe('attempts', () => {
  test('are due while active, followed up once however often they were contacted, and on time until the day after', async () => {
    const [first, second, third] = [days.vehicle(), days.vehicle(), days.vehicle()].map((one) => one.vehicleId) as [number, number, number];
    await days.log(first, { result: 'sent' });
    await days.log(first, { result: 'call_back', channel: 'whatsapp', callBackAt: '2026-02-12T10:00' });
    expect((await dayOf('2026-02-09')).total).toEqual({ due: 3, followedUp: 1, onTime: 1, reached: 1, booked: 0, missed: 0 });
    days.at('2026-02-10');
    await days.log(second, { result: 'no_answer' });
    days.at('2026-02-11');
    await days.log(third, { result: 'no_answer' });
    expect((await dayOf('2026-02-10')).total).toMatchObject({ due: 2, followedUp: 1, onTime: 1, reached: 0 });
    expect((await dayOf('2026-02-11')).total).toMatchObject({ due: 1, followedUp: 1, onTime: 0, reached: 0 });
    const { monthToDate } = (await report('2026-02-11')).figures;
    expect([monthToDate.from, monthToDate.to]).toEqual(['2026-02-01', '2026-02-11']);
    expect(monthToDate.total).toEqual({ due: 3, followedUp: 3, onTime: 2, reached: 1, booked: 0, missed: 0 });
    expect(monthToDate.results).toEqual({ sent: 1, call_back: 1, no_answer: 2 });
  });

  test.each([
    [{ result: 'booked', booking: booking('2026-02-12') }, 1],
    [{ result: 'declined', objection: 'other', objectionText: 'tidak mau' }, 1],
    [{ result: 'call_back', callBackAt: '2026-02-10T10:00' }, 1],
    [{ result: 'already_serviced', servicedWhere: 'elsewhere', servicedOn: '2026-02-01' }, 1],
    [{ result: 'sold' }, 1],
    [{ result: 'do_not_contact' }, 1],
    [{ result: 'sent' }, 0],
    [{ result: 'no_answer' }, 0],
    [{ result: 'undelivered' }, 0],
    [{ result: 'unreachable' }, 0],
    [{ result: 'wrong_number' }, 0],
  ] as const)('%o reaches %i', async (said, reached) => {
    await days.log(days.vehicle().vehicleId, said);
    expect((await dayOf('2026-02-09')).total).toMatchObject({ due: 1, followedUp: 1, reached });
  });

  test('become missed on the day the next one begins, and the last one on the day after the deadline', async () => {
    days.vehicle();
    days.at('2026-03-12');
    expect([(await dayOf('2026-02-23')).total.missed, (await dayOf('2026-02-24')).total.missed]).toEqual([0, 1]);
    expect((await dayOf('2026-02-24')).rows.map((row) => [row.attempt, row.due, row.missed])).toEqual([
      [null, 1, 1],
      [1, 0, 1],
      [2, 1, 0],
    ]);
    expect((await dayOf('2026-03-12')).total).toMatchObject({ due: 0, missed: 1 });
    expect((await report('2026-03-12')).figures.monthToDate.total.missed).toBe(2);
  });

  test('are not followed up by what the system writes', async () => {
    await days.log(days.vehicle().vehicleId, { result: 'sent' });
    days.at('2026-02-24');
    settleWaitingMessages(days.context);
    const { figures, detail } = await report('2026-02-24');
    expect(figures.day.total).toMatchObject({ due: 1, followedUp: 0, missed: 0 });
    expect([figures.perUser, detail]).toEqual([[], []]);
  });

  test('of a missed booking are due and followed up at once, also before the step’s first date', async () => {
    days.at('2026-01-20');
    const { vehicleId } = days.vehicle();
    const { id } = await days.book(vehicleId, '2026-01-21');
    days.at('2026-01-22');
    await days.settle(id, 'no_show');
    expect((await dayOf('2026-01-22')).total).toMatchObject({ due: 1, followedUp: 0 });
    days.at('2026-01-23');
    await days.log(vehicleId, { result: 'booked', booking: booking('2026-01-24') });
    expect((await dayOf('2026-01-22')).total).toMatchObject({ due: 1, followedUp: 0 });
    expect((await dayOf('2026-01-23')).total).toEqual({ due: 1, followedUp: 1, onTime: 1, reached: 1, booked: 1, missed: 0 });
    expect((await report('2026-01-23')).figures.monthToDate.total).toMatchObject({ due: 1, followedUp: 1 });
  });

  test('whose contact was corrected away are not followed up', async () => {
    const { vehicleId } = days.vehicle();
    const logged = await days.log(vehicleId, { result: 'booked', booking: booking('2026-02-12') });
    expect((await dayOf('2026-02-09')).total).toMatchObject({ followedUp: 1, booked: 1 });
    await days.correct(logged.contactIds[0] ?? 0, null);
    const { figures, detail } = await report('2026-02-09');
    expect(figures.day.total).toMatchObject({ due: 1, followedUp: 0, reached: 0, booked: 0 });
    expect(detail.map((row) => [row.result, row.corrected])).toEqual([['booked', true]]);
  });
});

test('offers are counted by kind, and once more when accepted', async () => {
  const decline = { result: 'declined', objection: 'time', weekdayImpossible: true, offer: 'weekend_booking' } as const;
  await days.log(days.vehicle().vehicleId, { ...decline, offerAnswer: 'refused' });
  await days.log(days.vehicle().vehicleId, {
    ...decline,
    offerAnswer: 'accepted',
    booking: { date: '2026-02-14', slot: '08:00', type: 'weekend' },
  });
  await days.log(days.vehicle().vehicleId, { result: 'declined', objection: 'distance', offer: 'home_service', offerAnswer: 'refused' });
  const { offers, total } = await dayOf('2026-02-09');
  expect(offers).toEqual({
    weekend_booking: { made: 2, accepted: 1 },
    home_service: { made: 1, accepted: 0 },
    promo_booking: { made: 0, accepted: 0 },
  });
  expect(total.booked).toBe(1);
});

describe('bookings', () => {
  test('are made once: moving one does not make another, and it is booked for its new day only', async () => {
    await days.log(days.vehicle().vehicleId, { result: 'booked', booking: booking('2026-02-12') });
    const [made] = await days.bookings('2026-02-12');
    days.at('2026-02-10');
    await call(bookingHandlers, days.context, 'booking.reschedule', { id: made?.id ?? 0, date: '2026-02-13', slot: '10:00' });
    days.at('2026-02-13');
    expect([(await dayOf('2026-02-09')).total.booked, (await dayOf('2026-02-10')).total.booked]).toEqual([1, 0]);
    expect([(await dayOf('2026-02-12')).bookedForPeriod, (await dayOf('2026-02-13')).bookedForPeriod]).toEqual([0, 1]);
    expect((await report('2026-02-13')).figures.monthToDate).toMatchObject({ total: { booked: 1 }, bookedForPeriod: 1 });
  });

  test('at the desk are nobody`s contact, but are booked for their day', async () => {
    await days.book(days.vehicle().vehicleId, '2026-02-09');
    const { figures } = await report('2026-02-09');
    expect([figures.day.total.booked, figures.day.bookedForPeriod, figures.perUser]).toEqual([0, 1, []]);
  });

  test('of a day come or do not come; who was served settles a booking', async () => {
    for (const _ of [1, 2, 3, 4]) await days.log(days.vehicle().vehicleId, { result: 'booked', booking: booking('2026-02-12') });
    days.at('2026-02-12T15:00');
    const [shown, done, noShow] = await days.bookings('2026-02-12');
    await days.settle(shown?.id ?? 0, 'shown');
    await days.settle(done?.id ?? 0, 'done');
    days.at('2026-02-13');
    await days.settle(noShow?.id ?? 0, 'no_show');
    expect(await dayOf('2026-02-12')).toMatchObject({ bookedForPeriod: 4, shown: 2, noShow: 1, doneService: 1 });
    expect((await report('2026-02-13')).figures.monthToDate).toMatchObject({ bookedForPeriod: 4, shown: 2, noShow: 1, doneService: 1 });
  });

  test('are still made by whoever logged them, when they were moved and the contact is corrected after that', async () => {
    const { vehicleId } = days.vehicle();
    const { contactIds, bookingIds } = await days.log(vehicleId, { result: 'booked', booking: booking('2026-02-12') });
    await call(bookingHandlers, days.context, 'booking.reschedule', { id: bookingIds[0] ?? 0, date: '2026-02-13', slot: '10:00' });
    const corrected = { result: 'booked', note: 'motor istrinya', booking: booking('2026-02-14') } as const;
    const { contactId } = await days.correct(contactIds[0] ?? 0, days.draft(vehicleId, corrected));
    const { figures, detail } = await report('2026-02-09');
    expect([figures.day.total.booked, figures.perUser]).toMatchObject([1, [{ name: 'Rina Wulandari', followedUp: 1, booked: 1 }]]);
    expect(detail.map((row) => row.bookingAt)).toEqual([null, '2026-02-14T09:00']);
    await days.correct(contactId, null);
    expect((await dayOf('2026-02-09')).total.booked).toBe(0);
    expect((await days.bookings('2026-02-14')).map(({ status }) => status)).toEqual(['cancelled']);
  });

  test('whose contact was corrected away are no bookings of the funnel either', async () => {
    const { vehicleId } = days.vehicle();
    const said = (date: string) => ({ result: 'booked', booking: booking(date) }) as const;
    const { contactIds } = await days.log(vehicleId, said('2026-02-12'));
    const funnel = () => readFunnel(days.context.db.read, 'channel', '2026-02-01', '2026-02-28').map(({ bookings }) => bookings);
    const { contactId } = await days.correct(contactIds[0] ?? 0, days.draft(vehicleId, said('2026-02-13')));
    expect(funnel()).toEqual([1]);
    await days.correct(contactId, null);
    expect([funnel(), readStageIds(days.context.db.read, 'bookings', '2026-02-01', '2026-02-28')]).toEqual([[], []]);
  });

  test('that a later correction brings count for who logged them, on the day they were made', async () => {
    const { vehicleId } = days.vehicle();
    const { contactIds } = await days.log(vehicleId, { result: 'no_answer' });
    days.at('2026-02-10');
    await days.correct(contactIds[0] ?? 0, days.draft(vehicleId, { result: 'booked', booking: booking('2026-02-12') }));
    const { figures } = await report('2026-02-10');
    expect([figures.day.total.booked, figures.perUser]).toMatchObject([1, [{ name: 'Rina Wulandari', followedUp: 0, booked: 1 }]]);
  });
});
