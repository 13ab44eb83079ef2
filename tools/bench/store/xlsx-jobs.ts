import { parseFile } from '../../../electron/worker/spreadsheets/parse-file.ts';
import { writeXlsx } from '../../../electron/worker/spreadsheets/write-xlsx.ts';
import { addDays } from '../../../shared/domain/civil-date.ts';
import type { ColumnType, OutputCell, OutputColumn } from '../../../shared/spreadsheet-writer/sheet-columns.ts';

const PARSER = new URL('../../../electron/worker/spreadsheets/parser-worker.ts', import.meta.url);
const TYPES: readonly ColumnType[] = ['text', 'text', 'text', 'integer', 'rupiah', 'percent', 'date', 'datetime', 'text', 'text'];
const COLUMNS = 20;

/** As an import does: in a thread of its own, batch by batch. Returns the number of rows. */
export async function readHere(file: string): Promise<number> {
  let count = 0;
  await parseFile(file, {
    workerPath: PARSER,
    onRows: ({ rows }) => {
      count += rows.length;
    },
  });
  return count;
}

export async function writeHere(file: string, count: number): Promise<void> {
  const columns = Array.from({ length: COLUMNS }, (_, at): OutputColumn => ({ header: `Kolom ${at}`, type: typeOf(at) }));
  await writeXlsx(file, [{ name: 'Laporan', title: ['Laporan contoh'], columns, rows: reportRows(count) }]);
}

/** The same values for both writers, made while they write. */
function* reportRows(count: number): Generator<OutputCell[]> {
  for (let row = 0; row < count; row += 1) yield Array.from({ length: COLUMNS }, (_, at) => cellOf(typeOf(at), row));
}

/** As a bare writer takes them. */
export function* bareRows(count: number): Generator<(string | number)[]> {
  for (const row of reportRows(count)) yield row.map((cell) => cell ?? '');
}

function typeOf(column: number): ColumnType {
  return TYPES[column % TYPES.length] ?? 'text';
}

function cellOf(type: ColumnType, row: number): OutputCell {
  if (type === 'integer' || type === 'rupiah') return row * 7;
  if (type === 'percent') return (row % 100) / 100;
  if (type === 'date') return addDays('2016-11-19', row % 3600);
  if (type === 'datetime') return `${addDays('2016-11-19', row % 3600)}T08:15`;
  return `Pelanggan nomor ${row}`;
}
