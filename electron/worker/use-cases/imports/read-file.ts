import type { StoredField } from '../../../../db/queries/custom-fields.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { CivilDate } from '../../../../shared/domain/civil-date.ts';
import { CUSTOM_PREFIX } from '../../../../shared/domain/custom-fields.ts';
import type { ValueFault } from '../../../../shared/domain/custom-value.ts';
import type { Cell } from '../../spreadsheets/cells.ts';
import { type ColumnMapping, isNeverImported, missingRequired } from '../../spreadsheets/header-mapping.ts';
import { type ParsedRows, parseFile } from '../../spreadsheets/parse-file.ts';
import { withDatesOf1904 } from './dates-of-1904.ts';
import { readOwnValues } from './own-values.ts';
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
  /** The branch's own, which the mapping may name. */
  fields: readonly StoredField[];
}

interface DuplicateRow {
  row: number;
  /** Row number of the first one, which counts. */
  firstRow: number;
  engineNumber: string;
  name: string;
}

/** A value of an own field that cannot be taken; its row is. */
interface RefusedValue {
  row: number;
  column: string;
  value: string;
  why: ValueFault;
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
  refusedValues: RefusedValue[];
  /** Rows of people whose data were erased, left out of all the others (leave-out-erased.ts). */
  erased: number;
}

/** A file read: every row is accepted, a duplicate, rejected or left out as erased. */
export type ReadFile = (ReadFileBase & { kind: 'cdb'; rows: CdbRow[] }) | (ReadFileBase & { kind: 'a2'; rows: A2Row[] });

/** Fields that hold a day in files of either kind. */
const DATE_FIELDS = ['purchaseDate', 'birthDate', 'visitDate'];

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
  const refusedValues: RefusedValue[] = [];
  const firstRows = new Map<string, number>();

  const readRow = (number: number, cells: readonly Cell[], { mapping, kept, header, named }: Columns) => {
    const cell = (field: string): Cell => {
      const index = mapping[field];
      return typeof index === 'number' ? (cells[index] ?? null) : null;
    };
    const accept = <Row extends CdbRow | A2Row>(reading: Reading<Omit<Row, 'own'>>, into: Row[], keyOf: (row: Row) => string) => {
      if (!reading.ok) {
        const { field, code } = reading.fault;
        const index = mapping[field];
        const column = typeof index === 'number' ? (header[index] ?? field) : field;
        rejected.push({ row: number, column, value: shownValue(cell(field)), code, cells: keepCells(cells, kept) });
        return;
      }
      const own = readOwnValues(named, cell);
      const row = { ...reading.value, own: own.values } as Row;
      const firstRow = firstRows.get(keyOf(row));
      if (firstRow !== undefined) {
        duplicates.push({ row: number, firstRow, engineNumber: row.engineNumber, name: nameOn(row) });
        return;
      }
      firstRows.set(keyOf(row), number);
      into.push(row);
      for (const { field, cell: content, why } of own.faults)
        refusedValues.push({ row: number, column: field.name, value: shownValue(content), why });
    };
    if (file.kind === 'cdb') accept(readCdbRow(number, cell, rules.today), cdbRows, (row) => row.engineNumber);
    else accept(readA2Row(number, cell, rules.today, rules.lastStep), a2Rows, (row) => row.identity);
  };

  return {
    take({ header, rowNumbers, rows }: ParsedRows) {
      columns ??= columnsOf(file, header.header, rules.fields);
      const { dates } = columns;
      for (const [index, cells] of rows.entries())
        readRow(rowNumbers[index] ?? 0, header.date1904 ? withDatesOf1904(cells, dates) : cells, columns);
    },
    finish(header: readonly string[]) {
      const { mapping, kept } = columns ?? columnsOf(file, header, rules.fields);
      const base = { mapping, keptColumns: kept, duplicates, rejected, refusedValues, erased: 0 };
      return file.kind === 'cdb' ? { ...base, kind: 'cdb' as const, rows: cdbRows } : { ...base, kind: 'a2' as const, rows: a2Rows };
    },
  };
}

interface Columns {
  header: readonly string[];
  mapping: ColumnMapping;
  kept: number[];
  /** Own fields that have a column. */
  named: StoredField[];
  /** Indexes of the columns that hold days. */
  dates: number[];
}

/** Whatever the mapping says: a column that is never imported is not read, nor one that is not there. */
function columnsOf(file: FileToRead, header: readonly string[], own: readonly StoredField[]): Columns {
  const mapping = Object.fromEntries(
    Object.entries(file.mapping).map(([field, index]) => {
      const name = index === null ? undefined : header[index];
      return [field, name === undefined || isNeverImported(name) ? null : index];
    }),
  );
  const fields = missingRequired(file.kind, mapping);
  if (fields.length > 0) throw new AppError('columns_missing', { file: file.name, kind: file.kind, fields });
  const named = own.filter(({ key }) => typeof mapping[`${CUSTOM_PREFIX}${key}`] === 'number');
  const days = [...DATE_FIELDS, ...named.filter(({ kind }) => kind === 'date').map(({ key }) => `${CUSTOM_PREFIX}${key}`)];
  const dates = days.flatMap((field) => mapping[field] ?? []);
  return { header, mapping, kept: keptColumns(header), named, dates };
}

export function nameOn(row: CdbRow | A2Row): string {
  return 'name' in row ? row.name : (row.ownerName ?? row.bringerName ?? '');
}
