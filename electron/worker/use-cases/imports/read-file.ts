import { AppError } from '../../../../shared/contract/errors.ts';
import type { CivilDate } from '../../../../shared/domain/civil-date.ts';
import type { Cell } from '../../spreadsheets/cells.ts';
import { type ColumnMapping, isNeverImported, missingRequired } from '../../spreadsheets/header-mapping.ts';
import { type ParsedRows, parseFile } from '../../spreadsheets/parse-file.ts';
import { readA2Row } from './read-a2-row.ts';
import { readCdbRow } from './read-cdb-row.ts';
import { keepCells, keptColumns, type RejectedRow, shownValue } from './rejected-rows.ts';
import type { A2Row, CdbRow, ImportKind, Reading } from './rows.ts';

export interface FileToRead {
  path: string;
  name: string;
  kind: ImportKind;
  mapping: ColumnMapping;
}

export interface ReadingRules {
  today: CivilDate;
  /** Highest step of the KPB program. */
  lastStep: number;
}

interface DuplicateRow {
  row: number;
  /** Row number of the first one, which counts. */
  firstRow: number;
  engineNumber: string;
  name: string;
}

interface ReadFileBase {
  name: string;
  format: 'xlsx' | 'xls' | 'html' | 'csv';
  header: string[];
  /** Indexes of the columns of which rejected rows keep their cells. */
  keptColumns: number[];
  mapping: ColumnMapping;
  rowCount: number;
  duplicates: DuplicateRow[];
  rejected: RejectedRow[];
}

/** A file read: every row is accepted, a duplicate or rejected. */
export type ReadFile = (ReadFileBase & { kind: 'cdb'; rows: CdbRow[] }) | (ReadFileBase & { kind: 'a2'; rows: A2Row[] });

interface ReadOptions {
  workerPath: string | URL;
  signal: AbortSignal;
  onProgress: (share: number) => void;
}

/** Parses a file and reads its rows as they come, batch by batch, so that the store stays free for others. Throws `columns_missing` and the parser's errors. */
export async function readImportFile(file: FileToRead, rules: ReadingRules, options: ReadOptions): Promise<ReadFile> {
  const collector = createCollector(file, rules);
  const info = await parseFile(file.path, { ...options, batchRows: 1000, onRows: collector.take });
  // A file with a header and no rows still has to have the right columns.
  return { ...collector.finish(info.header), name: file.name, format: info.format, header: info.header, rowCount: info.rowCount };
}

function createCollector(file: FileToRead, rules: ReadingRules) {
  let columns: Columns | null = null;
  const cdbRows: CdbRow[] = [];
  const a2Rows: A2Row[] = [];
  const duplicates: DuplicateRow[] = [];
  const rejected: RejectedRow[] = [];
  const firstRows = new Map<string, number>();

  const readRow = (number: number, cells: readonly Cell[], { mapping, kept, header }: Columns) => {
    const cell = (field: string): Cell => {
      const index = mapping[field];
      return typeof index === 'number' ? (cells[index] ?? null) : null;
    };
    const accept = <Row extends CdbRow | A2Row>(reading: Reading<Row>, into: Row[], keyOf: (row: Row) => string) => {
      if (!reading.ok) {
        const { field, code } = reading.fault;
        const index = mapping[field];
        const column = typeof index === 'number' ? (header[index] ?? field) : field;
        rejected.push({ row: number, column, value: shownValue(cell(field)), code, cells: keepCells(cells, kept) });
        return;
      }
      const firstRow = firstRows.get(keyOf(reading.value));
      if (firstRow === undefined) {
        firstRows.set(keyOf(reading.value), number);
        into.push(reading.value);
      } else duplicates.push({ row: number, firstRow, engineNumber: reading.value.engineNumber, name: nameOn(reading.value) });
    };
    if (file.kind === 'cdb') accept(readCdbRow(number, cell, rules.today), cdbRows, (row) => row.engineNumber);
    else accept(readA2Row(number, cell, rules.today, rules.lastStep), a2Rows, (row) => row.identity);
  };

  return {
    take({ header, rowNumbers, rows }: ParsedRows) {
      columns ??= columnsOf(file, header.header);
      for (const [index, cells] of rows.entries()) readRow(rowNumbers[index] ?? 0, cells, columns);
    },
    finish(header: readonly string[]) {
      const { mapping, kept } = columns ?? columnsOf(file, header);
      const base = { mapping, keptColumns: kept, duplicates, rejected };
      return file.kind === 'cdb' ? { ...base, kind: 'cdb' as const, rows: cdbRows } : { ...base, kind: 'a2' as const, rows: a2Rows };
    },
  };
}

interface Columns {
  header: readonly string[];
  mapping: ColumnMapping;
  kept: number[];
}

/** Whatever the mapping says: a column that is never imported is not read, nor one that is not there. */
function columnsOf(file: FileToRead, header: readonly string[]): Columns {
  const mapping = Object.fromEntries(
    Object.entries(file.mapping).map(([field, index]) => {
      const name = index === null ? undefined : header[index];
      return [field, name === undefined || isNeverImported(name) ? null : index];
    }),
  );
  const fields = missingRequired(file.kind, mapping);
  if (fields.length > 0) throw new AppError('columns_missing', { file: file.name, kind: file.kind, fields });
  return { header, mapping, kept: keptColumns(header) };
}

export function nameOn(row: CdbRow | A2Row): string {
  return 'name' in row ? row.name : (row.ownerName ?? row.bringerName ?? '');
}
