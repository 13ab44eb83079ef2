import { resolve } from 'node:path';

/** The repository's top folder, whatever the current folder is. */
export const repository = resolve(import.meta.dirname, '../..');
