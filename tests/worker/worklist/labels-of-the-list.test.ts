import { afterEach, beforeEach, expect, test } from 'vitest';
import { watchQueries } from '../../../db/handle.ts';
import { storeHandlers } from '../../../electron/worker/handlers.ts';
import { call } from '../../support/call.ts';
import { type ContactDays, openContactDays } from '../../support/contact-days.ts';

let days: ContactDays;
beforeEach(() => {
  days = openContactDays();
});
afterEach(() => days.close());

const label = (name: string, retired = false, id: number | null = null) => ({ id, name, color: 'red' as const, retired });
const save = (labels: ReturnType<typeof label>[]) => call(storeHandlers, days.as(days.users.pic), 'labels.save', { labels });
const idsOf = async () => (await call(storeHandlers, days.context, 'labels.list', {})).map(({ id }) => id) as [number, number];
const listed = async () => (await days.worklist()).items.map(({ vehicleId, labels }) => [vehicleId, labels]);

test('the list tells the labels of each customer in the branch’s order, and follows when they are given, taken or retired', async () => {
  const [first, second] = [days.vehicle(), days.vehicle()];
  await save([label('Klub'), label('VIP')]);
  const [club, vip] = await idsOf();
  await save([label('VIP', false, vip), label('Klub', false, club)]);
  const set = (labelIds: number[]) => call(storeHandlers, days.context, 'customer.setLabels', { customerId: first.customerId, labelIds });
  await set([club, vip]);
  expect(await listed()).toEqual([
    [first.vehicleId, [vip, club]],
    [second.vehicleId, []],
  ]);
  await call(storeHandlers, days.context, 'customers.label', { customerIds: [second.customerId], labelId: club, on: true });
  await set([]);
  expect(await listed()).toEqual([
    [first.vehicleId, []],
    [second.vehicleId, [club]],
  ]);
  await save([label('VIP', false, vip), label('Klub', true, club)]);
  expect((await listed()).map(([, labels]) => labels)).toEqual([[], []]);
});

test('a branch without labels does not look for those of its customers; one with labels does it once for the whole list', async () => {
  for (let count = 0; count < 5; count += 1) days.vehicle();
  let looked = 0;
  watchQueries((sql) => {
    if (sql.includes('customer_labels')) looked += 1;
  });
  try {
    await listed();
    expect(looked).toBe(0);
    await save([label('VIP')]);
    looked = 0;
    await listed();
    expect(looked).toBe(1);
  } finally {
    watchQueries(null);
  }
});
