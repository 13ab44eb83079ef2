import { afterEach, beforeEach, expect, test } from 'vitest';
import { query } from '../../../db/handle.ts';
import { dayHandlers } from '../../../electron/worker/use-cases/days.ts';
import { call } from '../../support/call.ts';
import { type ContactDays, openContactDays } from '../../support/contact-days.ts';
import { addContact } from '../../support/facts.ts';

let days: ContactDays;
beforeEach(() => {
  days = openContactDays();
});
afterEach(() => days.close());

const figures = async (date: string) => (await call(dayHandlers, days.context, 'day.report', { date })).figures;

test('an attempt that is there for its booking alone still has its program and channel', async () => {
  const { vehicleId } = days.vehicle();
  await days.log(vehicleId, { result: 'booked', channel: 'whatsapp', booking: { date: '2026-02-12', slot: '09:00', type: 'regular' } });
  days.at('2026-02-12T15:00');
  const [booking] = await days.bookings('2026-02-12');
  await days.settle(booking?.id ?? 0, 'done');
  const { day } = await figures('2026-02-12');
  expect(day.rows.map(({ program, step, attempt, channel }) => [program, step, attempt, channel])).toEqual([
    ['KPB', 'KPB1', null, null],
    ['KPB', 'KPB1', 1, 'whatsapp'],
  ]);
  expect([day.shown, day.doneService]).toEqual([1, 1]);
});

test('steps of two programs under one code are not added up', async () => {
  const one = days.vehicle();
  const other = days.vehicle();
  const { db } = days.context;
  const program = { code: 'CONTRACT', name: 'Kontrak', anchor: 'purchase_date' as const, position: 9 };
  const programId = Number(db.write.run(query.insertInto('programs').values(program)).lastInsertRowid);
  db.raw.exec(
    `INSERT INTO program_attempts SELECT ${programId}, n, days_before, channel FROM program_attempts WHERE program_id = ${days.key(1).programId}`,
  );
  db.raw.exec(`UPDATE follow_ups SET program_id = ${programId} WHERE vehicle_id = ${other.vehicleId}`);
  addContact(days.context, days.key(one.vehicleId), { result: 'no_answer', on: '2026-02-09', attempt: 1 });
  addContact(
    days.context,
    { ...days.key(other.vehicleId), programId },
    { result: 'call_back', callBackOn: '2026-02-10', on: '2026-02-09', attempt: 1 },
  );
  const { day } = await figures('2026-02-09');
  expect(day.rows.filter((row) => row.attempt === 1).map((row) => [row.program, row.step, row.followedUp, row.reached])).toEqual([
    ['CONTRACT', 'KPB1', 1, 1],
    ['KPB', 'KPB1', 1, 0],
  ]);
});

test('what each did adds up to the total: a contact outside the plan follows nothing up', async () => {
  const { vehicleId } = days.vehicle();
  await days.log(vehicleId, { result: 'no_answer' });
  await days.log(vehicleId, { followUp: null, result: 'no_answer' });
  const { day, perUser } = await figures('2026-02-09');
  expect([day.total.followedUp, perUser]).toMatchObject([1, [{ name: 'Rina Wulandari', followedUp: 1, booked: 0 }]]);
});
