import { AppError } from '../../../shared/contract/errors.ts';
import { checkBiffRecords } from './biff-records.ts';
import type { SpreadsheetLimits } from './limits.ts';
import { readWorkbookStream } from './ole2.ts';
import { type OpenFile, readRange, readWhole } from './open-file.ts';
import { SNIFF_BYTES, sniff } from './sniff.ts';
import { readZipDirectory, type ZipEntry } from './zip-directory.ts';
import { verifyEntry } from './zip-entry.ts';

/** A file that passed its checks, with what the checks had to read anyway. */
export type CheckedFile =
  | { kind: 'xlsx'; entries: ZipEntry[] }
  | { kind: 'xls'; bytes: Buffer }
  | { kind: 'html'; bytes: Buffer }
  | { kind: 'csv'; bytes: Buffer };

/**
 * Everything that is looked at before a reader touches the file, because readers hang, swell or stay silent on hostile
 * and damaged ones. Throws `file_kind_unsupported` with the kind found, `file_empty`, and the codes of the zip, OLE2 and
 * BIFF checks.
 */
export async function checkFile(file: OpenFile, limits: SpreadsheetLimits): Promise<CheckedFile> {
  const kind = sniff(readRange(file, 0, Math.min(file.size, SNIFF_BYTES)));
  switch (kind) {
    case 'zip':
      return checkZip(file, limits);
    case 'ole2': {
      const bytes = readWhole(file);
      checkBiffRecords(readWorkbookStream(bytes), limits.columns);
      return { kind: 'xls', bytes };
    }
    case 'html':
    case 'csv':
      return { kind, bytes: readWhole(file) };
    case 'empty':
      throw new AppError('file_empty');
    default:
      throw new AppError('file_kind_unsupported', { kind });
  }
}

async function checkZip(file: OpenFile, limits: SpreadsheetLimits): Promise<CheckedFile> {
  const entries = readZipDirectory(file, limits);
  const names = new Set(entries.map((entry) => entry.name.toLowerCase()));
  // Word, PowerPoint, OpenDocument and binary .xlsb are zips too.
  const isWorkbook = names.has('[content_types].xml') && [...names].some((name) => /(^|\/)workbook\d*\.xml$/.test(name));
  if (!isWorkbook) throw new AppError('file_kind_unsupported', { kind: 'zip_other' });
  refuseBomb(entries, file.size, limits);
  for (const entry of entries) await verifyEntry(file, entry);
  return { kind: 'xlsx', entries };
}

function refuseBomb(entries: ZipEntry[], fileBytes: number, limits: SpreadsheetLimits): void {
  const inflated = entries.reduce((sum, entry) => sum + entry.inflatedBytes, 0);
  const swollen = inflated > limits.inflatedRatioFromBytes && inflated > fileBytes * limits.inflatedRatio;
  if (inflated > limits.inflatedBytes || swollen) throw new AppError('file_zip_bomb', { bytes: inflated });
}
