import { AppError } from '../../../shared/contract/errors.ts';
import { type Cell, isEmptyCell, type SourceRow } from './cells.ts';
import type { OpenFile } from './open-file.ts';
import { partsByName, readDateStyles, readSharedStrings, readWorkbook } from './xlsx-parts.ts';
import { createSheetScanner } from './xlsx-sheet.ts';
import type { ZipEntry } from './zip-directory.ts';
import { inflateEntry } from './zip-entry.ts';

/**
 * The rows of the first non-empty sheet, in order, empty rows left out; each yield is what one inflated chunk held.
 * Own reader: hucre 1.0 builds a DOM of all shared strings and reads ahead without bound (635 MB for 100,000 x 20),
 * and exceljs ends silently on damaged sheets. `onProgress` gets the share of the sheet read, 0 to 1.
 */
export async function* readXlsx(
  file: OpenFile,
  entries: ZipEntry[],
  onProgress: (share: number) => void,
  onWorkbook: (date1904: boolean) => void,
): AsyncGenerator<SourceRow[]> {
  const workbook = await readWorkbook(file, partsByName(entries));
  onWorkbook(workbook.uses1904);
  const dateStyles = await readDateStyles(file, workbook.styles);
  const sharedStrings = await readSharedStrings(file, workbook.sharedStrings);
  for (const sheet of workbook.sheets) {
    const context = { dateStyles, sharedStrings, uses1904: workbook.uses1904, onSharedText: sharedTextBudget(sheet) };
    let found = false;
    let rows: SourceRow[] = [];
    const scanner = createSheetScanner(context, (number, cells) => {
      if (!cells.every((cell: Cell) => isEmptyCell(cell))) rows.push({ number, cells });
    });
    const decoder = new TextDecoder();
    for await (const chunk of inflateEntry(file, sheet, (bytes) => onProgress(bytes / Math.max(1, sheet.compressedBytes)))) {
      scanner.write(decoder.decode(chunk, { stream: true }));
      if (rows.length === 0) continue;
      found = true;
      yield rows;
      rows = [];
    }
    if (!scanner.end()) throw new AppError('file_damaged', { part: sheet.name });
    if (found) return;
  }
}

/** Naming a shared string takes some thirty bytes of XML; in what programs write, it seldom holds more characters than that. */
const SHARED_TEXT_PER_BYTE = 8;
const SHARED_TEXT_FREELY = 32_000_000;

/** A sheet of a few megabytes can name one long string so often that its text would fill any memory. Throws `file_zip_bomb`. */
function sharedTextBudget(sheet: ZipEntry): (characters: number) => void {
  let left = SHARED_TEXT_FREELY + sheet.inflatedBytes * SHARED_TEXT_PER_BYTE;
  return (characters) => {
    left -= characters;
    if (left < 0) throw new AppError('file_zip_bomb', { entry: sheet.name });
  };
}
