import type { contact as indonesian } from '../id/contact.ts';
import type { SameKeys } from '../same-keys.ts';

export const contact: SameKeys<typeof indonesian> = {
  title: 'Contact',
};
