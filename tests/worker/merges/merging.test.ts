import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { query } from '../../../db/handle.ts';
import { refusal } from '../../support/call.ts';
import { openTestStore, type TestStore } from '../../support/store.ts';
import { apply, CDB_HEADER, csvFile } from '../imports/support.ts';
import { compare, dump, idNamed, make, merge, unmerge, vehicleOf } from './support.ts';

let test: TestStore;
beforeEach(async () => {
  test = openTestStore({ now: '2026-11-18T08:00' });
  await apply(test, [csvFile(test, 'cdb.csv', [CDB_HEADER, ...SOLD])]);
});
afterEach(() => test.close());

const SOLD = [
  ['01/10/2026', 'JM91E1000001', 'Siti Aminah', '0812 5550 0101', 'Jl. Mawar 1', 'Y'],
  ['02/10/2026', 'JM91E1000002', 'Siti Aminah', '0812 5550 0102', 'Jl. Melati 2', ''],
  ['03/10/2026', 'JM91E1000003', 'Kartini', '0812 5550 0103', 'Jl. Melati 2', ''],
  ['04/10/2026', 'JM91E1000004', 'Bu Haji', '0812 5550 0104', '', 'N'],
];
const HAJI = 'Bu Haji';

/** The two who are called alike, by their vehicles, in the order of their ids. */
const siti = () => vehicleOf(test, 'JM91E1000001').customer_id;
const other = () => vehicleOf(test, 'JM91E1000002').customer_id;
const owners = () => [1, 2, 3, 4].map((n) => vehicleOf(test, `JM91E100000${n}`).customer_id);
const customer = (id: number) => test.context.db.read.first(query.selectFrom('customers').selectAll().where('id', '=', id));
const numbers = (id: number) =>
  test.context.db.read
    .all(query.selectFrom('phones').select('number').where('customer_id', '=', id).orderBy('position'))
    .map(({ number }) => number);
const excluded = (reason: string) =>
  test.context.db.read
    .all(
      query
        .selectFrom('exclusions')
        .select(['vehicle_id', 'from_day'])
        .where('reason', '=', reason as never)
        .where('to_day', 'is', null),
    )
    .map(({ vehicle_id, from_day }) => [vehicle_id, from_day]);

describe('merging', () => {
  it('shows both side by side, moves everything to the kept one and offers them no more', async () => {
    const [a, b] = [siti(), other()];
    const shown = await compare(test.context, a, b);
    expect(shown.facts.filter(({ differs }) => differs)).toEqual([
      {
        ...{ fact: 'address', differs: true, proposal: 'kept' },
        kept: { value: 'Jl. Mawar 1', byHand: false },
        merged: { value: 'Jl. Melati 2', byHand: false },
      },
    ]);
    expect(await make(test.context, 'customers.duplicates', {})).toContainEqual(expect.objectContaining({ why: 'alike_name' }));
    const { moved } = await merge(test.context, a, b, { address: 'merged' });
    expect(moved).toEqual({ vehicles: 1, phones: 1, inquiries: 0 });
    expect(owners().slice(0, 2)).toEqual([a, a]);
    expect(numbers(a)).toEqual(['+6281255500101', '+6281255500102']);
    expect(customer(a)).toMatchObject({ address: 'Jl. Melati 2', name: 'Siti Aminah' });
    const pairs = await make(test.context, 'customers.duplicates', {});
    expect(pairs.flatMap((pair) => [pair.a.customerId, pair.b.customerId])).not.toContain(b);
    const page = await make(test.context, 'customer.page', { customerId: a });
    expect(page.vehicles.map(({ id }) => id).sort()).toEqual([vehicleOf(test, 'JM91E1000001').id, vehicleOf(test, 'JM91E1000002').id]);
    expect(page.timeline).toContainEqual({ kind: 'merge', at: '2026-11-18T08:00:00', name: 'Siti Aminah', user: 'Dewi Anggraini' });
    expect(page.handCorrected).toContain('address');
  });

  it('makes equal numbers one and finds the kept one by the other name, too', async () => {
    const [a, b] = [other(), idNamed(test, 'Kartini')];
    await make(test.context, 'phone.add', { customerId: b, vehicleId: null, number: '62 812-5550-0102' });
    await merge(test.context, a, b);
    expect(numbers(a)).toEqual(['+6281255500102', '+6281255500103']);
    const found = await make(test.context, 'customers.searchQuick', { text: 'kartini' });
    expect(found.map(({ customerId }) => customerId)).toEqual([a, a]);
    expect((await make(test.context, 'inquiry.match', { phone: '0812 5550 0102' })).map(({ customerId }) => customerId)).not.toContain(b);
  });

  it('lets the stricter word hold, for the vehicles of both, from today', async () => {
    const [a, b] = [siti(), idNamed(test, HAJI)];
    await make(test.context, 'customer.setBlacklisted', { customerId: b, blacklisted: true, reason: 'marah' });
    test.clock.set('2026-11-20T08:00');
    const [own, came] = [vehicleOf(test, 'JM91E1000001').id, vehicleOf(test, 'JM91E1000004').id];
    const shown = await compare(test.context, a, b);
    expect(shown.result).toMatchObject({
      blacklistedOn: '2026-11-18',
      consents: [{ granted: false }, { granted: null }, { granted: null }],
    });
    const { mergeId } = await merge(test.context, a, b);
    expect(customer(a)?.blacklisted_on).toBe('2026-11-18');
    expect(excluded('blacklisted')).toEqual([
      [own, '2026-11-20'],
      [came, '2026-11-18'],
    ]);
    expect(excluded('no_consent')).toEqual([
      [own, '2026-11-20'],
      [came, '2026-11-18'],
    ]);
    await unmerge(test.context, mergeId);
    expect(excluded('blacklisted')).toEqual([[came, '2026-11-18']]);
    expect(excluded('no_consent')).toEqual([[came, '2026-11-18']]);
  });

  it('is refused, and changes nothing, when somebody has changed or merged one of them meanwhile', async () => {
    const [a, b] = [siti(), other()];
    const { stamp } = await compare(test.context, a, b);
    await make(test.as(test.users.admin), 'customer.setNote', { customerId: b, note: 'telepon sore' });
    const before = dump(test);
    expect(await refusal(make(test.context, 'customers.merge', { keepId: a, mergeId: b, stamp, choices: {}, fields: [] }))).toMatchObject({
      code: 'merge_stale',
    });
    expect(dump(test)).toEqual(before);
    const fresh = await compare(test.context, a, b);
    await merge(test.context, a, b);
    const after = dump(test);
    const again = make(test.context, 'customers.merge', { keepId: a, mergeId: b, stamp: fresh.stamp, choices: {}, fields: [] });
    expect(await refusal(again)).toMatchObject({ code: 'customer_merged' });
    expect(dump(test)).toEqual(after);
  });

  it('keeps everybody from writing about the one who was merged', async () => {
    const [a, b] = [siti(), other()];
    await merge(test.context, a, b);
    const gone = { code: 'customer_merged', data: { customerId: a } };
    const refused = [
      make(test.context, 'customer.page', { customerId: b }),
      make(test.context, 'customer.edit', { customerId: b, fields: { city: 'Bekasi' } }),
      make(test.context, 'customer.setNote', { customerId: b, note: 'x' }),
      make(test.context, 'customer.setConsent', { customerId: b, purpose: 'survey', granted: true }),
      make(test.context, 'customer.setBlacklisted', { customerId: b, blacklisted: true, reason: 'x' }),
      make(test.context, 'phone.add', { customerId: b, vehicleId: null, number: '0812 5550 0199' }),
      make(test.context, 'inquiry.add', { channel: 'phone', customerId: b }),
      make(test.context, 'customers.compare', { keepId: idNamed(test, HAJI), mergeId: b }),
    ];
    for (const attempt of refused) expect(await refusal(attempt)).toMatchObject(gone);
    expect(await refusal(compare(test.context, a, a))).toMatchObject({ code: 'merge_with_itself' });
  });
});

describe('two people', () => {
  it('who were found to be two are offered and merged no more, until that is taken back', async () => {
    const [a, b] = [siti(), other()];
    const names = async () => (await make(test.context, 'customers.duplicates', {})).map((pair) => [pair.a.customerId, pair.b.customerId]);
    expect(await names()).toContainEqual([a, b]);
    await make(test.context, 'customers.notSame', { oneId: b, otherId: a, notSame: true });
    expect(await names()).not.toContainEqual([a, b]);
    expect(
      (await make(test.context, 'customer.page', { customerId: a })).possibleDuplicates.map(({ customerId }) => customerId),
    ).not.toContain(b);
    expect((await compare(test.context, a, b)).notSame).toEqual({ at: '2026-11-18T08:00:00', user: 'Dewi Anggraini' });
    expect(await refusal(merge(test.context, a, b))).toMatchObject({ code: 'customers_not_same' });
    expect((await make(test.context, 'customers.merges', {})).notSame).toMatchObject([
      { one: { customerId: a }, other: { customerId: b } },
    ]);

    // Whoever becomes one with the first is not the second either.
    const haji = idNamed(test, HAJI);
    await merge(test.context, haji, a);
    expect(await names()).not.toContainEqual([b, haji]);
    expect(await refusal(merge(test.context, b, haji))).toMatchObject({ code: 'customers_not_same' });
    await make(test.context, 'customers.notSame', { oneId: haji, otherId: b, notSame: false });
    expect((await make(test.context, 'customers.merges', {})).notSame).toEqual([]);
    await merge(test.context, haji, b);
  });
});
