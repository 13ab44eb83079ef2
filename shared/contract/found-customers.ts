import { z } from 'zod';
import { change, read } from '../rpc/index.ts';
import { id } from './common.ts';
import { customersFilter } from './customers.ts';
import { assigned } from './worklist.ts';

/** All vehicles that a search and a filter of the customers list find at the moment of the call, without naming them one by one. */
const found = { search: z.string().max(100), filter: customersFilter };
export const foundCustomers = z.object(found);
export type FoundCustomers = z.infer<typeof foundCustomers>;

/** What can be done with all that the customers list finds: tens of thousands of vehicles, of which the window holds a few hundred. */
export const foundCustomerContract = {
  /** How many there are, and how many of the customers have which label; labels that nobody has are left out. */
  'customers.found': read({
    input: foundCustomers,
    output: z.object({
      vehicles: z.number().int(),
      customers: z.number().int(),
      labels: z.array(z.object({ labelId: id, customers: z.number().int() })),
    }),
  }),
  /** Gives or takes one label. `customerIds` tells whom it changed: `customers.label` for those takes it back. Throws `label_not_found`. */
  'customers.labelFound': change({
    input: z.object({ ...found, labelId: id, on: z.boolean() }),
    output: z.object({ customerIds: z.array(id) }),
  }),
  /** userId null takes the assignment away; `worklist.undoAssign` takes it back. Throws `user_not_found`. */
  'customers.assignFound': change({ input: z.object({ ...found, userId: id.nullable() }), output: assigned }),
};
