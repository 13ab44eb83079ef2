import { afterEach, beforeEach, expect, test } from 'vitest';
import type { StoreContext } from '../../../electron/worker/store-context.ts';
import { worklistHandlers } from '../../../electron/worker/use-cases/worklist.ts';
import { call } from '../../support/call.ts';
import { type ContactDays, openContactDays } from '../../support/contact-days.ts';

let days: ContactDays;
beforeEach(() => {
  days = openContactDays();
});
afterEach(() => days.close());

test('work is given to an admin in one go and taken away again', async () => {
  const ids = [days.vehicle(), days.vehicle(), days.vehicle()].map((one) => one.vehicleId);
  const assign = (vehicleIds: number[], userId: number | null) =>
    call(worklistHandlers, days.context, 'worklist.assign', { vehicleIds, userId });
  const admin = days.users.admin.id;
  expect(await assign(ids.slice(0, 2), admin)).toEqual({ assigned: 2 });
  expect(await assign(ids, admin)).toEqual({ assigned: 1 });
  expect((await days.worklist()).progress.perUser).toEqual([{ userId: admin, name: 'Rina Wulandari', done: 0, total: 3 }]);
  await days.log(ids[0] ?? 0, { result: 'no_answer' });
  expect((await days.worklist()).progress).toMatchObject({ total: 3, done: 1, left: 2, perUser: [{ done: 1, total: 3 }] });
  expect(await assign(ids, null)).toEqual({ assigned: 3 });
  expect((await days.worklist()).items.map((item) => item.assignee)).toEqual([null, null]);
  await expect(assign(ids, 9999)).rejects.toMatchObject({ code: 'user_not_found' });
});

test('views are one’s own or everybody’s, and a name means one of them', async () => {
  const save = (context: StoreContext, name: string, shared: boolean, state = {}) =>
    call(worklistHandlers, context, 'views.save', { screen: 'worklist', name, shared, state });
  const names = async (context: StoreContext) =>
    (await call(worklistHandlers, context, 'views.list', { screen: 'worklist' })).map((view) => [view.name, view.shared]);
  const other = days.as(days.users.pic);
  const own = await save(days.context, 'Telat KPB1', false, { filter: { step: 'KPB1' } });
  await save(other, 'Semua telat', true);
  expect(await names(days.context)).toEqual([
    ['Semua telat', true],
    ['Telat KPB1', false],
  ]);
  expect(await names(other)).toEqual([['Semua telat', true]]);
  expect(await save(days.context, 'Telat KPB1', false, { filter: {} })).toEqual(own);
  await expect(save(days.context, 'semua telat', false)).rejects.toMatchObject({ code: 'view_exists' });
  await call(worklistHandlers, other, 'views.remove', { id: own.id });
  expect(await names(days.context)).toHaveLength(2);
  await call(worklistHandlers, days.context, 'views.remove', { id: own.id });
  expect(await names(days.context)).toEqual([['Semua telat', true]]);
});
