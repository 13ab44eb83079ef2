import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '../../shared/domain/civil-date.ts';
import { readSpreadsheetDate } from '../../shared/domain/spreadsheet-date.ts';

describe('a date in a spreadsheet', () => {
  it.each([
    ['01/09/2026', '2026-09-01'],
    ['1/9/2026', '2026-09-01'],
    ['12-09-2022', '2022-09-12'],
    ['12.09.2022', '2022-09-12'],
    ['2022-09-12', '2022-09-12'],
    ['2022/09/12', '2022-09-12'],
    ['2022-09-12 08:30', '2022-09-12'],
    ['2022-09-12T08:30:59', '2022-09-12'],
    ['2022-09-12T08:30:59.123', '2022-09-12'],
    ['12/09/2022 14.30', '2022-09-12'],
    ['12/09/2022 2:30:00 PM', '2022-09-12'],
    ['12/09/2022 08:30 WIB', '2022-09-12'],
    ['12-Sep-2022', '2022-09-12'],
    ['12 Agustus 2022', '2022-08-12'],
    ['12 Agu 2022', '2022-08-12'],
    ['12 Agt 2022', '2022-08-12'],
    ['12 August 2022', '2022-08-12'],
    ['1-Mei-2026', '2026-05-01'],
    ['1 May 2026', '2026-05-01'],
    ['31 okt 2025', '2025-10-31'],
    ['31-OCT-2025', '2025-10-31'],
    ['24 Des 2025', '2025-12-24'],
    ['24 Dec. 2025', '2025-12-24'],
    ['7 Nopember 2025', '2025-11-07'],
    ["'01/09/2026", '2026-09-01'],
    ['  01/09/2026\u00a0', '2026-09-01'],
    ['29/02/2024', '2024-02-29'],
  ])('%j is %s', (written, date) => {
    expect(readSpreadsheetDate(written)).toEqual({ ok: true, date });
  });

  it.each([
    ['31-02-2026', 'date_impossible'],
    ['31 Februari 2026', 'date_impossible'],
    ['2026-02-30', 'date_impossible'],
    ['29/02/2026', 'date_impossible'],
    ['09/13/2022', 'date_impossible'],
    ['2022-13-09', 'date_impossible'],
    ['00/00/0000', 'date_impossible'],
    ['01/09/0026', 'date_impossible'],
    ['12/09/22', 'date_unreadable'],
    ['12-Sep-22', 'date_unreadable'],
    ['12/09-2022', 'date_unreadable'],
    ['12 Foo 2022', 'date_unreadable'],
    ['2022-09-12T23:00:00Z', 'date_unreadable'],
    ['2022-09-12T23:00:00+07:00', 'date_unreadable'],
    ['12/09/2022 25:00', 'date_unreadable'],
    ['tidak ada', 'date_unreadable'],
    ['20220912', 'date_unreadable'],
    ['', 'date_missing'],
    ['  ', 'date_missing'],
    ['-', 'date_missing'],
  ])('%j is %s', (written, reason) => {
    expect(readSpreadsheetDate(written)).toEqual({ ok: false, reason });
  });

  it.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [61, '1900-03-01'],
    [44_816, '2022-09-12'],
    [44_816.75, '2022-09-12'],
    ['44816', '2022-09-12'],
    ['44816,5', '2022-09-12'],
    [2_958_465, '9999-12-31'],
  ])('serial %s of the 1900 system is %s', (serial, date) => {
    expect(readSpreadsheetDate(serial)).toEqual({ ok: true, date });
  });

  it.each([
    [0, '1904-01-01'],
    [43_354, '2022-09-12'],
  ])('serial %i of the 1904 system is %s', (serial, date) => {
    expect(readSpreadsheetDate(serial, { date1904: true })).toEqual({ ok: true, date });
  });

  it.each([
    [60, 'date_impossible'],
    [0.5, 'date_impossible'],
    [-1, 'date_unreadable'],
    [20_220_912, 'date_unreadable'],
    [Number.NaN, 'date_unreadable'],
    [Number.POSITIVE_INFINITY, 'date_unreadable'],
  ])('serial %d is %s: 29 February 1900 never was', (serial, reason) => {
    expect(readSpreadsheetDate(serial)).toEqual({ ok: false, reason });
  });

  it('the two systems are 1462 days apart', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 80_000 }), (serial) => {
        const [of1900, of1904] = [readSpreadsheetDate(serial), readSpreadsheetDate(serial, { date1904: true })];
        expect(of1900.ok && of1904.ok && daysBetween(of1900.date, of1904.date)).toBe(1462);
      }),
    );
  });

  it('is the same day in every way of writing it, and never another', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), (days) => {
        const date = addDays('1900-01-01', days);
        const [year, month, day] = date.split('-');
        for (const written of [`${day}/${month}/${year}`, `${day}-${month}-${year}`, `${day}.${month}.${year}`, `${date} 23:59:59`]) {
          expect(readSpreadsheetDate(written)).toEqual({ ok: true, date });
        }
      }),
    );
  });
});
