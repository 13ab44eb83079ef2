import { afterEach, beforeEach, expect, test } from 'vitest';
import { bookingHandlers } from '../../../electron/worker/use-cases/bookings.ts';
import { customerHandlers } from '../../../electron/worker/use-cases/customers.ts';
import { call } from '../../support/call.ts';
import { type ContactDays, openContactDays } from '../../support/contact-days.ts';

let days: ContactDays;
beforeEach(() => {
  days = openContactDays();
});
afterEach(() => days.close());

type Draft = Parameters<(typeof bookingHandlers)['booking.create']>[0]['draft'];

const create = (vehicleId: number, draft: Partial<Draft>, planned = true) =>
  call(bookingHandlers, days.context, 'booking.create', {
    vehicleId,
    followUp: planned ? days.key(vehicleId) : null,
    draft: { date: '2026-02-11', slot: '09:00', type: 'regular', ...draft },
  });
const change = <Name extends 'booking.reschedule' | 'booking.settle' | 'booking.confirm' | 'booking.unconfirm' | 'booking.reopen'>(
  name: Name,
  input: Parameters<(typeof bookingHandlers)[Name]>[0],
) => call(bookingHandlers, days.context, name, input);
const visits = () =>
  days.context.db.read.prepare<[]>('SELECT identity, date, source, step_no, booking_id, attribution FROM visits ORDER BY id').all();

test('a booking made at the desk holds the step, and the contact list leaves the vehicle alone', async () => {
  const { vehicleId } = days.vehicle();
  const { id } = await create(vehicleId, { note: 'minta mekanik Asep' });
  expect(days.step(vehicleId)?.state).toBe('booked');
  expect(await days.due()).toEqual([]);
  expect(await days.bookings('2026-02-11')).toMatchObject([
    { id, step: 'KPB1', status: 'open', note: 'minta mekanik Asep', madeBy: 'Rina Wulandari', movedFrom: [] },
  ]);
});

test.each([
  ['a date that has passed', { date: '2026-02-06' }, 'date_past'],
  ['a day that does not exist', { date: '2026-02-30' }, 'no_such_time'],
  ['a holiday', { date: '2026-05-01' }, 'holiday'],
  ['a weekend booking on a Wednesday', { type: 'weekend' as const }, 'not_weekend'],
  ['home service without an address', { type: 'home_service' as const }, 'address_missing'],
  ['a promo that does not run that day', { promoCode: 'BOOKING', date: '2026-03-04' }, 'promo_not_valid'],
])('%s is refused', async (_what, draft, reason) => {
  days.context.db.raw.exec("UPDATE promos SET to_day = '2026-02-28' WHERE code = 'BOOKING'");
  const { vehicleId } = days.vehicle();
  await expect(create(vehicleId, draft)).rejects.toMatchObject({ code: 'booking_refused', data: { reason } });
  expect(await days.bookings('2026-01-01', '2026-12-31')).toEqual([]);
});

test('a full slot warns, and takes one more for who insists; each type and slot counts for itself', async () => {
  days.context.db.raw.exec("UPDATE booking_slots SET capacity = 1 WHERE time = '09:00'");
  await create(days.vehicle().vehicleId, {});
  const late = days.vehicle().vehicleId;
  await expect(create(late, {})).rejects.toMatchObject({ code: 'slot_full', data: { capacity: 1, taken: 1 } });
  await create(days.vehicle().vehicleId, { type: 'home_service', address: 'Jl. Melati 4' });
  await create(days.vehicle().vehicleId, { slot: '10:00' });
  await create(late, { overbook: true });
  const stray = days.vehicle().vehicleId;
  await expect(create(stray, { slot: '07:15' })).rejects.toMatchObject({ code: 'slot_full', data: { capacity: 0, taken: 0 } });
});

test.each(['cancelled', 'no_show'] as const)('a booking that is %s gives its place back', async (status) => {
  days.context.db.raw.exec("UPDATE booking_slots SET capacity = 1 WHERE time = '09:00'");
  const { id } = await create(days.vehicle().vehicleId, {});
  const next = days.vehicle().vehicleId;
  days.at('2026-02-11T08:00');
  await expect(create(next, {})).rejects.toMatchObject({ code: 'slot_full', data: { capacity: 1, taken: 1 } });
  await change('booking.settle', { id, status });
  expect((await create(next, {})).id).toBeGreaterThan(id);
});

test('one open booking per step: the second is refused, and the first can be moved', async () => {
  const { vehicleId } = days.vehicle();
  const first = await create(vehicleId, {});
  await expect(create(vehicleId, { date: '2026-02-12' })).rejects.toMatchObject({
    code: 'booking_refused',
    data: { reason: 'already_booked', bookingId: first.id },
  });
  const second = await change('booking.reschedule', { id: first.id, date: '2026-02-12', slot: '10:00' });
  days.at('2026-02-10');
  const third = await change('booking.reschedule', { id: second.id, date: '2026-02-14', slot: '10:00', type: 'weekend' });
  expect(await days.bookings('2026-02-01', '2026-02-28')).toMatchObject([
    {
      id: third.id,
      date: '2026-02-14',
      type: 'weekend',
      status: 'open',
      movedFrom: [
        { date: '2026-02-11', slot: '09:00' },
        { date: '2026-02-12', slot: '10:00' },
      ],
    },
  ]);
  await expect(change('booking.reschedule', { id: first.id, date: '2026-02-16', slot: '09:00' })).rejects.toMatchObject({
    code: 'booking_settled',
    data: { status: 'rescheduled' },
  });
  expect(days.step(vehicleId)?.state).toBe('booked');
});

test('a booking that a contact made is shown with it where it was moved to', async () => {
  const { vehicleId } = days.vehicle();
  const { bookingIds } = await days.log(vehicleId, { result: 'booked', booking: { date: '2026-02-11', slot: '09:00', type: 'regular' } });
  const moved = await change('booking.reschedule', { id: bookingIds[0] ?? 0, date: '2026-02-12', slot: '10:00' });
  expect(await days.history(vehicleId)).toMatchObject([
    { result: 'booked', booking: { id: moved.id, date: '2026-02-12', status: 'open' } },
  ]);
});

test('slots tell capacity, what is taken, and what is closed', async () => {
  await create(days.vehicle().vehicleId, {});
  const load = await call(bookingHandlers, days.context, 'booking.slots', { from: '2026-02-09', days: 7, type: 'regular' });
  expect(load.map((day) => [day.date, day.slots.length])).toEqual([
    ...['09', '10', '11', '12', '13', '14'].map((day) => [`2026-02-${day}`, 6]),
    ['2026-02-15', 0],
  ]);
  expect(load[2]?.slots[1]).toEqual({ date: '2026-02-11', time: '09:00', type: 'regular', capacity: 4, taken: 1, open: true });
  days.at('2026-02-09T09:30');
  const today = await call(bookingHandlers, days.context, 'booking.slots', { from: '2026-02-09', days: 1, type: 'regular' });
  expect(today[0]?.slots.map((slot) => slot.open)).toEqual([false, false, true, true, true, true]);

  const weekend = await call(bookingHandlers, days.context, 'booking.slots', { from: '2026-02-09', days: 14, type: 'weekend' });
  expect(weekend.map((day) => day.date)).toEqual(['2026-02-14', '2026-02-15', '2026-02-21', '2026-02-22']);
  const holiday = await call(bookingHandlers, days.context, 'booking.slots', { from: '2026-05-01', days: 1, type: 'regular' });
  expect(holiday).toMatchObject([{ holiday: 'Hari Buruh Internasional' }]);
  expect(holiday[0]?.slots.some((slot) => slot.open)).toBe(false);
});

test('confirmed bookings leave the list of the day before', async () => {
  const { vehicleId } = days.vehicle();
  const { id } = await create(vehicleId, {});
  days.at('2026-02-10');
  expect(await days.due()).toEqual(['confirm_booking call 2026-02-10']);
  await change('booking.confirm', { id });
  const { items, progress } = await days.worklist();
  expect(items).toEqual([]);
  expect(progress).toMatchObject({ total: 1, done: 1, left: 0, perUser: [{ name: 'Rina Wulandari', done: 1, total: 1 }] });
  await change('booking.unconfirm', { id });
  expect(await days.due()).toEqual(['confirm_booking call 2026-02-10']);
  expect((await days.worklist()).progress).toMatchObject({ total: 1, done: 0, left: 1 });
});

test('who asked not to be contacted is not rung to confirm, but somebody still says whether they came', async () => {
  const { vehicleId } = days.vehicle();
  await create(vehicleId, {});
  days.at('2026-02-10');
  await days.log(vehicleId, { followUp: null, result: 'do_not_contact' });
  expect(await days.due()).toEqual([]);
  days.at('2026-02-12');
  expect(await days.due()).toEqual(['settle_booking call 2026-02-12']);
});

test('came, then serviced: a visit by hand closes the step on the day the customer came', async () => {
  const { vehicleId } = days.vehicle();
  const { id } = await create(vehicleId, {});
  days.at('2026-02-12');
  await change('booking.settle', { id, status: 'shown' });
  expect(days.step(vehicleId)?.state).toBe('booked');
  await change('booking.settle', { id, status: 'done' });
  expect(days.step(vehicleId)).toMatchObject({ state: 'done', closedOn: '2026-02-11' });
  expect(visits()).toEqual([
    { identity: `manual:${id}`, date: '2026-02-11', source: 'manual', step_no: 1, booking_id: id, attribution: 'walk_in' },
  ]);
  expect(days.context.db.read.prepare<[]>('SELECT shown_on, status FROM bookings').get()).toEqual({
    shown_on: '2026-02-11',
    status: 'done',
  });
});

test('taking "done" back takes the visit back', async () => {
  const { vehicleId } = days.vehicle();
  const { id } = await create(vehicleId, {});
  days.at('2026-02-12');
  await change('booking.settle', { id, status: 'done' });
  await change('booking.reopen', { id });
  expect(visits()).toEqual([]);
  expect(await days.bookings('2026-02-11')).toMatchObject([{ status: 'open', settledAt: null }]);
  expect(await days.due()).toEqual(['settle_booking call 2026-02-12']);
  await change('booking.settle', { id, status: 'no_show' });
  expect(await days.due()).toEqual(['attempt 1 call 2026-02-12']);
});

test('a move that was a mistake is taken back: the booking stands as it was made, also on a day that is over', async () => {
  const { vehicleId } = days.vehicle();
  const { id } = await create(vehicleId, { type: 'home_service', address: 'Jl. Melati 4' });
  days.at('2026-02-12');
  const [before] = await days.bookings('2026-02-11');
  const moved = await change('booking.reschedule', { id, date: '2026-02-16', slot: '09:00' });
  expect(await days.due()).toEqual([]);
  await change('booking.reopen', { id });
  expect(await days.bookings('2026-01-01', '2026-12-31')).toEqual([before]);
  expect(await days.due()).toEqual(['settle_booking call 2026-02-12']);
  await expect(change('booking.confirm', { id: moved.id })).rejects.toMatchObject({ code: 'booking_not_found' });
});

test.each(['confirmed', 'moved on', 'cancelled'] as const)('a move is not taken back once the booking was %s', async (touched) => {
  const { vehicleId } = days.vehicle();
  const { id } = await create(vehicleId, {});
  const moved = await change('booking.reschedule', { id, date: '2026-02-12', slot: '10:00' });
  if (touched === 'confirmed') await change('booking.confirm', { id: moved.id });
  if (touched === 'moved on') await change('booking.reschedule', { id: moved.id, date: '2026-02-13', slot: '10:00' });
  if (touched === 'cancelled') await change('booking.settle', { id: moved.id, status: 'cancelled' });
  const before = await days.bookings('2026-01-01', '2026-12-31');
  await expect(change('booking.reopen', { id })).rejects.toMatchObject({ code: 'undo_blocked' });
  expect(await days.bookings('2026-01-01', '2026-12-31')).toEqual(before);
});

test('an imported visit of the same day is the visit; what it settled is not reopened', async () => {
  const { vehicleId } = days.vehicle();
  const { id } = await create(vehicleId, {});
  days.at('2026-02-12');
  days.context.db.raw
    .prepare("INSERT INTO visits (vehicle_id, identity, date, source) VALUES (?, 'WO-1', '2026-02-11', 'a2')")
    .run(vehicleId);
  await change('booking.settle', { id, status: 'done' });
  expect(visits()).toMatchObject([{ identity: 'WO-1', source: 'a2', step_no: 1, booking_id: id }]);
  await expect(change('booking.reopen', { id })).rejects.toMatchObject({ code: 'booking_has_visit', data: { reason: 'visit_imported' } });
});

test('what was marked as serviced on the customer’s page is not reopened: “done” would record the visit a second time', async () => {
  const { vehicleId } = days.vehicle();
  const { bookingIds } = await days.log(vehicleId, { result: 'booked', booking: { date: '2026-02-11', slot: '09:00', type: 'regular' } });
  const id = bookingIds[0] ?? 0;
  days.at('2026-02-12');
  await call(customerHandlers, days.context, 'vehicle.markServiced', { ...days.key(vehicleId), date: '2026-02-11' });
  expect(await days.bookings('2026-02-11')).toMatchObject([{ id, status: 'done' }]);
  await expect(change('booking.reopen', { id })).rejects.toMatchObject({ code: 'booking_has_visit', data: { reason: 'visit_marked' } });
  expect(visits()).toMatchObject([{ booking_id: id, attribution: 'crm' }]);
});

test('what was noted while the booking was made stands with it, where the workshop reads it; a note of its own goes before', async () => {
  const { vehicleId } = days.vehicle();
  const booking = { date: '2026-02-11', slot: '09:00', type: 'regular' } as const;
  await days.log(vehicleId, { result: 'booked', booking, note: ' sekalian ganti kampas rem ' });
  await days.log(days.vehicle().vehicleId, {
    result: 'booked',
    booking: { ...booking, note: 'antar ke rumah' },
    note: 'istrinya yang bicara',
  });
  expect((await days.bookings('2026-02-11')).map(({ note }) => note)).toEqual(['sekalian ganti kampas rem', 'antar ke rumah']);
  const [contact] = await days.history(vehicleId);
  await days.correct(contact?.id ?? 0, days.draft(vehicleId, { result: 'booked', booking, note: 'ganti oli saja' }));
  expect((await days.bookings('2026-02-11'))[0]?.note).toBe('ganti oli saja');
});

test('a visit is the CRM’s doing when a contact made the booking, also after it was moved', async () => {
  const { vehicleId } = days.vehicle();
  const { bookingIds } = await days.log(vehicleId, { result: 'booked', booking: { date: '2026-02-11', slot: '09:00', type: 'regular' } });
  const { id } = await change('booking.reschedule', { id: bookingIds[0] ?? 0, date: '2026-02-12', slot: '10:00' });
  days.at('2026-02-12T15:00');
  await change('booking.settle', { id, status: 'done' });
  expect(visits()).toMatchObject([{ booking_id: id, attribution: 'crm' }]);
});

test('a settlement says what has happened: not the future, not twice', async () => {
  const { vehicleId } = days.vehicle();
  const { id } = await create(vehicleId, {});
  await expect(change('booking.settle', { id, status: 'no_show' })).rejects.toMatchObject({ data: { reason: 'not_yet' } });
  await expect(change('booking.settle', { id, status: 'shown', on: '2026-02-11' })).rejects.toMatchObject({
    data: { reason: 'date_future' },
  });
  await change('booking.settle', { id, status: 'cancelled', note: 'sakit' });
  await expect(change('booking.settle', { id, status: 'done' })).rejects.toMatchObject({
    code: 'booking_settled',
    data: { status: 'cancelled' },
  });
  await expect(change('booking.confirm', { id })).rejects.toMatchObject({ code: 'booking_settled' });
  await expect(change('booking.settle', { id: 9999, status: 'done' })).rejects.toMatchObject({ code: 'booking_not_found' });
  expect(await days.due()).toEqual(['attempt 1 whatsapp 2026-02-09']);
  const audited = days.context.db.read.prepare<[]>("SELECT action FROM audit WHERE entity = 'booking' ORDER BY id").all();
  expect(audited).toEqual([{ action: 'booking.create' }, { action: 'booking.settle' }]);
});

test('the day’s list on paper holds who comes, by time, as text, and notes a look at many numbers', async () => {
  const [early, late, gone] = [days.vehicle(), days.vehicle(), days.vehicle()].map((one) => one.vehicleId) as [number, number, number];
  await create(late, { slot: '13:00', note: '<script>x</script>' });
  const first = await create(early, { slot: '08:00' });
  await change('booking.confirm', { id: first.id });
  const { id } = await create(gone, { slot: '10:00', note: 'batal saja' });
  await change('booking.settle', { id, status: 'cancelled' });
  const list = (date: string, language: 'id' | 'en' = 'id') => call(bookingHandlers, days.context, 'booking.dayHtml', { date, language });
  const { html, title, fileName } = await list('2026-02-11');
  expect([title, fileName]).toEqual(['Daftar booking Rabu, 11 Februari 2026', 'booking-07781-2026-02-11']);
  expect(html.indexOf('08.00')).toBeLessThan(html.indexOf('13.00'));
  expect(html).toContain('sudah dipastikan');
  expect(html).toContain('&lt;script&gt;x&lt;/script&gt;');
  expect(html).not.toMatch(/<script>|batal saja|https?:/);
  expect((await list('2026-02-12', 'en')).html).toContain('No bookings');
  const looks = () => days.context.db.read.prepare<[]>("SELECT entity FROM audit WHERE action = 'list.view'").all();
  expect(looks()).toEqual([]);
  for (let n = 0; n < 10; n += 1) await create(days.vehicle().vehicleId, { date: '2026-02-13', overbook: true });
  await list('2026-02-13');
  expect(looks()).toEqual([{ entity: 'bookings' }]);
});
