import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { query } from '../../../db/handle.ts';
import { storeHandlers } from '../../../electron/worker/handlers.ts';
import { readWholeFile } from '../../../electron/worker/spreadsheets/parse-file.ts';
import { MOST_CHOICES, MOST_FIELDS } from '../../../shared/domain/custom-fields.ts';
import { texts } from '../../../shared/text/index.ts';
import { call, refusal } from '../../support/call.ts';
import { openTestStore, type TestStore } from '../../support/store.ts';

import { addCustomers } from './support.ts';

let test: TestStore;
beforeEach(() => {
  test = openTestStore();
  addCustomers(test, ['Ade Irawan', 'Budi Santoso', 'Citra Lestari']);
});
afterEach(() => test.close());

type Kind = 'text' | 'number' | 'date' | 'choice';
type Draft = { id: number | null; name: string; kind: Kind; choices: string[]; retired: boolean };
const field = (name: string, kind: Kind = 'text', part: Partial<Draft> = {}): Draft => ({
  ...{ id: null, name, kind, choices: [], retired: false },
  ...part,
});
const list = () => call(storeHandlers, test.context, 'fields.list', {});
const drafts = async (): Promise<Draft[]> =>
  (await list()).map(({ id, name, kind, choices, retired }) => ({ id, name, kind, choices, retired }));
const save = (fields: Draft[]) => call(storeHandlers, test.context, 'fields.save', { fields });
const fill = (customerId: number, values: Record<string, string>) =>
  call(storeHandlers, test.context, 'customer.setFields', { customerId, values });
const pageOf = (customerId: number) => call(storeHandlers, test.context, 'customer.page', { customerId });
const valuesOf = async (customerId: number) => (await pageOf(customerId)).custom;
const found = async (asked: object) => {
  const { rows } = await call(storeHandlers, test.context, 'customers.page', {
    ...{ search: '', sort: [], filter: {}, offset: 0, limit: 50 },
    ...asked,
  });
  return rows.map(({ customerId }) => customerId);
};

describe('the list of own fields', () => {
  it('gives each a key that stays when the name changes', async () => {
    await save([field('Tanggal STNK', 'date'), field('Anggota', 'choice', { choices: ['Emas', 'Perak'] })]);
    const [stnk, member] = (await drafts()) as [Draft, Draft];
    await save([member, { ...stnk, name: 'Habis STNK' }, field('Tanggal STNK')]);
    expect((await list()).map(({ key, name, kind, choices, inUse }) => ({ key, name, kind, choices, inUse }))).toEqual([
      { key: 'anggota', name: 'Anggota', kind: 'choice', choices: ['Emas', 'Perak'], inUse: false },
      { key: 'tanggal_stnk', name: 'Habis STNK', kind: 'date', choices: [], inUse: false },
      { key: 'tanggal_stnk_2', name: 'Tanggal STNK', kind: 'text', choices: [], inUse: false },
    ]);
  });

  it.each([
    { why: 'two of one name', fields: [field('Klub'), field('klub')], code: 'custom_field_exists' },
    { why: 'what is never kept', fields: [field('Agama')], code: 'custom_field_sensitive' },
    { why: 'a choice of nothing', fields: [field('Anggota', 'choice')], code: 'custom_field_choices' },
    { why: 'a choice twice', fields: [field('Anggota', 'choice', { choices: ['Emas', 'emas '] })], code: 'custom_field_choices' },
    {
      why: 'too long a list of choices',
      fields: [field('Anggota', 'choice', { choices: Array.from({ length: MOST_CHOICES + 1 }, (_, index) => `${index}`) })],
      code: 'custom_field_choices',
    },
    { why: 'one that is not there', fields: [field('Klub', 'text', { id: 99 })], code: 'custom_field_not_found' },
    {
      why: 'more than a form holds',
      fields: Array.from({ length: MOST_FIELDS + 1 }, (_, index) => field(`Kolom ${index}`)),
      code: 'too_many_custom_fields',
    },
  ])('refuses $why', async ({ fields, code }) => {
    expect((await refusal(save(fields))).code).toBe(code);
    expect(await list()).toEqual([]);
  });

  it('says its limits in the words of the refusal', () => {
    for (const language of ['id', 'en'] as const) {
      expect(texts[language].errors.too_many_custom_fields).toContain(String(MOST_FIELDS));
      expect(texts[language].errors.custom_field_choices_do).toContain(String(MOST_CHOICES));
    }
  });

  it('loses no value: one that is filled stays of its kind, and comes back as it was from being retired', async () => {
    await save([field('Berat', 'number')]);
    await fill(1, { berat: '62,5' });
    const [weight] = (await drafts()) as [Draft];
    expect((await refusal(save([]))).code).toBe('custom_field_in_use');
    expect((await refusal(save([{ ...weight, kind: 'text' }]))).code).toBe('custom_field_in_use');
    await save([{ ...weight, retired: true }]);
    expect(await valuesOf(1)).toEqual({});
    expect((await refusal(fill(1, { berat: '70' }))).code).toBe('custom_field_not_found');
    await save([weight]);
    expect(await valuesOf(1)).toEqual({ berat: 62.5 });
  });
});

describe('the values of a customer', () => {
  beforeEach(() =>
    save([
      field('Klub'),
      field('Berat', 'number'),
      field('Habis STNK', 'date'),
      field('Anggota', 'choice', { choices: ['Emas', 'Perak'] }),
    ]),
  );

  it('are read as typed, told in the audit, and marked as a person’s word', async () => {
    await fill(1, { klub: ' Vario  Karawang ', berat: '1.250,5', habis_stnk: '31/12/2026', anggota: 'emas' });
    expect(await valuesOf(1)).toEqual({ klub: 'Vario Karawang', berat: 1250.5, habis_stnk: '2026-12-31', anggota: 'Emas' });
    await fill(1, { klub: '', berat: '1250,5' });
    expect(await valuesOf(1)).toEqual({ berat: 1250.5, habis_stnk: '2026-12-31', anggota: 'Emas' });
    expect((await pageOf(1)).handCorrected).toEqual(['field:1', 'field:2', 'field:3', 'field:4']);
    const told = test.context.db.read.all(query.selectFrom('audit').select(['before', 'after']).where('action', '=', 'customer.setFields'));
    expect(told.at(-1)).toEqual({
      before: '{"values":[{"name":"Klub","value":"Vario Karawang"}]}',
      after: '{"values":[{"name":"Klub","value":null}]}',
    });
    expect(told).toHaveLength(2);
  });

  it('are refused whole when one of them is, each with its reason', async () => {
    expect(await refusal(fill(1, { klub: 'Vario', berat: 'berat sekali' }))).toMatchObject({
      code: 'custom_value_refused',
      data: { name: 'Berat', why: 'number_unreadable' },
    });
    expect(await refusal(fill(1, { anggota: 'Perunggu' }))).toMatchObject({ data: { why: 'not_a_choice' } });
    expect(await refusal(fill(1, { klub: '3215012345670001' }))).toMatchObject({ data: { why: 'national_id' } });
    expect((await refusal(fill(1, { lain: 'x' }))).code).toBe('custom_field_not_found');
    expect((await refusal(fill(99, { klub: 'x' }))).code).toBe('customer_not_found');
    expect(await valuesOf(1)).toEqual({});
  });

  it('may stay when the list of choices loses them', async () => {
    await fill(1, { anggota: 'Perak' });
    await save((await drafts()).map((one) => (one.kind === 'choice' ? { ...one, choices: ['Emas'] } : one)));
    await fill(1, { anggota: 'Perak', klub: 'Vario' });
    expect(await valuesOf(1)).toEqual({ anggota: 'Perak', klub: 'Vario' });
  });

  it('filter and sort the list, customers without a value last', async () => {
    await fill(1, { klub: 'vario 100%', berat: '9', habis_stnk: '2026-01-31' });
    await fill(3, { klub: 'Beat', berat: '100', habis_stnk: '2027-01-31', anggota: 'Emas' });
    const by = (key: string, descending = false) => ({ sort: [{ column: `custom:${key}`, descending }] });
    expect(await found(by('berat'))).toEqual([1, 3, 2]);
    expect(await found(by('berat', true))).toEqual([3, 1, 2]);
    expect(await found(by('klub'))).toEqual([3, 1, 2]);
    expect(await found(by('habis_stnk', true))).toEqual([3, 1, 2]);
    expect(await found(by('tidak_ada'))).toEqual([1, 2, 3]);
    const where = (part: object) => ({ filter: { field: part } });
    expect(await found(where({ key: 'klub', contains: '0%' }))).toEqual([1]);
    expect(await found(where({ key: 'klub' }))).toEqual([1, 3]);
    expect(await found(where({ key: 'anggota', is: 'Emas' }))).toEqual([3]);
    expect(await found(where({ key: 'berat', from: 10 }))).toEqual([3]);
    expect(await found(where({ key: 'berat', from: 9, to: 9 }))).toEqual([1]);
    expect(await found(where({ key: 'habis_stnk', to: '2026-12-31' }))).toEqual([1]);
    expect(await found(where({ key: `' OR 1=1 --`, contains: 'x' }))).toEqual([]);
  });
});

describe('text in labels and fields', () => {
  const HOSTILE = ['=HYPERLINK("http://x","klik")', '<img src=x onerror=alert(1)>', `'); DROP TABLE labels; --`];

  it.each(['xlsx', 'csv'] as const)('stays text in the store and in %s', async (format) => {
    const color = 'red' as const;
    await call(storeHandlers, test.context, 'labels.save', {
      labels: [
        { id: null, name: '=1+1', color, retired: false },
        { id: null, name: `'; DROP--`, color, retired: false },
      ],
    });
    await save([field('=Kolom'), field('Berat', 'number'), field('Habis STNK', 'date')]);
    for (const [index, text] of HOSTILE.entries()) await fill(index + 1, { kolom: text, berat: '-12,5', habis_stnk: '2026-12-31' });
    const labels = await call(storeHandlers, test.context, 'labels.list', {});
    await call(storeHandlers, test.context, 'customer.setLabels', { customerId: 1, labelIds: labels.map(({ id }) => id) });
    expect(await Promise.all([1, 2, 3].map(async (id) => (await valuesOf(id)).kolom))).toEqual(HOSTILE);
    const path = join(test.dir, `keluar.${format}`);
    const { token } = test.store.files.grant(path, 'write');
    await call(storeHandlers, test.context, 'customers.export', { token, format, language: 'id', search: '', filter: {} });
    const { header, rows } = await readWholeFile(path, { workerPath: test.store.parserWorkerPath });
    const plain = (text: unknown) => String(text).replace(/^'(?==)/, '');
    expect(header.slice(-4).map(plain)).toEqual(['Label', '=Kolom', 'Berat', 'Habis STNK']);
    expect(rows.map((cells) => plain(cells.at(-3)))).toEqual(HOSTILE);
    expect(plain(rows[0]?.at(-4))).toBe(`=1+1, '; DROP--`);
    expect(rows[0]?.slice(-2)).toEqual(format === 'xlsx' ? [-12.5, { date: '2026-12-31' }] : ['-12,5', '2026-12-31']);
    // What Excel itself is given: never a formula, and in CSV an apostrophe before what would be one.
    if (format === 'csv') expect(readFileSync(path, 'utf8')).toMatch(/"'=HYPERLINK/);
  });
});
