import { writeWorkbook } from '../../shared/spreadsheet-writer/xlsx-file.ts';
import type { FileContent } from './file-table.ts';

/** A sheet for each table. */
export async function xlsxBytes({ title, subtitle, tables }: FileContent): Promise<Buffer> {
  const written = new Map<number, Uint8Array>();
  await writeWorkbook(
    // What is written a second time takes the place of the first, and keeps its turn.
    async (bytes, position) => {
      written.set(position, bytes);
    },
    tables.map(({ heading, ...table }) => ({ ...table, name: heading, title: [title, subtitle] })),
  );
  return Buffer.concat([...written.values()]);
}
