import { afterEach, beforeEach, expect, test } from 'vitest';
import { query } from '../../../db/handle.ts';
import { indexVehicles } from '../../../db/queries/search-index.ts';
import { storeHandlers } from '../../../electron/worker/handlers.ts';
import type { ContactDraft } from '../../../shared/contract/contacts.ts';
import { effectiveContacts } from '../../../shared/domain/follow-up-schedule.ts';
import { call } from '../../support/call.ts';
import { type ContactDays, openContactDays } from '../../support/contact-days.ts';

let days: ContactDays;
beforeEach(() => {
  days = openContactDays();
});
afterEach(() => days.close());

const undo = (contactIds: number[], context = days.context) => call(storeHandlers, context, 'contact.undo', { contactIds });
const booking = { date: '2026-02-11', slot: '09:00', type: 'regular' } as const;

/** Every row of the branch. Of the log only what counts: it keeps what was taken back. The index of words is made from search_texts. */
function business(): Record<string, unknown> {
  const { raw } = days.context.db;
  const names = raw
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search_index%' AND name NOT IN ('audit', 'contacts')")
    .pluck()
    .all() as string[];
  const log = days.context.db.write.all(query.selectFrom('contacts').selectAll().orderBy('at').orderBy('id'));
  const effective = effectiveContacts(log.map((row) => ({ ...row, correctsId: row.corrects_id, result: row.result as 'booked' })));
  return { contacts: effective, ...Object.fromEntries(names.map((name) => [name, raw.prepare(`SELECT * FROM "${name}"`).all()])) };
}

const CASES: Record<string, Partial<ContactDraft>> = {
  'a booking': { result: 'booked', booking },
  'a refusal whose offer was accepted': {
    ...{ result: 'declined', objection: 'distance', offer: 'home_service', offerAnswer: 'accepted' },
    booking: { ...booking, type: 'home_service', address: 'Jl. Melati 3' },
  },
  'a refusal with a complaint': {
    ...{ result: 'declined', objection: 'disappointed', offer: 'promo_booking', offerAnswer: 'refused' },
    ...{ complaintOffered: true, complaintOpened: true },
  },
  'a promised call': { result: 'call_back', callBackAt: '2026-02-10T15:00' },
  'a message sent': { result: 'sent', message: 'Halo' },
  'a message that failed': { result: 'undelivered' },
  'no answer': { result: 'no_answer' },
  unreachable: { result: 'unreachable' },
  'a wrong number': { result: 'wrong_number' },
  'a wrong number and the right one': { result: 'wrong_number', newPhone: '0812 5550 0777' },
  'a wrong number and one that is known': { result: 'wrong_number', newPhone: '0813 5550 0888' },
  'serviced elsewhere': { result: 'already_serviced', servicedWhere: 'elsewhere', servicedOn: '2026-02-01' },
  'serviced here': { result: 'already_serviced', servicedWhere: 'here', servicedOn: '2026-02-01' },
  'a vehicle sold': { result: 'sold' },
  'a withdrawal': { result: 'do_not_contact' },
  'a contact outside the plan': { followUp: null, result: 'call_back', callBackAt: '2026-02-09T15:00' },
};

/** As after an import, on a day that has begun. */
async function begin(vehicleIds: number[]) {
  days.context.db.transaction(() => indexVehicles(days.context.db.write, vehicleIds));
  await days.worklist();
}

/** One customer with a second number and an earlier word on promotions. */
async function customer() {
  const { vehicleId, customerId } = days.vehicle();
  const pic = days.as(days.users.pic);
  await call(storeHandlers, pic, 'phone.add', { customerId, vehicleId: null, number: '0813 5550 0888' });
  days.context.db.raw
    .prepare("INSERT INTO consents (customer_id, purpose, granted, at, how) VALUES (?, 'promotion', 1, '2026-01-20T09:00', 'cdb')")
    .run(customerId);
  await begin([vehicleId]);
  return { vehicleId, customerId };
}

test.each(Object.entries(CASES))('%s is as if it had never been', async (_name, said) => {
  const { vehicleId } = await customer();
  const before = business();
  const { contactIds } = await days.log(vehicleId, said);
  expect(business()).not.toEqual(before);
  await undo(contactIds);
  expect(business()).toEqual(before);
  // It can be said again, and taken back again.
  const again = await days.log(vehicleId, said);
  await undo(again.contactIds);
  expect(business()).toEqual(before);
});

test('the log and the audit keep what was taken back', async () => {
  const { vehicleId } = days.vehicle();
  const { contactIds, bookingIds } = await days.log(vehicleId, { result: 'booked', booking, note: 'salah orang' });
  await undo(contactIds);
  const [id] = contactIds;
  expect(await days.history(vehicleId)).toMatchObject([
    { result: 'void', correctsId: id },
    { id, result: 'booked', note: 'salah orang', booking: null },
  ]);
  const row = days.context.db.write.first(query.selectFrom('audit').selectAll().where('action', '=', 'contact.undo'));
  expect(row).toMatchObject({ entity: 'contact', entity_id: String(id), user_id: days.users.admin.id });
  expect(JSON.parse(row?.before ?? '')).toMatchObject({ result: 'booked', note: 'salah orang', booking: { id: bookingIds[0] } });
});

test('one call about two vehicles goes back whole, never by half', async () => {
  const one = days.vehicle();
  const two = days.vehicle({ customerId: one.customerId });
  await begin([one.vehicleId, two.vehicleId]);
  const before = business();
  const said = { result: 'wrong_number', newPhone: '0812 5550 0777' } as const;
  const { contactIds } = await days.logAll([days.draft(one.vehicleId, said), days.draft(two.vehicleId, said)]);
  await expect(undo(contactIds.slice(0, 1))).rejects.toMatchObject({ code: 'undo_blocked' });
  await undo(contactIds);
  expect(business()).toEqual(before);
});

test('refused later, for somebody else’s entry, twice, and once something stands on it', async () => {
  const { vehicleId } = days.vehicle();
  const { contactIds } = await days.log(vehicleId, { result: 'no_answer' });
  await expect(undo(contactIds, days.as(days.users.pic))).rejects.toMatchObject({ code: 'undo_not_own' });
  days.at('2026-02-09T08:00:16');
  await expect(undo(contactIds)).rejects.toMatchObject({ code: 'undo_too_late' });
  await expect(undo([9999])).rejects.toMatchObject({ code: 'contact_not_found' });

  const second = await days.log(days.vehicle().vehicleId, { result: 'booked', booking });
  await call(storeHandlers, days.context, 'booking.confirm', { id: second.bookingIds[0] ?? 0 });
  await expect(undo(second.contactIds)).rejects.toMatchObject({ code: 'undo_blocked' });

  const third = days.vehicle();
  const sent = await days.log(third.vehicleId, { result: 'sent' });
  await days.log(third.vehicleId, { result: 'no_answer' });
  await expect(undo(sent.contactIds)).rejects.toMatchObject({ code: 'undo_blocked' });

  const fourth = await days.log(days.vehicle().vehicleId, { result: 'no_answer' });
  await undo(fourth.contactIds);
  await expect(undo(fourth.contactIds)).rejects.toMatchObject({ code: 'already_corrected' });
});

test('refused once the day was handed in or closed: its figures may have been read', async () => {
  const submitted = await days.log(days.vehicle().vehicleId, { result: 'no_answer' });
  await call(storeHandlers, days.context, 'day.submit', { date: '2026-02-09' });
  await expect(undo(submitted.contactIds)).rejects.toMatchObject({ code: 'undo_day_submitted' });

  const pic = days.as(days.users.pic);
  const { vehicleId } = days.vehicle();
  const own = await call(storeHandlers, pic, 'contact.log', { drafts: [days.draft(vehicleId, { result: 'no_answer' })] });
  await call(storeHandlers, pic, 'day.close', { date: '2026-02-09' });
  await expect(undo(own.contactIds, pic)).rejects.toMatchObject({ code: 'undo_day_submitted' });
});

test('a chat that was opened stays counted: taking its message back gives no room for another one', async () => {
  const { vehicleId } = days.vehicle();
  await call(storeHandlers, days.context, 'contact.openWhatsApp', { vehicleId, text: 'Halo' });
  const { contactIds } = await days.log(vehicleId, { result: 'sent', message: 'Halo' });
  await undo(contactIds);
  expect((await days.panel(vehicleId)).pace.openedToday).toBe(1);
  await expect(call(storeHandlers, days.context, 'contact.openWhatsApp', { vehicleId, text: 'Halo' })).rejects.toMatchObject({
    code: 'whatsapp_pause',
  });
});

test('the length of a call is kept and shown, of a message there is none', async () => {
  const { vehicleId } = days.vehicle();
  const { contactIds } = await days.log(vehicleId, { result: 'no_answer', durationSeconds: 42 });
  expect(await days.history(vehicleId)).toMatchObject([{ id: contactIds[0], durationSeconds: 42 }]);
  const other = days.vehicle();
  await days.log(other.vehicleId, { result: 'sent', durationSeconds: 42 });
  expect(await days.history(other.vehicleId)).toMatchObject([{ durationSeconds: null }]);
});
