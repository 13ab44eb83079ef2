import type { firstRun as indonesian } from '../id/first-run.ts';
import type { SameKeys } from '../same-keys.ts';

export const firstRun: SameKeys<typeof indonesian> = {
  title: 'Welcome to Kawal',
};
