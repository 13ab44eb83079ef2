import type { bookings as indonesian } from '../id/bookings.ts';
import type { SameKeys } from '../same-keys.ts';

export const bookings: SameKeys<typeof indonesian> = {
  title: 'Bookings',
};
