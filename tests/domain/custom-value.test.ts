import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { CUSTOM_PREFIX, customFieldKey, keyOfCustomColumn } from '../../shared/domain/custom-fields.ts';
import { type FieldKind, readCustomValue, typedValue } from '../../shared/domain/custom-value.ts';

const rule = (kind: FieldKind, choices: string[] = []) => ({ kind, choices });

describe('a number', () => {
  test.each([
    ['12', 12],
    ['1.250', 1250],
    ['1.250.000', 1_250_000],
    ['1.250.000,75', 1_250_000.75],
    ['12,5', 12.5],
    ['1,250', 1.25],
    ['12.5', 12.5],
    ['1,250,000', 1_250_000],
    ['1,250.75', 1250.75],
    ['Rp 124.000,-', 124_000],
    [' -3,5 ', -3.5],
    ['0', 0],
    ['-0', 0],
    ['1,23456', 1.235],
    ['999999999999', 999_999_999_999],
  ])('%s is %d', (typed, value) => {
    expect(readCustomValue(rule('number'), typed)).toEqual({ ok: true, value });
  });

  test.each([
    ['dua belas', 'number_unreadable'],
    ['12 km', 'number_unreadable'],
    ['1.25.000', 'number_unreadable'],
    ['1.250,000,00', 'number_unreadable'],
    ['1e5', 'number_unreadable'],
    ['=1+1', 'number_unreadable'],
    ['1000000000000', 'number_range'],
    [Number.POSITIVE_INFINITY, 'number_range'],
  ])('%s is refused: %s', (typed, why) => {
    expect(readCustomValue(rule('number'), typed)).toEqual({ ok: false, why });
  });

  it('is read back as it is shown for typing', () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999_999, max: 999_999_999 }), (thousandths) => {
        const value = thousandths / 1000;
        expect(readCustomValue(rule('number'), typedValue(value))).toEqual({ ok: true, value: value === 0 ? 0 : value });
      }),
    );
  });
});

describe('a date', () => {
  test.each([
    ['2026-11-19', '2026-11-19'],
    ['19/11/2026', '2026-11-19'],
    ['19 Nov 2026', '2026-11-19'],
    ['2100-12-31', '2100-12-31'],
    [45_000, '2023-03-15'],
  ])('%s is %s', (typed, value) => {
    expect(readCustomValue(rule('date'), typed)).toEqual({ ok: true, value });
  });

  test.each([
    ['besok', 'date_unreadable'],
    ['31/02/2026', 'date_unreadable'],
    ['19/11/26', 'date_unreadable'],
    ['2101-01-01', 'date_range'],
  ])('%s is refused: %s', (typed, why) => {
    expect(readCustomValue(rule('date'), typed)).toEqual({ ok: false, why });
  });
});

describe('a text', () => {
  test.each([
    ['  Klub   Vario \n Karawang ', 'Klub Vario Karawang'],
    ["'; DROP TABLE customers; --", "'; DROP TABLE customers; --"],
    ['=HYPERLINK("x")', '=HYPERLINK("x")'],
    ['<b>x</b>', '<b>x</b>'],
    [12.5, '12.5'],
    ['a\u0000b\u202ec', 'abc'],
  ])('%j is kept as %j', (typed, value) => {
    expect(readCustomValue(rule('text'), typed)).toEqual({ ok: true, value });
  });

  test.each([
    ['a'.repeat(201), 'too_long'],
    ['3215012345670001', 'national_id'],
    ['NIK 3215 0123 4567 0001', 'national_id'],
  ])('%j is refused: %s', (typed, why) => {
    expect(readCustomValue(rule('text'), typed)).toEqual({ ok: false, why });
  });
});

describe('a choice', () => {
  const member = rule('choice', ['Emas', 'Perak']);
  test.each([
    ['Emas', 'Emas'],
    [' perak ', 'Perak'],
  ])('%j is %j of the list', (typed, value) => {
    expect(readCustomValue(member, typed)).toEqual({ ok: true, value });
  });

  it('beside the list is refused', () => {
    expect(readCustomValue(member, 'Perunggu')).toEqual({ ok: false, why: 'not_a_choice' });
  });
});

it('takes nothing but blanks for no value, whatever the kind', () => {
  for (const kind of ['text', 'number', 'date', 'choice'] as const)
    expect(readCustomValue(rule(kind), ' \n ')).toEqual({ ok: true, value: null });
});

it('never throws and keeps nothing that it would not take again', () => {
  fc.assert(
    fc.property(fc.constantFrom<FieldKind>('text', 'number', 'date', 'choice'), fc.oneof(fc.string(), fc.double()), (kind, said) => {
      const reading = readCustomValue(rule(kind, ['Emas']), said);
      if (reading.ok && reading.value !== null) expect(readCustomValue(rule(kind, ['Emas']), reading.value)).toEqual(reading);
    }),
  );
});

describe('the key of a field', () => {
  test.each([
    ['Tanggal STNK', [], 'tanggal_stnk'],
    ['  Café & Klub!', [], 'cafe_klub'],
    ['会员', [], 'kolom'],
    ['Klub', ['klub'], 'klub_2'],
    ['Klub', ['klub', 'klub_2'], 'klub_3'],
    ['a'.repeat(80), [], 'a'.repeat(26)],
  ])('of %j is free and plain', (name, taken, key) => {
    expect(customFieldKey(name, new Set(taken))).toBe(key);
    expect(keyOfCustomColumn(`${CUSTOM_PREFIX}${key}`)).toBe(key);
  });
});
