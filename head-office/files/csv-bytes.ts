import { csvText } from '../../shared/spreadsheet-writer/csv-text.ts';
import type { Language } from '../../shared/text/index.ts';
import type { FileContent, FileTable } from './file-table.ts';

const BYTE_ORDER_MARK = '\ufeff';

/**
 * Raw data: without titles, and without totals, which a sum over the column would count twice. Several tables stand one
 * after the other, each below its heading, with an empty line between.
 */
export async function csvBytes({ tables }: FileContent, language: Language): Promise<Buffer> {
  const delimiter = language === 'id' ? ';' : ',';
  const texts = await Promise.all(tables.map((table) => tableText(table, delimiter)));
  const parts = tables.length === 1 ? texts : tables.map(({ heading }, index) => `${heading}\r\n${texts[index]}`);
  return Buffer.from(BYTE_ORDER_MARK + parts.join('\r\n'));
}

async function tableText({ columns, rows }: FileTable, delimiter: ',' | ';'): Promise<string> {
  let text = '';
  for await (const piece of csvText(columns, rows, { delimiter })) text += piece;
  return text.slice(BYTE_ORDER_MARK.length);
}
