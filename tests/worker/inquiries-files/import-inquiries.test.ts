import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { query } from '../../../db/handle.ts';
import { fixedClock } from '../../../electron/worker/clock.ts';
import { storeHandlers } from '../../../electron/worker/handlers.ts';
import type { InspectedInquiryFile } from '../../../shared/contract/inquiry-files.ts';
import { call, refusal } from '../../support/call.ts';
import { openTestStore, type TestStore } from '../../support/store.ts';
import { csvFile } from '../imports/support.ts';

let test: TestStore;
beforeEach(() => {
  test = openTestStore();
  Object.assign(test.store, { clock: fixedClock('2026-11-19T08:00', 'Asia/Jakarta') });
});
afterEach(() => test.close());

const fixture = (name: string) => fileURLToPath(new URL(`../../fixtures/inquiries/${name}`, import.meta.url));
const ask = <Name extends keyof typeof storeHandlers>(name: Name, input: Parameters<(typeof storeHandlers)[Name]>[0]) =>
  call(storeHandlers, test.context, name, input);
const inspect = (path: string): Promise<InspectedInquiryFile> => ask('inquiry.inspectFile', test.store.files.grant(path, 'read'));
const requestOf = (file: InspectedInquiryFile) => ({ token: file.token, mapping: file.mapping, channel: file.channel ?? 'whatsapp' });
const importFile = async (path: string) => ask('inquiry.importFile', requestOf(await inspect(path)));
const stored = () =>
  test.context.db.read.all(
    query
      .selectFrom('inquiries')
      .select(['at', 'channel', 'campaign_id', 'customer_id', 'vehicle_id', 'prospect_name', 'prospect_phone', 'need', 'source'])
      .orderBy('id'),
  );

function addCustomer(name: string, number: string, plate: string | null = null): { customerId: number; vehicleId: number } {
  const { write } = test.context.db;
  const insert = (sql: string, ...values: (string | number | null)[]) =>
    Number(write.prepare<(string | number | null)[]>(sql).run(...values).lastInsertRowid);
  const customerId = insert(
    "INSERT INTO customers (name, name_key, source, created_on) VALUES (?, upper(?), 'cdb', '2026-01-01')",
    name,
    name,
  );
  const vehicleId = insert(
    "INSERT INTO vehicles (customer_id, engine_number, plate, source, first_imported_on) VALUES (?, ?, ?, 'cdb', '2026-01-01')",
    ...[customerId, `JM91E${String(customerId).padStart(7, '0')}`, plate],
  );
  insert("INSERT INTO phones (customer_id, number, written, source) VALUES (?, ?, ?, 'cdb')", customerId, number, number);
  return { customerId, vehicleId };
}

describe('a file of Meta lead ads', () => {
  it('is understood by its headers, tried, and imported as local times, known campaigns and customers', async () => {
    const campaign = { name: 'Promo Ganti Oli', channel: 'ads', fromDay: '2026-11-01', toDay: '2026-11-30', budget: 1, message: null };
    const { id } = await ask('campaigns.save', { ...campaign, id: null, audience: null, active: true });
    const { customerId } = addCustomer('Agus Setiawan', '+6281255500202', 'T1111AA');
    const file = await inspect(fixture('meta-lead-ads.csv'));
    expect([file.channel, file.remembered, file.rowCount]).toEqual(['ads', false, 5]);
    expect(file.mapping).toMatchObject({ leadId: 0, at: 1, campaign: 5, channel: 8, need: 9, name: 10, phone: 11, plate: null });

    const tried = await ask('inquiry.tryFile', requestOf(file));
    expect(tried).toMatchObject({ importId: null, added: 3, known: 1, rejected: 1, ofCustomers: 1 });
    expect(tried.unknownCampaigns).toEqual([{ name: 'Servis Akhir Tahun', rows: 1 }]);
    expect(tried.samples.rejected).toEqual([{ row: 4, column: 'phone_number', value: 'p:+62812', code: 'phone_unreadable' }]);
    expect(stored()).toEqual([]);

    const told = await ask('inquiry.importFile', requestOf(file));
    expect(told).toEqual({ ...tried, importId: 1 });
    const common = { vehicle_id: null, source: 'file' };
    expect(stored()).toEqual([
      {
        ...{ ...common, at: '2026-11-18T09:15:00', channel: 'facebook', campaign_id: id, customer_id: null, need: 'ganti oli' },
        ...{ prospect_name: 'Sari Dewi', prospect_phone: '+6281255500201' },
      },
      {
        ...{ ...common, at: '2026-11-18T10:30:00', channel: 'instagram', campaign_id: id, customer_id: customerId, need: 'servis besar' },
        ...{ prospect_name: 'Agus Setiawan', prospect_phone: '+6281255500202' },
      },
      {
        ...{ ...common, at: '2026-11-18T12:00:00', channel: 'facebook', campaign_id: null, customer_id: null },
        ...{ prospect_name: '<b>Nina</b> Kurnia', prospect_phone: '+6281255500204', need: '=HYPERLINK("http://x.example")' },
      },
    ]);
  });

  it('imported again adds nothing, and reads like before', async () => {
    await importFile(fixture('meta-lead-ads.csv'));
    const file = await inspect(fixture('meta-lead-ads.csv'));
    expect(file.remembered).toBe(true);
    const again = await ask('inquiry.importFile', { ...requestOf(file), mapping: { ...file.mapping, channel: null }, channel: 'ads' });
    expect(again).toMatchObject({ added: 0, known: 4, rejected: 1 });
    expect((await inspect(fixture('meta-lead-ads.csv'))).mapping.channel).toBeNull();
  });

  it('leaves as a file in which nothing is a formula', async () => {
    await importFile(fixture('meta-lead-ads.csv'));
    const path = `${test.dir}/inquiry.csv`;
    const { token } = test.store.files.grant(path, 'write');
    expect(await ask('inquiry.export', { token, format: 'csv', language: 'id', view: 'all', search: '' })).toEqual({ rows: 3 });
    const text = readFileSync(path, 'utf8');
    expect(text).toContain('<b>Nina</b> Kurnia');
    expect(text).not.toMatch(/[;,"]=HYPERLINK/);
    const actions = test.context.db.read.all(query.selectFrom('audit').select(['action', 'after']).orderBy('id'));
    expect(actions.at(-1)).toEqual({ action: 'inquiry.export', after: '{"format":"csv","searched":false,"rows":3}' });
  });

  it.each([
    ['id', 'Nomor HP', 'Terbuka'],
    ['en', 'Phone number', 'Open'],
  ] as const)('leaves in the language that is asked for: %s', async (language, phone, open) => {
    await importFile(fixture('meta-lead-ads.csv'));
    const path = `${test.dir}/inquiry.csv`;
    const { token } = test.store.files.grant(path, 'write');
    await ask('inquiry.export', { token, format: 'csv', language, view: 'all', search: '' });
    const [header = '', first = ''] = readFileSync(path, 'utf8').split('\r\n');
    expect(header).toContain(phone);
    expect(first).toContain(open);
  });
});

it('Google’s lead forms tell UTC', async () => {
  expect(await importFile(fixture('google-lead-form.csv'))).toMatchObject({ added: 2, rejected: 0 });
  expect(stored().map(({ at, channel }) => [at, channel])).toEqual([
    ['2026-11-18T09:15:00', 'ads'],
    ['2026-11-18T10:00:00', 'ads'],
  ]);
});

describe('a list kept by hand', () => {
  it('is refused row by row, each with its column, value and reason', async () => {
    const { samples, ...counts } = await importFile(fixture('daftar-tangan.csv'));
    expect(counts).toMatchObject({ added: 3, known: 0, rejected: 4 });
    expect(samples.rejected).toEqual([
      { row: 5, column: 'Tanggal', value: '20/11/2026', code: 'date_future' },
      { row: 6, column: 'Tanggal', value: '31/11/2026', code: 'date_impossible' },
      { row: 7, column: 'Nama', value: '', code: 'inquirer_missing' },
      { row: 8, column: 'Kanal', value: 'Radio', code: 'channel_unknown' },
    ]);
    expect(stored().map(({ at, channel, need }) => [at, channel, need])).toEqual([
      ['2026-11-18T00:00:00', 'instagram', 'ganti ban'],
      ['2026-11-18T00:00:00', 'instagram', 'servis besar'],
      ['2026-11-19T07:45:00', 'google_business', 'cek rem'],
    ]);
  });

  it('joins the customer whose number it is, and the vehicle of that plate', async () => {
    const known = addCustomer('Yusuf Maulana', '+6281255500221', 'T4065LD');
    await importFile(fixture('daftar-tangan.csv'));
    expect(stored()[0]).toMatchObject({ customer_id: known.customerId, vehicle_id: known.vehicleId });
  });

  it('joins of several who share a number the one of that name, else nobody', async () => {
    addCustomer('Ratna Sari', '+6281255500221');
    const { customerId } = addCustomer('Yusuf Maulana', '+6281255500221');
    addCustomer('Eko Saputra', '+6281255500222');
    addCustomer('Joko Susilo', '+6281255500222');
    await importFile(fixture('daftar-tangan.csv'));
    expect(stored().map(({ customer_id }) => customer_id)).toEqual([customerId, customerId, null]);
  });

  it('of today without a time has come in now', async () => {
    const path = csvFile(test, 'hari-ini.csv', [
      ['Tanggal', 'Nama'],
      ['19/11/2026', 'Dian Puspita'],
      ['19/11/2026 08:03', 'Jam Terlalu Cepat'],
    ]);
    await importFile(path);
    expect(stored().map(({ at }) => at)).toEqual(['2026-11-19T08:00:00', '2026-11-19T08:00:00']);
  });
});

it.each([
  ['without a time', ['Nama', 'No HP'], 'columns_missing'],
  ['without name and number', ['Tanggal', 'Kebutuhan'], 'columns_missing'],
])('a file %s is refused', async (_what, header, code) => {
  const path = csvFile(test, 'x.csv', [header, ['19/11/2026', 'x']]);
  expect((await refusal(importFile(path))).code).toBe(code);
});

it('a cancelled import leaves nothing', async () => {
  const file = await inspect(fixture('google-lead-form.csv'));
  const tools = { context: test.context, signal: AbortSignal.abort(), progress: () => undefined };
  await expect(storeHandlers['inquiry.importFile'](requestOf(file), tools as never)).rejects.toMatchObject({ code: 'cancelled' });
  expect([stored(), await ask('inquiry.lastImport', {})]).toEqual([[], null]);
});

describe('undoing the last file', () => {
  it('takes back what nobody has touched, keeps the rest, and lets the file in again', async () => {
    await importFile(fixture('google-lead-form.csv'));
    const { importId } = await importFile(fixture('daftar-tangan.csv'));
    const ids = test.context.db.read.all(query.selectFrom('inquiries').select('id').orderBy('id')).map(({ id }) => id);
    await ask('inquiry.log', { id: ids[2] ?? 0, channel: 'call', result: 'no_answer' });
    await ask('inquiry.edit', { id: ids[3] ?? 0, note: 'minta sore' });
    expect(await ask('inquiry.lastImport', {})).toMatchObject({ name: 'daftar-tangan.csv', added: 3, untouched: 1, undoneAt: null });
    expect((await refusal(ask('inquiry.undoImport', { importId: (importId ?? 0) - 1 }))).code).toBe('import_not_newest');
    expect(await ask('inquiry.undoImport', { importId: importId ?? 0 })).toEqual({ removed: 1, kept: 2 });
    expect(stored()).toHaveLength(4);
    expect((await refusal(ask('inquiry.undoImport', { importId: importId ?? 0 }))).code).toBe('import_already_undone');
    expect(await importFile(fixture('daftar-tangan.csv'))).toMatchObject({ added: 1, known: 2 });
  });

  it('is refused where all of it has been worked on', async () => {
    const { importId } = await importFile(fixture('google-lead-form.csv'));
    const ids = test.context.db.read.all(query.selectFrom('inquiries').select('id')).map(({ id }) => id);
    await ask('inquiry.take', { ids });
    expect((await refusal(ask('inquiry.undoImport', { importId: importId ?? 0 }))).code).toBe('import_has_later_work');
    expect(stored()).toHaveLength(2);
  });
});
