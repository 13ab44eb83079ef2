import { describe, expect, test } from 'vitest';
import { codesCsv } from '../../../head-office/web/features/branches/codes-csv.ts';
import { parseBranchList } from '../../../head-office/web/features/branches/parse-branch-list.ts';

describe('a pasted list of branches', () => {
  test.each([
    ['tabs', '07781\tKarawang\tJabar 2\tRina W.\t0812 5550 0118'],
    ['semicolons', '07781;Karawang;Jabar 2;Rina W.;0812 5550 0118'],
    ['commas', '07781,Karawang,Jabar 2,Rina W.,0812 5550 0118'],
    ['quoted cells', '"07781";"Karawang";"Jabar 2";"Rina W.";"0812 5550 0118"'],
  ])('is read with %s', (_, line) => {
    expect(parseBranchList(line)).toEqual([
      { line: 1, code: '07781', name: 'Karawang', area: 'Jabar 2', contactName: 'Rina W.', contactPhone: '0812 5550 0118', fault: null },
    ]);
  });

  test('leaves headings and empty lines out, and keeps the numbers of the lines', () => {
    const rows = parseBranchList('Kode\tNama\tArea\r\n\r\n07781\tKarawang\tJabar 2\r\n');
    expect(rows.map(({ line, code, contactName, fault }) => ({ line, code, contactName, fault }))).toEqual([
      { line: 3, code: '07781', contactName: null, fault: null },
    ]);
  });

  test('names what is wrong with a line', () => {
    const text = [
      '07781;Karawang;Jabar 2',
      '0 7;Subang;Jabar 2',
      '07781;Garut;Jabar 4',
      '07783;;Jabar 2',
      `07784;Cimahi;${'x'.repeat(81)}`,
    ];
    expect(parseBranchList(text.join('\n')).map(({ fault }) => fault)).toEqual([null, 'code', 'twice', 'name', 'area']);
  });
});

test('codes are saved so that a spreadsheet opens them and runs nothing', () => {
  const codes = [{ branchCode: '07781', name: '=HYPERLINK("x");y', code: 'K7QD-2M9X-TR4B', expiresAt: '2026-11-26' }];
  expect(codesCsv(['Kode', 'Cabang', 'Kode pendaftaran', 'Sampai'], codes)).toBe(
    '\uFEFFKode;Cabang;Kode pendaftaran;Sampai\r\n07781;"\'=HYPERLINK(""x"");y";K7QD-2M9X-TR4B;2026-11-26\r\n',
  );
});
