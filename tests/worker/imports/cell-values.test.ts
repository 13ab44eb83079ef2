import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../electron/worker/spreadsheets/cells.ts';
import { pastDateOf, phonesOf, textOf, wholeNumberOf, yesOrNo } from '../../../electron/worker/use-cases/imports/cell-values.ts';
import { readA2Row } from '../../../electron/worker/use-cases/imports/read-a2-row.ts';
import { readCdbRow } from '../../../electron/worker/use-cases/imports/read-cdb-row.ts';
import { keepCells, keptColumns } from '../../../electron/worker/use-cases/imports/rejected-rows.ts';

const TODAY = '2026-11-18';

describe('amounts', () => {
  test.each<[Cell, number | null | 'invalid']>([
    ['124.000', 124000],
    ['Rp 124.000', 124000],
    ['Rp. 1.124.000,-', 1124000],
    ['IDR 124,000', 124000],
    ['124000,00', 124000],
    ['124.000,00', 124000],
    ['1,124,000.50', 1124000],
    ['124000', 124000],
    [124000, 124000],
    [124000.4, 124000],
    ['0', 0],
    ['7.230 km', 7230],
    ['', null],
    [null, null],
    ['-', null],
    ['1.24.000', 'invalid'],
    ['1.240', 1240],
    ['-5', 'invalid'],
    [-5, 'invalid'],
    ['seratus', 'invalid'],
    ['99999999999999999999', 'invalid'],
  ])('%j is %j', (cell, expected) => expect(wholeNumberOf(cell)).toBe(expected));

  test('written as Indonesians write it, any amount comes back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000_000_000 }), (amount) => {
        const grouped = String(amount).replace(/\B(?=(\d{3})+$)/g, '.');
        for (const text of [grouped, `Rp ${grouped}`, `${grouped},00`, `Rp${grouped},-`, `${amount},00`])
          expect(wholeNumberOf(text)).toBe(amount);
      }),
    );
  });
});

describe('dates', () => {
  test.each<[Cell, string]>([
    ['17/10/2026', '2026-10-17'],
    ['18/11/2026', TODAY],
    [{ date: '2026-01-02' }, '2026-01-02'],
    ['12 Agustus 2022', '2022-08-12'],
  ])('%j is read', (cell, date) => expect(pastDateOf(cell, TODAY)).toEqual({ ok: true, date }));

  test.each<[Cell, string]>([
    ['19/11/2026', 'date_future'],
    [{ date: '2026-11-19' }, 'date_future'],
    ['31/02/2026', 'date_impossible'],
    ['02/31/2026', 'date_impossible'],
    ['kemarin', 'date_unreadable'],
    ['', 'date_missing'],
    [null, 'date_missing'],
  ])('%j is refused as %s, never swapped', (cell, code) => expect(pastDateOf(cell, TODAY)).toEqual({ ok: false, code }));
});

test('what says nothing is nothing', () => {
  expect(['', ' - ', '#N/A', "'", '...', null].map((cell) => textOf(cell))).toEqual([null, null, null, null, null, null]);
  expect(textOf("'0012")).toBe('0012');
});

test('numbers of a cell: several each once, an unusable one as written', () => {
  expect(phonesOf('0812-5550-0118 / 081355500119', '081255500118')).toEqual([
    { number: '+6281255500118', written: '+6281255500118' },
    { number: '+6281355500119', written: '+6281355500119' },
  ]);
  expect(phonesOf('tidak ada', 'tidak ada')).toEqual([{ number: null, written: 'tidak ada' }]);
  expect(phonesOf(81255500118, null)).toEqual([{ number: '+6281255500118', written: '81255500118' }]);
  expect(phonesOf('', null)).toEqual([]);
});

test('consent is yes, no or not said', () => {
  expect(['Y', 'ya', 'N', 'Tidak', '', 'mungkin'].map(yesOrNo)).toEqual([true, true, false, false, null, null]);
});

const cellsOf = (cells: Record<string, Cell>) => (field: string) => cells[field] ?? null;

describe('a row of the CDB', () => {
  const good = { engineNumber: 'JM91E-1213275', purchaseDate: '17/10/2026', customerName: 'CAHYO GUNAWAN' };

  test.each<[Record<string, Cell>, string, string]>([
    [{ ...good, engineNumber: '' }, 'engineNumber', 'engine_missing'],
    [{ ...good, engineNumber: 'JM9' }, 'engineNumber', 'engine_malformed'],
    [{ ...good, purchaseDate: '31-02-2026' }, 'purchaseDate', 'date_impossible'],
    [{ ...good, customerName: ' - ' }, 'customerName', 'name_missing'],
    [{ ...good, customerName: '12345' }, 'customerName', 'name_missing'],
  ])('%j is rejected for its %s: %s', (cells, field, code) => {
    expect(readCdbRow(2, cellsOf(cells), TODAY)).toEqual({ ok: false, fault: { field, code } });
  });

  test('keeps only the last four digits of the national id, and none of a number cell, which has lost the last one', () => {
    const last = (ktp: Cell) => {
      const reading = readCdbRow(2, cellsOf({ ...good, ktp }), TODAY);
      return reading.ok && reading.value.ktpLast4;
    };
    expect(last('3215426053663642')).toBe('3642');
    expect(last('************3642')).toBe('3642');
    expect(last(3215426053663640)).toBeNull();
  });

  test('is not rejected for a phone number or a birth date', () => {
    const reading = readCdbRow(2, cellsOf({ ...good, phone: 'tidak ada', birthDate: '31/02/1990' }), TODAY);
    expect(reading).toMatchObject({ ok: true, value: { birthDate: null, phones: [{ number: null, written: 'tidak ada' }] } });
  });
});

describe('a row of the A2', () => {
  const good = { engineNumber: 'JM91E1213275', visitDate: '17/10/2026' };
  const stepOf = (kpbStep: Cell) => {
    const reading = readA2Row(2, cellsOf({ ...good, kpbStep }), TODAY, 4);
    return reading.ok ? reading.value.kpbStep : reading.fault.code;
  };

  test('names a KPB step, none, or is rejected', () => {
    expect([1, '4', '', null, '-'].map(stepOf)).toEqual([1, 4, null, null, null]);
    for (const wrong of ['5', 5, '0', 'KPB1', 'satu', 1.5]) expect(stepOf(wrong)).toBe('kpb_step_invalid');
  });

  test('is the same visit by its work order, else by engine, day and kilometres', () => {
    const identity = (cells: Record<string, Cell>) => {
      const reading = readA2Row(2, cellsOf({ ...good, ...cells }), TODAY, 4);
      return reading.ok && reading.value.identity;
    };
    expect(identity({ workOrder: ' wo-2512 00001 ' })).toBe(identity({ workOrder: 'WO-251200001', odometerKm: 9 }));
    expect(identity({ workOrder: '1' })).not.toBe(identity({ workOrder: '1', engineNumber: 'JM91E1213276' }));
    expect(identity({ odometerKm: '7.230' })).toBe(identity({ odometerKm: 7230 }));
    expect(identity({ odometerKm: 7230 })).not.toBe(identity({ odometerKm: 7231 }));
  });

  test.each(['odometerKm', 'labourTotal', 'partsTotal', 'total'])('is rejected for a %s that is no number', (field) => {
    expect(readA2Row(2, cellsOf({ ...good, [field]: 'abc' }), TODAY, 4)).toEqual({ ok: false, fault: { field, code: 'number_invalid' } });
  });
});

test('rejected rows keep no never-imported column and no national id', () => {
  const header = ['NAMA', 'AGAMA', 'NO KTP', 'NO KK', 'HOBI', 'TGL'];
  const kept = keptColumns(header);
  expect(kept.map((index) => header[index])).toEqual(['NAMA', 'NO KTP', 'TGL']);
  expect(keepCells(['A', 'ISLAM', '3215426053663642', '3215426053663643', 'catur', { date: '2026-01-02' }], kept)).toEqual([
    'A',
    '************3642',
    '2026-01-02',
  ]);
  expect(keepCells([3215426053663640, null, '32.1542.605366.3642'], [0, 2])).toEqual(['************3640', '************3642']);
});
