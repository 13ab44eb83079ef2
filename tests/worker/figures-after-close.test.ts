import { afterEach, beforeEach, expect, test } from 'vitest';
import { dayHandlers } from '../../electron/worker/use-cases/days.ts';
import { figuresHandlers } from '../../electron/worker/use-cases/figures.ts';
import { call } from '../support/call.ts';
import { type ContactDays, openContactDays } from '../support/contact-days.ts';
import { addBooking, addContact, addVisit } from '../support/facts.ts';

const DAY = '2026-02-09';
let days: ContactDays;
beforeEach(() => {
  days = openContactDays({ now: `${DAY}T16:40` });
});
afterEach(() => days.close());

const pic = () => days.as(days.users.pic);
const contribution = async () =>
  (await call(figuresHandlers, pic(), 'figures.contribution', { from: '2026-02', to: '2026-02' })).rows[0]?.crmUnitEntries;
const doneService = async (revision: number) =>
  (await call(dayHandlers, pic(), 'day.report', { date: DAY, revision })).figures.day.doneService;

function crmVisit(vehicleId: number) {
  const booking = addBooking(days.context, days.key(vehicleId), { madeOn: '2026-02-02', date: DAY, status: 'done', settledOn: DAY });
  const visit = addVisit(days.context, vehicleId, { date: DAY });
  days.context.db.raw.prepare<[number, number]>("UPDATE visits SET attribution = 'crm', booking_id = ? WHERE id = ?").run(booking, visit);
}

test('what comes to light after the close changes the month as it is known now, and no closed revision', async () => {
  const { vehicleId } = days.vehicle();
  addContact(pic(), days.key(vehicleId), { result: 'no_answer', on: DAY, attempt: 1 });
  crmVisit(vehicleId);
  await call(dayHandlers, pic(), 'day.close', { date: DAY });
  expect([await contribution(), await doneService(1)]).toEqual([1, 1]);
  crmVisit(days.vehicle().vehicleId);
  expect([await contribution(), await doneService(1)]).toEqual([2, 1]);
  await call(dayHandlers, pic(), 'day.close', { date: DAY });
  expect([await contribution(), await doneService(1), await doneService(2)]).toEqual([2, 1, 2]);
});
