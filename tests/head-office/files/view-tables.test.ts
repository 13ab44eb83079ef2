import { describe, expect, it } from 'vitest';
import { FILE_VIEWS } from '../../../head-office/api/files.ts';
import type { FileContent, FileTable } from '../../../head-office/files/file-table.ts';
import { sampleContent } from './support/content.ts';

function cell({ tables }: FileContent, header: string, row: number | 'total'): unknown {
  const table = tables.find(({ columns }) => columns.some((column) => column.header === header)) as FileTable;
  const index = table.columns.findIndex((column) => column.header === header);
  return (row === 'total' ? table.total : table.rows[row])?.[index];
}

describe('the tables of a view', () => {
  it.each(FILE_VIEWS)('of %s have a cell for every column, in both languages', (view) => {
    for (const language of ['id', 'en'] as const) {
      for (const { columns, rows, total = rows[0] } of sampleContent(view, language).tables) {
        expect(rows.length).toBeGreaterThan(0);
        expect([...rows, total].map((cells) => cells?.length)).toEqual(Array(rows.length + 1).fill(columns.length));
        expect(new Set(columns.map((column) => column.header)).size).toBe(columns.length);
      }
    }
  });

  it('say what they show and of when', () => {
    expect(FILE_VIEWS.map((view) => sampleContent(view).subtitle)).toEqual([
      'Rabu, 18 November 2026',
      '1–18 November 2026',
      'Okt 2026 – Nov 2026',
      'November 2026',
      '1 Okt 2026 – 30 Nov 2026, per bulan',
      '1–30 November 2026 dibanding 1–31 Oktober 2026',
      '17–19 November 2026',
      expect.stringMatching(/^07781, Rabu, 18 November 2026 · revisi 1, ditutup 18 Nov 2026 \d\d\.\d\d, diterima 19 Nov 2026 01\.30$/),
    ]);
    expect(FILE_VIEWS.map((view) => sampleContent(view, 'en').title)).toContain('Ranking of branches');
  });

  it('make ratios from sums, unrounded, and none from nothing', () => {
    const overview = sampleContent('overview');
    expect([cell(overview, 'Rasio booking', 0), cell(overview, 'Rasio datang', 0), cell(overview, 'Rasio berhasil', 'total')]).toEqual([
      0.145, 0.75, 0.085,
    ]);
    expect([cell(overview, 'Rasio booking', 2), cell(overview, 'Booking', 2), cell(overview, 'Booking', 1)]).toEqual([null, 0, null]);
    const ranking = sampleContent('ranking');
    expect([cell(ranking, 'Capaian target', 0), cell(ranking, 'Kontribusi', 0), cell(ranking, 'Target unit CRM', 0)]).toEqual([
      43 / 49.6,
      43 / 250,
      49.6,
    ]);
    expect([cell(ranking, 'Capaian target', 1), cell(ranking, 'Target unit entry', 1), cell(ranking, 'Peringkat', 1)]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('name the thirteen months up to the one asked for', () => {
    const headers = sampleContent('ranking').tables[2]?.columns.map((column) => column.header) ?? [];
    expect([headers.length, headers[3], headers.at(-1)]).toEqual([16, 'Nov 2025', 'Nov 2026']);
  });

  it('sum a branch’s days', () => {
    const days = sampleContent('branch-days');
    expect([cell(days, 'Ditindaklanjuti', 'total'), cell(days, 'Rasio booking', 'total'), cell(days, 'Diterima', 1)]).toEqual([
      400,
      0.145,
      '2026-11-19T01:30',
    ]);
  });

  it('show difference and change between two periods', () => {
    const compared = sampleContent('compare');
    expect(['Booking', 'Booking, pembanding', 'Booking, selisih', 'Booking, perubahan'].map((header) => cell(compared, header, 1))).toEqual(
      [40, 29, 11, 11 / 29],
    );
    expect(['Booking, selisih', 'Booking, perubahan', 'Rasio booking, selisih poin'].map((header) => cell(compared, header, 0))).toEqual([
      29,
      null,
      null,
    ]);
  });
});
