import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ContactDraft } from '../../../shared/contract/contacts.ts';
import { type ContactDays, openContactDays } from '../../support/contact-days.ts';

let days: ContactDays;
beforeEach(() => {
  days = openContactDays();
});
afterEach(() => days.close());

async function logged(vehicleId: number, said: Partial<ContactDraft>): Promise<number> {
  const { contactIds } = await days.log(vehicleId, said);
  return contactIds[0] ?? 0;
}

const BOOKED: Partial<ContactDraft> = { result: 'booked', booking: { date: '2026-02-11', slot: '09:00', type: 'regular' } };

test('void: the contact did not happen, the attempt is active again, both entries stay in the history', async () => {
  const { vehicleId } = days.vehicle();
  const id = await logged(vehicleId, { result: 'no_answer' });
  expect(await days.due()).toEqual([]);
  days.at('2026-02-10');
  const { contactId } = await days.correct(id, null);
  expect(await days.due()).toEqual(['attempt 1 whatsapp 2026-02-09']);
  expect(await days.history(vehicleId)).toMatchObject([
    { id: contactId, result: 'void', correctsId: id, correctedById: null, note: 'salah catat' },
    { id, result: 'no_answer', correctsId: null, correctedById: contactId },
  ]);
});

test('another result takes the old one’s place in time', async () => {
  const { vehicleId } = days.vehicle();
  const id = await logged(vehicleId, { result: 'no_answer' });
  days.at('2026-02-12');
  await days.correct(id, days.draft(vehicleId, { result: 'declined', objection: 'other', objectionText: 'pindah kota' }));
  expect(days.step(vehicleId)?.state).toBe('declined');
  expect(await days.history(vehicleId)).toMatchObject([
    { at: '2026-02-09T08:00:00', attempt: 1, result: 'declined', correctsId: id },
    { at: '2026-02-09T08:00:00', result: 'no_answer' },
  ]);
});

test('a correction can itself be corrected, but no entry twice', async () => {
  const { vehicleId } = days.vehicle();
  const id = await logged(vehicleId, { result: 'no_answer' });
  const { contactId } = await days.correct(id, days.draft(vehicleId, { result: 'unreachable' }));
  await expect(days.correct(id, null)).rejects.toMatchObject({ code: 'already_corrected', data: { byId: contactId } });
  const again = await days.correct(contactId, null);
  await expect(days.correct(again.contactId, null)).rejects.toMatchObject({ code: 'already_corrected' });
  await expect(days.correct(9999, null)).rejects.toMatchObject({ code: 'contact_not_found' });
  expect(await days.due()).toEqual(['attempt 1 whatsapp 2026-02-09']);
});

test('a correction obeys the SOP too, and stays with its vehicle, step and attempt', async () => {
  const { vehicleId } = days.vehicle();
  const other = days.vehicle();
  const id = await logged(vehicleId, { result: 'no_answer' });
  await expect(days.correct(id, days.draft(vehicleId, { result: 'declined' }))).rejects.toMatchObject({ code: 'contact_incomplete' });
  await expect(days.correct(id, days.draft(other.vehicleId, {}))).rejects.toMatchObject({ code: 'step_not_found' });
  await expect(days.correct(id, days.draft(vehicleId, { attempt: 2 }))).rejects.toMatchObject({ code: 'attempt_not_active' });
  expect(await days.history(vehicleId)).toHaveLength(1);
});

test('the booking that the entry made is cancelled with it', async () => {
  const { vehicleId } = days.vehicle();
  const id = await logged(vehicleId, BOOKED);
  await days.correct(id, null);
  expect(await days.bookings('2026-02-11')).toMatchObject([{ status: 'cancelled' }]);
  expect(await days.due()).toEqual(['attempt 1 whatsapp 2026-02-09']);
});

test('the booking is changed, not doubled, when only its date was wrong, also after it was moved', async () => {
  const { vehicleId } = days.vehicle();
  const id = await logged(vehicleId, BOOKED);
  const { contactId } = await days.correct(
    id,
    days.draft(vehicleId, { result: 'booked', booking: { date: '2026-02-13', slot: '10:00', type: 'regular' } }),
  );
  expect(await days.bookings('2026-02-10', '2026-02-20')).toMatchObject([{ date: '2026-02-13', slot: '10:00', status: 'open' }]);
  expect((await days.history(vehicleId))[0]).toMatchObject({ id: contactId, booking: { date: '2026-02-13' } });
});

test('refused once the booking was settled', async () => {
  const { vehicleId } = days.vehicle();
  const id = await logged(vehicleId, BOOKED);
  const [booking] = await days.bookings('2026-02-11');
  days.at('2026-02-11T12:00');
  await days.settle(booking?.id ?? 0, 'shown');
  await expect(days.correct(id, null)).rejects.toMatchObject({ code: 'correction_blocked', data: { status: 'shown' } });
  expect(await days.history(vehicleId)).toHaveLength(1);
});

test('a consent it withdrew is restored by a new entry, one that the customer withdrew otherwise is not, and none is made up', async () => {
  const { vehicleId, customerId } = days.vehicle();
  days.context.db.raw
    .prepare(
      `INSERT INTO consents (customer_id, purpose, granted, at, how) VALUES
         (${customerId}, 'promotion', 0, '2026-01-20T09:00', 'customer_page'), (${customerId}, 'service_reminder', 1, '2026-01-20T09:00', 'cdb')`,
    )
    .run();
  const id = await logged(vehicleId, { result: 'do_not_contact' });
  days.at('2026-02-10');
  await days.correct(id, null);
  const newest = days.context.db.read
    .prepare<[number]>('SELECT purpose, granted, max(id) > 0 AS any FROM consents WHERE customer_id = ? GROUP BY purpose ORDER BY purpose')
    .all(customerId);
  expect(newest).toMatchObject([
    { purpose: 'promotion', granted: 0 },
    { purpose: 'service_reminder', granted: 1 },
  ]);
  expect(days.context.db.read.prepare<[]>('SELECT count(*) AS n FROM consents').get()).toEqual({ n: 4 });
  // For the day it stood, nobody may say it was due.
  expect(await days.due()).toEqual(['attempt 1 whatsapp 2026-02-10']);
});

test('sold and wrong_number are taken back where they were the entry’s own doing', async () => {
  const sold = days.vehicle();
  const soldEntry = await logged(sold.vehicleId, { result: 'sold' });
  await days.correct(soldEntry, null);
  const wrong = days.vehicle();
  const wrongEntry = await logged(wrong.vehicleId, { result: 'wrong_number', newPhone: '0813 5550 0002' });
  await days.correct(wrongEntry, null);
  const { items } = await days.worklist();
  expect(items.map((item) => [item.vehicleId, item.phone])).toEqual([
    [sold.vehicleId, sold.phone],
    [wrong.vehicleId, wrong.phone],
  ]);
  expect(days.context.db.read.prepare<[number]>('SELECT sold_on FROM vehicles WHERE id = ?').get(sold.vehicleId)).toEqual({
    sold_on: null,
  });
});

test('what was so before the entry stays so after its correction', async () => {
  const { vehicleId } = days.vehicle();
  await logged(vehicleId, { followUp: null, result: 'sold' });
  const second = await logged(vehicleId, { followUp: null, result: 'sold' });
  await days.correct(second, null);
  expect(days.context.db.read.prepare<[number]>('SELECT sold_on FROM vehicles WHERE id = ?').get(vehicleId)).toEqual({
    sold_on: '2026-02-09',
  });
});

test('no statement of the store changes or deletes an entry of the log; an erasure alone takes the words out of it', () => {
  const sources = ['db', 'electron/worker', 'electron/cli'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(join(folder, name), 'utf8')),
  );
  const forbidden = /\b(update|delete\s+from|replace\s+into)\s+contacts\b|(updateTable|deleteFrom|replaceInto)\(\s*['"`]contacts['"`]/i;
  expect(sources.length).toBeGreaterThan(100);
  const erasure = 'UPDATE contacts SET phone = NULL, objection_text = NULL, note = NULL, message = NULL WHERE id IN (ids)';
  expect(sources.filter((source) => source.includes(erasure))).toHaveLength(1);
  expect(sources.filter((source) => forbidden.test(source.replace(erasure, '')))).toEqual([]);
});
