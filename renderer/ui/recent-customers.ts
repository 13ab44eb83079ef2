import { MOST_RECENT } from '../../shared/contract/recent-customers.ts';
import { recall, remember, useRemembered } from './use-remembered.ts';

const RECENT = 'recentCustomers';

/** Somebody looks at this customer: the first of those to be offered again. Their number alone is kept. */
export function noteCustomer(customerId: number) {
  const others = idsOf(recall(RECENT)).filter((id) => id !== customerId);
  remember(RECENT, [customerId, ...others].slice(0, MOST_RECENT));
}

/** The newest first. */
export function useRecentCustomers(): readonly number[] {
  return useRemembered(RECENT, idsOf)[0];
}

function idsOf(kept: unknown): number[] {
  return Array.isArray(kept) ? kept.filter((id) => Number.isInteger(id) && id > 0).slice(0, MOST_RECENT) : [];
}
