import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPhone, isMobile, normalisePhone, readPhones, waDigits } from '../../shared/domain/phone.ts';

describe('a phone number', () => {
  it.each<[string | number, string]>([
    ['0812 0808 0812', '+6281208080812'],
    ['081208080812', '+6281208080812'],
    ['81208080812', '+6281208080812'],
    ['6281208080812', '+6281208080812'],
    ['+6281208080812', '+6281208080812'],
    ['+62 812-0808-0812', '+6281208080812'],
    ['+62 (0)812 0808 0812', '+6281208080812'],
    ['006281208080812', '+6281208080812'],
    ["'081208080812", '+6281208080812'],
    ['0812-0808-0812', '+6281208080812'],
    ['0812.0808.0812', '+6281208080812'],
    ['0812\u20110808\u20110812', '+6281208080812'],
    [81208080812, '+6281208080812'],
    [6281208080812, '+6281208080812'],
    ['81208080812.0', '+6281208080812'],
    ['0812 0808 0812 (istri)', '+6281208080812'],
    ['WA: 0812 0808 0812', '+6281208080812'],
    ['0895166304940', '+62895166304940'],
    ['0267 845 1234', '+622678451234'],
    ['(021) 5550 1234', '+622155501234'],
    ['021-55501234 ext 12', '+622155501234'],
  ])('%j is %s', (written, number) => {
    expect(normalisePhone(written)).toBe(number);
  });

  it.each<[string | number | null]>([
    [null],
    [''],
    ['-'],
    ['0'],
    [0],
    ['tidak ada'],
    ['0812'],
    ['08120808'],
    ['081208080812081208'],
    ['8,12081E+10'],
    ['8.57619345E+10'],
    ['0801234567'],
    ['+6591234567'],
    ['1234567890'],
    ['2678451234'],
    [Number.NaN],
    [1e21],
  ])('%j is unusable', (written) => {
    expect(normalisePhone(written)).toBeNull();
  });

  it.each<[string, string[]]>([
    ['081208080812 / 085712345678', ['+6281208080812', '+6285712345678']],
    ['081208080812,085712345678;0267 8451234', ['+6281208080812', '+6285712345678', '+622678451234']],
    ['081208080812 atau 6285712345678', ['+6281208080812', '+6285712345678']],
    ['0812 0808 0812 0857 1234 5678', ['+6281208080812', '+6285712345678']],
    ['081208080812-085712345678', ['+6281208080812', '+6285712345678']],
    ['+6281208080812+6285712345678', ['+6281208080812', '+6285712345678']],
    ['081208080812\n081208080812', ['+6281208080812']],
    ['081208080812 / 0', ['+6281208080812']],
    ['- / tidak ada', []],
  ])('%j holds several', (written, numbers) => {
    expect(readPhones(written)).toEqual(numbers);
  });

  it('is the first usable one of a cell, a mobile number before a landline', () => {
    expect(normalisePhone('0 / 085712345678 / 081208080812')).toBe('+6285712345678');
    expect(normalisePhone('0267 8451234 / 081208080812')).toBe('+6281208080812');
  });

  it('tells mobile from landline', () => {
    expect(isMobile('+6281208080812')).toBe(true);
    expect(isMobile('+622678451234')).toBe(false);
    expect(isMobile('')).toBe(false);
  });

  it.each([
    ['+6281255500118', '0812 5550 0118'],
    ['+628125550011', '0812 5550 011'],
    ['+62812555001', '0812 555 001'],
    ['+62895166304940', '0895 1663 04940'],
    ['+622155501234', '021 5550 1234'],
    ['+622678451234', '0267 8451 234'],
    ['+6591234567', '+6591234567'],
  ])('%s is shown as %s', (number, shown) => {
    expect(formatPhone(number)).toBe(shown);
  });

  it('goes into a wa.me address as digits', () => {
    expect(waDigits('+6281208080812')).toBe('6281208080812');
  });

  const nationalNumbers = fc.stringMatching(/^8[1-9]\d{7,10}$/);
  const spellings = fc.tuple(fc.constantFrom('0', '', '62', '+62', "'0", '+62 '), nationalNumbers);

  it('is the same however it is written, and stays the same when read again', () => {
    fc.assert(
      fc.property(spellings, ([prefix, national]) => {
        const number = normalisePhone(prefix + national);
        expect(number).toBe(`+62${national}`);
        expect(normalisePhone(number)).toBe(number);
        expect(normalisePhone(formatPhone(`+62${national}`))).toBe(number);
      }),
    );
  });

  it('is never anything but E.164, whatever stands in the cell', () => {
    const cells = fc.oneof(fc.string(), fc.stringMatching(/^[\d +\-/,.()]{0,40}$/), fc.double());
    fc.assert(
      fc.property(cells, (cell) => {
        for (const number of readPhones(cell)) {
          expect(number).toMatch(/^\+62[2-9]\d{7,11}$/);
          expect(readPhones(number)).toEqual([number]);
        }
      }),
    );
  });
});
