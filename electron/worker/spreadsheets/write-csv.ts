import { type CsvOptions, csvText } from '../../../shared/spreadsheet-writer/csv-text.ts';
import type { OutputColumn, OutputRows } from '../../../shared/spreadsheet-writer/sheet-columns.ts';
import { replaceFile } from './replace-file.ts';

/** Throws `file_not_written`, `disk_full`, and whatever `rows` throw; an older file stays then. */
export async function writeCsv(path: string, columns: readonly OutputColumn[], rows: OutputRows, options: CsvOptions = {}): Promise<void> {
  await replaceFile(path, async (file) => {
    for await (const text of csvText(columns, rows, options)) await file.writeFile(text);
  });
}
