import { expect, test } from 'vitest';
import { periodWords } from '../../shared/domain/period-words.ts';

test.each([
  ['2026-01-01', '2026-01-31', 'Januari 2026', 'January 2026'],
  ['2026-01-01', '2026-03-31', 'Januari–Maret 2026', 'January–March 2026'],
  ['2025-11-01', '2026-01-31', 'November 2025–Januari 2026', 'November 2025–January 2026'],
  ['2026-11-16', '2026-11-22', '16–22 November 2026', '16–22 November 2026'],
  ['2026-09-28', '2026-10-04', '28 September–4 Oktober 2026', '28 September–4 October 2026'],
  ['2025-12-29', '2026-01-04', '29 Desember 2025–4 Januari 2026', '29 December 2025–4 January 2026'],
  ['2026-11-16', '2026-11-16', '16 November 2026', '16 November 2026'],
  ['2026-11-01', '2026-11-19', '1–19 November 2026', '1–19 November 2026'],
])('%s to %s', (from, to, indonesian, english) => {
  expect([periodWords(from, to, 'id'), periodWords(from, to, 'en')]).toEqual([indonesian, english]);
});
