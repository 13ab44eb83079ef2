import type { StoreContract } from '../../shared/contract/index.ts';
import type { Handlers } from '../../shared/rpc/index.ts';
import type { StoreContext } from './store-context.ts';
import { bookingHandlers } from './use-cases/bookings.ts';
import { branchHandlers } from './use-cases/branch.ts';
import { contactHandlers } from './use-cases/contacts.ts';
import { customerHandlers } from './use-cases/customers.ts';
import { dayHandlers } from './use-cases/days.ts';
import { importHandlers } from './use-cases/imports.ts';
import { programHandlers } from './use-cases/programs.ts';
import { settingsHandlers } from './use-cases/settings.ts';
import { worklistHandlers } from './use-cases/worklist.ts';

export type StoreHandlers = Handlers<StoreContract, StoreContext>;

/** Every call of the contract and who answers it. */
export const storeHandlers: StoreHandlers = {
  ...branchHandlers,
  ...importHandlers,
  ...programHandlers,
  ...worklistHandlers,
  ...contactHandlers,
  ...bookingHandlers,
  ...customerHandlers,
  ...dayHandlers,
  ...settingsHandlers,
};
