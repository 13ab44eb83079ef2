import { afterEach, beforeEach, expect, it } from 'vitest';
import { storeHandlers } from '../../../electron/worker/handlers.ts';
import type { WorklistItem } from '../../../shared/contract/worklist.ts';
import { applyDifference, NEW } from '../../../shared/domain/list-difference.ts';
import { call } from '../../support/call.ts';
import { type ContactDays, openContactDays } from '../../support/contact-days.ts';

let days: ContactDays;
let ids: number[];
beforeEach(() => {
  days = openContactDays();
  ids = Array.from({ length: 12 }, (_, n) => days.vehicle({ name: `Pelanggan ${n}` }).vehicleId);
});
afterEach(() => days.close());

const ask = (known: string | null) => call(storeHandlers, days.context, 'worklist.update', { known });

/** A window that keeps what it was told. */
function followed() {
  let held: { version: string; items: WorklistItem[] } | null = null;
  return async () => {
    const answer = await ask(held?.version ?? null);
    const items = applyDifference<WorklistItem>(held?.items ?? [], answer) ?? [];
    held = { version: answer.version, items };
    return { told: answer.items.length, list: { date: answer.date, items, progress: answer.progress } };
  };
}

it('tells the whole list once, then what has changed, and always makes the same list as the day does', async () => {
  const look = followed();
  const first = await look();
  expect(first).toEqual({ told: 12, list: await days.worklist() });
  expect((await look()).told).toBe(0);
  await days.log(ids[3] ?? 0, { result: 'sent' });
  const afterContact = await look();
  expect(afterContact).toEqual({ told: 1, list: await days.worklist() });
  expect(afterContact.list.items.find(({ vehicleId }) => vehicleId === ids[3])?.kind).toBe('waiting');
  await days.log(ids[5] ?? 0, { result: 'call_back', callBackAt: '2026-02-09T15:00' });
  await days.log(ids[7] ?? 0, { result: 'sent' });
  expect(await look()).toEqual({ told: 2, list: await days.worklist() });
  days.at('2026-02-24');
  expect((await look()).list).toEqual(await days.worklist());
});

it('answers a version that was left unread as well as the newest, and an unknown one with everything', async () => {
  const { version } = await ask(null);
  await days.log(ids[0] ?? 0, { result: 'sent' });
  expect((await ask(version)).items).toHaveLength(1); // an answer that the window did not wait for
  await days.log(ids[1] ?? 0, { result: 'sent' });
  expect((await ask(version)).items).toHaveLength(2);
  const other = await ask('of another run');
  expect(other.items).toHaveLength(12);
  expect(other.places.every((place) => place === NEW)).toBe(true);
  expect(other.version).not.toBe('of another run');
});

it('forgets versions that nobody can be waiting for', async () => {
  const { version } = await ask(null);
  for (const id of ids.slice(0, 4)) {
    await days.log(id, { result: 'sent' });
    await ask(null); // somebody else's
  }
  expect((await ask(version)).items).toHaveLength(12);
});
