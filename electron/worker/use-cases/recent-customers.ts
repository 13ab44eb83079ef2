import { readRecentCustomers } from '../../../db/queries/recent-customers.ts';
import type { recentCustomerContract } from '../../../shared/contract/recent-customers.ts';
import type { AreaHandlers } from '../area-handlers.ts';

export const recentCustomerHandlers: AreaHandlers<typeof recentCustomerContract> = {
  'customers.recent': ({ customerIds }, { context }) => readRecentCustomers(context.db.read, customerIds),
};
