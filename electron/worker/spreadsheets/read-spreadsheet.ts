import type { SourceRow } from './cells.ts';
import type { SpreadsheetLimits } from './limits.ts';
import { closeFile, type OpenFile, openFile, sha256Of } from './open-file.ts';
import { type CheckedFile, checkFile } from './prechecks.ts';
import { readCsv } from './read-csv.ts';
import { readHtml } from './read-html.ts';
import { readXls } from './read-xls.ts';
import { readXlsx } from './read-xlsx.ts';
import { createRowBatches } from './row-batches.ts';
import { createTableSplitter, type TableHeader } from './table-rows.ts';

export type SpreadsheetFormat = 'xlsx' | 'xls' | 'html' | 'csv';

export interface ParsedFileInfo extends TableHeader {
  format: SpreadsheetFormat;
  /** Only text files have them. */
  detail: { delimiter?: string; encoding?: string };
  /** Hex digest of the file's bytes. */
  sha256: string;
  /** Data rows below the header, empty ones not counted. */
  rowCount: number;
}

export interface RowBatch {
  header: TableHeader;
  rows: SourceRow[];
  /** Share of the file read, 0 to 1. */
  progress: number;
}

/** Checks, reads and closes one file. Data rows come in batches of up to `batchRows`; the return value sums the file up. */
export async function* readSpreadsheet(
  path: string,
  limits: SpreadsheetLimits,
  batchRows: number,
): AsyncGenerator<RowBatch, ParsedFileInfo> {
  const file = openFile(path, limits);
  try {
    const checked = await checkFile(file, limits);
    let progress = 0;
    const reader = openReader(file, checked, limits, (share) => {
      progress = share;
    });
    const splitter = createTableSplitter(limits, () => reader.date1904);
    const batches = createRowBatches(batchRows);
    for await (const piece of reader.pieces) {
      for (const rows of batches.add(splitter.take(piece))) yield { header: splitter.header() as TableHeader, rows, progress };
    }
    const last = splitter.finish();
    const header = splitter.header() as TableHeader;
    for (const rows of batches.add(last)) yield { header, rows, progress: 1 };
    if (batches.rest().length > 0) yield { header, rows: batches.rest(), progress: 1 };
    return { ...header, format: checked.kind, detail: reader.detail, sha256: sha256Of(file), rowCount: splitter.rowCount() };
  } finally {
    closeFile(file);
  }
}

interface Reader {
  detail: ParsedFileInfo['detail'];
  /** Known from the first piece on. */
  date1904: boolean;
  pieces: AsyncIterable<SourceRow[]> | Iterable<SourceRow[]>;
}

function openReader(file: OpenFile, checked: CheckedFile, limits: SpreadsheetLimits, onProgress: (share: number) => void): Reader {
  switch (checked.kind) {
    case 'xlsx': {
      const reader: Reader = { detail: {}, date1904: false, pieces: [] };
      reader.pieces = readXlsx(file, checked.entries, onProgress, (date1904) => {
        reader.date1904 = date1904;
      });
      return reader;
    }
    case 'xls': {
      const { date1904, rows } = readXls(checked.bytes);
      return { detail: {}, date1904, pieces: [rows] };
    }
    case 'html': {
      const { encoding, rows } = readHtml(checked.bytes, limits);
      return { detail: { encoding }, date1904: false, pieces: [rows] };
    }
    case 'csv': {
      const { delimiter, encoding, pieces } = readCsv(checked.bytes, onProgress);
      return { detail: { delimiter, encoding }, date1904: false, pieces };
    }
  }
}
