import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { query } from '../../../db/handle.ts';
import { indexVehicles } from '../../../db/queries/search-index.ts';
import { readWholeFile } from '../../../electron/worker/spreadsheets/parse-file.ts';
import { customerHandlers } from '../../../electron/worker/use-cases/customers.ts';
import { nameKey } from '../../../shared/domain/person-name.ts';
import { call } from '../../support/call.ts';
import { type ContactDays, openContactDays } from '../../support/contact-days.ts';

let days: ContactDays;
beforeEach(() => {
  days = openContactDays();
});
afterEach(() => days.close());

interface Traits {
  name: string;
  phone?: string | null;
  plate?: string;
  city?: string;
  model?: string;
}

function add({ name, phone, plate, city, model }: Traits) {
  const { db } = days.context;
  const added = days.vehicle({ name, ...(phone !== undefined && { phone }) });
  db.transaction(() => {
    db.write.run(
      query
        .updateTable('customers')
        .set({ name_key: nameKey(name), city: city ?? null })
        .where('id', '=', added.customerId),
    );
    db.write.run(
      query
        .updateTable('vehicles')
        .set({ plate: plate ?? null, ...(model && { model }) })
        .where('id', '=', added.vehicleId),
    );
    indexVehicles(db.write, [added.vehicleId]);
  });
  return added;
}

type PageInput = Parameters<(typeof customerHandlers)['customers.page']>[0];
const page = (input: Partial<PageInput> = {}) =>
  call(customerHandlers, days.context, 'customers.page', { offset: 0, limit: 200, ...input } as PageInput);
const names = async (input: Partial<PageInput> = {}) => (await page(input)).rows.map((row) => row.customer);

describe('the list of customers', () => {
  it('comes in blocks that together are the whole, in one order', async () => {
    for (let index = 0; index < 25; index += 1) add({ name: `Orang ${String((index * 7) % 25).padStart(2, '0')}` });
    const blocks = [await page({ limit: 10 }), await page({ offset: 10, limit: 10 }), await page({ offset: 20, limit: 10 })];
    expect(blocks.map((block) => [block.rows.length, block.total])).toEqual([
      [10, 25],
      [10, 25],
      [5, 25],
    ]);
    const all = blocks.flatMap((block) => block.rows.map((row) => row.customer));
    expect(all).toEqual(Array.from({ length: 25 }, (_, index) => `Orang ${String(index).padStart(2, '0')}`));
  });

  it('knows of a change at once', async () => {
    add({ name: 'Pertama' });
    expect((await page()).total).toBe(1);
    const second = add({ name: 'Kedua' });
    expect(await names()).toEqual(['Kedua', 'Pertama']);
    await call(customerHandlers, days.context, 'customer.edit', { customerId: second.customerId, fields: { name: 'Zulkifli' } });
    expect(await names()).toEqual(['Pertama', 'Zulkifli']);
  });

  it('sorts by several columns, what is empty last both ways', async () => {
    add({ name: 'Ade', city: 'Karawang', plate: 'T1AB' });
    add({ name: 'Budi', plate: 'T3AB' });
    add({ name: 'Cici', city: 'Bekasi' });
    add({ name: 'Dodi', city: 'Karawang', plate: 'T2AB' });
    expect(await names({ sort: [{ column: 'city', descending: false }] })).toEqual(['Cici', 'Ade', 'Dodi', 'Budi']);
    expect(
      await names({
        sort: [
          { column: 'city', descending: true },
          { column: 'plate', descending: true },
        ],
      }),
    ).toEqual(['Dodi', 'Ade', 'Cici', 'Budi']);
    expect(await names({ sort: [{ column: 'customer', descending: true }] })).toEqual(['Dodi', 'Cici', 'Budi', 'Ade']);
  });

  it('filters by part of the model and city, by consent and by being excluded, together with the search', async () => {
    const ade = add({ name: 'Ade Irawan', city: 'Karawang', model: 'Vario 160' });
    add({ name: 'Ade Sofyan', city: 'Bekasi', model: 'Vario 125' });
    add({ name: 'Budi', city: 'Karawang', model: '100%' });
    add({ name: 'Tanpa Nomor', phone: null });
    await call(customerHandlers, days.context, 'customer.setConsent', {
      customerId: ade.customerId,
      purpose: 'service_reminder',
      granted: false,
    });
    expect(await names({ filter: { model: 'vario' } })).toEqual(['Ade Irawan', 'Ade Sofyan']);
    expect(await names({ filter: { model: '%' } })).toEqual(['Budi']);
    expect(await names({ filter: { city: 'rawang' }, search: 'ade' })).toEqual(['Ade Irawan']);
    expect(await names({ filter: { consent: 'refused' } })).toEqual(['Ade Irawan']);
    expect(await names({ filter: { consent: 'unknown' } })).toEqual(['Ade Sofyan', 'Budi', 'Tanpa Nomor']);
    expect(await names({ filter: { excluded: true } })).toEqual(['Ade Irawan', 'Tanpa Nomor']);
    expect(await names({ filter: { excluded: false } })).toEqual(['Ade Sofyan', 'Budi']);
    expect((await page({ search: 'tidak ada' })).total).toBe(0);
  });

  it('answers the search box with twenty at most', async () => {
    for (let index = 0; index < 30; index += 1) add({ name: `Ahmad ${String.fromCharCode(65 + (index % 26))}` });
    const { length } = await call(customerHandlers, days.context, 'customers.searchQuick', { text: 'ahmad' });
    expect(length).toBe(20);
    expect(await call(customerHandlers, days.context, 'customers.searchQuick', { text: ' ' })).toEqual([]);
  });
});

describe('the export of customers', () => {
  it.each(['xlsx', 'csv'] as const)('writes %s with hostile names as text, and records who took the numbers', async (format) => {
    add({ name: '=HYPERLINK("x")', phone: '+6281255500118', plate: 'T4065LD' });
    add({ name: 'Budi' });
    const path = join(days.dir, `keluar.${format}`);
    const { token } = days.store.files.grant(path, 'write');
    expect(await call(customerHandlers, days.context, 'customers.export', { token, format, language: 'id', search: 'hyper' })).toEqual({
      rows: 1,
    });
    const { header, rows } = await readWholeFile(path, { workerPath: days.store.parserWorkerPath });
    expect(header.slice(0, 3)).toEqual(['Nama', 'HP', 'Plat']);
    const [name, phone, plate] = rows[0] ?? [];
    expect([String(name).replace(/^'/, ''), phone, plate]).toEqual(['=HYPERLINK("x")', '0812 5550 0118', 'T 4065 LD']);
    const logged = days.context.db.read.all(
      query.selectFrom('audit').select(['user_id', 'after']).where('action', '=', 'customers.export'),
    );
    expect(logged).toEqual([{ user_id: days.users.admin.id, after: JSON.stringify({ format, searched: true, rows: 1 }) }]);
  });

  it('writes what the filter leaves, and of that only the marked ones', async () => {
    const marked = add({ name: 'Ade', city: 'Karawang' });
    add({ name: 'Budi', city: 'Karawang' });
    const elsewhere = add({ name: 'Cici', city: 'Bekasi' });
    const path = join(days.dir, 'keluar.csv');
    const { token } = days.store.files.grant(path, 'write');
    const filter = { city: 'karawang' };
    const write = (more: object) =>
      call(customerHandlers, days.context, 'customers.export', { token, format: 'csv', language: 'id', search: '', filter, ...more });
    expect(await write({})).toEqual({ rows: 2 });
    expect(await write({ vehicleIds: [marked.vehicleId, elsewhere.vehicleId] })).toEqual({ rows: 1 });
    expect((await readWholeFile(path, { workerPath: days.store.parserWorkerPath })).rows.map(([name]) => name)).toEqual(['Ade']);
  });

  it.each([
    ['id', 'Nama'],
    ['en', 'Name'],
  ] as const)('writes in the language that is asked for: %s', async (language, first) => {
    add({ name: 'Budi' });
    const path = join(days.dir, 'keluar.csv');
    const { token } = days.store.files.grant(path, 'write');
    await call(customerHandlers, days.context, 'customers.export', { token, format: 'csv', language, search: '' });
    expect((await readWholeFile(path, { workerPath: days.store.parserWorkerPath })).header[0]).toBe(first);
  });

  it('writes nowhere without a grant', async () => {
    await expect(
      call(customerHandlers, days.context, 'customers.export', { token: 'x', format: 'csv', language: 'id', search: '' }),
    ).rejects.toMatchObject({
      code: 'file_not_granted',
    });
  });
});

describe('duplicates', () => {
  it('offers one number under two names, and alike names with other numbers, once each', async () => {
    const ade = add({ name: 'Ade Irawan', phone: '+6281255500001' });
    const adik = add({ name: 'Ade Irwan', phone: '+6281255500002' });
    const neneng = add({ name: 'Neneng Wijaya', phone: '+6281255500001' });
    add({ name: 'Zaenal Santoso', phone: '+6281255500003' });
    const pairs = await call(customerHandlers, days.context, 'customers.duplicates', {});
    expect(pairs.map(({ a, b, why }) => [a.customerId, b.customerId, why])).toEqual([
      [ade.customerId, neneng.customerId, 'same_phone'],
      [ade.customerId, adik.customerId, 'alike_name'],
    ]);
    const { possibleDuplicates } = await call(customerHandlers, days.context, 'customer.page', { customerId: ade.customerId });
    expect(possibleDuplicates.map(({ customerId, why }) => [customerId, why])).toEqual([
      [adik.customerId, 'alike_name'],
      [neneng.customerId, 'same_phone'],
    ]);
  });

  it('links a name that many have in a chain instead of all with all', async () => {
    for (let index = 0; index < 40; index += 1) add({ name: 'Siti Aminah' });
    expect(await call(customerHandlers, days.context, 'customers.duplicates', {})).toHaveLength(39);
  });
});
