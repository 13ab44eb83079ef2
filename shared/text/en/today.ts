import type { today as indonesian } from '../id/today.ts';
import type { SameKeys } from '../same-keys.ts';

export const today: SameKeys<typeof indonesian> = {
  title: 'Today',
};
