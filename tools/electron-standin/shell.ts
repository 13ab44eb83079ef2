import { rmSync } from 'node:fs';
import { guarded } from './guard.ts';

/** Opens nothing: what would have been opened is kept in `shell.opened`, for tests to read. */
const opened: string[] = [];

export const shell = guarded('shell', {
  opened,
  openExternal: async (url: string) => void opened.push(url),
  openPath: async (path: string) => {
    opened.push(path);
    return '';
  },
  showItemInFolder: (path: string) => void opened.push(path),
  trashItem: async (path: string) => rmSync(path, { recursive: true }),
  beep() {},
});
