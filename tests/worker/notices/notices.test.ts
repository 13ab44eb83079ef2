import { afterEach, beforeEach, expect, test } from 'vitest';
import { storeHandlers } from '../../../electron/worker/handlers.ts';
import type { StoreContext } from '../../../electron/worker/store-context.ts';
import { call } from '../../support/call.ts';
import { type ContactDays, openContactDays } from '../../support/contact-days.ts';

const TODAY = '2026-02-09';
let days: ContactDays;
beforeEach(() => {
  days = openContactDays({ now: `${TODAY}T09:00` });
});
afterEach(() => days.close());

const told = async (by: StoreContext = days.context) =>
  (await call(storeHandlers, by, 'branch.notices', {})).map(({ code, count, at, date }) => [code, count, at ?? date]);
const manager = () => days.as(days.users.pic);

test('a promised call rings from a quarter of an hour before until somebody keeps it, as the worklist has it', async () => {
  const [inPlan, outside] = [days.vehicle().vehicleId, days.vehicle({ purchaseDate: '2020-01-10' }).vehicleId];
  await days.log(inPlan, { result: 'call_back', callBackAt: `${TODAY}T10:00` });
  await days.log(outside, { followUp: null, result: 'call_back', callBackAt: `${TODAY}T11:00` });
  expect(await told()).toEqual([]);
  days.at(`${TODAY}T09:45`);
  expect(await told()).toEqual([['call_back', 1, `${TODAY}T10:00`]]);
  days.at(`${TODAY}T11:05`);
  expect(await told()).toEqual([['call_back', 2, `${TODAY}T10:00`]]);
  const promised = (await days.worklist()).items.filter(({ kind }) => kind === 'call_back');
  expect(promised.map(({ callBackAt }) => callBackAt).toSorted()).toEqual([`${TODAY}T10:00`, `${TODAY}T11:00`]);
  await days.log(inPlan, { result: 'no_answer' });
  await days.log(outside, { followUp: null, result: 'no_answer' });
  expect(await told()).toEqual([]);
});

test('an admin hears of what is theirs and nobody’s, a manager of everything', async () => {
  const { vehicleId } = days.vehicle();
  await days.log(vehicleId, { result: 'call_back', callBackAt: `${TODAY}T09:10` });
  await call(storeHandlers, manager(), 'worklist.assign', { vehicleIds: [vehicleId], userId: days.users.pic.id });
  expect([await told(), await told(manager())]).toEqual([[], [['call_back', 1, `${TODAY}T09:10`]]]);
});

test('inquiries: the first response, and the call that was promised', async () => {
  const ask = { channel: 'instagram', name: 'Sari Dewi', phone: '0812 5550 0177' };
  const { id } = await call(storeHandlers, manager(), 'inquiry.add', ask);
  expect(await told()).toEqual([]);
  days.at(`${TODAY}T10:45`);
  expect(await told()).toEqual([['response_soon', 1, `${TODAY}T11:00:00`]]);
  days.at(`${TODAY}T11:01`);
  expect(await told()).toEqual([['response_overdue', 1, `${TODAY}T11:00:00`]]);
  const list = await call(storeHandlers, manager(), 'inquiry.list', { view: 'due', search: '', offset: 0, limit: 100 });
  expect(list.overdueResponses).toBe(1);
  const log = { id, channel: 'call' as const };
  await call(storeHandlers, manager(), 'inquiry.log', { ...log, result: 'call_back', callBackAt: `${TODAY}T13:00` });
  expect(await told()).toEqual([]);
  days.at(`${TODAY}T13:00`);
  expect(await told()).toEqual([['inquiry_call_back', 1, `${TODAY}T13:00`]]);
  await call(storeHandlers, manager(), 'inquiry.log', { ...log, result: 'no_answer' });
  expect(await told()).toEqual([]);
});

test('privacy requests in their last day and beyond it, to who may answer them', async () => {
  const request = { kind: 'access', how: 'phone', name: 'Sari Dewi', receivedAt: '2026-02-07T08:00' } as const;
  const { id } = await call(storeHandlers, days.context, 'privacy.record', request);
  await call(storeHandlers, days.context, 'privacy.record', { ...request, receivedAt: `${TODAY}T08:00` });
  expect([await told(), await told(manager())]).toEqual([[], [['privacy_soon', 1, '2026-02-10T08:00']]]);
  days.at('2026-02-10T08:00:01');
  expect([await told(), await told(manager())]).toEqual([[], [['privacy_overdue', 1, '2026-02-10T08:00']]]);
  await call(storeHandlers, manager(), 'privacy.settle', { id, status: 'done', answer: 'Diserahkan' });
  expect(await told(manager())).toEqual([]);
});

test('bookings of tomorrow until they are confirmed', async () => {
  await days.book(days.vehicle().vehicleId, '2026-02-10');
  await days.book(days.vehicle().vehicleId, '2026-02-11');
  expect(await told()).toEqual([['bookings_unconfirmed', 1, null]]);
  const [booking] = await days.bookings('2026-02-10');
  await call(storeHandlers, days.context, 'booking.confirm', { id: booking?.id ?? 0 });
  expect(await told()).toEqual([]);
});

test('the end of the day: handed in by an admin, closed by a manager; a day left open stays told', async () => {
  await days.log(days.vehicle().vehicleId, { result: 'sent' });
  days.at(`${TODAY}T16:30`);
  expect([await told(), await told(manager())]).toEqual([[['day_not_submitted', 1, TODAY]], [['day_not_closed', 1, TODAY]]]);
  await call(storeHandlers, days.context, 'day.submit', { date: TODAY });
  expect([await told(), await told(manager())]).toEqual([[], [['day_not_closed', 1, TODAY]]]);
  days.at('2026-02-10');
  expect(await told(manager())).toEqual([['older_day_open', 1, TODAY]]);
  await call(storeHandlers, manager(), 'day.close', { date: TODAY });
  expect(await told(manager())).toEqual([]);
});
