import { afterEach, beforeEach, expect, test } from 'vitest';
import { query } from '../../../db/handle.ts';
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
  expect(await assign(ids.slice(0, 2), admin)).toMatchObject({ assigned: 2 });
  expect(await assign(ids, admin)).toMatchObject({ assigned: 1 });
  expect((await days.worklist()).progress.perUser).toEqual([{ userId: admin, name: 'Rina Wulandari', done: 0, total: 3 }]);
  await days.log(ids[0] ?? 0, { result: 'no_answer' });
  expect((await days.worklist()).progress).toMatchObject({ total: 3, done: 1, left: 2, perUser: [{ done: 1, total: 3 }] });
  expect(await assign(ids, null)).toMatchObject({ assigned: 3 });
  expect((await days.worklist()).items.map((item) => item.assignee)).toEqual([null, null]);
  await expect(assign(ids, 9999)).rejects.toMatchObject({ code: 'user_not_found' });
});

test('an assignment is taken back for some seconds: each vehicle is whose it was, but for those assigned anew since', async () => {
  const ids = [days.vehicle(), days.vehicle(), days.vehicle()].map((one) => one.vehicleId);
  const [first = 0, second = 0, third = 0] = ids;
  const { admin, pic, head } = days.users;
  const assign = (context: StoreContext, vehicleIds: number[], userId: number | null) =>
    call(worklistHandlers, context, 'worklist.assign', { vehicleIds, userId });
  const undo = (context: StoreContext, assignmentId: number | null) =>
    call(worklistHandlers, context, 'worklist.undoAssign', { assignmentId: assignmentId ?? 0 });
  const owners = () =>
    days.context.db.read
      .prepare<[string], { assigned_to: number | null }>(
        'SELECT assigned_to FROM vehicles WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id',
      )
      .all(JSON.stringify(ids))
      .map(({ assigned_to }) => assigned_to);
  const manager = () => days.as(pic);
  await assign(manager(), [first], admin.id);
  const { assignmentId, assigned } = await assign(manager(), ids, pic.id);
  expect(assigned).toBe(3);
  await expect(undo(days.as(head), assignmentId)).rejects.toMatchObject({ code: 'assignment_not_found' });
  await expect(undo(manager(), 99_999)).rejects.toMatchObject({ code: 'assignment_not_found' });
  await assign(manager(), [third], head.id);
  expect(await undo(manager(), assignmentId)).toEqual({ restored: 2, kept: 1 });
  expect(owners()).toEqual([admin.id, null, head.id]);
  expect(await undo(manager(), assignmentId)).toEqual({ restored: 0, kept: 3 });
  const rows = days.context.db.read.all(query.selectFrom('audit').select(['before', 'after']).where('action', '=', 'worklist.undoAssign'));
  expect(rows.map(({ before, after }) => [JSON.parse(before ?? ''), JSON.parse(after ?? '')])).toEqual([
    [
      { userId: pic.id, vehicles: 2 },
      [
        { assignedTo: admin.id, vehicles: 1, vehicleIds: [first] },
        { assignedTo: null, vehicles: 1, vehicleIds: [second] },
      ],
    ],
  ]);
  const late = await assign(manager(), ids, admin.id);
  days.at('2026-02-09T08:01');
  await expect(undo(manager(), late.assignmentId)).rejects.toMatchObject({ code: 'assignment_undo_late' });
  expect(await assign(manager(), ids, admin.id)).toEqual({ assigned: 0, assignmentId: null });
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
  const replaced = { name: 'Telat KPB1', state: { filter: { step: 'KPB1' } } };
  expect(await save(days.context, 'telat kpb1', false, { filter: {} })).toEqual({ id: own.id, replaced });
  expect(await save(days.context, replaced.name, false, replaced.state)).toMatchObject({ id: own.id }); // as its undo does
  await expect(save(days.context, 'semua telat', false)).rejects.toMatchObject({ code: 'view_exists' });
  await call(worklistHandlers, other, 'views.remove', { id: own.id });
  expect(await names(days.context)).toHaveLength(2);
  await call(worklistHandlers, days.context, 'views.remove', { id: own.id });
  expect(await names(days.context)).toEqual([['Semua telat', true]]);
});

test('a view gets another name unless one has it, or it is another person’s; what was removed comes back only where its name is free', async () => {
  const save = (context: StoreContext, name: string, shared = false, onlyNew = false) =>
    call(worklistHandlers, context, 'views.save', { screen: 'audit', name, shared, state: {}, onlyNew });
  const rename = (context: StoreContext, id: number, name: string) => call(worklistHandlers, context, 'views.rename', { id, name });
  const names = async () => (await call(worklistHandlers, days.context, 'views.list', { screen: 'audit' })).map(({ name }) => name);
  const other = days.as(days.users.pic);
  const [own, everybodys] = [await save(days.context, 'Pagi'), await save(other, 'Bulan ini', true)];
  await rename(days.context, own.id, 'PAGI');
  await rename(days.context, everybodys.id, 'Minggu ini');
  expect(await names()).toEqual(['Minggu ini', 'PAGI']);
  await expect(rename(days.context, own.id, 'minggu INI')).rejects.toMatchObject({ code: 'view_exists' });
  await expect(rename(other, own.id, 'Punya orang')).rejects.toMatchObject({ code: 'view_not_found' });
  await expect(rename(days.context, own.id + 1000, 'Tidak ada')).rejects.toMatchObject({ code: 'view_not_found' });
  await expect(save(days.context, 'pagi', false, true)).rejects.toMatchObject({ code: 'view_exists' });
  expect(await names()).toEqual(['Minggu ini', 'PAGI']);
});
