import type { listContract, TakenRows } from '../../../shared/contract/lists.ts';
import { tabbedText } from '../../../shared/spreadsheet-writer/tabbed-text.ts';
import type { AreaHandlers } from '../area-handlers.ts';
import { audit } from '../audit.ts';
import { writeCsv } from '../spreadsheets/write-csv.ts';
import { writeXlsx } from '../spreadsheets/write-xlsx.ts';
import type { StoreContext } from '../store-context.ts';

/** Rows of any list, taken to the clipboard or into a file. */
export const listHandlers: AreaHandlers<typeof listContract> = {
  'list.copy': (taken, { context }) => {
    noteTaken(context, 'list.copy', taken, {});
    return { text: tabbedText(taken.headings, taken.rows) };
  },

  async 'list.export'({ token, format, title, ...taken }, { context }) {
    const path = context.store.files.pathOf(token, 'write');
    noteTaken(context, 'list.export', taken, { format });
    const columns = taken.headings.map((header, at) => ({ header, type: 'text' as const, width: widthOf(taken.rows, at) }));
    if (format === 'csv') await writeCsv(path, columns, taken.rows);
    else await writeXlsx(path, [{ name: title, columns, rows: taken.rows }]);
    return { rows: taken.rows.length };
  },
};

/** With how many numbers, never whose; before anything leaves the store (DOMAIN 9). */
function noteTaken(context: StoreContext, action: 'list.copy' | 'list.export', { list, rows, numbers }: TakenRows, more: object): void {
  context.db.transaction(() => audit(context, { action, entity: list, after: { ...more, rows: rows.length, numbers } }));
}

const WIDTH = { least: 8, most: 48, lookedAt: 200 };

/** In characters: as wide as what stands in it. */
function widthOf(rows: TakenRows['rows'], at: number): number {
  const longest = Math.max(WIDTH.least, ...rows.slice(0, WIDTH.lookedAt).map((row) => (row[at] ?? '').length + 2));
  return Math.min(WIDTH.most, longest);
}
