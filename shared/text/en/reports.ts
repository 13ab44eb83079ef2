import type { reports as indonesian } from '../id/reports.ts';
import type { SameKeys } from '../same-keys.ts';

export const reports: SameKeys<typeof indonesian> = {
  title: 'Reports',
};
