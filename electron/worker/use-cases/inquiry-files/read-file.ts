import { AppError } from '../../../../shared/contract/errors.ts';
import type { InquiryMapping } from '../../../../shared/contract/inquiry-files.ts';
import type { Cell } from '../../spreadsheets/cells.ts';
import { isNeverImported } from '../../spreadsheets/header-mapping.ts';
import { type ParsedRows, parseFile } from '../../spreadsheets/parse-file.ts';
import { shownValue } from '../imports/rejected-rows.ts';
import { missingInquiryFields } from './fields.ts';
import { type InquiryField, type InquiryRow, type RefusedCode, type RowRules, readInquiryRow } from './read-row.ts';

export interface RefusedRow {
  row: number;
  column: string;
  value: string;
  code: RefusedCode;
}

export interface InquiryFile {
  header: string[];
  rowCount: number;
  rows: InquiryRow[];
  rejected: RefusedRow[];
}

/** Far more than a platform has for one branch; a file of this size is something else. */
const MOST_ROWS = 20_000;

interface Options {
  workerPath: string | URL;
  signal: AbortSignal;
  onProgress(share: number): void;
}

/** Reads the rows as they come, batch by batch. Throws `columns_missing`, `nothing_to_import` and the parser's errors. */
export async function readInquiryFile(
  file: { path: string; mapping: InquiryMapping },
  rules: Omit<RowRules, 'date1904'>,
  options: Options,
): Promise<InquiryFile> {
  const rows: InquiryRow[] = [];
  const rejected: RefusedRow[] = [];
  const onRows = ({ header, rowNumbers, rows: batch }: ParsedRows) => {
    const mapping = readable(file.mapping, header.header);
    for (const [index, cells] of batch.entries()) {
      const cell = (field: InquiryField): Cell => cells[mapping[field] ?? -1] ?? null;
      const reading = readInquiryRow(rowNumbers[index] ?? 0, cell, { ...rules, date1904: header.date1904 });
      if (reading.ok) rows.push(reading.value);
      else {
        const { field, code } = reading;
        const column = header.header[mapping[field] ?? -1] ?? field;
        rejected.push({ row: rowNumbers[index] ?? 0, column, value: shownValue(cell(field)), code });
      }
    }
  };
  const info = await parseFile(file.path, { ...options, batchRows: 1000, limits: { rows: MOST_ROWS }, onRows });
  readable(file.mapping, info.header);
  if (info.rowCount === 0) throw new AppError('nothing_to_import', {});
  return { header: info.header, rowCount: info.rowCount, rows, rejected };
}

/** Whatever the mapping says: a column that is never imported is not read, nor one that is not there. Throws `columns_missing`. */
function readable(mapping: InquiryMapping, header: readonly string[]): InquiryMapping {
  const kept: InquiryMapping = {};
  for (const [field, column] of Object.entries(mapping) as [InquiryField, number | null][]) {
    const name = column === null ? undefined : header[column];
    kept[field] = name === undefined || isNeverImported(name) ? null : column;
  }
  const fields = missingInquiryFields(kept);
  if (fields.length > 0) throw new AppError('columns_missing', { fields });
  return kept;
}
