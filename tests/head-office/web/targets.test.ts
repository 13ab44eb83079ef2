import { describe, expect, test } from 'vitest';
import { parseTargets } from '../../../head-office/web/features/targets/parse-targets.ts';
import { percentText, readShare, readUnits } from '../../../shared/domain/target-text.ts';

describe('targets out of a spreadsheet', () => {
  test.each([
    ['250', 250],
    ['1.250', 1250],
    ['1,250', 1250],
    ['12.500', 12500],
    ['', null],
    ['–', null],
    ['2.5', Number.NaN],
    ['dua', Number.NaN],
    ['9999999', Number.NaN],
  ])('units %j are %j', (text, units) => expect(readUnits(text)).toBe(units));

  test.each([
    ['20', 0.2],
    ['20%', 0.2],
    ['20,5 %', 0.205],
    ['0,2', 0.2],
    ['1', 1],
    ['1%', 0.01],
    ['', null],
    ['120', Number.NaN],
    ['-5', Number.NaN],
  ])('share %j is %j', (text, share) => expect(readShare(text)).toBe(share));

  test.each([
    [0.2, '20', '20'],
    [0.205, '20,5', '20.5'],
    [0.07, '7', '7'],
    [0.123456, '12,3456', '12.3456'],
    [0, '0', '0'],
    [1, '100', '100'],
  ])('share %d is written %j, in English %j, and read back as it was', (share, id, en) => {
    expect([percentText(share, 'id'), percentText(share, 'en')]).toEqual([id, en]);
    expect([readShare(`${id}%`), readShare(`${en}%`)]).toEqual([share, share]);
  });

  test('are read by branch code, headings left out, and faults named', () => {
    const known = new Set(['07781', '07782']);
    expect(parseTargets('Kode\tTarget\tBagian\n07781\t250\t20%\n07782\t\t\n09999\t10\t\n07781\tx\t', known)).toEqual([
      { line: 2, code: '07781', unitEntries: 250, crmShare: 0.2, fault: null },
      { line: 3, code: '07782', unitEntries: null, crmShare: null, fault: null },
      { line: 4, code: '09999', unitEntries: 10, crmShare: null, fault: 'code' },
      { line: 5, code: '07781', unitEntries: Number.NaN, crmShare: null, fault: 'units' },
    ]);
  });
});
