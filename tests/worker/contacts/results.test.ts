import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { customerHandlers } from '../../../electron/worker/use-cases/customers.ts';
import type { ContactDraft } from '../../../shared/contract/contacts.ts';
import { call, refusal } from '../../support/call.ts';
import { type ContactDays, openContactDays } from '../../support/contact-days.ts';

let days: ContactDays;
beforeEach(() => {
  days = openContactDays();
});
afterEach(() => days.close());

test('an untouched step is on the list with each of its attempts, late by the days since it became due, until the deadline', async () => {
  days.vehicle();
  const due: Record<string, string[]> = {};
  for (const date of ['2026-02-08', '2026-02-09', '2026-02-23', '2026-02-24', '2026-03-04', '2026-03-11', '2026-03-12']) {
    days.at(date);
    due[date] = await days.due();
  }
  expect(due).toEqual({
    '2026-02-08': [],
    '2026-02-09': ['attempt 1 whatsapp 2026-02-09'],
    '2026-02-23': ['attempt 1 whatsapp 2026-02-09'],
    '2026-02-24': ['attempt 2 call 2026-02-24'],
    '2026-03-04': ['attempt 3 call 2026-03-04'],
    '2026-03-11': ['attempt 3 call 2026-03-04'],
    '2026-03-12': [],
  });
});

interface Case {
  result: string;
  said: Partial<ContactDraft>;
  /** The list on the day itself, the next day, on the second attempt's date. */
  same: string[];
  next: string[];
  second: string[];
  state: string;
}

const ATTEMPT_2 = ['attempt 2 call 2026-02-24'];
const cases: Case[] = [
  { result: 'no_answer', said: { result: 'no_answer' }, same: [], next: [], second: ATTEMPT_2, state: 'open' },
  { result: 'undelivered', said: { result: 'undelivered' }, same: [], next: [], second: ATTEMPT_2, state: 'open' },
  { result: 'unreachable', said: { result: 'unreachable' }, same: [], next: [], second: ATTEMPT_2, state: 'open' },
  {
    result: 'sent',
    said: { result: 'sent' },
    same: ['waiting 1 whatsapp 2026-02-09'],
    next: ['waiting 1 whatsapp 2026-02-09'],
    second: ATTEMPT_2,
    state: 'open',
  },
  {
    result: 'booked',
    said: { result: 'booked', booking: { date: '2026-02-11', slot: '09:00', type: 'regular' } },
    same: [],
    next: ['confirm_booking call 2026-02-10'],
    second: ['settle_booking call 2026-02-12'],
    state: 'booked',
  },
  {
    result: 'call_back',
    said: { result: 'call_back', callBackAt: '2026-02-10T13:30' },
    same: [],
    next: ['call_back 1 call 2026-02-10'],
    second: ['call_back 1 call 2026-02-10'],
    state: 'open',
  },
  {
    result: 'wrong_number without another',
    said: { result: 'wrong_number' },
    same: [],
    next: [],
    second: [],
    state: 'excluded',
  },
  {
    result: 'wrong_number with another',
    said: { result: 'wrong_number', newPhone: '0812 5550 0199' },
    same: ['attempt 1 whatsapp 2026-02-09'],
    next: ['attempt 1 whatsapp 2026-02-09'],
    second: ATTEMPT_2,
    state: 'open',
  },
  {
    result: 'already_serviced elsewhere',
    said: { result: 'already_serviced', servicedWhere: 'elsewhere', servicedOn: '2026-02-07' },
    same: [],
    next: [],
    second: [],
    state: 'done',
  },
  {
    result: 'already_serviced here, not recorded',
    said: { result: 'already_serviced', servicedWhere: 'here', servicedOn: '2026-02-07' },
    same: [],
    next: [],
    second: [],
    state: 'open',
  },
  { result: 'sold', said: { result: 'sold' }, same: [], next: [], second: [], state: 'excluded' },
  { result: 'do_not_contact', said: { result: 'do_not_contact' }, same: [], next: [], second: [], state: 'excluded' },
];

test.each(cases)('$result: then the list shows what follows', async ({ said, same, next, second, state }) => {
  const { vehicleId } = days.vehicle();
  await days.log(vehicleId, said);
  expect(days.step(vehicleId)?.state).toBe(state);
  expect(await days.due()).toEqual(same);
  days.at('2026-02-10');
  expect(await days.due()).toEqual(next);
  days.at('2026-02-24');
  expect(await days.due()).toEqual(second);
});

test('undelivered makes the next attempt active at once where the setting says so', async () => {
  days.context.db.raw.prepare("INSERT INTO settings (key, value, updated_at) VALUES ('undeliveredAtOnce', 'true', '')").run();
  const { vehicleId } = days.vehicle();
  await days.log(vehicleId, { result: 'undelivered' });
  expect(await days.due()).toEqual(['attempt 2 call 2026-02-09']);
});

interface ObjectionCase {
  objection: NonNullable<ContactDraft['objection']>;
  gaps: string[];
  complete: Partial<ContactDraft>;
  accepted: Partial<ContactDraft> | null;
}

const objections: ObjectionCase[] = [
  {
    objection: 'time',
    gaps: ['weekday_check_required', 'offer_required', 'offer_answer_required'],
    complete: { weekdayImpossible: true, offer: 'weekend_booking' },
    accepted: { booking: { date: '2026-02-14', slot: '10:00', type: 'weekend' } },
  },
  {
    objection: 'distance',
    gaps: ['offer_required', 'offer_answer_required'],
    complete: { offer: 'home_service' },
    accepted: { booking: { date: '2026-02-12', slot: '09:00', type: 'home_service', address: 'Jl. Melati 4' } },
  },
  {
    objection: 'disappointed',
    gaps: ['offer_required', 'offer_answer_required'],
    complete: { offer: 'promo_booking', complaintOffered: true, complaintOpened: false },
    accepted: { booking: { date: '2026-02-12', slot: '09:00', type: 'regular', promoCode: 'BOOKING' } },
  },
  {
    objection: 'other_dealer',
    gaps: ['offer_required', 'offer_answer_required'],
    complete: { offer: 'promo_booking' },
    accepted: { booking: { date: '2026-02-12', slot: '09:00', type: 'regular', promoCode: 'BOOKING' } },
  },
  { objection: 'other', gaps: ['objection_text_required'], complete: { objectionText: 'sedang di luar kota' }, accepted: null },
];

test.each(objections)('objection $objection: the offer is mandatory', async ({ objection, gaps }) => {
  const { vehicleId } = days.vehicle();
  const refused = await refusal(days.log(vehicleId, { result: 'declined', objection }));
  expect(refused).toMatchObject({ code: 'contact_incomplete', data: { problems: gaps } });
  expect(await days.history(vehicleId)).toEqual([]);
});

test.each(objections)(
  'objection $objection, refused: the step is declined, the next step is still worked',
  async ({ objection, complete }) => {
    const { vehicleId } = days.vehicle();
    await days.log(vehicleId, { result: 'declined', objection, ...complete, ...(complete.offer && { offerAnswer: 'refused' }) });
    expect(days.step(vehicleId)?.state).toBe('declined');
    days.at('2026-02-24');
    expect(await days.due()).toEqual([]);
    days.at('2026-04-10');
    expect(await days.due()).toEqual(['attempt 1 whatsapp 2026-04-10']);
  },
);

test.each(objections.filter((one) => one.accepted))(
  'objection $objection, accepted: it becomes a booking that fits the offer',
  async (one) => {
    const { vehicleId } = days.vehicle();
    const said = { result: 'declined' as const, objection: one.objection, ...one.complete, offerAnswer: 'accepted' as const };
    const incomplete = await refusal(days.log(vehicleId, said));
    expect(incomplete.data.problems).toEqual(['booking_required']);
    const { bookingIds } = await days.log(vehicleId, { ...said, ...one.accepted });
    expect(bookingIds).toHaveLength(1);
    expect(days.step(vehicleId)?.state).toBe('booked');
    const [booking] = await days.bookings('2026-02-10', '2026-02-20');
    expect(booking).toMatchObject({
      id: bookingIds[0],
      status: 'open',
      date: one.accepted?.booking?.date,
      type: one.accepted?.booking?.type,
    });
  },
);

test('only the active attempt can be logged, and nothing twice', async () => {
  const { vehicleId } = days.vehicle();
  expect(await refusal(days.log(vehicleId, { attempt: 2 }))).toEqual({ code: 'attempt_not_active', data: { attempt: 2, active: 1 } });
  await days.log(vehicleId, { attempt: 1 });
  expect((await refusal(days.log(vehicleId, { attempt: 1 }))).code).toBe('attempt_not_active');
  days.at('2026-02-24');
  expect(await refusal(days.log(vehicleId, { attempt: 1 }))).toEqual({ code: 'attempt_not_active', data: { attempt: 1, active: 2 } });
});

test('refusals name what stands in the way', async () => {
  const sold = days.vehicle();
  await days.log(sold.vehicleId, { result: 'sold' });
  expect(await refusal(days.log(sold.vehicleId, {}))).toEqual({ code: 'excluded_from_contact', data: { reason: 'sold' } });

  const booked = days.vehicle();
  await days.log(booked.vehicleId, { result: 'booked', booking: { date: '2026-02-11', slot: '09:00', type: 'regular' } });
  expect(await refusal(days.log(booked.vehicleId, {}))).toEqual({ code: 'step_not_open', data: { state: 'booked' } });

  expect((await refusal(days.log(9999, {}))).code).toBe('vehicle_not_found');
  expect((await refusal(days.log(booked.vehicleId, { followUp: days.key(booked.vehicleId, 9) }))).code).toBe('step_not_found');
  const late = days.vehicle();
  expect((await refusal(days.log(late.vehicleId, { result: 'sent', channel: 'call' }))).data.problems).toEqual(['channel_mismatch']);
});

test('do_not_contact withdraws every consent at once, with time and user, for all vehicles of the customer', async () => {
  const one = days.vehicle();
  const other = days.vehicle({ customerId: one.customerId });
  days.at('2026-02-09T10:15');
  await days.log(one.vehicleId, { result: 'do_not_contact' });
  const consents = days.context.db.read
    .prepare<[number]>('SELECT purpose, granted, at, user_id, how FROM consents WHERE customer_id = ? ORDER BY id')
    .all(one.customerId);
  const withdrawn = { granted: 0, at: '2026-02-09T10:15:00', user_id: days.users.admin.id, how: 'contact' };
  expect(consents).toEqual(['service_reminder', 'promotion', 'survey'].map((purpose) => ({ purpose, ...withdrawn })));
  expect(await days.due()).toEqual([]);
  expect(days.step(other.vehicleId)?.state).toBe('excluded');
});

test('wrong_number flags the number wherever it stands with this customer, and leaves other people alone', async () => {
  const phone = '+6281255500177';
  const one = days.vehicle({ phone });
  const neighbour = days.vehicle({ phone });
  days.context.db.raw
    .prepare("INSERT INTO phones (vehicle_id, number, written, source) VALUES (?, ?, '0812', 'a2')")
    .run(one.vehicleId, phone);
  await days.log(one.vehicleId, { result: 'wrong_number', newPhone: '0813-5550-0001' });
  const phones = days.context.db.read
    .prepare<[], { owner: number; number: string; bad: string | null }>(
      `SELECT coalesce(p.customer_id, v.customer_id) AS owner, number, flagged_bad_on AS bad FROM phones p
       LEFT JOIN vehicles v ON v.id = p.vehicle_id ORDER BY p.id`,
    )
    .all();
  expect(phones).toEqual([
    { owner: one.customerId, number: phone, bad: '2026-02-09' },
    { owner: neighbour.customerId, number: phone, bad: null },
    { owner: one.customerId, number: phone, bad: '2026-02-09' },
    { owner: one.customerId, number: '+6281355500001', bad: null },
  ]);
  const { items } = await days.worklist();
  expect(items.map((item) => item.phone)).toEqual(['+6281355500001', phone]);
});

test('a contact outside the plan is logged, is no attempt, and its promise is on the list of its day', async () => {
  const { vehicleId } = days.vehicle();
  await days.log(vehicleId, { followUp: null, result: 'call_back', callBackAt: '2026-02-10T09:00' });
  expect(await days.due()).toEqual(['attempt 1 whatsapp 2026-02-09']);
  days.at('2026-02-10');
  expect(await days.due()).toEqual(['attempt 1 whatsapp 2026-02-09', 'call_back call 2026-02-10']);
  await days.log(vehicleId, { followUp: null });
  const { items, progress } = await days.worklist();
  expect(items.map((item) => item.kind)).toEqual(['attempt']);
  expect(progress).toMatchObject({ total: 2, done: 1, waiting: 0, left: 1 });
});

describe('what the customer takes back opens the step again, on the same day as on a later one', () => {
  const takenBack = {
    sold: (vehicleId: number) => call(customerHandlers, days.context, 'vehicle.setSold', { vehicleId, sold: false }),
    do_not_contact: (_: number, customerId: number) =>
      call(customerHandlers, days.context, 'customer.setConsent', { customerId, purpose: 'service_reminder', granted: true }),
  };

  test.each([
    ['sold', '2026-02-09T15:00'],
    ['sold', '2026-02-10'],
    ['do_not_contact', '2026-02-09T15:00'],
    ['do_not_contact', '2026-02-10'],
  ] as const)('%s, taken back at %s', async (result, moment) => {
    const { vehicleId, customerId } = days.vehicle();
    await days.log(vehicleId, { result });
    expect(days.step(vehicleId)).toMatchObject({ state: 'excluded' });
    days.at(moment);
    await takenBack[result](vehicleId, customerId);
    expect(days.step(vehicleId)).toMatchObject({ state: 'open' });
    days.at('2026-02-24');
    expect(await days.due()).toEqual(['attempt 2 call 2026-02-24']);
  });

  test('and closes it again when it is said once more', async () => {
    const { vehicleId, customerId } = days.vehicle();
    await days.log(vehicleId, { result: 'do_not_contact' });
    await takenBack.do_not_contact(vehicleId, customerId);
    await call(customerHandlers, days.context, 'customer.setConsent', { customerId, purpose: 'service_reminder', granted: false });
    expect(days.step(vehicleId)).toMatchObject({ state: 'excluded', active: null });
    days.at('2026-02-24');
    expect(await days.due()).toEqual([]);
  });
});
