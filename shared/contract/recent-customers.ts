import { z } from 'zod';
import { read } from '../rpc/index.ts';
import { id } from './common.ts';

/** How many a window remembers. */
export const MOST_RECENT = 8;

export const recentCustomerContract = {
  /** Of the customers that somebody has just looked at: who they are now, in the order asked for. Who is no longer there is left out. */
  'customers.recent': read({
    input: z.object({ customerIds: z.array(id).max(MOST_RECENT) }),
    output: z.array(
      z.object({
        customerId: id,
        customer: z.string(),
        phone: z.string().nullable(),
        model: z.string().nullable(),
        plate: z.string().nullable(),
        engineNumber: z.string(),
      }),
    ),
  }),
};
