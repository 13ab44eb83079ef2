import type { settings as indonesian } from '../id/settings.ts';
import type { SameKeys } from '../same-keys.ts';

export const settings: SameKeys<typeof indonesian> = {
  title: 'Settings',
};
