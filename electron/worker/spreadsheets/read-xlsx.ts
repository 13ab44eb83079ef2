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
  const context = { dateStyles, sharedStrings, uses1904: workbook.uses1904 };
  for (const sheet of workbook.sheets) {
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
