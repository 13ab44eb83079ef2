import type { imports as indonesian } from '../id/imports.ts';
import type { SameKeys } from '../same-keys.ts';

export const imports: SameKeys<typeof indonesian> = {
  title: 'Import CDB and A2',
};
