import { expect, test } from 'vitest';
import { formatClock, formatNumber, formatRupiah } from '../../shared/text/format-number.ts';

test.each([
  [0, 0, '0', '0'],
  [999, 0, '999', '999'],
  [1000, 0, '1.000', '1,000'],
  [1234567, 0, '1.234.567', '1,234,567'],
  [-1234, 0, '-1.234', '-1,234'],
  [-0.4, 0, '0', '0'],
  [8.44, 1, '8,4', '8.4'],
  [16.5, 0, '17', '17'],
  [1.005, 2, '1,01', '1.01'],
  [110 * 0.15, 0, '17', '17'],
  [90 * 0.15 - 4e-15, 0, '14', '14'],
  [1234.5, 1, '1.234,5', '1,234.5'],
])('%d with %d decimals', (value, decimals, indonesian, english) => {
  expect([formatNumber(value, 'id', decimals), formatNumber(value, 'en', decimals)]).toEqual([indonesian, english]);
});

test('what is not known or not a number is a dash', () => {
  expect([formatNumber(null, 'id'), formatNumber(Number.NaN, 'id'), formatNumber(1 / 0, 'en'), formatRupiah(null, 'id')]).toEqual([
    '–',
    '–',
    '–',
    '–',
  ]);
});

test('rupiah and clock', () => {
  expect([formatRupiah(1250000, 'id'), formatClock('08:00', 'id'), formatClock('08:00:30', 'en')]).toEqual([
    'Rp 1.250.000',
    '08.00',
    '08:00',
  ]);
});
