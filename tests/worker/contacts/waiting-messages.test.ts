import { afterEach, beforeEach, expect, test } from 'vitest';
import { settleWaitingMessages } from '../../../electron/worker/use-cases/worklist/settle-waiting-messages.ts';
import { type ContactDays, openContactDays } from '../../support/contact-days.ts';

let days: ContactDays;
beforeEach(() => {
  days = openContactDays();
});
afterEach(() => days.close());

const entries = () => days.context.db.read.prepare<[]>('SELECT at, user_id, attempt, channel, result FROM contacts ORDER BY id').all();

test('an answer to a waiting message belongs to the attempt that was sent', async () => {
  const { vehicleId } = days.vehicle();
  await days.log(vehicleId, { result: 'sent' });
  days.at('2026-02-12');
  const { contactIds } = await days.log(vehicleId, { channel: 'whatsapp', result: 'call_back', callBackAt: '2026-02-13T10:00' });
  const [answer] = await days.history(vehicleId);
  expect(answer).toMatchObject({ id: contactIds[0], attempt: 1, result: 'call_back', user: 'Rina Wulandari' });
  days.at('2026-02-13');
  expect(await days.due()).toEqual(['call_back 1 call 2026-02-13']);
});

test('a message cannot be sent again while it waits, but its answer can be logged', async () => {
  const { vehicleId } = days.vehicle();
  await days.log(vehicleId, { result: 'sent' });
  await expect(days.log(vehicleId, { result: 'sent' })).rejects.toMatchObject({ code: 'attempt_not_active' });
  await days.log(vehicleId, { result: 'no_answer', channel: 'whatsapp' });
  expect(await days.due()).toEqual([]);
});

test('rule 9: on the next attempt’s date the system writes no_answer, once, and the attempt stays contacted, not missed', async () => {
  const { vehicleId } = days.vehicle();
  await days.log(vehicleId, { result: 'sent' });
  days.at('2026-02-23');
  await days.worklist();
  expect(entries()).toHaveLength(1);
  days.at('2026-02-24');
  expect(await days.due()).toEqual(['attempt 2 call 2026-02-24']);
  await days.worklist();
  expect(settleWaitingMessages(days.context)).toBe(0);
  expect(entries()).toEqual([
    { at: '2026-02-09T08:00:00', user_id: days.users.admin.id, attempt: 1, channel: 'whatsapp', result: 'sent' },
    { at: '2026-02-24T00:00:00', user_id: null, attempt: 1, channel: 'whatsapp', result: 'no_answer' },
  ]);
  expect(days.step(vehicleId)?.attempts.map((attempt) => attempt.outcome)).toEqual(['contacted', 'pending', 'pending']);
});

test('rule 9: what the schedule says is the same with and without the system’s entry, on every day', async () => {
  const { vehicleId } = days.vehicle();
  await days.log(vehicleId, { result: 'sent' });
  days.at('2026-03-12');
  const dates = ['2026-02-09', '2026-02-23', '2026-02-24', '2026-03-03', '2026-03-04', '2026-03-11', '2026-03-12'];
  const look = async () => {
    const seen = [];
    for (const date of dates) {
      days.at(date);
      // A named day is only looked at: nothing is settled by asking.
      const { items, progress } = await days.worklist(date);
      seen.push({ date, items: items.map(({ lastContact, ...item }) => item), progress, step: days.step(vehicleId) });
    }
    return seen;
  };
  const without = await look();
  expect(entries()).toHaveLength(1);
  expect(settleWaitingMessages(days.context)).toBe(1);
  expect(await look()).toEqual(without);
});

test('a branch that stayed closed for weeks catches up: the entry stands on the day it belongs to', async () => {
  const { vehicleId } = days.vehicle();
  await days.log(vehicleId, { result: 'sent' });
  days.at('2026-04-01');
  await days.worklist();
  expect(entries().at(-1)).toMatchObject({ at: '2026-02-24T00:00:00', user_id: null, result: 'no_answer' });
  expect(days.step(vehicleId)?.attempts.map((attempt) => attempt.outcome)).toEqual(['contacted', 'missed', 'missed']);
});

test('an answered message and one of the last attempt are left alone', async () => {
  const answered = days.vehicle();
  await days.log(answered.vehicleId, { result: 'sent' });
  await days.log(answered.vehicleId, { result: 'unreachable' });
  days.at('2026-03-04');
  const last = days.vehicle();
  await days.log(last.vehicleId, { result: 'sent', attempt: 3 });
  days.at('2026-03-10');
  expect(await days.due()).toEqual(['attempt 3 call 2026-03-04', 'waiting 3 whatsapp 2026-03-04']);
  days.at('2026-03-20');
  expect(settleWaitingMessages(days.context)).toBe(0);
});

test('a message that went to the wrong number: its attempt is on the list at once, on the right one', async () => {
  const { vehicleId } = days.vehicle();
  await days.log(vehicleId, { result: 'sent' });
  days.at('2026-02-11');
  await days.log(vehicleId, { result: 'wrong_number', channel: 'whatsapp', newPhone: '0813-5550-0001' });
  const { items } = await days.worklist();
  expect(items).toMatchObject([
    { kind: 'attempt', attempt: 1, channel: 'whatsapp', phone: '+6281355500001', dueDate: '2026-02-11', lateDays: 0 },
  ]);
  await days.log(vehicleId, { result: 'sent' });
  expect((await days.worklist()).items).toMatchObject([{ kind: 'waiting', attempt: 1 }]);
  days.at('2026-02-24');
  expect(await days.due()).toEqual(['attempt 2 call 2026-02-24']);
});
