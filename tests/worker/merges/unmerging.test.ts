import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { query } from '../../../db/handle.ts';
import { replanVehicles } from '../../../electron/worker/planning/replan.ts';
import { refusal } from '../../support/call.ts';
import { openTestStore, type TestStore } from '../../support/store.ts';
import { A2_HEADER, apply, CDB_HEADER, csvFile, dryRun, undo } from '../imports/support.ts';
import { dump, make, merge, unmerge, vehicleOf } from './support.ts';

let test: TestStore;
beforeEach(() => {
  test = openTestStore({ now: '2026-11-18T08:00' });
});
afterEach(() => test.close());

const cdb = (...rows: string[][]) => csvFile(test, 'cdb.csv', [CDB_HEADER, ...rows]);
const a2 = (...rows: string[][]) => csvFile(test, 'a2.csv', [A2_HEADER, ...rows]);
const KARTINI = ['01/10/2026', 'JM91E1000001', 'Kartini', '0812 5550 0101', 'Jl. Mawar 1', 'Y'];
const TINI = ['02/10/2026', 'JM91E1000002', 'Bu Tini', '0812 5550 0102', 'Jl. Melati 2', 'Y'];
const YAYUK = ['03/10/2026', 'JM91E1000003', 'Yayuk', '0812 5550 0103', '', 'Y'];
const VISIT = ['WO-1', '01/11/2026', 'JM91E1000002', 'T 1234 AB', 'Bu Tini', '0812 5550 0301', 'Agus', '1.200', '1', 'Rp 85.000'];

const vehicle = (n: number) => vehicleOf(test, `JM91E100000${n}`);
const owner = (n: number) => vehicle(n).customer_id;
const customer = (id: number) => test.context.db.read.first(query.selectFrom('customers').selectAll().where('id', '=', id));
const count = (table: 'contacts' | 'bookings' | 'visits' | 'customers' | 'vehicles') =>
  test.context.db.read.all(query.selectFrom(table).select('id')).length;

async function logResult(vehicleId: number, result: 'no_answer' | 'do_not_contact' | 'wrong_number', phone: string) {
  const draft = { vehicleId, followUp: null, attempt: null, channel: 'call', phone, result, note: '' };
  return make(test.as(test.users.admin), 'contact.log', { drafts: [draft as never] });
}

async function two() {
  await apply(test, [cdb(KARTINI, TINI, YAYUK), a2(VISIT)]);
  return [owner(1), owner(2), owner(3)] as const;
}

describe('parting two who were merged', () => {
  it('tells what is new since, leaves it with its vehicle, and the rest with the kept one', async () => {
    const [a, b] = await two();
    const { mergeId } = await merge(test.context, a, b, { name: 'merged' });
    expect(customer(a)?.name).toBe('Bu Tini');
    test.clock.set('2026-11-19T09:00');
    await logResult(vehicle(2).id, 'no_answer', '+6281255500101');
    await make(test.context, 'booking.create', {
      ...{ vehicleId: vehicle(2).id, followUp: null },
      draft: { date: '2026-11-20', slot: '09:00', type: 'regular' },
    } as never);
    await make(test.context, 'inquiry.add', { channel: 'phone', customerId: a, vehicleId: vehicle(2).id });
    await make(test.context, 'inquiry.add', { channel: 'phone', customerId: a });
    await make(test.context, 'phone.add', { customerId: a, vehicleId: null, number: '0812 5550 0777' });
    await make(test.context, 'customer.edit', { customerId: a, fields: { name: 'Kartini Tini', city: 'Karawang' } });
    const { since } = await unmerge(test.context, mergeId);
    expect(since).toEqual({
      ...{ contacts: 1, bookings: 1, visits: 0, inquiries: 2, vehicles: 0, phones: 1, consents: 0 },
      ...{ heldForBoth: 0, facts: ['name'], movedOn: 0 },
    });
    expect([owner(1), owner(2)]).toEqual([a, b]);
    expect(customer(a)).toMatchObject({ name: 'Kartini Tini', name_key: 'KARTINI TINI', city: 'Karawang', address: 'Jl. Mawar 1' });
    expect(customer(b)).toMatchObject({ name: 'Bu Tini', city: null, address: 'Jl. Melati 2' });
    const inquiries = test.context.db.read.all(query.selectFrom('inquiries').select(['customer_id', 'vehicle_id']).orderBy('id'));
    expect(inquiries).toEqual([
      { customer_id: b, vehicle_id: vehicle(2).id },
      { customer_id: a, vehicle_id: null },
    ]);
    const page = await make(test.context, 'customer.page', { customerId: b });
    expect(page.timeline.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['contact', 'booking', 'visit', 'consent']));
    expect(page.timeline.map(({ kind }) => kind)).not.toContain('merge');
  });

  it('lets a no, a blacklisting and a wrong number that came since hold for both', async () => {
    const [a, b] = await two();
    await make(test.context, 'phone.add', { customerId: b, vehicleId: null, number: '0812 5550 0101' });
    const { mergeId } = await merge(test.context, a, b);
    test.clock.set('2026-11-19T09:00');
    await logResult(vehicle(1).id, 'wrong_number', '+6281255500101');
    await logResult(vehicle(2).id, 'do_not_contact', '+6281255500102');
    await make(test.context, 'customer.setBlacklisted', { customerId: a, blacklisted: true, reason: 'marah' });
    const { since } = await unmerge(test.context, mergeId);
    expect(since).toMatchObject({ contacts: 2, consents: 3, heldForBoth: 5 });
    for (const id of [a, b]) {
      const page = await make(test.context, 'customer.page', { customerId: id });
      expect(page.blacklistedOn).toBe('2026-11-19');
      expect(page.consents.map(({ granted }) => granted)).toEqual([false, false, false]);
      expect(page.phones.find(({ number }) => number === '+6281255500101')?.flaggedBadOn).toBe('2026-11-19');
      expect(page.vehicles[0]?.exclusions).toEqual(expect.arrayContaining(['no_consent', 'blacklisted']));
    }
  });

  it('keeps a refusal that was said when a merge had refused already, and a correction of it undoes no merge', async () => {
    const [a, b] = await two();
    await make(test.context, 'customer.setConsent', { customerId: b, purpose: 'service_reminder', granted: false });
    const { mergeId } = await merge(test.context, a, b);
    test.clock.set('2026-11-19T09:00');
    const mistaken = await logResult(vehicle(1).id, 'do_not_contact', '+6281255500101');
    await make(test.as(test.users.admin), 'contact.correct', {
      contactId: mistaken.contactIds[0] ?? 0,
      draft: null,
      reason: 'salah catat',
    });
    const reminders = async (customerId: number) => (await make(test.context, 'customer.page', { customerId })).consents[0]?.granted;
    expect(await reminders(a)).toBe(false);
    await logResult(vehicle(1).id, 'do_not_contact', '+6281255500101');
    await unmerge(test.context, mergeId);
    expect([await reminders(a), await reminders(b)]).toEqual([false, false]);
  });

  it('goes back through a chain one by one, the newest first', async () => {
    const [a, b, c] = await two();
    const states = [dump(test)];
    const first = await merge(test.context, b, c);
    states.push(dump(test));
    const second = await merge(test.context, a, b);
    expect([owner(1), owner(2), owner(3)]).toEqual([a, a, a]);
    expect(await refusal(make(test.context, 'customer.page', { customerId: c }))).toMatchObject({ data: { customerId: a } });
    const listed = async () =>
      (await make(test.context, 'customers.merges', {})).merges.map(({ id, undoable, waitsFor }) => ({ id, undoable, waitsFor }));
    expect(await listed()).toEqual([
      { id: second.mergeId, undoable: true, waitsFor: null },
      { id: first.mergeId, undoable: false, waitsFor: second.mergeId },
    ]);
    const before = dump(test);
    const refused = await refusal(unmerge(test.context, first.mergeId));
    expect(refused).toEqual({ code: 'merge_has_later', data: { mergeId: second.mergeId } });
    expect(dump(test)).toEqual(before);
    await unmerge(test.context, second.mergeId);
    expect(dump(test)).toEqual(states[1]);
    await unmerge(test.context, first.mergeId);
    expect(dump(test)).toEqual(states[0]);
    expect(await refusal(unmerge(test.context, first.mergeId))).toMatchObject({ code: 'merge_already_undone' });
    expect(await refusal(unmerge(test.context, 99))).toMatchObject({ code: 'merge_not_found' });
  });

  it('gives back labels and own fields', async () => {
    const [a, b] = await two();
    await make(test.context, 'labels.save', { labels: [{ id: null, name: 'VIP', color: 'red', retired: false }] } as never);
    const [label] = await make(test.context, 'labels.list', {});
    const own = { id: null, name: 'Panggilan', kind: 'text', choices: [], retired: false };
    await make(test.context, 'fields.save', { fields: [own, { ...own, name: 'Klub' }] } as never);
    const [called, club] = await make(test.context, 'fields.list', {});
    const values = (key: string | undefined, value: string) => ({ [key ?? '']: value });
    await make(test.context, 'customer.setLabels', { customerId: b, labelIds: [label?.id ?? 0] } as never);
    await make(test.context, 'customer.setFields', { customerId: a, values: values(called?.key, 'Bu Tini') });
    const ofB = { ...values(called?.key, 'Bu Kartini'), ...values(club?.key, 'Beat Karawang') };
    await make(test.context, 'customer.setFields', { customerId: b, values: ofB });
    const before = dump(test);
    const { stamp } = await make(test.context, 'customers.compare', { keepId: a, mergeId: b });
    const fields = [{ fieldId: called?.id ?? 0, choice: 'merged' as const }];
    const { mergeId } = await make(test.context, 'customers.merge', { keepId: a, mergeId: b, stamp, choices: {}, fields });
    const page = await make(test.context, 'customer.page', { customerId: a });
    expect({ labels: page.labels, custom: page.custom }).toEqual({ labels: [label?.id], custom: ofB });
    await unmerge(test.context, mergeId);
    expect(dump(test)).toEqual(before);
  });
});

describe('an import', () => {
  it('that tells of the merged one finds the kept one, and changes nothing when it is the same', async () => {
    const [a, b] = await two();
    await merge(test.context, a, b, { address: 'merged' });
    // The files name the merged one, by a vehicle that is known and by one that is not, with the number, and without.
    const more = [
      ['04/11/2026', 'JM91E1000004', 'Bu Tini', '0812 5550 0102', 'Jl. Melati 2', 'Y'],
      ['05/11/2026', 'JM91E1000005', 'Kartini', '0812 5550 0102', '', 'Y'],
    ];
    const people = count('customers');
    await apply(test, [cdb(KARTINI, TINI, YAYUK, ...more), a2(VISIT)]);
    expect(count('customers')).toBe(people);
    expect([1, 2, 4, 5].map(owner)).toEqual([a, a, a, a]);
    expect(customer(a)).toMatchObject({ name: 'Kartini', address: 'Jl. Melati 2' });
    const again = await dryRun(test, [cdb(KARTINI, TINI, YAYUK, ...more), a2(VISIT)]);
    expect(again.files.map((file) => [file.new, file.changed])).toEqual([
      [0, 0],
      [0, 0],
    ]);
    expect(owner(2)).not.toBe(b);
  });

  it('made before a merge that holds people whom it touched is undone only after these are parted', async () => {
    const empty = dump(test);
    const first = await apply(test, [cdb(KARTINI, TINI)]);
    const second = await apply(test, [cdb(YAYUK)]);
    const before = dump(test);
    const { mergeId } = await merge(test.context, owner(1), owner(2));
    // It concerns nobody whom the second one touched.
    await undo(test, second.importId);
    const merged = dump(test);
    expect(await refusal(undo(test, first.importId))).toEqual({ code: 'import_has_merge', data: { merges: 1, mergeId } });
    expect(dump(test)).toEqual(merged);
    await unmerge(test.context, mergeId);
    await undo(test, first.importId);
    expect(dump(test)).toEqual(empty);
    expect(before).not.toEqual(empty);
    expect((await make(test.context, 'customers.merges', {})).merges).toEqual([]);
  });

  it('made while they were one is undone while they are, and not once they are two', async () => {
    const [a, b] = await two();
    const { mergeId } = await merge(test.context, a, b);
    const before = dump(test);
    const changed = ['01/10/2026', 'JM91E1000001', 'Kartini', '0812 5550 0109', 'Jl. Baru 9', 'N'];
    const again = await apply(test, [cdb(changed)]);
    await undo(test, again.importId);
    expect(dump(test)).toEqual(before);
    const { importId } = await apply(test, [cdb(changed)]);
    await unmerge(test.context, mergeId);
    const parted = dump(test);
    expect(await refusal(undo(test, importId))).toEqual({ code: 'import_has_unmerge', data: { merges: 1 } });
    expect(dump(test)).toEqual(parted);
    replanVehicles(test.context, 'all');
    expect(dump(test)).toEqual(parted);
  });
});
