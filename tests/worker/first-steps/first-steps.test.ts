import { afterEach, beforeEach, expect, test } from 'vitest';
import { storeHandlers } from '../../../electron/worker/handlers.ts';
import { call } from '../../support/call.ts';
import { type ContactDays, openContactDays } from '../../support/contact-days.ts';

let days: ContactDays;
beforeEach(() => {
  days = openContactDays({ now: '2026-02-09T09:00' });
});
afterEach(() => days.close());

const manager = () => days.as(days.users.pic);
const left = async (by = manager()) =>
  (await call(storeHandlers, by, 'branch.firstSteps', {})).flatMap(({ code, isDone }) => (isDone ? [] : [code]));

test('each tick comes from what the branch has; what only a person can tell is kept', async () => {
  expect(await left()).toEqual(['data', 'programs', 'calendar', 'backup', 'head_office', 'contact']); // it has three users
  const { vehicleId } = days.vehicle();
  await days.log(vehicleId, { result: 'no_answer' });
  expect(await left()).toEqual(['programs', 'calendar', 'backup', 'head_office']);
  await call(storeHandlers, manager(), 'holidays.save', { holidays: [{ date: '2026-12-25', name: 'Natal' }] });
  await call(storeHandlers, manager(), 'branch.confirmFirstStep', { step: 'programs' });
  await call(storeHandlers, manager(), 'branch.confirmFirstStep', { step: 'head_office' });
  expect(await left()).toEqual(['backup']);
  const token = days.store.files.grant(`${days.dir}/usb`, 'write').token;
  await call(storeHandlers, manager(), 'backup.setSecondFolder', { token }).catch(() => undefined); // copies nothing without an engine
  expect(await left()).toEqual([]);
});

test('an admin is told of the first contact alone, and after it of nothing', async () => {
  expect(await left(days.context)).toEqual(['contact']);
  await days.log(days.vehicle().vehicleId, { result: 'no_answer' });
  expect(await left(days.context)).toEqual([]);
});

test('saying the same twice writes one line of the audit', async () => {
  const lines = () =>
    days.store.database?.read.prepare<[], { n: number }>("SELECT count(*) AS n FROM audit WHERE action = 'branch.confirmFirstStep'").get()
      ?.n;
  await call(storeHandlers, manager(), 'branch.confirmFirstStep', { step: 'calendar' });
  await call(storeHandlers, manager(), 'branch.confirmFirstStep', { step: 'calendar' });
  expect(lines()).toBe(1);
});
