import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifyChain } from '../../../db/audit-chain/verify-chain.ts';
import { query } from '../../../db/handle.ts';
import { refusal } from '../../support/call.ts';
import { type ContactDays, openContactDays } from '../../support/contact-days.ts';
import { merge } from '../merges/support.ts';
import { fillPerson } from '../privacy/full-person.ts';
import { ENGINE, erase, liveALife, make, NAME, placesOf, SECRETS } from './support.ts';

/** What is the branch's own, or of a kind of vehicle or service, and tells of nobody. */
const KEPT = [
  ...['labels.name', 'custom_fields.name', 'contacts.promo_code', 'bookings.promo_code'],
  ...['vehicles.type_code', 'vehicles.dealer_code', 'vehicles.dealer_name', 'visits.service_type', 'visits.unit_entry_source'],
];

let test: ContactDays;
beforeEach(() => {
  test = openContactDays({ now: '2026-02-09T09:00' });
});
afterEach(() => test.close());

describe('erasing a person', () => {
  it('leaves nothing of him anywhere in the data, and all of it had been somewhere', async () => {
    const { pic, customerId } = await liveALife(test);
    const unseen = SECRETS.filter((secret) => placesOf(pic, [secret]).length === 0);
    expect(unseen).toEqual([]);
    const { erased } = await erase(test, customerId);
    expect(erased).toEqual({ vehicles: 1, contacts: 2, numbers: 3 });
    expect(placesOf(pic, SECRETS)).toEqual([]);
  });

  it('takes the words of every column that can hold some of a person, and none of anybody else', async () => {
    const one = test.vehicle({ name: 'Ade Irawan' });
    const other = test.vehicle({ name: 'Orang Lain' });
    const marks = fillPerson(test.context, one, 'saya');
    const foreign = fillPerson(test.context, other, 'lain');
    const name = test.context.db.read.first(query.selectFrom('customers').select('name').where('id', '=', one.customerId))?.name;
    await erase(test, one.customerId, name);
    const left = new Set(placesOf(test.context, marks).map((place) => place.split(':')[0]));
    expect([...left].toSorted()).toEqual(KEPT.toSorted());
    expect(foreign.filter((mark) => placesOf(test.context, [mark]).length === 0)).toEqual([]);
  });

  it('takes those who were merged into him along', async () => {
    const { pic, customerId } = await liveALife(test);
    const twin = test.vehicle({ name: 'Kinanti W', engineNumber: 'JM91E7777003', phone: '+6281255507704' });
    await merge(pic, customerId, twin.customerId);
    await erase(test, customerId);
    expect(placesOf(pic, [...SECRETS, 'Kinanti W', 'JM91E7777003', '81255507704'])).toEqual([]);
    expect(await refusal(make(pic, 'customer.page', { customerId: twin.customerId }))).toMatchObject({ code: 'customer_merged' });
  });

  it('leaves the days that have passed as they were, and nothing is due any more', async () => {
    const { pic, customerId, vehicleId } = await liveALife(test);
    test.at('2026-02-25T09:00');
    await test.log(vehicleId, { result: 'no_answer', followUp: null });
    test.at('2026-02-26T09:00');
    const passed = async () => {
      const reports = ['2026-02-09', '2026-02-24', '2026-02-25'].map((date) => make(pic, 'day.report', { date }));
      return (await Promise.all(reports)).map(({ figures }) => figures);
    };
    const before = await passed();
    expect(JSON.stringify(before)).toContain('"due"');
    await erase(test, customerId);
    expect(await passed()).toEqual(before);
    for (const date of ['2026-02-26', '2026-03-04', '2026-03-11']) {
      test.at(date);
      expect((await test.worklist()).items.filter((item) => item.vehicleId === vehicleId)).toEqual([]);
    }
  });

  it('takes him off every list, and settles what was still to be done', async () => {
    const { pic, customerId, vehicleId, openBooking, inquiry } = await liveALife(test);
    const page = () => make(pic, 'customers.page', { search: '', sort: [], filter: {}, offset: 0, limit: 50 });
    const listed = (await page()).total;
    await erase(test, customerId);
    const found = await page();
    expect(found.total).toBe(listed - 1);
    expect(found.rows.map((row) => row.customerId)).not.toContain(customerId);
    for (const text of ['kinanti', '7777001', '***', 'T 7701 KW'])
      expect(await make(pic, 'customers.searchQuick', { text })).not.toContainEqual(expect.objectContaining({ customerId }));
    expect(await make(pic, 'customers.recent', { customerIds: [customerId] })).toEqual([]);
    expect(await make(pic, 'phones.repairList', {})).not.toContainEqual(expect.objectContaining({ vehicleId }));
    expect(await make(pic, 'customers.duplicates', {})).toEqual([]);
    const stored = pic.db.read.first(query.selectFrom('bookings').select(['status', 'settled_at']).where('id', '=', openBooking));
    expect(stored).toEqual({ status: 'cancelled', settled_at: '2026-02-09T09:00:00' });
    expect((await make(pic, 'inquiry.list', { view: 'open', search: '', offset: 0, limit: 50 })).inquiries).toEqual([]);
    const request = await make(pic, 'privacy.list', { offset: 0, limit: 100 });
    expect(request.requests[0]).toMatchObject({ kind: 'erasure', status: 'done', name: '***', note: '', answer: 'Data dihapus' });
    expect(inquiry).toBeGreaterThan(0);
  });

  it('is final: nothing is written about him or shown of him any more', async () => {
    const { pic, customerId, vehicleId, openBooking, inquiry } = await liveALife(test);
    const contactId = pic.db.read.first(query.selectFrom('contacts').select('id').where('vehicle_id', '=', vehicleId))?.id ?? 0;
    const { requestId } = await erase(test, customerId);
    const draft = test.draft(vehicleId, {});
    const refused = [
      make(pic, 'customer.page', { customerId }),
      make(pic, 'customer.edit', { customerId, fields: { name: 'Kembali' } }),
      make(pic, 'customer.setNote', { customerId, note: 'x' }),
      make(pic, 'phone.add', { customerId, vehicleId: null, number: '0812 5550 7701' }),
      make(pic, 'vehicle.edit', { vehicleId, fields: { plate: 'T 1 A' } }),
      make(pic, 'vehicle.setSold', { vehicleId, sold: false }),
      make(pic, 'contact.log', { drafts: [draft] }),
      make(pic, 'contact.correct', { contactId, draft: null, reason: 'x' }),
      make(pic, 'booking.reopen', { id: openBooking }),
      make(pic, 'booking.create', { vehicleId, followUp: null, draft: { date: '2026-02-20', slot: '09:00', type: 'regular' } }),
      make(pic, 'inquiry.reopen', { id: inquiry }),
      make(pic, 'inquiry.add', { channel: 'phone', customerId }),
      make(pic, 'privacy.record', { kind: 'access', how: 'phone', customerId }),
    ];
    for (const call of refused) expect((await refusal(call)).code).toBe('customer_erased');
    expect(await refusal(make(pic, 'privacy.reopen', { id: requestId }))).toMatchObject({ code: 'erasure_final' });
  });

  it('is done by the head, for an open request for it, with the name typed; else nothing happens', async () => {
    const { pic, customerId } = await liveALife(test);
    const head = test.as(test.users.head);
    const { id: requestId } = await make(pic, 'privacy.record', { kind: 'erasure', how: 'letter', customerId });
    const { id: access } = await make(pic, 'privacy.record', { kind: 'access', how: 'letter', customerId });
    const { id: stranger } = await make(pic, 'privacy.record', { kind: 'erasure', how: 'letter', name: 'Orang Lain' });
    const order = { requestId, name: NAME, answer: 'Data dihapus' };
    const rows = () => pic.db.read.prepare<[], { n: number }>('SELECT count(*) AS n FROM audit').get()?.n;
    const before = rows();
    expect(await refusal(make(pic, 'privacy.erase', order))).toMatchObject({ code: 'not_allowed' });
    expect(await refusal(make(head, 'privacy.erase', { ...order, name: 'Kinanti' }))).toMatchObject({ code: 'erasure_name_wrong' });
    expect(await refusal(make(head, 'privacy.erase', { ...order, answer: ' ' }))).toMatchObject({ code: 'privacy_request_incomplete' });
    for (const id of [access, stranger])
      expect(await refusal(make(head, 'privacy.erase', { ...order, requestId: id }))).toMatchObject({ code: 'erasure_not_asked' });
    expect(rows()).toBe(before);
    expect(await make(pic, 'privacy.erasurePreview', { requestId })).toEqual({
      ...{ customerId, name: NAME, vehicles: 1, numbers: 3, contacts: 2, bookings: 2, visits: 1, inquiries: 2 },
      openBookings: [{ date: '2026-03-23', slot: '09:00' }],
    });
    await make(head, 'privacy.erase', { ...order, name: ' kinanti  WIRASENA ' });
    expect(await refusal(make(head, 'privacy.erase', order))).toMatchObject({ code: 'privacy_request_settled' });
    const again = make(head, 'privacy.record', { kind: 'erasure', how: 'letter', customerId });
    expect(await refusal(again)).toMatchObject({ code: 'customer_erased' });
  });
});

describe('the audit of an erased person', () => {
  it('still tells who did what and when, in one chain; what it said is gone and said to be gone', async () => {
    const { pic, customerId } = await liveALife(test);
    const rowsOf = () => pic.db.read.all(query.selectFrom('audit').select(['id', 'at', 'user_id', 'action', 'hash']).orderBy('id'));
    const before = rowsOf();
    await erase(test, customerId);
    expect(rowsOf().slice(0, before.length)).toEqual(before);
    expect(await verifyChain(pic.db.read)).toMatchObject({ broken: null });
    const head = test.as(test.users.head);
    const { rows } = await make(head, 'audit.page', {
      filter: { entity: { kind: 'customer', id: String(customerId) } },
      after: null,
      limit: 50,
    });
    expect(rows.find(({ action }) => action === 'customer.edit')).toMatchObject({ erased: true, differences: [], about: { name: '***' } });
    expect(rows.find(({ action }) => action === 'privacy.erase')).toMatchObject({ erased: false });
    expect((await make(head, 'audit.page', { filter: { text: 'rahasia' }, after: null, limit: 50 })).rows).toEqual([]);
  });

  it.each([
    [
      'a row more is emptied',
      `UPDATE audit SET before = NULL, after = NULL, salt = NULL, erased_by = (SELECT max(erased_by) FROM audit) WHERE id = 1`,
    ],
    ['a row is emptied by nobody', `UPDATE audit SET before = NULL, after = NULL, salt = NULL, erased_by = 9999 WHERE id = 1`],
    [
      'an emptied row gets another author',
      'UPDATE audit SET user_id = 3 WHERE id = (SELECT min(id) FROM audit WHERE erased_by IS NOT NULL)',
    ],
    ['an emptied row says something', `UPDATE audit SET after = '{}' WHERE id = (SELECT min(id) FROM audit WHERE erased_by IS NOT NULL)`],
    [
      'an emptied row counts as written',
      'UPDATE audit SET erased_by = NULL WHERE id = (SELECT min(id) FROM audit WHERE erased_by IS NOT NULL)',
    ],
  ])('shows it when %s past the program', async (what, sql) => {
    const isGuarded = what !== 'a row more is emptied'; // as an erasure does it; only the chain tells that no one told of it
    const { pic, customerId } = await liveALife(test);
    await erase(test, customerId);
    if (isGuarded) expect(() => pic.db.raw.exec(sql)).toThrow('never changed');
    pic.db.raw.exec('DROP TRIGGER audit_never_changes');
    pic.db.raw.exec(sql);
    expect((await verifyChain(pic.db.read))?.broken).toMatchObject({ kind: 'changed' });
  });

  it('cannot be found out by trying, and every row of before has its own chance', async () => {
    const { pic } = await liveALife(test);
    const salts = pic.db.read.all(query.selectFrom('audit').select('salt'));
    expect(new Set(salts.map(({ salt }) => salt)).size).toBe(salts.length);
    expect(salts.every(({ salt }) => /^[0-9a-f]{32}$/.test(salt ?? ''))).toBe(true);
  });
});

it('whose engine number was never known is erased as well', async () => {
  const { pic } = await liveALife(test);
  const { id } = await make(pic, 'inquiry.add', { channel: 'phone', name: 'Tamu Baru', phone: '0812 5550 7799', plate: 'T 77 TB' });
  const booking = { date: '2026-02-20', slot: '10:00', type: 'regular' as const };
  await make(pic, 'inquiry.log', { id, channel: 'call', result: 'booked', booking });
  const guest = pic.db.read.first(query.selectFrom('customers').select('id').where('name', '=', 'Tamu Baru'));
  await erase(test, guest?.id ?? 0, 'Tamu Baru');
  expect(placesOf(pic, ['Tamu Baru', '81255507799', 'T 77 TB', 'T77TB'])).toEqual([]);
  expect(placesOf(pic, [ENGINE]).length).toBeGreaterThan(0);
});

it('who is known by his inquiries alone is erased by his number, unless it is a customer’s', async () => {
  const { pic } = await liveALife(test);
  const head = test.as(test.users.head);
  const asked = { channel: 'whatsapp', name: 'Tamu Lewat', phone: '0812 5550 7788', need: 'harga tamu', plate: 'T 78 TL' };
  const { id: inquiryId } = await make(pic, 'inquiry.add', asked);
  const request = (phone: string) => make(pic, 'privacy.record', { kind: 'erasure', how: 'letter', name: 'Tamu Lewat', phone });
  const { id: requestId } = await request('0812 5550 7788');
  const { id: ofCustomer } = await request('0812 5550 7701');
  const order = { name: 'Tamu Lewat', answer: 'Data dihapus' };
  expect(await refusal(make(head, 'privacy.erase', { ...order, requestId: ofCustomer }))).toMatchObject({ code: 'erasure_not_asked' });
  expect(await make(head, 'privacy.erase', { ...order, requestId })).toEqual({ vehicles: 0, contacts: 0, numbers: 0 });
  expect(placesOf(pic, ['harga tamu', '81255507788', 'T 78 TL', 'T78TL'])).toEqual([]);
  const row = pic.db.read.first(query.selectFrom('inquiries').select(['status', 'prospect_name']).where('id', '=', inquiryId));
  expect(row).toEqual({ status: 'lost', prospect_name: '***' });
  expect(placesOf(pic, [NAME]).length).toBeGreaterThan(0);
  expect(await verifyChain(pic.db.read)).toMatchObject({ broken: null });
});
