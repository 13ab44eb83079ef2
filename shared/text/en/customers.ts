import type { customers as indonesian } from '../id/customers.ts';
import type { SameKeys } from '../same-keys.ts';

export const customers: SameKeys<typeof indonesian> = {
  title: 'Customers',
};
