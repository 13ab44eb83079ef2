import { basename } from 'node:path';

/** How a copy that is put aside in passing is told from those of another database of the same folder: '.branch-2'; '' of branch.db itself. */
export function copyMark(file: string): string {
  const name = basename(file).replace(/\.db$/, '');
  return name === 'branch' ? '' : `.${name}`;
}
